// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/client.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

namespace {

const QStringList Names{u"example.org"_s};

/// A client with an account, and an order whose authorization is pending.
struct Scene {
    explicit Scene(FakeAcmeOptions options = {}) : ca(std::move(options)), client(ca)
    {
        const auto account = client.newAccount();
        const auto made = client.newOrder(Names);
        if (!account || !made)
            qFatal("no scene");
        order = *made;
    }
    [[nodiscard]] Authorization authorization()
    {
        const auto read = client.authorization(order.authorizations.first());
        return read ? *read : Authorization();
    }

    FakeCa ca;
    Client client;
    Order order = {};
};

enum class Ask { Order, Finalize, Respond, NewOrder };

} // namespace

class TestSessionFaults final : public QObject {
    Q_OBJECT
private slots:
    void refusedNonceIsReplacedByTheOneOfTheRefusal();
    void nonceStormEndsAfterFiveRetries();
    void refusalWithoutANonceCostsOneNewNonce();
    void nonceIsFetchedWhenAnAnswerBroughtNone_data();
    void nonceIsFetchedWhenAnAnswerBroughtNone();
    void aRestartedCaIsNoTrouble();
    void whoWaitsForANonceHearsWhenThereIsNone_data();
    void whoWaitsForANonceHearsWhenThereIsNone();

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

    void directoryTroubles_data();
    void directoryTroubles();
    void answersThatMayNotBe_data();
    void answersThatMayNotBe();
    void refusalsReachTheCallerWhole_data();
    void refusalsReachTheCallerWhole();
    void deactivatedAccountIsTold();

private:
    static Result<Order> ask(Scene &scene, Ask what);

    crypto::Library m_library;
};

Result<Order> TestSessionFaults::ask(Scene &scene, Ask what)
{
    switch (what) {
    case Ask::Order: return scene.client.order(scene.order.url);
    case Ask::Finalize: return scene.client.finalize(scene.order.finalize, Names);
    case Ask::NewOrder: return scene.client.newOrder(Names);
    case Ask::Respond: {
        const auto challenge = scene.client.respond(scene.authorization().challenges.first().url);
        return challenge ? Result<Order>(Order{}) : Result<Order>(challenge.error());
    }
    }
    Q_UNREACHABLE();
}

// ---- Nonces
// ----------------------------------------------------------------------------------------------------------

void TestSessionFaults::refusedNonceIsReplacedByTheOneOfTheRefusal()
{
    Scene scene;
    QList<QByteArray> offered;
    scene.ca.onRequest("/order/", change([&offered](const FakeRequest &, FakeAnswer &answer) {
                           answer.status = 400;
                           answer.body = FakeAnswer::problem(400, "badNonce", "scripted").body;
                           for (const auto &[name, value] : answer.headers) {
                               if (name == "Replay-Nonce")
                                   offered.append(value);
                           }
                       }),
                       5);
    const qsizetype before = scene.ca.noncesUsed().size();
    VERIFY_OK(scene.client.order(scene.order.url));
    QCOMPARE(scene.ca.noncesUsed().mid(before + 1), offered);
    QCOMPARE(scene.ca.count("HEAD"), 1);
}

void TestSessionFaults::nonceStormEndsAfterFiveRetries()
{
    Scene scene;
    scene.ca.onRequest("/order/", badNonce());
    const auto order = scene.client.order(scene.order.url);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::NonceRefused);
    QVERIFY(order.error().problem);
    QCOMPARE(scene.ca.count("POST", "/order/"), 6);
}

void TestSessionFaults::refusalWithoutANonceCostsOneNewNonce()
{
    Scene scene;
    scene.ca.onRequest("/order/", badNonce(false), 1);
    VERIFY_OK(scene.client.order(scene.order.url));
    QCOMPARE(scene.ca.count("POST", "/order/"), 2);
    QCOMPARE(scene.ca.count("HEAD"), 2);
}

void TestSessionFaults::nonceIsFetchedWhenAnAnswerBroughtNone_data()
{
    QTest::addColumn<QByteArray>("nonce");
    QTest::newRow("A-04 none") << QByteArray();
    QTest::newRow("A-05 with blanks") << QByteArray("a b");
    QTest::newRow("A-05 with padding") << QByteArray("abcd==");
    QTest::newRow("A-05 10 KB") << QByteArray(10240, 'a');
    QTest::newRow("A-05 two of them") << QByteArray("abc, def");
}

void TestSessionFaults::nonceIsFetchedWhenAnAnswerBroughtNone()
{
    QFETCH(const QByteArray, nonce);
    Scene scene;
    scene.ca.onRequest("/order/", withHeader("Replay-Nonce", nonce), 1);
    VERIFY_OK(scene.client.order(scene.order.url));
    VERIFY_OK(scene.client.order(scene.order.url));
    QCOMPARE(scene.ca.count("POST", "/order/"), 2);
    QCOMPARE(scene.ca.count("HEAD"), 2);
}

void TestSessionFaults::aRestartedCaIsNoTrouble()
{
    Scene scene;
    scene.client.session.expectBurst(20);
    // Nineteen beside the one that newOrder left, and the one at the beginning. All that are in store are
    // void now.
    QTRY_COMPARE(scene.ca.count("HEAD"), 20);
    scene.ca.acme().forgetNonces();
    int answers = 0;
    for (int i = 0; i < 20; ++i)
        scene.client.session.order({}, scene.order.url,
                                   [&answers](const auto &result) { answers += result ? 1 : 0; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 20, 10000);
}

void TestSessionFaults::whoWaitsForANonceHearsWhenThereIsNone_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("500") << answerWith({500, {}, {}}) << ErrorCode::ServerBroken;
    QTest::newRow("404") << refuseWith(404, "malformed") << ErrorCode::Rejected;
    QTest::newRow("closed") << closeInstead() << ErrorCode::NoAnswer;
    QTest::newRow("without a nonce") << withHeader("Replay-Nonce", {}) << ErrorCode::BadReply;
    QTest::newRow("rate limit of an hour")
        << answerWith({429, {{"Retry-After", "3600"}}, {}}) << ErrorCode::RateLimited;
}

void TestSessionFaults::whoWaitsForANonceHearsWhenThereIsNone()
{
    QFETCH(const FakeAction, action);
    QFETCH(const ErrorCode, code);
    FakeCa ca;
    Client client(ca);
    client.session.setAccount(client.key, ca.url("/account/0"));
    // A 404 brings a nonce along, like any answer of an honest CA: only its absence is of interest here.
    FakeAction withoutNonce = action;
    withoutNonce.freshNonce = false;
    ca.onRequest("/new-nonce", withoutNonce);
    QList<ErrorCode> codes;
    for (int i = 0; i < 30; ++i) {
        client.session.order({}, ca.url("/order/0"), [&codes](const Result<Order> &result) {
            codes.append(result ? ErrorCode::Cancelled : result.error().code);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 30, 10000);
    QCOMPARE(codes, QList<ErrorCode>(30, code));
    QCOMPARE(ca.count("POST"), 0);
}

// ---- Pauses and breakdowns
// -------------------------------------------------------------------------------------------

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
    const auto order = scene.client.newOrder(Names);
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
    scene.client.session.newOrder({}, {.identifiers = {{IdentifierType::Dns, Names.first()}}}, note);
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
    VERIFY_OK(scene.client.newOrder(Names));
    const QList<QByteArray> used = scene.ca.noncesUsed();
    QCOMPARE(QSet<QByteArray>(used.begin(), used.end()).size(), used.size());
}

// ---- Lost answers
// ----------------------------------------------------------------------------------------------------

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
    Scene scene({.alreadyValid = {Names.first()}});
    scene.ca.onRequest("/finalize/", loseAnswer());
    const auto lost = scene.client.finalize(scene.order.finalize, Names);
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

// ---- Answers
// ---------------------------------------------------------------------------------------------------------

void TestSessionFaults::directoryTroubles_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<int>("times");
    QTest::addColumn<std::optional<ErrorCode>>("code"); // none: it succeeds
    QTest::addColumn<int>("most"); // requests
    const auto row = [](const char *name, const FakeAction &action, int times, std::optional<ErrorCode> code,
                        int most) { QTest::newRow(name) << action << times << code << most; };
    // Qt itself repeats a GET up to three times when a connection closes without a word; so each of our two
    // may be four.
    row("N-05 closed once", closeInstead(), 1, {}, 2);
    row("N-05 closed for ever", closeInstead(), 0, ErrorCode::NoAnswer, 8);
    row("N-07 shorter than promised, once", cut(Wire::CutLength, 20), 1, {}, 2);
    row("N-09 closed in the middle, once", cut(Wire::CutClose, 20), 1, {}, 2);
    row("N-09 closed in the middle, for ever", cut(Wire::CutClose, 20), 0, ErrorCode::BadReply, 2);
    row("N-10 larger than a directory may be", change([](const FakeRequest &, FakeAnswer &answer) {
            answer.body.append(QByteArray(70 * 1024, ' '));
        }),
        0, ErrorCode::ReplyTooLarge, 1);
    row("N-14 redirect to http:", redirectTo(302, "http://127.0.0.1/"), 0, ErrorCode::RedirectRefused, 1);
    row("N-18 login page", answerWith({200, {{"Content-Type", "text/html"}}, "<html>Please log in</html>"}),
        0, ErrorCode::NotAnAcmeServer, 1);
    row("A-10 maintenance, then fine", answerWith({503, {}, "<html>Maintenance</html>"}), 2, {}, 3);
    row("A-18 no newOrder", withMember(u"newOrder"_s, QJsonValue::Undefined), 0, ErrorCode::BadReply, 1);
    row("A-18 ftp:", withMember(u"newOrder"_s, u"ftp://127.0.0.1/"_s), 0, ErrorCode::UnsafeUrl, 1);
    row("A-49 profiles is a string", withMember(u"meta"_s, QJsonObject{{u"profiles"_s, u"classic"_s}}), 0, {},
        1);
}

void TestSessionFaults::directoryTroubles()
{
    QFETCH(const FakeAction, action);
    QFETCH(const int, times);
    QFETCH(const std::optional<ErrorCode>, code);
    QFETCH(const int, most);
    FakeCa ca;
    Client client(ca);
    ca.onRequest("/directory", action, times);
    const auto directory = client.directory();
    QVERIFY2(directory.has_value() == !code, qPrintable(why(directory)));
    if (code)
        QCOMPARE(directory.error().code, *code);
    QVERIFY2(ca.count("GET") <= most, qPrintable(QString::number(ca.count("GET"))));
    // Whatever happened, the next one who asks is served.
    ca.clearRules();
    VERIFY_OK(client.newAccount());
}

void TestSessionFaults::answersThatMayNotBe_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const FakeAction &action, ErrorCode code) {
        QTest::newRow(name) << action << code;
    };
    row("A-16 not JSON", answerWith({201, {{"Location", "/order/9"}}, "hello"}), ErrorCode::BadReply);
    row("A-17 unknown state", withMember(u"status"_s, u"banana"_s), ErrorCode::BadReply);
    row("A-19 finalize is http:", withMember(u"finalize"_s, u"http://127.0.0.1/"_s), ErrorCode::UnsafeUrl);
    row("A-19 the order itself is http:", withHeader("Location", "http://127.0.0.1/order/0"),
        ErrorCode::UnsafeUrl);
    row("A-21 the order itself is file:", withHeader("Location", "file:///order/0"), ErrorCode::UnsafeUrl);
    row("no Location", withHeader("Location", {}), ErrorCode::BadReply);
    row("A-12 HTML, 403", answerWith({403, {}, "<html>Forbidden by our firewall</html>"}),
        ErrorCode::Rejected);
    row("a problem with 201", answerWith({201, {}, FakeAnswer::problem(201, "malformed", "scripted").body}),
        ErrorCode::Rejected);
}

void TestSessionFaults::answersThatMayNotBe()
{
    QFETCH(const FakeAction, action);
    QFETCH(const ErrorCode, code);
    Scene scene;
    scene.ca.onRequest("/new-order", action);
    const int before = scene.ca.count("POST");
    const auto order = scene.client.newOrder(Names);
    QVERIFY2(!order && order.error().code == code, qPrintable(why(order)));
    QCOMPARE(scene.ca.count("POST"), before + 1);
}

void TestSessionFaults::refusalsReachTheCallerWhole_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("A-25 orderNotReady") << QByteArray("orderNotReady") << 403 << ErrorCode::Rejected;
    QTest::newRow("A-44 rejectedIdentifier")
        << QByteArray("rejectedIdentifier") << 400 << ErrorCode::Rejected;
    QTest::newRow("A-44 badCSR") << QByteArray("badCSR") << 400 << ErrorCode::Rejected;
    QTest::newRow("A-44 invalidProfile") << QByteArray("invalidProfile") << 400 << ErrorCode::ProfileUnknown;
    QTest::newRow("A-43 externalAccountRequired")
        << QByteArray("externalAccountRequired") << 403 << ErrorCode::ExternalAccountNeeded;
}

void TestSessionFaults::refusalsReachTheCallerWhole()
{
    QFETCH(const QByteArray, type);
    QFETCH(const int, status);
    QFETCH(const ErrorCode, code);
    Scene scene;
    scene.ca.onRequest("/finalize/", refuseWith(status, type, "with details"));
    const auto order = scene.client.finalize(scene.order.finalize, Names);
    QVERIFY(!order);
    QCOMPARE(order.error().code, code);
    QVERIFY(order.error().problem);
    QCOMPARE(order.error().problem->type, QString::fromUtf8("urn:ietf:params:acme:error:" + type));
    QCOMPARE(order.error().problem->detail, u"with details"_s);
    QCOMPARE(scene.ca.count("POST", "/finalize/"), 1);
}

void TestSessionFaults::deactivatedAccountIsTold()
{
    Scene scene;
    scene.ca.acme().forgetAccounts();
    const auto order = scene.client.newOrder(Names);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::AccountUnknown);

    FakeCa other;
    Client client(other);
    const auto account = client.newAccount(false);
    QVERIFY(!account);
    QCOMPARE(account.error().code, ErrorCode::TermsNotAgreed);
    QCOMPARE(QUrl(account.error().subject), other.url("/terms"));
}

QTEST_GUILESS_MAIN(TestSessionFaults)
#include "tst_session_faults.moc"
