// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificaterequest.h"
#include "tests/crypto/testdata.h"

#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

class TestCertificateRequest : public QObject {
    Q_OBJECT

private slots:
    void requestIsWhatEveryCaAccepts_data()
    {
        QTest::addColumn<QString>("keyFile");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::newRow("P-256") << u"ec256-pkcs8.pem"_s << "ecdsa-with-SHA256"_ba;
        QTest::newRow("P-384") << u"ec384-pkcs8.pem"_s << "ecdsa-with-SHA384"_ba;
        QTest::newRow("RSA") << u"rsa2048-pkcs1.pem"_s << "sha256WithRSAEncryption"_ba;
    }
    void requestIsWhatEveryCaAccepts()
    {
        QFETCH(QString, keyFile);
        QFETCH(QByteArray, algorithm);
        const auto key = KeyPair::fromPem(dataFile(keyFile));
        QVERIFY(key);
        const auto request
            = createRequest(*key,
                            {u"example.org"_s, u"*.Example.org"_s, u"192.0.2.1"_s, u"2001:DB8::1"_s,
                             u"xn--r8jz45g.jp"_s, u"EXAMPLE.ORG"_s, u"2001:db8:0:0::1"_s});
        QVERIFY(request);
        // -verify checks the signature that the request carries.
        const QStringList der{u"req"_s, u"-inform"_s, u"DER"_s, u"-verify"_s};
        const QByteArray text = openssl(der + QStringList{u"-text"_s, u"-noout"_s}, *request);
        QVERIFY2(text.contains("Version: 1 (0x0)"), text.constData());
        QVERIFY(text.contains("Subject: \n"));
        QVERIFY2(
            text.contains(
                "DNS:example.org, DNS:*.example.org, IP Address:192.0.2.1, IP Address:2001:DB8:0:0:0:0:0:1, "
                "DNS:xn--r8jz45g.jp\n"),
            text.constData());
        QCOMPARE(text.count("X509v3"), 1); // no must-staple, no usages: some CAs refuse them
        QCOMPARE(text.count("Signature Algorithm: " + algorithm), 1);
        QCOMPARE(openssl(der + QStringList{u"-noout"_s, u"-pubkey"_s}, *request), key->publicPem());
    }

    void whatIsNeitherNameNorAddressIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"",         " ",          "a b",  "exam_ple.org", "例え.jp",   "-a.org",
              "a-.org",   "a..b",       ".a",   "a.",           "*",         "*.",
              "a.*.b",    "*a.b",       "**.b", "1.2.3",        "1.2.3.256", "a.1",
              "01.2.3.4", "[::1]",      "::g",  "fe80::1%eth0", "a@b.org",   "http://a.org",
              "a.org:80", "a,DNS:b.org"})
            QTest::newRow(name) << QString::fromUtf8(name);
        QTest::newRow("label of 64") << QString(64, u'a') + u".org"_s;
        QTest::newRow("254 characters") << u"a."_s.repeated(125) + u"abcd"_s;
        QTest::newRow("line feed") << u"a\nb"_s;
        QTest::newRow("NUL") << u"good.org"_s + QChar(0) + u".evil.org"_s;
        QTest::newRow("full-width letter") << u"\uff45xample.org"_s;
    }
    void whatIsNeitherNameNorAddressIsRefused()
    {
        QFETCH(QString, name);
        const auto key = KeyPair::fromPem(dataFile(u"ec256-pkcs8.pem"_s));
        const auto request = createRequest(*key, {u"example.org"_s, name});
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::BadInput);
        QCOMPARE(request.error().subject, name);
    }

    void longestNamesAreAllowed()
    {
        const auto key = KeyPair::fromPem(dataFile(u"ec256-pkcs8.pem"_s));
        QVERIFY(createRequest(*key, {QString(63, u'a') + u".org"_s}));
        QVERIFY(createRequest(*key, {u"a."_s.repeated(125) + u"abc"_s}));
        QVERIFY(createRequest(*key, {u"localhost"_s}));
    }

    void requestWithoutNamesIsRefused()
    {
        const auto key = KeyPair::fromPem(dataFile(u"ec256-pkcs8.pem"_s));
        QCOMPARE(createRequest(*key, {}).error().code, ErrorCode::BadInput);
    }

    void keyThatCannotSignThisWayIsAnError()
    {
        const auto key = KeyPair::fromPem(dataFile(u"ed25519.pem"_s));
        QCOMPARE(createRequest(*key, {u"example.org"_s}).error().code, ErrorCode::Crypto);
    }

private:
    Library m_library;
};

QTEST_GUILESS_MAIN(TestCertificateRequest)
#include "tst_certificaterequest.moc"
