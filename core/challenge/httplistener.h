// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/httphead.h"
#include "core/challenge/visitorserver.h"

namespace core::challenge {

/// A web server that can say one thing: the key authorizations of tokens that are live right now. Made to
/// stand in the open internet (see VisitorServer): GET and HEAD only, 8 KiB of header, no keep-alive, no
/// other path, nothing from the request is ever echoed.
class HttpListener final : public QObject {
    Q_OBJECT
public:
    using Limits = VisitorServer::Limits;

    explicit HttpListener(QObject *parent = nullptr);
    explicit HttpListener(const Limits &limits, QObject *parent = nullptr);

    /// As VisitorServer has it. Tokens are kept.
    Result<void> listen(const QString &address, quint16 port);
    void stop(); ///< drops what is under way
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;

    void add(const QByteArray &token, const QByteArray &keyAuthorization);
    void remove(const QByteArray &token);
    [[nodiscard]] int tokens() const; ///< how many are live

signals:
    /// The proof of `token` has been sent to `fromAddress` (its answer is on the way).
    void fetched(const QByteArray &token, const QString &fromAddress);

private:
    Proofs m_proofs;
    VisitorServer m_server;
};

} // namespace core::challenge
