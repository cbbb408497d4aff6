// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificaterequest.h"
#include "core/crypto/localauthority.h"
#include "tests/crypto/testdata.h"

#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

class TestLocalAuthority : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto key = KeyPair::generate(KeyKind::EcP256);
        auto authority = LocalAuthority::create(u"Practice"_s, 1);
        QVERIFY(key && authority);
        m_key.emplace(std::move(*key));
        m_authority.emplace(std::move(*authority));
    }

    void chainLeadsToTheRoot_data()
    {
        QTest::addColumn<int>("intermediates");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("three") << 3;
    }
    void chainLeadsToTheRoot()
    {
        QFETCH(int, intermediates);
        const auto authority = LocalAuthority::create(u"Practice"_s, intermediates);
        QVERIFY(authority);
        QCOMPARE(toString(authority->root().subject()), u"CN=Practice"_s);
        QVERIFY(authority->root().isCa() && authority->root().isSelfIssued());
        const auto chain = authority->issue(m_key->publicDer(), {.names = {u"a.example"_s}});
        QVERIFY(chain);
        QCOMPARE(chain->size(), 1 + intermediates);
        const TrustResult result = checkTrust(*chain, QDateTime::currentDateTimeUtc(), {authority->root()});
        QVERIFY2(result.trust == Trust::Trusted, qPrintable(result.detail));
        QCOMPARE(result.path.size(), 2 + intermediates);
    }

    void leafIsWhatATlsClientWants()
    {
        const Certificate leaf
            = (*m_authority->issue(m_key->publicDer(), {.names = {u"a.example"_s, u"::1"_s}}))[0];
        QCOMPARE(leaf.names(), QStringList({u"a.example"_s, u"::1"_s}));
        QVERIFY(leaf.subject().isEmpty());
        QVERIFY(!leaf.isCa());
        QCOMPARE(leaf.keyUsage(), QStringList{u"digitalSignature"_s});
        QCOMPARE(leaf.extendedKeyUsage(), QStringList{u"serverAuth"_s});
        QCOMPARE(leaf.subjectKeyId().size(), 20);
        QCOMPARE(leaf.authorityKeyId().size(), 20);
        QCOMPARE(leaf.serialNumber().size(), 16);
        QVERIFY(leaf.belongsTo(*m_key));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(qAbs(leaf.notBefore().secsTo(now) - 3600) < 60);
        QVERIFY(qAbs(leaf.notAfter().secsTo(now.addDays(90))) < 60);
        QVERIFY(leaf.ocspResponders().isEmpty() && leaf.crlDistributionPoints().isEmpty());
    }

    void everyOptionShowsInTheCertificate()
    {
        const LocalAuthority::Options options{
            .names = {u"a.example"_s, u"b.example"_s},
            .notBefore = QDate(2049, 12, 31).startOfDay(Qt::UTC),
            .notAfter = QDate(2050, 1, 2).startOfDay(Qt::UTC),
            .withCommonName = true,
            .withSubjectKeyId = false,
            .ocspResponders = {QUrl(u"http://ocsp.example/a,b;c"_s)},
            .crlDistributionPoints = {QUrl(u"http://c.example/1.crl"_s), QUrl(u"http://c.example/2.crl"_s)},
            .serialNumber = QByteArray::fromHex("0087654321")};
        const auto chain = m_authority->issue(m_key->publicDer(), options);
        QVERIFY2(chain, chain ? "" : qPrintable(chain.error().detail));
        const Certificate leaf = chain->first();
        QCOMPARE(toString(leaf.subject()), u"CN=a.example"_s);
        QCOMPARE(leaf.notBefore(), options.notBefore);
        QCOMPARE(leaf.notAfter(), options.notAfter);
        QVERIFY(leaf.subjectKeyId().isEmpty());
        QCOMPARE(leaf.ocspResponders(), QList<QUrl>{QUrl(u"http://ocsp.example/a%2Cb%3Bc"_s)});
        QCOMPARE(leaf.crlDistributionPoints(), options.crlDistributionPoints);
        QCOMPARE(leaf.serialNumber(), options.serialNumber);
    }

    void requestIsServedWithItsOwnKeyAndNames()
    {
        const auto request = createRequest(*m_key, {u"a.example"_s, u"*.b.example"_s, u"192.0.2.1"_s});
        QVERIFY(request);
        const auto chain = m_authority->issueForRequest(*request, {.names = {u"ignored.example"_s}});
        QVERIFY(chain);
        QVERIFY(checkIssued(*chain, *m_key, {u"a.example"_s, u"*.b.example"_s, u"192.0.2.1"_s},
                            QDateTime::currentDateTimeUtc()));
    }

    void requestThatIsNotSignedByItsKeyIsRefused()
    {
        QByteArray request = *createRequest(*m_key, {u"a.example"_s});
        request[request.size() - 1] = char(request.back() ^ 1);
        QVERIFY(!m_authority->issueForRequest(request, {}));
        QVERIFY(!m_authority->issueForRequest({}, {}));
        QVERIFY(!m_authority->issueForRequest("junk", {}));
    }

    void badNamesKeysAndSerialsAreRefused()
    {
        QCOMPARE(m_authority->issue(m_key->publicDer(), {}).error().code, ErrorCode::BadInput);
        QCOMPARE(m_authority->issue(m_key->publicDer(), {.names = {u"a b"_s}}).error().code,
                 ErrorCode::BadInput);
        QCOMPARE(m_authority->issue("junk", {.names = {u"a.example"_s}}).error().code, ErrorCode::Crypto);
        QCOMPARE(
            m_authority
                ->issue(m_key->publicDer(), {.names = {u"a.example"_s}, .serialNumber = QByteArray(200, 'x')})
                .error()
                .code,
            ErrorCode::Crypto);
    }

    void anyKindOfKeyGetsACertificate_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"rsa2048-pkcs8.pem", "ec384-pkcs8.pem", "ed25519.pem", "rsa1024.pem"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void anyKindOfKeyGetsACertificate()
    {
        QFETCH(QString, file);
        const auto key = KeyPair::fromPem(dataFile(file));
        const auto chain = m_authority->issue(key->publicDer(), {.names = {u"a.example"_s}});
        QVERIFY(chain);
        QVERIFY(chain->first().belongsTo(*key));
    }

private:
    Library m_library;
    std::optional<KeyPair> m_key;
    std::optional<LocalAuthority> m_authority;
};

QTEST_GUILESS_MAIN(TestLocalAuthority)
#include "tst_localauthority.moc"
