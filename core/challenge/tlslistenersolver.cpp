// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/tlslistenersolver.h"

#include "core/challenge/later.h"

namespace core::challenge {

TlsListenerSolver::TlsListenerSolver(QString address, quint16 port, QObject *parent)
    : Solver(parent), m_address(std::move(address)), m_port(port)
{
    connect(&m_listener, &TlsListener::fetched, this, &Solver::fetched);
}

void TlsListenerSolver::present(const Proof &proof, QObject *owner, Done done)
{
    auto shown = m_listener.listen(m_address, m_port);
    if (shown)
        shown = m_listener.add(proof);
    if (m_listener.proofs() == 0)
        m_listener.stop();
    later(owner, std::move(done), shown);
}

void TlsListenerSolver::ready(const Proof &, QObject *owner, Done done)
{
    later(owner, std::move(done), {});
}

void TlsListenerSolver::cleanUp(const Proof &proof, QObject *owner, Done done)
{
    m_listener.remove(proof);
    if (m_listener.proofs() == 0)
        m_listener.stop();
    later(owner, std::move(done), {});
}

} // namespace core::challenge
