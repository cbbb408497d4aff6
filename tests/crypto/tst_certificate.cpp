// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate.h"
#include "core/crypto/chain.h"
#include "core/crypto/digest.h"
#include "core/crypto/localauthority.h"
#include "tests/crypto/testdata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

static Certificate read(const QString &file)
{
    const auto certificate = Certificate::fromPem(dataFile(file));
    if (!certificate)
        qFatal("%s: %s", qPrintable(file), qPrintable(certificate.error().detail));
    return *certificate;
}

/// Reads every field, so that a sanitizer sees all of it; gives how much text there was.
static qsizetype readEverything(const Certificate &c)
{
    qsizetype size = c.der().size() + c.pem().size() + c.names().join(u' ').size()
        + toString(c.subject()).size() + commonName(c.issuer()).size() + c.serialNumber().size()
        + c.notBefore().toString().size() + c.notAfter().toString().size() + c.sha256Fingerprint().size()
        + c.signatureAlgorithm().size() + c.publicKeyDer().size() + c.publicKeyType().size() + c.version()
        + c.isCa() + c.isSelfIssued() + c.keyUsage().size() + c.extendedKeyUsage().size()
        + c.subjectKeyId().size() + c.authorityKeyId().size() + c.ocspResponders().size()
        + c.caIssuers().size() + c.crlDistributionPoints().size() + c.policies().size() + c.scts().size()
        + ariCertId(c).size() + c.isSignedBy(c);
    for (const Extension &extension : c.extensions())
        size += extension.text.size() + extension.name.size();
    return size;
}

class TestCertificate : public QObject {
    Q_OBJECT

private slots:
    void everyFieldIsReadFromACertificateOfAnotherProgram()
    {
        const Certificate c = read(u"rich.pem"_s);
        QCOMPARE(c.names(),
                 QStringList({u"example.org"_s, u"*.example.org"_s, u"192.0.2.7"_s, u"2001:db8::1:0:0:1"_s,
                              u"::ffff:192.0.2.1"_s}));
        QCOMPARE(c.subject(),
                 DistinguishedName({{u"C"_s, u"JP"_s},
                                    {u"ST"_s, u"東京都"_s},
                                    {u"O"_s, u"手形"_s},
                                    {u"CN"_s, u"Example.ORG"_s}}));
        QCOMPARE(toString(c.subject()), u"CN=Example.ORG, O=手形, ST=東京都, C=JP"_s);
        QCOMPARE(commonName(c.subject()), u"Example.ORG"_s);
        QCOMPARE(toString(c.issuer()), u"CN=Test Root, O=\"Test, \\\"Authority\\\"\", C=JP"_s);
        QCOMPARE(c.version(), 3);
        QCOMPARE(c.signatureAlgorithm(), u"ecdsa-with-SHA256"_s);
        QCOMPARE(c.publicKeyType(), u"EC P-256"_s);
        QCOMPARE(c.keyUsage(), QStringList({u"digitalSignature"_s, u"keyEncipherment"_s}));
        QCOMPARE(c.extendedKeyUsage(), QStringList({u"serverAuth"_s, u"clientAuth"_s, u"1.2.3.4.5"_s}));
        QCOMPARE(c.ocspResponders(), QList<QUrl>({QUrl(u"http://ocsp.example.org/"_s)})); // ldap is left out
        QCOMPARE(c.caIssuers(), QList<QUrl>({QUrl(u"http://ca.example.org/root.der"_s)}));
        QCOMPARE(c.crlDistributionPoints(), QList<QUrl>({QUrl(u"http://crl.example.org/1.crl"_s)}));
        QCOMPARE(c.policies(), QStringList({u"2.23.140.1.2.1"_s, u"1.3.6.1.4.1.44947.1.1.1"_s}));
        QCOMPARE(c.subjectKeyId().size(), 20);
        QCOMPARE(c.authorityKeyId(), read(u"root.pem"_s).subjectKeyId());
        QVERIFY(!c.isCa() && !c.isSelfIssued());
        QVERIFY(c.scts().isEmpty());
        QCOMPARE(c.sha1Fingerprint(), sha1(c.der()));
        QCOMPARE(c.der(), dataFile(u"rich.der"_s));
        QCOMPARE(c.pem(), dataFile(u"rich.pem"_s));
        QCOMPARE(openssl({u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s}, c.pem()).trimmed(),
                 "sha256 Fingerprint=" + toColonHex(c.sha256Fingerprint()).toLatin1());
        QCOMPARE(
            openssl({u"x509"_s, u"-noout"_s, u"-enddate"_s, u"-dateopt"_s, u"iso_8601"_s}, c.pem()).trimmed(),
            "notAfter=" + c.notAfter().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s).toLatin1());
        QVERIFY(c.notAfter().date().year() > 2050); // GeneralizedTime
        QCOMPARE(c.notAfter().timeSpec(), Qt::UTC);
    }

    void serialNumberKeepsItsSignByte()
    {
        QCOMPARE(read(u"rich.pem"_s).serialNumber().toHex(), "00f1f2f3f4f5f6f7f8f9fafbfcfdfeff0102");
        QCOMPARE(read(u"scts.pem"_s).serialNumber().toHex(), "01");
    }

    void extensionsComeInOrderAndInWords()
    {
        const auto extensions = read(u"rich.pem"_s).extensions();
        QCOMPARE(extensions.size(), 10);
        QCOMPARE(extensions[0].oid, u"2.5.29.17"_s);
        QCOMPARE(extensions[0].name, u"X509v3 Subject Alternative Name"_s);
        QVERIFY(!extensions[0].critical);
        QVERIFY(extensions[0].text.contains("DNS:Example.ORG"_L1));
        QCOMPARE(extensions[1].text, u"CA:FALSE"_s);
        QVERIFY(extensions[1].critical);
        QVERIFY(extensions[7].text.contains(u'\n'));
        QCOMPARE(extensions[9], (Extension{u"1.2.3.4.5.6"_s, {}, false, u"04:03:01:02:03"_s}));
    }

    void rootIsSelfIssuedAndSignsItselfAndOthers()
    {
        const Certificate root = read(u"root.pem"_s);
        const Certificate leaf = read(u"rich.pem"_s);
        QVERIFY(root.isCa() && root.isSelfIssued());
        QVERIFY(root.isSignedBy(root));
        QVERIFY(leaf.isSignedBy(root));
        QVERIFY(!leaf.isSignedBy(leaf));
        QVERIFY(!root.isSignedBy(leaf));
    }

    void certificateBelongsToItsKeyOnly()
    {
        const Certificate leaf = read(u"rich.pem"_s);
        QVERIFY(leaf.belongsTo(*KeyPair::fromPem(dataFile(u"ec256-pkcs8.pem"_s))));
        QVERIFY(!leaf.belongsTo(*KeyPair::fromPem(dataFile(u"ec384-pkcs8.pem"_s))));
        QVERIFY(!leaf.belongsTo(*KeyPair::fromPem(dataFile(u"rsa2048-pkcs8.pem"_s))));
        QCOMPARE(leaf.publicKeyDer(), KeyPair::fromPem(dataFile(u"ec256-pkcs8.pem"_s))->publicDer());
    }

    void otherKeysAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("type");
        QTest::newRow("RSA 1024") << u"rsa1024-cert.pem"_s << u"RSA 1024"_s;
        QTest::newRow("Ed25519") << u"ed25519-cert.pem"_s << u"Ed25519"_s;
        QTest::newRow("DSA") << u"dsa-cert.pem"_s << u"dsaEncryption"_s;
    }
    void otherKeysAreNamed()
    {
        QFETCH(QString, file);
        QTEST(read(file).publicKeyType(), "type");
        QVERIFY(read(file).isSignedBy(read(u"root.pem"_s)));
    }

    // RFC 9773, appendix A. Its dates are of the year 1.
    void ariCertIdIsThatOfTheRfc()
    {
        const Certificate c = read(u"rfc9773.pem"_s);
        QCOMPARE(ariCertId(c), "aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE");
        QCOMPARE(c.serialNumber().toHex(), "0087654321");
        QCOMPARE(c.notBefore(), QDate(1, 1, 1).startOfDay(Qt::UTC));
        QVERIFY(c.names().isEmpty());
    }

    void certificateWithoutAuthorityKeyIdHasNoCertId()
    {
        const auto key = KeyPair::generate(KeyKind::EcP256);
        const QByteArray pem
            = openssl({u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, u"/dev/stdin"_s, u"-subj"_s, u"/CN=x"_s,
                       u"-addext"_s, u"authorityKeyIdentifier=none"_s},
                      key->privatePem()->toByteArray());
        const auto certificate = Certificate::fromPem(pem);
        QVERIFY(certificate);
        QVERIFY(certificate->authorityKeyId().isEmpty());
        QVERIFY(ariCertId(*certificate).isEmpty());
    }

    void sctsAreRead()
    {
        const auto scts = read(u"scts.pem"_s).scts();
        const qint64 time = 1'700'000'000'000;
        QCOMPARE(
            scts,
            QList<Sct>({{QByteArray(32, '\xa1'), QDateTime::fromMSecsSinceEpoch(time, Qt::UTC)},
                        {QByteArray(32, '\xb2'), QDateTime::fromMSecsSinceEpoch(time + 1000, Qt::UTC)}}));
        QVERIFY(read(u"scts-broken.pem"_s).scts().isEmpty());
    }

    void textThatWantsToDeceiveIsMadeHarmless()
    {
        const Certificate c = read(u"hostile.pem"_s);
        QCOMPARE(c.subject().first().value, u"A[31mBC D"_s);
        QCOMPARE(c.names(),
                 QStringList({u"good.example\\x00.evil.example"_s, u"a\\x5cx00.example"_s, u"\\xff.example"_s,
                              u"\\x01\\x02\\x03\\x04\\x05"_s}));
        for (const Extension &extension : c.extensions()) {
            for (const QChar letter : extension.text)
                QVERIFY(letter == u'\n' || letter.isPrint());
        }
    }

    void namesAndTextAreCapped()
    {
        const auto authority = LocalAuthority::create(u"x"_s.repeated(300));
        const auto key = KeyPair::generate(KeyKind::EcP256);
        QStringList names;
        for (int i = 0; i < 1500; ++i)
            names.append(u"n%1.example"_s.arg(i));
        const auto chain = authority->issue(key->publicDer(), {.names = names});
        QVERIFY(chain);
        const Certificate leaf = chain->first();
        QCOMPARE(leaf.names(), names.first(1000));
        for (const Extension &extension : leaf.extensions())
            QVERIFY(extension.text.size() <= 4096);
        // The cap is for showing. It must not make a certificate with too many names look like the right one.
        QCOMPARE(checkIssued(*chain, *key, names.first(1000), QDateTime::currentDateTimeUtc()).error().code,
                 ErrorCode::CertificateWrongNames);
        QVERIFY(checkIssued(*chain, *key, names, QDateTime::currentDateTimeUtc()));
    }

    void nameThatReadsLikeTwoIsQuoted_data()
    {
        QTest::addColumn<DistinguishedName>("name");
        QTest::addColumn<QString>("text");
        const NameAttribute cn{u"CN"_s, u"R11"_s};
        const NameAttribute o{u"O"_s, u"Let's Encrypt"_s};
        const NameAttribute c{u"C"_s, u"US"_s};
        const QString usual = u"CN=R11, O=Let's Encrypt, C=US"_s;
        QTest::newRow("usual order") << DistinguishedName{c, o, cn} << usual;
        QTest::newRow("other order") << DistinguishedName{cn, o, c} << usual;
        QTest::newRow("empty") << DistinguishedName{} << QString();
        QTest::newRow("no CN") << DistinguishedName{c, o} << u"O=Let's Encrypt, C=US"_s;
        QTest::newRow("comma") << DistinguishedName{{u"CN"_s, u"a, O=b"_s}} << u"CN=\"a, O=b\""_s;
        QTest::newRow("quote") << DistinguishedName{{u"CN"_s, u"a\"\\"_s}} << u"CN=\"a\\\"\\\\\""_s;
    }
    void nameThatReadsLikeTwoIsQuoted()
    {
        QFETCH(DistinguishedName, name);
        QTEST(toString(name), "text");
    }

    void commonNameFallsBackToTheOrganization()
    {
        QCOMPARE(commonName({{u"O"_s, u"b"_s}}), u"b"_s);
        QCOMPARE(commonName({{u"O"_s, u"b"_s}, {u"CN"_s, u"a"_s}}), u"a"_s);
        QCOMPARE(commonName({}), QString());
    }

    void whatIsNotExactlyOneCertificateIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isPem");
        const QByteArray der = dataFile(u"rich.der"_s);
        const QByteArray pem = dataFile(u"rich.pem"_s);
        QTest::newRow("empty") << ""_ba << false;
        QTest::newRow("a byte too many") << der + '\0' << false;
        QTest::newRow("a byte too few") << der.chopped(1) << false;
        QTest::newRow("twice") << der + der << false;
        QTest::newRow("PEM as DER") << pem << false;
        QTest::newRow("PKCS#7") << dataFile(u"rich-der.p7b"_s) << false;
        QTest::newRow("huge") << QByteArray(MaxCertificateBytes + 1, '\x30') << false;
        QTest::newRow("empty PEM") << ""_ba << true;
        QTest::newRow("two blocks") << pem + dataFile(u"root.pem"_s) << true;
        QTest::newRow("key only") << dataFile(u"ec256-pkcs8.pem"_s) << true;
        QTest::newRow("not base64") << "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n"_ba
                                    << true;
        QTest::newRow("no end") << pem.first(200) << true;
        QTest::newRow("empty block") << "-----BEGIN CERTIFICATE----------END CERTIFICATE-----"_ba << true;
        QTest::newRow("labels differ")
            << QByteArray(pem).replace("END CERTIFICATE", "END CERTIFICATX") << true;
    }
    void whatIsNotExactlyOneCertificateIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isPem);
        const auto certificate = isPem ? Certificate::fromPem(bytes) : Certificate::fromDer(bytes);
        QVERIFY(!certificate);
        QCOMPARE(certificate.error().code, ErrorCode::CertificateUnreadable);
    }

    void pemIsReadWithTextAroundAndAnyLineEnds()
    {
        QByteArray crlf = "subject=x\n" + dataFile(u"rich.pem"_s) + "\n" + dataFile(u"ec256-pkcs8.pem"_s);
        crlf.replace("\n", "\r\n");
        const auto certificate = Certificate::fromPem(crlf);
        QVERIFY(certificate);
        QCOMPARE(*certificate, read(u"rich.pem"_s));
        QVERIFY(!(*certificate == read(u"root.pem"_s)));
    }

    void damagedCertificateNeverCrashes_data()
    {
        QTest::addColumn<QByteArray>("der");
        for (const char *file : {"rich.pem", "scts.pem", "hostile.pem", "rsa1024-cert.pem"})
            QTest::newRow(file) << read(QLatin1String(file)).der();
    }
    void damagedCertificateNeverCrashes()
    {
        QFETCH(QByteArray, der);
        QRandomGenerator random(42);
        int readable = 0;
        for (int i = 0; i < 600; ++i) {
            QByteArray damaged = der;
            for (int flips = random.bounded(1, 4); flips > 0; --flips)
                damaged[random.bounded(damaged.size())] = char(random.bounded(256));
            if (i % 5 == 0)
                damaged.truncate(random.bounded(damaged.size()));
            if (const auto certificate = Certificate::fromDer(damaged))
                readable += readEverything(*certificate) > 0;
        }
        QVERIFY(readable > 60); // else this went through no field at all
    }

private:
    Library m_library;
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
