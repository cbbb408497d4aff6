// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"
#include "core/notify/herald.h"
#include "core/renewal/summary.h"

#include <QObject>

#include <functional>
#include <optional>

namespace app {

/// Tells people what has changed, in their language, and keeps their calendar up to date. Both programs call
/// it after each look over the certificates, the window on every tick besides.
class Watch final : public QObject {
    Q_OBJECT
public:
    Watch(core::store::Store &store, const core::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] core::notify::Herald &herald() { return m_herald; }

    /// With these, records in the DNS that a person is about to be told of are looked at first; they must
    /// outlive this object.
    void lookThrough(const core::challenge::DnsTools &tools) { m_dns.emplace(tools); }

    /// What came of a run of renewals: a store that took nothing is told, too.
    void runEnded(const core::renewal::Summary &summary);
    /// The number of messages that reached somebody. InUse: another process is telling.
    void tell(QObject *owner, const std::function<void(core::Result<int>)> &done);

    /// The feed of expiries and planned renewals.
    [[nodiscard]] core::Result<QByteArray> calendar();
    /// Writes it to the file that is chosen in the settings, if one is.
    core::Result<void> writeCalendar();

signals:
    /// What was told could not be written down; once, until it can be again.
    void failed(const core::Error &error);

private:
    using Done = std::function<void(core::Result<int>)>;
    void tellNow(QObject *owner, const Done &done);

    core::store::Store &m_store;
    const core::Clock &m_clock;
    core::notify::Herald m_herald;
    std::optional<core::challenge::DnsTools> m_dns;
    QDateTime m_looked; ///< into the DNS
    bool m_isFailing = false;
};

} // namespace app
