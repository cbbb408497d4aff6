// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/inspect/ctlogs.h"
#include "core/text/certificatetext.h"
#include "core/text/trusttext.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;

static const QDateTime Now(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);

static crypto::Certificate certificate(const QString &name)
{
    QFile file(u"" TEGATA_SOURCE_DIR "/tests/crypto/data/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    auto read = crypto::Certificate::fromPem(file.readAll());
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

static QString valueOf(const QList<CertificateSection> &sections, const QString &label)
{
    for (const CertificateSection &section : sections) {
        for (const CertificateField &field : section.fields) {
            if (field.label == label)
                return field.value;
        }
    }
    return {};
}

class TestCertificateText final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void everyFieldHasALabelAndAValue()
    {
        for (const QString &name :
             {u"rich.pem"_s, u"scts.pem"_s, u"root.pem"_s, u"hostile.pem"_s, u"precertificate.pem"_s,
              u"rsa1024-cert.pem"_s, u"ed25519-cert.pem"_s, u"rfc9773.pem"_s, u"scts-broken.pem"_s}) {
            const auto sections = CertificateText::sections(certificate(name), Now);
            QVERIFY2(sections.size() >= 3, qPrintable(name));
            for (const CertificateSection &section : sections) {
                QVERIFY(!section.title.isEmpty());
                QVERIFY2(!section.fields.isEmpty(), qPrintable(section.title));
                for (const CertificateField &field : section.fields)
                    QVERIFY2(!field.label.isEmpty() && !field.value.isEmpty(),
                             qPrintable(name + field.label));
            }
            QVERIFY(!CertificateText::title(certificate(name)).isEmpty());
        }
    }

    void aRichCertificateIsShownInWords()
    {
        const crypto::Certificate rich = certificate(u"rich.pem"_s);
        QCOMPARE(CertificateText::title(rich), u"example.org"_s);
        const auto sections = CertificateText::sections(rich, Now);
        QVERIFY(valueOf(sections, u"Names"_s).startsWith("example.org\n*.example.org\n"_L1));
        QCOMPARE(valueOf(sections, u"Subject"_s), u"CN=Example.ORG, O=手形, ST=東京都, C=JP"_s);
        QCOMPARE(valueOf(sections, u"Public key"_s), u"EC P-256"_s);
        QCOMPARE(valueOf(sections, u"SHA-256 fingerprint"_s), CertificateText::hex(rich.sha256Fingerprint()));
        QVERIFY(valueOf(sections, u"Policies"_s).contains("domain validated (2.23.140.1.2.1)"_L1));
        QVERIFY(valueOf(sections, u"Purpose"_s).contains("TLS server"_L1));
        QVERIFY(valueOf(sections, u"Basic constraints"_s).contains("not sign"_L1));
    }

    void nothingIsLeftOut()
    {
        // Extensions that have no words of their own are there with their OID.
        const crypto::Certificate precertificate = certificate(u"precertificate.pem"_s);
        bool poison = false;
        for (const CertificateSection &section : CertificateText::sections(precertificate, Now)) {
            for (const CertificateField &field : section.fields)
                poison = poison
                    || (field.label.contains("1.3.6.1.4.1.11129.2.4.3"_L1)
                        && field.label.contains("critical"_L1));
        }
        QVERIFY(poison);
    }

    void aTimestampOfAnUnknownLogSaysItsId()
    {
        const crypto::Certificate withScts = certificate(u"scts.pem"_s);
        QVERIFY(!withScts.scts().isEmpty());
        const auto sections = CertificateText::sections(withScts, Now);
        const crypto::Sct first = withScts.scts().first();
        const inspect::CtLog *log = inspect::CtLogs::builtIn().find(first.logId);
        QVERIFY(valueOf(sections, u"Listed by"_s)
                    .contains(log ? log->description : CertificateText::hex(first.logId)));
    }

    void wordsForUsagesAndPolicies_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("key usage") << CertificateText::keyUsage(u"cRLSign"_s)
                                   << u"signing revocation lists"_s;
        QTest::newRow("unknown key usage") << CertificateText::keyUsage(u"odd"_s) << u"odd"_s;
        QTest::newRow("purpose") << CertificateText::extendedKeyUsage(u"clientAuth"_s) << u"TLS client"_s;
        QTest::newRow("unknown purpose") << CertificateText::extendedKeyUsage(u"1.2.3"_s) << u"1.2.3"_s;
        QTest::newRow("policy") << CertificateText::policy(u"2.23.140.1.1"_s)
                                << u"extended validation (2.23.140.1.1)"_s;
        QTest::newRow("unknown policy") << CertificateText::policy(u"1.2.3"_s) << u"1.2.3"_s;
        QTest::newRow("bytes") << CertificateText::hex("\x5e\x9c\x04") << u"5E:9C:04"_s;
    }
    void wordsForUsagesAndPolicies()
    {
        QFETCH(QString, word);
        QTEST(word, "expected");
    }

    void everyCertificateHasItsPlaceInAChain()
    {
        QCOMPARE(TrustText::role(certificate(u"root.pem"_s)), u"Root certificate"_s);
        QCOMPARE(TrustText::role(certificate(u"rich.pem"_s)), u"Certificate of the server"_s);
    }
};

QTEST_GUILESS_MAIN(TestCertificateText)
#include "tst_certificatetext.moc"
