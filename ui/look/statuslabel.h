// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/elidedlabel.h"
#include "ui/look/status.h"

namespace ui {

/// A status as shape, colour and word on one line. The word is the caller's.
class StatusLabel final : public ElidedLabel {
    Q_OBJECT
public:
    explicit StatusLabel(QWidget *parent = nullptr);

    void setStatus(Status status, const QString &word);
    [[nodiscard]] Status status() const { return m_status; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();

    Status m_status = Status::Watched;
};

} // namespace ui
