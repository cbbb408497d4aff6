// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"
#include "core/challenge/visitorserver.h"
#include "core/crypto/alpnresponder.h"

namespace core::challenge {

/// A TLS server that can say one thing: the proofs of tls-alpn-01 (RFC 8737) that are live right now. Made to
/// stand in the open internet (see VisitorServer); 32 KiB from a visitor, and the line is cut after the
/// handshake.
class TlsListener final : public QObject {
    Q_OBJECT
public:
    using Limits = VisitorServer::Limits;

    explicit TlsListener(QObject *parent = nullptr);
    explicit TlsListener(const Limits &limits, QObject *parent = nullptr);

    /// As VisitorServer has it. Proofs are kept. Crypto.
    Result<void> listen(const QString &address, quint16 port);
    void stop();
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }

    Result<void> add(const Proof &proof); ///< after listen()
    void remove(const Proof &proof);
    [[nodiscard]] int proofs() const;

signals:
    /// The proof of `token` has been seen by `fromAddress`.
    void fetched(const QByteArray &token, const QString &fromAddress);

private:
    std::unique_ptr<crypto::AlpnResponder> m_responder;
    VisitorServer m_server; // goes first: its visitors use the responder
};

} // namespace core::challenge
