// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class Banner;
class ComparisonView;

/// Back to the previous certificate while that is still valid: what it would change, and one button.
class RollBackDialog final : public QDialog {
    Q_OBJECT
public:
    RollBackDialog(const Context &context, const QString &certificateName, QWidget *parent = nullptr);

private:
    void compare();
    void goBack();

    Context m_context;
    QString m_name;
    QLabel *m_text;
    ComparisonView *m_comparison;
    Banner *m_banner;
    QPushButton *m_goBack;
};

} // namespace ui
