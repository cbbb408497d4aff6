// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/ratelimits.h"
#include "core/issuance/record.h"

namespace core::issuance {

// The ledger: what a CA counts, counted here, so that a limit is seen coming and never run into. Pure; the
// entries are those of one CA (Store::ledger), of at least the last week.

/// What is left of one limit.
struct Allowance {
    RateLimit limit = {};
    QString subject = {}; ///< the name, domain or set of names that it is about; empty: the account
    int left = 0;
    QDateTime nextFree = {}; ///< when there is one more; invalid while the bucket is full
    bool own = false; ///< a limit of ours below the CA's
    bool operator==(const Allowance &) const = default;
};

/// Failed validations of a name within an hour that issuances without a person risk; Let's Encrypt allows
/// five, and a person who looks into it needs the others.
inline constexpr RateLimit OwnFailureLimit{
    .kind = store::LedgerKind::Failure, .count = 3, .period = std::chrono::hours(1)};

/// `now` may be anything: entries from the future, after the clock was set back, count as of now.
[[nodiscard]] Allowance allowance(const RateLimit &limit, const QString &subject, const QString &accountId,
                                  const QList<store::LedgerEntry> &entries, const QDateTime &now);

/// Every limit that an order for this request counts towards, the tightest first; for a meter. Empty for a
/// request that the CA does not count at all.
[[nodiscard]] QList<Allowance> allowances(const Request &request, const Purpose &purpose,
                                          const QList<RateLimit> &limits,
                                          const QList<store::LedgerEntry> &entries, const QDateTime &now);

/// LimitReached with the time from which the order may be made; empty when it may be made now, and always
/// when a person insists.
[[nodiscard]] std::optional<Error> whyWait(const Request &request, const Purpose &purpose,
                                           const QList<RateLimit> &limits,
                                           const QList<store::LedgerEntry> &entries, const QDateTime &now);

/// What the CA has counted between two states of one record: orders made, names that failed, a certificate.
[[nodiscard]] QList<store::LedgerEntry> ledgerOf(const Record &before, const Record &after,
                                                 const store::AccountEntry &account, const QDateTime &at);

/// "example.co.uk" for "www.example.co.uk" (the Public Suffix List with its private part, as Let's Encrypt
/// counts); an IPv4 address is one by itself, an IPv6 address its first 64 bits.
[[nodiscard]] QString registeredDomain(const acme::Identifier &identifier);

} // namespace core::issuance
