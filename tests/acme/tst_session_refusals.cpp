// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/scene.h"

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

/// What a session makes of a CA that says no, or says what no CA may say.
class TestSessionRefusals final : public QObject {
    Q_OBJECT
private slots:
    void directoryTroubles_data();
    void directoryTroubles();
    void answersThatMayNotBe_data();
    void answersThatMayNotBe();
    void refusalsReachTheCallerWhole_data();
    void refusalsReachTheCallerWhole();
    void deactivatedAccountIsTold();

private:
    crypto::Library m_library;
};

void TestSessionRefusals::directoryTroubles_data()
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

void TestSessionRefusals::directoryTroubles()
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

void TestSessionRefusals::answersThatMayNotBe_data()
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

void TestSessionRefusals::answersThatMayNotBe()
{
    QFETCH(const FakeAction, action);
    QFETCH(const ErrorCode, code);
    Scene scene;
    scene.ca.onRequest("/new-order", action);
    const int before = scene.ca.count("POST");
    const auto order = scene.client.newOrder(SceneNames);
    QVERIFY2(!order && order.error().code == code, qPrintable(why(order)));
    QCOMPARE(scene.ca.count("POST"), before + 1);
}

void TestSessionRefusals::refusalsReachTheCallerWhole_data()
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

void TestSessionRefusals::refusalsReachTheCallerWhole()
{
    QFETCH(const QByteArray, type);
    QFETCH(const int, status);
    QFETCH(const ErrorCode, code);
    Scene scene;
    scene.ca.onRequest("/finalize/", refuseWith(status, type, "with details"));
    const auto order = scene.client.finalize(scene.order.finalize, SceneNames);
    QVERIFY(!order);
    QCOMPARE(order.error().code, code);
    QVERIFY(order.error().problem);
    QCOMPARE(order.error().problem->type, QString::fromUtf8("urn:ietf:params:acme:error:" + type));
    QCOMPARE(order.error().problem->detail, u"with details"_s);
    QCOMPARE(scene.ca.count("POST", "/finalize/"), 1);
}

void TestSessionRefusals::deactivatedAccountIsTold()
{
    Scene scene;
    scene.ca.acme().forgetAccounts();
    const auto order = scene.client.newOrder(SceneNames);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::AccountUnknown);

    FakeCa other;
    Client client(other);
    const auto account = client.newAccount(false);
    QVERIFY(!account);
    QCOMPARE(account.error().code, ErrorCode::TermsNotAgreed);
    QCOMPARE(QUrl(account.error().subject), other.url("/terms"));
}

QTEST_GUILESS_MAIN(TestSessionRefusals)
#include "tst_session_refusals.moc"
