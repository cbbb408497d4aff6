// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/catalogue.h"
#include "core/issuance/profiles.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using acme::IdentifierType;

/// What is known of profiles, and which is taken for an IP address.
class TestProfiles final : public QObject {
    Q_OBJECT

    static acme::Directory offering(const QStringList &names)
    {
        acme::Directory directory;
        for (const QString &name : names)
            directory.profiles.insert(name, {});
        return directory;
    }
    const QList<acme::Identifier> m_name{{IdentifierType::Dns, u"example.org"_s}};
    const QList<acme::Identifier> m_address{{IdentifierType::Dns, u"example.org"_s},
                                            {IdentifierType::Ip, u"192.0.2.1"_s}};

private slots:
    void theTableIsOfAuthoritiesThatAreInTheCatalogue()
    {
        QVERIFY(profilesTable().authorities.size() >= 2);
        for (const KnownProfiles &known : profilesTable().authorities)
            QVERIFY2(acme::findPreset(known.preset), qPrintable(known.preset));
        QCOMPARE(factsOf(u"letsencrypt"_s, {})->lifetime, std::chrono::hours{90 * 24});
        QCOMPARE(factsOf(u"letsencrypt"_s, u"shortlived"_s)->lifetime, std::chrono::hours{160});
        QVERIFY(factsOf(u"letsencrypt"_s, u"tlsclient"_s)->clientAuth);
        QVERIFY(!factsOf(u"letsencrypt"_s, u"new"_s) && !factsOf(u"zerossl"_s, {}));
    }

    void aTableWithAMistakeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray good
            = "{\"format\":1,\"date\":\"2026-01-01\",\"authorities\":[{\"preset\":\"a\","
              "\"page\":\"https://a.example/\",\"default\":\"p\",\"profiles\":[{\"name\":\"p\",\"hours\":1,"
              "\"names\":1,\"ipAddresses\":false,\"clientAuth\":false,\"reuseHours\":0}]}]}";
        QVERIFY(readProfiles(good));
        const auto row = [&](const char *from, const char *to) {
            QTest::addRow("%s", to) << QByteArray(good).replace(from, to);
        };
        row("\"format\":1", "\"format\":2");
        row("2026-01-01", "soon");
        row("\"hours\":1", "\"hours\":0");
        row("\"names\":1", "\"names\":-1");
        row("\"default\":\"p\"", "\"default\":\"q\"");
        row("https://", "http://");
        row("\"ipAddresses\":false", "\"ipAddresses\":\"no\"");
        row("\"authorities\":[", "\"others\":[");
        QTest::addRow("no JSON") << QByteArray("{");
    }
    void aTableWithAMistakeIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!readProfiles(json));
    }

    void anAddressTakesTheProfileThatAllowsForIt()
    {
        const auto directory = offering({u"classic"_s, u"tlsserver"_s, u"shortlived"_s});
        const ProfileChoice wanted{.profile = u"shortlived"_s, .reason = ProfileReason::ForAddresses};
        QCOMPARE(chooseProfile(m_address, {}, u"letsencrypt"_s, &directory), wanted);
        // Before the directory was read, what is known of the CA counts.
        QCOMPARE(chooseProfile(m_address, {}, u"letsencrypt"_s, nullptr), wanted);
    }

    void namesAloneLeaveTheChoiceToTheCa()
    {
        const auto directory = offering({u"classic"_s, u"shortlived"_s});
        QCOMPARE(chooseProfile(m_name, {}, u"letsencrypt"_s, &directory), ProfileChoice{});
    }

    void whatWasChosenIsNotChanged()
    {
        const auto directory = offering({u"classic"_s, u"shortlived"_s});
        QCOMPARE(chooseProfile(m_address, u"classic"_s, u"letsencrypt"_s, &directory),
                 (ProfileChoice{.profile = u"classic"_s, .reason = ProfileReason::Asked}));
    }

    void aCaWithoutSuchAProfileIsNamed()
    {
        const auto directory = offering({u"classic"_s});
        QCOMPARE(chooseProfile(m_address, {}, u"letsencrypt"_s, &directory).reason,
                 ProfileReason::NoneForAddresses);
    }

    void anUnknownCaDecidesByItself()
    {
        const auto directory = offering({u"anything"_s});
        QCOMPARE(chooseProfile(m_address, {}, {}, &directory), ProfileChoice{});
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
