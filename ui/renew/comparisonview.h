// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/renew/comparisonmodel.h"

#include <QWidget>

class QTreeView;

namespace ui {

class Banner;

/// Before and after, and below it what might break.
class ComparisonView final : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void compare(const core::renewal::Traits &before, const core::renewal::Traits &after, bool pinned);

private:
    ComparisonModel m_model;
    QTreeView *m_table;
    Banner *m_banner;
};

} // namespace ui
