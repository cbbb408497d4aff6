// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain.h"
#include "core/crypto/localauthority.h"
#include "tests/crypto/testdata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

static QByteArray derPem(const QByteArray &label, const QByteArray &der)
{
    return "-----BEGIN " + label + "-----\n" + der.toBase64() + "\n-----END " + label + "-----\n";
}

class TestChain : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto authority = LocalAuthority::create(u"Root"_s, 2);
        auto key = KeyPair::generate(KeyKind::EcP256);
        auto otherKey = KeyPair::generate(KeyKind::EcP256);
        QVERIFY(authority && key && otherKey);
        m_authority.emplace(std::move(*authority));
        m_key.emplace(std::move(*key));
        m_otherKey.emplace(std::move(*otherKey));
        const auto chain = issue({});
        QCOMPARE(chain.size(), 3);
        m_chain = chain;
    }

    // As RFC 8555, section 9.1, has it.
    void chainOfACaIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<int>("size"); // 0: refused
        const QByteArray pem = toPem(m_chain);
        const QByteArray one = m_chain[0].pem();
        const QByteArray key = dataFile(u"ec256-pkcs8.pem"_s);
        QByteArray crlf = pem;
        crlf.replace("\n", "\r\n");
        QTest::newRow("three") << pem << 3;
        QTest::newRow("leaf only") << one << 1;
        QTest::newRow("CRLF") << crlf << 3;
        QTest::newRow("blank lines") << "\n" + QByteArray(pem).replace("-----END", "\n\n-----END") + "\n \n"
                                     << 3;
        QTest::newRow("no line feed at the end") << pem.trimmed() << 3;
        QTest::newRow("ten") << one.repeated(10) << 10;
        QTest::newRow("eleven") << one.repeated(11) << 0;
        QTest::newRow("empty") << ""_ba << 0;
        QTest::newRow("HTML") << "<html><body>200 OK</body></html>"_ba << 0;
        QTest::newRow("DER") << m_chain[0].der() << 0;
        QTest::newRow("text before") << "hello\n" + pem << 0;
        QTest::newRow("text between") << one + "hello\n" + one << 0;
        QTest::newRow("text after") << pem + "hello\n" << 0;
        QTest::newRow("private key after") << pem + key << 0;
        QTest::newRow("private key before") << key + pem << 0;
        QTest::newRow("request") << derPem("CERTIFICATE REQUEST", m_chain[0].der()) << 0;
        QTest::newRow("PKCS#7") << dataFile(u"rich.p7b"_s) << 0;
        QTest::newRow("other label at the end")
            << QByteArray(one).replace("END CERTIFICATE", "END PRIVATE KEY") << 0;
        QTest::newRow("begun again") << "-----BEGIN CERTIFICATE-----\n" + one << 0;
        QTest::newRow("cut off") << pem.chopped(30) << 0;
        QTest::newRow("bad base64") << QByteArray(one).replace("MII", "M!I") << 0;
        QTest::newRow("junk in a block") << derPem("CERTIFICATE", QByteArray(100, 'x')) << 0;
        QTest::newRow("trailing byte in a block") << derPem("CERTIFICATE", m_chain[0].der() + '\0') << 0;
        QTest::newRow("empty block") << derPem("CERTIFICATE", {}) << 0;
        QTest::newRow("a million blocks")
            << "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"_ba.repeated(1000000) << 0;
        QTest::newRow("a line of 200 kB") << derPem("CERTIFICATE", QByteArray(150 * 1024, 'x')) << 0;
        QTest::newRow("NUL") << one + '\0' << 0;
    }
    void chainOfACaIsReadStrictly()
    {
        QFETCH(QByteArray, pem);
        QFETCH(int, size);
        const auto chain = chainFromPem(pem);
        QCOMPARE(chain.has_value(), size > 0);
        if (chain) {
            QCOMPARE(chain->size(), size);
            QCOMPARE(chain->first(), m_chain.first());
        } else {
            QCOMPARE(chain.error().code, ErrorCode::CertificateUnreadable);
        }
    }

    void filesOfPeopleAreReadLiberally_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("size"); // 0: refused
        const QByteArray rich = dataFile(u"rich.pem"_s);
        const QByteArray root = dataFile(u"root.pem"_s);
        const QByteArray key = dataFile(u"ec256-sec1.pem"_s);
        QTest::newRow("PEM") << rich << 1;
        QTest::newRow("DER") << dataFile(u"rich.der"_s) << 1;
        QTest::newRow("P7B as PEM") << dataFile(u"rich.p7b"_s) << 2;
        QTest::newRow("P7B as DER") << dataFile(u"rich-der.p7b"_s) << 2;
        QTest::newRow("text around") << "Subject: x\n" + rich + "\nIssuer: y\n" + root + "bye" << 2;
        QTest::newRow("with keys") << key + rich + key + root << 2;
        QTest::newRow("byte order mark and CRLF")
            << "\xef\xbb\xbf" + QByteArray(rich).replace("\n", "\r\n") << 1;
        QTest::newRow("older label") << QByteArray(rich).replace(" CERTIFICATE", " X509 CERTIFICATE") << 1;
        QTest::newRow("one of two damaged") << derPem("CERTIFICATE", "junk") + rich << 1;
        QTest::newRow("one of two cut off") << rich.first(300) + "\n" + rich << 1;
        QTest::newRow("empty") << ""_ba << 0;
        QTest::newRow("key only") << key << 0;
        QTest::newRow("junk") << QByteArray(100000, '\x30') << 0;
        QTest::newRow("damaged") << derPem("CERTIFICATE", "junk") << 0;
        QTest::newRow("PKCS#7 without certificates")
            << derPem("PKCS7", QByteArray::fromHex("300b06092a864886f70d010702")) << 0;
        QTest::newRow("11 MB") << rich + QByteArray(11 * 1024 * 1024, '\n') << 0;
    }
    void filesOfPeopleAreReadLiberally()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, size);
        const auto chain = certificatesFromFile(bytes);
        QCOMPARE(chain.has_value(), size > 0);
        if (chain) {
            QCOMPARE(chain->size(), size);
            QVERIFY(std::any_of(chain->cbegin(), chain->cend(), [](const Certificate &certificate) {
                return certificate == *Certificate::fromDer(dataFile(u"rich.der"_s));
            }));
        } else {
            QCOMPARE(chain.error().code, ErrorCode::NotACertificate);
        }
    }

    void damagedPkcs7NeverCrashes()
    {
        const QByteArray der = dataFile(u"rich-der.p7b"_s);
        QRandomGenerator random(7);
        int readable = 0;
        for (int i = 0; i < 1000; ++i) {
            QByteArray damaged = der;
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
            if (i % 5 == 0)
                damaged.truncate(random.bounded(damaged.size()));
            readable += certificatesFromFile(damaged).has_value();
        }
        QVERIFY(readable > 100);
    }

    /// Each line opens what none closes: a reader that looks for the end of each anew would still be at it
    /// when the test is ended.
    void hugeBundleOfOpenEndsIsRefused()
    {
        QVERIFY(!certificatesFromFile("-----BEGIN CERTIFICATE-----\n"_ba.repeated(300000)));
        QVERIFY(!certificatesFromFile("-----END CERTIFICATE-----\n"_ba.repeated(300000)));
        QVERIFY(!certificatesFromFile("-----BEGIN A-----\n-----END B-----\n"_ba.repeated(200000)));
    }

    void issuedChainComesBackInOrder_data()
    {
        QTest::addColumn<Chain>("chain");
        const Chain c = m_chain;
        QTest::newRow("as it should be") << c;
        QTest::newRow("reversed") << Chain{c[2], c[1], c[0]};
        QTest::newRow("shuffled") << Chain{c[1], c[0], c[2]};
        QTest::newRow("duplicates") << Chain{c[0], c[0], c[1], c[2], c[1]};
    }
    void issuedChainComesBackInOrder()
    {
        QFETCH(Chain, chain);
        const auto checked = checkIssued(chain, *m_key, m_names, m_now);
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
        QCOMPARE(*checked, m_chain);
    }

    void rootAtTheEndMayStay()
    {
        const Chain withRoot = m_chain + Chain{m_authority->root()};
        QCOMPARE(*checkIssued(withRoot, *m_key, m_names, m_now), withRoot);
    }

    // Two certificates of one authority that sign each other: any of the two may come first.
    void orderThatIsNotTheOnlyOneIsNotGuessed()
    {
        const Certificate first = make(u"/CN=Twice"_s, *m_key, {}, {u"-set_serial"_s, u"1"_s});
        const Certificate second = make(u"/CN=Twice"_s, *m_key, {}, {u"-set_serial"_s, u"2"_s});
        QVERIFY(first.isSignedBy(second) && second.isSignedBy(first));
        const Certificate leaf = make(u"/CN=x"_s, *m_otherKey, Signer{first, *m_key},
                                      {u"-addext"_s, u"subjectAltName=DNS:a.example"_s});
        const auto checked = [&](const Chain &chain) {
            return checkIssued(chain, *m_otherKey, {u"a.example"_s}, m_now.addSecs(5));
        };
        QCOMPARE(*checked({leaf, second, first}), Chain({leaf, second, first})); // the CA's word
        QCOMPARE(checked({first, leaf, second}).error().code, ErrorCode::CertificateBrokenChain);
    }

    void leafAloneIsAChain()
    {
        QCOMPARE(*checkIssued(m_chain.first(1), *m_key, m_names, m_now), m_chain.first(1));
    }

    void chainThatWasNotOrderedIsRefused_data()
    {
        QTest::addColumn<Chain>("chain");
        QTest::addColumn<ErrorCode>("code");
        const Chain c = m_chain;
        const auto stranger = LocalAuthority::create(u"Stranger"_s)->root();
        QTest::newRow("empty") << Chain() << ErrorCode::CertificateBrokenChain;
        QTest::newRow("without the leaf") << c.mid(1) << ErrorCode::CertificateWrongKey;
        QTest::newRow("gap") << Chain{c[0], c[2]} << ErrorCode::CertificateBrokenChain;
        QTest::newRow("stranger") << c + Chain{stranger} << ErrorCode::CertificateBrokenChain;
        QTest::newRow("two leaves") << c + Chain{issue({})[0]} << ErrorCode::CertificateBrokenChain;
        QTest::newRow("issuer of the same name, other key")
            << Chain{c[0], LocalAuthority::create(u"Root 2"_s)->root()} << ErrorCode::CertificateBrokenChain;
        Chain many = c;
        for (int i = 0; i < 9; ++i)
            many.append(LocalAuthority::create(u"Stranger %1"_s.arg(i))->root());
        QTest::newRow("twelve certificates") << many << ErrorCode::CertificateBrokenChain;
        QTest::newRow("other key") << issue({}, &*m_otherKey) << ErrorCode::CertificateWrongKey;
        QTest::newRow("name missing")
            << issue({.names = {u"a.example"_s}}) << ErrorCode::CertificateWrongNames;
        QTest::newRow("name too many")
            << issue({.names = m_names + QStringList{u"c.example"_s}}) << ErrorCode::CertificateWrongNames;
        QTest::newRow("other name") << issue({.names = {u"a.example"_s, u"x.example"_s, u"2001:db8::1"_s}})
                                    << ErrorCode::CertificateWrongNames;
        QTest::newRow("expired") << issue({.notBefore = m_now.addDays(-90), .notAfter = m_now.addSecs(-1)})
                                 << ErrorCode::CertificateWrongDates;
        QTest::newRow("from tomorrow")
            << issue({.notBefore = m_now.addDays(1), .notAfter = m_now.addDays(90)})
            << ErrorCode::CertificateWrongDates;
    }
    void chainThatWasNotOrderedIsRefused()
    {
        QFETCH(Chain, chain);
        const auto checked = checkIssued(chain, *m_key, m_names, m_now);
        QVERIFY(!checked);
        QTEST(checked.error().code, "code");
    }

    void clockMayBeAnHourBehindTheCa()
    {
        const Chain chain = issue({.notBefore = m_now.addSecs(3590), .notAfter = m_now.addDays(90)});
        QVERIFY(checkIssued(chain, *m_key, m_names, m_now));
    }

    void namesAreComparedAsSetsWithoutCase()
    {
        QVERIFY(checkIssued(m_chain, *m_key,
                            {u"2001:DB8:0::1"_s, u"B.Example"_s, u"a.example"_s, u"a.example"_s}, m_now));
    }

    void wrongNamesAreToldInTheDetail()
    {
        const auto checked = checkIssued(m_chain, *m_key, {u"x.example"_s}, m_now);
        QCOMPARE(checked.error().detail, u"a.example, b.example, 2001:db8::1"_s);
    }

    void precertificateIsNeverAccepted()
    {
        const auto chain = certificatesFromFile(dataFile(u"precertificate.pem"_s));
        const auto key = KeyPair::fromPem(dataFile(u"ec256-pkcs8.pem"_s));
        QVERIFY(chain && key);
        const auto checked
            = checkIssued(*chain, *key, {u"example.org"_s}, chain->first().notBefore().addDays(1));
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::CertificateUnreadable);
    }

    void trustIsFoundOut_data()
    {
        QTest::addColumn<Chain>("chain");
        QTest::addColumn<Chain>("roots");
        QTest::addColumn<Trust>("trust");
        QTest::addColumn<int>("pathSize");
        const Chain c = m_chain;
        const Certificate root = m_authority->root();
        const Certificate stranger = LocalAuthority::create(u"Stranger"_s)->root();
        const Chain expired = issue({.notBefore = m_now.addDays(-90), .notAfter = m_now.addDays(-1)});
        const Chain early = issue({.notBefore = m_now.addDays(2), .notAfter = m_now.addDays(90)});
        QTest::newRow("trusted") << c << Chain{stranger, root} << Trust::Trusted << 4;
        QTest::newRow("in any order") << Chain{c[0], c[2], c[1]} << Chain{root} << Trust::Trusted << 4;
        QTest::newRow("root sent too") << c + Chain{root} << Chain{root} << Trust::Trusted << 4;
        QTest::newRow("intermediate as root") << c << Chain{c[1]} << Trust::Trusted << 2;
        QTest::newRow("other root") << c + Chain{root} << Chain{stranger} << Trust::UntrustedRoot << 4;
        QTest::newRow("root not sent") << c << Chain{stranger} << Trust::Incomplete << 3;
        QTest::newRow("intermediate missing") << Chain{c[0], c[2]} << Chain{root} << Trust::Incomplete << 1;
        QTest::newRow("leaf only") << c.first(1) << Chain{root} << Trust::Incomplete << 1;
        QTest::newRow("self-signed") << Chain{stranger} << Chain{root} << Trust::UntrustedRoot << 1;
        QTest::newRow("root itself") << Chain{root} << Chain{root} << Trust::Trusted << 1;
        QTest::newRow("expired") << expired << Chain{root} << Trust::Expired << 4;
        QTest::newRow("not yet valid") << early << Chain{root} << Trust::NotYetValid << 4;
        QTest::newRow("leaf poses as a CA")
            << Chain{make(u"/CN=evil"_s, *m_otherKey, Signer{c[0], *m_key})} + c << Chain{root}
            << Trust::Broken << 5;
        QTest::newRow("signature damaged")
            << Chain{damaged(c[0]), c[1], c[2]} << Chain{root} << Trust::Broken << 4;
    }
    void trustIsFoundOut()
    {
        QFETCH(Chain, chain);
        QFETCH(Chain, roots);
        QFETCH(Trust, trust);
        const TrustResult result = checkTrust(chain, m_now, roots);
        QVERIFY2(result.trust == trust, qPrintable(result.detail));
        QTEST(int(result.path.size()), "pathSize");
        QCOMPARE(result.path.first(), chain.first());
        QCOMPARE(result.detail.isEmpty(), result.trust == Trust::Trusted);
    }

    void trustDependsOnTheTimeGiven()
    {
        const Chain roots{m_authority->root()};
        QVERIFY(checkTrust(m_chain, m_chain[0].notAfter().addSecs(1), roots).trust == Trust::Expired);
        QVERIFY(checkTrust(m_chain, m_chain[0].notBefore().addSecs(-1), roots).trust == Trust::NotYetValid);
        QVERIFY(checkTrust(m_chain, m_chain[0].notAfter().addSecs(-1), roots).trust == Trust::Trusted);
    }

    void emptyChainIsIncomplete() { QVERIFY(checkTrust({}, m_now).trust == Trust::Incomplete); }

    // The store is read once in a process, so this is the only test of it here.
    void systemStoreIsUsedWhenNoRootsAreGiven()
    {
        const ScratchFiles files;
        qputenv("SSL_CERT_FILE", files.write(u"roots.pem"_s, m_authority->root().pem()).toLocal8Bit());
        QVERIFY(checkTrust(m_chain, m_now).trust == Trust::Trusted);
        QVERIFY(checkTrust({LocalAuthority::create(u"Stranger"_s)->root()}, m_now).trust
                == Trust::UntrustedRoot);
    }

    void trustIsFoundOutOnSeveralThreadsAtOnce()
    {
        const Chain roots{m_authority->root()};
        const auto isTrusted = [&](int number) {
            return checkTrust(m_chain, m_now, number % 2 == 0 ? roots : Chain()).trust == Trust::Trusted;
        };
        QCOMPARE(trueOnThreads(100, isTrusted), 100);
    }

private:
    Chain issue(LocalAuthority::Options options, const KeyPair *key = nullptr)
    {
        if (options.names.isEmpty())
            options.names = m_names;
        return *m_authority->issue((key ? key : &*m_key)->publicDer(), options);
    }

    struct Signer {
        const Certificate &certificate;
        const KeyPair &key;
    };

    /// A certificate that LocalAuthority would not make; without a signer it signs itself.
    static Certificate make(const QString &subject, const KeyPair &key, std::optional<Signer> signer,
                            const QStringList &options = {})
    {
        const ScratchFiles files;
        QStringList arguments{u"req"_s,
                              u"-x509"_s,
                              u"-new"_s,
                              u"-subj"_s,
                              subject,
                              u"-key"_s,
                              files.write(u"key"_s, key.privatePem()->toByteArray())};
        if (signer)
            arguments += {u"-CA"_s, files.write(u"ca"_s, signer->certificate.pem()), u"-CAkey"_s,
                          files.write(u"cakey"_s, signer->key.privatePem()->toByteArray())};
        return *Certificate::fromPem(openssl(arguments + options, {}));
    }

    static Certificate damaged(const Certificate &certificate)
    {
        QByteArray der = certificate.der();
        der[der.size() - 1] = char(der.back() ^ 1);
        return *Certificate::fromDer(der);
    }

    Library m_library;
    std::optional<LocalAuthority> m_authority;
    std::optional<KeyPair> m_key;
    std::optional<KeyPair> m_otherKey;
    Chain m_chain;
    const QStringList m_names{u"a.example"_s, u"b.example"_s, u"2001:db8::1"_s};
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
