// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/household.h"

using namespace Qt::StringLiterals;
using namespace core;
using namespace tests;

/// Why certificates were not renewed, as a terminal says it.
class TestTerminalWhyNot final : public QObject {
    Q_OBJECT
private slots:
    void whyItFailedIsDecodedForWhoAsked();
    void theTimerSaysTheCauseOfEachAndNoMore();

private:
    crypto::Library m_library;
};

static std::optional<Problem> notFoundAt(const QString &name)
{
    return Problem{
        .type = u"urn:ietf:params:acme:error:unauthorized"_s,
        .detail = u"127.0.0.1: Invalid response from http://%1/.well-known/acme-challenge/x: 404"_s.arg(name),
        .status = 403};
}

void TestTerminalWhyNot::whyItFailedIsDecodedForWhoAsked()
{
    Household home({.validate = notFoundAt});
    QCOMPARE(home.open(), QString());
    QStringList names;
    for (int i = 0; i < 7; ++i)
        names.append(u"n%1.test"_s.arg(i));
    home.plant(names);
    const Outcome outcome = home.terminal.run(QStringList{u"renew"_s} + names);
    QVERIFY2(outcome.exitCode == 1, outcome.all().constData());
    for (const char *part : {"What the CA saw of n", "What that means", "(404)", "How to check it",
                             "How to repair it", "What differs"})
        QVERIFY2(outcome.err.count(part) == 5, (QByteArray(part) + '\n' + outcome.all()).constData());
    // Two are over the bound: their cause only, and where the rest is.
    QVERIFY2(outcome.out.count("(404)") == 2, outcome.all().constData());
    QVERIFY2(outcome.out.contains("tegatactl log CERTIFICATE"), outcome.all().constData());
    const Outcome log = home.terminal.run({u"log"_s, u"n6.test"_s, u"--failures"_s, u"--verbose"_s});
    for (const char *part : {"What the CA saw of n6.test", "How to check it", "How to repair it"})
        QVERIFY2(log.out.contains(part), log.all().constData());

    const auto items
        = Household::items(home.terminal.run({u"renew"_s, u"n0.test"_s, u"--force"_s, u"--json"_s}));
    const QJsonObject saw = items.value(u"n0.test"_s)["whatTheCaSaw"_L1][0].toObject();
    QCOMPARE(saw["name"_L1].toString(), u"n0.test"_s);
    QCOMPARE(saw["cause"_L1].toString(), u"pageMissing"_s);
    for (const auto key : {"checks"_L1, "fixes"_L1, "compared"_L1})
        QVERIFY2(!saw[key].toArray().isEmpty(), key.data());
}

void TestTerminalWhyNot::theTimerSaysTheCauseOfEachAndNoMore()
{
    Household home({.validate = notFoundAt});
    QCOMPARE(home.open(), QString());
    home.plant({u"a.test"_s, u"b.test"_s});
    const Outcome outcome = home.terminal.run({u"renew"_s, u"--due"_s});
    QVERIFY2(outcome.exitCode == 1, outcome.all().constData());
    QVERIFY2(outcome.out.count("(404)") == 2, outcome.all().constData());
    QVERIFY2(outcome.out.count("tegatactl log CERTIFICATE") == 1, outcome.all().constData());
    QVERIFY2(!outcome.all().contains("How to check it"), outcome.all().constData());

    home.plant({u"c.test"_s});
    const auto items = Household::items(home.terminal.run({u"renew"_s, u"--due"_s, u"--json"_s}));
    const QJsonObject saw = items.value(u"c.test"_s)["whatTheCaSaw"_L1][0].toObject();
    QCOMPARE(saw["cause"_L1].toString(), u"pageMissing"_s);
    QVERIFY(!saw["fixes"_L1].toArray().isEmpty() && !saw.contains("compared"_L1));
}

QTEST_GUILESS_MAIN(TestTerminalWhyNot)
#include "tst_terminal_whynot.moc"
