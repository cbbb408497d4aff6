// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/listenersolver.h"

#include "core/challenge/later.h"

namespace core::challenge {

ListenerSolver::ListenerSolver(QString address, quint16 port, QObject *parent)
    : Solver(parent), m_address(std::move(address)), m_port(port)
{
    connect(&m_listener, &HttpListener::fetched, this, &Solver::fetched);
}

void ListenerSolver::present(const Proof &proof, QObject *owner, Done done)
{
    const auto listening = m_listener.listen(m_address, m_port);
    if (listening)
        m_listener.add(proof.token, proof.keyAuthorization);
    later(owner, std::move(done), listening);
}

void ListenerSolver::ready(const Proof &, QObject *owner, Done done)
{
    later(owner, std::move(done), {});
}

void ListenerSolver::cleanUp(const Proof &proof, QObject *owner, Done done)
{
    m_listener.remove(proof.token);
    if (m_listener.tokens() == 0)
        m_listener.stop();
    later(owner, std::move(done), {});
}

} // namespace core::challenge
