// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using tests::StoreFolder;

class StoreLocksTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;
    static std::unique_ptr<QProcess> holder(const QString &folder, const QString &what);

private slots:
    void oneAtATime();
    void namesDoNotMix();
    void anotherProcessIsRefused();
    void stoppedHolderKeepsIt();
    void killedHolderLosesIt();
    void leftoverLockFilesAreNoLocks();
    void childrenDoNotInheritIt();
    void twoInstallationsEndAtTheNewer();
    void severalFirstStartsAtOnce();
};

std::unique_ptr<QProcess> StoreLocksTest::holder(const QString &folder, const QString &what)
{
    auto process = std::make_unique<QProcess>();
    process->start(STORE_WORKER, {u"hold"_s, folder, what});
    while (!process->canReadLine()) {
        if (!process->waitForReadyRead(20000))
            return nullptr;
    }
    return process;
}

void StoreLocksTest::oneAtATime()
{
    const StoreFolder folder;
    const auto one = folder.open();
    const auto two = folder.open();
    QVERIFY(one && two);
    {
        auto lock = one->lock(u"example.org"_s);
        QVERIFY(lock);
        for (const auto *store : {one.get(), two.get()}) {
            const auto refused = store->lock(u"example.org"_s);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InUse);
            QCOMPARE(refused.error().subject, u"example.org"_s);
            QCOMPARE(refused.error().detail, QString::number(QCoreApplication::applicationPid()));
        }
        const core::store::Lock moved = std::move(lock).value();
        QVERIFY(!two->lock(u"example.org"_s));
    }
    QVERIFY(two->lock(u"example.org"_s));
}

void StoreLocksTest::namesDoNotMix()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QStringList names{u"a"_s,    u"a.lock"_s,         u"A"_s,
                            u"../a"_s, u"/etc/passwd"_s,    u""_s,
                            u"例え"_s, QString(5000, u'x'), QString(5001, u'x')};
    std::vector<core::store::Lock> held;
    for (const QString &name : names) {
        auto lock = store->lock(name);
        QVERIFY2(lock, qPrintable(name));
        held.push_back(std::move(lock).value());
    }
    QCOMPARE(QDir(folder.path(u"locks"_s)).entryList(QDir::Files).size(), names.size());
}

void StoreLocksTest::anotherProcessIsRefused()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto other = holder(folder.path(), u"timer"_s);
    QVERIFY(other);
    QCOMPARE(other->readLine().trimmed(), "held");
    const auto refused = store->lock(u"timer"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InUse);
    QCOMPARE(refused.error().detail, QString::number(other->processId()));
    QVERIFY(store->lock(u"another"_s));
    other->closeWriteChannel();
    QVERIFY(other->waitForFinished(20000));
    const auto mine = store->lock(u"timer"_s);
    QVERIFY(mine);
    const auto late = holder(folder.path(), u"timer"_s);
    QVERIFY(late);
    QCOMPARE(late->readLine().trimmed(), "inUse");
    late->closeWriteChannel();
    QVERIFY(late->waitForFinished(20000));
}

void StoreLocksTest::stoppedHolderKeepsIt()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto other = holder(folder.path(), u"timer"_s);
    QVERIFY(other);
    QCOMPARE(::kill(static_cast<pid_t>(other->processId()), SIGSTOP), 0);
    // However old the lock is.
    const QDateTime longAgo({2020, 1, 1}, {0, 0}, Qt::UTC);
    QFile file(folder.path(u"locks/timer.lock"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(!store->lock(u"timer"_s));
    QCOMPARE(::kill(static_cast<pid_t>(other->processId()), SIGCONT), 0);
    other->closeWriteChannel();
    QVERIFY(other->waitForFinished(20000));
    QVERIFY(store->lock(u"timer"_s));
}

void StoreLocksTest::killedHolderLosesIt()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto other = holder(folder.path(), u"timer"_s);
    QVERIFY(other);
    other->kill();
    QVERIFY(other->waitForFinished(20000));
    QVERIFY(store->lock(u"timer"_s));
}

void StoreLocksTest::leftoverLockFilesAreNoLocks()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    // Empty after a full disk; with the number of a process that lives, after a restart of the machine.
    const QList<QByteArray> leftovers{"", "1\n", QByteArray::number(QCoreApplication::applicationPid()),
                                      "\xff\xfe junk"};
    for (const QByteArray &leftover : leftovers) {
        QFile file(folder.path(u"locks/timer.lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(leftover), leftover.size());
        file.close();
        QVERIFY(store->lock(u"timer"_s));
    }
}

void StoreLocksTest::childrenDoNotInheritIt()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QProcess child;
    {
        const auto lock = store->lock(u"timer"_s);
        QVERIFY(lock);
        child.start(u"cat"_s, QStringList());
        QVERIFY(child.waitForStarted());
    }
    QVERIFY(store->lock(u"timer"_s));
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
}

void StoreLocksTest::twoInstallationsEndAtTheNewer()
{
    // Nobody should install one certificate twice at a time without the lock; if it happens nothing breaks.
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const tests::Authority authority;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QString &id : {u"r1"_s, u"r2"_s, u"r3"_s, u"r4"_s}) {
        const auto one = authority.issue({u"example.org"_s});
        QVERIFY(store->savePendingKey(id, one.key));
        QFile file(folder.path(id + u".chain"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(core::crypto::toPem(one.chain)) > 0);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    for (const QString &id : {u"r1"_s, u"r2"_s, u"r3"_s, u"r4"_s}) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(STORE_WORKER,
                                {u"install"_s, folder.path(), id, folder.path(id + u".chain"_s)});
    }
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(30000));
        QCOMPARE(process->readAllStandardOutput().trimmed(), "done");
    }
    QCOMPARE(store->certificate(u"example.org"_s)->generation, 4);
    QCOMPARE(QFileInfo(folder.path(u"live/example.org"_s)).symLinkTarget(),
             folder.path(u"archive/example.org/4"_s));
    QCOMPARE(tests::faultsOf(folder.path()), QStringList());
}

void StoreLocksTest::severalFirstStartsAtOnce()
{
    // The window and the timer, just after the program was installed. Where they meet is chance: several
    // rounds.
    const QTemporaryDir beside;
    const QString keyFile = beside.filePath(u"key.pem"_s);
    QFile file(keyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(tests::Authority().issue({u"a.example"_s}).key.privatePem().value().toByteArray())
            > 0);
    file.close();
    for (int round = 0; round < 6; ++round) {
        const StoreFolder folder;
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 6; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(STORE_WORKER, {u"begin"_s, folder.path(), keyFile});
        }
        QByteArrayList outcomes;
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(60000));
            outcomes.append(process->readAllStandardOutput().trimmed());
        }
        QCOMPARE(outcomes, QByteArrayList(6, "done"));
        const auto store = folder.open();
        QVERIFY(store);
        QCOMPARE(store->accounts().value().size(), 6);
        QCOMPARE(tests::faultsOf(folder.path()), QStringList());
    }
}

QTEST_GUILESS_MAIN(StoreLocksTest)
#include "tst_store_locks.moc"
