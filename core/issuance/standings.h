// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/acme/types.h"
#include "core/challenge/solver.h"
#include "core/store/entries.h"

namespace core::issuance {

/// How far a standing record reaches, and for how long.
struct StandingScope {
    bool wildcard = false; ///< the name's wildcard and all names below, too
    QDateTime until = {}; ///< invalid: for good
};

/// The record that lets `account` have certificates for `name` ("*." in front asks for the wildcard, too),
/// as it can be said before an order: from what the directory says, which may be null where the catalogue
/// knows the CA. NotOffered (subject: the CA's host) when it is not known under which name the CA goes there.
[[nodiscard]] Result<challenge::Proof> standingProof(const store::AccountEntry &account,
                                                     const acme::Directory *directory, const QString &name,
                                                     const StandingScope &scope);

/// What is known of whether the CA offers such records.
[[nodiscard]] acme::StandingOffer standingOffer(const store::AccountEntry &account,
                                                const acme::Directory *directory);

} // namespace core::issuance
