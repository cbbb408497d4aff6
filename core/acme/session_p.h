// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/call.h"
#include "core/acme/directorysource.h"
#include "core/acme/noncesource.h"
#include "core/acme/session.h"

#include <QRandomGenerator>
#include <QTimer>

namespace core::acme {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// One row for each operation: where it goes and how.
struct Operation {
    QUrl Directory::*endpoint = nullptr; ///< else `url`
    QUrl url = {};
    QByteArray payload = {};
    Repeat repeat = Repeat::Harmless;
    bool inBurst = false; ///< one of many that go out at once
    bool slow = false;
    QByteArray accept = "application/json";
    Signer signer = {};
};

template <typename T>
using ReplyReader = Result<T> (*)(const HttpReply &, const Directory &);

struct Session::Impl final : CallHost {
    Impl(Session &session, Transport &sessionTransport, const Clock &sessionClock, QUrl url)
        : q(session), network(sessionTransport), clock(sessionClock),
          directory(*this, std::move(url), session), nonces(*this, session)
    {
        pause.setSingleShot(true);
        pause.setTimerType(Qt::PreciseTimer); // a coarse one may fire early, and the CA said when
    }

    Transport &transport() override { return network; }
    QDateTime now() const override { return clock.now(); }
    double jitter() override
    {
        return pace.jitter ? pace.jitter() : QRandomGenerator::global()->generateDouble();
    }
    milliseconds paced(milliseconds wait) const override;
    HttpRequest limited(HttpRequest request) const override;
    void pauseAll(milliseconds wait) override;
    void whenAllowed(QObject *owner, std::function<void()> then) override;
    void takeNonce(QObject *owner, std::function<void(Result<QByteArray>)> then) override;
    void noteReply(const HttpReply &reply, bool nonceTaken) override;
    Result<QByteArray> sign(const QByteArray &payload, const QUrl &url, const QByteArray &nonce,
                            const Signer &signer) override;

    template <typename T>
    void run(const Caller &caller, const Operation &operation, ReplyReader<T> read, Done<T> done);

    Session &q;
    Transport &network;
    const Clock &clock;
    DirectorySource directory;
    NonceSource nonces;
    Pace pace = {};
    std::shared_ptr<const crypto::KeyPair> key = {};
    QUrl accountUrl = {};
    int burst = 0; ///< how many requests are expected at once
    QString lastCause = {};
    std::optional<seconds> clockOffset = {};
    QTimer pause;
};

} // namespace core::acme
