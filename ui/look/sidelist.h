// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace ui {

/// A short list at the side of a window: the pages of the program, or the steps of a wizard. It takes the
/// width of its longest word, lies on the margin's ground and never scrolls sideways.
class SideList : public QListWidget {
    Q_OBJECT
public:
    explicit SideList(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
};

} // namespace ui
