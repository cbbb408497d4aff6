// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/retry.h"
#include "core/acme/transport.h"
#include "core/crypto/keypair.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core::acme {

/// Who signs, and how the CA is told (RFC 8555, section 6.2).
struct Signer {
    bool withKey = false; ///< jwk rather than kid
    std::shared_ptr<const crypto::KeyPair> otherKey = {}; ///< in place of the account's, always with its jwk
};

/// What a call needs from the session it belongs to. Callbacks run at once or later, and not after `owner` is
/// gone.
class CallHost {
public:
    virtual ~CallHost() = default;
    [[nodiscard]] virtual Transport &transport() = 0;
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] virtual double jitter() = 0;
    /// How long to wait in truth for a wait of the table, and within which limits; see Session::Pace.
    [[nodiscard]] virtual std::chrono::milliseconds paced(std::chrono::milliseconds wait) const = 0;
    [[nodiscard]] virtual HttpRequest limited(HttpRequest request) const = 0;
    virtual void pauseAll(std::chrono::milliseconds wait) = 0;
    virtual void whenAllowed(QObject *owner, std::function<void()> then) = 0; ///< when no pause holds
    virtual void takeNonce(QObject *owner, std::function<void(Result<QByteArray>)> then) = 0;
    /// Every reply passes through here once; its nonce is for everybody unless `nonceTaken`.
    virtual void noteReply(const HttpReply &reply, bool nonceTaken) = 0;
    [[nodiscard]] virtual Result<QByteArray> sign(const QByteArray &payload, const QUrl &url,
                                                  const QByteArray &nonce, const Signer &signer)
        = 0;
};

/// One operation from the first try to the last: takes a nonce, signs, sends, and does it again as the retry
/// table says (retry.h), each time with a fresh nonce. Private to Session.
class Call final : public QObject {
    Q_OBJECT
public:
    struct Request {
        HttpRequest http = {}; ///< of a POST without body: what is signed is `payload`
        QByteArray payload = {};
        Signer signer = {};
        Repeat repeat = Repeat::Harmless;
    };

    /// Dies with `owner` (then without a word), and at the end.
    Call(CallHost &host, Request request, QObject *owner, QObject *parent);

    void start();
    void start(const QUrl &url); ///< to an address that was not known before
    void fail(const Error &error); ///< ends it instead of starting

signals:
    /// Exactly once, from the event loop. Any HTTP status is a value, unless the nonce was refused too often.
    void finished(const core::Result<core::acme::HttpReply> &result);

private:
    void attempt();
    void sign(const QByteArray &nonce);
    void send();
    void receive(const Result<HttpReply> &result);
    void finish(const Result<HttpReply> &result);

    CallHost &m_host;
    Request m_request;
    Tries m_tries = {};
    QByteArray m_ownNonce = {}; ///< came with a refusal and belongs to the next try
};

} // namespace core::acme
