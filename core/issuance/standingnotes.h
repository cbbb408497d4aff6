// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/standing.h"
#include "core/issuance/record.h"
#include "core/store/store.h"

namespace core::issuance {

/// What was seen of the standing record of one name (dns-persist-01) when it was last looked: kept with the
/// certificate that it proves, since the next renewal needs it.
struct StandingNote {
    QString name = {}; ///< without "*."
    QString accountId = {};
    challenge::StandingWants wants = {}; ///< what the record had to say
    /// Of the account's key at that time, where the record is bound to it (draft 02 on); else empty.
    QByteArray thumbprint = {};
    QDateTime until = {}; ///< when it ends; invalid: never, or not known
    QDateTime seen = {};
    bool operator==(const StandingNote &) const = default;
};

/// By certificate; only those that have some.
[[nodiscard]] Result<QHash<QString, QList<StandingNote>>> standingNotes(const store::Store &store);
Result<void> saveStandingNotes(store::Store &store, const QString &certificateName,
                               const QList<StandingNote> &notes);

/// The notes after an issuance, made from those `before`: a name that the CA held for proven already was not
/// looked at, and keeps what was known. `thumbprint`: of the key that signed.
[[nodiscard]] QList<StandingNote> notesAfter(const Record &record, const store::AccountEntry &account,
                                             const QByteArray &thumbprint, const QList<StandingNote> &before,
                                             const QDateTime &at);

/// A record was seen that does what `wants` says, for `account`: written down for every certificate that
/// needs it.
Result<void> noteSeen(store::Store &store, const store::AccountEntry &account, const QString &name,
                      const challenge::StandingWants &wants, const QDateTime &until, const QDateTime &at);

/// Why a standing record will not do for the next renewal.
enum class StandingTrouble {
    Ends, ///< before that
    FormerKey, ///< it is bound to a key that the account does not have any more
    OtherAccount, ///< the certificate is asked for by another account now
};
[[nodiscard]] QString troubleName(StandingTrouble trouble); ///< stable: "formerKey"
struct StandingConcern {
    QString name = {}; ///< without "*."
    StandingTrouble trouble = StandingTrouble::Ends;
    QDateTime until = {}; ///< Ends: when; may have passed
    bool operator==(const StandingConcern &) const = default;
};

/// Pure. `renewal`: when the renewal is over at the latest. Nothing for names that are proven otherwise by
/// now, nor for those whose record a DNS provider puts in place anew by itself.
[[nodiscard]] QList<StandingConcern> concernsOf(const QList<StandingNote> &notes, const Request &request,
                                                const store::AccountEntry &account, const QDateTime &renewal);

/// The names of `request` that are proven by standing records, those that are of concern first.
[[nodiscard]] QList<acme::Identifier> standingNames(const Request &request,
                                                    const QList<StandingConcern> &concerns);

/// What the record would have to say now: for an account with a new key, under the name of that one.
[[nodiscard]] challenge::StandingWants wantsNow(const StandingNote &note, const store::AccountEntry &account);

} // namespace core::issuance
