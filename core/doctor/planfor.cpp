// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/planfor.h"

#include "core/issuance/provideruse.h"

#include <algorithm>

namespace core::doctor {

static constexpr int LedgerDays = 8; // no limit looks back further than a week

Authority authorityOf(const store::AccountEntry &account)
{
    return {.directory = account.directoryUrl,
            .rootPem = account.rootPem,
            .presetId = account.presetId,
            .accountId = account.id,
            .account = account.accountUrl,
            .practice = account.practice};
}

Plan planFor(const issuance::Request &request, const Authority &authority, const acme::Directory *directory,
             const store::Store &store, const challenge::ProviderBook &providers, const QDateTime &now)
{
    const acme::CaPreset *preset = acme::findPreset(authority.presetId);
    Plan plan{.request = request,
              .isPublic = preset != nullptr || authority.directory.isEmpty(),
              .account = authority.account,
              .noStanding = preset && preset->standing == acme::StandingOffer::No ? preset->name : QString()};
    plan.request.accountId = authority.accountId;
    auto limits = issuance::limitsOf(preset, directory, request.profile);
    limits.pairProviders = issuance::pairProviders(providers);
    for (const issuance::FoundFlaw &flaw : issuance::flaws(plan.request, limits)) {
        if (flaw.flaw != issuance::Flaw::NoAccount)
            plan.flaws.append(flaw);
    }
    for (const QString &issuer : preset ? preset->caaIdentities : QStringList())
        plan.issuers.append(issuer.toLower());
    if (authority.directory.isEmpty() || authority.accountId.isEmpty())
        return plan;
    const auto entries = store.ledger(authority.directory, now.addDays(-LedgerDays));
    plan.budget = issuance::allowances(plan.request, {}, issuance::publishedLimits(authority.directory),
                                       entries ? *entries : QList<store::LedgerEntry>(), now);
    return plan;
}

} // namespace core::doctor
