// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <memory>

namespace core::challenge {

/// A web server that can say one thing: the key authorizations of tokens that are live right now. Made to
/// stand in the open internet: GET and HEAD only, 8 KiB of header, ten seconds of life and 384 connections
/// (more wait in the kernel, and the oldest one makes room for them after a second and a half), no
/// keep-alive, no other path, nothing from the request is ever echoed. Backlog 1024, because a CA that
/// validates a hundred names from three or more places knocks hundreds of times at once, and one visitor that
/// is sent away costs the whole order: those places may be slow to speak after they have connected.
class HttpListener final : public QObject {
    Q_OBJECT
public:
    /// What it allows; tests have less patience.
    struct Limits {
        size_t connections = 384; ///< well below the 1024 files that a process may usually open
        std::chrono::milliseconds life{10'000};
        std::chrono::milliseconds crowdedLife{1'500}; ///< of the oldest, while others wait
    };

    explicit HttpListener(QObject *parent = nullptr);
    explicit HttpListener(const Limits &limits, QObject *parent = nullptr);
    ~HttpListener() override;

    /// Empty `address`: all interfaces, IPv6 and IPv4. Port 0 picks a free one. PortBusy (with who holds it,
    /// as far as it can be seen), PortForbidden, AddressUnavailable. Listening twice is allowed: the second
    /// time does nothing when nothing changes, else it moves. Tokens are kept.
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
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::challenge
