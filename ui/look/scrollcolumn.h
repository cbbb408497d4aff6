// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace ui {

/// What may be higher than the window, at 200 % or in a low one: scrolls up and down, and is as wide as its
/// content needs, so that nothing is cut off at the side. The content's own controls take the focus.
class ScrollColumn final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
