// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "tests/crypto/testdata.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace core::crypto;
using namespace Qt::StringLiterals;

class TestDigest : public QObject {
    Q_OBJECT

private slots:
    // FIPS 180-4's examples.
    void hashesMatchTheStandard_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("sha1Hex");
        QTest::addColumn<QByteArray>("sha256Hex");
        QTest::newRow("empty") << QByteArray() << "da39a3ee5e6b4b0d3255bfef95601890afd80709"_ba
                               << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba;
        QTest::newRow("abc") << "abc"_ba
                             << "a9993e364706816aba3e25717850c26c9cd0d89d"_ba
                             << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba;
        QTest::newRow("a million") << QByteArray(1000000, 'a')
                                   << "34aa973cd4c4daa4f61eeb2bdbad27316534016f"_ba
                                   << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_ba;
    }
    void hashesMatchTheStandard()
    {
        QFETCH(QByteArray, data);
        QTEST(sha1(data).toHex(), "sha1Hex");
        QTEST(sha256(data).toHex(), "sha256Hex");
    }

    // RFC 4231, test cases 1 to 4, 6 and 7.
    void hmacMatchesRfc4231_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("mac");
        QTest::newRow("1") << QByteArray(20, '\x0b') << "Hi There"_ba
                           << "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"_ba;
        QTest::newRow("2") << "Jefe"_ba
                           << "what do ya want for nothing?"_ba
                           << "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba;
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"_ba;
        QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                           << QByteArray(50, '\xcd')
                           << "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"_ba;
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << "Test Using Larger Than Block-Size Key - Hash Key First"_ba
                           << "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"_ba;
        QTest::newRow("7")
            << QByteArray(131, '\xaa')
            << "This is a test using a larger than block-size key and a larger than block-size data. The key "
               "needs to be hashed before being used by the HMAC algorithm."_ba
            << "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"_ba;
        QTest::newRow("empty key")
            << QByteArray() << "x"_ba
            << QMessageAuthenticationCode::hash("x", {}, QCryptographicHash::Sha256).toHex();
    }
    void hmacMatchesRfc4231()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, data);
        QTEST(hmacSha256(Secret(key), data).toHex(), "mac");
    }

    void digestsWorkOnSeveralThreadsAtOnce()
    {
        const Secret key("key");
        const auto isRight = [&key](int number) {
            const QByteArray data = QByteArray::number(number).repeated(100);
            return sha256(data) == QCryptographicHash::hash(data, QCryptographicHash::Sha256)
                && hmacSha256(key, data)
                == QMessageAuthenticationCode::hash(data, "key", QCryptographicHash::Sha256)
                && randomBytes(number).size() == number;
        };
        QCOMPARE(trueOnThreads(400, isRight), 400);
    }

    void randomBytesDifferAndHaveTheSizeAskedFor()
    {
        QCOMPARE(randomBytes(0), QByteArray());
        QCOMPARE(randomBytes(33).size(), 33);
        QVERIFY(randomBytes(16) != randomBytes(16));
    }

    void base64UrlFollowsTheRfcAndRefusesAllElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isValid");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << ""_ba << true << ""_ba;
        QTest::newRow("RFC 7515, appendix C")
            << "A-z_4ME"_ba << true << QByteArray("\x03\xec\xff\xe0\xc1", 5);
        QTest::newRow("padding") << "AA=="_ba << false << ""_ba;
        QTest::newRow("base64's own letters") << "+/AA"_ba << false << ""_ba;
        QTest::newRow("white space") << "AA AA"_ba << false << ""_ba;
        QTest::newRow("line feed at the end") << "AAAA\n"_ba << false << ""_ba;
        QTest::newRow("one letter") << "A"_ba << false << ""_ba;
        QTest::newRow("bits that do not count") << "AB"_ba << false << ""_ba;
        QTest::newRow("NUL") << QByteArray("AA\0A", 4) << false << ""_ba;
    }
    void base64UrlFollowsTheRfcAndRefusesAllElse()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isValid);
        QFETCH(QByteArray, bytes);
        const auto decoded = fromBase64Url(text);
        QCOMPARE(decoded.has_value(), isValid);
        if (isValid) {
            QCOMPARE(*decoded, bytes);
            QCOMPARE(toBase64Url(bytes), text);
        }
    }

    void colonHexIsUpperCase() { QCOMPARE(toColonHex(QByteArray("\x00\xab\x0f", 3)), u"00:AB:0F"_s); }

private:
    Library m_library;
};

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
