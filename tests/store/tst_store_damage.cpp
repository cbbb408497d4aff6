// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::Store;
using tests::StoreFolder;

/// A damaged database is told, and neither it nor anything beside it is touched.
class StoreDamageTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;
    tests::Authority m_authority;

    void fill(const StoreFolder &folder) const;
    static QByteArray database(const StoreFolder &folder)
    {
        return tests::content(folder.path(u"tegata.db"_s));
    }
    static bool put(const StoreFolder &folder, const QByteArray &bytes);
    static bool runSql(const QString &path, const QStringList &statements);

private slots:
    void damageIsToldAndNothingTouched_data();
    void damageIsToldAndNothingTouched();
    void flippedBytesNeverCrashNorDelete();
    void newerSchemaIsLeftAlone();
    void databasesOfOthersAreLeftAlone();
    void lostDatabaseIsNotAFirstStart();
    void interruptedFirstStartIsAFirstStart();
    void unreadableRowsDoNotHideTheOthers();
    void damageWhileOpenIsTold();
};

void StoreDamageTest::fill(const StoreFolder &folder) const
{
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"example.org"_s});
    QVERIFY(store->addAccount({.caName = u"Test"_s}, one.key));
    QList<core::store::RecordEntry> records;
    QList<core::store::ActivityEntry> activity;
    for (int i = 0; i < 100; ++i) {
        records.append({.id = u"r%1"_s.arg(i), .document = {{u"text"_s, QString(500, u'x')}}});
        activity.append({.recordId = u"r%1"_s.arg(i), .what = u"issued"_s});
    }
    QVERIFY(store->save(records, activity));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(tests::install(*store, u"r%1"_s.arg(i), u"c%1"_s.arg(i), one), QString());
}

bool StoreDamageTest::put(const StoreFolder &folder, const QByteArray &bytes)
{
    QFile file(folder.path(u"tegata.db"_s));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool StoreDamageTest::runSql(const QString &path, const QStringList &statements)
{
    bool isDone = true;
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        connection.setDatabaseName(path);
        isDone = connection.open();
        for (const QString &statement : statements) {
            QSqlQuery query(connection);
            isDone = query.exec(statement) && isDone;
        }
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
    return isDone;
}

void StoreDamageTest::damageIsToldAndNothingTouched_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how :
         {"empty", "cut to half", "cut within a page", "header", "text", "zeros", "one page of zeros"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void StoreDamageTest::damageIsToldAndNothingTouched()
{
    QFETCH(QString, how);
    const StoreFolder folder;
    fill(folder);
    QByteArray bytes = database(folder);
    QVERIFY(bytes.size() > 8 * 4096);
    if (how == "empty"_L1)
        bytes.clear();
    else if (how == "cut to half"_L1)
        bytes.truncate(bytes.size() / 2);
    else if (how == "cut within a page"_L1)
        bytes.chop(1000);
    else if (how == "header"_L1)
        bytes.replace(0, 16, QByteArray(16, 'x'));
    else if (how == "text"_L1)
        bytes = "<html>no database</html>";
    else if (how == "zeros"_L1)
        bytes.fill('\0');
    else
        bytes.replace(3 * 4096, 4096, QByteArray(4096, '\0'));
    QVERIFY(put(folder, bytes));
    const auto before = tests::snapshot(folder.path());
    for (int start = 0; start < 2; ++start) {
        const auto refused = Store::open(folder.path(), folder.clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreDamaged);
        QCOMPARE(refused.error().subject, folder.path(u"tegata.db"_s));
        QVERIFY(!refused.error().detail.isEmpty());
        QCOMPARE(tests::snapshot(folder.path()), before);
    }
    QCOMPARE(tests::faultsOf(folder.path()), QStringList()); // servers go on reading live/
}

void StoreDamageTest::flippedBytesNeverCrashNorDelete()
{
    const StoreFolder folder;
    fill(folder);
    const QByteArray whole = database(folder);
    const auto archive = tests::snapshot(folder.path(u"archive"_s));
    QRandomGenerator random(20260101);
    int told = 0;
    for (int round = 0; round < 100; ++round) {
        QByteArray bytes = whole;
        for (int flip = 0; flip <= round % 8; ++flip)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        QVERIFY(put(folder, bytes));
        const auto store = Store::open(folder.path(), folder.clock);
        if (!store) {
            ++told;
            QCOMPARE(database(folder), bytes);
        } else { // within a text, where only its reader could notice
            const auto certificates = (*store)->certificates();
            const auto accounts = (*store)->accounts();
            const auto records = (*store)->recentRecords(1000);
            const auto activity = (*store)->activity({});
            for (int i = 0; certificates && i < certificates->size(); ++i)
                QVERIFY(core::store::isSafeName(certificates->at(i).name));
            Q_UNUSED(accounts)
            Q_UNUSED(records)
            Q_UNUSED(activity)
        }
        QCOMPARE(tests::snapshot(folder.path(u"archive"_s)), archive);
    }
    QVERIFY(told > 10);
    QCOMPARE(tests::faultsOf(folder.path()), QStringList());
}

void StoreDamageTest::newerSchemaIsLeftAlone()
{
    const StoreFolder folder;
    fill(folder);
    QVERIFY(runSql(folder.path(u"tegata.db"_s), {u"PRAGMA user_version = 99"_s}));
    const auto before = tests::snapshot(folder.path());
    const auto refused = Store::open(folder.path(), folder.clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreTooNew);
    QVERIFY(refused.error().detail.contains("99"_L1));
    QCOMPARE(tests::snapshot(folder.path()), before);
}

void StoreDamageTest::databasesOfOthersAreLeftAlone()
{
    const StoreFolder folder;
    QVERIFY(QDir().mkdir(folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString path = folder.path(u"tegata.db"_s);
    QVERIFY(runSql(path, {u"CREATE TABLE notes (text)"_s, u"INSERT INTO notes VALUES ('precious')"_s}));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const QByteArray before = tests::content(path);
    QCOMPARE(folder.openError(), ErrorCode::StoreDamaged);
    QVERIFY(runSql(path, {u"PRAGMA user_version = 1"_s}));
    QCOMPARE(folder.openError(), ErrorCode::StoreDamaged);
    QVERIFY(runSql(path, {u"PRAGMA user_version = 0"_s}));
    QVERIFY(tests::content(path).contains("precious"));
    QCOMPARE(tests::content(path).size(), before.size());
}

void StoreDamageTest::lostDatabaseIsNotAFirstStart()
{
    const StoreFolder folder;
    fill(folder);
    QVERIFY(QFile::remove(folder.path(u"tegata.db"_s)));
    const auto before = tests::snapshot(folder.path());
    const auto refused = Store::open(folder.path(), folder.clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreDamaged);
    QCOMPARE(tests::snapshot(folder.path()), before);
}

void StoreDamageTest::interruptedFirstStartIsAFirstStart()
{
    const StoreFolder folder;
    QVERIFY(folder.open());
    QVERIFY(put(folder, {})); // nothing was in it yet
    QVERIFY(folder.open());
    QVERIFY(QFile::remove(folder.path(u"tegata.db"_s)));
    QVERIFY(folder.open());
}

void StoreDamageTest::unreadableRowsDoNotHideTheOthers()
{
    const StoreFolder folder;
    fill(folder);
    QVERIFY(runSql(folder.path(u"tegata.db"_s),
                   {u"UPDATE certificates SET name = '../c1' WHERE name = 'c1'"_s,
                    u"UPDATE certificates SET request = '{\"half', tags = '[1, {' WHERE name = 'c2'"_s,
                    u"UPDATE certificates SET not_after = NULL, names = '' WHERE name = 'c3'"_s,
                    u"UPDATE records SET document = 'no JSON' WHERE id = 'r4'"_s,
                    u"UPDATE accounts SET directory_url = 'http://[::'"_s}));
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->certificates().value().size(), 3);
    QVERIFY(store->certificate(u"c2"_s)->request.isEmpty());
    QVERIFY(!store->certificate(u"c3"_s)->notAfter.isValid());
    QVERIFY(store->record(u"r4"_s)->document.isEmpty());
    QVERIFY(!store->accounts().value().first().directoryUrl.isValid());
    QVERIFY(store->chain(u"c2"_s));
}

void StoreDamageTest::damageWhileOpenIsTold()
{
    const StoreFolder folder;
    fill(folder);
    const auto store = folder.open();
    QVERIFY(store);
    QVERIFY(runSql(folder.path(u"tegata.db"_s), {u"DROP TABLE certificates"_s}));
    const auto refused = store->certificates();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreDamaged);
    QVERIFY(store->accounts());
}

QTEST_GUILESS_MAIN(StoreDamageTest)
#include "tst_store_damage.moc"
