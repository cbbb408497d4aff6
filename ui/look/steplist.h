// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/sidelist.h"

namespace ui {

/// The steps of a wizard at its side: ticked when done, tinted where one is, quiet when still to come. A done
/// step can be gone back to with a click or Enter; those to come cannot be jumped to.
class StepList final : public SideList {
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QStringList &words);
    /// Steps before `step` are done. -1: none has begun; one past the last: all are done.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    /// Off once there is no way back, for example while the order runs.
    void setReturnable(bool returnable);

signals:
    void activated(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restate();

    QStringList m_words;
    int m_current = -1;
    bool m_returnable = true;
};

} // namespace ui
