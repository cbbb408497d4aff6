// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/entries.h"

#include <QSqlQuery>
#include <QVariant>

namespace core::store {

// One place for each entry that knows its columns, in the order of the constant above it. A column that
// cannot be read (a flipped bit inside JSON) is empty; the rest of the row is still worth having.

inline constexpr char AccountColumns[]
    = "id, ca_name, preset_id, directory_url, account_url, contacts, thumbprint,"
      " external_key_id, root_pem, terms_of_service, created, staging, practice,"
      " status, key_place, next_thumbprint";
[[nodiscard]] AccountEntry accountFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const AccountEntry &entry);

inline constexpr char CertificateColumns[]
    = "name, names, generation, account_id, ca_name, issuer, key_type,"
      " fingerprint, serial_number, not_before, not_after, installed, request,"
      " tags, test, revoked";
[[nodiscard]] CertificateEntry certificateFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const CertificateEntry &entry);

inline constexpr char RenewalColumns[]
    = "name, fingerprint, window_from, window_to, explanation, checked, next_check, check_error, attempts,"
      " last_try, next_try, error, paused, unpause_url, automatic, held_until, failing_since";
[[nodiscard]] RenewalEntry renewalFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const RenewalEntry &entry);

inline constexpr char DeploymentColumns[] = "name, actions, generation, attempts, last_try, next_try, error";
[[nodiscard]] DeploymentEntry deploymentFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const DeploymentEntry &entry);

inline constexpr char LedgerColumns[] = "time, directory, account_id, kind, subject, exempt";
[[nodiscard]] LedgerEntry ledgerFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const LedgerEntry &entry);

inline constexpr char RecordColumns[] = "id, certificate_name, finished, updated, document";
[[nodiscard]] RecordEntry recordFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const RecordEntry &entry);

inline constexpr char ActivityColumns[] = "id, time, certificate_name, record_id, what, data";
[[nodiscard]] ActivityEntry activityFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const ActivityEntry &entry); ///< without the id

template <typename Entry>
[[nodiscard]] QList<QVariantList> rowsOf(const QList<Entry> &entries)
{
    QList<QVariantList> rows;
    rows.reserve(entries.size());
    for (const Entry &entry : entries)
        rows.append(valuesOf(entry));
    return rows;
}
template <typename Entry>
[[nodiscard]] Result<QList<Entry>> entriesOf(Result<QSqlQuery> query, Entry (*from)(const QSqlQuery &))
{
    if (!query)
        return query.error();
    QList<Entry> entries;
    while (query->next())
        entries.append(from(*query));
    return entries;
}

inline constexpr char LeftoverColumns[] = "id, certificate_name, since, document";
[[nodiscard]] LeftoverEntry leftoverFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const LeftoverEntry &entry);

inline constexpr char StandingColumns[] = "name, document";
[[nodiscard]] StandingEntry standingFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const StandingEntry &entry);

inline constexpr char RevocationColumns[]
    = "fingerprint, public_key, serial_number, names, certificate_name, generation, asked, accepted, reason,"
      " by_certificate_key, listed, word";
[[nodiscard]] RevocationEntry revocationFrom(const QSqlQuery &row);
[[nodiscard]] QVariantList valuesOf(const RevocationEntry &entry);

[[nodiscard]] QString textOf(const QJsonObject &object);
[[nodiscard]] QJsonObject objectFrom(const QString &text);
[[nodiscard]] QString textOf(const QStringList &list);

} // namespace core::store
