// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/way.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

/// Who is spoken to, and how many connections it takes. What comes back is tst_transport's business.
class TestTransportConnections final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void certificateErrorsAreNeverIgnored_data();
    void certificateErrorsAreNeverIgnored();
    void anOldServerIsRefused();
    void nobodyAtHomeIsToldApart();
    void aDeadProxyIsNamed();
    void brokenIpv6IsSteppedOver();
    void plainHttpIsNeverSent();
    void nothingIsDeliveredToTheDead();
    void destroyingTheTransportEndsEverythingQuietly();
    void manyRequestsShareAFewConnections_data();
    void manyRequestsShareAFewConnections();
    void warmUpSavesTheHandshake();
    void aLongPauseStartsWithAFreshConnection();

private:
    crypto::Library m_library;
};

void TestTransportConnections::initTestCase()
{
    // A machine without network must not make the resolver wait.
    qputenv("RES_OPTIONS", "attempts:1 timeout:1");
}

void TestTransportConnections::certificateErrorsAreNeverIgnored_data()
{
    QTest::addColumn<FakeCa::Tls>("tls");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("detail");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto row = [](const char *name, const FakeCa::Tls &tls, bool trusted, const QString &detail) {
        QTest::newRow(name) << tls << trusted << detail;
    };
    row("N-16 expired", {.notBefore = now.addDays(-10), .notAfter = now.addDays(-2)}, true,
        u"expired: notAfter "_s);
    row("N-16 not yet valid", {.notBefore = now.addDays(2), .notAfter = now.addDays(10)}, true,
        u"not yet valid: notBefore "_s);
    row("N-16 another host", {.names = {u"other.example"_s}}, true, u"host name mismatch"_s);
    row("N-16 another address", {.names = {u"127.0.0.2"_s}}, true, u"host name mismatch"_s);
    row("N-16 unknown root", {}, false, QString());
}

void TestTransportConnections::certificateErrorsAreNeverIgnored()
{
    QFETCH(const FakeCa::Tls, tls);
    QFETCH(const bool, trusted);
    QFETCH(const QString, detail);
    FakeCa ca({}, tls);
    Way way(ca, trusted);
    for (const auto lane : {HttpRequest::Lane::Sequence, HttpRequest::Lane::Burst}) {
        const auto reply = way.send({.url = ca.directoryUrl(), .lane = lane});
        QVERIFY2(codeOf(reply) == ErrorCode::TlsUntrusted, qPrintable(why(reply)));
        QCOMPARE(reply.error().subject, u"127.0.0.1"_s);
        QVERIFY2(reply.error().detail.startsWith(detail), qPrintable(reply.error().detail));
        QVERIFY(reply.error().detail.contains("SHA-256 "_L1)); // which certificate it was
    }
    QCOMPARE(ca.requests().size(), 0);
}

void TestTransportConnections::anOldServerIsRefused()
{
    // N-17: a server that speaks nothing newer than TLS 1.0 answers our hello with the alert "protocol
    // version".
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write(QByteArray::fromHex("15030100020246"));
            socket->disconnectFromHost();
        });
    });
    FakeCa ca;
    Way way(ca);
    const auto reply = way.get(QUrl(u"https://127.0.0.1:%1/directory"_s.arg(server.serverPort())));
    QVERIFY2(codeOf(reply) == ErrorCode::TlsUntrusted, qPrintable(why(reply)));
    QVERIFY(!reply.error().detail.isEmpty());
}

void TestTransportConnections::nobodyAtHomeIsToldApart()
{
    FakeCa ca;
    Way way(ca);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const auto refused = way.get(QUrl(u"https://127.0.0.1:%1/directory"_s.arg(port)));
    QVERIFY2(codeOf(refused) == ErrorCode::ConnectionRefused, qPrintable(why(refused))); // N-02
    QCOMPARE(refused.error().subject, u"127.0.0.1:%1"_s.arg(port));

    const auto nowhere = way.get(QUrl(u"https://acme.invalid/directory"_s)); // RFC 2606: never exists
    QVERIFY2(codeOf(nowhere) == ErrorCode::HostNotFound, qPrintable(why(nowhere))); // N-01
    QCOMPARE(nowhere.error().subject, u"acme.invalid"_s);
}

void TestTransportConnections::aDeadProxyIsNamed()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const quint16 port = proxy.serverPort();
    const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"localhost"_s, port});

    FakeCa ca;
    Way way(ca);
    connect(&proxy, &QTcpServer::newConnection, &proxy, [&proxy] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write(
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                "Content-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const QUrl url(u"https://acme.example.com/directory"_s);
    const auto asked = way.get(url);
    QVERIFY2(codeOf(asked) == ErrorCode::ProxyFailed, qPrintable(why(asked))); // N-19
    QCOMPARE(asked.error().subject, u"localhost"_s);

    proxy.close();
    const auto refused = way.get(url);
    QVERIFY2(codeOf(refused) == ErrorCode::ProxyFailed, qPrintable(why(refused))); // N-19
    QCOMPARE(refused.error().subject, u"localhost"_s);
}

void TestTransportConnections::brokenIpv6IsSteppedOver()
{
    // N-20: "localhost" is ::1 too on most machines, and nobody listens there.
    FakeCa ca;
    Way way(ca);
    VERIFY_OK(way.get(QUrl(u"https://localhost:%1/directory"_s.arg(ca.serverPort()))));
}

void TestTransportConnections::plainHttpIsNeverSent()
{
    FakeCa ca;
    Way way(ca);
    for (const QString &url : {u"http://127.0.0.1:%1/directory"_s.arg(ca.serverPort()),
                               u"file:///etc/passwd"_s, u"ftp://127.0.0.1/"_s, QString()}) {
        const auto reply = way.get(QUrl(url));
        QCOMPARE(codeOf(reply), ErrorCode::UnsafeUrl);
    }
    QCOMPARE(ca.connections(), 0);
}

void TestTransportConnections::nothingIsDeliveredToTheDead()
{
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/directory", hang(), 1);
    bool called = false;
    {
        QObject wizard;
        way.transport.send({.url = ca.directoryUrl()}, &wizard, [&called](const auto &) { called = true; });
        QTRY_COMPARE(ca.requests().size(), 1);
        // Also what still waits for a connection.
        for (int i = 0; i < 10; ++i)
            way.transport.send({.url = ca.directoryUrl()}, &wizard,
                               [&called](const auto &) { called = true; });
    }
    VERIFY_OK(way.get(ca.directoryUrl()));
    QVERIFY(!called);
}

void TestTransportConnections::destroyingTheTransportEndsEverythingQuietly()
{
    FakeCa ca;
    QObject owner;
    bool called = false;
    {
        Way way(ca);
        for (int i = 0; i < 20; ++i)
            way.transport.send({.url = ca.directoryUrl()}, &owner,
                               [&called](const auto &) { called = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestTransportConnections::manyRequestsShareAFewConnections_data()
{
    QTest::addColumn<HttpRequest::Lane>("lane");
    QTest::addColumn<int>("allowed");
    QTest::addColumn<int>("expected");
    QTest::newRow("sequence lane") << HttpRequest::Lane::Sequence << 6 << 6;
    QTest::newRow("sequence lane, two allowed") << HttpRequest::Lane::Sequence << 2 << 2;
    QTest::newRow("burst lane without HTTP/2: one more, for the try") << HttpRequest::Lane::Burst << 6 << 7;
}

void TestTransportConnections::manyRequestsShareAFewConnections()
{
    QFETCH(const HttpRequest::Lane, lane);
    QFETCH(const int, allowed);
    QFETCH(const int, expected);
    FakeCa ca;
    Way way(ca, true, allowed);
    int answers = 0;
    for (int i = 0; i < 100; ++i) {
        way.transport.send({.url = ca.directoryUrl(), .lane = lane}, &way.owner,
                           [&answers](const auto &reply) {
                               if (reply)
                                   ++answers;
                           });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, 100, 10000);
    QVERIFY2(ca.connections() <= expected, qPrintable(QString::number(ca.connections())));
    QCOMPARE(way.transport.counters().requests, 100);
    QVERIFY(way.transport.counters().connections <= ca.connections());
    QVERIFY(way.transport.counters().connections > 0);
}

void TestTransportConnections::warmUpSavesTheHandshake()
{
    FakeCa ca;
    Way way(ca);
    for (const auto lane : {HttpRequest::Lane::Sequence, HttpRequest::Lane::Burst}) {
        const int before = ca.connections();
        way.transport.warmUp(ca.directoryUrl(), lane);
        QTRY_COMPARE(ca.connections(), before + 1);
    }
    VERIFY_OK(way.get(ca.directoryUrl()));
    QCOMPARE(ca.connections(), 2);
    QCOMPARE(ca.requests().first().connection, 1);
}

void TestTransportConnections::aLongPauseStartsWithAFreshConnection()
{
    FakeCa ca;
    Way way(ca);
    VERIFY_OK(way.get(ca.directoryUrl()));
    way.clock.advance(30s);
    VERIFY_OK(way.get(ca.directoryUrl()));
    QCOMPARE(ca.connections(), 1);
    way.clock.advance(std::chrono::hours(8)); // N-21: the lid was closed
    VERIFY_OK(way.post(ca.url("/new-order")));
    QCOMPARE(ca.connections(), 2);
}

QTEST_GUILESS_MAIN(TestTransportConnections)
#include "tst_transport_connections.moc"
