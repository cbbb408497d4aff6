// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"

#include <QPointer>

namespace core::challenge {

/// One proof that no CA knows, put in place, looked at, and taken away. A child of whoever asked; ends
/// itself, and takes the proof away even when it is ended early.
class Trial final : public QObject {
    Q_OBJECT
public:
    /// Looks at the proof, which is in place now, and calls `seen` when it has seen enough.
    using Look = std::function<void(const Proof &proof, QObject *owner, std::function<void()> seen)>;

    Trial(Solver &solver, const QString &name, QObject *owner);
    ~Trial() override;

    /// `done` is called once, when the proof is gone again: why it could not be put there (then nothing was
    /// looked at), or could not be taken away.
    void start(Look look, std::function<void(Result<void>)> done);

private:
    void end(const Result<void> &result);

    QPointer<Solver> m_solver;
    Proof m_proof;
    Look m_look;
    std::function<void(Result<void>)> m_done;
    bool m_presented = false;
};

} // namespace core::challenge
