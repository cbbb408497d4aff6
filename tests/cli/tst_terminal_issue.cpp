// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/cli/heldsite.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// Certificates from a real CA. The tests share one account; each has names of its own.
class TestTerminalIssue final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void anAccountIsListedAndShown();
    void aCertificateByTheOwnListener();
    void aCertificateByAWebRoot();
    void aCertificateByHand();
    void withoutAnybodyToPressEnterItIsCancelled();
    void listShowAndLogSayTheSameInTextAndJson();
    void nginxSaysTheSameInTextAndJson();
    void theKeyIsOfTheKindAskedFor_data();
    void theKeyIsOfTheKindAskedFor();
    void aRequestThatCannotBeMetIsRefusedWithAReason_data();
    void aRequestThatCannotBeMetIsRefusedWithAReason();
    void aNameThatDoesNotAnswerFailsByName();
    void aBusyPortIsNamed();
    void noSecretIsEverWritten();
    void practiceNeedsNothing();

private:
    core::crypto::Library m_library;
    std::unique_ptr<tests::Terminal> m_terminal;
    QList<Outcome> m_outcomes;
    Outcome run(const QStringList &arguments, const QByteArray &input = {});
};

Outcome TestTerminalIssue::run(const QStringList &arguments, const QByteArray &input)
{
    m_outcomes.append(m_terminal->run(arguments, input));
    return m_outcomes.last();
}

void TestTerminalIssue::initTestCase()
{
    m_terminal = std::make_unique<tests::Terminal>();
    VERIFY_OK(m_terminal->openAccount());
}

void TestTerminalIssue::anAccountIsListedAndShown()
{
    const Outcome list = run({u"account"_s, u"list"_s, u"--json"_s});
    QVERIFY2(list.exitCode == 0 && list.json().array().size() == 1, list.all().constData());
    const QJsonObject account = list.json().array().first().toObject();
    QCOMPARE(account[u"directory"_s].toString(), m_terminal->ca().directoryUrl().toString());
    const QByteArray id = account[u"id"_s].toString().toUtf8();
    QVERIFY(run({u"account"_s, u"list"_s}).out.contains(id));
    const Outcome show = run({u"account"_s, u"show"_s});
    QVERIFY2(show.exitCode == 0 && show.out.contains(id) && show.out.contains("the account is valid"),
             show.all().constData());
    const Outcome json = run({u"account"_s, u"show"_s, QString::fromUtf8(id), u"--json"_s});
    QVERIFY2(json.json().object()[u"url"_s] == account[u"url"_s], json.all().constData());
}

void TestTerminalIssue::aCertificateByTheOwnListener()
{
    const Outcome issued = run({u"issue"_s, u"listen.test"_s, u"www.listen.test"_s, u"--http-listen"_s,
                                m_terminal->listenAt(), u"--json"_s});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"listen.test"_s, u"www.listen.test"_s), "OK"_ba);
    const QJsonObject json = issued.json().object();
    QCOMPARE(json[u"stage"_s].toString(), u"done"_s);
    QCOMPARE(json[u"certificate"_s].toString(), u"listen.test"_s);
    QCOMPARE(json[u"installed"_s][u"files"_s][u"fullChain"_s].toString(),
             m_terminal->store() + u"/live/listen.test/fullchain.pem"_s);
    for (const char *progress : {"1/5 ", "2/5 ", "3/5 ", "4/5 ", "5/5 ", "www.listen.test: Proven"})
        QVERIFY2(issued.err.contains(progress), issued.all().constData());
}

void TestTerminalIssue::aCertificateByAWebRoot()
{
    const QString folder = m_terminal->path(u"www"_s);
    QVERIFY(QDir().mkpath(folder));
    tests::HeldSite site(folder);
    QVERIFY(site.listen(m_terminal->ca().httpPort()));
    const Outcome issued = run({u"issue"_s, u"folder.test"_s, u"--webroot"_s, folder});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QVERIFY(site.answered() >= 1);
    QVERIFY(issued.out.contains("live/folder.test/fullchain.pem"));
    QCOMPARE(m_terminal->verify(u"folder.test"_s, u"folder.test"_s), "OK"_ba);
    QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)); // tidied up
}

void TestTerminalIssue::aCertificateByHand()
{
    const QString folder = m_terminal->path(u"hand"_s);
    QVERIFY(QDir().mkpath(folder + u"/.well-known/acme-challenge"_s));
    tests::HeldSite site(folder);
    QVERIFY(site.listen(m_terminal->ca().httpPort()));
    const auto run = m_terminal->start({u"issue"_s, u"hand.test"_s, u"--manual"_s});
    QVERIFY(run->waitForError("Press Enter"));
    // What it tells a person to do is all that is needed to do it.
    const QByteArray text = run->error();
    static const QRegularExpression keyAuthorization(u"([A-Za-z0-9_-]{22,})\\.[A-Za-z0-9_-]{43}"_s);
    const auto match = keyAuthorization.match(QString::fromUtf8(text));
    QVERIFY2(match.hasMatch(), text.constData());
    QFile file(folder + u"/.well-known/acme-challenge/"_s + match.captured(1));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(match.captured(0).toLatin1()) > 0);
    file.close();
    run->type("\n");
    const Outcome issued = run->wait();
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"hand.test"_s, u"hand.test"_s), "OK"_ba);
}

void TestTerminalIssue::withoutAnybodyToPressEnterItIsCancelled()
{
    const Outcome outcome = run({u"issue"_s, u"nobody.test"_s, u"--manual"_s});
    QVERIFY2(outcome.exitCode == 1 && outcome.err.contains("Cancelled."), outcome.all().constData());
    QVERIFY(!QFileInfo::exists(m_terminal->store() + u"/live/nobody.test"_s));
}

void TestTerminalIssue::listShowAndLogSayTheSameInTextAndJson()
{
    const QJsonArray list = run({u"list"_s, u"--json"_s}).json().array();
    const Outcome text = run({u"list"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(list.size() >= 2);
    QCOMPARE(text.out.count('\n'), list.size() + 1); // and the heading
    for (const QJsonValue &entry : list) {
        const QString name = entry[u"name"_s].toString();
        QVERIFY2(text.out.contains('\n' + name.toUtf8() + ' '), text.all().constData());
        const QJsonObject shown = run({u"show"_s, name, u"--json"_s}).json().object();
        QCOMPARE(shown[u"sha256"_s], entry[u"sha256"_s]);
        QVERIFY(shown[u"chainPem"_s].toString().startsWith("-----BEGIN CERTIFICATE-----"_L1));
        const QByteArray year = shown[u"notAfter"_s].toString().left(4).toUtf8();
        const Outcome show = run({u"show"_s, name});
        QVERIFY2(show.exitCode == 0 && show.out.contains(year) && show.out.contains("privkey.pem"),
                 show.all().constData());
        QCOMPARE(run({u"show"_s, name, u"--pem"_s}).out.trimmed(),
                 shown[u"chainPem"_s].toString().trimmed().toUtf8());
    }
    const QJsonArray log = run({u"log"_s, u"listen.test"_s, u"--json"_s}).json().array();
    const Outcome lines = run({u"log"_s, u"listen.test"_s});
    qsizetype told = 0;
    for (const QJsonValue &entry : log) {
        QCOMPARE(entry[u"certificate"_s].toString(), u"listen.test"_s);
        told += entry[u"what"_s].toString() == "exchange"_L1 ? 0 : 1;
    }
    QVERIFY(told >= 2);
    QCOMPARE(lines.out.count('\n'), told);
    QCOMPARE(run({u"log"_s, u"listen.test"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json().array().size(), 1);
}

void TestTerminalIssue::nginxSaysTheSameInTextAndJson()
{
    const QStringList arguments{u"nginx"_s,  u"listen.test"_s,  u"--nginx-version"_s,
                                u"1.26.0"_s, u"--https-port"_s, u"8443"_s};
    const Outcome text = run(arguments);
    QVERIFY2(text.exitCode == 0 && text.out.contains("http2 on;") && text.out.contains("listen 8443 ssl;"),
             text.all().constData());
    const Outcome json = run(arguments + QStringList{u"--json"_s});
    QCOMPARE(json.json()[u"configuration"_s].toString().trimmed().toUtf8(), text.out.trimmed());
    QCOMPARE(json.json()[u"nginxVersion"_s].toString(), u"1.26.0"_s);
}

void TestTerminalIssue::theKeyIsOfTheKindAskedFor_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("RSA") << u"rsa2048"_s << "Public-Key: (2048 bit)"_ba;
    QTest::newRow("P-384") << u"ec384"_s << "secp384r1"_ba;
}

void TestTerminalIssue::theKeyIsOfTheKindAskedFor()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, said);
    const QString name = kind + u".test"_s;
    const Outcome issued = run({u"issue"_s, name, u"--key"_s, kind, u"--http-listen"_s,
                                m_terminal->listenAt(), u"--cert-name"_s, u"of-"_s + kind});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"x509"_s, u"-noout"_s, u"-text"_s, u"-in"_s,
                   m_terminal->store() + u"/live/of-"_s + kind + u"/cert.pem"_s});
    QVERIFY(openssl.waitForFinished());
    const QByteArray text = openssl.readAll();
    QVERIFY2(text.contains(said), text.constData());
}

void TestTerminalIssue::aRequestThatCannotBeMetIsRefusedWithAReason_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &reason) {
        QTest::newRow(name) << arguments << reason;
    };
    row("no name", {}, "Say which names");
    row("a wildcard over http", {u"*.wild.test"_s}, "*.wild.test");
    row("not a name", {u"a..test"_s}, "two dots in a row");
    row("two ways", {u"a.test"_s, u"--manual"_s, u"--webroot"_s, u"/tmp"_s}, "--manual");
    row("a relative folder", {u"a.test"_s, u"--webroot"_s, u"www"_s}, "beginning with a slash");
    row("not a port", {u"a.test"_s, u"--http-listen"_s, u"127.0.0.1:http"_s}, "127.0.0.1:http");
    row("port nought", {u"a.test"_s, u"--http-listen"_s, u"0"_s}, "not a port");
    row("a port too large", {u"a.test"_s, u"--http-listen"_s, u"65536"_s}, "65536");
    row("no such kind of key", {u"a.test"_s, u"--key"_s, u"dsa"_s}, "dsa");
    row("no such profile", {u"a.test"_s, u"--profile"_s, u"royal"_s}, "royal");
    row("a folder outside", {u"a.test"_s, u"--cert-name"_s, u"../a"_s}, "The name of the folder");
    QStringList many;
    for (int i = 0; i <= 100; ++i)
        many.append(u"n%1.many.test"_s.arg(i));
    row("101 names", many, "100");
}

void TestTerminalIssue::aRequestThatCannotBeMetIsRefusedWithAReason()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, reason);
    const Outcome outcome = run(QStringList{u"issue"_s, u"--verbose"_s} + arguments);
    QVERIFY2(outcome.exitCode == 2 && outcome.err.contains(reason), outcome.all().constData());
    QVERIFY2(!outcome.err.contains("POST "), outcome.all().constData()); // the CA is not bothered
}

void TestTerminalIssue::aNameThatDoesNotAnswerFailsByName()
{
    const QString folder = m_terminal->path(u"unserved"_s);
    QVERIFY(QDir().mkpath(folder));
    const Outcome text = run({u"issue"_s, u"silent.test"_s, u"--webroot"_s, folder});
    QVERIFY2(text.exitCode == 1 && text.err.contains("silent.test: Not proven"), text.all().constData());
    QVERIFY2(text.err.contains("\n  1. "), text.all().constData()); // advice
    QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    const Outcome json = run({u"issue"_s, u"silent.test"_s, u"--webroot"_s, folder, u"--json"_s});
    QVERIFY2(json.exitCode == 1, json.all().constData());
    QCOMPARE(json.json()[u"stage"_s].toString(), u"failed"_s);
    QCOMPARE(json.json()[u"error"_s][u"code"_s].toString(), u"authorizationFailed"_s);
    QCOMPARE(json.json()[u"names"_s][0][u"name"_s].toString(), u"silent.test"_s);
    QCOMPARE(json.json()[u"names"_s][0][u"state"_s].toString(), u"invalid"_s);
}

void TestTerminalIssue::aBusyPortIsNamed()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost, m_terminal->ca().httpPort()));
    const Outcome outcome
        = run({u"issue"_s, u"busy.test"_s, u"--http-listen"_s, m_terminal->listenAt(), u"--verbose"_s});
    QVERIFY2(outcome.exitCode == 1 && outcome.err.contains(m_terminal->listenAt().toUtf8()),
             outcome.all().constData());
    QVERIFY2(outcome.err.contains("tst_cli_termina"), outcome.all().constData()); // who holds it
    QCOMPARE(tests::ordersIn(outcome.err), 0); // found out before an order
}

void TestTerminalIssue::noSecretIsEverWritten()
{
    m_outcomes.append(m_terminal->run({u"log"_s, u"--verbose"_s}));
    m_outcomes.append(m_terminal->run({u"log"_s, u"--json"_s, u"--limit"_s, u"10000"_s}));
    QVERIFY(m_outcomes.size() > 20);
    for (const Outcome &outcome : m_outcomes)
        QVERIFY2(!outcome.all().contains("PRIVATE KEY") && !outcome.all().contains("\"signature\""),
                 outcome.all().constData());
}

void TestTerminalIssue::practiceNeedsNothing()
{
    const tests::Terminal fresh;
    const Outcome outcome = fresh.run({u"practice"_s, u"one.test"_s, u"two.test"_s, u"--json"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    const QJsonObject json = outcome.json().object();
    QVERIFY(json[u"nginx"_s].toString().contains("server_name one.test two.test;"_L1));
    QCOMPARE(json[u"test"_s].toBool(), true);
    QProcess openssl;
    const QString live = fresh.store() + u"/live/one.test/"_s;
    openssl.start(u"openssl"_s,
                  {u"verify"_s, u"-CAfile"_s, json[u"practiceRoot"_s].toString(), u"-untrusted"_s,
                   live + u"chain.pem"_s, live + u"cert.pem"_s});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    QCOMPARE(fresh.run({u"list"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestTerminalIssue)
#include "tst_terminal_issue.moc"
