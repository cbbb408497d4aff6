// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed.h"

#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

class TestSealed : public QObject {
    Q_OBJECT

private slots:
    void sealedTextOpensAgain_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("short") << "x"_ba;
        QTest::newRow("any bytes") << QByteArray("a\0b\xff\n", 5);
        QTest::newRow("long") << QByteArray(100000, 'x');
    }
    void sealedTextOpensAgain()
    {
        QFETCH(QByteArray, plain);
        const auto sealed = seal(Secret(plain), Secret("pass"), "context");
        QVERIFY(sealed);
        QVERIFY(isSealed(*sealed));
        QVERIFY(sealed->startsWith("tegata-sealed-1:"));
        QVERIFY(plain.size() < 4 || !sealed->contains(plain.toBase64()));
        const auto opened = unseal(*sealed + "\n", Secret("pass"), "context");
        QVERIFY(opened);
        QCOMPARE(opened->toByteArray(), plain);
    }

    void sameTextIsNeverSealedTheSameWay()
    {
        QVERIFY(*seal(Secret("x"), Secret("p"), "c") != *seal(Secret("x"), Secret("p"), "c"));
    }

    void wrongPassphraseOrContextDoesNotOpenIt()
    {
        const auto sealed = seal(Secret("plain"), Secret("pass"), "context");
        for (const auto &[passphrase, context] :
             {std::pair{"Pass", "context"}, {"", "context"}, {"pass", "other"}, {"pass", ""}}) {
            const auto opened = unseal(*sealed, Secret(passphrase), context);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::BadInput);
        }
    }

    void passphraseIsTheSameInEveryNormalForm()
    {
        // U+304C, and U+304B with U+3099: the same letter from two input methods.
        const auto sealed = seal(Secret("plain"), Secret(u"\u304c"_s.toUtf8()), "context");
        const auto opened = unseal(*sealed, Secret(u"\u304b\u3099"_s.toUtf8()), "context");
        QVERIFY(opened);
        QCOMPARE(opened->toByteArray(), "plain");
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray prefix = "tegata-sealed-1:";
        const auto sealed = seal(Secret("plain"), Secret("pass"), "context");
        const QByteArray bytes = QByteArray::fromBase64(sealed->mid(prefix.size()));
        QCOMPARE(bytes.size(), 16 + 12 + 5 + 16);
        for (const int at : {0, 16, 28, 48}) { // in salt, nonce, text and tag
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ 1);
            const auto opened = unseal(prefix + changed.toBase64(), Secret("pass"), "context");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::BadInput);
        }
    }

    void whatIsNotSealedIsToldApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("PEM") << "-----BEGIN PRIVATE KEY-----"_ba;
        QTest::newRow("prefix only") << "tegata-sealed-1:"_ba;
        QTest::newRow("newer form") << "tegata-sealed-2:AAAA"_ba;
        QTest::newRow("too short") << "tegata-sealed-1:" + QByteArray(43, 'x').toBase64();
        QTest::newRow("not base64") << "tegata-sealed-1:" + QByteArray(100, '!');
    }
    void whatIsNotSealedIsToldApart()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(unseal(text, Secret("pass"), "context").error().code, ErrorCode::FileDamaged);
    }

    // Made with Python (hashlib's scrypt, cryptography's HKDF and AESGCM) after the description in sealed.h:
    // whatever changes here must not lock people out of what they have sealed.
    void textSealedByAnotherProgramOpens()
    {
        const auto opened = unseal(SealedElsewhere, Secret("correct horse"), "account/1");
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->toByteArray(), "a private key");
    }

private:
    static constexpr const char *SealedElsewhere
        = "tegata-sealed-1:AAECAwQFBgcICQoLDA0OD2RlZmdoaWprbG1ub6mycs5fws8kffhE9Ha6dxeNIH/SYz5gE+g95tvK";
    Library m_library;
};

QTEST_GUILESS_MAIN(TestSealed)
#include "tst_sealed.moc"
