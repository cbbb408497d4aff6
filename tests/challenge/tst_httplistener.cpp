// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httplistener.h"
#include "core/challenge/portholder.h"
#include "tests/challenge/rawclient.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>

#include <sys/socket.h>
#include <unistd.h>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

static const QByteArray Token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_ba;
static const QByteArray Proof = Token + ".nP1qzpXGymHBrUEepNY9HCsQk7K8KhOypzEt62jcerQ";

class TestHttpListener final : public QObject {
    Q_OBJECT
private slots:
    void servesLiveTokensOnly();
    void answersHeadWithoutABody();
    void answersOnceAndSaysGoodbye();
    void answersAVisitorWhoHasStoppedTalking();
    void isReachedOverIPv6AndIPv4();
    void listensAtOneAddressWhenToldTo();
    void tellsWhoFetched();
    void mayBeStoppedByWhoeverIsTold();
    void listeningAgainChangesNothingOrMoves();
    void saysWhoHoldsThePort();
    void saysThatThePortNeedsAPrivilege();
    void saysThatTheAddressIsNotOurs_data();
    void saysThatTheAddressIsNotOurs();
};

void TestHttpListener::servesLiveTokensOnly()
{
    HttpListener listener;
    QVERIFY(listener.listen({}, 0));
    QVERIFY(listener.port() != 0);
    QCOMPARE(answerTo(listener.port(), askFor(Token)).left(12), "HTTP/1.1 404"_ba);
    listener.add(Token, Proof);
    QCOMPARE(listener.tokens(), 1);
    const QByteArray answer = answerTo(listener.port(), askFor(Token));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n" + Proof));
    for (const QByteArray &other :
         {Token.chopped(1), Token + "A", "../" + Token, Token.toLower(), Token + "%20"})
        QCOMPARE(answerTo(listener.port(), askFor(other)).left(12), "HTTP/1.1 404"_ba);
    listener.remove(Token);
    QCOMPARE(answerTo(listener.port(), askFor(Token)).left(12), "HTTP/1.1 404"_ba);
}

void TestHttpListener::answersHeadWithoutABody()
{
    HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    listener.add(Token, Proof);
    QByteArray request = askFor(Token);
    request.replace(0, 3, "HEAD");
    const QByteArray answer = answerTo(listener.port(), request);
    QVERIFY(answer.contains("\r\nContent-Length: " + QByteArray::number(Proof.size()) + "\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void TestHttpListener::answersOnceAndSaysGoodbye()
{
    HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    listener.add(Token, Proof);
    const QByteArray answer = answerTo(listener.port(), askFor(Token).repeated(50));
    QCOMPARE(answer.count("HTTP/1.1 200"), 1);
    QVERIFY(answer.endsWith(Proof));
}

void TestHttpListener::answersAVisitorWhoHasStoppedTalking()
{
    HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    listener.add(Token, Proof);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, listener.port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(askFor(Token));
    socket.flush();
    QCOMPARE(::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR), 0);
    QTRY_VERIFY(socket.peek(4096).endsWith(Proof));
}

void TestHttpListener::isReachedOverIPv6AndIPv4()
{
    HttpListener listener;
    QVERIFY(listener.listen({}, 0));
    listener.add(Token, Proof);
    for (const auto address : {QHostAddress::LocalHostIPv6, QHostAddress::LocalHost})
        QVERIFY(answerTo(listener.port(), askFor(Token), QHostAddress(address)).endsWith(Proof));
}

void TestHttpListener::listensAtOneAddressWhenToldTo()
{
    HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.2"_s, 0));
    listener.add(Token, Proof);
    QVERIFY(answerTo(listener.port(), askFor(Token), QHostAddress(u"127.0.0.2"_s)).endsWith(Proof));
    RawClient elsewhere(QHostAddress(u"127.0.0.1"_s), listener.port(), askFor(Token));
    QSignalSpy refused(&elsewhere.socket, &QTcpSocket::errorOccurred);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(elsewhere.socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestHttpListener::tellsWhoFetched()
{
    HttpListener listener;
    QVERIFY(listener.listen({}, 0));
    listener.add(Token, Proof);
    QSignalSpy fetched(&listener, &HttpListener::fetched);
    std::ignore = answerTo(listener.port(), askFor("unknown"));
    std::ignore = answerTo(listener.port(), askFor(Token));
    std::ignore = answerTo(listener.port(), askFor(Token), QHostAddress(QHostAddress::LocalHostIPv6));
    QTRY_COMPARE(fetched.size(), 2);
    QCOMPARE(fetched[0], (QVariantList{Token, u"127.0.0.1"_s})); // not ::ffff:127.0.0.1
    QCOMPARE(fetched[1], (QVariantList{Token, u"::1"_s}));
}

void TestHttpListener::mayBeStoppedByWhoeverIsTold()
{
    auto listener = std::make_unique<HttpListener>();
    QVERIFY(listener->listen({}, 0));
    listener->add(Token, Proof);
    connect(listener.get(), &HttpListener::fetched, this, [&] { listener.reset(); });
    QVERIFY(answerTo(listener->port(), askFor(Token)).endsWith(Proof));
    QTRY_VERIFY(!listener);
}

void TestHttpListener::listeningAgainChangesNothingOrMoves()
{
    HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    listener.add(Token, Proof);
    const quint16 port = listener.port();
    QVERIFY(listener.listen(u"127.0.0.1"_s, port));
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    QCOMPARE(listener.port(), port);
    QVERIFY(listener.listen(u"127.0.0.2"_s, port));
    QVERIFY(answerTo(port, askFor(Token), QHostAddress(u"127.0.0.2"_s)).endsWith(Proof));
    listener.stop();
    QVERIFY(!listener.isListening());
    QVERIFY(listener.listen(u"127.0.0.1"_s, port)); // at once: nothing lingers
}

void TestHttpListener::saysWhoHoldsThePort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HttpListener listener;
    for (const auto &[address, subject] :
         {std::pair(QString(), u"*:%1"_s), std::pair(u"127.0.0.1"_s, u"127.0.0.1:%1"_s)}) {
        const auto result = listener.listen(address, other.serverPort());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::PortBusy);
        QCOMPARE(result.error().subject, subject.arg(other.serverPort()));
        QVERIFY(result.error().detail.contains(u"(process %1)"_s.arg(QCoreApplication::applicationPid())));
        QVERIFY(!listener.isListening());
    }
}

void TestHttpListener::saysThatThePortNeedsAPrivilege()
{
    if (firstUnprivilegedPort() < 2)
        QSKIP("every port is free for all on this computer");
    // Root gives its privilege away for a moment, effective and therefore in capabilities too.
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    const auto back = qScopeGuard([isRoot] { return isRoot ? ::seteuid(0) : 0; });
    HttpListener listener;
    const auto port = static_cast<quint16>(firstUnprivilegedPort() - 1);
    const auto result = listener.listen({}, port);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::PortForbidden);
    QCOMPARE(result.error().subject, QString::number(port));
}

void TestHttpListener::saysThatTheAddressIsNotOurs_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("TEST-NET-1") << u"192.0.2.1"_s;
    QTest::newRow("documentation IPv6") << u"2001:db8::1"_s;
    QTest::newRow("a name") << u"localhost"_s;
    QTest::newRow("junk") << u"300.1.1.1"_s;
}

void TestHttpListener::saysThatTheAddressIsNotOurs()
{
    QFETCH(QString, address);
    HttpListener listener;
    const auto result = listener.listen(address, 0);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::AddressUnavailable);
    QCOMPARE(result.error().subject, address);
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "tst_httplistener.moc"
