// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/call.h"

#include "core/acme/messages.h"

#include <QTimer>

#include <utility>

namespace core::acme {

Call::Call(CallHost &host, Request request, QObject *owner, QObject *parent)
    : QObject(parent), m_host(host), m_request(std::move(request))
{
    m_request.http = host.limited(std::move(m_request.http));
    if (owner && owner != parent)
        connect(owner, &QObject::destroyed, this, [this] { delete this; });
}

void Call::start()
{
    QMetaObject::invokeMethod(this, &Call::attempt, Qt::QueuedConnection);
}

void Call::start(const QUrl &url)
{
    m_request.http.url = url;
    start();
}

void Call::fail(const Error &error)
{
    finish(error);
}

void Call::attempt()
{
    m_host.whenAllowed(this, [this] {
        if (m_request.http.method != HttpRequest::Method::Post)
            return send();
        if (!m_ownNonce.isEmpty())
            return sign(std::exchange(m_ownNonce, {}));
        m_host.takeNonce(this, [this](const Result<QByteArray> &nonce) {
            if (nonce)
                sign(*nonce);
            else
                finish(nonce.error());
        });
    });
}

void Call::sign(const QByteArray &nonce)
{
    auto body = m_host.sign(m_request.payload, m_request.http.url, nonce, m_request.signer);
    if (!body)
        return finish(body.error());
    m_request.http.body = *std::move(body);
    send();
}

void Call::send()
{
    m_host.transport().send(m_request.http, this,
                            [this](const Result<HttpReply> &result) { receive(result); });
}

void Call::receive(const Result<HttpReply> &result)
{
    const QDateTime now = m_host.now();
    const auto error = result ? readError(*result, now) : result.error();
    const bool nonceRefused = error && isNonceRefusal(*error);
    if (result)
        m_host.noteReply(*result, nonceRefused);
    if (!error)
        return finish(result);

    const auto delay = retryDelay(*error, m_tries, m_request.repeat, now, m_host.jitter());
    if (!delay) {
        if (!nonceRefused)
            return finish(result);
        Error refused = *error;
        refused.code = ErrorCode::NonceRefused;
        return finish(refused);
    }
    m_tries = counted(m_tries, *error);
    if (nonceRefused)
        m_ownNonce = result->nonce;
    if (isForAll(*error)) {
        m_host.pauseAll(*delay);
        return attempt();
    }
    if (*delay == std::chrono::milliseconds::zero())
        return attempt();
    QTimer::singleShot(m_host.paced(*delay), this, &Call::attempt);
}

void Call::finish(const Result<HttpReply> &result)
{
    // Whoever hears of it may destroy the session, and with it everything that is on the stack now.
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            deleteLater();
            emit finished(result);
        },
        Qt::QueuedConnection);
}

} // namespace core::acme
