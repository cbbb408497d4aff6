// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

static constexpr int MaxRecords = 10000;

Result<void> executeAll(const Database &database, const QString &statement, const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return {};
    auto query = database.prepare(statement);
    if (!query)
        return query.error();
    for (const QVariantList &row : rows) {
        if (const auto done = database.execute(*query, row); !done)
            return done;
    }
    return {};
}

Result<void> insertActivity(const Database &database, const QList<ActivityEntry> &activity)
{
    return executeAll(
        database,
        u"INSERT INTO activity (time, certificate_name, record_id, what, data) VALUES (?, ?, ?, ?, ?)"_s,
        rowsOf(activity));
}

Result<void> Store::save(const QList<RecordEntry> &records, const QList<ActivityEntry> &activity,
                         const QList<LedgerEntry> &ledger)
{
    if (records.isEmpty() && activity.isEmpty() && ledger.isEmpty())
        return {};
    for (const RecordEntry &entry : records) {
        if (!isSafeName(entry.id))
            return badName(entry.id);
    }
    const Database &database = *m_impl->database;
    const auto saved = database.inTransaction([&]() -> Result<void> {
        auto done = executeAll(
            database,
            u"INSERT INTO records (%1) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            u"certificate_name ="
            " excluded.certificate_name, finished = excluded.finished, updated = excluded.updated,"
            " document = excluded.document"_s.arg(QLatin1StringView(RecordColumns)),
            rowsOf(records));
        if (done)
            done = insertActivity(database, activity);
        if (done)
            done = executeAll(
                database,
                u"INSERT INTO ledger (%1) VALUES (?, ?, ?, ?, ?, ?)"_s.arg(QLatin1StringView(LedgerColumns)),
                rowsOf(ledger));
        return done;
    });
    if (saved)
        m_impl->changed(Topic::Activity);
    return saved;
}

static Result<QList<RecordEntry>> recordsOf(Result<QSqlQuery> query)
{
    if (!query)
        return query.error();
    QList<RecordEntry> entries;
    while (query->next()) {
        if (RecordEntry entry = recordFrom(*query); isSafeName(entry.id))
            entries.append(std::move(entry));
    }
    return entries;
}

Result<QList<RecordEntry>> Store::unfinishedRecords() const
{
    return recordsOf(
        m_impl->database->run(u"SELECT %1 FROM records WHERE NOT finished ORDER BY updated, id"_s.arg(
            QLatin1StringView(RecordColumns))));
}

Result<RecordEntry> Store::record(const QString &id) const
{
    const auto found = recordsOf(m_impl->database->run(
        u"SELECT %1 FROM records WHERE id = ?"_s.arg(QLatin1StringView(RecordColumns)), {id}));
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<RecordEntry>(notFound(id)) : found->first();
}

Result<QList<RecordEntry>> Store::recentRecords(int limit) const
{
    return recordsOf(m_impl->database->run(
        u"SELECT %1 FROM records ORDER BY updated DESC, id LIMIT ?"_s.arg(QLatin1StringView(RecordColumns)),
        {qBound(0, limit, MaxRecords)}));
}

} // namespace core::store
