// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/jws.h"
#include "tests/acme/client.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;

/// The counterpart of many tests has to be right itself, where they rely on it.
class TestFakeCa final : public QObject {
    Q_OBJECT
private slots:
    void http01IsReallyFetched_data();
    void http01IsReallyFetched();
    void policyDecidesOtherwise();
    void pollsAreCounted();
    void certificatesAreForTheNamesThatWereOrdered();
    void rulesAreUsedUpInOrder();

private:
    crypto::Library m_library;
};

void TestFakeCa::http01IsReallyFetched_data()
{
    QTest::addColumn<bool>("listening");
    QTest::addColumn<QByteArray>("answer"); // empty: the right one
    QTest::addColumn<AuthorizationStatus>("status");
    QTest::newRow("right") << true << QByteArray() << AuthorizationStatus::Valid;
    QTest::newRow("wrong") << true << QByteArray("something else") << AuthorizationStatus::Invalid;
    QTest::newRow("nobody there") << false << QByteArray() << AuthorizationStatus::Invalid;
}

void TestFakeCa::http01IsReallyFetched()
{
    QFETCH(const bool, listening);
    QFETCH(const QByteArray, answer);
    QFETCH(const AuthorizationStatus, status);
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    FakeCa ca({.httpPort = web.serverPort()});
    Client client(ca);
    QByteArray body = answer;
    QByteArray seen;
    connect(&web, &QTcpServer::newConnection, &web, [&] {
        QTcpSocket *socket = web.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
            seen += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                          + body);
            socket->disconnectFromHost();
        });
    });
    VERIFY_OK(client.newAccount());
    const auto order = client.newOrder({u"example.org"_s});
    VERIFY_OK(order);
    const auto before = client.authorization(order->authorizations.first());
    VERIFY_OK(before);
    const Challenge challenge = before->challenges.first();
    QCOMPARE(challenge.type, "http-01");
    if (body.isEmpty())
        body = crypto::keyAuthorization(challenge.token, *client.key);
    if (!listening)
        web.close();
    VERIFY_OK(client.respond(challenge.url));
    Result<Authorization> after = client.authorization(before->url);
    for (int i = 0; i < 100 && after && after->status == AuthorizationStatus::Pending; ++i)
        after = client.authorization(before->url);
    VERIFY_OK(after);
    QCOMPARE(after->status, status);
    QCOMPARE(failureOf(*after).has_value(), status == AuthorizationStatus::Invalid);
    if (listening) {
        QVERIFY(seen.startsWith("GET /.well-known/acme-challenge/" + challenge.token + " HTTP/1.1\r\n"));
        QVERIFY(seen.contains("\r\nHost: example.org\r\n"));
    }
}

void TestFakeCa::policyDecidesOtherwise()
{
    FakeCa ca({.validate = [](const QString &name) -> std::optional<Problem> {
        if (name.startsWith("bad"_L1))
            return Problem{.type = u"caa"_s, .detail = u"forbidden"_s};
        return {};
    }});
    Client client(ca);
    VERIFY_OK(client.newAccount());
    const auto order = client.newOrder({u"good.example"_s, u"bad.example"_s});
    VERIFY_OK(order);
    for (const QUrl &url : order->authorizations) {
        const auto authorization = client.authorization(url);
        VERIFY_OK(authorization);
        VERIFY_OK(client.respond(authorization->challenges.first().url));
    }
    const auto failed = client.authorization(order->authorizations.last());
    VERIFY_OK(failed);
    QCOMPARE(failed->status, AuthorizationStatus::Invalid);
    QVERIFY(failureOf(*failed));
    QCOMPARE(typeOf(*failureOf(*failed)), ProblemType::Caa);
    const auto read = client.order(order->url);
    VERIFY_OK(read);
    QCOMPARE(read->status, OrderStatus::Invalid);
}

void TestFakeCa::pollsAreCounted()
{
    FakeCa ca({.validationPolls = 2, .retryAfter = "7"});
    Client client(ca);
    VERIFY_OK(client.newAccount());
    const auto order = client.newOrder({u"example.org"_s});
    VERIFY_OK(order);
    const auto authorization = client.authorization(order->authorizations.first());
    VERIFY_OK(authorization);
    const auto challenge = client.respond(authorization->challenges.first().url);
    VERIFY_OK(challenge);
    QCOMPARE(challenge->status, ChallengeStatus::Processing);
    for (const auto expected :
         {AuthorizationStatus::Pending, AuthorizationStatus::Pending, AuthorizationStatus::Valid}) {
        const auto read = client.authorization(authorization->url);
        VERIFY_OK(read);
        QCOMPARE(read->status, expected);
        QCOMPARE(read->retryAfter.has_value(), expected == AuthorizationStatus::Pending);
    }
}

void TestFakeCa::certificatesAreForTheNamesThatWereOrdered()
{
    FakeCa ca({.alreadyValid = {u"example.org"_s}});
    Client client(ca);
    VERIFY_OK(client.newAccount());
    const auto order = client.newOrder({u"example.org"_s});
    VERIFY_OK(order);
    QCOMPARE(order->status, OrderStatus::Ready);
    const auto refused = client.finalize(order->finalize, {u"other.example"_s});
    QVERIFY(!refused);
    QVERIFY(refused.error().problem);
    QCOMPARE(typeOf(*refused.error().problem), ProblemType::BadCsr);
    const auto finalized = client.finalize(order->finalize, {u"example.org"_s});
    VERIFY_OK(finalized);
    const auto certificate = client.certificate(finalized->certificate);
    VERIFY_OK(certificate);
    const auto chain = crypto::chainFromPem(certificate->pem);
    VERIFY_OK(chain);
    QCOMPARE(chain->size(), 2);
    QCOMPARE(chain->first().names(), QStringList{u"example.org"_s});
    QVERIFY(chain->last().isSignedBy(ca.acme().root()));
}

void TestFakeCa::rulesAreUsedUpInOrder()
{
    FakeCa ca;
    Client client(ca);
    ca.onRequest("/directory", answerWith({401, {}, {}}), 2);
    ca.onRequest("/directory", answerWith({402, {}, {}}), 1);
    const auto get = [&] {
        return await<HttpReply>(
            [&](auto done) { client.transport.send({.url = ca.directoryUrl()}, this, done); });
    };
    for (const int expected : {401, 401, 402, 200}) {
        const auto reply = get();
        VERIFY_OK(reply);
        QCOMPARE(reply->status, expected);
    }
    QCOMPARE(ca.count("GET", "/directory"), 4);
}

QTEST_GUILESS_MAIN(TestFakeCa)
#include "tst_fakeca.moc"
