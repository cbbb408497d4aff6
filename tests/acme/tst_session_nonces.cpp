// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/scene.h"

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

/// Nonces (RFC 8555, section 6.5): how many are fetched, and those that are refused, missing or old.
class TestSessionNonces final : public QObject {
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
    void aBurstNeedsNoNonceOfItsOwnRoundTrip_data();
    void aBurstNeedsNoNonceOfItsOwnRoundTrip();
    void noncesGrowOld();

private:
    crypto::Library m_library;
};

void TestSessionNonces::refusedNonceIsReplacedByTheOneOfTheRefusal()
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

void TestSessionNonces::nonceStormEndsAfterFiveRetries()
{
    Scene scene;
    scene.ca.onRequest("/order/", badNonce());
    const auto order = scene.client.order(scene.order.url);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::NonceRefused);
    QVERIFY(order.error().problem);
    QCOMPARE(scene.ca.count("POST", "/order/"), 6);
}

void TestSessionNonces::refusalWithoutANonceCostsOneNewNonce()
{
    Scene scene;
    scene.ca.onRequest("/order/", badNonce(false), 1);
    VERIFY_OK(scene.client.order(scene.order.url));
    QCOMPARE(scene.ca.count("POST", "/order/"), 2);
    QCOMPARE(scene.ca.count("HEAD"), 2);
}

void TestSessionNonces::nonceIsFetchedWhenAnAnswerBroughtNone_data()
{
    QTest::addColumn<QByteArray>("nonce");
    QTest::newRow("A-04 none") << QByteArray();
    QTest::newRow("A-05 with blanks") << QByteArray("a b");
    QTest::newRow("A-05 with padding") << QByteArray("abcd==");
    QTest::newRow("A-05 10 KB") << QByteArray(10240, 'a');
    QTest::newRow("A-05 two of them") << QByteArray("abc, def");
}

void TestSessionNonces::nonceIsFetchedWhenAnAnswerBroughtNone()
{
    QFETCH(const QByteArray, nonce);
    Scene scene;
    scene.ca.onRequest("/order/", withHeader("Replay-Nonce", nonce), 1);
    VERIFY_OK(scene.client.order(scene.order.url));
    VERIFY_OK(scene.client.order(scene.order.url));
    QCOMPARE(scene.ca.count("POST", "/order/"), 2);
    QCOMPARE(scene.ca.count("HEAD"), 2);
}

void TestSessionNonces::aRestartedCaIsNoTrouble()
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

void TestSessionNonces::whoWaitsForANonceHearsWhenThereIsNone_data()
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

void TestSessionNonces::whoWaitsForANonceHearsWhenThereIsNone()
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

void TestSessionNonces::aBurstNeedsNoNonceOfItsOwnRoundTrip_data()
{
    QTest::addColumn<int>("names");
    QTest::addColumn<int>("connections");
    QTest::newRow("1 name") << 1 << 1;
    QTest::newRow("3 names") << 3 << 3;
    QTest::newRow("30 names") << 30 << 8; // of which two were the try for HTTP/2
    QTest::newRow("100 names") << 100 << 8;
}

void TestSessionNonces::aBurstNeedsNoNonceOfItsOwnRoundTrip()
{
    QFETCH(const int, names);
    QFETCH(const int, connections);
    FakeCa ca;
    Client client(ca, false);
    VERIFY_OK(client.newAccount());

    QStringList list;
    for (int i = 0; i < names; ++i)
        list.append(u"n%1.example.org"_s.arg(i));
    client.session.expectBurst(names);
    const auto order = client.newOrder(list);
    VERIFY_OK(order);
    // newAccount needed one and brought one; the burst needs one for each name, and newOrder paid for itself.
    QTRY_COMPARE(ca.count("HEAD"), names);

    int answers = 0;
    for (const QUrl &url : order->authorizations) {
        client.session.authorization({}, url, [&answers](const auto &result) { answers += result ? 1 : 0; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, names, 20000);
    QCOMPARE(ca.count("HEAD"), names);
    QVERIFY2(ca.connections() <= connections, qPrintable(QString::number(ca.connections())));
    const QList<QByteArray> used = ca.noncesUsed();
    QCOMPARE(QSet<QByteArray>(used.begin(), used.end()).size(), used.size());
}

void TestSessionNonces::noncesGrowOld()
{
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.newAccount());
    QCOMPARE(ca.count("HEAD"), 1);
    client.clock.advance(9min);
    VERIFY_OK(client.newOrder({u"example.org"_s}));
    QCOMPARE(ca.count("HEAD"), 1);
    client.clock.advance(11min);
    VERIFY_OK(client.newOrder({u"example.org"_s}));
    QCOMPARE(ca.count("HEAD"), 2);
}

QTEST_GUILESS_MAIN(TestSessionNonces)
#include "tst_session_nonces.moc"
