// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httpconnection.h"
#include "core/challenge/httplistener.h"
#include "tests/challenge/rawclient.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTimer>

#include <vector>

using namespace core::challenge;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QByteArray Token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_ba;
static const QByteArray Proof = Token + ".nP1qzpXGymHBrUEepNY9HCsQk7K8KhOypzEt62jcerQ";

static qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size();
}

static qint64 residentKiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ')[1].toLongLong() * 4 : 0;
}

/// How often this computer's kernel had no room for a visitor.
static qint64 listenOverflows()
{
    QFile file(u"/proc/net/netstat"_s);
    const QByteArrayList lines
        = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    const QByteArrayList names = lines.value(0).split(' ');
    return lines.value(1).split(' ').value(names.indexOf("ListenOverflows")).toLongLong();
}

using Clients = std::vector<std::unique_ptr<RawClient>>;

class TestHttpListenerAttack final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void answersEveryKnockOfACaAtOnce_data();
    void answersEveryKnockOfACaAtOnce();
    void aCaThatIsSlowToSpeakIsNotSentAway();
    void whatWasSaidWhileWeWereBusyCounts();
    void slowVisitorsDoNotKeepTheCaOut();
    void endsAVisitorWhoNeverFinishes();
    void aVisitorWhoSendsAByteNowAndThenGetsNoMoreTime();
    void anEndlessHeadCostsNoMemory();
    void junkLeavesNothingBehind();
    void survivesRunningOutOfFiles();

private:
    void listen(const HttpListener::Limits &limits = {})
    {
        m_listener = std::make_unique<HttpListener>(limits);
        QVERIFY(m_listener->listen({}, 0));
        m_listener->add(Token, Proof);
    }
    std::unique_ptr<RawClient> client(const QByteArray &bytes) const
    {
        return std::make_unique<RawClient>(QHostAddress(QHostAddress::LocalHost), m_listener->port(), bytes);
    }
    std::unique_ptr<HttpListener> m_listener;
};

void TestHttpListenerAttack::init()
{
    m_listener.reset();
}

void TestHttpListenerAttack::answersEveryKnockOfACaAtOnce_data()
{
    QTest::addColumn<int>("knocks");
    QTest::newRow("a hundred names") << 100;
    QTest::newRow("from five places") << 500;
}

void TestHttpListenerAttack::answersEveryKnockOfACaAtOnce()
{
    QFETCH(int, knocks);
    listen();
    Clients clients;
    const qint64 overflows = listenOverflows();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < knocks; ++i)
        clients.push_back(client(askFor(Token)));
    for (const auto &visitor : clients)
        QTRY_VERIFY(visitor->isOver && visitor->body() == Proof);
    qInfo("%d knocks in %lld ms", knocks, clock.elapsed());
    // A lost SYN costs a whole second: the backlog must hold them all. (A slow machine needs the time for
    // other reasons.)
    QVERIFY(clock.elapsed() < 950 || listenOverflows() == overflows);
}

/// A hundred names, looked at from three places by a computer that has much to do: all have connected before
/// the first one speaks. No patience at all with a crowd, so whoever is one too many would be sent away.
void TestHttpListenerAttack::aCaThatIsSlowToSpeakIsNotSentAway()
{
    listen({.crowdedLife = 0ms});
    const qsizetype before = openFiles();
    Clients clients;
    for (int i = 0; i < 300; ++i)
        clients.push_back(client({}));
    QTRY_COMPARE(openFiles(), before + 2 * 300); // both ends of each: the listener has taken them all in
    for (const auto &visitor : clients) {
        QVERIFY(!visitor->isOver);
        visitor->socket.write(askFor(Token));
    }
    for (const auto &visitor : clients)
        QTRY_VERIFY(visitor->isOver && visitor->body() == Proof);
}

void TestHttpListenerAttack::whatWasSaidWhileWeWereBusyCounts()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket visitor;
    visitor.connectToHost(server.serverAddress(), server.serverPort());
    QVERIFY(visitor.waitForConnected());
    QTRY_VERIFY(server.hasPendingConnections());
    const Proofs proofs{{Token, Proof}};
    HttpConnection connection(server.nextPendingConnection(), proofs);
    QVERIFY(!connection.isUnheard());
    visitor.write(askFor(Token));
    QVERIFY(visitor.waitForBytesWritten());
    QVERIFY(connection.isUnheard()); // our event loop has not run: it is not this visitor who is slow
    QTRY_VERIFY(visitor.bytesAvailable() > 0);
    QVERIFY(!connection.isUnheard());
}

void TestHttpListenerAttack::slowVisitorsDoNotKeepTheCaOut()
{
    listen({.connections = 64, .crowdedLife = 250ms});
    Clients slow;
    for (int i = 0; i < 300; ++i)
        slow.push_back(client(i % 3 == 0 ? ""_ba : askFor(Token).left(i % 70)));
    for (const auto &visitor : slow)
        QTRY_VERIFY(visitor->socket.state() == QAbstractSocket::ConnectedState || visitor->isOver);
    for (int i = 0; i < 5; ++i)
        QVERIFY(answerTo(m_listener->port(), askFor(Token)).endsWith(Proof));
}

void TestHttpListenerAttack::endsAVisitorWhoNeverFinishes()
{
    listen({.life = 300ms});
    const auto visitor = client("GET /");
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(visitor->socket.state() == QAbstractSocket::ConnectedState);
    QTRY_VERIFY(visitor->isOver);
    QVERIFY(clock.elapsed() >= 290);
    QVERIFY(visitor->received.isEmpty());
}

void TestHttpListenerAttack::aVisitorWhoSendsAByteNowAndThenGetsNoMoreTime()
{
    listen({.life = 300ms});
    const auto visitor = client("GET /");
    QTimer drip;
    connect(&drip, &QTimer::timeout, visitor.get(), [&] { visitor->socket.write("x"); });
    drip.start(20ms);
    QTRY_VERIFY(visitor->socket.state() == QAbstractSocket::ConnectedState);
    QTRY_VERIFY(visitor->isOver);
}

void TestHttpListenerAttack::anEndlessHeadCostsNoMemory()
{
    listen();
    const QByteArray head
        = "GET /.well-known/acme-challenge/" + Token + " HTTP/1.1\r\nX: " + QByteArray(1024 * 1024, 'x');
    {
        const auto first = client(head); // what the library needs once
        QTRY_VERIFY(first->isOver);
        QVERIFY(first->received.isEmpty()
                || first->statusLine() == "HTTP/1.1 431 Request Header Fields Too Large");
    }
    const qint64 before = residentKiB();
    for (int round = 0; round < 20; ++round) {
        const auto visitor = client(head);
        QTRY_VERIFY(visitor->isOver);
    }
    const qint64 grown = residentKiB() - before;
    qInfo("20 MiB of heads: %lld KiB more", grown);
    QVERIFY(grown < 16 * 1024); // the sanitizer keeps what was freed for a while
    QVERIFY(answerTo(m_listener->port(), askFor(Token)).endsWith(Proof));
}

void TestHttpListenerAttack::junkLeavesNothingBehind()
{
    listen({.life = 200ms});
    std::ignore = answerTo(m_listener->port(), askFor(Token));
    const qsizetype before = openFiles();
    QRandomGenerator random(1);
    for (int round = 0; round < 10; ++round) {
        Clients clients;
        for (int i = 0; i < 100; ++i) {
            QByteArray junk;
            switch (i % 6) {
            case 0: junk = QByteArray(random.bounded(2000), '\0'); break;
            case 1: junk = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba; break;
            case 2: junk = askFor(Token).repeated(30); break;
            case 3:
                junk = "POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(200000, 'x');
                break;
            case 4: junk = "GET http://example.org/ HTTP/1.1\r\n\r\n"_ba; break;
            case 5:
                for (int n = random.bounded(500); n > 0; --n)
                    junk += static_cast<char>(random.bounded(256));
                break;
            }
            clients.push_back(client(junk));
            if (i % 7 == 0)
                clients.back()->socket.abort();
        }
        QVERIFY(answerTo(m_listener->port(), askFor(Token)).endsWith(Proof));
        for (const auto &visitor : clients)
            QTRY_VERIFY(visitor->isOver || visitor->socket.state() == QAbstractSocket::UnconnectedState);
    }
    QTRY_COMPARE(openFiles(), before);
}

void TestHttpListenerAttack::survivesRunningOutOfFiles()
{
    listen();
    Clients waiting;
    for (int i = 0; i < 3; ++i)
        waiting.push_back(client(askFor(Token)));
    for (const auto &visitor : waiting) // the kernel has let them in; the listener has not seen them yet
        QVERIFY(visitor->socket.waitForConnected());
    std::vector<std::unique_ptr<QFile>> files;
    while (files.empty() || files.back()->isOpen()) {
        files.push_back(std::make_unique<QFile>(u"/dev/null"_s));
        std::ignore = files.back()->open(QIODevice::ReadOnly);
    }
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    QVERIFY(waiting[0]->received.isEmpty());
    files.clear();
    for (const auto &visitor : waiting)
        QTRY_COMPARE(visitor->body(), Proof);
}

QTEST_GUILESS_MAIN(TestHttpListenerAttack)
#include "tst_httplistener_attack.moc"
