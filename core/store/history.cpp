// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

static constexpr int MaxPage = 10000;
static constexpr int KeptDays = 366;
static constexpr int MostDaysAhead = 30; ///< of the newest entry, for a clock that is believed

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
    if (filter.after > 0)
        where(u"id > ?"_s, filter.after);
    if (filter.since.isValid())
        where(u"time >= ?"_s, filter.since.toMSecsSinceEpoch());
    if (!filter.exchanges)
        conditions.append(u"what <> 'exchange'"_s); // as the index has it
    if (!filter.what.isEmpty()) {
        conditions.append(u"what IN (%1)"_s.arg(QStringList(filter.what.size(), u"?"_s).join(u", "_s)));
        for (const QString &what : filter.what)
            values.append(what);
    }
    values.append(qBound(0, filter.limit, MaxPage));
    auto query = m_impl->database->run(u"SELECT %1 FROM activity WHERE %2 ORDER BY id %3 LIMIT ?"_s.arg(
                                           QLatin1StringView(ActivityColumns), conditions.join(u" AND "_s),
                                           filter.oldestFirst ? u"ASC"_s : u"DESC"_s),
                                       values);
    if (!query)
        return query.error();
    QList<ActivityEntry> entries;
    while (query->next())
        entries.append(activityFrom(*query));
    return entries;
}

Result<QStringList> Store::activityNames() const
{
    auto query = m_impl->database->run(
        u"SELECT DISTINCT certificate_name FROM activity WHERE certificate_name <> '' ORDER BY 1"_s);
    if (!query)
        return query.error();
    QStringList names;
    while (query->next())
        names.append(query->value(0).toString());
    return names;
}

Result<int> Store::pruneHistory(int most)
{
    const Database &database = *m_impl->database;
    auto newest = database.run(u"SELECT time FROM activity ORDER BY id DESC LIMIT 1"_s);
    if (!newest)
        return newest.error();
    if (!newest->next() || newest->value(0).isNull())
        return 0;
    // A clock that is far ahead of everything that was written may be wrong: it must not cost the history.
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(newest->value(0).toLongLong(), Qt::UTC);
    newest->finish();
    const QDateTime believed = qMin(m_impl->clock.now(), last.addDays(MostDaysAhead));
    const qint64 before = believed.addDays(-KeptDays).toMSecsSinceEpoch();
    int removed = 0;
    const auto pruned = database.inTransaction([&]() -> Result<void> {
        for (
            const QString &statement :
            {u"DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE time < ? ORDER BY time LIMIT ?)"_s,
             u"DELETE FROM records WHERE id IN (SELECT id FROM records WHERE finished AND updated < ? ORDER "
             u"BY"
             " updated LIMIT ?)"_s}) {
            const auto done = database.run(statement, {before, most});
            if (!done)
                return done.error();
            removed += done->numRowsAffected();
        }
        return {};
    });
    if (!pruned)
        return pruned.error();
    if (removed > 0)
        m_impl->changed(Topic::Activity);
    return removed;
}

} // namespace core::store
