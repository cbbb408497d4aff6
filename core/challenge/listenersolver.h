// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/httplistener.h"
#include "core/challenge/solver.h"

namespace core::challenge {

/// http-01 by the program's own listener: it listens exactly as long as there is a proof to show.
class ListenerSolver final : public Solver {
    Q_OBJECT
public:
    ListenerSolver(QString address, quint16 port, QObject *parent = nullptr);

    void present(const Proof &proof, QObject *owner, Done done) override; ///< errors of HttpListener::listen
    void ready(const Proof &proof, QObject *owner, Done done) override;
    void cleanUp(const Proof &proof, QObject *owner, Done done) override;

    [[nodiscard]] const HttpListener &listener() const { return m_listener; }

private:
    QString m_address;
    quint16 m_port;
    HttpListener m_listener;
};

} // namespace core::challenge
