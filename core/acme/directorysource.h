// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/call.h"
#include "core/acme/types.h"

#include <QPointer>

#include <deque>

namespace core::acme {

/// A CA's directory: fetched once however many ask, kept for a day, fetched again when an endpoint turned out
/// to be gone. Private to Session.
class DirectorySource {
public:
    using Then = std::function<void(const Result<Directory> &)>;

    /// Calls it makes are children of `parent`.
    DirectorySource(CallHost &host, QUrl url, QObject &parent)
        : m_host(host), m_url(std::move(url)), m_parent(parent)
    {
    }

    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] const Directory *known() const { return m_directory ? &*m_directory : nullptr; }
    void set(const Directory &directory, const QDateTime &fetched);
    void distrust() { m_fetched = {}; } ///< the next who needs it fetches it anew

    /// Runs `then` at once when the directory is known. Nothing happens after `owner` is gone.
    void when(QObject *owner, const QString &cause, Then then);

private:
    struct Waiter {
        QPointer<QObject> owner;
        Then then;
    };

    [[nodiscard]] bool isFresh() const;
    void fetch(const QString &cause, bool again);
    void settle(const Result<Directory> &result);

    CallHost &m_host;
    QUrl m_url;
    QObject &m_parent;
    std::optional<Directory> m_directory = {};
    QDateTime m_fetched = {};
    bool m_underWay = false;
    std::deque<Waiter> m_waiters = {};
};

} // namespace core::acme
