// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"

#include <QFrame>

class QVBoxLayout;

namespace ui {

/// What a person has to put in place by hand: for each name where the file goes, what is in it, and a button
/// to say that it is there.
class ManualSheet final : public QFrame {
    Q_OBJECT
public:
    explicit ManualSheet(QWidget *parent = nullptr);
    /// With the index of each authorization. Unchanged proofs keep their widgets.
    void setProofs(const QList<std::pair<qsizetype, core::challenge::Proof>> &proofs);

signals:
    void confirmed(qsizetype index);

private:
    QWidget *sheetFor(qsizetype index, const core::challenge::Proof &proof);

    QList<std::pair<qsizetype, core::challenge::Proof>> m_proofs;
    QVBoxLayout *m_layout;
};

} // namespace ui
