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

/// RFC 8555, section 7.1.4.
QJsonObject goodChallenge()
{
    return {{u"type"_s, u"http-01"_s},
            {u"url"_s, u"https://acme.example.com/chall/prV_B7yEyA4"_s},
            {u"status"_s, u"pending"_s},
            {u"token"_s, Token}};
}

QJsonObject goodAuthorization(const QJsonArray &challenges = {goodChallenge()})
{
    return {{u"status"_s, u"pending"_s},
            {u"expires"_s, u"2026-12-20T14:09:30Z"_s},
            {u"identifier"_s, QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"www.example.org"_s}}},
            {u"challenges"_s, challenges}};
}

} // namespace

/// Authorizations and their challenges, as a CA may write them (RFC 8555, sections 7.1.4 and 7.1.5).
class TestMessagesAuthorization final : public QObject {
    Q_OBJECT
private slots:
    void authorizationIsReadWhole();
    void strangeChallengesAreTolerated_data();
    void strangeChallengesAreTolerated();
    void oddAuthorizationsAreRefused_data();
    void oddAuthorizationsAreRefused();
    void hostileTokensNeverGetThrough_data();
    void hostileTokensNeverGetThrough();
    void failedChallengeSaysWhy();
};

void TestMessagesAuthorization::authorizationIsReadWhole()
{
    QJsonObject json = goodAuthorization();
    json.insert(u"wildcard"_s, true);
    const auto authorization = readAuthorization(replyWith(json), Ca);
    QVERIFY(authorization);
    QCOMPARE(authorization->url, OrderUrl);
    QCOMPARE(authorization->identifier, (Identifier{IdentifierType::Dns, u"www.example.org"_s}));
    QCOMPARE(authorization->status, AuthorizationStatus::Pending);
    QCOMPARE(nameOf(*authorization), u"*.www.example.org"_s);
    QCOMPARE(authorization->challenges.size(), 1);
    const Challenge &challenge = authorization->challenges.first();
    QCOMPARE(challenge.type, "http-01");
    QCOMPARE(challenge.token, QByteArray(Token.data(), Token.size()));
    QCOMPARE(challenge.status, ChallengeStatus::Pending);
    QCOMPARE(challenge.url, QUrl(u"https://acme.example.com/chall/prV_B7yEyA4"_s));
}

void TestMessagesAuthorization::strangeChallengesAreTolerated_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QByteArrayList>("types");
    const auto row = [](const char *name, const QJsonObject &json, const QByteArrayList &types) {
        QTest::newRow(name) << json << types;
    };
    const QJsonObject persist{{u"type"_s, u"dns-persist-01"_s},
                              {u"url"_s, u"https://acme.example.com/chall/2"_s},
                              {u"status"_s, u"pending"_s},
                              {u"issuer-domain-names"_s, QJsonArray{u"ca.example"_s}}};
    row("A-28 none at all", goodAuthorization({}), {});
    row("A-28 no member", with(goodAuthorization(), u"challenges"_s, QJsonValue::Undefined), {});
    row("A-28 already valid, trimmed",
        with(goodAuthorization(
                 {with(with(goodChallenge(), u"token"_s, QJsonValue::Undefined), u"status"_s, u"valid"_s)}),
             u"status"_s, u"valid"_s),
        {"http-01"});
    row("no token where none is due", goodAuthorization({persist, goodChallenge()}),
        {"dns-persist-01", "http-01"});
    row("unknown type with a hostile token",
        goodAuthorization({with(persist, u"token"_s, u"../../x"_s), goodChallenge()}),
        {"dns-persist-01", "http-01"});
    row("unknown type without anything", goodAuthorization({QJsonObject{{u"type"_s, u"email-reply-00"_s}}}),
        {"email-reply-00"});
    row("A-32 a keyAuthorization of its own",
        goodAuthorization({with(goodChallenge(), u"keyAuthorization"_s, u"../../x"_s)}), {"http-01"});
    row("only dns-01", goodAuthorization({with(goodChallenge(), u"type"_s, u"dns-01"_s)}), {"dns-01"});
}

void TestMessagesAuthorization::strangeChallengesAreTolerated()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QByteArrayList, types);
    const auto authorization = readAuthorization(replyWith(json), Ca);
    QVERIFY2(authorization, qPrintable(authorization ? QString() : authorization.error().detail));
    QByteArrayList found;
    for (const Challenge &challenge : authorization->challenges) {
        found.append(challenge.type);
        QVERIFY(challenge.token.isEmpty() || isSafeToken(challenge.token));
    }
    QCOMPARE(found, types);
}

void TestMessagesAuthorization::oddAuthorizationsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row
        = [](const char *name, const QJsonObject &json, const QString &detail,
             ErrorCode code = ErrorCode::BadReply) { QTest::newRow(name) << json << code << detail; };
    const QJsonValue missing(QJsonValue::Undefined);
    const auto challenge = [](const QString &member, const QJsonValue &value) {
        return goodAuthorization({with(goodChallenge(), member, value)});
    };
    row("A-17 unknown status", with(goodAuthorization(), u"status"_s, u"banana"_s), u"status: banana"_s);
    row("A-17 no identifier", with(goodAuthorization(), u"identifier"_s, missing), u"identifier"_s);
    row("unknown identifier type",
        with(goodAuthorization(), u"identifier"_s,
             QJsonObject{{u"type"_s, u"email"_s}, {u"value"_s, u"you@example.org"_s}}),
        u"identifier: email you@example.org"_s);
    row("identifier with a path",
        with(goodAuthorization(), u"identifier"_s,
             QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"../etc"_s}}),
        u"identifier: dns ../etc"_s);
    row("identifier with a line feed",
        with(goodAuthorization(), u"identifier"_s,
             QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"a.b\n"_s}}),
        u"identifier: dns a.b"_s);
    row("A-16 wildcard is a string", with(goodAuthorization(), u"wildcard"_s, u"yes"_s), u"wildcard: yes"_s);
    row("A-16 challenges is an object", with(goodAuthorization(), u"challenges"_s, QJsonObject()),
        u"challenges"_s);
    row("A-16 a challenge is a string", with(goodAuthorization(), u"challenges"_s, QJsonArray{u"x"_s}),
        u"challenges.type"_s);
    row("A-17 no url", challenge(u"url"_s, missing), u"challenges.url"_s);
    row("A-17 no token", challenge(u"token"_s, missing), u"challenges.token"_s);
    row("A-17 unknown challenge status", challenge(u"status"_s, u"banana"_s), u"challenges.status: banana"_s);
    row("A-19 http: challenge", challenge(u"url"_s, u"http://acme.example.com/c"_s), u"challenges.url"_s,
        ErrorCode::UnsafeUrl);
    row("A-21 challenge at 127.0.0.1", challenge(u"url"_s, u"https://127.0.0.1/c"_s), u"challenges.url"_s,
        ErrorCode::UnsafeUrl);
}

void TestMessagesAuthorization::oddAuthorizationsAreRefused()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, detail);
    const auto authorization = readAuthorization(replyWith(json), Ca);
    QVERIFY(!authorization);
    QCOMPARE(authorization.error().code, code);
    QCOMPARE(authorization.error().detail, detail);
}

void TestMessagesAuthorization::hostileTokensNeverGetThrough_data()
{
    QTest::addColumn<QJsonValue>("token");
    const auto row = [](const char *name, const QJsonValue &token) { QTest::newRow(name) << token; };
    row("A-30 path", u"../../../../../../../etc/x"_s);
    row("A-30 encoded path", u"..%2f..%2f..%2f..%2fetc%2fx"_s);
    row("A-30 line feed", u"aaaaaaaaaaaaaaaaaaaaaaaa\n"_s);
    row("A-30 NUL", QString(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s + QChar(0) + u'a'));
    row("A-30 invisible", u"aaaaaaaaaaaaaaaaaaaaaaaa\u200b"_s);
    row("A-30 blank", u"aaaaaaaaaaaaaaaaaaaa aaaa"_s);
    row("A-30 quote", u"aaaaaaaaaaaaaaaaaaaa\"aaaa"_s);
    row("A-30 empty", u""_s);
    row("A-30 10 000 characters", QString(10000, u'a'));
    row("A-30 Unicode", u"aaaaaaaaaaaaaaaaaaaaaaaaé"_s);
    row("A-30 number", 1234567890);
    row("A-31 too short", u"aaaaaaaaaaaaaaaaaaaaa"_s);
}

void TestMessagesAuthorization::hostileTokensNeverGetThrough()
{
    QFETCH(const QJsonValue, token);
    const QJsonObject challenge = with(goodChallenge(), u"token"_s, token);
    const auto authorization = readAuthorization(replyWith(goodAuthorization({challenge})), Ca);
    QVERIFY(!authorization);
    QCOMPARE(authorization.error().code, ErrorCode::UnsafeToken);
    QCOMPARE(authorization.error().subject, u"acme.example.com"_s);
    const auto alone = readChallenge(replyWith(challenge), Ca);
    QVERIFY(!alone);
    QCOMPARE(alone.error().code, ErrorCode::UnsafeToken);
}

void TestMessagesAuthorization::failedChallengeSaysWhy()
{
    QJsonObject challenge = with(goodChallenge(), u"status"_s, u"invalid"_s);
    challenge.insert(u"error"_s,
                     QJsonObject{{u"type"_s, u"urn:ietf:params:acme:error:unauthorized"_s},
                                 {u"detail"_s, u"Invalid response: 404"_s}});
    challenge.insert(
        u"validationRecord"_s,
        QJsonArray{QJsonObject{{u"url"_s, u"http://www.example.org/.well-known/acme-challenge/x"_s},
                               {u"hostname"_s, u"www.example.org"_s},
                               {u"port"_s, u"80"_s},
                               {u"addressesResolved"_s, QJsonArray{u"192.0.2.1"_s, u"2001:db8::1"_s}},
                               {u"addressUsed"_s, u"2001:db8::1"_s}},
                   QJsonObject{{u"port"_s, 443}, {u"hostname"_s, u"a\u202eb"_s}}});
    const auto authorization
        = readAuthorization(replyWith(with(goodAuthorization({challenge}), u"status"_s, u"invalid"_s)), Ca);
    QVERIFY(authorization);
    QVERIFY(failureOf(*authorization));
    QCOMPARE(typeOf(*failureOf(*authorization)), ProblemType::Unauthorized);
    const auto &records = authorization->challenges.first().validationRecords;
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.first().addressesResolved, (QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s}));
    QCOMPARE(records.first().addressUsed, u"2001:db8::1"_s);
    QCOMPARE(records.last().port, u"443"_s);
    QCOMPARE(records.last().hostname, u"ab"_s);
}

QTEST_GUILESS_MAIN(TestMessagesAuthorization)
#include "tst_messages_authorization.moc"
