// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/agenda.h"

#include "core/renewal/decision.h"
#include "core/renewal/deployer.h"

#include <QHash>

namespace core::renewal {

template <typename Entry>
static QHash<QString, Entry> byName(const QList<Entry> &entries)
{
    QHash<QString, Entry> hash;
    for (const Entry &entry : entries)
        hash.insert(entry.name, entry);
    return hash;
}

static bool isReadyFor(const store::CertificateEntry &certificate)
{
    // Read only where it decides: ten thousand of these are a lot of JSON.
    const auto request = issuance::requestFromJson(certificate.request);
    return request && !needsPerson(*request);
}

Result<QDateTime> nextLook(const store::Store &store, bool practiceRuns, const QDateTime &now)
{
    const auto certificates = store.certificates();
    if (!certificates)
        return certificates.error();
    const auto renewals = store.renewals();
    if (!renewals)
        return renewals.error();
    const auto deployments = store.deployments();
    if (!deployments)
        return deployments.error();
    const auto accounts = store.accounts();
    if (!accounts)
        return accounts.error();
    const auto known = byName(*renewals);
    const auto deployed = byName(*deployments);
    QHash<QString, bool> usable;
    for (const store::AccountEntry &account : *accounts)
        usable.insert(account.id,
                      account.practice ? practiceRuns
                                       : !account.accountUrl.isEmpty() && account.status != u"deactivated");

    QDateTime next;
    const auto consider = [&next](const QDateTime &time) {
        if (time.isValid() && (!next.isValid() || time < next))
            next = time;
    };
    for (const store::CertificateEntry &certificate : *certificates) {
        consider(nextDeployment(certificate, deployed.value(certificate.name), now));
        const store::RenewalEntry entry = known.value(certificate.name);
        if (!usable.value(certificate.accountId) || certificate.revoked || !entry.automatic)
            continue;
        if (now < certificate.notAfter)
            consider(nextCheck(certificate, entry, now));
        const QDateTime renewal = nextRenewal(certificate, entry, now);
        if (renewal > now || isReadyFor(certificate))
            consider(renewal);
    }
    return next;
}

} // namespace core::renewal
