// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using core::store::ActivityEntry;
using core::store::ActivityFilter;
using core::store::RecordEntry;
using core::store::Store;
using tests::StoreFolder;

/// A year of history: what is found in it, how fast, and what leaves it.
class StoreHistoryTest : public QObject {
    Q_OBJECT

private:
    static QStringList whats(const core::Result<QList<ActivityEntry>> &entries)
    {
        QStringList found;
        for (const auto &entry : *entries)
            found.append(entry.what);
        return found;
    }

private slots:
    void exchangesAreLeftOutWhereTheyAreNotAskedFor();
    void timeAndOrderAreChosen();
    void namesAreListed();
    void whatIsOlderThanAYearGoesInSmallSteps();
    void unfinishedRecordsStayHoweverOld();
    void aClockThatIsYearsAheadDoesNotCostTheHistory();
    void aPageOfManyIsReadFast();
};

void StoreHistoryTest::exchangesAreLeftOutWhereTheyAreNotAskedFor()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QDateTime now = folder.clock.now();
    QVERIFY(store->save({},
                        {{.time = now, .what = u"started"_s},
                         {.time = now, .what = u"exchange"_s},
                         {.time = now, .what = u"failed"_s}}));
    QCOMPARE(whats(store->activity({})), (QStringList{u"failed"_s, u"exchange"_s, u"started"_s}));
    QCOMPARE(whats(store->activity({.exchanges = false})), (QStringList{u"failed"_s, u"started"_s}));
}

void StoreHistoryTest::timeAndOrderAreChosen()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QDateTime now = folder.clock.now();
    QList<ActivityEntry> entries;
    for (int hour = 0; hour < 5; ++hour)
        entries.append({.time = now.addSecs(3600 * hour), .what = QString::number(hour)});
    QVERIFY(store->save({}, entries));
    QCOMPARE(whats(store->activity({.since = now.addSecs(3 * 3600)})), (QStringList{u"4"_s, u"3"_s}));
    const auto oldest = store->activity({.limit = 2, .oldestFirst = true});
    QCOMPARE(whats(oldest), (QStringList{u"0"_s, u"1"_s}));
    QCOMPARE(whats(store->activity({.limit = 2, .after = oldest->last().id, .oldestFirst = true})),
             (QStringList{u"2"_s, u"3"_s}));
}

void StoreHistoryTest::namesAreListed()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QVERIFY(store->save({},
                        {{.certificateName = u"b.test"_s, .what = u"x"_s},
                         {.what = u"x"_s},
                         {.certificateName = u"a.test"_s, .what = u"x"_s},
                         {.certificateName = u"b.test"_s, .what = u"y"_s}}));
    QCOMPARE(store->activityNames().value(), (QStringList{u"a.test"_s, u"b.test"_s}));
}

void StoreHistoryTest::whatIsOlderThanAYearGoesInSmallSteps()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QDateTime now = folder.clock.now();
    QList<ActivityEntry> entries;
    for (int day = 400; day >= 0; day -= 10)
        entries.append({.time = now.addDays(-day), .what = QString::number(day)});
    const RecordEntry old{.id = u"old"_s, .finished = true, .updated = now.addDays(-399)};
    const RecordEntry young{.id = u"young"_s, .finished = true, .updated = now.addDays(-300)};
    QVERIFY(store->save({old, young}, entries));
    QCOMPARE(store->pruneHistory(2).value(), 3); // two lines and the record
    QCOMPARE(store->pruneHistory(2).value(), 2); // 380 and 370
    QCOMPARE(store->pruneHistory(2).value(), 0);
    QCOMPARE(whats(store->activity({.limit = 1, .oldestFirst = true})), QStringList{u"360"_s});
    QVERIFY(!store->record(u"old"_s));
    QVERIFY(store->record(u"young"_s));
}

void StoreHistoryTest::unfinishedRecordsStayHoweverOld()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QDateTime now = folder.clock.now();
    QVERIFY(store->save({{.id = u"open"_s, .finished = false, .updated = now.addDays(-800)}},
                        {{.time = now, .what = u"x"_s}}));
    QCOMPARE(store->pruneHistory(100).value(), 0);
    QVERIFY(store->record(u"open"_s));
}

void StoreHistoryTest::aClockThatIsYearsAheadDoesNotCostTheHistory()
{
    StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QDateTime now = folder.clock.now();
    QVERIFY(store->save({}, {{.time = now.addDays(-200), .what = u"a"_s}, {.time = now, .what = u"b"_s}}));
    folder.clock.advance(std::chrono::hours(24 * 3650));
    QCOMPARE(store->pruneHistory(100).value(), 0);
    QCOMPARE(store->activity({}).value().size(), 2);
}

void StoreHistoryTest::aPageOfManyIsReadFast()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    // A busy year: 40 000 lines, most of them exchanges with their bodies, of two hundred certificates.
    static constexpr int Count = 40'000;
    const QDateTime begin = folder.clock.now().addDays(-360);
    const QJsonObject body{{u"sent"_s, QString(600, u'x')}};
    for (int at = 0; at < Count; at += 1000) {
        QList<ActivityEntry> entries;
        for (int i = at; i < at + 1000; ++i)
            entries.append({.time = begin.addSecs(i * 700),
                            .certificateName = u"n%1.test"_s.arg(i / 10 % 200),
                            .recordId = QString::number(i / 10),
                            .what = i % 10 == 0 ? u"installed"_s : u"exchange"_s,
                            .data = i % 10 == 0 ? QJsonObject() : body});
        QVERIFY(store->save({}, entries));
    }
    const auto took = [](auto &&work) {
        const std::clock_t start = std::clock();
        work();
        return (std::clock() - start) * 1000 / CLOCKS_PER_SEC; // of processor time, as in tst_store_many
    };
    const auto page = [&](const ActivityFilter &filter, qsizetype expected) {
        return took([&] { QCOMPARE(store->activity(filter)->size(), expected); });
    };
    const auto told = page({.limit = 200, .exchanges = false}, 200);
    const auto one = page({.certificateName = u"n7.test"_s, .limit = 500}, 200);
    const auto deep = page({.before = 1000, .limit = 50, .exchanges = false}, 50);
    const auto recent = page({.limit = 200, .since = folder.clock.now().addDays(-2)}, 0);
    const auto names = took([&] { QCOMPARE(store->activityNames()->size(), 200); });
    qInfo("told %ld, one certificate %ld, deep %ld, recent %ld, names %ld ms", told, one, deep, recent,
          names);
    QVERIFY(told < 300 && one < 300 && deep < 300 && recent < 300 && names < 600);
}

QTEST_GUILESS_MAIN(StoreHistoryTest)
#include "tst_store_history.moc"
