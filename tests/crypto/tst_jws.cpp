// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/jws.h"
#include "tests/crypto/testdata.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

static QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

static QByteArray part(const QJsonObject &jws, QLatin1String name)
{
    return fromBase64Url(jws.value(name).toString().toLatin1()).value_or("not base64url");
}

class TestJws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &file : {u"rsa2048-pkcs8.pem"_s, u"ec256-pkcs8.pem"_s}) {
            auto key = KeyPair::fromPem(dataFile(file));
            QVERIFY(key);
            m_keys.push_back(std::make_shared<const KeyPair>(std::move(*key)));
        }
    }

    void headerNamesTheKeyOnceAndKeepsTheUrl_data()
    {
        QTest::addColumn<QByteArray>("accountUrl");
        QTest::addColumn<QByteArray>("url");
        const QByteArray url = "https://ca.example:14000/new-order?a=%2F&b=\"q\"#%e6"_ba;
        QTest::newRow("jwk") << ""_ba
                             << "https://ca.example/new-acct"_ba;
        QTest::newRow("kid") << "https://ca.example/acct/1"_ba
                             << "https://ca.example/order/1"_ba;
        QTest::newRow("odd URL") << "https://ca.example/acct/1"_ba << url;
    }
    void headerNamesTheKeyOnceAndKeepsTheUrl()
    {
        QFETCH(QByteArray, accountUrl);
        QFETCH(QByteArray, url);
        for (const auto &key : m_keys) {
            const auto body = signJws(*key, R"({"a":1})", url, "the-nonce_1", accountUrl);
            QVERIFY(body);
            const QJsonObject jws = jsonOf(*body);
            QCOMPARE(jws.keys(), QStringList({u"payload"_s, u"protected"_s, u"signature"_s}));
            QCOMPARE(part(jws, "payload"_L1), R"({"a":1})");
            const QJsonObject header = jsonOf(part(jws, "protected"_L1));
            QCOMPARE(header.value("alg"_L1).toString().toLatin1(), key->joseAlgorithm());
            QCOMPARE(header.value("nonce"_L1).toString(), u"the-nonce_1"_s);
            QCOMPARE(header.value("url"_L1).toString().toUtf8(), url);
            QCOMPARE(header.value("kid"_L1).toString().toUtf8(), accountUrl);
            QCOMPARE(header.value("jwk"_L1).toObject(), accountUrl.isEmpty() ? key->jwk() : QJsonObject());
            QCOMPARE(header.size(), 4);
        }
    }

    void signatureIsOverTheTextAsSent()
    {
        // RS256 is deterministic: the same input must give the same signature.
        const auto body = signJws(*m_keys[0], "{}", "https://ca.example/x", "n", {});
        QVERIFY(body);
        const QJsonObject jws = jsonOf(*body);
        const QByteArray input = jws.value("protected"_L1).toString().toLatin1() + '.'
            + jws.value("payload"_L1).toString().toLatin1();
        QCOMPARE(part(jws, "signature"_L1), *m_keys[0]->joseSign(input));
    }

    void postAsGetHasAnEmptyPayload()
    {
        const auto body
            = signJws(*m_keys[1], {}, "https://ca.example/order/1", "n", "https://ca.example/acct/1");
        QVERIFY(body);
        QVERIFY(jsonOf(*body).contains("payload"_L1));
        QCOMPARE(jsonOf(*body).value("payload"_L1).toString(u"missing"_s), QString());
    }

    void keyWithoutJoseIsAnError()
    {
        const auto key = KeyPair::fromPem(dataFile(u"ed25519.pem"_s));
        QVERIFY(key);
        QCOMPARE(signJws(*key, "{}", "https://ca.example/x", "n", {}).error().code, ErrorCode::Crypto);
    }

    void keyChangeHasTheNewKeyAndNoNonce()
    {
        const auto body = signKeyChange(*m_keys[1], R"({"account":"x"})", "https://ca.example/key-change");
        QVERIFY(body);
        const QJsonObject header = jsonOf(part(jsonOf(*body), "protected"_L1));
        QCOMPARE(header.keys(), QStringList({u"alg"_s, u"jwk"_s, u"url"_s}));
        QCOMPARE(header.value("jwk"_L1).toObject(), m_keys[1]->jwk());
    }

    void externalAccountIsBoundWithTheDecodedKey()
    {
        const auto macKey = decodeMacKey("zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W");
        QVERIFY(macKey);
        QCOMPARE(macKey->size(), 48);
        const QByteArray binding
            = bindExternalAccount(*m_keys[0], "https://ca.example/new-acct", "kid-1", *macKey);
        const QJsonObject jws = jsonOf(binding);
        QCOMPARE(jsonOf(part(jws, "protected"_L1)),
                 QJsonObject({{u"alg"_s, u"HS256"_s},
                              {u"kid"_s, u"kid-1"_s},
                              {u"url"_s, u"https://ca.example/new-acct"_s}}));
        QCOMPARE(jsonOf(part(jws, "payload"_L1)), m_keys[0]->jwk());
        const QByteArray input = jws.value("protected"_L1).toString().toLatin1() + '.'
            + jws.value("payload"_L1).toString().toLatin1();
        QCOMPARE(part(jws, "signature"_L1),
                 QMessageAuthenticationCode::hash(input, macKey->toByteArray(), QCryptographicHash::Sha256));
    }

    void pastedMacKeyIsReadInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<QByteArray>("key"); // empty: refused
        const QByteArray key("\xfb\xff\xfe\x01", 4);
        QTest::newRow("base64url") << "-__-AQ"_ba << key;
        QTest::newRow("base64url with padding") << "-__-AQ=="_ba << key;
        QTest::newRow("base64") << "+//+AQ=="_ba << key;
        QTest::newRow("base64 without padding") << "+//+AQ"_ba << key;
        QTest::newRow("white space") << "  -__-\r\n\tAQ \n"_ba << key;
        QTest::newRow("empty") << ""_ba
                               << ""_ba;
        QTest::newRow("padding only") << "=="_ba
                                      << ""_ba;
        QTest::newRow("a sentence") << "my secret key!"_ba
                                    << ""_ba;
        QTest::newRow("one letter lost") << "-__-A"_ba
                                         << ""_ba;
        QTest::newRow("UTF-8") << "鍵"_ba
                               << ""_ba;
    }
    void pastedMacKeyIsReadInEverySpelling()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(QByteArray, key);
        const auto decoded = decodeMacKey(pasted);
        QCOMPARE(decoded.has_value(), !key.isEmpty());
        if (decoded) {
            QCOMPARE(decoded->toByteArray(), key);
        } else {
            QCOMPARE(decoded.error().code, ErrorCode::BadInput);
            QVERIFY(decoded.error().subject.isEmpty()); // it would be a secret in a log
        }
    }

    void keyAuthorizationIsTokenAndThumbprint()
    {
        QCOMPARE(keyAuthorization("token-1_A", *m_keys[0]), "token-1_A." + m_keys[0]->thumbprint());
    }

private:
    Library m_library;
    std::vector<std::shared_ptr<const KeyPair>> m_keys;
};

QTEST_GUILESS_MAIN(TestJws)
#include "tst_jws.moc"
