// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/store/database.h"
#include "core/store/schema.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::Database;
using core::store::Empty;
using core::store::Migration;

class DatabaseTest : public QObject {
    Q_OBJECT

private:
    static QList<Migration> steps(int count)
    {
        const QList<Migration> all{
            {u"CREATE TABLE one (a INTEGER) STRICT"_s, u"INSERT INTO one VALUES (1)"_s},
            {u"ALTER TABLE one ADD COLUMN b INTEGER"_s, u"UPDATE one SET b = a + 1"_s},
            {u"CREATE TABLE three (c INTEGER) STRICT"_s, u"this is no SQL"_s}};
        return all.first(count);
    }
    static qint64 number(const Database &database, const QString &statement)
    {
        auto query = database.run(statement);
        return query && query->next() ? query->value(0).toLongLong() : -1;
    }

private slots:
    void withoutThePluginThePackageIsNamed();
    void isSetUpForSafety();
    void migratesStepByStepAndKeepsACopy();
    void failedMigrationChangesNothing();
    void transactionIsAllOrNothing();
    void busyDatabaseIsInUse();
    void everyStepOfOursRuns();
};

void DatabaseTest::withoutThePluginThePackageIsNamed()
{
    const QStringList paths = QCoreApplication::libraryPaths();
    QCoreApplication::setLibraryPaths({});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QVERIFY(core::createFile(path, {}));
    const auto refused = Database::open(path, steps(1), Empty::IsNew);
    QCoreApplication::setLibraryPaths(paths);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProgramMissing);
    QCOMPARE(refused.error().detail, u"libqt6sql6-sqlite"_s);
    QVERIFY(Database::open(path, steps(1), Empty::IsNew));
}

void DatabaseTest::isSetUpForSafety()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QVERIFY(core::createFile(path, {}));
    const auto database = Database::open(path, steps(1), Empty::IsNew);
    QVERIFY(database);
    QCOMPARE(number(**database, u"PRAGMA synchronous"_s), 2);
    QCOMPARE(number(**database, u"PRAGMA foreign_keys"_s), 1);
    QCOMPARE(number(**database, u"PRAGMA busy_timeout"_s), 5000);
    QCOMPARE(number(**database, u"PRAGMA trusted_schema"_s), 0);
    auto mode = (*database)->run(u"PRAGMA journal_mode"_s);
    QVERIFY(mode && mode->next());
    QCOMPARE(mode->value(0).toString(), u"wal"_s);
}

void DatabaseTest::migratesStepByStepAndKeepsACopy()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QVERIFY(core::createFile(path, {}));
    QVERIFY(Database::open(path, steps(1), Empty::IsNew));
    QCOMPARE(QDir(folder.path()).entryList({u"a.db.v*"_s}).size(), 0); // there was nothing to copy
    const mode_t before = ::umask(0);
    {
        const auto database = Database::open(path, steps(2), Empty::IsDamage);
        ::umask(before);
        QVERIFY(database);
        QCOMPARE(number(**database, u"SELECT b FROM one"_s), 2);
        QCOMPARE(number(**database, u"PRAGMA user_version"_s), 2);
    }
    const auto copies = QDir(folder.path()).entryInfoList({u"a.db.v1.*"_s});
    QCOMPARE(copies.size(), 1);
    struct stat state = {};
    QCOMPARE(::stat(QFile::encodeName(copies.first().filePath()).constData(), &state), 0);
    QCOMPARE(state.st_mode & 07777U, 0600U);
    // It is the database as it was.
    const auto copy = Database::open(copies.first().filePath(), steps(1), Empty::IsDamage);
    QVERIFY(copy);
    QCOMPARE(number(**copy, u"SELECT a FROM one"_s), 1);
    QCOMPARE(number(**copy, u"SELECT count(*) FROM pragma_table_info('one')"_s), 1);

    QVERIFY(Database::open(path, steps(2), Empty::IsDamage));
    QCOMPARE(QDir(folder.path()).entryList({u"a.db.v2.*"_s}).size(), 0); // nothing to do, nothing to copy
    const auto older = Database::open(path, steps(1), Empty::IsDamage);
    QVERIFY(!older);
    QCOMPARE(older.error().code, ErrorCode::StoreTooNew);
}

void DatabaseTest::failedMigrationChangesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QVERIFY(core::createFile(path, {}));
    QVERIFY(Database::open(path, steps(1), Empty::IsNew));
    QVERIFY(!Database::open(path, steps(3), Empty::IsDamage));
    const auto database = Database::open(path, steps(1), Empty::IsDamage);
    QVERIFY(database);
    QCOMPARE(number(**database, u"SELECT count(*) FROM sqlite_schema"_s), 1);
}

void DatabaseTest::transactionIsAllOrNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QVERIFY(core::createFile(path, {}));
    const auto database = Database::open(path, steps(1), Empty::IsNew);
    QVERIFY(database);
    const auto insert = [&](const QVariant &value) -> core::Result<void> {
        const auto done = (*database)->run(u"INSERT INTO one VALUES (?)"_s, {value});
        return done ? core::Result<void>() : done.error();
    };
    const auto failed = (*database)->inTransaction([&]() -> core::Result<void> {
        if (const auto done = insert(2); !done)
            return done;
        return insert(u"text"_s); // STRICT refuses
    });
    QVERIFY(!failed);
    QCOMPARE(number(**database, u"SELECT count(*) FROM one"_s), 1);
    QVERIFY((*database)->inTransaction([&] { return insert(2); }));
    QCOMPARE(number(**database, u"SELECT count(*) FROM one"_s), 2);
}

void DatabaseTest::busyDatabaseIsInUse()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.db"_s);
    QVERIFY(core::createFile(path, {}));
    const auto one = Database::open(path, steps(1), Empty::IsNew);
    const auto two = Database::open(path, steps(1), Empty::IsDamage);
    QVERIFY(one && two);
    QVERIFY((*two)->run(u"PRAGMA busy_timeout = 0"_s)); // not to wait five seconds here
    const auto outer = (*one)->inTransaction([&]() -> core::Result<void> {
        const auto inner = (*two)->inTransaction([] { return core::Result<void>(); });
        return inner ? core::Error{.code = ErrorCode::Cancelled} : core::Result<void>(inner.error());
    });
    QVERIFY(!outer);
    QCOMPARE(outer.error().code, ErrorCode::InUse);
    QVERIFY((*two)->inTransaction([] { return core::Result<void>(); }));
}

void DatabaseTest::everyStepOfOursRuns()
{
    // From every version there has been to the newest.
    const auto all = core::store::migrations();
    for (qsizetype from = 1; from <= all.size(); ++from) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        QVERIFY(core::createFile(path, {}));
        QVERIFY(Database::open(path, all.first(from), Empty::IsNew));
        QVERIFY(Database::open(path, all, Empty::IsDamage));
    }
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
