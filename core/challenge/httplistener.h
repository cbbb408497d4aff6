// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <memory>

namespace core::challenge {

/// A web server that can say one thing: the key authorizations of tokens that are live right now. Made to stand in the
/// open internet: GET and HEAD only, 8 KiB of header, ten seconds of life and 64 connections (more are closed at once,
/// the oldest idle one makes room), no keep-alive, no other path, nothing from the request is ever echoed.
/// Backlog 1024, because a CA that validates a hundred names knocks a hundred times at once.
class HttpListener final : public QObject {
    Q_OBJECT
public:
    explicit HttpListener(QObject *parent = nullptr);
    ~HttpListener() override;

    /// Empty `address`: all interfaces, IPv6 and IPv4. Port 0 picks a free one. PortBusy (with who holds it, as far as it
    /// can be seen), PortForbidden, AddressUnavailable. Listening twice is allowed when nothing changes.
    Result<void> listen(const QString &address, quint16 port);
    void stop();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;

    void add(const QByteArray &token, const QByteArray &keyAuthorization);
    void remove(const QByteArray &token);
    [[nodiscard]] int tokens() const;

signals:
    void fetched(const QByteArray &token, const QString &fromAddress);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::challenge
