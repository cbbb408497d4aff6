// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/transport.h"
#include "core/issuance/record.h"
#include "core/store/entries.h"

namespace core::issuance {

// What the history keeps of an issuance: ActivityEntry::what and the members of its data.
//   started {names, account, replaces}  phase {phase}           restarted {}          resumed {}
//   replacesRefused {error}
//   authzValid {name}                authzInvalid {name, error} waiting {until, error}
//   cleanUpFailed {name, error}      installed {generation, notAfter}
//   accountCreated, accountRecovered, accountContact, accountTerms, accountDeactivated, accountKeyChanged,
//   accountKeyKept, accountKeyMoved, accountKeyExported {ca, accountId}
//   rehearsalStarted {names, account}  rehearsed {}  rehearsalFailed {error, phase}
//   failed {error, phase}            cancelled {}               exchange {method, url, status, ms, sent,
//   received, failure}
// And of a revocation, each with {reason, by, serial, generation, names}:
//   revocationAsked {}   revoked {already}   revocationFailed {error}; revocationChecked {word} alone

/// What has happened between two states of one record, in the order in which it is told. Pure.
[[nodiscard]] QList<store::ActivityEntry> story(const Record &before, const Record &after,
                                                const QDateTime &at);

[[nodiscard]] store::ActivityEntry toActivity(const acme::Exchange &exchange, const QString &certificateName);
[[nodiscard]] acme::Exchange exchangeFrom(const store::ActivityEntry &entry);

/// The name under which a record's history is kept before it has a certificate name.
[[nodiscard]] QString historyName(const Record &record);

} // namespace core::issuance
