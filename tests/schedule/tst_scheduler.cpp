// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/schedule/scheduler.h"
#include "tests/schedule/usermanager.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::schedule;
using namespace Qt::StringLiterals;

/// The timer, installed and fired by a real service manager where one can be started, and by a recording
/// stand-in everywhere.
class TestScheduler final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void theTimerReallyFires();
    void installingAsksForExactlyWhatIsNeeded();
    void whatIsInstalledIsRecognised();
    void removingLeavesNothing();
    void removingWhatIsNotThereIsDone();
    void withoutSystemdNothingIsWritten();
    void withoutAManagerNothingIsWritten();
    void aManagerThatRefusesIsQuoted();
    void aProgramThatMovedIsSeenAndRepaired();
    void lingeringIsSeenAndAskedFor();
    void whatSystemctlSaysIsUnderstood();
    void timesAreRead_data();
    void timesAreRead();

private:
    using Outcome = Result<TimerStatus>;
    static Outcome status(Scheduler &scheduler)
    {
        return tests::await<TimerStatus>([&](auto done) { scheduler.status(&scheduler, done); });
    }
    static Outcome install(Scheduler &scheduler)
    {
        return tests::await<TimerStatus>([&](auto done) { scheduler.install(&scheduler, done); });
    }
    static Outcome remove(Scheduler &scheduler)
    {
        return tests::await<TimerStatus>([&](auto done) { scheduler.remove(&scheduler, done); });
    }
    bool script(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("#!/bin/sh\n" + text) > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QByteArray text(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Job job() const
    {
        return {Scope::User, m_folder->filePath(u"tegatactl"_s), u"/srv/my 100% store"_s};
    }
    [[nodiscard]] Places places() const
    {
        return {.systemctl = m_folder->filePath(u"systemctl"_s),
                .loginctl = m_folder->filePath(u"loginctl"_s),
                .unitFolder = m_folder->filePath(u"units"_s),
                .lingerFolder = m_folder->filePath(u"linger"_s),
                .userName = u"aiko"_s,
                .environment = {{u"XDG_RUNTIME_DIR"_s, u"/run/user/7"_s}}};
    }

    crypto::Library m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestScheduler::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(script(u"tegatactl"_s, "exit 0\n"));
    QVERIFY(
        script(u"systemctl"_s,
               "echo \"$XDG_RUNTIME_DIR $*\" >>" + m_folder->filePath(u"calls"_s).toUtf8()
                   + "\n"
                     "case \"$*\" in\n"
                     "*Version*) ;;\n"
                     "*' show '*) echo 'Id=tegata-renew.timer\nActiveState=active\nUnitFileState=enabled\n"
                     "NextElapseUSecRealtime=@1764230400\n\nId=tegata-renew.service\nResult=success\n'\n"
                     "esac\n"));
    QVERIFY(script(u"loginctl"_s,
                   "echo \"$*\" >>" + m_folder->filePath(u"calls"_s).toUtf8() + "\nmkdir -p "
                       + m_folder->filePath(u"linger/aiko"_s).toUtf8() + "\n"));
}

void TestScheduler::theTimerReallyFires()
{
    const tests::UserManager manager;
    if (!manager.isRunning())
        QSKIP(qPrintable(manager.why()));
    QVERIFY(script(u"tegatactl"_s,
                   "printf '%s\\n' \"$@\" >" + m_folder->filePath(u"ran"_s).toUtf8() + "; umask >>"
                       + m_folder->filePath(u"ran"_s).toUtf8() + "; exit 3\n"));
    Places real = Places::of(Scope::User);
    real.unitFolder = manager.unitFolder();
    real.environment = manager.environment();
    Scheduler scheduler(job(), u"tegata-renew"_s, real);

    const Outcome before = status(scheduler);
    VERIFY_OK(before);
    QVERIFY(before->manager == TimerStatus::Manager::Running && !before->installed && !isWorking(*before));

    const Outcome installed = install(scheduler);
    VERIFY_OK(installed);
    QVERIFY(isWorking(*installed) && installed->upToDate);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY2(installed->next > now && installed->next < now.addSecs(18 * 3600 + 120),
             qPrintable(installed->next.toString(Qt::ISODate)));
    QVERIFY(!installed->last.isValid());
    QCOMPARE(installed->result, QString());

    // Half a day is a long time for a test: the same timer, due in a moment.
    const QString dropIns = manager.unitFolder() + u"/tegata-renew.timer.d"_s;
    QVERIFY(QDir().mkpath(dropIns));
    QFile soon(dropIns + u"/soon.conf"_s);
    QVERIFY(soon.open(QIODevice::WriteOnly)
            && soon.write("[Timer]\nOnActiveSec=0\nRandomizedDelaySec=0\nAccuracySec=1ms\n") > 0);
    soon.close();
    QCOMPARE(manager.systemctl({u"daemon-reload"_s}), QByteArray());
    QCOMPARE(manager.systemctl({u"restart"_s, u"tegata-renew.timer"_s}), QByteArray());
    const QByteArray expected = "--store\n/srv/my 100% store\nrenew\n--due\n0077\n";
    QTRY_COMPARE_WITH_TIMEOUT(text(u"ran"_s), expected, 20'000);
    Outcome after = status(scheduler);
    const auto ended = [&] {
        after = status(scheduler);
        return after && !after->running && !after->result.isEmpty();
    };
    QTRY_VERIFY2(
        ended(),
        manager.systemctl({u"status"_s, u"tegata-renew.timer"_s, u"tegata-renew.service"_s}).constData());
    QCOMPARE(after->result, u"success"_s); // 3, nothing to do, is none of the failures
    QCOMPARE(after->exitStatus, 3);
    QVERIFY(after->last.isValid() && after->last <= QDateTime::currentDateTimeUtc());

    const Outcome removed = remove(scheduler);
    VERIFY_OK(removed);
    QVERIFY(!removed->installed && !removed->active && !removed->enabled);
    QVERIFY(!manager.systemctl({u"list-timers"_s, u"--all"_s}).contains("tegata"));
}

void TestScheduler::installingAsksForExactlyWhatIsNeeded()
{
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    const Outcome installed = install(scheduler);
    VERIFY_OK(installed);
    QVERIFY(isWorking(*installed));
    QCOMPARE(installed->next, QDateTime::fromSecsSinceEpoch(1764230400, Qt::UTC));
    QByteArrayList calls = text(u"calls"_s).trimmed().split('\n');
    for (QByteArray &call : calls) {
        QVERIFY(call.startsWith("/run/user/7 --user --no-pager "));
        call = call.mid(30)
                   .simplified()
                   .split(' ')
                   .first(std::min<qsizetype>(2, call.mid(30).count(' ') + 1))
                   .join(' ');
    }
    QCOMPARE(
        calls,
        (QByteArrayList{"show --property=Version", "daemon-reload", "enable tegata-renew.timer",
                        "restart tegata-renew.timer", "show --property=Version", "show --timestamp=unix"}));
    const QString unit = m_folder->filePath(u"units/tegata-renew.service"_s);
    QVERIFY(QFile::permissions(unit) & QFile::ReadOther);
    QVERIFY(!(QFile::permissions(unit) & (QFile::WriteGroup | QFile::WriteOther)));
}

void TestScheduler::whatIsInstalledIsRecognised()
{
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    VERIFY_OK(install(scheduler));
    const Outcome mine = status(scheduler);
    VERIFY_OK(mine);
    QCOMPARE(mine->command, (QStringList{job().program, u"--store"_s, job().store, u"renew"_s, u"--due"_s}));
    QVERIFY(mine->upToDate && !mine->programMoved);

    QFile unit(m_folder->filePath(u"units/tegata-renew.timer"_s));
    QVERIFY(unit.open(QIODevice::Append) && unit.write("# by hand\n") > 0);
    unit.close();
    const Outcome changed = status(scheduler);
    VERIFY_OK(changed);
    QVERIFY(!changed->upToDate && isWorking(*changed));
}

void TestScheduler::removingLeavesNothing()
{
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    VERIFY_OK(install(scheduler));
    const Outcome removed = remove(scheduler);
    VERIFY_OK(removed);
    QVERIFY(!removed->installed);
    QVERIFY(QDir(m_folder->filePath(u"units"_s)).isEmpty());
    QVERIFY(text(u"calls"_s).contains("disable --now tegata-renew.timer"));
}

void TestScheduler::removingWhatIsNotThereIsDone()
{
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    VERIFY_OK(remove(scheduler));
    QVERIFY(!text(u"calls"_s).contains("disable"));
}

void TestScheduler::withoutSystemdNothingIsWritten()
{
    Places none = places();
    none.systemctl.clear();
    Scheduler scheduler(job(), u"tegata-renew"_s, none);
    const Outcome installed = install(scheduler);
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, ErrorCode::ProgramMissing);
    QCOMPARE(installed.error().subject, u"systemctl"_s);
    QVERIFY(!QFile::exists(none.unitFolder));
    const Outcome seen = status(scheduler);
    VERIFY_OK(seen);
    QVERIFY(seen->manager == TimerStatus::Manager::Missing);
    VERIFY_OK(remove(scheduler));
}

void TestScheduler::withoutAManagerNothingIsWritten()
{
    QVERIFY(script(u"systemctl"_s, "echo 'Failed to connect to bus' >&2; exit 1\n"));
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    const Outcome installed = install(scheduler);
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, ErrorCode::ProgramFailed);
    QCOMPARE(installed.error().detail, u"Failed to connect to bus"_s);
    QVERIFY(!QFile::exists(places().unitFolder));
    const Outcome seen = status(scheduler);
    VERIFY_OK(seen);
    QVERIFY(seen->manager == TimerStatus::Manager::Unreachable);
}

void TestScheduler::aManagerThatRefusesIsQuoted()
{
    QVERIFY(script(u"systemctl"_s, "case \"$*\" in *enable*) echo 'Access denied' >&2; exit 4;; esac\n"));
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    const Outcome installed = install(scheduler);
    QVERIFY(!installed);
    QCOMPARE(installed.error().detail, u"Access denied"_s);
}

void TestScheduler::aProgramThatMovedIsSeenAndRepaired()
{
    Scheduler old(job(), u"tegata-renew"_s, places());
    VERIFY_OK(install(old));
    Job moved = job();
    moved.program = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QFile::rename(job().program, moved.program));
    Scheduler scheduler(moved, u"tegata-renew"_s, places());
    const Outcome seen = status(scheduler);
    VERIFY_OK(seen);
    QVERIFY(seen->programMoved && !isWorking(*seen));
    const Outcome repaired = install(scheduler);
    VERIFY_OK(repaired);
    QVERIFY(!repaired->programMoved && isWorking(*repaired));
    QCOMPARE(repaired->command.first(), moved.program);
}

void TestScheduler::lingeringIsSeenAndAskedFor()
{
    Scheduler scheduler(job(), u"tegata-renew"_s, places());
    const Outcome before = install(scheduler);
    VERIFY_OK(before);
    QCOMPARE(before->lingering, std::optional(false));
    QVERIFY(!text(u"calls"_s).contains("linger")); // only on request
    const Outcome allowed
        = tests::await<TimerStatus>([&](auto done) { scheduler.allowLingering(&scheduler, done); });
    VERIFY_OK(allowed);
    QCOMPARE(allowed->lingering, std::optional(true));
    QVERIFY(text(u"calls"_s).contains("enable-linger"));
    QVERIFY(script(u"loginctl"_s, "echo 'Could not enable linger: Access denied' >&2; exit 1\n"));
    const Outcome refused
        = tests::await<TimerStatus>([&](auto done) { scheduler.allowLingering(&scheduler, done); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().subject, u"loginctl"_s);
}

void TestScheduler::whatSystemctlSaysIsUnderstood()
{
    TimerStatus failed;
    readShow("Id=x.timer\nUnitFileState=enabled\nActiveState=active\nNextElapseUSecRealtime=n/a\n"
             "LastTriggerUSec=Thu 2026-11-26 09:12:07 UTC\nResult=success\n\n"
             "Result=exit-code\nExecMainStatus=1\nExecMainExitTimestamp=@1764230400\nId=x."
             "service\nActiveState=failed\nUnitFileState=static\n",
             failed);
    QVERIFY(failed.enabled && failed.active && !failed.running);
    QCOMPARE(failed.result, u"exit-code"_s);
    QCOMPARE(failed.exitStatus, 1);
    QCOMPARE(failed.last, QDateTime({2026, 11, 26}, {9, 12, 7}, Qt::UTC));
    QVERIFY(!failed.next.isValid());

    TimerStatus absent;
    readShow("Id=x.timer\nUnitFileState=\nActiveState=inactive\n\nExecMainExitTimestamp=n/"
             "a\nId=x.service\nResult=success\n",
             absent);
    QVERIFY(!absent.enabled && !absent.active);
    QCOMPARE(absent.result, QString()); // systemd says "success" of what never ran
    readShow("\xff\xfe=\n===\n\n", absent);
}

void TestScheduler::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("unix") << u"@1764230400"_s << QDateTime({2025, 11, 27}, {8, 0}, Qt::UTC);
    QTest::newRow("utc") << u"Thu 2026-11-26 12:00:00 UTC"_s << QDateTime({2026, 11, 26}, {12, 0}, Qt::UTC);
    QTest::newRow("none") << u"n/a"_s << QDateTime();
    QTest::newRow("empty") << QString() << QDateTime();
    QTest::newRow("zero") << u"@0"_s << QDateTime();
    QTest::newRow("junk") << u"@soon"_s << QDateTime();
    QTest::newRow("another zone") << u"Thu 2026-11-26 12:00:00 JST"_s << QDateTime();
}

void TestScheduler::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);
    QCOMPARE(systemdTime(text), time);
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
