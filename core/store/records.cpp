// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

static constexpr int MaxPage = 10000;

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
        {qBound(0, limit, MaxPage)}));
}

Result<QList<ActivityEntry>> Store::activity(const ActivityFilter &filter) const
{
    QStringList conditions{u"1"_s};
    QVariantList values;
    const auto where = [&](const QString &condition, const QVariant &value) {
        conditions.append(condition);
        values.append(value);
    };
    if (!filter.certificateName.isEmpty())
        where(u"certificate_name = ?"_s, filter.certificateName);
    if (!filter.recordId.isEmpty())
        where(u"record_id = ?"_s, filter.recordId);
    if (filter.before > 0)
        where(u"id < ?"_s, filter.before);
    if (!filter.what.isEmpty()) {
        conditions.append(u"what IN (%1)"_s.arg(QStringList(filter.what.size(), u"?"_s).join(u", "_s)));
        for (const QString &what : filter.what)
            values.append(what);
    }
    values.append(qBound(0, filter.limit, MaxPage));
    auto query = m_impl->database->run(u"SELECT %1 FROM activity WHERE %2 ORDER BY id DESC LIMIT ?"_s.arg(
                                           QLatin1StringView(ActivityColumns), conditions.join(u" AND "_s)),
                                       values);
    if (!query)
        return query.error();
    QList<ActivityEntry> entries;
    while (query->next())
        entries.append(activityFrom(*query));
    return entries;
}

} // namespace core::store
