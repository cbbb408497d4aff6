// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/base/strace.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::store::Store;
using tests::Fault;
using tests::Strace;

/// Every system call by which a store changes the disk fails once, and the program is killed before every
/// one. Whatever happens: what was live stays whole, no key is lost or changed, and doing it again succeeds.
class StoreFaultsTest : public QObject {
    Q_OBJECT

public:
    // A hundred processes on a busy machine take longer than Qt Test allows a function by itself; CTest has
    // the limit.
    StoreFaultsTest() { qputenv("QTEST_FUNCTION_TIMEOUT", "900000"); }

private:
    core::crypto::Library m_library;
    tests::Authority m_authority;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    static bool copyTree(const QString &from, const QString &to);
    static bool put(const QString &path, const QByteArray &bytes);
    static QStringList drafts(const QString &folder);
    static QString name(const Fault &fault)
    {
        return u"%1 %2 %3"_s.arg(fault.call).arg(fault.number).arg(fault.what);
    }
    [[nodiscard]] QList<Fault> faults(const Strace &strace) const;
    /// Whether this is a full disk as it happens, which is then to be called by its name. (To SQLite, a full
    /// disk while a file is opened or flushed is one failure of many.)
    static bool isFull(const Fault &fault)
    {
        static const QStringList calls{u"write"_s, u"linkat"_s, u"symlinkat"_s, u"mkdirat"_s};
        return fault.what == "ENOSPC"_L1 && calls.contains(fault.call);
    }
    static QList<Fault> fewer(const QList<Fault> &all);

private slots:
    void initTestCase();
    void installationIsWholeOrNotThere();
    void rollingBackIsWholeOrNotThere();
    void firstStartAndAccountAreWholeOrNotThere();
    void batchIsOneFlush();
};

bool StoreFaultsTest::copyTree(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QProcess copy;
    copy.start(u"cp"_s, {u"-a"_s, from, to});
    return copy.waitForFinished() && copy.exitCode() == 0;
}

bool StoreFaultsTest::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList StoreFaultsTest::drafts(const QString &folder)
{
    QStringList found;
    QDirIterator walk(folder, {u".*.tmp"_s}, QDir::Files | QDir::Hidden | QDir::System,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        found.append(walk.next());
    return found;
}

QList<Fault> StoreFaultsTest::faults(const Strace &strace) const
{
    const QStringList writing{u"openat"_s,    u"write"_s,    u"pwrite64"_s, u"ftruncate"_s, u"linkat"_s,
                              u"symlinkat"_s, u"mkdir"_s,    u"mkdirat"_s,  u"rename"_s,    u"renameat"_s,
                              u"renameat2"_s, u"unlink"_s,   u"unlinkat"_s, u"fchmod"_s,    u"fchmodat"_s,
                              u"fsync"_s,     u"fdatasync"_s};
    const QStringList flushing{u"fsync"_s, u"fdatasync"_s};
    const QStringList reading{u"read"_s, u"pread64"_s, u"readlink"_s};
    QList<Fault> kept; // of one run, because the next one would find the work done
    for (const Fault &fault :
         strace.faults(m_folder->path(), writing + reading, {u"KILL"_s, u"ENOSPC"_s, u"EIO"_s})) {
        const bool isWriting = writing.contains(fault.call);
        if (fault.what == "EIO"_L1 ? !isWriting || flushing.contains(fault.call) : isWriting)
            kept.append(fault);
    }
    return kept;
}

/// SQLite writes dozens of pages one after the other, which are all the same to us: every fifth of those.
QList<Fault> StoreFaultsTest::fewer(const QList<Fault> &all)
{
    QList<Fault> kept;
    for (const Fault &fault : all) {
        if ((fault.call != "pwrite64"_L1 && fault.call != "pread64"_L1) || fault.number % 5 == 0)
            kept.append(fault);
    }
    return kept;
}

void StoreFaultsTest::initTestCase()
{
    const QString whyNot = Strace::whyNot();
    QVERIFY2(whyNot.isEmpty(), qPrintable(whyNot));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void StoreFaultsTest::installationIsWholeOrNotThere()
{
    const QString before = path(u"before"_s);
    const QString folder = path(u"store"_s);
    const QString chainFile = path(u"chain.pem"_s);
    tests::ManualClock clock;
    const auto one = m_authority.issue({u"example.org"_s});
    const auto two = m_authority.issue({u"example.org"_s});
    {
        const auto store = Store::open(before, clock);
        QVERIFY(store);
        QCOMPARE(tests::install(**store, u"r1"_s, u"example.org"_s, one), QString());
        QVERIFY((*store)->savePendingKey(u"r2"_s, two.key));
        QVERIFY((*store)->save({{.id = u"r1"_s, .finished = true}, {.id = u"r2"_s}}, {}));
    }
    QVERIFY(put(chainFile, core::crypto::toPem(two.chain)));
    const auto oldFiles = tests::snapshot(before + u"/archive/example.org/1"_s).values();
    QCOMPARE(oldFiles.size(), 4);

    const Strace strace(STORE_WORKER, {u"install"_s, folder, u"r2"_s, chainFile});
    QVERIFY(copyTree(before, folder));
    const auto all = fewer(faults(strace));
    QVERIFY(all.size() > 60);
    tests::ManualClock later(clock.now().addSecs(2 * 3600));
    int finished = 0;
    int full = 0;
    qsizetype missed = 0; // sanitizers read and write as well, and not always as often
    for (const Fault &fault : all) {
        const QString where = name(fault) + u' ';
        QVERIFY(copyTree(before, folder));
        const auto traced = strace.run(fault);
        missed += traced.wasReached ? 0 : 1;
        QVERIFY2(!traced.wasReached || traced.wasKilled == (fault.what == "KILL"_L1), qPrintable(where));
        QVERIFY2(traced.wasKilled || traced.exitCode == 0, qPrintable(where + traced.errors));

        // As it was left: servers read this.
        const QString target = QFileInfo(folder + u"/live/example.org"_s).symLinkTarget();
        const bool isNew = target.endsWith("/archive/example.org/2"_L1);
        QVERIFY2(isNew || target.endsWith("/archive/example.org/1"_L1), qPrintable(where + target));
        QVERIFY2(tests::snapshot(folder + u"/archive/example.org/1"_s).values() == oldFiles,
                 qPrintable(where));
        if (!traced.wasKilled) {
            QVERIFY2((traced.output == "done"_L1) <= isNew, qPrintable(where + traced.output));
            QVERIFY2(!isFull(fault) || traced.output == "done"_L1 || traced.output.startsWith("diskFull"_L1),
                     qPrintable(where + traced.output));
            full += fault.call == "pwrite64"_L1 && traced.output.startsWith("diskFull"_L1) ? 1 : 0;
            finished += traced.output == "done"_L1 ? 1 : 0;
        }
        QCOMPARE(tests::faultsOf(folder), QStringList());

        // The next start goes on where it was.
        auto store = Store::open(folder, clock);
        QVERIFY2(store, qPrintable(where));
        const auto installed = (*store)->install(u"r2"_s, {.name = u"example.org"_s}, two.chain);
        QVERIFY2(installed, qPrintable(where + (installed ? QString() : installed.error().detail)));
        QVERIFY2(installed->generation == 2, qPrintable(where));
        QVERIFY2((*store)->chain(u"example.org"_s).value() == two.chain, qPrintable(where));
        QCOMPARE(tests::faultsOf(folder), QStringList());
        // No third generation, and no drafts among the files.
        QCOMPARE(tests::snapshot(folder + u"/archive/example.org"_s).size(), 8);
        QVERIFY2(QDir(folder + u"/pending"_s).isEmpty(), qPrintable(where));
        if (drafts(folder).isEmpty())
            continue;
        store = Store::open(folder, later); // sweeps
        QVERIFY2(store && drafts(folder).isEmpty(), qPrintable(where));
    }
    QVERIFY(missed * 10 < all.size());
    QVERIFY(full > 0); // SQLite's writes as well
    qInfo("%lld faults, %d of them overcome at once", static_cast<long long>(all.size()), finished);
}

void StoreFaultsTest::rollingBackIsWholeOrNotThere()
{
    const QString before = path(u"two"_s);
    const QString folder = path(u"back"_s);
    const tests::ManualClock clock;
    {
        const auto store = Store::open(before, clock);
        QVERIFY(store);
        for (const QString &record : {u"r1"_s, u"r2"_s})
            QCOMPARE(tests::install(**store, record, u"example.org"_s, m_authority.issue({u"example.org"_s})),
                     QString());
    }
    const auto files = tests::snapshot(before + u"/archive"_s).values();
    QCOMPARE(files.size(), 8);
    QVERIFY(copyTree(before, folder));
    const Strace strace(STORE_WORKER, {u"rollback"_s, folder});
    const auto all = fewer(faults(strace));
    QVERIFY2(all.size() > 10, qPrintable(QString::number(all.size())));
    qsizetype missed = 0; // sanitizers read and write as well, and not always as often
    qsizetype killedBefore = 0;
    for (const Fault &fault : all) {
        const QString where = name(fault) + u' ';
        QVERIFY(copyTree(before, folder));
        const auto traced = strace.run(fault);
        missed += traced.wasReached ? 0 : 1;
        QVERIFY2(traced.wasKilled || traced.exitCode == 0, qPrintable(where + traced.errors));
        // Servers read one of the two, whole, and no generation is ever changed.
        const QString target = QFileInfo(folder + u"/live/example.org"_s).symLinkTarget();
        const bool isBack = target.endsWith("/archive/example.org/1"_L1);
        QVERIFY2(isBack || target.endsWith("/archive/example.org/2"_L1), qPrintable(where + target));
        QVERIFY2((traced.output == "done"_L1) <= isBack, qPrintable(where + traced.output));
        killedBefore += traced.wasKilled && !isBack ? 1 : 0;
        QVERIFY2(tests::snapshot(folder + u"/archive"_s).values() == files, qPrintable(where));
        QCOMPARE(tests::faultsOf(folder), QStringList());

        // After the next start what is said is what servers read; asking again ends where it was to end.
        const auto store = Store::open(folder, clock);
        QVERIFY2(store, qPrintable(where));
        const int generation = (*store)->certificate(u"example.org"_s)->generation;
        QVERIFY2(QFileInfo(folder + u"/live/example.org"_s)
                     .symLinkTarget()
                     .endsWith(u"/archive/example.org/%1"_s.arg(generation)),
                 qPrintable(where));
        QVERIFY2(!isBack || generation == 1, qPrintable(where));
        if (generation != 1)
            QVERIFY2((*store)->rollBack(u"example.org"_s), qPrintable(where));
        QVERIFY2(!(*store)->rollBack(u"example.org"_s), qPrintable(where)); // there is none before
        QCOMPARE((*store)->certificate(u"example.org"_s)->generation, 1);
        QCOMPARE(tests::faultsOf(folder), QStringList());
    }
    QVERIFY(missed * 10 < all.size());
    QVERIFY(killedBefore > 0);
}

void StoreFaultsTest::firstStartAndAccountAreWholeOrNotThere()
{
    const QString folder = path(u"first"_s);
    const QString keyFile = path(u"key.pem"_s);
    const auto one = m_authority.issue({u"example.org"_s});
    QVERIFY(put(keyFile, one.key.privatePem().value().toByteArray()));
    const Strace strace(STORE_WORKER, {u"begin"_s, folder, keyFile});
    const auto all = fewer(faults(strace));
    QVERIFY(all.size() > 60);
    tests::ManualClock clock;
    clock.advance(2h);
    qsizetype missed = 0; // sanitizers read and write as well, and not always as often
    for (const Fault &fault : all) {
        const QString where = name(fault) + u' ';
        QDir(folder).removeRecursively();
        const auto traced = strace.run(fault);
        missed += traced.wasReached ? 0 : 1;
        QVERIFY2(traced.wasKilled || traced.exitCode == 0, qPrintable(where + traced.errors));
        QVERIFY2(!isFull(fault) || traced.output == "done"_L1 || traced.output.startsWith("diskFull"_L1),
                 qPrintable(where + traced.output));
        if (!QFileInfo::exists(folder))
            continue;
        const auto store = Store::open(folder, clock);
        QVERIFY2(store, qPrintable(where + (store ? QString() : store.error().detail)));
        const auto accounts = (*store)->accounts();
        QVERIFY2(accounts && accounts->size() <= 1, qPrintable(where));
        QVERIFY2(traced.output != "done"_L1 || accounts->size() == 1, qPrintable(where));
        QVERIFY2(traced.output != "done"_L1 || (*store)->record(u"r1"_s), qPrintable(where));
        for (const auto &account : *accounts) // an entry is never without its key
            QVERIFY2((*store)->accountKey(account.id), qPrintable(where));
        QVERIFY2((*store)->addAccount({}, one.key), qPrintable(where));
        QCOMPARE(tests::faultsOf(folder), QStringList());
    }
    qInfo("%lld faults", static_cast<long long>(all.size()));
    QVERIFY(missed * 10 < all.size());
}

void StoreFaultsTest::batchIsOneFlush()
{
    // A hundred names at once must not be hundreds of flushes.
    const QString folder = path(u"batch"_s);
    const tests::ManualClock clock;
    QVERIFY(Store::open(folder, clock));
    const Strace strace(STORE_WORKER, {u"batch"_s, folder});
    const auto flushes = strace.faults(folder, {u"fsync"_s, u"fdatasync"_s}, {u"EIO"_s}).size();
    QVERIFY2(flushes >= 1 && flushes <= 3, qPrintable(QString::number(flushes)));
}

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_store_faults.moc"
