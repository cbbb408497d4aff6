// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

Result<QList<LeftoverEntry>> Store::leftovers() const
{
    auto entries = entriesOf(m_impl->database->run(u"SELECT %1 FROM leftovers ORDER BY since, id"_s.arg(
                                 QLatin1StringView(LeftoverColumns))),
                             leftoverFrom);
    if (entries)
        entries->removeIf([](const LeftoverEntry &entry) { return !isSafeName(entry.id); });
    return entries;
}

Result<void> Store::saveLeftovers(const QList<LeftoverEntry> &kept, const QStringList &gone)
{
    if (kept.isEmpty() && gone.isEmpty())
        return {};
    for (const LeftoverEntry &entry : kept) {
        if (!isSafeName(entry.id))
            return badName(entry.id);
    }
    QList<QVariantList> ids;
    for (const QString &id : gone)
        ids.append({id});
    const Database &database = *m_impl->database;
    const auto saved = database.inTransaction([&]() -> Result<void> {
        const auto done = executeAll(database,
                                     u"INSERT OR REPLACE INTO leftovers (%1) VALUES (?, ?, ?, ?)"_s.arg(
                                         QLatin1StringView(LeftoverColumns)),
                                     rowsOf(kept));
        return done ? executeAll(database, u"DELETE FROM leftovers WHERE id = ?"_s, ids) : done;
    });
    if (saved)
        m_impl->changed(Topic::Certificates);
    return saved;
}

Result<QList<StandingEntry>> Store::standings() const
{
    return entriesOf(m_impl->database->run(
                         u"SELECT %1 FROM standings ORDER BY name"_s.arg(QLatin1StringView(StandingColumns))),
                     standingFrom);
}

Result<void> Store::saveStanding(const StandingEntry &entry)
{
    if (!isSafeName(entry.name))
        return badName(entry.name);
    const Database &database = *m_impl->database;
    const auto saved = database.inTransaction([&]() -> Result<void> {
        return executeAll(
            database,
            u"INSERT OR REPLACE INTO standings (%1) VALUES (?, ?)"_s.arg(QLatin1StringView(StandingColumns)),
            {valuesOf(entry)});
    });
    if (saved)
        m_impl->changed(Topic::Certificates);
    return saved;
}

} // namespace core::store
