// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/tlslistener.h"

namespace core::challenge {

/// tls-alpn-01 by the program's own listener: it listens exactly as long as there is a proof to show.
class TlsListenerSolver final : public Solver {
    Q_OBJECT
public:
    TlsListenerSolver(QString address, quint16 port, QObject *parent = nullptr);

    void present(const Proof &proof, QObject *owner, Done done) override; ///< errors of TlsListener::listen
    void ready(const Proof &proof, QObject *owner, Done done) override;
    void cleanUp(const Proof &proof, QObject *owner, Done done) override;

private:
    QString m_address;
    quint16 m_port;
    TlsListener m_listener;
};

} // namespace core::challenge
