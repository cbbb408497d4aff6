// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/noncesource.h"

#include "core/acme/messages.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr int MaxFetches = 6;
static constexpr int MaxPrefetch = 100;

void NonceSource::setEndpoint(const QUrl &newNonce, const QString &cause)
{
    m_newNonce = newNonce;
    m_cause = cause;
}

void NonceSource::take(QObject *owner, Then then)
{
    if (m_waiters.empty()) {
        if (const QByteArray nonce = m_pool.take(m_host.now()); !nonce.isEmpty())
            return then(nonce);
    }
    m_waiters.push_back({owner, std::move(then)});
    fetchMissing();
}

void NonceSource::add(const QByteArray &nonce)
{
    m_pool.add(nonce, m_host.now());
    std::erase_if(m_waiters, [](const Waiter &waiter) { return waiter.owner.isNull(); });
    if (m_waiters.empty())
        return;
    const QByteArray next = m_pool.take(m_host.now());
    if (next.isEmpty())
        return;
    const Waiter waiter = std::move(m_waiters.front());
    m_waiters.pop_front();
    waiter.then(next);
}

void NonceSource::forget()
{
    m_pool = {};
}

void NonceSource::prefetch(int count, HttpRequest::Lane lane)
{
    const int wanted = std::min(count, MaxPrefetch) + static_cast<int>(m_waiters.size());
    fetch(wanted - m_pool.size(m_host.now()) - m_underWay, lane);
}

void NonceSource::fetchMissing()
{
    const int wanted = std::min(static_cast<int>(m_waiters.size()), MaxFetches);
    fetch(wanted - m_underWay, HttpRequest::Lane::Sequence);
}

void NonceSource::fetch(int count, HttpRequest::Lane lane)
{
    const HttpRequest request{
        .method = HttpRequest::Method::Head, .url = m_newNonce, .lane = lane, .cause = m_cause};
    for (int i = 0; i < count; ++i) {
        ++m_underWay;
        auto *call = new Call(m_host, {.http = request}, nullptr, &m_parent);
        // The nonce itself has come by way of CallHost::noteReply, like that of any reply.
        QObject::connect(call, &Call::finished, &m_parent, [this](const Result<HttpReply> &reply) {
            --m_underWay;
            auto error = reply ? readError(*reply, m_host.now()) : reply.error();
            if (!error && reply->nonce.isEmpty())
                error = {.code = ErrorCode::BadReply,
                         .subject = reply->url.toString(),
                         .detail = u"Replay-Nonce"_s};
            if (error)
                failWaiters(*error);
            else
                fetchMissing();
        });
        call->start();
    }
}

void NonceSource::failWaiters(const Error &error)
{
    if (m_underWay > 0)
        return; // the others may still bring some
    for (const Waiter &waiter : std::exchange(m_waiters, {})) {
        if (waiter.owner)
            waiter.then(error);
    }
}

} // namespace core::acme
