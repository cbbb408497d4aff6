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

/// What may happen to one exchange. What a session does about it is tst_session's business.
class TestTransport final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void saysWhoItIsAndAsksForPlainBytes();
    void keepsNoCookies();
    void readsTheHeadersThatMatter();

    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
    void aPostIsSentExactlyOnce_data();
    void aPostIsSentExactlyOnce();
    void oddButLegalFramingIsAccepted_data();
    void oddButLegalFramingIsAccepted();
    void earlyHintsNeverMixUpAnswers();
    void compressedBodiesAreNotUnpacked();
    void aBodyClosedInTheMiddleIsHandedOn();

    void aGetFollowsThreeRedirects_data();
    void aGetFollowsThreeRedirects();
    void redirectsElsewhereAreRefused_data();
    void redirectsElsewhereAreRefused();
    void aPostFollowsNone();

    void exchangesAreReported();

private:
    crypto::Library m_library;
};

void TestTransport::initTestCase()
{
    // A machine without network must not make the resolver wait.
    qputenv("RES_OPTIONS", "attempts:1 timeout:1");
}

void TestTransport::saysWhoItIsAndAsksForPlainBytes()
{
    FakeCa ca;
    Way way(ca);
    VERIFY_OK(way.get(ca.directoryUrl()));
    QVERIFY(way.post(ca.url("/new-order")));
    QCOMPARE(ca.requests().size(), 2);
    for (const FakeRequest &request : ca.requests()) {
        QCOMPARE(request.headers.value("user-agent"), "Tegata-test/1");
        QCOMPARE(request.headers.value("accept-encoding"), "identity");
        QVERIFY(!request.headers.contains("replay-nonce"));
    }
    const FakeRequest &post = ca.requests().last();
    QCOMPARE(post.headers.value("content-type"), "application/jose+json");
    QCOMPARE(post.headers.value("content-length"), QByteArray::number(post.body.size()));
    QVERIFY(!post.headers.contains("transfer-encoding"));
    QCOMPARE(post.body, R"({"protected":"e30"})");
}

void TestTransport::keepsNoCookies()
{
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/directory", withHeader("Set-Cookie", "track=me; Path=/"));
    VERIFY_OK(way.get(ca.directoryUrl()));
    VERIFY_OK(way.get(ca.directoryUrl()));
    QVERIFY(!ca.requests().last().headers.contains("cookie"));
}

void TestTransport::readsTheHeadersThatMatter()
{
    FakeCa ca;
    Way way(ca);
    FakeAnswer answer{429, {}, "{}"};
    answer.headers = {{"Content-Type", "application/problem+json"},
                      {"Replay-Nonce", "abc-_123"},
                      {"Retry-After", "Mon, 23 Nov 2026 20:01:00 GMT"},
                      {"Date", "Mon, 23 Nov 2026 20:00:00 GMT"}, // the CA's clock counts, not ours
                      {"Location", "/order/1"},
                      {"Link", "</terms>;rel=\"terms-of-service\""},
                      {"Link", "<http://x/>;rel=\"up\", </directory>;rel=\"index\""}};
    ca.onRequest("/", answerWith(answer));
    const auto reply = way.get(ca.directoryUrl());
    VERIFY_OK(reply);
    QCOMPARE(reply->status, 429);
    QCOMPARE(reply->url, ca.directoryUrl());
    QCOMPARE(reply->contentType, "application/problem+json");
    QCOMPARE(reply->nonce, "abc-_123");
    QCOMPARE(reply->retryAfter, 60s);
    QCOMPARE(reply->date, QDateTime(QDate(2026, 11, 23), QTime(20, 0), Qt::UTC));
    QCOMPARE(reply->location, ca.url("/order/1"));
    QCOMPARE(reply->links,
             (QList<Link>{{"terms-of-service", ca.url("/terms")}, {"index", ca.directoryUrl()}}));

    ca.clearRules();
    for (const QByteArray &nonce :
         {QByteArray("with blank"), QByteArray("pad=="), QByteArray("a,b"), QByteArray(10240, 'a')}) {
        ca.onRequest("/", withHeader("Replay-Nonce", nonce), 1);
        const auto odd = way.get(ca.directoryUrl());
        VERIFY_OK(odd);
        QVERIFY(odd->nonce.isEmpty()); // A-05
    }
}

void TestTransport::brokenAnswersAreErrors_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const FakeAction &action, ErrorCode code) {
        QTest::newRow(name) << action << code;
    };
    row("N-03 no byte comes", hang(), ErrorCode::TimedOut);
    row("N-04 slow drip for ever", drip(), ErrorCode::TimedOut);
    row("N-05 closed before the status line", closeInstead(), ErrorCode::NoAnswer);
    row("N-07 shorter than Content-Length", cut(Wire::CutLength, 10), ErrorCode::NoAnswer);
    row("N-08 chunked body cut", cut(Wire::CutChunked, 10), ErrorCode::NoAnswer);
    row("N-10 endless body", endlessBody(), ErrorCode::ReplyTooLarge);
    FakeAnswer large{200, {}, QByteArray(10 * 1024 * 1024, ' ')};
    row("N-10 10 MB with their length", answerWith(large), ErrorCode::ReplyTooLarge);
    row("N-12 a header of 70 KB", withHeader("X-Long", QByteArray(70 * 1024, 'x')), ErrorCode::ReplyTooLarge);
    // Qt 6.4 drops everything after the hundredth header without a word, so that the end never comes.
    row("N-12 10 000 headers", change([](const FakeRequest &, FakeAnswer &answer) {
            for (int i = 0; i < 10000; ++i)
                answer.headers.append({"X-" + QByteArray::number(i), "y"});
        }),
        ErrorCode::TimedOut);
    row("not HTTP", sendRaw("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"), ErrorCode::NoAnswer);
    row("half a status line", sendRaw("HTTP/1.1 20"), ErrorCode::NoAnswer);
}

void TestTransport::brokenAnswersAreErrors()
{
    QFETCH(const FakeAction, action);
    QFETCH(const ErrorCode, code);
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/", action);
    HttpRequest request{.url = ca.directoryUrl()};
    if (action.wire == Wire::Drip)
        request.deadline = 600ms; // bytes keep coming, so nothing else would end it
    else if (code == ErrorCode::TimedOut)
        request.idle = 300ms;
    const auto reply = way.send(request);
    QVERIFY2(codeOf(reply) == code, qPrintable(why(reply)));
    QCOMPARE(reply.error().subject, u"127.0.0.1"_s);
}

void TestTransport::aPostIsSentExactlyOnce_data()
{
    QTest::addColumn<bool>("warm"); // over a connection that has been used
    QTest::addColumn<HttpRequest::Lane>("lane");
    QTest::addColumn<FakeAction>("action");
    for (const bool warm : {false, true}) {
        for (const auto lane : {HttpRequest::Lane::Sequence, HttpRequest::Lane::Burst}) {
            const QByteArray where = QByteArray(warm ? ", warm" : ", cold")
                + (lane == HttpRequest::Lane::Burst ? ", burst lane" : "");
            QTest::newRow(("N-06 closed after reading" + where).constData())
                << warm << lane << closeInstead();
            QTest::newRow(("N-03 no byte comes" + where).constData()) << warm << lane << hang();
            QTest::newRow(("N-07 answer cut" + where).constData()) << warm << lane << cut(Wire::CutLength, 1);
        }
    }
}

void TestTransport::aPostIsSentExactlyOnce()
{
    QFETCH(const bool, warm);
    QFETCH(const HttpRequest::Lane, lane);
    QFETCH(const FakeAction, action);
    FakeCa ca;
    Way way(ca);
    if (warm)
        VERIFY_OK(way.send({.url = ca.directoryUrl(), .lane = lane}));
    ca.onRequest("/new-order", action);
    const auto reply = way.send({.method = HttpRequest::Method::Post,
                                 .url = ca.url("/new-order"),
                                 .body = "{}",
                                 .lane = lane,
                                 .idle = 500ms});
    QVERIFY(!reply);
    // Whatever comes next on the way proves that nothing is waiting to be repeated.
    VERIFY_OK(way.get(ca.directoryUrl()));
    QCOMPARE(ca.count("POST"), 1);
}

void TestTransport::oddButLegalFramingIsAccepted_data()
{
    QTest::addColumn<FakeAction>("action");
    const auto row = [](const char *name, const FakeAction &action) { QTest::newRow(name) << action; };
    const QByteArray body = R"({"a":1})";
    row("N-22 100 Continue first", afterHead("HTTP/1.1 100 Continue\r\n\r\n"));
    row("N-22 HTTP/1.0", sendRaw("HTTP/1.0 200 OK\r\n\r\n" + body));
    row("N-22 no reason phrase", sendRaw("HTTP/1.1 200 \r\nContent-Length: 7\r\n\r\n" + body));
    row("N-22 lower-case names", sendRaw("HTTP/1.1 200 OK\r\ncontent-length:7\r\ndate:x\r\n\r\n" + body));
    row("N-22 chunks with extensions and a trailer",
        sendRaw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\nX: "
                "y\r\n\r\n"));
    row("N-22 closed without a length", sendRaw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body));
}

void TestTransport::oddButLegalFramingIsAccepted()
{
    QFETCH(const FakeAction, action);
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/", action);
    const auto reply = way.get(ca.directoryUrl());
    VERIFY_OK(reply);
    QCOMPARE(reply->status, 200);
    QVERIFY(reply->body == R"({"a":1})" || reply->body.contains("newNonce"));
}

void TestTransport::earlyHintsNeverMixUpAnswers()
{
    // N-22: Qt cannot wait for what follows a 103. It has to be lost, rather than taken for the next answer.
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/directory", afterHead("HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=up\r\n\r\n"));
    const auto hinted = way.get(ca.directoryUrl());
    QVERIFY2(codeOf(hinted) == ErrorCode::NoAnswer, qPrintable(why(hinted)));
    const auto next = way.post(ca.url("/new-order"));
    VERIFY_OK(next);
    QVERIFY(!next->body.contains("newNonce"));
}

void TestTransport::compressedBodiesAreNotUnpacked()
{
    // N-11: sent although we asked for plain bytes.
    const QByteArray packed = qCompress(QByteArray(10 * 1024 * 1024, '\0')).mid(4);
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/", answerWith({200, {{"Content-Encoding", "deflate"}}, packed}));
    const auto reply = way.get(ca.directoryUrl());
    VERIFY_OK(reply);
    QCOMPARE(reply->body, packed);
}

void TestTransport::aBodyClosedInTheMiddleIsHandedOn()
{
    // N-09: Qt sees nothing wrong, and neither can we; whoever reads the JSON does.
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/", cut(Wire::CutClose, 10));
    const auto reply = way.get(ca.directoryUrl());
    VERIFY_OK(reply);
    QCOMPARE(reply->body.size(), 10);
}

void TestTransport::aGetFollowsThreeRedirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 307, 308})
        QTest::addRow("N-13 %d", status) << status;
}

void TestTransport::aGetFollowsThreeRedirects()
{
    QFETCH(const int, status);
    FakeCa ca;
    Way way(ca);
    for (int i = 3; i > 0; --i) // relative and absolute targets are the same
        ca.onRequest(
            "/hop" + QByteArray::number(i),
            redirectTo(status, i == 1 ? ca.directoryUrl().toEncoded() : "/hop" + QByteArray::number(i - 1)));
    const auto reply = way.get(ca.url("/hop3"));
    VERIFY_OK(reply);
    QCOMPARE(reply->url, ca.directoryUrl());
    QVERIFY(reply->body.contains("newNonce"));
    QCOMPARE(way.transport.counters().requests, 4);

    ca.onRequest("/hop4", redirectTo(status, "/hop3"));
    const auto fourth = way.get(ca.url("/hop4"));
    QCOMPARE(codeOf(fourth), ErrorCode::RedirectRefused);
}

void TestTransport::redirectsElsewhereAreRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    const auto row = [](const char *name, int status, const QByteArray &location) {
        QTest::newRow(name) << status << location;
    };
    row("N-14 http:", 302, "http://127.0.0.1/directory");
    row("N-14 file:", 302, "file:///etc/passwd");
    row("N-14 ftp:", 307, "ftp://127.0.0.1/directory");
    row("N-14 user info", 301, "https://you:secret@127.0.0.1/directory");
    row("N-14 loop", 301, "/start");
    row("N-14 without a target", 301, "");
    row("303 See Other", 303, "/directory");
}

void TestTransport::redirectsElsewhereAreRefused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, location);
    FakeCa ca;
    Way way(ca);
    ca.onRequest("/start", redirectTo(status, location));
    const auto reply = way.get(ca.url("/start"));
    QCOMPARE(codeOf(reply), ErrorCode::RedirectRefused);
    QCOMPARE(reply.error().subject, QString::fromUtf8(location));
    QVERIFY(ca.requests().size() <= 4);
    QCOMPARE(ca.count("GET", "/directory"), 0);
}

void TestTransport::aPostFollowsNone()
{
    FakeCa ca;
    Way way(ca);
    for (const int status : {301, 302, 303, 307, 308}) {
        ca.onRequest("/new-order", redirectTo(status, "/elsewhere"), 1);
        const auto reply = way.post(ca.url("/new-order"));
        QVERIFY2(codeOf(reply) == ErrorCode::RedirectRefused,
                 qPrintable(QString::number(status) + why(reply))); // N-15
        QCOMPARE(reply.error().subject, u"/elsewhere"_s);
    }
    QCOMPARE(ca.count("POST"), 5);
    QCOMPARE(ca.requests().size(), 5);
}

void TestTransport::exchangesAreReported()
{
    FakeCa ca;
    Way way(ca);
    QSignalSpy spy(&way.transport, &Transport::exchanged);
    VERIFY_OK(way.send({.url = ca.directoryUrl(), .cause = u"record-1"_s}));
    ca.onRequest("/new-order", closeInstead());
    QVERIFY(!way.post(ca.url("/new-order")));
    QCOMPARE(spy.size(), 2);

    const auto first = spy.at(0).first().value<Exchange>();
    QCOMPARE(first.method, "GET");
    QCOMPARE(first.url, ca.directoryUrl());
    QCOMPARE(first.status, 200);
    QCOMPARE(first.start, way.clock.now());
    QCOMPARE(first.cause, u"record-1"_s);
    QVERIFY(first.received.contains("newNonce"_L1));
    QVERIFY(first.failure.isEmpty());

    const auto second = spy.at(1).first().value<Exchange>();
    QCOMPARE(second.method, "POST");
    QCOMPARE(second.status, 0);
    QVERIFY(second.failure.startsWith("noAnswer"_L1));
    QVERIFY(second.sent.contains("protected"_L1));
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
