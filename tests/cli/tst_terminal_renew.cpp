// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/household.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace core;
using namespace tests;

class TestTerminalRenew final : public QObject {
    Q_OBJECT
private slots:
    void twoHundredCertificatesInOneRun();
    void killedInTheMiddleItGoesOn();
    void listAndShowTellOfRenewal();
    void whatIsProvenByHandIsAskedOfWhoeverNamesIt();
    void whatBecomesOfThemIsToldOnce();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void keysAreKeptAndGenerationsTakenBack();
    void deploymentIsKeptAndDone();

private:
    crypto::Library m_library;
};

void TestTerminalRenew::twoHundredCertificatesInOneRun()
{
    const auto kind = [](const QString &name) { return name.section(u'-', 0, 0); };
    Household home({.validate = [kind](const QString &name) -> std::optional<Problem> {
        if (kind(name) == "dns"_L1)
            return Problem{.type = u"dns"_s, .detail = u"NXDOMAIN"_s};
        if (kind(name) == "refused"_L1)
            return Problem{.type = u"connection"_s, .detail = u"refused"_s};
        return {};
    }});
    QCOMPARE(home.open(), QString());
    QStringList names;
    for (int i = 0; i < 160; ++i)
        names.append(u"good-%1.test"_s.arg(i));
    for (int i = 0; i < 10; ++i)
        names << u"dns-%1.test"_s.arg(i) << u"refused-%1.test"_s.arg(i) << u"limited-%1.test"_s.arg(i)
              << u"paused-%1.test"_s.arg(i);
    home.plant(names);
    QCOMPARE(names.size(), 200);
    FakeAnswer limited = FakeAnswer::problem(429, "rateLimited", "too many certificates");
    limited.set("Retry-After", "7200");
    const auto orders = [](const char *what) {
        return [what](const FakeRequest &request) {
            return request.path == "/new-order" && request.payload.contains(what);
        };
    };
    home.ca.onRequest(orders("\"limited-"), answerWith(limited));
    home.ca.onRequest(
        orders("\"paused-"),
        refuseWith(429, "rateLimited",
                   "paused, unpause at https://" + home.ca.directoryUrl().host().toLatin1() + "/unpause"));

    const auto first = home.terminal.start({u"renew"_s, u"--due"_s, u"--json"_s});
    QVERIFY(first->waitForError("renewing"));
    const Outcome second = home.terminal.run({u"renew"_s, u"--due"_s});
    QVERIFY2(second.exitCode == 75, second.all().constData());
    const Outcome outcome = first->wait();
    QVERIFY2(outcome.exitCode == 1, outcome.all().constData());
    const auto items = Household::items(outcome);
    QCOMPARE(items.size(), 200);
    for (auto it = items.cbegin(); it != items.cend(); ++it) {
        const QString what = it->value("outcome"_L1).toString();
        const bool isGood = kind(it.key()) == "good"_L1;
        QVERIFY2(what == (isGood ? u"renewed"_s : u"failed"_s),
                 qPrintable(it.key() + QString::fromUtf8(QJsonDocument(*it).toJson())));
        if (isGood)
            continue;
        QVERIFY(!it->value("error"_L1).toObject().isEmpty());
        QVERIFY2(!it->value("whatTheCaSaw"_L1).toArray().isEmpty(),
                 qPrintable(it.key() + QString::fromUtf8(QJsonDocument(*it).toJson())));
        QCOMPARE(it->contains("nextTry"_L1), kind(it.key()) != "paused"_L1);
    }
    QCOMPARE(home.ca.acme().issued(), 160);
    QCOMPARE(home.broken(), QStringList());

    // Nothing is tried again before its time, and what is renewed stays.
    const Outcome third = home.terminal.run({u"renew"_s, u"--due"_s, u"--json"_s});
    QVERIFY2(third.exitCode == 3, third.all().constData());
    QCOMPARE(home.ca.acme().issued(), 160);
    const auto again = Household::items(third);
    QCOMPARE(again.value(u"good-7.test"_s).value("reason"_L1).toString(), u"notDue"_s);
    QCOMPARE(again.value(u"dns-7.test"_s).value("reason"_L1).toString(), u"backingOff"_s);
    QCOMPARE(again.value(u"paused-7.test"_s).value("reason"_L1).toString(), u"paused"_s);
    // Words for people name the failure and the page.
    const Outcome asked = home.terminal.run({u"renew"_s, u"paused-7.test"_s});
    QVERIFY2(asked.out.contains("/unpause"), asked.all().constData());
    const Outcome waits = home.terminal.run({u"renew"_s, u"limited-7.test"_s});
    QVERIFY2(waits.exitCode == 75, waits.all().constData());
}

void TestTerminalRenew::killedInTheMiddleItGoesOn()
{
    Household home;
    QCOMPARE(home.open(), QString());
    QStringList names;
    for (int i = 0; i < 12; ++i)
        names.append(u"n%1.test"_s.arg(i));
    home.plant(names);
    int finalized = 0;
    home.ca.onRequest("/finalize", change([&finalized](const FakeRequest &, FakeAnswer &) { ++finalized; }));
    {
        const auto run = home.terminal.start({u"renew"_s, u"--due"_s});
        QVERIFY(QTest::qWaitFor([&] { return finalized >= 4; }, 60000));
        run->send(SIGKILL);
        QCOMPARE(run->wait().exitCode, -1);
    }
    QCOMPARE(home.broken(), QStringList());
    const Outcome after = home.terminal.run({u"renew"_s, u"--due"_s, u"--json"_s});
    QVERIFY2(after.exitCode == 0, after.all().constData());
    const Outcome done = home.terminal.run({u"renew"_s, u"--due"_s, u"--json"_s});
    QVERIFY2(done.exitCode == 3, done.all().constData());
    QCOMPARE(home.broken(), QStringList());
    QCOMPARE(home.ca.acme().issued(), 12); // none was issued twice
}

void TestTerminalRenew::listAndShowTellOfRenewal()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto answer = [now](const QByteArray &) {
        const QJsonObject window{{u"start"_s, now.addDays(3).toString(Qt::ISODate)},
                                 {u"end"_s, now.addDays(4).toString(Qt::ISODate)}};
        return FakeAnswer::json(
            200, {{u"suggestedWindow"_s, window}, {u"explanationURL"_s, u"https://ca.test/why"_s}});
    };
    Household home({.validate = [](const QString &) { return std::optional(Problem{.type = u"dns"_s}); },
                    .renewalInfo = answer});
    QCOMPARE(home.open(), QString());
    home.plant({u"a.test"_s});
    const Outcome due = home.terminal.run({u"renew"_s, u"--due"_s});
    QVERIFY2(due.exitCode == 3, due.all().constData());
    Outcome shown = home.terminal.run({u"show"_s, u"a.test"_s, u"--json"_s});
    QJsonObject renewal = shown.json().object().value("renewal"_L1).toObject();
    QCOMPARE(renewal.value("basis"_L1).toString(), u"authority"_s);
    QCOMPARE(renewal.value("explanation"_L1).toString(), u"https://ca.test/why"_s);
    QVERIFY(home.terminal.run({u"show"_s, u"a.test"_s}).out.contains("The CA asks for renewal between"));

    const Outcome forced = home.terminal.run({u"renew"_s, u"a.test"_s, u"--force"_s});
    QVERIFY2(forced.exitCode == 1, forced.all().constData());
    const Outcome listed = home.terminal.run({u"list"_s, u"--json"_s});
    renewal = listed.json().array().first().toObject().value("renewal"_L1).toObject();
    QCOMPARE(renewal.value("failures"_L1).toInt(), 1);
    QVERIFY(!renewal.value("nextTry"_L1).isNull());
    QVERIFY(home.terminal.run({u"show"_s, u"a.test"_s}).out.contains("One try failed"));

    QCOMPARE(home.terminal.run({u"renew"_s, u"a.test"_s, u"--automatic"_s, u"off"_s}).exitCode, 0);
    QVERIFY(home.terminal.run({u"list"_s}).out.contains("switched off"));
    const Outcome log = home.terminal.run({u"log"_s, u"a.test"_s});
    QVERIFY2(log.out.contains("Renewal began. You asked for it."), log.all().constData());
}

void TestTerminalRenew::whatIsProvenByHandIsAskedOfWhoeverNamesIt()
{
    Household home;
    QCOMPARE(home.open(), QString());
    home.plant({u"a.test"_s, u"b.test"_s}, {.kind = challenge::MethodKind::Manual});
    const Outcome due = home.terminal.run({u"renew"_s, u"--due"_s});
    QVERIFY2(due.exitCode == 3 && due.out.contains("by hand"), due.all().constData());

    // Somebody is there: both are asked for, and one Enter is for both.
    const auto run = home.terminal.start({u"renew"_s, u"a.test"_s, u"b.test"_s});
    for (const char *name : {"http://a.test/.well-known/", "http://b.test/.well-known/"})
        QVERIFY2(run->waitForError(name), run->error().constData());
    QVERIFY2(run->waitForError("Press Enter"), run->error().constData());
    QCOMPARE(home.ca.acme().issued(), 0);
    run->type("\n");
    const Outcome done = run->wait();
    QVERIFY2(done.exitCode == 0, done.all().constData());
    QCOMPARE(home.ca.acme().issued(), 2);
    QCOMPARE(home.broken(), QStringList());

    // Nobody is: it ends, and says so.
    const Outcome alone = home.terminal.run({u"renew"_s, u"a.test"_s, u"--force"_s});
    QVERIFY2(alone.exitCode == 1, alone.all().constData());
    QCOMPARE(home.ca.acme().issued(), 2);
}

void TestTerminalRenew::whatBecomesOfThemIsToldOnce()
{
    Household home({.validate = [](const QString &name) -> std::optional<Problem> {
        return name == "bad.test"_L1
            ? std::optional(Problem{.type = u"urn:ietf:params:acme:error:dns"_s, .detail = u"none"_s})
            : std::nullopt;
    }});
    QCOMPARE(home.open(), QString());
    const QString told = home.terminal.path(u"told"_s);
    QFile program(home.terminal.path(u"tell"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho \"$TEGATA_EVENT $TEGATA_CERTIFICATES\" >>'" + told.toUtf8() + "'\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const Outcome set = home.terminal.run(
        {u"notify"_s, u"set"_s, u"--desktop"_s, u"off"_s, u"--command"_s, program.fileName()});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    home.plant({u"bad.test"_s});
    home.plant({u"good.test"_s},
               {.kind = challenge::MethodKind::WebRoot, .folder = home.terminal.path(u"www"_s)}, 0.3);

    const Outcome first = home.terminal.run({u"renew"_s, u"--due"_s});
    QVERIFY2(first.exitCode == 1, first.all().constData());
    QFile file(told);
    QVERIFY2(file.open(QIODevice::ReadOnly), first.all().constData());
    const QByteArray news = file.readAll();
    QVERIFY2(news.contains("bad.test"), news.constData());
    QCOMPARE(news.count("bad.test"), 1);
    QCOMPARE(home.terminal.run({u"renew"_s, u"--due"_s}).exitCode, 3); // nothing has changed
    QCOMPARE(file.readAll(), QByteArray());
    // Good news of what is known already.
    QCOMPARE(home.terminal.run({u"renew"_s, u"good.test"_s, u"--force"_s}).exitCode, 0);
    const QByteArray good = file.readAll();
    QVERIFY2(good.startsWith("renewed") && good.contains("good.test"), good.constData());
}

void TestTerminalRenew::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nothing named") << QStringList{} << 2;
    QTest::newRow("both") << QStringList{u"--due"_s, u"a.test"_s} << 2;
    QTest::newRow("force without a name") << QStringList{u"--due"_s, u"--force"_s} << 2;
    QTest::newRow("two keys") << QStringList{u"a.test"_s, u"--new-key"_s, u"--reuse-key"_s} << 2;
    QTest::newRow("odd switch") << QStringList{u"a.test"_s, u"--automatic"_s, u"maybe"_s} << 2;
    QTest::newRow("no such certificate") << QStringList{u"a.test"_s} << 1;
    QTest::newRow("an empty store") << QStringList{u"--due"_s} << 3;
}

void TestTerminalRenew::wrongUsageIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Terminal terminal;
    const Outcome outcome = terminal.run(QStringList{u"renew"_s} + arguments);
    QVERIFY2(outcome.exitCode == exitCode, outcome.all().constData());
    QVERIFY(!(outcome.out + outcome.err).isEmpty());
}

void TestTerminalRenew::keysAreKeptAndGenerationsTakenBack()
{
    Household home;
    QCOMPARE(home.open(), QString());
    home.plant({u"a.test"_s});
    const auto key = [&] {
        QFile file(home.terminal.store() + u"/live/a.test/privkey.pem"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = key();
    QCOMPARE(home.terminal.run({u"renew"_s, u"a.test"_s, u"--reuse-key"_s}).exitCode, 0);
    QCOMPARE(key(), first);
    QCOMPARE(home.terminal.run({u"renew"_s, u"a.test"_s, u"--force"_s, u"--new-key"_s}).exitCode, 0);
    QVERIFY(key() != first);
    const Outcome back = home.terminal.run({u"rollback"_s, u"a.test"_s, u"--json"_s});
    QVERIFY2(back.exitCode == 0, back.all().constData());
    QCOMPARE(back.json().object().value("generation"_L1).toInt(), 2);
    QCOMPARE(key(), first);
    QCOMPARE(home.broken(), QStringList());
    QCOMPARE(home.terminal.run({u"rollback"_s, u"nobody.test"_s}).exitCode, 1);
}

void TestTerminalRenew::deploymentIsKeptAndDone()
{
    Household home;
    QCOMPARE(home.open(), QString());
    home.plant({u"a.test"_s});
    const QString mark = home.terminal.path(u"mark"_s);
    const Outcome kept = home.terminal.run(
        {u"deploy"_s, u"a.test"_s, u"--run"_s, u"/usr/bin/touch"_s, u"--later"_s, u"--"_s, mark});
    QVERIFY2(kept.exitCode == 0, kept.all().constData());
    QVERIFY(!QFile::exists(mark));
    QCOMPARE(home.terminal.run({u"renew"_s, u"--due"_s}).exitCode, 0);
    QVERIFY(QFile::exists(mark));
    const Outcome failing = home.terminal.run({u"deploy"_s, u"a.test"_s, u"--run"_s, u"/usr/bin/false"_s});
    QVERIFY2(failing.exitCode == 1, failing.all().constData());
    const QJsonObject shown = home.terminal.run({u"show"_s, u"a.test"_s, u"--json"_s}).json().object();
    QCOMPARE(shown.value("state"_L1).toString(), u"valid"_s);
    QCOMPARE(shown.value("deployment"_L1)["failures"_L1].toInt(), 1);
    QCOMPARE(home.terminal.run({u"deploy"_s, u"a.test"_s, u"--run"_s, u"false"_s}).exitCode, 2);
    QCOMPARE(home.terminal.run({u"deploy"_s, u"a.test"_s, u"--nothing"_s}).exitCode, 0);
    QCOMPARE(home.terminal.run({u"deploy"_s, u"a.test"_s}).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestTerminalRenew)
#include "tst_terminal_renew.moc"
