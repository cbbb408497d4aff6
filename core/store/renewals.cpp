// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

/// The one entry, or an empty one of that name.
template <typename Entry>
static Result<Entry> onlyOf(const Result<QList<Entry>> &found, const QString &name)
{
    if (!found)
        return found.error();
    return found->isEmpty() ? Entry{.name = name} : found->first();
}

Result<QList<RenewalEntry>> Store::renewals() const
{
    return entriesOf(m_impl->database->run(
                         u"SELECT %1 FROM renewals ORDER BY name"_s.arg(QLatin1StringView(RenewalColumns))),
                     renewalFrom);
}

Result<RenewalEntry> Store::renewal(const QString &name) const
{
    return onlyOf(entriesOf(m_impl->database->run(u"SELECT %1 FROM renewals WHERE name = ?"_s.arg(
                                                      QLatin1StringView(RenewalColumns)),
                                                  {name}),
                            renewalFrom),
                  name);
}

Result<void> Store::saveRenewals(const QList<RenewalEntry> &entries, const QList<ActivityEntry> &activity)
{
    if (entries.isEmpty() && activity.isEmpty())
        return {};
    for (const RenewalEntry &entry : entries) {
        if (!isSafeName(entry.name))
            return badName(entry.name);
    }
    const Database &database = *m_impl->database;
    const auto saved = database.inTransaction([&]() -> Result<void> {
        const auto done = executeAll(
            database,
            u"INSERT OR REPLACE INTO renewals (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s
                .arg(QLatin1StringView(RenewalColumns)),
            rowsOf(entries));
        return done ? insertActivity(database, activity) : done;
    });
    if (saved && !entries.isEmpty())
        m_impl->changed(Topic::Certificates);
    if (saved && !activity.isEmpty())
        m_impl->changed(Topic::Activity);
    return saved;
}

Result<QList<DeploymentEntry>> Store::deployments() const
{
    return entriesOf(m_impl->database->run(u"SELECT %1 FROM deployments ORDER BY name"_s.arg(
                         QLatin1StringView(DeploymentColumns))),
                     deploymentFrom);
}

Result<DeploymentEntry> Store::deployment(const QString &name) const
{
    return onlyOf(entriesOf(m_impl->database->run(u"SELECT %1 FROM deployments WHERE name = ?"_s.arg(
                                                      QLatin1StringView(DeploymentColumns)),
                                                  {name}),
                            deploymentFrom),
                  name);
}

Result<void> Store::saveDeployment(const DeploymentEntry &entry, const QList<ActivityEntry> &activity)
{
    if (!isSafeName(entry.name))
        return badName(entry.name);
    const Database &database = *m_impl->database;
    const auto saved = database.inTransaction([&]() -> Result<void> {
        const auto done
            = executeAll(database,
                         u"INSERT OR REPLACE INTO deployments (%1) VALUES (?, ?, ?, ?, ?, ?, ?)"_s.arg(
                             QLatin1StringView(DeploymentColumns)),
                         {valuesOf(entry)});
        return done ? insertActivity(database, activity) : done;
    });
    if (saved)
        m_impl->changed(Topic::Certificates);
    if (saved && !activity.isEmpty())
        m_impl->changed(Topic::Activity);
    return saved;
}

Result<QList<LedgerEntry>> Store::ledger(const QUrl &directory, const QDateTime &since) const
{
    return entriesOf(
        m_impl->database->run(u"SELECT %1 FROM ledger WHERE directory = ? AND time >= ? ORDER BY time"_s.arg(
                                  QLatin1StringView(LedgerColumns)),
                              {directory.toString(QUrl::FullyEncoded), since.toMSecsSinceEpoch()}),
        ledgerFrom);
}

} // namespace core::store
