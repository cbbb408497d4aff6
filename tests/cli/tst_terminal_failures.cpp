// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"
#include "tests/support/nameservers.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// A real CA that is not convinced, and what the terminal makes of that.
class TestTerminalFailures final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aMissingFileIsDecodedAndSeenFromHere();
    void anotherPageIsToldApartFromAMissingOne();
    void aWrongTxtRecordIsShown();
    void nameServersThatDifferAreToldApart();
    void theReportCanBeShownToStrangers();
    void theSameForPrograms();

private:
    Outcome failed(const QString &name, const QByteArray &answer, const QStringList &more = {})
    {
        ScriptedServer site;
        site.close(); // another port
        site.script = [answer](const QByteArray &) { return answer; };
        if (!site.listen(QHostAddress::LocalHost, m_terminal->ca().httpPort()))
            return {};
        const QString folder = m_terminal->path(u"web"_s);
        QDir().mkpath(folder);
        return m_terminal->run(QStringList{u"issue"_s, name, u"--webroot"_s, folder} + more);
    }

    core::crypto::Library m_library;
    tests::NameServers m_servers;
    std::unique_ptr<tests::Terminal> m_terminal;
};

static const QByteArray Missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
static const QByteArray Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n"
                               "<html>Welcome</html>";

void TestTerminalFailures::initTestCase()
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

void TestTerminalFailures::aMissingFileIsDecodedAndSeenFromHere()
{
    const Outcome outcome = failed(u"www.example.test"_s, Missing);
    QCOMPARE(outcome.exitCode, 1);
    for (const char *part :
         {"What the CA saw of www.example.test", "What that means", "(404)", "How to check it",
          "How to repair it", "Seen from here", "127.0.0.1: HTTP status 404", "What differs"})
        QVERIFY2(outcome.err.contains(part), (QByteArray(part) + '\n' + outcome.all()).constData());
    QVERIFY(QDir(m_terminal->path(u"web"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestTerminalFailures::anotherPageIsToldApartFromAMissingOne()
{
    const Outcome outcome = failed(u"www.example.test"_s, Page);
    QCOMPARE(outcome.exitCode, 1);
    for (const char *part :
         {"A web page came instead of the proof", "It found instead: <html>Welcome</html>"})
        QVERIFY2(outcome.err.contains(part), (QByteArray(part) + '\n' + outcome.all()).constData());
}

void TestTerminalFailures::aWrongTxtRecordIsShown()
{
    const QString name = u"_acme-challenge.hand.example.test"_s;
    QCOMPARE(m_servers.change({u"add %1 60 TXT \"a value of last year\""_s.arg(name)}), QString());
    const auto run = m_terminal->start({u"issue"_s, u"hand.example.test"_s, u"--dns"_s, u"manual"_s});
    QVERIFY2(run->waitForError("Press Enter"), run->error().constData());
    run->type("\n"); // although the name servers show something else
    const Outcome outcome = run->wait();
    QCOMPARE(outcome.exitCode, 1);
    for (const char *part : {"What the CA saw of hand.example.test", "not the value of this order",
                             "The name servers show other values only: a value of last year"})
        QVERIFY2(outcome.err.contains(part), (QByteArray(part) + '\n' + outcome.all()).constData());
}

/// The value came to the secondary alone; the CA asks the primary.
void TestTerminalFailures::nameServersThatDifferAreToldApart()
{
    const QString name = u"_acme-challenge.lags.example.test"_s;
    const auto run
        = m_terminal->start({u"issue"_s, u"lags.example.test"_s, u"--dns"_s, u"manual"_s, u"--json"_s});
    QVERIFY2(run->waitForError("Press Enter"), run->error().constData());
    static const QRegularExpression line(u"TXT\\s+(\\S{43})\\s"_s);
    const QString value = line.match(QString::fromUtf8(run->error())).captured(1);
    QVERIFY2(!value.isEmpty(), run->error().constData());
    run->send(SIGSTOP); // for a moment, all name servers show it
    QCOMPARE(m_servers.change({u"add %1 60 TXT \"%2\""_s.arg(name, value)}), QString());
    m_servers.startSecondary();
    QCOMPARE(m_servers.change({u"delete %1 TXT"_s.arg(name)}), QString());
    run->send(SIGCONT);
    run->type("\n");
    const Outcome outcome = run->wait();
    QCOMPARE(outcome.exitCode, 1);
    for (const char *part : {"What the CA saw of lags.example.test", "What differs",
                             "Some name servers show the value, but not these: ", "127.0.0.1"})
        QVERIFY2(outcome.err.contains(part), (QByteArray(part) + '\n' + outcome.all()).constData());
    const QJsonObject saw = outcome.json()[u"whatTheCaSaw"_s][0].toObject();
    QCOMPARE(saw[u"cause"_s].toString(), u"noTxt"_s);
    QVERIFY2(QJsonDocument(saw).toJson().contains("Some name servers show the value"),
             outcome.all().constData());
}

void TestTerminalFailures::theReportCanBeShownToStrangers()
{
    QCOMPARE(failed(u"example.test"_s, Missing).exitCode, 1);
    const Outcome report = m_terminal->run({u"log"_s, u"--report"_s, u"example.test"_s});
    QVERIFY2(report.exitCode == 0 && report.out.contains("names: example.test")
                 && report.out.contains("returned 404") && report.out.contains("/acme-challenge/[token]"),
             report.all().constData());
    const Outcome account = m_terminal->run({u"account"_s, u"show"_s, u"--json"_s});
    for (const auto &secret : {u"url"_s, u"thumbprint"_s})
        QVERIFY(!report.out.contains(account.json()[secret].toString().toUtf8()));
    const Outcome hidden = m_terminal->run({u"log"_s, u"--report"_s, u"example.test"_s, u"--hide-names"_s});
    QVERIFY2(hidden.exitCode == 0 && !hidden.out.contains("example.test")
                 && !hidden.out.contains("127.0.0.1: ") && hidden.out.contains(".example"),
             hidden.all().constData());
    QCOMPARE(m_terminal->run({u"log"_s, u"--report"_s, u"nothing.test"_s}).exitCode, 3);
    QCOMPARE(m_terminal->run({u"log"_s, u"--report"_s}).exitCode, 2);
}

void TestTerminalFailures::theSameForPrograms()
{
    const Outcome outcome = failed(u"www.example.test"_s, Missing, {u"--json"_s});
    QCOMPARE(outcome.exitCode, 1);
    const QJsonObject saw = outcome.json()[u"whatTheCaSaw"_s][0].toObject();
    QCOMPARE(saw[u"name"_s].toString(), u"www.example.test"_s);
    QCOMPARE(saw[u"cause"_s].toString(), u"pageMissing"_s);
    QVERIFY2(!saw[u"seenFromHere"_s].toArray().isEmpty() && !saw[u"compared"_s].toArray().isEmpty(),
             outcome.all().constData());
}

QTEST_GUILESS_MAIN(TestTerminalFailures)
#include "tst_terminal_failures.moc"
