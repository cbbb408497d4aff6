// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/schedule/units.h"
#include "tests/cli/terminal.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// The verbs about renewal by itself and about telling, as a person and a timer use them. A program that
/// records what it is asked stands in for systemctl.
class TestTerminalUpkeep final : public QObject {
    Q_OBJECT
private slots:
    void theTimerIsSetUpShownAndTakenAway();
    void theUnitRunsWhatItSays();
    void withoutSystemdALineForCronIsGiven();
    void whatIsNotSetUpIsNothing();
    void theWaysOfTellingAreSetAndTested();
    void aWebhooksAddressIsNeverShown();
    void theCalendarIsKept();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();

private:
    /// With a systemctl that answers as one that has the timer running.
    static void withSystemctl(tests::Terminal &terminal)
    {
        const QString folder = terminal.path(u"bin"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/systemctl"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho \"$*\" >>'" + terminal.path(u"calls"_s).toUtf8()
                   + "'\n"
                     "case \"$*\" in *ActiveState*)\n"
                     "test -e '"
                   + terminal.path(u".config/systemd/user"_s).toUtf8()
                   + "'/*.timer && printf 'Id=x.timer\\nActiveState=active\\nUnitFileState=enabled\\n"
                     "NextElapseUSecRealtime=@1800000000\\n\\n'\nexit 0;; esac\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        terminal.setEnvironment(u"PATH"_s, folder + u":/usr/bin:/bin"_s);
        terminal.setEnvironment(u"XDG_CONFIG_HOME"_s, {});
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString service(const tests::Terminal &terminal)
    {
        const QDir folder(terminal.path(u".config/systemd/user"_s));
        const QStringList found = folder.entryList({u"*.service"_s});
        return found.size() == 1 ? folder.filePath(found.first()) : QString();
    }
    core::crypto::Library m_library;
};

void TestTerminalUpkeep::theTimerIsSetUpShownAndTakenAway()
{
    tests::Terminal terminal;
    withSystemctl(terminal);
    const Outcome installed = terminal.run({u"schedule"_s, u"install"_s});
    QVERIFY2(installed.exitCode == 0 && installed.out.contains("Automatic renewal is on"),
             installed.all().constData());
    QVERIFY(!service(terminal).isEmpty());
    QVERIFY(read(terminal.path(u"calls"_s)).contains("--user --no-pager enable tegata-renew"));

    const Outcome status = terminal.run({u"schedule"_s, u"status"_s, u"--json"_s});
    const QJsonObject json = status.json().object();
    QVERIFY2(status.exitCode == 0 && json["working"_L1].toBool() && json["upToDate"_L1].toBool(),
             status.all().constData());
    QCOMPARE(json["timerNext"_L1].toString(), u"2027-01-15T08:00:00Z"_s);
    QCOMPARE(json["scope"_L1].toString(), u"user"_s);

    // A copy of the program elsewhere sees that the timer runs another one.
    QFile unit(service(terminal));
    QVERIFY(unit.open(QIODevice::ReadWrite));
    const QByteArray text = unit.readAll();
    unit.seek(0);
    unit.write(QByteArray(text).replace("/tegatactl\"", "/tegatactx\""));
    unit.close();
    const Outcome moved = terminal.run({u"schedule"_s, u"status"_s});
    QVERIFY2(moved.exitCode == 1 && moved.out.contains("Set it up again"), moved.all().constData());
    QCOMPARE(terminal.run({u"schedule"_s, u"install"_s}).exitCode, 0);
    QCOMPARE(read(service(terminal)), text);

    const Outcome removed = terminal.run({u"schedule"_s, u"remove"_s});
    QVERIFY2(removed.exitCode == 0 && removed.out.contains("Automatic renewal is off"),
             removed.all().constData());
    QVERIFY(service(terminal).isEmpty());
}

void TestTerminalUpkeep::theUnitRunsWhatItSays()
{
    tests::Terminal terminal;
    withSystemctl(terminal);
    QCOMPARE(terminal.run({u"schedule"_s, u"install"_s}).exitCode, 0);
    const QStringList command = core::schedule::commandOf(read(service(terminal)));
    QCOMPARE(command.mid(1), (QStringList{u"--store"_s, terminal.store(), u"renew"_s, u"--due"_s}));
    // As a service manager runs it: with next to nothing in its environment.
    QProcess process;
    process.setProcessEnvironment(QProcessEnvironment());
    process.start(command.first(), command.mid(1));
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(process.exitCode() == 3, said.constData()); // there are no certificates
    const Outcome status = terminal.run({u"schedule"_s, u"status"_s, u"--json"_s});
    QVERIFY2(!status.json()["lastRun"_L1].toObject()["ended"_L1].toString().isEmpty(),
             status.all().constData());
}

void TestTerminalUpkeep::withoutSystemdALineForCronIsGiven()
{
    tests::Terminal terminal;
    withSystemctl(terminal);
    QFile file(terminal.path(u"bin/systemctl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("#!/bin/sh\necho 'System has not been booted with systemd' >&2; exit 1\n");
    file.close();
    const Outcome installed = terminal.run({u"schedule"_s, u"install"_s});
    QVERIFY2(installed.exitCode == 1 && installed.err.contains("not been booted")
                 && installed.err.contains("'renew' '--due'"),
             installed.all().constData());
    QVERIFY(service(terminal).isEmpty());
    const Outcome status = terminal.run({u"schedule"_s, u"status"_s});
    QVERIFY2(status.exitCode == 3 && status.out.contains("'renew' '--due'"), status.all().constData());
}

void TestTerminalUpkeep::whatIsNotSetUpIsNothing()
{
    tests::Terminal terminal;
    withSystemctl(terminal);
    const Outcome status = terminal.run({u"schedule"_s, u"status"_s});
    QVERIFY2(status.exitCode == 3 && status.out.contains("tegatactl schedule install"),
             status.all().constData());
    QCOMPARE(terminal.run({u"schedule"_s, u"remove"_s}).exitCode, 0);
}

void TestTerminalUpkeep::theWaysOfTellingAreSetAndTested()
{
    tests::Terminal terminal;
    terminal.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const QString program = terminal.path(u"alert"_s);
    QFile file(program);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho \"$1 $TEGATA_EVENT\" >'" + terminal.path(u"told"_s).toUtf8() + "'\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const Outcome set = terminal.run({u"notify"_s, u"set"_s, u"--desktop"_s, u"off"_s, u"--command"_s,
                                      program + u" \"two words\""_s, u"--quiet"_s, u"22:00-7:00"_s});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    const Outcome tested = terminal.run({u"notify"_s, u"test"_s});
    QVERIFY2(tested.exitCode == 0, tested.all().constData());
    QCOMPARE(read(terminal.path(u"told"_s)), "two words test\n"_ba);
    const Outcome shown = terminal.run({u"notify"_s, u"show"_s, u"--json"_s});
    QCOMPARE(shown.json()["quiet"_L1].toString(), u"22:00-07:00"_s);
    QVERIFY(shown.json()["command"_L1].toObject()["on"_L1].toBool());
    const Outcome desktop = terminal.run({u"notify"_s, u"test"_s, u"desktop"_s, u"--json"_s});
    QVERIFY2(desktop.exitCode == 1 && desktop.err.contains("No desktop answered"), desktop.all().constData());
    QVERIFY(!desktop.json()["desktop"_L1].toObject()["sent"_L1].toBool());
}

void TestTerminalUpkeep::aWebhooksAddressIsNeverShown()
{
    tests::Terminal terminal;
    QFile file(terminal.path(u"hook"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("http://127.0.0.1:1/hook/topsecret\n") > 0);
    file.close();
    for (const QStringList &arguments :
         {QStringList{u"notify"_s, u"set"_s, u"--webhook-file"_s, file.fileName()},
          QStringList{u"notify"_s, u"show"_s, u"--json"_s}, QStringList{u"notify"_s, u"test"_s, u"webhook"_s},
          QStringList{u"notify"_s, u"show"_s}, QStringList{u"log"_s, u"--verbose"_s}}) {
        const Outcome outcome = terminal.run(arguments);
        QVERIFY2(outcome.exitCode != 2 && !outcome.all().contains("topsecret"), outcome.all().constData());
    }
    QVERIFY(terminal.run({u"log"_s}).out.contains("Could not tell by Webhook"));
}

void TestTerminalUpkeep::theCalendarIsKept()
{
    const tests::Terminal terminal;
    const QString file = terminal.path(u"tegata.ics"_s);
    const Outcome kept = terminal.run({u"notify"_s, u"calendar"_s, file});
    QVERIFY2(kept.exitCode == 0 && read(file).startsWith("BEGIN:VCALENDAR\r\n"), kept.all().constData());
    QCOMPARE(terminal.run({u"notify"_s, u"calendar"_s, u"-"_s}).out, read(file));
    QVERIFY(QFile::remove(file));
    QCOMPARE(terminal.run({u"renew"_s, u"--due"_s}).exitCode, 3);
    QVERIFY(QFile::exists(file)); // whoever looks over the certificates writes it
    QCOMPARE(terminal.run({u"notify"_s, u"calendar"_s, u"off"_s}).exitCode, 0);
}

void TestTerminalUpkeep::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) {
        QTest::newRow(name) << QStringList{u"notify"_s} + arguments;
    };
    row("nothing to set", {u"set"_s});
    row("neither on nor off", {u"set"_s, u"--desktop"_s, u"maybe"_s});
    row("no address", {u"set"_s, u"--mail"_s, u"a@b\nBcc: c@d"_s});
    row("no program", {u"set"_s, u"--command"_s, u"true"_s});
    row("no hours", {u"set"_s, u"--quiet"_s, u"at night"_s});
    row("no such channel", {u"test"_s, u"pigeon"_s});
    row("no file", {u"calendar"_s});
}

void TestTerminalUpkeep::wrongUsageIsSaid()
{
    QFETCH(QStringList, arguments);
    const tests::Terminal terminal;
    const Outcome outcome = terminal.run(arguments);
    QVERIFY2(outcome.exitCode == 2 && !outcome.err.isEmpty(), outcome.all().constData());
}

QTEST_GUILESS_MAIN(TestTerminalUpkeep)
#include "tst_terminal_upkeep.moc"
