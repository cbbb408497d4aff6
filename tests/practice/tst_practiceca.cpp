// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/practice/practiceca.h"
#include "tests/practice/processtable.h"
#include "tests/support/await.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using namespace core::practice;
using namespace Qt::StringLiterals;
using tests::await;

static constexpr int Patience = 30000; // on a machine that has much to do

static Result<void> started(PracticeCa &ca, QObject *owner)
{
    return await<void>([&](auto done) { ca.start(owner, done); }, Patience);
}

static Result<crypto::Certificate> rootOf(PracticeCa &ca, QObject *owner)
{
    return await<crypto::Certificate>([&](auto done) { ca.fetchRoot(owner, done); });
}

class TestPracticeCa final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void answersToThoseWhoTrustItsRoot();
    void twoRunSideBySide();
    void aNewStartIsANewCa();
    void stoppingLeavesNoProcess();
    void deletingLeavesNoProcess();
    void dyingLeavesNoProcessAndNoFile();
    void startingTwiceIsStartingOnce();
    void stoppingWhileItStartsCancels();
    void nobodyIsCalledAfterTheOwnerIsGone();
    void endingByItselfIsSaid_data();
    void endingByItselfIsSaid();

private:
    static QByteArray get(const QUrl &url, const crypto::Chain &roots);

    crypto::Library m_library;
};

void TestPracticeCa::init()
{
    QTRY_VERIFY_WITH_TIMEOUT(tests::pebblesOf(QCoreApplication::applicationPid()).isEmpty(), Patience);
}

QByteArray TestPracticeCa::get(const QUrl &url, const crypto::Chain &roots)
{
    QNetworkRequest request(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(crypto::toPem(roots)));
    request.setSslConfiguration(tls);
    QNetworkAccessManager network; // a connection that is open already would not ask for trust again
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(Patience))
        return "no answer";
    return reply->error() == QNetworkReply::SslHandshakeFailedError ? "not trusted" : reply->readAll();
}

void TestPracticeCa::answersToThoseWhoTrustItsRoot()
{
    PracticeCa ca({});
    QVERIFY(!ca.isRunning());
    QVERIFY(!rootOf(ca, this));
    VERIFY_OK(started(ca, this));
    QVERIFY(ca.isRunning());

    const auto directory = QJsonDocument::fromJson(get(ca.directoryUrl(), ca.apiRoot())).object();
    const QUrl newOrder(directory[u"newOrder"_s].toString());
    QCOMPARE(newOrder.scheme(), u"https"_s);
    QCOMPARE(newOrder.authority(), ca.directoryUrl().authority());
    QCOMPARE(get(ca.directoryUrl(), {}), "not trusted"_ba);

    const auto root = rootOf(ca, this);
    VERIFY_OK(root);
    QVERIFY(root->isCa() && root->isSelfIssued());
    QVERIFY(!(*root == ca.apiRoot().first()));
    QCOMPARE(get(ca.managementUrl().resolved(QUrl(u"roots/0"_s)), ca.apiRoot()), root->pem());
    QCOMPARE(get(ca.directoryUrl(), {*root}), "not trusted"_ba);

    QNetworkRequest request(ca.challengeServerUrl().resolved(QUrl(u"set-txt"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request, R"({"host":"_acme-challenge.a.test.","value":"x"})"));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), Patience);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TestPracticeCa::twoRunSideBySide()
{
    PracticeCa one({});
    PracticeCa two({});
    int answers = 0;
    one.start(this, [&answers](const Result<void> &result) { answers += result ? 1 : 100; });
    two.start(this, [&answers](const Result<void> &result) { answers += result ? 1 : 100; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 2, Patience);
    QVERIFY(one.directoryUrl() != two.directoryUrl());
    QVERIFY(get(one.directoryUrl(), one.apiRoot()).contains("newOrder"));
    QVERIFY(get(two.directoryUrl(), two.apiRoot()).contains("newOrder"));
    QCOMPARE(get(two.directoryUrl(), one.apiRoot()), "not trusted"_ba);
    // The ports where they look for proofs are left to whoever gives them.
    std::vector<std::unique_ptr<QTcpServer>> servers;
    for (const quint16 port : {one.httpPort(), one.tlsPort(), two.httpPort(), two.tlsPort()}) {
        servers.push_back(std::make_unique<QTcpServer>());
        QVERIFY(servers.back()->listen(QHostAddress::LocalHost, port));
    }
}

void TestPracticeCa::aNewStartIsANewCa()
{
    PracticeCa ca({});
    VERIFY_OK(started(ca, this));
    const auto first = rootOf(ca, this);
    const crypto::Chain firstApiRoot = ca.apiRoot();
    ca.stop();
    VERIFY_OK(started(ca, this)); // at once: the old one may still be ending
    const auto second = rootOf(ca, this);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(!(*first == *second));
    QVERIFY(firstApiRoot != ca.apiRoot());
}

void TestPracticeCa::stoppingLeavesNoProcess()
{
    PracticeCa ca({});
    QSignalSpy stopped(&ca, &PracticeCa::stopped);
    VERIFY_OK(started(ca, this));
    QCOMPARE(tests::pebblesOf(QCoreApplication::applicationPid()).size(), 2);
    ca.stop();
    QVERIFY(!ca.isRunning());
    QVERIFY(!rootOf(ca, this));
    QTRY_VERIFY_WITH_TIMEOUT(tests::pebblesOf(QCoreApplication::applicationPid()).isEmpty(), Patience);
    QVERIFY(stopped.isEmpty()); // it was asked to
}

void TestPracticeCa::deletingLeavesNoProcess()
{
    {
        PracticeCa ca({});
        VERIFY_OK(started(ca, this));
        QCOMPARE(tests::pebblesOf(QCoreApplication::applicationPid()).size(), 2);
    }
    QVERIFY(tests::pebblesOf(QCoreApplication::applicationPid()).isEmpty());
}

void TestPracticeCa::dyingLeavesNoProcessAndNoFile()
{
    const QTemporaryDir temporary;
    QProcess holder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, temporary.path());
    holder.setProcessEnvironment(environment);
    holder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    holder.start(QStringLiteral(PRACTICE_HOLDER), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(holder.canReadLine(), Patience);
    QCOMPARE(holder.readLine().trimmed(), "ready"_ba);
    QCOMPARE(QDir(temporary.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());

    const auto pebbles = tests::pebblesOf(holder.processId());
    QCOMPARE(pebbles.size(), 2);
    QCOMPARE(::kill(static_cast<pid_t>(holder.processId()), SIGKILL), 0);
    for (const tests::Process &pebble : pebbles)
        QTRY_VERIFY_WITH_TIMEOUT(!tests::isRunning(pebble.id), Patience);
    QTRY_COMPARE(holder.state(), QProcess::NotRunning);
}

void TestPracticeCa::startingTwiceIsStartingOnce()
{
    PracticeCa ca({});
    QStringList calls;
    const auto note = [&calls](const QString &who) {
        return [&calls, who](const Result<void> &result) { calls.append(who + (result ? u"+"_s : u"-"_s)); };
    };
    ca.start(this, note(u"first"_s));
    ca.start(this, note(u"second"_s));
    QCOMPARE(calls, QStringList()); // never from within start()
    QTRY_COMPARE_WITH_TIMEOUT(calls, (QStringList{u"first+"_s, u"second+"_s}), Patience);
    const QUrl url = ca.directoryUrl();
    ca.start(this, note(u"third"_s));
    QCOMPARE(calls.size(), 2);
    QTRY_COMPARE(calls.value(2), u"third+"_s);
    QCOMPARE(ca.directoryUrl(), url);
    QCOMPARE(tests::pebblesOf(QCoreApplication::applicationPid()).size(), 2);
}

void TestPracticeCa::stoppingWhileItStartsCancels()
{
    PracticeCa ca({});
    std::optional<Result<void>> result;
    ca.start(this, [&result](const Result<void> &given) { result = given; });
    ca.stop();
    QTRY_VERIFY(result);
    QCOMPARE(result->error().code, ErrorCode::Cancelled);
    QVERIFY(!ca.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(tests::pebblesOf(QCoreApplication::applicationPid()).isEmpty(), Patience);
}

void TestPracticeCa::nobodyIsCalledAfterTheOwnerIsGone()
{
    PracticeCa ca({});
    int calls = 0;
    {
        QObject owner;
        ca.start(&owner, [&calls](const Result<void> &) { ++calls; });
    }
    VERIFY_OK(started(ca, this));
    {
        QObject owner;
        ca.start(&owner, [&calls](const Result<void> &) { ++calls; });
        ca.fetchRoot(&owner, [&calls](const Result<crypto::Certificate> &) { ++calls; });
    }
    VERIFY_OK(rootOf(ca, this));
    QCOMPARE(calls, 0);
}

void TestPracticeCa::endingByItselfIsSaid_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("Pebble") << "pebble"_ba;
    QTest::newRow("its challenge server") << "pebble-challtes"_ba;
}

void TestPracticeCa::endingByItselfIsSaid()
{
    QFETCH(QByteArray, name);
    PracticeCa ca({});
    VERIFY_OK(started(ca, this));
    QList<Error> said;
    connect(&ca, &PracticeCa::stopped, this, [&](const Error &error) {
        said.append(error);
        QVERIFY(!ca.isRunning());
    });
    for (const tests::Process &pebble : tests::pebblesOf(QCoreApplication::applicationPid())) {
        if (pebble.name == name)
            ::kill(static_cast<pid_t>(pebble.id), SIGKILL);
    }
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, Patience);
    QCOMPARE(said.first().code, ErrorCode::ProgramFailed);
    QVERIFY(said.first().subject.contains("pebble"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(tests::pebblesOf(QCoreApplication::applicationPid()).isEmpty(),
                             Patience); // the other one, too
    QCOMPARE(said.size(), 1);
}

QTEST_GUILESS_MAIN(TestPracticeCa)
#include "tst_practiceca.moc"
