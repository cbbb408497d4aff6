// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/trial.h"

#include "core/challenge/addressfetch.h"

namespace core::challenge {

Trial::Trial(Solver &solver, const QString &name, QObject *owner)
    : QObject(owner), m_solver(&solver), m_proof(rehearsalProof(name))
{
}

Trial::~Trial()
{
    if (m_presented && m_solver)
        m_solver->cleanUp(m_proof, this, [](const auto &) {});
}

void Trial::start(Look look, std::function<void(Result<void>)> done)
{
    m_look = std::move(look);
    m_done = std::move(done);
    m_presented = true;
    m_solver->present(m_proof, this, [this](const Result<void> &presented) {
        if (!presented)
            return end(presented);
        m_solver->ready(m_proof, this, [this](const Result<void> &ready) {
            if (!ready)
                return end(ready);
            m_look(m_proof, this, [this] { end({}); });
        });
    });
}

void Trial::end(const Result<void> &result)
{
    m_solver->cleanUp(m_proof, this, [this, result](const Result<void> &cleaned) {
        m_presented = false;
        deleteLater();
        const auto done = std::move(m_done); // it may end our owner, and us
        done(result ? cleaned : result);
    });
}

} // namespace core::challenge
