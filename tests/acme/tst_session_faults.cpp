// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/scene.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

class TestSessionFaults final : public QObject {
    Q_OBJECT
private slots:

    void longPausesAreHandedOn_data();
    void longPausesAreHandedOn();
    void shortPausesAreWaitedForByEverybody();
    void brokenServersGetThreeMoreTries_data();
    void brokenServersGetThreeMoreTries();
    void everyTryHasANonceOfItsOwn();

    void lostAnswers_data();
    void lostAnswers();
    void lostFinalizeIsFoundInTheOrder();
    void silenceEndsWithATimeOut();

private:
    crypto::Library m_library;
};

void TestSessionFaults::longPausesAreHandedOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("seconds"); // -1: no time known
    const auto row = [](const char *name, int status, const QByteArray &type, const QByteArray &retryAfter,
                        ErrorCode code, int seconds) {
        QTest::newRow(name) << status << type << retryAfter << code << seconds;
    };
    row("A-06 429, an hour", 429, "rateLimited", "3600", ErrorCode::RateLimited, 3600);
    row("A-08 429, ten years", 429, "rateLimited", "315360000", ErrorCode::RateLimited, 86400);
    row("A-10 503, two hours", 503, "", "7200", ErrorCode::ServerBroken, 7200);
    row("A-45 429, paused for good", 429, "rateLimited", "", ErrorCode::RateLimited, -1);
    row("A-08 429, soon", 429, "rateLimited", "soon", ErrorCode::RateLimited, -1);
    row("A-08 429, negative", 429, "rateLimited", "-1", ErrorCode::RateLimited, -1);
    row("A-07 429, a date that has passed", 429, "rateLimited", "Sun, 06 Nov 1994 08:49:37 GMT",
        ErrorCode::RateLimited, -1);
}

void TestSessionFaults::longPausesAreHandedOn()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const ErrorCode, code);
    QFETCH(const int, seconds);
    Scene scene;
    FakeAnswer answer = type.isEmpty() ? FakeAnswer{status, {}, "<h1>Maintenance</h1>"}
                                       : FakeAnswer::problem(status, type, "scripted");
    answer.set("Retry-After", retryAfter);
    scene.ca.onRequest("/new-order", answerWith(answer));
    const int before = scene.ca.count("POST", "/new-order");
    const auto order = scene.client.newOrder(SceneNames);
    QVERIFY(!order);
    QCOMPARE(order.error().code, code);
    QCOMPARE(order.error().retryAt.has_value(), seconds >= 0);
    if (seconds >= 0)
        QCOMPARE(scene.client.clock.now().secsTo(*order.error().retryAt), seconds);
    QCOMPARE(scene.ca.count("POST", "/new-order"), before + 1); // no polling
}

void TestSessionFaults::shortPausesAreWaitedForByEverybody()
{
    Scene scene;
    scene.client.session.setPace({.scale = 0.1, .jitter = [] { return 0.5; }, .deadline = {}});
    FakeAnswer answer = FakeAnswer::problem(429, "rateLimited", "scripted");
    answer.set("Retry-After", "3");
    scene.ca.onRequest("/new-order", answerWith(answer), 1);
    QElapsedTimer sinceRefusal;
    QList<qint64> answered;
    const auto note = [&](const auto &result) { answered.append(result ? sinceRefusal.elapsed() : -1); };
    // As soon as the refusal is here something else is asked for: that has to wait as well.
    connect(&scene.client.transport, &Transport::exchanged, this, [&](const Exchange &exchange) {
        if (exchange.status != 429)
            return;
        sinceRefusal.start();
        QMetaObject::invokeMethod(
            this, [&] { scene.client.session.order({}, scene.order.url, note); }, Qt::QueuedConnection);
    });
    const int before = scene.ca.count("POST", "/new-order");
    scene.client.session.newOrder({}, {.identifiers = {{IdentifierType::Dns, SceneNames.first()}}}, note);
    QTRY_COMPARE(answered.size(), 2);
    QVERIFY2(answered.at(0) >= 300 && answered.at(1) >= 300,
             qPrintable(u"%1 %2"_s.arg(answered.at(0)).arg(answered.at(1))));
    QCOMPARE(scene.ca.count("POST", "/new-order"), before + 2);
}

void TestSessionFaults::brokenServersGetThreeMoreTries_data()
{
    QTest::addColumn<Ask>("what");
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("succeeds");
    const FakeAnswer page{502, {}, "<h1>Bad Gateway</h1>"};
    const FakeAnswer internal = FakeAnswer::problem(500, "serverInternal", "scripted");
    const auto row
        = [](const char *name, Ask what, const FakeAnswer &answer, int times, int requests, bool succeeds) {
              QTest::newRow(name) << what << answer << times << requests << succeeds;
          };
    row("A-11 500 then fine", Ask::Order, internal, 1, 2, true);
    row("A-11 502 three times", Ask::Order, page, 3, 4, true);
    row("A-11 500 for ever", Ask::Order, internal, 0, 4, false);
    row("A-11 newOrder, 500 then fine", Ask::NewOrder, internal, 1, 2, true);
    row("A-11 finalize is not repeated", Ask::Finalize, internal, 1, 1, false);
    row("A-11 respond is not repeated", Ask::Respond, page, 1, 1, false);
}

void TestSessionFaults::brokenServersGetThreeMoreTries()
{
    QFETCH(const Ask, what);
    QFETCH(const FakeAnswer, answer);
    QFETCH(const int, times);
    QFETCH(const int, requests);
    QFETCH(const bool, succeeds);
    Scene scene;
    const QByteArray path = what == Ask::Order ? "/order/"
        : what == Ask::NewOrder                ? "/new-order"
        : what == Ask::Finalize                ? "/finalize/"
                                               : "/challenge/";
    const int before = scene.ca.count("POST", path);
    scene.ca.onRequest(path, answerWith(answer), times);
    const auto result = ask(scene, what);
    QVERIFY2(result.has_value() == succeeds, qPrintable(why(result)));
    QCOMPARE(scene.ca.count("POST", path) - before, requests);
}

void TestSessionFaults::everyTryHasANonceOfItsOwn()
{
    Scene scene;
    FakeAnswer limited = FakeAnswer::problem(429, "rateLimited", "scripted");
    limited.set("Retry-After", "1");
    scene.ca.onRequest("/new-order", answerWith(limited), 1);
    scene.ca.onRequest("/new-order", answerWith({500, {}, {}}), 1);
    scene.ca.onRequest("/new-order", closeInstead(), 1);
    scene.ca.onRequest("/new-order", badNonce(), 1);
    VERIFY_OK(scene.client.newOrder(SceneNames));
    const QList<QByteArray> used = scene.ca.noncesUsed();
    QCOMPARE(QSet<QByteArray>(used.begin(), used.end()).size(), used.size());
}

void TestSessionFaults::lostAnswers_data()
{
    QTest::addColumn<Ask>("what");
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("succeeds");
    const auto row
        = [](const char *name, Ask what, const FakeAction &action, int times, int requests, bool succeeds) {
              QTest::newRow(name) << what << action << times << requests << succeeds;
          };
    row("N-06 reading is asked again", Ask::Order, loseAnswer(), 1, 2, true);
    row("N-06 reading is asked again once only", Ask::Order, loseAnswer(), 0, 2, false);
    row("N-06 newOrder is asked again", Ask::NewOrder, loseAnswer(), 1, 2, true);
    row("N-06 newOrder is asked again once only", Ask::NewOrder, loseAnswer(), 0, 2, false);
    row("N-06 finalize is not", Ask::Finalize, closeInstead(), 1, 1, false);
    row("N-06 respond is not", Ask::Respond, loseAnswer(), 1, 1, false);
    row("N-07 shorter than promised", Ask::Order, cut(Wire::CutLength, 20), 1, 2, true);
    row("N-08 a chunk is missing", Ask::Order, cut(Wire::CutChunked, 20), 1, 2, true);
    row("N-09 closed in the middle of the JSON of a POST", Ask::Order, cut(Wire::CutClose, 20), 1, 1, false);
    row("N-10 endless", Ask::Order, endlessBody(), 1, 1, false);
    row("N-15 redirect", Ask::Order, redirectTo(307, "/order/0"), 1, 1, false);
}

void TestSessionFaults::lostAnswers()
{
    QFETCH(const Ask, what);
    QFETCH(const FakeAction, action);
    QFETCH(const int, times);
    QFETCH(const int, requests);
    QFETCH(const bool, succeeds);
    Scene scene;
    const QByteArray path = what == Ask::Order ? "/order/"
        : what == Ask::NewOrder                ? "/new-order"
        : what == Ask::Finalize                ? "/finalize/"
                                               : "/challenge/";
    const int before = scene.ca.count("POST", path);
    scene.ca.onRequest(path, action, times);
    const auto result = ask(scene, what);
    QVERIFY2(result.has_value() == succeeds, qPrintable(why(result)));
    QCOMPARE(scene.ca.count("POST", path) - before, requests);
    // The session goes on as if nothing had been.
    scene.ca.clearRules();
    VERIFY_OK(scene.client.order(scene.order.url));
}

void TestSessionFaults::lostFinalizeIsFoundInTheOrder()
{
    Scene scene({.alreadyValid = {SceneNames.first()}});
    scene.ca.onRequest("/finalize/", loseAnswer());
    const auto lost = scene.client.finalize(scene.order.finalize, SceneNames);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::NoAnswer);
    const auto order = scene.client.order(scene.order.url);
    VERIFY_OK(order);
    QCOMPARE(order->status, OrderStatus::Valid);
    VERIFY_OK(scene.client.certificate(order->certificate));
    QCOMPARE(scene.ca.count("POST", "/finalize/"), 1);
    QCOMPARE(scene.ca.acme().issued(), 1);
}

void TestSessionFaults::silenceEndsWithATimeOut()
{
    Scene scene; // N-03, N-04
    scene.client.session.setPace({.scale = 0.01, .jitter = {}, .deadline = 300ms});
    for (const FakeAction &action : {hang(), drip()}) {
        scene.ca.onRequest("/order/", action, 1);
        const int before = scene.ca.count("POST", "/order/");
        const auto order = scene.client.order(scene.order.url);
        QVERIFY(!order);
        QCOMPARE(order.error().code, ErrorCode::TimedOut);
        QCOMPARE(scene.ca.count("POST", "/order/"), before + 1);
    }
}

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_session_faults.moc"
