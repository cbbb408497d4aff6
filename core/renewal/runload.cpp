// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/history.h"
#include "core/renewal/run.h"

#include <algorithm>

namespace core::renewal {

template <typename Entry>
static Result<QHash<QString, Entry>> byName(Result<QList<Entry>> entries)
{
    if (!entries)
        return entries.error();
    QHash<QString, Entry> hash;
    for (Entry &entry : *entries)
        hash.insert(entry.name, std::move(entry));
    return hash;
}

Result<void> Run::load()
{
    const auto certificates = m_tools.store.certificates();
    if (!certificates)
        return certificates.error();
    const auto renewals = byName(m_tools.store.renewals());
    if (!renewals)
        return renewals.error();
    const auto deployments = byName(m_tools.store.deployments());
    if (!deployments)
        return deployments.error();
    const auto accounts = m_tools.store.accounts();
    if (!accounts)
        return accounts.error();
    const auto interrupted = m_tools.desk.interrupted();
    if (!interrupted)
        return interrupted.error();
    for (const store::AccountEntry &account : *accounts)
        m_accounts.insert(account.id, account);
    QHash<QString, issuance::Record> records;
    for (const issuance::Record &record : *interrupted) {
        if (!record.purpose.rehearsal)
            records.insert(issuance::historyName(record), record);
    }

    for (const QString &name : std::as_const(m_options.names)) {
        if (std::ranges::find(*certificates, name, &store::CertificateEntry::name) == certificates->end())
            return Error{.code = ErrorCode::NotFound, .subject = name};
    }
    for (const store::CertificateEntry &certificate : *certificates) {
        if (isAsked() && !m_options.names.contains(certificate.name))
            continue;
        Work work{.certificate = certificate,
                  .known = renewals->value(certificate.name, {.name = certificate.name}),
                  .deployment = deployments->value(certificate.name, {.name = certificate.name})};
        if (const auto account = m_accounts.constFind(certificate.accountId);
            account != m_accounts.constEnd())
            work.account = &*account;
        if (auto request = issuance::requestFromJson(certificate.request))
            work.request = *std::move(request);
        if (const auto record = records.constFind(certificate.name); record != records.constEnd())
            work.interrupted = *record;
        work.item.name = certificate.name;
        m_works.push_back(std::move(work));
    }
    return {};
}

} // namespace core::renewal
