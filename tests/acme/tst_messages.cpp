// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/replies.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using namespace core;
using namespace core::acme;

namespace {

/// RFC 8555, section 7.1.3.
QJsonObject goodOrder()
{
    return {{u"status"_s, u"valid"_s},
            {u"expires"_s, u"2026-12-20T14:09:07.99Z"_s},
            {u"identifiers"_s,
             QJsonArray{QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"www.example.org"_s}},
                        QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"*.example.org"_s}},
                        QJsonObject{{u"type"_s, u"ip"_s}, {u"value"_s, u"2001:DB8:0::1"_s}}}},
            {u"authorizations"_s, QJsonArray{u"https://acme.example.com/authz/PAniVnsZcis"_s}},
            {u"finalize"_s, u"https://acme.example.com/order/TOlocE8rfgo/finalize"_s},
            {u"certificate"_s, u"https://acme.example.com/cert/mAt3xBGaobw"_s}};
}

} // namespace

class TestMessages final : public QObject {
    Q_OBJECT
private slots:
    void orderIsReadWhole();
    void oddOrdersAreRefused_data();
    void oddOrdersAreRefused();
    void orderUrlComesFromTheRightPlace();
    void everyOrderStateIsKnown_data();
    void everyOrderStateIsKnown();

    void accountIsItsLocation();
    void oddAccountsAreRefused_data();
    void oddAccountsAreRefused();

    void certificateHasItsAlternates();
    void whatIsNotACertificateIsRefused_data();
    void whatIsNotACertificateIsRefused();

    void brokenJsonIsABadReply_data();
    void brokenJsonIsABadReply();
};

void TestMessages::orderIsReadWhole()
{
    HttpReply reply = replyWith(goodOrder());
    reply.retryAfter = std::chrono::seconds(3);
    const auto order = readOrder(reply, Ca);
    QVERIFY(order);
    QCOMPARE(order->url, OrderUrl);
    QCOMPARE(order->status, OrderStatus::Valid);
    QCOMPARE(order->expires, QDateTime(QDate(2026, 12, 20), QTime(14, 9, 7, 990), Qt::UTC));
    QCOMPARE(order->identifiers,
             (QList<Identifier>{{IdentifierType::Dns, u"www.example.org"_s},
                                {IdentifierType::Dns, u"*.example.org"_s},
                                {IdentifierType::Ip, u"2001:db8::1"_s}}));
    QCOMPARE(order->authorizations, QList<QUrl>{QUrl(u"https://acme.example.com/authz/PAniVnsZcis"_s)});
    QCOMPARE(order->finalize, QUrl(u"https://acme.example.com/order/TOlocE8rfgo/finalize"_s));
    QCOMPARE(order->certificate, QUrl(u"https://acme.example.com/cert/mAt3xBGaobw"_s));
    QCOMPARE(order->retryAfter, std::chrono::seconds(3));
    QVERIFY(!order->error);
}

void TestMessages::oddOrdersAreRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("what"); // detail, or for UnsafeUrl the subject
    const auto row = [](const char *name, const QString &member, const QJsonValue &value, const QString &what,
                        ErrorCode code = ErrorCode::BadReply) {
        QTest::newRow(name) << with(goodOrder(), member, value) << code << what;
    };
    const QJsonValue missing(QJsonValue::Undefined);
    row("A-17 unknown status", u"status"_s, u"banana"_s, u"status: banana"_s);
    row("A-17 hostile status", u"status"_s, u"\u202eba\u001b[31mnana"_s, u"status: ba[31mnana"_s);
    row("A-17 no status", u"status"_s, missing, u"status"_s);
    row("A-16 status is a number", u"status"_s, 5, u"status: 5"_s);
    row("A-16 status is null", u"status"_s, QJsonValue::Null, u"status"_s);
    row("A-17 no authorizations", u"authorizations"_s, missing, u"authorizations"_s);
    row("A-16 authorizations is a string", u"authorizations"_s, u"x"_s, u"authorizations: x"_s);
    row("A-16 an authorization is a number", u"authorizations"_s, QJsonArray{1}, u"authorizations"_s);
    row("A-17 no finalize", u"finalize"_s, missing, u"finalize"_s);
    row("A-17 valid without certificate", u"certificate"_s, missing, u"certificate"_s);
    row("A-17 no identifiers", u"identifiers"_s, missing, u"identifiers"_s);
    row("A-16 an identifier is a string", u"identifiers"_s, QJsonArray{u"example.org"_s}, u"identifiers"_s);
    row("A-16 expires is no date", u"expires"_s, u"soon"_s, u"expires: soon"_s);
    QJsonArray thousands;
    for (int i = 0; i < 2000; ++i)
        thousands.append(u"https://acme.example.com/authz/%1"_s.arg(i));
    row("two thousand authorizations", u"authorizations"_s, thousands, u"authorizations"_s);
    row("A-19 finalize is http:", u"finalize"_s, u"http://acme.example.com/f"_s,
        u"http://acme.example.com/f"_s, ErrorCode::UnsafeUrl);
    row("A-19 certificate is http:", u"certificate"_s, u"http://acme.example.com/c"_s,
        u"http://acme.example.com/c"_s, ErrorCode::UnsafeUrl);
    row("A-19 an authorization is http:", u"authorizations"_s, QJsonArray{u"http://acme.example.com/a"_s},
        u"http://acme.example.com/a"_s, ErrorCode::UnsafeUrl);
    row("A-21 an authorization is file:", u"authorizations"_s, QJsonArray{u"file:///etc/passwd"_s},
        u"file:///etc/passwd"_s, ErrorCode::UnsafeUrl);
    row("A-21 an authorization is at 127.0.0.1", u"authorizations"_s, QJsonArray{u"https://127.0.0.1/a"_s},
        u"https://127.0.0.1/a"_s, ErrorCode::UnsafeUrl);
    row("A-21 finalize is at 10.0.0.1", u"finalize"_s, u"https://10.0.0.1/a"_s, u"https://10.0.0.1/a"_s,
        ErrorCode::UnsafeUrl);
    row("A-18 relative finalize", u"finalize"_s, u"/finalize"_s, u"/finalize"_s, ErrorCode::UnsafeUrl);
    row("a URL of 5000 characters", u"finalize"_s,
        QString(u"https://acme.example.com/"_s + QString(5000, u'a')),
        QString(u"https://acme.example.com/"_s + QString(230, u'a') + QChar(0x2026)), ErrorCode::UnsafeUrl);
}

void TestMessages::oddOrdersAreRefused()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, what);
    const auto order = readOrder(replyWith(json), Ca);
    QVERIFY(!order);
    QCOMPARE(order.error().code, code);
    QCOMPARE(code == ErrorCode::UnsafeUrl ? order.error().subject : order.error().detail, what);
}

void TestMessages::orderUrlComesFromTheRightPlace()
{
    const QJsonObject json = with(goodOrder(), u"status"_s, u"pending"_s);
    const QUrl location(u"https://acme.example.com/order/77"_s);

    HttpReply created = replyWith(json, 201, Ca.newOrder);
    auto order = readOrder(created, Ca);
    QVERIFY(!order);
    QCOMPARE(order.error().detail, u"Location"_s);
    created.location = location;
    order = readOrder(created, Ca);
    QVERIFY(order);
    QCOMPARE(order->url, location);
    created.location = QUrl(u"https://169.254.169.254/order/77"_s);
    order = readOrder(created, Ca);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::UnsafeUrl);

    // An answer to finalize may say it (Boulder) or not (Pebble); the finalize URL itself is never the
    // order's.
    HttpReply finalized
        = replyWith(json, 200, QUrl(u"https://acme.example.com/order/TOlocE8rfgo/finalize"_s));
    order = readOrder(finalized, Ca);
    QVERIFY(order);
    QVERIFY(order->url.isEmpty());
    finalized.location = location;
    order = readOrder(finalized, Ca);
    QVERIFY(order);
    QCOMPARE(order->url, location);
}

void TestMessages::everyOrderStateIsKnown_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<OrderStatus>("status");
    QTest::newRow("pending") << u"pending"_s << OrderStatus::Pending;
    QTest::newRow("A-24 ready at once") << u"ready"_s << OrderStatus::Ready;
    QTest::newRow("processing") << u"processing"_s << OrderStatus::Processing;
    QTest::newRow("valid at once") << u"valid"_s << OrderStatus::Valid;
    QTest::newRow("A-23 invalid") << u"invalid"_s << OrderStatus::Invalid;
}

void TestMessages::everyOrderStateIsKnown()
{
    QFETCH(const QString, word);
    QFETCH(const OrderStatus, status);
    QJsonObject json = with(goodOrder(), u"status"_s, word);
    json.insert(u"error"_s,
                QJsonObject{{u"type"_s, u"urn:ietf:params:acme:error:compound"_s},
                            {u"subproblems"_s, QJsonArray{QJsonObject{{u"detail"_s, u"CAA forbids"_s}}}}});
    const auto order = readOrder(replyWith(json), Ca);
    QVERIFY(order);
    QCOMPARE(order->status, status);
    QVERIFY(order->error);
    QCOMPARE(order->error->subproblems.size(), 1);
}

void TestMessages::accountIsItsLocation()
{
    HttpReply reply = replyWith(QJsonObject{{u"status"_s, u"valid"_s}}, 201, Ca.newAccount);
    reply.location = QUrl(u"https://acme.example.com/acct/1"_s);
    auto account = readAccount(reply, Ca);
    QVERIFY(account);
    QVERIFY(account->created);
    QCOMPARE(account->url, reply.location);
    QVERIFY(account->contact.isEmpty()); // Let's Encrypt returns none

    reply.status = 200;
    account = readAccount(reply, Ca);
    QVERIFY(account);
    QVERIFY(!account->created);
    QCOMPARE(account->url, reply.location);

    const auto read
        = readAccount(replyWith(QJsonObject{{u"status"_s, u"deactivated"_s},
                                            {u"contact"_s, QJsonArray{u"mailto:you@example.org"_s}}},
                                200, reply.location),
                      Ca);
    QVERIFY(read);
    QCOMPARE(read->url, reply.location);
    QCOMPARE(read->status, AccountStatus::Deactivated);
    QCOMPARE(read->contact, QStringList{u"mailto:you@example.org"_s});
}

void TestMessages::oddAccountsAreRefused_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("location");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("A-17 unknown status")
        << u"banana"_s << u"https://acme.example.com/acct/1"_s << ErrorCode::BadReply;
    QTest::newRow("no Location") << u"valid"_s << QString() << ErrorCode::BadReply;
    QTest::newRow("A-19 http: Location")
        << u"valid"_s << u"http://acme.example.com/acct/1"_s << ErrorCode::UnsafeUrl;
    QTest::newRow("A-21 local Location")
        << u"valid"_s << u"https://localhost/acct/1"_s << ErrorCode::UnsafeUrl;
}

void TestMessages::oddAccountsAreRefused()
{
    QFETCH(const QString, status);
    QFETCH(const QString, location);
    QFETCH(const ErrorCode, code);
    HttpReply reply = replyWith(QJsonObject{{u"status"_s, status}}, 200, Ca.newAccount);
    reply.location = QUrl(location);
    const auto account = readAccount(reply, Ca);
    QVERIFY(!account);
    QCOMPARE(account.error().code, code);
}

void TestMessages::certificateHasItsAlternates()
{
    const QUrl url(u"https://acme.example.com/cert/1"_s);
    HttpReply reply = replyWith("-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n", 200, url);
    const auto add = [&reply](const QByteArray &relation, const QString &target) {
        reply.links.append({relation, QUrl(target)});
    };
    add("alternate", u"https://acme.example.com/cert/1"_s); // A-39: a loop
    add("index", u"https://acme.example.com/directory"_s);
    add("alternate", u"https://127.0.0.1/cert/1"_s);
    for (int i = 0; i < 8; ++i) {
        add("alternate", u"https://acme.example.com/cert/1/%1"_s.arg(i));
        add("alternate", u"https://acme.example.com/cert/1/%1"_s.arg(i));
    }
    const auto certificate = readCertificate(reply, Ca);
    QVERIFY(certificate);
    QCOMPARE(certificate->pem, reply.body);
    QCOMPARE(certificate->alternates.size(), 5); // A-39
    QCOMPARE(certificate->alternates.first(), QUrl(u"https://acme.example.com/cert/1/0"_s));
    QCOMPARE(certificate->alternates.last(), QUrl(u"https://acme.example.com/cert/1/4"_s));
}

void TestMessages::whatIsNotACertificateIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray pem = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n";
    QTest::newRow("A-38 HTML") << QByteArray("<html><body>Welcome</body></html>")
                               << ErrorCode::CertificateUnreadable;
    QTest::newRow("A-36 empty") << QByteArray() << ErrorCode::CertificateUnreadable;
    QTest::newRow("A-37 a private key inside")
        << QByteArray(pem + "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n")
        << ErrorCode::CertificateUnreadable;
    QTest::newRow("A-37 an EC private key inside")
        << QByteArray(pem + "-----BEGIN EC PRIVATE KEY-----\nMA==\n") << ErrorCode::CertificateUnreadable;
    QTest::newRow("a problem with 200")
        << QByteArray(R"({"type":"urn:ietf:params:acme:error:serverInternal"})") << ErrorCode::Rejected;
}

void TestMessages::whatIsNotACertificateIsRefused()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorCode, code);
    const auto certificate = readCertificate(replyWith(body), Ca);
    QVERIFY(!certificate);
    QCOMPARE(certificate.error().code, code);
    QVERIFY(!certificate.error().detail.contains("MA=="_L1));
}

void TestMessages::brokenJsonIsABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    const QByteArray good = QJsonDocument(goodOrder()).toJson(QJsonDocument::Compact);
    row("A-16 empty", "");
    row("A-16 cut off", good.chopped(10));
    row("A-16 not an object", "[]");
    row("A-16 a string", R"("valid")");
    row("A-16 null", "null");
    row("A-16 deep nesting", QByteArray(100000, '['));
    row("A-16 deep nesting of objects", QByteArray(R"({"a":)").repeated(100000));
    row("A-16 NaN", QByteArray(good).replace(R"("valid")", "NaN"));
    row("A-16 UTF-16", QByteArray("\xff\xfe{\0}\0", 6));
    row("A-16 invalid UTF-8", QByteArray(good).replace("www.example.org", "\xff\xff"));
    row("A-16 trailing junk", good + "}");
    row("A-16 HTML", "<html></html>");
    row("A-16 NUL bytes", QByteArray(100, '\0'));
}

void TestMessages::brokenJsonIsABadReply()
{
    QFETCH(const QByteArray, body);
    const auto codeOf
        = [](const auto &result) { return result ? ErrorCode::Cancelled : result.error().code; };
    QCOMPARE(codeOf(readOrder(replyWith(body), Ca)), ErrorCode::BadReply);
    QCOMPARE(codeOf(readAuthorization(replyWith(body), Ca)), ErrorCode::BadReply);
    QCOMPARE(codeOf(readChallenge(replyWith(body), Ca)), ErrorCode::BadReply);
    QCOMPARE(codeOf(readAccount(replyWith(body), Ca)), ErrorCode::BadReply);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
