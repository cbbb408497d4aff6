// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorCode;
using core::store::Store;
using tests::StoreFolder;

/// Another umask, for as long as it lives.
class Umask {
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) { }
    ~Umask() { ::umask(m_before); }

private:
    Q_DISABLE_COPY_MOVE(Umask)
    mode_t m_before;
};

/// The store as a whole: where it lies, who may touch it, what two of them see of each other.
class StoreTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;

private slots:
    void everythingIsPrivateUnderAnyUmask_data();
    void everythingIsPrivateUnderAnyUmask();
    void opensAgain();
    void valuesAreKept();
    void checkWritableLeavesNothing();
    void defaultFolderFollowsTheEnvironment();
    void changesOfOthersAreSeen();
    void leftoversAreSweptInTime();
};

void StoreTest::everythingIsPrivateUnderAnyUmask_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("open") << 0;
    QTest::newRow("usual") << 022;
}

void StoreTest::everythingIsPrivateUnderAnyUmask()
{
    QFETCH(int, mask);
    const Umask umask(static_cast<mode_t>(mask));
    const StoreFolder folder;
    const tests::Authority authority;
    {
        const auto store = folder.open();
        QVERIFY(store);
        const auto one = authority.issue({u"example.org"_s});
        QVERIFY(store->addAccount({.caName = u"Test"_s}, one.key));
        QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, one), QString());
        QVERIFY(store->savePendingKey(u"r2"_s, one.key));
        const auto lock = store->lock(u"example.org"_s);
        const auto strange = store->lock(u"../../etc/passwd"_s);
        QVERIFY(lock && strange);
        QVERIFY(store->checkWritable());
        QVERIFY(QFile::exists(folder.path(u"tegata.db-wal"_s)));
        QCOMPARE(tests::faultsOf(folder.path()), QStringList());
    }
    QCOMPARE(tests::faultsOf(folder.path()), QStringList());
}

void StoreTest::opensAgain()
{
    const StoreFolder folder;
    QVERIFY(folder.open());
    const auto one = folder.open();
    const auto two = folder.open();
    QVERIFY(one && two);
    QCOMPARE(one->folder(), folder.path());
    const QDir top(folder.path());
    QVERIFY(Store::open(top.path() + u"/../store/"_s, folder.clock)); // the same, spelled differently
}

void StoreTest::valuesAreKept()
{
    const StoreFolder folder;
    const QJsonObject directory{{u"newNonce"_s, u"https://ca.example/n"_s}, {u"meta"_s, QJsonObject{}}};
    {
        const auto store = folder.open();
        QVERIFY(store);
        QCOMPARE(store->value(u"directory"_s).value(), std::optional<QJsonObject>());
        QVERIFY(store->setValue(u"directory"_s, {{u"old"_s, 1}}));
        QVERIFY(store->setValue(u"directory"_s, directory));
    }
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->value(u"directory"_s).value(), std::optional(directory));
}

void StoreTest::checkWritableLeavesNothing()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto before = tests::snapshot(folder.path());
    QVERIFY(store->checkWritable());
    QCOMPARE(tests::snapshot(folder.path()), before);
    QVERIFY(QDir(folder.path()).removeRecursively());
    const auto gone = store->checkWritable();
    QVERIFY(!gone);
    QVERIFY(gone.error().subject.startsWith(folder.path()));
}

void StoreTest::defaultFolderFollowsTheEnvironment()
{
    const QByteArray home = qgetenv("HOME");
    const auto restore = qScopeGuard([&home] {
        qputenv("HOME", home);
        qunsetenv("TEGATA_STORE");
        qunsetenv("XDG_DATA_HOME");
    });
    qunsetenv("TEGATA_STORE");
    qunsetenv("XDG_DATA_HOME");
    qputenv("HOME", "/home/me");
    QCOMPARE(Store::defaultFolder(), u"/home/me/.local/share/tegata"_s);
    qputenv("XDG_DATA_HOME", "data");
    QCOMPARE(Store::defaultFolder(), u"/home/me/.local/share/tegata"_s);
    qputenv("XDG_DATA_HOME", "/data/");
    QCOMPARE(Store::defaultFolder(), u"/data/tegata"_s);
    qputenv("TEGATA_STORE", "/var/lib/tegata/");
    QCOMPARE(Store::defaultFolder(), u"/var/lib/tegata"_s);
    qputenv("TEGATA_STORE", "mine");
    QCOMPARE(Store::defaultFolder(), QDir::currentPath() + u"/mine"_s);
    qunsetenv("TEGATA_STORE");
    qunsetenv("XDG_DATA_HOME");
    qunsetenv("HOME"); // as from a timer
    QVERIFY(QDir::isAbsolutePath(Store::defaultFolder()));
    QVERIFY(Store::defaultFolder().endsWith(u"/.local/share/tegata"_s));
}

void StoreTest::changesOfOthersAreSeen()
{
    const StoreFolder folder;
    const auto mine = folder.open();
    const auto theirs = folder.open();
    QVERIFY(mine && theirs);
    const tests::Authority authority;
    const auto one = authority.issue({u"example.org"_s});
    QSignalSpy accounts(mine.get(), &Store::accountsChanged);
    QSignalSpy certificates(mine.get(), &Store::certificatesChanged);
    QSignalSpy activity(mine.get(), &Store::activityChanged);
    const auto seen = [&] {
        mine->lookForChanges();
        const QList<qsizetype> counts{accounts.count(), certificates.count(), activity.count()};
        accounts.clear();
        certificates.clear();
        activity.clear();
        return counts;
    };
    using Counts = QList<qsizetype>;
    QCOMPARE(seen(), (Counts{0, 0, 0}));

    const auto added = theirs->addAccount({}, one.key);
    QVERIFY(added);
    QCOMPARE(seen(), (Counts{1, 0, 0}));
    QCOMPARE(mine->accounts().value(), QList{*added});
    QCOMPARE(tests::install(*theirs, u"r1"_s, u"example.org"_s, one), QString());
    QCOMPARE(seen(), (Counts{0, 1, 0}));
    QVERIFY(theirs->save({{.id = u"r1"_s}}, {}));
    QCOMPARE(seen(), (Counts{0, 0, 1}));
    QVERIFY(theirs->save({}, {{.what = u"step"_s}}));
    QVERIFY(theirs->removeCertificate(u"example.org"_s));
    QCOMPARE(seen(), (Counts{0, 1, 1}));
    QVERIFY(theirs->setValue(u"x"_s, {}));
    QCOMPARE(seen(), (Counts{0, 0, 0}));

    // What is ours is signalled at once, and once.
    QVERIFY(mine->save({}, {{.what = u"step"_s}}));
    QCOMPARE(activity.count(), 1);
    QCOMPARE(seen(), (Counts{0, 0, 1}));
    QVERIFY(mine->save({}, {{.what = u"step"_s}}));
    QVERIFY(theirs->updateAccount(*added));
    QCOMPARE(seen(), (Counts{1, 0, 1}));
}

void StoreTest::leftoversAreSweptInTime()
{
    StoreFolder folder;
    const tests::Authority authority;
    const auto one = authority.issue({u"example.org"_s});
    {
        const auto store = folder.open();
        QVERIFY(store);
        for (const QString &id : {u"unknown"_s, u"finished"_s, u"unfinished"_s})
            QVERIFY(store->savePendingKey(id, one.key));
        QVERIFY(store->save({{.id = u"finished"_s, .finished = true}, {.id = u"unfinished"_s}}, {}));
        QVERIFY(store->addAccount({}, one.key));
        QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, one), QString());
        QVERIFY(store->removeCertificate(u"example.org"_s));
    }
    const QString draft = u".key.pem.0123456789abcdef.tmp"_s;
    const QString notOurs = u".important.tmp"_s;
    const QStringList places{folder.path(), folder.path(u"live"_s), folder.path(u"pending/unfinished"_s)};
    for (const QString &place : places) {
        for (const QString &name : {draft, notOurs}) {
            QFile file(place + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    QVERIFY(QFile::link(u"/nowhere"_s, folder.path(u"live/.example.org.0123456789abcdef.tmp"_s)));
    const auto binned = [&] { return QDir(folder.path(u"bin"_s)).count() - 2; };
    const auto isThere = [&](const QString &below) {
        const QFileInfo info(folder.path(below));
        return info.exists() || info.isSymLink();
    };

    QVERIFY(folder.open()); // too early for anything: another program may be at work
    QVERIFY(isThere(draft) && isThere(u"pending/unknown"_s) && binned() == 1);

    folder.clock.advance(2h);
    QVERIFY(folder.open());
    for (const QString &place : places) {
        QVERIFY(!QFile::exists(place + u'/' + draft));
        QVERIFY(QFile::exists(place + u'/' + notOurs));
    }
    QVERIFY(!isThere(u"live/.example.org.0123456789abcdef.tmp"_s));
    QVERIFY(isThere(u"pending/unknown"_s));

    folder.clock.advance(24h);
    QVERIFY(folder.open());
    QVERIFY(!isThere(u"pending/unknown"_s) && !isThere(u"pending/finished"_s));
    QVERIFY(isThere(u"pending/unfinished/privkey.pem"_s));
    QCOMPARE(binned(), 1u);

    folder.clock.advance(30 * 24h);
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(binned(), 0u);
    QVERIFY(store->accountKey(store->accounts().value().first().id));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
