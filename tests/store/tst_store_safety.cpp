// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::Store;
using tests::StoreFolder;

/// Who may touch a store, and what may get into its paths.
class StoreSafetyTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;
    static bool setMode(const QString &path, mode_t mode)
    {
        return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
    }

private slots:
    void unsafeFoldersAreRefused_data();
    void unsafeFoldersAreRefused();
    void anotherUsersFolderIsRefused();
    void readOnlyFolderIsRefused();
    void unsafeDatabaseIsRefused();
    void readableDatabaseIsClosed();
    void safeNames_data();
    void safeNames();
};

void StoreSafetyTest::unsafeFoldersAreRefused_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<int>("mode");
    QTest::newRow("group may write") << u""_s << 0770;
    QTest::newRow("everybody may write") << u""_s << 0777;
    QTest::newRow("sticky") << u""_s << 01777;
    QTest::newRow("live") << u"live"_s << 0770;
    QTest::newRow("archive") << u"archive"_s << 0777;
    QTest::newRow("accounts") << u"accounts"_s << 0720;
}

void StoreSafetyTest::unsafeFoldersAreRefused()
{
    QFETCH(QString, which);
    QFETCH(int, mode);
    const StoreFolder folder;
    QVERIFY(folder.open());
    const QString path = which.isEmpty() ? folder.path() : folder.path(which);
    QVERIFY(setMode(path, static_cast<mode_t>(mode)));
    const auto refused = Store::open(folder.path(), folder.clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreUnsafe);
    QCOMPARE(refused.error().subject, path);
    QVERIFY(setMode(path, 0700));
    QVERIFY(folder.open());

    // Elsewhere: whoever owns the link decides where keys are written.
    QVERIFY(QDir().rename(path, path + u"-moved"_s));
    QVERIFY(QFile::link(path + u"-moved"_s, path));
    QCOMPARE(folder.openError(), ErrorCode::StoreUnsafe);
    QVERIFY(QFile::remove(path));
    // Where everybody may exchange it.
    QVERIFY(QDir().rename(path + u"-moved"_s, path));
    const QString parent = QFileInfo(folder.path()).path();
    QVERIFY(setMode(parent, 0777));
    QCOMPARE(folder.openError(), ErrorCode::StoreUnsafe);
    QVERIFY(setMode(parent, 01777)); // like /tmp: nobody can
    QVERIFY(folder.open());
}

void StoreSafetyTest::anotherUsersFolderIsRefused()
{
    const StoreFolder folder;
    if (::geteuid() != 0) {
        const auto refused = Store::open(u"/usr"_s, folder.clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreUnsafe);
        return;
    }
    QVERIFY(folder.open());
    for (const QString &path : {folder.path(), folder.path(u"accounts"_s), folder.path(u"tegata.db"_s)}) {
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
        const auto refused = Store::open(folder.path(), folder.clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreUnsafe);
        QCOMPARE(refused.error().subject, path);
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 0, 0), 0);
    }
}

void StoreSafetyTest::readOnlyFolderIsRefused()
{
    // Permissions say nothing to root, so this part is played by an ordinary user.
    const bool isRoot = ::geteuid() == 0;
    const StoreFolder folder;
    QVERIFY(folder.open());
    const QString parent = QFileInfo(folder.path()).path();
    if (isRoot) {
        QVERIFY(setMode(parent, 0755));
        const auto all = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString &name : all)
            QCOMPARE(::chown(QFile::encodeName(folder.path(name)).constData(), 65534, 65534), 0);
        QCOMPARE(::chown(QFile::encodeName(folder.path()).constData(), 65534, 65534), 0);
        QCOMPARE(::seteuid(65534), 0);
    }
    const auto restore = qScopeGuard([&] {
        setMode(folder.path(), 0700);
        if (isRoot && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    });
    QVERIFY(folder.open());
    QVERIFY(setMode(folder.path(), 0500));
    const auto refused = Store::open(folder.path(), folder.clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(refused.error().subject, folder.path());
    QVERIFY(!refused.error().detail.isEmpty());
    QVERIFY(setMode(folder.path(), 0700));
    QVERIFY(setMode(folder.path(u"tegata.db"_s), 0400));
    QCOMPARE(folder.openError(), ErrorCode::FileNotWritable);
    QVERIFY(setMode(folder.path(u"tegata.db"_s), 0600));
    QVERIFY(folder.open());
}

void StoreSafetyTest::unsafeDatabaseIsRefused()
{
    const StoreFolder folder;
    const QString path = folder.path(u"tegata.db"_s);
    QVERIFY(folder.open());
    QVERIFY(setMode(path, 0660));
    QCOMPARE(folder.openError(), ErrorCode::StoreUnsafe);
    QVERIFY(setMode(path, 0600));
    QVERIFY(QFile::rename(path, path + u".moved"_s));
    QVERIFY(QFile::link(path + u".moved"_s, path));
    QCOMPARE(folder.openError(), ErrorCode::StoreUnsafe);
    QVERIFY(QFile::remove(path));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QCOMPARE(folder.openError(), ErrorCode::StoreUnsafe);
}

void StoreSafetyTest::readableDatabaseIsClosed()
{
    const StoreFolder folder;
    QVERIFY(folder.open());
    QVERIFY(setMode(folder.path(u"tegata.db"_s), 0644)); // copied back from a backup
    QVERIFY(folder.open());
    QCOMPARE(tests::faultsOf(folder.path()), QStringList());
}

void StoreSafetyTest::safeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("safe");
    QTest::newRow("name") << u"example.org-2"_s << true;
    QTest::newRow("id") << u"_A0"_s << true;
    QTest::newRow("longest") << QString(128, u'a') << true;
    QTest::newRow("too long") << QString(129, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("above") << u"../x"_s << false;
    QTest::newRow("dots") << u".."_s << false;
    QTest::newRow("hidden") << u".x"_s << false;
    QTest::newRow("option") << u"-rf"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("space") << u"a b"_s << false;
    QTest::newRow("zero") << QString(u"a"_s + QChar(0)) << false;
    QTest::newRow("line") << u"a\n"_s << false;
    QTest::newRow("wildcard") << u"*.example.org"_s << false;
    QTest::newRow("full-width") << u"ａ"_s << false;
    QTest::newRow("other digits") << u"٣"_s << false;
}

void StoreSafetyTest::safeNames()
{
    QFETCH(QString, name);
    QFETCH(bool, safe);
    QCOMPARE(core::store::isSafeName(name), safe);
    if (safe)
        return;
    // Nothing gets into a path that is not safe.
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const tests::Authority authority;
    const auto one = authority.issue({u"example.org"_s});
    const auto before = tests::snapshot(QFileInfo(folder.path()).path());
    QVERIFY(!store->savePendingKey(name, one.key));
    QVERIFY(!store->pendingKey(name));
    QVERIFY(!store->hasPendingKey(name));
    QVERIFY(!store->dropPending(name));
    QVERIFY(!store->install(name, {.name = u"example.org"_s}, one.chain));
    QVERIFY(!store->install(u"r1"_s, {.name = name}, one.chain));
    QVERIFY(!store->chain(name));
    QVERIFY(!store->removeCertificate(name));
    QVERIFY(!store->accountKey(name));
    QVERIFY(!store->save({{.id = name}}, {}));
    QVERIFY(store->livePaths(name).folder.isEmpty());
    QCOMPARE(tests::snapshot(QFileInfo(folder.path()).path()), before);
}

QTEST_GUILESS_MAIN(StoreSafetyTest)
#include "tst_store_safety.moc"
