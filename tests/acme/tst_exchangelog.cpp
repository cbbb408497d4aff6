// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/exchangelog_p.h"
#include "core/crypto/jws.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;

class TestExchangeLog final : public QObject {
    Q_OBJECT
private slots:
    void aJwsIsShownWithoutItsSignature();
    void readingIsShownAsAnEmptyPayload();
    void anInnerSignatureIsLeftOutToo();
    void whatIsNotAJwsIsNotShown();
    void jsonIsShownWithIndentation();
    void certificatesAreCounted();
    void hostileTextIsCleanedButKeepsItsLines();
    void longBodiesAreCut();

private:
    static QString received(const QByteArray &body)
    {
        return describeReceived({.status = 200, .body = body});
    }

    crypto::Library m_library;
};

void TestExchangeLog::aJwsIsShownWithoutItsSignature()
{
    const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    QVERIFY(key);
    const auto jws = crypto::signJws(*key, R"({"identifiers":[]})", "https://ca.example/new-order", "nonce-1",
                                     "https://ca.example/acct/1");
    QVERIFY(jws);
    const QString signature = QJsonDocument::fromJson(*jws).object().value("signature"_L1).toString();
    QVERIFY(!signature.isEmpty());
    const QString shown = describeSent(*jws);
    QVERIFY(shown.contains("\"url\": \"https://ca.example/new-order\""_L1));
    QVERIFY(shown.contains("\"kid\": \"https://ca.example/acct/1\""_L1));
    QVERIFY(shown.contains("\"identifiers\": ["_L1));
    QVERIFY(!shown.contains(signature));
    QVERIFY(!shown.contains("signature"_L1));
}

void TestExchangeLog::readingIsShownAsAnEmptyPayload()
{
    const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    QVERIFY(key);
    const auto jws
        = crypto::signJws(*key, {}, "https://ca.example/order/1", "nonce-1", "https://ca.example/acct/1");
    QVERIFY(jws);
    QVERIFY(describeSent(*jws).contains("\"payload\": \"\""_L1));
}

void TestExchangeLog::anInnerSignatureIsLeftOutToo()
{
    const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    QVERIFY(key);
    const QByteArray binding = crypto::bindExternalAccount(
        *key, "https://ca.example/new-account", "kid-1", crypto::Secret("0123456789abcdef0123456789abcdef"));
    const QString mac = QJsonDocument::fromJson(binding).object().value("signature"_L1).toString();
    QVERIFY(!mac.isEmpty());
    const auto jws = crypto::signJws(*key, R"({"externalAccountBinding":)" + binding + "}",
                                     "https://ca.example/new-account", "nonce-1", {});
    QVERIFY(jws);
    const QString shown = describeSent(*jws);
    QVERIFY(shown.contains("externalAccountBinding"_L1));
    QVERIFY(!shown.contains(mac));
}

void TestExchangeLog::whatIsNotAJwsIsNotShown()
{
    QCOMPARE(describeSent({}), QString());
    QCOMPARE(describeSent("password=secret"), QString());
    QCOMPARE(describeSent(R"({"secret":"value"})"), QString());
}

void TestExchangeLog::jsonIsShownWithIndentation()
{
    QCOMPARE(received(R"({"status":"valid","list":[1]})"),
             u"{\n    \"list\": [\n        1\n    ],\n    \"status\": \"valid\"\n}"_s);
    QCOMPARE(received({}), QString());
}

void TestExchangeLog::certificatesAreCounted()
{
    QCOMPARE(received("-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"
                      "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n"),
             u"PEM: 2 blocks, 118 bytes"_s);
    // A-37: nor is a private key that a CA sends ever written down.
    QVERIFY(!received("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n")
                 .contains("c2VjcmV0"_L1));
    QVERIFY(!received(R"({"key":"-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n"})").contains("c2VjcmV0"_L1));
}

void TestExchangeLog::hostileTextIsCleanedButKeepsItsLines()
{
    QCOMPARE(received("one\x1b[31m\n  two\xe2\x80\xae three\r\nfour"), u"one[31m\n  two three\nfour"_s);
}

void TestExchangeLog::longBodiesAreCut()
{
    for (const QByteArray &body : {QByteArray(1000000, 'x'), QByteArray("line\n").repeated(100000),
                                   QByteArray(R"({"a":")" + QByteArray(1000000, 'x') + "\"}")}) {
        const QString shown = received(body);
        QVERIFY(shown.size() <= 8 * 1024 + 1);
        QVERIFY(shown.size() > 8 * 1024 - 16);
        QVERIFY(shown.endsWith(QChar(0x2026)));
    }
}

QTEST_GUILESS_MAIN(TestExchangeLog)
#include "tst_exchangelog.moc"
