// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solvers.h"
#include "core/issuance/record.h"
#include "core/store/store.h"

#include <functional>

namespace core::issuance {

/// A TXT record that a DNS provider could not take away again. It is no more than untidy; but it is ours, so
/// it stays on a list until it is gone or a person says so.
struct StuckRecord {
    QString id = {}; ///< of the issuance and the authorization in it; safe to be typed and in a path
    QString certificateName = {};
    challenge::Method method = {}; ///< who is to take it away
    challenge::Proof proof = {}; ///< dnsName() and dnsValue() of it are the record
    QDateTime since = {};
    QDateTime lastTry = {};
    Error error = {}; ///< why the last try failed
    bool operator==(const StuckRecord &) const = default;
};

[[nodiscard]] QString zoneLine(const StuckRecord &record); ///< as it would stand in a zone file

/// Oldest first; what cannot be read is left out.
[[nodiscard]] Result<QList<StuckRecord>> stuckRecords(const store::Store &store);

/// What has to be written down when an issuance went on from `before` to `after`.
struct StuckChange {
    QList<StuckRecord> stuck = {};
    QStringList gone = {}; ///< ids: taken away after all, as after a restart
    bool operator==(const StuckChange &) const = default;
};
[[nodiscard]] StuckChange stuckChange(const Record &before, const Record &after,
                                      const std::function<challenge::Proof(const AuthzRecord &)> &proofOf,
                                      const QDateTime &at);
Result<void> save(store::Store &store, const StuckChange &change);

/// Lets the DNS provider try once more; what it says to that. Off the list when it went well, else the list
/// has the new reason.
void removeAgain(const StuckRecord &record, challenge::Solvers &solvers, store::Store &store,
                 const Clock &clock, QObject *owner, std::function<void(Result<void>)> done);

} // namespace core::issuance
