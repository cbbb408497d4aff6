// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"
#include "tests/support/nameservers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// What stands in the way, from a terminal: a real CA's directory, real name servers, a web server of the
/// test's own.
class TestTerminalCheck final : public QObject {
    Q_OBJECT

    core::crypto::Library m_library;
    tests::NameServers m_servers;
    std::unique_ptr<tests::Terminal> m_terminal;

    [[nodiscard]] Outcome check(const QStringList &names, quint16 port, const QStringList &more = {}) const
    {
        return m_terminal->run(QStringList{u"check"_s} + names
                               + QStringList{u"--http-listen"_s, u"127.0.0.1:%1"_s.arg(port),
                                             u"--http-port"_s, QString::number(port)}
                               + more);
    }
    static QJsonObject finding(const Outcome &outcome, const QString &kind)
    {
        const QJsonArray findings = outcome.json()[u"findings"_s].toArray();
        for (const QJsonValue &each : findings) {
            if (each[u"kind"_s].toString() == kind)
                return each.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_terminal = std::make_unique<tests::Terminal>();
        VERIFY_OK(m_terminal->openAccount({.resolver = u"127.0.0.1:%1"_s.arg(m_servers.port())}));
        const Outcome resolver
            = m_terminal->run({u"dns"_s, u"resolver"_s, u"127.0.0.1@%1"_s.arg(m_servers.port()),
                               u"--authoritative-port"_s, QString::number(m_servers.port())});
        QVERIFY2(resolver.exitCode == 0, resolver.all().constData());
    }

    void nothingInTheWayIsExitStatusZero()
    {
        const Outcome fine = check({u"www.delegated.test"_s}, freePort());
        QVERIFY2(fine.exitCode == 0, fine.all().constData());
        for (const char *part : {"\nwww.delegated.test\n", "ok: From here, the proof is seen at 127.0.0.1.",
                                 "www.delegated.test A 127.0.0.1", "The clock of this computer agrees",
                                 "Nothing stands in the way", "The CA looks from several places"})
            QVERIFY2(fine.out.contains(part), fine.all().constData());
    }

    void whatStopsItIsExitStatusOneWithEvidenceAndAdvice()
    {
        ScriptedServer elsewhere(QHostAddress::LocalHostIPv6);
        elsewhere.script = [](const QByteArray &) {
            return "HTTP/1.1 200 OK\r\nServer: cloudflare\r\nContent-Length: 6\r\n\r\nparked"_ba;
        };
        const Outcome stopped = check({u"both.delegated.test"_s}, elsewhere.serverPort());
        QVERIFY2(stopped.exitCode == 1, stopped.all().constData());
        for (const char *part : {"stops it: IPv6 leads elsewhere: ::1", "parked", "AAAA record",
                                 "One finding will stop it.", "Cloudflare stands in front"})
            QVERIFY2(stopped.out.contains(part), stopped.all().constData());
    }

    void scriptsGetOneDocument()
    {
        const Outcome outcome = m_terminal->run({u"check"_s, u"slip.example.test"_s, u"nobody.example.test"_s,
                                                 u"--dns"_s, u"manual"_s, u"--json"_s});
        QVERIFY2(outcome.exitCode == 1, outcome.all().constData());
        QCOMPARE(outcome.json()[u"names"_s].toArray().size(), 2);
        QCOMPARE(outcome.json()[u"worst"_s].toString(), u"stop"_s);
        const QJsonObject nobody = finding(outcome, u"caaNobody"_s);
        QCOMPARE(nobody[u"name"_s].toString(), u"nobody.example.test"_s);
        QCOMPARE(nobody[u"severity"_s].toString(), u"stop"_s);
        QVERIFY(!nobody[u"advice"_s].toArray().isEmpty());
        QCOMPARE(nobody[u"evidence"_s].toArray().first().toString(),
                 u"nobody.example.test CAA 0 issue \";\""_s);
        QCOMPARE(finding(outcome, u"recordDoubled"_s)[u"severity"_s].toString(), u"warning"_s);
        QVERIFY(!finding(outcome, u"clockRight"_s).isEmpty());
    }

    void nameServersOfDifferentVersionsAreNoted()
    {
        const QStringList words{u"check"_s, u"www.delegated.test"_s, u"--dns"_s, u"manual"_s, u"--json"_s};
        m_servers.startSecondary(); // with what the primary has now
        const Outcome same = m_terminal->run(words);
        QVERIFY2(finding(same, u"serversDiffer"_s).isEmpty(), same.all().constData());
        QCOMPARE(m_servers.change({u"add newer.delegated.test 60 TXT \"of today\""_s}), QString());
        const Outcome differing = m_terminal->run(words);
        const QJsonObject found = finding(differing, u"serversDiffer"_s);
        QVERIFY2(!found.isEmpty(), differing.all().constData());
        const QJsonArray evidence = found[u"evidence"_s].toArray(); // each with its serial number
        QCOMPARE(evidence.size(), 2);
        QVERIFY(evidence[0].toString().section(u' ', -1) != evidence[1].toString().section(u' ', -1));
        QVERIFY(!found[u"advice"_s].toArray().isEmpty());
        const Outcome told = m_terminal->run(words.first(4));
        QVERIFY2(told.out.contains("The name servers of delegated.test do not have the same version"),
                 told.all().constData());
        m_servers.startSecondary();
    }

    void aWayThatCannotWorkSaysWhy()
    {
        Outcome outcome = check({u"*.delegated.test"_s}, freePort());
        QVERIFY2(outcome.exitCode == 1 && outcome.out.contains("is a wildcard"), outcome.all().constData());
        ScriptedServer holder;
        outcome = check({u"www.delegated.test"_s}, holder.serverPort());
        QVERIFY2(outcome.exitCode == 1 && outcome.out.contains("is already in use")
                     && outcome.out.contains("(process "),
                 outcome.all().constData());
        outcome = m_terminal->run({u"check"_s, u"www.delegated.test"_s, u"--webroot"_s, u"/nowhere/at/all"_s,
                                   u"--http-port"_s, QString::number(freePort())});
        QVERIFY2(outcome.exitCode == 1 && outcome.out.contains("/nowhere/at/all does not exist")
                     && outcome.out.contains("nobody listens on port"),
                 outcome.all().constData());
    }

    void namesAreReadAsEverywhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("I-01 in its own script") << u"例え.jp"_s << 1 << "xn--r8jz45g.jp"_ba;
        QTest::newRow("I-02 a dot at the end") << u"www.delegated.test."_s << 0 << "www.delegated.test"_ba;
        QTest::newRow("I-03 upper case") << u"WWW.Delegated.TEST"_s << 0 << "\nwww.delegated.test\n"_ba;
        QTest::newRow("I-04 underscore") << u"foo_bar.test"_s << 2 << "underscore"_ba;
        QTest::newRow("I-05 a misplaced asterisk") << u"a.*.delegated.test"_s << 2 << "*"_ba;
        QTest::newRow("I-08 leading zeros") << u"127.000.000.001"_s << 2 << "leading zeros"_ba;
        QTest::newRow("I-09 a pasted address")
            << u"https://www.delegated.test/path?y"_s << 0 << "\nwww.delegated.test\n"_ba;
        QTest::newRow("I-11 an empty label") << u"a..delegated.test"_s << 2 << "two dots in a row"_ba;
        QTest::newRow("I-12 an invisible character")
            << u"del\u200begated.test"_s << 2 << "invisible character"_ba;
    }

    void namesAreReadAsEverywhere()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, told);
        const Outcome outcome = check({typed}, freePort());
        QVERIFY2((outcome.out + outcome.err).contains(told), outcome.all().constData());
        QTEST(outcome.exitCode, "exitCode");
    }

    void whatCannotBeUnderstoodIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no name") << QStringList{};
        QTest::newRow("no such account") << QStringList{u"a.test"_s, u"--account"_s, u"nobody"_s};
        QTest::newRow("no such CA") << QStringList{u"a.test"_s, u"--ca"_s, u"nobody"_s};
        QTest::newRow("no port") << QStringList{u"a.test"_s, u"--http-port"_s, u"0"_s};
        QTest::newRow("two ways") << QStringList{u"a.test"_s, u"--manual"_s, u"--webroot"_s, u"/"_s};
    }

    void whatCannotBeUnderstoodIsRefused()
    {
        QFETCH(QStringList, arguments);
        const Outcome refused = m_terminal->run(QStringList{u"check"_s} + arguments);
        QVERIFY2(refused.exitCode == 2 && !refused.err.isEmpty(), refused.all().constData());
    }

    void anOrderIsNeverMade()
    {
        const Outcome outcome = check({u"www.delegated.test"_s}, freePort(), {u"--verbose"_s});
        QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
        QCOMPARE(tests::ordersIn(outcome.err), 0);
        QVERIFY2(!outcome.err.contains("POST "), outcome.all().constData());
        QVERIFY2(outcome.err.contains("GET "), outcome.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestTerminalCheck)
#include "tst_terminal_check.moc"
