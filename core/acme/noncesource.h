// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/call.h"
#include "core/acme/noncepool.h"

#include <QPointer>

#include <deque>

namespace core::acme {

/// Hands out nonces: those that came with replies, else new ones from newNonce, a few side by side, because
/// every reply brings one more. Private to Session.
class NonceSource {
public:
    using Then = std::function<void(Result<QByteArray>)>;

    /// Calls it makes are children of `parent`.
    NonceSource(CallHost &host, QObject &parent) : m_host(host), m_parent(parent) { }

    /// Where newNonce is, and what the exchanges are made for. To be set before anything is taken.
    void setEndpoint(const QUrl &newNonce, const QString &cause);

    /// Runs `then` at once when there is one in store. Nothing happens after `owner` is gone.
    void take(QObject *owner, Then then);
    void add(const QByteArray &nonce);
    void forget();
    /// Fetches until `count` are in store or on their way, beside those that somebody waits for.
    void prefetch(int count, HttpRequest::Lane lane);

private:
    struct Waiter {
        QPointer<QObject> owner;
        Then then;
    };

    void fetch(int count, HttpRequest::Lane lane);
    void fetchMissing();
    void failWaiters(const Error &error);

    CallHost &m_host;
    QObject &m_parent;
    QUrl m_newNonce = {};
    QString m_cause = {};
    NoncePool m_pool = {};
    int m_underWay = 0;
    std::deque<Waiter> m_waiters = {};
};

} // namespace core::acme
