// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/store/storefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::ActivityEntry;
using core::store::RecordEntry;
using core::store::Store;
using tests::StoreFolder;

class StoreRecordsTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;

    static QDateTime minute(int number)
    {
        return QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC).addSecs(60 * number);
    }
    static QList<qint64> ids(const QList<ActivityEntry> &entries);

private slots:
    void recordsComeBackAndAreReplaced();
    void unfinishedOnesAreFound();
    void recentOnesComeFirst();
    void batchIsOneTransaction();
    void activityComesBack();
    void activityIsFiltered_data();
    void activityIsFiltered();
    void pagesFitTogether();
    void leftoversStayUntilTheyAreGone();
    void standingsGoWithTheirCertificate();
    void keysAreFoundByTheirBeginning();
};

QList<qint64> StoreRecordsTest::ids(const QList<ActivityEntry> &entries)
{
    QList<qint64> found;
    for (const auto &entry : entries)
        found.append(entry.id);
    return found;
}

void StoreRecordsTest::recordsComeBackAndAreReplaced()
{
    const StoreFolder folder;
    RecordEntry entry{.id = u"20260101-abc"_s,
                      .certificateName = u"example.org"_s,
                      .updated = minute(1),
                      .document = {{u"names"_s, QJsonArray{u"例え.jp"_s}}, {u"n"_s, 1.5}}};
    {
        const auto store = folder.open();
        QVERIFY(store);
        QVERIFY(store->save({entry}, {}));
        QCOMPARE(store->record(entry.id).value(), entry);
        entry.finished = true;
        entry.updated = minute(2);
        entry.document.insert(u"more"_s, QString(100'000, u'x'));
        QVERIFY(store->save({entry, {.id = u"bare"_s}}, {}));
    }
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->record(entry.id).value(), entry);
    QCOMPARE(store->record(u"bare"_s).value(), RecordEntry{.id = u"bare"_s});
    QCOMPARE(store->record(u"none"_s).error().code, ErrorCode::NotFound);
}

void StoreRecordsTest::unfinishedOnesAreFound()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const RecordEntry late{.id = u"late"_s, .updated = minute(3)};
    const RecordEntry early{.id = u"early"_s, .updated = minute(1)};
    const RecordEntry over{.id = u"over"_s, .finished = true, .updated = minute(2)};
    QVERIFY(store->save({late, over, early}, {}));
    QCOMPARE(store->unfinishedRecords().value(), (QList{early, late}));
}

void StoreRecordsTest::recentOnesComeFirst()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QList<RecordEntry> all;
    for (int i = 0; i < 10; ++i)
        all.prepend({.id = u"r%1"_s.arg(i), .finished = i % 2 == 0, .updated = minute(i)});
    QVERIFY(store->save(all, {}));
    QCOMPARE(store->recentRecords(3).value(), all.first(3));
    QCOMPARE(store->recentRecords(100).value(), all);
    QVERIFY(store->recentRecords(-1).value().isEmpty());
}

void StoreRecordsTest::batchIsOneTransaction()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const RecordEntry good{.id = u"good"_s};
    QVERIFY(!store->save({good, {.id = u"../bad"_s}}, {{.what = u"step"_s}}));
    QVERIFY(!store->record(u"good"_s));
    QVERIFY(store->activity({}).value().isEmpty());
    QVERIFY(store->save({}, {}));
    QVERIFY(store->save({good, {.id = u"other"_s}}, {{.what = u"step"_s}, {.what = u"step"_s}}));
    QCOMPARE(store->unfinishedRecords().value().size(), 2);
    QCOMPARE(store->activity({}).value().size(), 2);
}

void StoreRecordsTest::activityComesBack()
{
    const StoreFolder folder;
    const ActivityEntry entry{.time = minute(1),
                              .certificateName = u"example.org"_s,
                              .recordId = u"r1"_s,
                              .what = u"failed"_s,
                              .data = {{u"error"_s, QJsonObject{{u"code"_s, u"timedOut"_s}}}}};
    {
        const auto store = folder.open();
        QVERIFY(store);
        QVERIFY(store->save({}, {entry, entry}));
    }
    const auto store = folder.open();
    QVERIFY(store);
    auto found = store->activity({}).value();
    QCOMPARE(found.size(), 2);
    QVERIFY(found.first().id > found.last().id && found.last().id > 0);
    found.last().id = 0;
    QCOMPARE(found.last(), entry);
}

void StoreRecordsTest::activityIsFiltered_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QStringList>("what");
    QTest::addColumn<QList<qint64>>("ids");
    // 1 a r1 step, 2 b r2 step, 3 a r1 failed, 4 a r3 issued, 5 b r2 issued
    QTest::newRow("all") << u""_s << u""_s << QStringList() << QList<qint64>{5, 4, 3, 2, 1};
    QTest::newRow("certificate") << u"a"_s << u""_s << QStringList() << QList<qint64>{4, 3, 1};
    QTest::newRow("record") << u""_s << u"r2"_s << QStringList() << QList<qint64>{5, 2};
    QTest::newRow("kinds") << u""_s << u""_s << QStringList{u"failed"_s, u"issued"_s}
                           << QList<qint64>{5, 4, 3};
    QTest::newRow("all three") << u"a"_s << u"r1"_s << QStringList{u"step"_s} << QList<qint64>{1};
    QTest::newRow("none") << u"c"_s << u""_s << QStringList() << QList<qint64>();
    QTest::newRow("hostile") << u"a' OR '1'='1"_s << u""_s << QStringList() << QList<qint64>();
}

void StoreRecordsTest::activityIsFiltered()
{
    QFETCH(QString, certificate);
    QFETCH(QString, record);
    QFETCH(QStringList, what);
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto line = [](const QString &name, const QString &id, const QString &kind) {
        return ActivityEntry{.certificateName = name, .recordId = id, .what = kind};
    };
    const QString a = u"a"_s;
    const QString b = u"b"_s;
    QVERIFY(
        store->save({},
                    {line(a, u"r1"_s, u"step"_s), line(b, u"r2"_s, u"step"_s), line(a, u"r1"_s, u"failed"_s),
                     line(a, u"r3"_s, u"issued"_s), line(b, u"r2"_s, u"issued"_s)}));
    const auto found = store->activity({.certificateName = certificate, .recordId = record, .what = what});
    QVERIFY(found);
    QTEST(ids(*found), "ids");
}

void StoreRecordsTest::pagesFitTogether()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QList<ActivityEntry> all;
    for (int i = 0; i < 1234; ++i)
        all.append(
            {.time = minute(i % 7), .what = u"step"_s}); // in the order of writing, whatever the clock says
    QVERIFY(store->save({}, all));
    QList<qint64> seen;
    for (qint64 before = 0;;) {
        const auto page = store->activity({.before = before, .limit = 100}).value();
        if (page.isEmpty())
            break;
        QVERIFY(page.size() <= 100);
        seen += ids(page);
        before = page.last().id;
        QVERIFY(store->save({}, {{.what = u"step"_s}})); // what is new meanwhile disturbs nothing
    }
    QCOMPARE(seen.size(), 1234);
    QVERIFY(std::is_sorted(seen.begin(), seen.end(), std::greater<>()));
    QCOMPARE(seen.last(), 1);
}

void StoreRecordsTest::leftoversStayUntilTheyAreGone()
{
    const StoreFolder folder;
    const core::store::LeftoverEntry older{
        u"abc-0"_s, u"example.org"_s, minute(1), {{u"name"_s, u"例え.jp"_s}}};
    core::store::LeftoverEntry newer{u"abc-1"_s, u"example.org"_s, minute(2), {}};
    {
        const auto store = folder.open();
        QVERIFY(store);
        QVERIFY(store->saveLeftovers({newer, older}));
        newer.document.insert(u"tried"_s, 2);
        QVERIFY(store->saveLeftovers({newer}, {u"never-was"_s}));
        QCOMPARE(store->saveLeftovers({{.id = u"../evil"_s}}).error().code, ErrorCode::BadInput);
    }
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->leftovers().value(), (QList{older, newer}));
    QVERIFY(store->saveLeftovers({}, {older.id, newer.id}));
    QVERIFY(store->leftovers()->isEmpty());
}

void StoreRecordsTest::standingsGoWithTheirCertificate()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const tests::Authority authority;
    const QString trouble
        = tests::install(*store, u"r1"_s, u"a.example"_s, authority.issue({u"a.example"_s}));
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    QVERIFY(store->saveStanding({u"a.example"_s, {{u"n"_s, 1}}}));
    QVERIFY(store->saveStanding({u"a.example"_s, {{u"n"_s, 2}}}));
    QCOMPARE(store->standings().value(),
             (QList<core::store::StandingEntry>{{u"a.example"_s, {{u"n"_s, 2}}}}));
    QVERIFY(store->removeCertificate(u"a.example"_s));
    QVERIFY(store->standings()->isEmpty());
}

void StoreRecordsTest::keysAreFoundByTheirBeginning()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    for (const QString &key : {u"method:b_.example"_s, u"method:a.example"_s, u"methods"_s, u"Method:x"_s})
        QVERIFY(store->setValue(key, {}));
    QCOMPARE(store->keys(u"method:"_s).value(), (QStringList{u"method:a.example"_s, u"method:b_.example"_s}));
    QVERIFY(store->keys(u"method:%"_s)->isEmpty());
}

QTEST_GUILESS_MAIN(StoreRecordsTest)
#include "tst_store_records.moc"
