// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httpresponse.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core::challenge;
using namespace Qt::StringLiterals;
using State = core::challenge::HttpResponse::State;

Q_DECLARE_METATYPE(core::challenge::HttpResponse::State)

class TestHttpResponse final : public QObject {
    Q_OBJECT
private slots:
    void readsAnAnswer_data();
    void readsAnAnswer();
    void refusesWhatIsNotHttp_data();
    void refusesWhatIsNotHttp();
    void survivesRandomBytes();
};

void TestHttpResponse::readsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("endsByClosing");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"_ba << false << 200 << ""_ba
                            << "abc"_ba;
    QTest::newRow("until closed") << "HTTP/1.0 200 OK\r\n\r\nabc"_ba << true << 200 << ""_ba
                                  << "abc"_ba;
    QTest::newRow("chunked")
        << "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n"_ba
        << false << 200 << ""_ba
        << "abc"_ba;
    QTest::newRow("redirect")
        << "HTTP/1.1 301 Moved\r\nLOCATION:  https://x/ \r\nContent-Length: 0\r\n\r\n"_ba << false << 301
        << "https://x/"_ba
        << ""_ba;
    QTest::newRow("interim first")
        << "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 1\r\n\r\nx"_ba << false
        << 404 << ""_ba
        << "x"_ba;
    QTest::newRow("no content") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << false << 204 << ""_ba
                                << ""_ba;
}

void TestHttpResponse::readsAnAnswer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, endsByClosing);
    const HttpResponse whole = readResponse(bytes, endsByClosing);
    QCOMPARE(whole.state, State::Complete);
    QTEST(whole.status, "status");
    QTEST(whole.location, "location");
    QTEST(whole.body, "body");
    const qsizetype enough
        = bytes.endsWith("\r\n0\r\n\r\n") ? bytes.size() - 2 : bytes.size(); // trailers are not awaited
    for (qsizetype size = 0; size < enough; ++size) {
        QCOMPARE(readResponse(bytes.first(size), false).state, State::Incomplete);
        if (!endsByClosing)
            QCOMPARE(readResponse(bytes.first(size), true).state, State::Malformed);
    }
}

void TestHttpResponse::refusesWhatIsNotHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("SSH") << "SSH-2.0-OpenSSH_9.2\r\n"_ba;
    QTest::newRow("first byte") << "\x15"_ba;
    QTest::newRow("HTTP/2") << "HTTP/2 200\r\n\r\n"_ba;
    QTest::newRow("no status") << "HTTP/1.1 OK\r\n\r\n"_ba;
    QTest::newRow("status 0") << "HTTP/1.1 000 Zero\r\n\r\n"_ba;
    QTest::newRow("field without colon") << "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"_ba;
    QTest::newRow("negative length") << "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"_ba;
    QTest::newRow("length overflow") << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"_ba;
    QTest::newRow("chunk size") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba;
    QTest::newRow("chunk size overflow")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n"_ba;
    QTest::newRow("chunk without end") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\naXX"_ba;
    QTest::newRow("endless chunk size")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray(300, '0'));
}

void TestHttpResponse::refusesWhatIsNotHttp()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(readResponse(bytes, false).state, State::Malformed);
}

void TestHttpResponse::survivesRandomBytes()
{
    QRandomGenerator random(815);
    const QByteArray sound
        = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nLocation: x\r\n\r\n2\r\nab\r\n0\r\n\r\n";
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = sound.first(random.bounded(1, static_cast<int>(sound.size())));
        for (quint32 changes = random.bounded(4U); changes > 0; --changes)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        const HttpResponse response = readResponse(bytes, random.bounded(2) == 1);
        QVERIFY(response.body.size() <= bytes.size());
        QVERIFY(response.status >= 0 && response.status <= 999);
    }
}

QTEST_GUILESS_MAIN(TestHttpResponse)
#include "tst_httpresponse.moc"
