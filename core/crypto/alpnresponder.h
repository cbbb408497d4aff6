// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace core::crypto {

/// The name by which a CA asks for an identifier in TLS: itself, and for an IP address its name in the
/// reverse DNS (RFC 8738, section 6).
[[nodiscard]] QByteArray alpnServerName(const QString &identifier);

/// Whether a certificate is the proof of that key authorization.
[[nodiscard]] bool isAlpnProof(const QByteArray &certificateDer, const QByteArray &keyAuthorization);

/// What is shown in TLS handshakes for tls-alpn-01 (RFC 8737): for each identifier a self-signed certificate
/// with the SHA-256 of its key authorization, all under one key that is made here and goes with this object.
/// Nothing else can be got from it: no other protocol, no other name, no data.
class AlpnResponder final {
public:
    static Result<std::unique_ptr<AlpnResponder>> create();
    ~AlpnResponder();
    AlpnResponder(const AlpnResponder &) = delete;
    AlpnResponder &operator=(const AlpnResponder &) = delete;

    /// BadInput for what is neither a DNS name nor an address. The newest proof of an identifier is shown.
    Result<void> add(const QString &identifier, const QByteArray &keyAuthorization);
    void remove(const QString &identifier, const QByteArray &keyAuthorization);
    [[nodiscard]] int proofs() const;

    struct Impl;
    [[nodiscard]] const Impl &impl() const { return *m_impl; }

private:
    explicit AlpnResponder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// The server's side of one TLS 1.2 or 1.3 handshake, without a socket: bytes go in and come out.
class AlpnHandshake final {
public:
    /// `responder` must live longer.
    explicit AlpnHandshake(const AlpnResponder &responder);
    ~AlpnHandshake();
    AlpnHandshake(const AlpnHandshake &) = delete;
    AlpnHandshake &operator=(const AlpnHandshake &) = delete;

    enum class State {
        Going, ///< the visitor has to say more
        Shown, ///< over: the proof has been seen, and goodbye was said
        Refused, ///< over: it asked for something else, or spoke no TLS
    };
    /// What the visitor sent. Nothing more is to be given once it is over.
    State take(const QByteArray &bytes);
    /// What is to be sent now; after each take(), an alert among it when it was refused.
    [[nodiscard]] QByteArray toSend();
    /// The key authorization whose proof was shown; empty before.
    [[nodiscard]] QByteArray shown() const;

    struct Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::crypto
