// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/challenge/solver.h"
#include "core/issuance/standingnotes.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// Standing records (dns-persist-01): what they let whom do, and what is wrong with one.
class StandingText {
    Q_DECLARE_TR_FUNCTIONS(core::text::StandingText)
public:
    /// Why a record does not do it: a sentence.
    [[nodiscard]] static QString fault(challenge::StandingFault fault);
    /// Of one name server: "visible", "a record of another account"; a phrase for a table.
    [[nodiscard]] static QString sight(const dns::ServerView &server, const challenge::Proof &proof,
                                       const QDateTime &now);
    /// What differs, and how to repair it; a sentence each. Empty while nothing is wrong.
    [[nodiscard]] static QStringList hints(const dns::View &view, const challenge::Proof &proof,
                                           const QDateTime &now);
    /// "It counts until 1 March 2027, for 12 more days."; empty for a record without an end.
    [[nodiscard]] static QString ending(const QDateTime &until, const QDateTime &now);
    /// Whether the end is so near that a person should know without asking.
    [[nodiscard]] static bool endsSoon(const QDateTime &until, const QDateTime &now);
    /// A record that will not do for the next renewal of a certificate: a sentence.
    [[nodiscard]] static QString concern(const issuance::StandingConcern &concern, const QDateTime &now);
    [[nodiscard]] static QString concernTitle();
    [[nodiscard]] static QString replaceFormer(); ///< what to do after a change of the key
    [[nodiscard]] static QString renewalNeeds(const QDateTime &renewal, const QDateTime &now);
    /// The same as a phrase for a table; empty: it will do.
    [[nodiscard]] static QString state(const std::optional<issuance::StandingConcern> &concern);
    /// What to do with the record: the heading of a sheet.
    [[nodiscard]] static QString task();
    /// What the record lets the account do.
    [[nodiscard]] static QString scope(bool wildcard);
    /// To whom the record is bound, and what breaks it. `account`: its URL.
    [[nodiscard]] static QStringList bound(const QString &caName, const QString &account);
    /// What is known of the CA before it was asked; empty when it offers them.
    [[nodiscard]] static QString offer(acme::StandingOffer offer, const QString &caName);
};

} // namespace core::text
