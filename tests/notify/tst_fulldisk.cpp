// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/notify/herald.h"
#include "core/text/alerttext.h"
#include "core/text/language.h"
#include "tests/notify/sights.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;
using renewal::State;
using tests::Now;
using tests::sight;

/// Telling while the disk takes nothing: a file system of three megabytes that is really full, and one that
/// the kernel has made read-only under an open store, in a mount name space of our own (see main).
class TestFullDisk final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whatIsNewIsToldOnceThoughNothingCanBeSaved();
    void whatDidNotReachAnybodyIsTriedAgain();
    void theNextProcessTellsItWhenThereIsRoom();
    void aLockThatCannotBeMadeIsNoSilence();
    void aRunThatCouldNotSaveIsTold();
    void aDriveThatTurnsReadOnlyIsNoSilence();
    void whoStartsOnADriveMountedReadOnlySaysSo();

private:
    struct Process {
        Process(const QString &folder, const Clock &clock)
            : store(*store::Store::open(folder, clock)),
              herald(
                  *store, clock,
                  [&clock](const QList<Alert> &alerts) {
                      return text::AlertText::message(alerts, clock.now());
                  },
                  {}, QDBusConnection(QString()))
        {
        }
        Result<int> tell(const QList<Sight> &sights)
        {
            QObject owner;
            return tests::await<int>([&](auto done) { herald.tell(sights, {}, &owner, done); });
        }
        std::unique_ptr<store::Store> store;
        Herald herald;
    };

    [[nodiscard]] QString store() const { return m_disk + u"/store"_s; }
    void fill() const
    {
        QFile file(m_disk + u"/filling"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(1024, 'x');
        while (file.write(block) == block.size()) { }
    }
    /// A drive of its own that the kernel makes read-only at its first fault, as it does with most.
    [[nodiscard]] bool mountDrive() const
    {
        const QString image = m_folder.filePath(u"image"_s);
        QFile file(image);
        return file.open(QIODevice::WriteOnly) && file.resize(24 * 1024 * 1024) && QDir().mkpath(m_drive)
            && QProcess::execute(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, image}) == 0
            && QProcess::execute(u"mount"_s, {u"-o"_s, u"loop,errors=remount-ro"_s, image, m_drive}) == 0;
    }
    [[nodiscard]] bool breakDrive() const
    {
        QFile mounts(u"/proc/self/mounts"_s);
        QString device;
        if (mounts.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : mounts.readAll().split('\n')) {
                const QList<QByteArray> words = line.split(' ');
                if (words.value(1) == m_drive.toUtf8())
                    device = QString::fromUtf8(words.first()).section(u'/', -1);
            }
        }
        QFile fault(u"/sys/fs/ext4/%1/trigger_fs_error"_s.arg(device));
        return !device.isEmpty() && fault.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            && fault.write("1") == 1;
    }
    void makeRoom() const { QVERIFY(QFile::remove(m_disk + u"/filling"_s)); }
    void works(bool does) const
    {
        QFile file(m_folder.filePath(u"alert"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n");
        file.write(does ? "echo \"$TEGATA_TITLE\" >>'" + m_folder.filePath(u"told"_s).toUtf8() + "'\n"
                        : "exit 1\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QByteArrayList told() const
    {
        QFile file(m_folder.filePath(u"told"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
    }

    crypto::Library m_library;
    text::Language m_language;
    tests::ManualClock m_clock;
    QTemporaryDir m_folder;
    QString m_disk;
    QString m_drive;
};

static constexpr auto Inside = "TEGATA_TEST_INSIDE"; ///< the name space
static const QByteArray NotRenewed = "a.test could not be renewed yet";
static const QByteArray NotSaved = "Tegata cannot save anything";

void TestFullDisk::initTestCase()
{
    m_language.use(u"en"_s);
    m_disk = m_folder.filePath(u"disk"_s);
    m_drive = m_folder.filePath(u"drive"_s);
    QVERIFY(QDir().mkpath(m_disk));
}

void TestFullDisk::init()
{
    if (!qEnvironmentVariableIsSet(Inside)
        || ::mount("none", QFile::encodeName(m_disk).constData(), "tmpfs", 0,
                   "size=3m,nr_inodes=200,mode=0700")
            != 0)
        QSKIP("NOT TESTED: no file system can be mounted here (it wants root, or user name spaces).");
    m_clock.set(Now);
    QFile::remove(m_folder.filePath(u"told"_s));
    works(true);
    Process process(store(), m_clock);
    VERIFY_OK(saveSettings(
        *process.store, {.desktop = false, .command = true, .arguments = {m_folder.filePath(u"alert"_s)}}));
    QCOMPARE(*process.tell({sight(State::Valid)}), 0);
}

void TestFullDisk::cleanup()
{
    ::umount2(QFile::encodeName(m_disk).constData(), MNT_DETACH);
    ::umount2(QFile::encodeName(m_drive).constData(), MNT_DETACH);
}

void TestFullDisk::whatIsNewIsToldOnceThoughNothingCanBeSaved()
{
    const QList<Sight> failed{sight(State::Failed, 29, 1)};
    {
        Process process(store(), m_clock);
        fill();
        const auto outcome = process.tell(failed);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::DiskFull); // it is said that nothing could be kept
        QCOMPARE(told(), (QByteArrayList{NotRenewed, NotSaved}));
        for (int tick = 0; tick < 3; ++tick) {
            m_clock.advance(std::chrono::minutes(1));
            QVERIFY(!process.tell(failed));
        }
        QCOMPARE(told().size(), 2); // not at every tick
        makeRoom();
        VERIFY_OK(process.tell(failed));
        const auto history = process.store->activity({.what = {u"told"_s}});
        VERIFY_OK(history);
        QCOMPARE(history->size(), 2); // what memory had is written now
    }
    Process next(store(), m_clock);
    QCOMPARE(*next.tell(failed), 0);
    QCOMPARE(told().size(), 2);
}

void TestFullDisk::whatDidNotReachAnybodyIsTriedAgain()
{
    const QList<Sight> failed{sight(State::Failed, 29, 1)};
    Process process(store(), m_clock);
    works(false);
    fill();
    QVERIFY(!process.tell(failed));
    QCOMPARE(told(), QByteArrayList());
    works(true);
    m_clock.advance(std::chrono::minutes(61));
    QVERIFY(!process.tell(failed));
    QCOMPARE(told(), (QByteArrayList{NotRenewed, NotSaved}));
}

void TestFullDisk::theNextProcessTellsItWhenThereIsRoom()
{
    const QList<Sight> failed{sight(State::Failed, 29, 1)};
    works(false);
    {
        Process process(store(), m_clock);
        fill();
        QVERIFY(!process.tell(failed)); // and ends, as the timer does
    }
    makeRoom();
    works(true);
    Process next(store(), m_clock);
    QCOMPARE(*next.tell(failed), 1);
    QCOMPARE(told(), QByteArrayList{NotRenewed}); // that it could not be saved is over
}

/// A disk that has no room for one more file, however small.
void TestFullDisk::aLockThatCannotBeMadeIsNoSilence()
{
    Process process(store(), m_clock);
    QVERIFY(QFile::remove(store() + u"/locks/notify.lock"_s));
    const auto made = [this](int number) {
        QFile file(m_disk + u"/file-%1"_s.arg(number));
        return file.open(QIODevice::WriteOnly);
    };
    int files = 0;
    while (made(files))
        ++files;
    QVERIFY(files > 0);
    const QList<Sight> failed{sight(State::Failed, 29, 1)};
    VERIFY_OK(process.tell(failed)); // the database has room
    QCOMPARE(told(), (QByteArrayList{NotRenewed, NotSaved}));
    VERIFY_OK(process.tell(failed));
    QCOMPARE(told().size(), 2);
}

void TestFullDisk::aRunThatCouldNotSaveIsTold()
{
    Process process(store(), m_clock);
    process.herald.storeFailed({.code = ErrorCode::DiskFull, .subject = store()});
    QCOMPARE(*process.tell({sight(State::Valid)}), 1);
    QCOMPARE(told(), QByteArrayList{NotSaved});
    process.herald.storeFailed({.code = ErrorCode::DiskFull, .subject = store()});
    QCOMPARE(*process.tell({sight(State::Valid)}), 0);
}

/// A mount cannot be made read-only while a file on it is open for writing, so only a drive with a fault is
/// like the real thing.
void TestFullDisk::aDriveThatTurnsReadOnlyIsNoSilence()
{
    if (!mountDrive())
        QSKIP("NOT TESTED: a drive that turns read-only wants root, a loop device and ext4.");
    const QString folder = m_drive + u"/store"_s;
    const QList<Sight> failed{sight(State::Failed, 29, 1)};
    {
        Process process(folder, m_clock);
        VERIFY_OK(
            saveSettings(*process.store,
                         {.desktop = false, .command = true, .arguments = {m_folder.filePath(u"alert"_s)}}));
        QCOMPARE(*process.tell({sight(State::Valid)}), 0);
        if (!breakDrive())
            QSKIP("NOT TESTED: this kernel lets nobody break a drive (trigger_fs_error of ext4).");
        const auto outcome = process.tell(failed);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(told(), (QByteArrayList{NotRenewed, NotSaved}));
        for (int tick = 0; tick < 3; ++tick) {
            m_clock.advance(std::chrono::minutes(1));
            QVERIFY(!process.tell(failed));
        }
        QCOMPARE(told().size(), 2);
    }
    Process next(folder, m_clock);
    QVERIFY(!next.tell(failed));
    QCOMPARE(told(), (QByteArrayList{NotRenewed, NotSaved, NotRenewed, NotSaved})); // twice rather than never
}

/// Once it has been mounted so, nothing can be opened: who starts then says so itself, and fails.
void TestFullDisk::whoStartsOnADriveMountedReadOnlySaysSo()
{
    QCOMPARE(
        ::mount(nullptr, QFile::encodeName(m_disk).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
    const auto opened = store::Store::open(store(), m_clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(opened.error().subject, store());
}

/// Mounting needs a name space of its own: the test runs itself once more in one.
int main(int argc, char **argv)
{
    const char *how = ::getuid() == 0 ? "--mount" : "-rm";
    if (!qEnvironmentVariableIsSet(Inside)
        && QProcess::execute(u"unshare"_s, {QLatin1StringView(how), u"true"_s}) == 0) {
        qputenv(Inside, "1");
        std::vector<char *> words;
        for (const char *word : {"unshare", how, "--"})
            words.push_back(const_cast<char *>(word));
        words.insert(words.end(), argv, argv + argc);
        words.push_back(nullptr);
        ::execvp(words.front(), words.data());
        return 1;
    }
    const QCoreApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
