// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"
#include "core/doctor/doctor.h"
#include "core/store/store.h"

namespace core::doctor {

/// The CA that an order would go to, as far as it is known.
struct Authority {
    QUrl directory = {}; ///< empty: none has been chosen, and nothing that depends on it is judged
    QByteArray rootPem = {};
    QString presetId = {}; ///< of the catalogue; empty for a private CA
    QString accountId = {};
    QUrl account = {}; ///< empty: there is none yet
    bool practice = false;
};
[[nodiscard]] Authority authorityOf(const store::AccountEntry &account);

/// The plan for `request` at `authority`: its flaws (without that of having no account), CAA identities, and
/// what the ledger has left. `directory`: the CA's, when it is known.
[[nodiscard]] Plan planFor(const issuance::Request &request, const Authority &authority,
                           const acme::Directory *directory, const store::Store &store,
                           const challenge::ProviderBook &providers, const QDateTime &now);

} // namespace core::doctor
