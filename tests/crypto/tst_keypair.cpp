// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/keypair.h"
#include "tests/crypto/testdata.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

// RFC 7515, appendix A.2; dp, dq and qi left out, as certbot leaves them out.
static QJsonObject rfcRsaKey()
{
    return QJsonDocument::fromJson(
               R"({"kty":"RSA","e":"AQAB",
"n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
"d":"Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ",
"p":"4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc",
"q":"uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc"})")
        .object();
}

// RFC 7515, appendix A.3.
static QJsonObject rfcEcKey()
{
    return {{u"kty"_s, u"EC"_s},
            {u"crv"_s, u"P-256"_s},
            {u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_s},
            {u"y"_s, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_s},
            {u"d"_s, u"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"_s}};
}

static QJsonObject with(QJsonObject json, const QString &member, const QJsonValue &value)
{
    json.insert(member, value);
    return json;
}

class TestKeyPair : public QObject {
    Q_OBJECT

private slots:
    void everyKindIsMadeNamedAndReadBack_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<int>("signatureSize");
        QTest::newRow("P-256") << KeyKind::EcP256 << u"ec256"_s << "ES256"_ba << 64;
        QTest::newRow("P-384") << KeyKind::EcP384 << u"ec384"_s << "ES384"_ba << 96;
        QTest::newRow("RSA 2048") << KeyKind::Rsa2048 << u"rsa2048"_s << "RS256"_ba << 256;
        QTest::newRow("RSA 3072") << KeyKind::Rsa3072 << u"rsa3072"_s << "RS256"_ba << 384;
        QTest::newRow("RSA 4096") << KeyKind::Rsa4096 << u"rsa4096"_s << "RS256"_ba << 512;
    }
    void everyKindIsMadeNamedAndReadBack()
    {
        QFETCH(KeyKind, kind);
        QFETCH(QString, name);
        QFETCH(QByteArray, algorithm);
        QCOMPARE(keyKindName(kind), name);
        QVERIFY(keyKindFromName(name) == kind);
        const auto key = KeyPair::generate(kind);
        QVERIFY(key);
        QVERIFY(key->kind() == kind);
        QCOMPARE(key->joseAlgorithm(), algorithm);
        const auto signature = key->joseSign("text");
        QVERIFY(signature);
        QTEST(int(signature->size()), "signatureSize");

        const auto pem = key->privatePem();
        QVERIFY(pem);
        QVERIFY(pem->toByteArray().startsWith("-----BEGIN PRIVATE KEY-----\n"));
        const auto again = KeyPair::fromPem(pem->toByteArray());
        QVERIFY(again);
        QCOMPARE(again->publicDer(), key->publicDer());
        QCOMPARE(openssl({u"pkey"_s, u"-pubout"_s}, pem->toByteArray()), key->publicPem());
    }

    void unknownKindHasNoName() { QVERIFY(!keyKindFromName(u"ec257"_s) && !keyKindFromName({})); }

    void everyFormOfAPrivateKeyIsRead_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("kind"); // empty: none of ours
        QTest::addColumn<QString>("sameAs");
        const QByteArray sec1 = dataFile(u"ec256-sec1.pem"_s);
        QVERIFY(sec1.contains("EC PARAMETERS"));
        const auto row = [](const char *file, const char *passphrase, const QString &kind,
                            const QString &sameAs) {
            QTest::newRow(file) << dataFile(QLatin1String(file)) << QByteArray(passphrase) << kind << sameAs;
        };
        row("ec256-sec1.pem", "", u"ec256"_s, u"ec256-sec1.pem"_s);
        row("ec256-pkcs8.pem", "", u"ec256"_s, u"ec256-sec1.pem"_s);
        row("ec256-encrypted.pem", "tegata", u"ec256"_s, u"ec256-sec1.pem"_s);
        row("ec256-scrypt.pem", "tegata", u"ec256"_s, u"ec256-sec1.pem"_s);
        row("ec384-pkcs8.pem", "", u"ec384"_s, u"ec384-pkcs8.pem"_s);
        row("rsa2048-pkcs1.pem", "", u"rsa2048"_s, u"rsa2048-pkcs8.pem"_s);
        row("rsa2048-pkcs1-encrypted.pem", "tegata", u"rsa2048"_s, u"rsa2048-pkcs8.pem"_s);
        row("rsa2048-pkcs8.pem", "", u"rsa2048"_s, u"rsa2048-pkcs1.pem"_s);
        row("ec256-explicit.pem", "", {}, u"ec256-explicit.pem"_s);
        row("ec521-pkcs8.pem", "", {}, u"ec521-pkcs8.pem"_s);
        row("rsa1024.pem", "", {}, u"rsa1024.pem"_s);
        row("ed25519.pem", "", {}, u"ed25519.pem"_s);
        row("dsa.pem", "", {}, u"dsa.pem"_s);
        const QString same = u"ec256-sec1.pem"_s;
        QByteArray crlf = sec1;
        crlf.replace("\n", "\r\n");
        QTest::newRow("CRLF") << crlf << ""_ba << u"ec256"_s << same;
        QByteArray pkcs8 = dataFile(u"ec256-pkcs8.pem"_s);
        QTest::newRow("text around") << "Bag Attributes\n" + pkcs8 + "\nbye\n"
                                     << ""_ba << u"ec256"_s << same;
        QTest::newRow("after a certificate")
            << dataFile(u"rich.pem"_s) + pkcs8 << ""_ba << u"ec256"_s << same;
        QTest::newRow("no line feed at the end") << pkcs8.trimmed() << ""_ba << u"ec256"_s << same;
        QTest::newRow("passphrase not needed") << pkcs8 << "tegata"_ba << u"ec256"_s << same;
    }
    void everyFormOfAPrivateKeyIsRead()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QByteArray, passphrase);
        QFETCH(QString, kind);
        QFETCH(QString, sameAs);
        QVERIFY(!pem.isEmpty());
        const auto key = KeyPair::fromPem(pem, Secret(passphrase));
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
        QVERIFY(key->kind() == keyKindFromName(kind));
        QCOMPARE(openssl({u"pkey"_s, u"-pubout"_s}, dataFile(sameAs)), key->publicPem());
        QCOMPARE(key->privatePem()->toByteArray(),
                 openssl({u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s}, dataFile(sameAs)));
    }

    void whatIsNoPrivateKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << ""_ba
                               << ""_ba << ErrorCode::Crypto;
        QTest::newRow("junk") << QByteArray(5000, '\xfe') << ""_ba << ErrorCode::Crypto;
        QTest::newRow("certificate") << dataFile(u"rich.pem"_s) << ""_ba << ErrorCode::Crypto;
        QTest::newRow("DER") << dataFile(u"rich.der"_s) << ""_ba << ErrorCode::Crypto;
        QTest::newRow("cut off") << dataFile(u"rsa2048-pkcs8.pem"_s).left(500) << ""_ba << ErrorCode::Crypto;
        QTest::newRow("no passphrase") << dataFile(u"ec256-encrypted.pem"_s) << ""_ba << ErrorCode::BadInput;
        QTest::newRow("wrong passphrase")
            << dataFile(u"ec256-encrypted.pem"_s) << "x"_ba << ErrorCode::BadInput;
        QTest::newRow("wrong passphrase, scrypt")
            << dataFile(u"ec256-scrypt.pem"_s) << "x"_ba << ErrorCode::BadInput;
        QTest::newRow("no passphrase, PKCS#1")
            << dataFile(u"rsa2048-pkcs1-encrypted.pem"_s) << ""_ba << ErrorCode::BadInput;
        QTest::newRow("wrong passphrase, PKCS#1")
            << dataFile(u"rsa2048-pkcs1-encrypted.pem"_s) << "x"_ba << ErrorCode::BadInput;
        QTest::newRow("cipher of the past")
            << dataFile(u"ec256-rc2.pem"_s) << "tegata"_ba << ErrorCode::Crypto;
        QTest::newRow("very long passphrase")
            << dataFile(u"ec256-encrypted.pem"_s) << QByteArray(100000, 'x') << ErrorCode::BadInput;
        QTest::newRow("halves differ")
            << dataFile(u"ec256-halves-differ.pem"_s) << ""_ba << ErrorCode::Crypto;
        QTest::newRow("too large") << dataFile(u"ec256-pkcs8.pem"_s) + QByteArray(MaxPrivateKeyBytes, '\n')
                                   << ""_ba << ErrorCode::Crypto;
    }
    void whatIsNoPrivateKeyIsRefused()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QByteArray, passphrase);
        const auto key = KeyPair::fromPem(pem, Secret(passphrase));
        QVERIFY(!key);
        QTEST(key.error().code, "code");
        QCOMPARE(key.error().subject, key.error().code == ErrorCode::BadInput ? u"passphrase"_s : QString());
        QVERIFY(!key.error().detail.isEmpty());
    }

    void jwkIsReadAndGivesItsPublicPartBack_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::addColumn<QString>("kind");
        QTest::newRow("RSA, RFC 7515 A.2") << rfcRsaKey() << u"rsa2048"_s;
        QTest::newRow("EC, RFC 7515 A.3") << rfcEcKey() << u"ec256"_s;
    }
    void jwkIsReadAndGivesItsPublicPartBack()
    {
        QFETCH(QJsonObject, jwk);
        QFETCH(QString, kind);
        const auto key = KeyPair::fromJwk(jwk);
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
        QVERIFY(key->kind() == keyKindFromName(kind));
        for (const auto &secret : {u"d"_s, u"p"_s, u"q"_s})
            jwk.remove(secret);
        QCOMPARE(key->jwk(), jwk);
        const auto again = KeyPair::fromPem(key->privatePem()->toByteArray());
        QVERIFY(again);
        QCOMPARE(again->jwk(), jwk);
        // -check goes through all the parts, those that were worked out here among them.
        QVERIFY(openssl({u"pkey"_s, u"-check"_s, u"-noout"_s}, key->privatePem()->toByteArray())
                    .contains("valid"));
    }

    void badJwkIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        const QJsonObject ec = rfcEcKey();
        const QJsonObject rsa = rfcRsaKey();
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("oct") << QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AAAA"_s}};
        QTest::newRow("unknown curve") << with(ec, u"crv"_s, u"P-257"_s);
        QTest::newRow("other curve") << with(ec, u"crv"_s, u"P-384"_s);
        QTest::newRow("no d") << with(ec, u"d"_s, {});
        QTest::newRow("d is zero") << with(ec, u"d"_s, u"AA"_s);
        QTest::newRow("d of another key")
            << with(ec, u"d"_s, u"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LM"_s);
        QTest::newRow("not on the curve")
            << with(ec, u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEY"_s);
        QTest::newRow("x too long") << with(ec, u"x"_s, QString(100, u'A'));
        QTest::newRow("not base64url") << with(ec, u"x"_s, u"f83O+"_s);
        QTest::newRow("number for text") << with(ec, u"x"_s, 1);
        QTest::newRow("no p") << with(rsa, u"p"_s, {});
        QTest::newRow("p is zero") << with(rsa, u"p"_s, u"AA"_s);
        QTest::newRow("p is one") << with(rsa, u"p"_s, u"AQ"_s);
        QTest::newRow("p is q") << with(rsa, u"p"_s, rsa.value("q"_L1));
        QTest::newRow("d of another key, RSA") << with(rsa, u"d"_s, rsa.value("n"_L1));
        QTest::newRow("huge n") << with(rsa, u"n"_s, QString(100000, u'_'));
    }
    void badJwkIsRefused()
    {
        QFETCH(QJsonObject, jwk);
        const auto key = KeyPair::fromJwk(jwk);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::Crypto);
    }

    // One key in 128; a JWK without the zero is another key to a CA.
    void coordinateKeepsItsLeadingZero_data()
    {
        QTest::addColumn<QString>("coordinate");
        QTest::newRow("x") << u"x"_s;
        QTest::newRow("y") << u"y"_s;
    }
    void coordinateKeepsItsLeadingZero()
    {
        QFETCH(QString, coordinate);
        const auto key = KeyPair::fromPem(dataFile(u"ec256-%1-begins-with-zero.pem"_s.arg(coordinate)));
        QVERIFY(key);
        const QJsonObject jwk = key->jwk();
        const auto x = fromBase64Url(jwk.value("x"_L1).toString().toLatin1());
        const auto y = fromBase64Url(jwk.value("y"_L1).toString().toLatin1());
        QVERIFY(x && y);
        QCOMPARE(key->publicDer().last(65), '\x04' + *x + *y);
        QCOMPARE((coordinate == u"x" ? *x : *y).at(0), '\0');
    }

    void thumbprintMatchesTheStandards_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::addColumn<QByteArray>("thumbprint");
        QTest::newRow("RFC 7638, section 3.1")
            << QJsonObject{{u"kty"_s, u"RSA"_s},
                           {u"e"_s, u"AQAB"_s},
                           {u"alg"_s, u"RS256"_s},
                           {u"kid"_s, u"2011-04-29"_s},
                           {u"n"_s,
                            u"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"_s}}
            << "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"_ba;
        QTest::newRow("RFC 8037, appendix A.3")
            << QJsonObject{{u"kty"_s, u"OKP"_s},
                           {u"crv"_s, u"Ed25519"_s},
                           {u"x"_s, u"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"_s}}
            << "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"_ba;
        QTest::newRow("symmetric key") << QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AAAA"_s}} << ""_ba;
        QTest::newRow("member missing") << QJsonObject{{u"kty"_s, u"EC"_s}, {u"x"_s, u"AAAA"_s}} << ""_ba;
    }
    void thumbprintMatchesTheStandards()
    {
        QFETCH(QJsonObject, jwk);
        QTEST(thumbprintOf(jwk), "thumbprint");
    }

    void keyOfAnotherTypeHasNoJose()
    {
        const auto key = KeyPair::fromPem(dataFile(u"ed25519.pem"_s));
        QVERIFY(key);
        QVERIFY(key->jwk().isEmpty());
        QVERIFY(key->thumbprint().isEmpty());
        QVERIFY(key->joseAlgorithm().isEmpty());
        QCOMPARE(key->joseSign("text").error().code, ErrorCode::Crypto);
    }

    // RFC 7515, appendix A.2: the same input gives the same signature.
    void rs256SignatureIsThatOfTheRfc()
    {
        const auto key = KeyPair::fromJwk(rfcRsaKey());
        QVERIFY(key);
        const auto signature = key->joseSign(
            "eyJhbGciOiJSUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ");
        QVERIFY(signature);
        QCOMPARE(
            toBase64Url(*signature),
            "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5"
            "jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
            "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QO"
            "YEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
    }

    // ECDSA signatures differ each time; OpenSSL's command line is the judge.
    void ecSignatureVerifiesElsewhere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("digest");
        QTest::newRow("ES256") << u"ec256-pkcs8.pem"_s << u"-sha256"_s;
        QTest::newRow("ES384") << u"ec384-pkcs8.pem"_s << u"-sha384"_s;
    }
    void ecSignatureVerifiesElsewhere()
    {
        QFETCH(QString, file);
        QFETCH(QString, digest);
        const auto key = KeyPair::fromPem(dataFile(file));
        QVERIFY(key);
        const ScratchFiles files;
        // Several, as their lengths in DER differ: half of all r and s have the top bit set.
        for (int i = 0; i < 20; ++i) {
            const QByteArray text = "text " + QByteArray::number(i);
            const auto signature = key->joseSign(text);
            QVERIFY(signature);
            const auto integer = [](QByteArray bytes) {
                while (bytes.size() > 1 && bytes[0] == 0)
                    bytes.remove(0, 1);
                if (bytes[0] < 0)
                    bytes.prepend('\0');
                return '\x02' + QByteArray(1, char(bytes.size())) + bytes;
            };
            const qsizetype half = signature->size() / 2;
            const QByteArray body = integer(signature->first(half)) + integer(signature->last(half));
            const QByteArray der = '\x30' + QByteArray(1, char(body.size())) + body;
            QVERIFY(openssl({u"dgst"_s, digest, u"-verify"_s, files.write(u"key"_s, key->publicPem()),
                             u"-signature"_s, files.write(u"signature"_s, der)},
                            text)
                        .contains("Verified OK"));
        }
    }

    void keyIsUsedFromSeveralThreadsAtOnce_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("EC") << u"ec256-pkcs8.pem"_s;
        QTest::newRow("RSA") << u"rsa2048-pkcs1.pem"_s;
    }
    void keyIsUsedFromSeveralThreadsAtOnce()
    {
        QFETCH(QString, file);
        auto read = KeyPair::fromPem(dataFile(file));
        QVERIFY(read);
        const auto key = std::make_shared<const KeyPair>(std::move(*read));
        const auto fresh = KeyPair::fromPem(dataFile(file));
        const auto expected = std::tuple(fresh->jwk(), fresh->publicDer(), fresh->thumbprint());
        const bool isRsa = file.startsWith(u"rsa");
        const QByteArray signature = *fresh->joseSign("text");
        const auto isRight = [&](int) {
            const auto own = key->joseSign("text");
            return own && (!isRsa || *own == signature)
                && std::tuple(key->jwk(), key->publicDer(), key->thumbprint()) == expected
                && key->privatePem()->size() > 0;
        };
        QCOMPARE(trueOnThreads(200, isRight), 200);
    }

private:
    Library m_library;
};

QTEST_GUILESS_MAIN(TestKeyPair)
#include "tst_keypair.moc"
