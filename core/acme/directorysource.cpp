// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/directorysource.h"

#include "core/acme/messages.h"

#include <utility>

namespace core::acme {

static constexpr std::chrono::seconds MaxAge = std::chrono::days(1);
static constexpr qsizetype MaxBody = 64 * 1024;

void DirectorySource::set(const Directory &directory, const QDateTime &fetched)
{
    m_directory = directory;
    m_fetched = fetched;
}

bool DirectorySource::isFresh() const
{
    if (!m_directory || !m_fetched.isValid())
        return false;
    const std::chrono::seconds age(m_fetched.secsTo(m_host.now()));
    return age >= std::chrono::seconds(0) && age < MaxAge;
}

void DirectorySource::when(QObject *owner, const QString &cause, Then then)
{
    if (isFresh())
        return then(*m_directory);
    m_waiters.push_back({owner, std::move(then)});
    if (!std::exchange(m_underWay, true))
        fetch(cause, false);
}

void DirectorySource::fetch(const QString &cause, bool again)
{
    const HttpRequest request{.method = HttpRequest::Method::Get,
                              .url = m_url,
                              .accept = "application/json",
                              .maximumBody = MaxBody,
                              .cause = cause};
    auto *call = new Call(m_host, {.http = request}, nullptr, &m_parent);
    QObject::connect(call, &Call::finished, &m_parent, [this, cause, again](const Result<HttpReply> &reply) {
        auto result = reply ? readDirectory(*reply) : reply.error();
        // JSON that breaks off is an answer that was lost on the way, in the one case that Qt cannot tell.
        const bool torn = reply && reply->status == 200 && !result
            && result.error().code == ErrorCode::BadReply && !reply->body.trimmed().endsWith('}');
        if (torn && !again)
            return fetch(cause, true);
        settle(result);
    });
    call->start();
}

void DirectorySource::settle(const Result<Directory> &result)
{
    m_underWay = false;
    if (result)
        set(*result, m_host.now());
    for (const Waiter &waiter : std::exchange(m_waiters, {})) {
        if (waiter.owner)
            waiter.then(result);
    }
}

} // namespace core::acme
