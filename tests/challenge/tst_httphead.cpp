// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httphead.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core::challenge;
using namespace Qt::StringLiterals;

static const QByteArray Path = "/.well-known/acme-challenge/"_ba;
static const QByteArray Token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_ba; // RFC 8555, section 8.3

Q_DECLARE_METATYPE(core::challenge::HeadState)

class TestHttpHead final : public QObject {
    Q_OBJECT
private slots:
    void judgesARequest_data();
    void judgesARequest();
    void waitsForEveryByteOfASoundRequest();
    void knowsJunkAtItsFirstWrongByte_data();
    void knowsJunkAtItsFirstWrongByte();
    void neverReadsMoreThanTheLimit();
    void randomBytesNeverReachAnotherPath();
    void answersWithTheseFields_data();
    void answersWithTheseFields();
};

void TestHttpHead::judgesARequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<HeadState>("state");
    const auto row = [](const char *name, const QByteArray &request, HeadState state) {
        QTest::newRow(name) << QByteArray(request + "\r\n\r\n") << state;
    };
    row("GET", "GET " + Path + Token + " HTTP/1.1\r\nHost: example.org", HeadState::Proof);
    row("GET without fields", "GET " + Path + Token + " HTTP/1.0", HeadState::Proof);
    row("HEAD", "HEAD " + Path + Token + " HTTP/1.1\r\nHost: x", HeadState::Proof);
    row("field with UTF-8", "GET " + Path + Token + " HTTP/1.1\r\nX: é", HeadState::Proof);

    row("query", "GET " + Path + Token + "?x HTTP/1.1", HeadState::Proof); // no live token has a "?"
    row("root", "GET / HTTP/1.1", HeadState::NotFound);
    row("no token", "GET " + Path + " HTTP/1.1", HeadState::NotFound);
    row("two slashes", "GET /" + Path + Token + " HTTP/1.1", HeadState::NotFound);
    row("encoded slash", "GET /.well-known%2Facme-challenge/" + Token + " HTTP/1.1", HeadState::NotFound);
    row("encoded dot", "GET /%2Ewell-known/acme-challenge/" + Token + " HTTP/1.1", HeadState::NotFound);
    row("upper case", "GET /.WELL-KNOWN/acme-challenge/" + Token + " HTTP/1.1", HeadState::NotFound);
    row("dot segments", "GET /x/.." + Path + Token + " HTTP/1.1", HeadState::NotFound);

    row("absolute form", "GET http://example.org" + Path + Token + " HTTP/1.1", HeadState::BadRequest);
    row("asterisk", "GET * HTTP/1.1", HeadState::BadRequest);
    row("HTTP/0.9", "GET " + Path + Token, HeadState::BadRequest);
    row("HTTP/2 preface", "PRI * HTTP/2.0", HeadState::BadRequest);
    row("HTTP/1.10", "GET " + Path + Token + " HTTP/1.10", HeadState::BadRequest);
    row("http/1.1", "GET " + Path + Token + " http/1.1", HeadState::BadRequest);
    row("two spaces", "GET  " + Path + Token + " HTTP/1.1", HeadState::BadRequest);
    row("space in target", "GET " + Path + Token + " x HTTP/1.1", HeadState::BadRequest);
    row("tab", "GET\t" + Path + Token + " HTTP/1.1", HeadState::BadRequest);
    row("lower case", "get " + Path + Token + " HTTP/1.1", HeadState::BadRequest);
    row("NUL in line", "GET " + Path + QByteArray(1, '\0') + " HTTP/1.1", HeadState::BadRequest);
    row("NUL in field", "GET " + Path + Token + " HTTP/1.1\r\nX: " + QByteArray(1, '\0'),
        HeadState::BadRequest);
    row("escape in field", "GET " + Path + Token + " HTTP/1.1\r\nX: \x1b[2J", HeadState::BadRequest);
    row("UTF-8 in line", "GET " + Path + "é HTTP/1.1", HeadState::BadRequest);
    row("bare line feeds", "GET " + Path + Token + " HTTP/1.1\nHost: x", HeadState::BadRequest);
    row("empty line first", "\r\nGET " + Path + Token + " HTTP/1.1", HeadState::BadRequest);
    row("TLS", "\x16\x03\x01\x02\x00\x01\x00", HeadState::BadRequest);

    row("POST", "POST " + Path + Token + " HTTP/1.1", HeadState::MethodNotAllowed);
    row("DELETE", "DELETE / HTTP/1.1", HeadState::MethodNotAllowed);
    row("OPTIONS", "OPTIONS * HTTP/1.1", HeadState::MethodNotAllowed);
    row("CONNECT", "CONNECT example.org:443 HTTP/1.1", HeadState::MethodNotAllowed);
}

void TestHttpHead::judgesARequest()
{
    QFETCH(QByteArray, request);
    QFETCH(HeadState, state);
    const Proofs proofs{{Token, "the proof"_ba}};
    const Head head = readHead(request);
    QCOMPARE(head.state, state);
    const QByteArray reply = replyTo(head, proofs);
    const bool isExact = state == HeadState::Proof && head.token == Token;
    QCOMPARE(reply.startsWith("HTTP/1.1 200 OK\r\n"), isExact);
    QVERIFY(reply.startsWith("HTTP/1.1 "));
}

void TestHttpHead::waitsForEveryByteOfASoundRequest()
{
    const QByteArray request
        = "GET " + Path + Token + " HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\n";
    for (qsizetype size = 0; size < request.size(); ++size) {
        const Head head = readHead(request.first(size));
        QCOMPARE(head.state, HeadState::Incomplete);
        QVERIFY(replyTo(head, {{Token, "x"_ba}}).isEmpty());
    }
    QCOMPARE(readHead(request).state, HeadState::Proof);
    QCOMPARE(readHead(request + "GET / HTTP/1.1\r\n\r\n").token, Token);
}

void TestHttpHead::knowsJunkAtItsFirstWrongByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("TLS") << "\x16"_ba;
    QTest::newRow("SSH") << "SSH-"_ba;
    QTest::newRow("lower case") << "g"_ba;
    QTest::newRow("endless word") << QByteArray(17, 'A');
    QTest::newRow("NUL") << QByteArray(1, '\0');
    QTest::newRow("control in target") << "GET /\x01"_ba;
}

void TestHttpHead::knowsJunkAtItsFirstWrongByte()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(readHead(bytes).state, HeadState::BadRequest);
    QCOMPARE(readHead(bytes.chopped(1)).state, HeadState::Incomplete);
}

void TestHttpHead::neverReadsMoreThanTheLimit()
{
    const QByteArray line = "GET " + Path + Token + " HTTP/1.1\r\n";
    const auto filled
        = [&](qsizetype size) { return line + "X: " + QByteArray(size - line.size() - 7, 'x') + "\r\n\r\n"; };
    QCOMPARE(filled(MaxHeadBytes).size(), MaxHeadBytes);
    QCOMPARE(readHead(filled(MaxHeadBytes)).state, HeadState::Proof);
    QCOMPARE(readHead(filled(MaxHeadBytes + 1)).state, HeadState::TooLarge);
    QCOMPARE(readHead(line + QByteArray(MaxHeadBytes, 'x')).state, HeadState::TooLarge);
    QCOMPARE(readHead("GET /" + QByteArray(MaxHeadBytes, 'x')).state, HeadState::TooLarge);
}

void TestHttpHead::randomBytesNeverReachAnotherPath()
{
    QRandomGenerator random(4711);
    const QByteArray sound = "GET " + Path + Token + " HTTP/1.1\r\nHost: example.org\r\n\r\n";
    const Proofs proofs{{Token, "the proof"_ba}};
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = sound;
        for (quint32 changes = random.bounded(1U, 4U); changes > 0; --changes) {
            const auto at = random.bounded(bytes.size());
            switch (random.bounded(3)) {
            case 0: bytes[at] = static_cast<char>(random.bounded(256)); break;
            case 1: bytes.insert(at, static_cast<char>(random.bounded(256))); break;
            case 2: bytes.remove(at, 1); break;
            }
        }
        const QByteArray reply = replyTo(readHead(bytes), proofs);
        const bool asksExactly = bytes.startsWith("GET " + Path + Token + " HTTP/1.")
            || bytes.startsWith("HEAD " + Path + Token + " HTTP/1.");
        QVERIFY2(!reply.startsWith("HTTP/1.1 200") || asksExactly, bytes.toPercentEncoding().constData());
    }
}

void TestHttpHead::answersWithTheseFields_data()
{
    QTest::addColumn<Head>("head");
    QTest::addColumn<QByteArray>("reply");
    const QByteArray common
        = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n"_ba;
    const QByteArray ok
        = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 9\r\n" + common;
    QTest::newRow("GET") << Head{HeadState::Proof, Token} << QByteArray(ok + "\r\nthe proof");
    QTest::newRow("HEAD") << Head{HeadState::Proof, Token, false} << QByteArray(ok + "\r\n");
    QTest::newRow("unknown token")
        << Head{HeadState::Proof, "<script>"_ba}
        << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 14\r\n" + common
                      + "\r\n404 Not Found\n");
    QTest::newRow("method")
        << Head{HeadState::MethodNotAllowed, {}, false}
        << QByteArray("HTTP/1.1 405 Method Not Allowed\r\nContent-Type: text/plain\r\nContent-Length: 23\r\n"
                      + common + "Allow: GET, HEAD\r\n\r\n");
}

void TestHttpHead::answersWithTheseFields()
{
    QFETCH(Head, head);
    QFETCH(QByteArray, reply);
    QCOMPARE(replyTo(head, {{Token, "the proof"_ba}}), reply);
}

QTEST_GUILESS_MAIN(TestHttpHead)
#include "tst_httphead.moc"
