// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QAbstractButton>

namespace ui {

/// One count of the dashboard: a number, its word and its shape. Checked, it filters the list. A status that
/// is bad news draws attention to itself as soon as its number is not zero.
class Tile final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(Status status, QWidget *parent = nullptr);

    void setWord(const QString &word);
    void setNumber(int number);
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] Status status() const { return m_status; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void name();
    [[nodiscard]] QSize sizeFor(int wordWidth) const;

    Status m_status;
    int m_number = 0;
};

} // namespace ui
