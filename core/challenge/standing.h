// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace core::challenge {

// dns-persist-01 (draft-ietf-acme-dns-persist): one TXT record that stays. It lets one account at one CA have
// certificates for a name, again and again, without another look into the DNS by the account's owner.

/// What one record says (section 4 of the draft).
struct StandingRecord {
    QString issuer = {}; ///< "ca.example"
    QString account = {}; ///< accounturi
    bool wildcard = false; ///< policy=wildcard: the name's wildcard too, and every name below
    QDateTime until = {}; ///< persistUntil, UTC; invalid: for good
    bool operator==(const StandingRecord &) const = default;
};

/// What is needed of a record. Names and account have been checked by core/acme.
struct StandingWants {
    QStringList issuers = {}; ///< each of them will do; empty: no standing record is wanted
    QString account = {};
    bool wildcard = false;
    QDateTime until = {}; ///< for the record that is proposed; invalid: for good
    bool operator==(const StandingWants &) const = default;
};

/// "_validation-persist.example.org"; the name's wildcard has the same.
[[nodiscard]] QString standingName(const QString &name);
/// "ca.example; accounturi=https://ca.example/acct/1; policy=wildcard; persistUntil=1830297600"
[[nodiscard]] QByteArray valueOf(const StandingRecord &record);
/// The record that does what is wanted.
[[nodiscard]] StandingRecord recordFor(const StandingWants &wants);
/// BadInput for what a CA takes for malformed; detail: why. Parameters that nobody knows are passed over.
[[nodiscard]] Result<StandingRecord> readStandingRecord(const QByteArray &value);

/// What keeps a record from doing what is wanted. The later, the closer it comes.
enum class StandingFault {
    Missing, ///< there is no record at all
    OtherIssuer, ///< none speaks of this CA
    Malformed, ///< one was meant for this CA, but it cannot be read
    OtherAccount,
    Ended, ///< persistUntil has passed
    NoWildcard, ///< good for the name itself, but not for its wildcard
};
inline constexpr StandingFault LastFault = StandingFault::NoWildcard;
[[nodiscard]] QString faultName(StandingFault fault); ///< stable: "otherAccount"
[[nodiscard]] std::optional<StandingFault> faultFromName(const QString &name);

/// All TXT values at one name: `fault` is empty when one of them does it, and `record` is the best of them.
struct StandingSight {
    std::optional<StandingFault> fault = StandingFault::Missing;
    StandingRecord record = {};
    bool operator==(const StandingSight &) const = default;
};
[[nodiscard]] StandingSight sightOf(const QList<QByteArray> &values, const StandingWants &wants,
                                    const QDateTime &now);

/// accounturi from draft 02 on: PREFIXsha-256/HASH over name, key and account. `name`: where the record
/// stands, without "*."; `thumbprint`: 43 characters (RFC 7638).
[[nodiscard]] QString hashedAccount(const QString &prefix, const QString &name, const QByteArray &thumbprint,
                                    const QString &accountUrl);

} // namespace core::challenge
