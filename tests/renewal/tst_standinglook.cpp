// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/renewal/standinglook.h"
#include "core/renewal/standingoutlook.h"
#include "tests/renewal/seed.h"
#include "tests/support/manualclock.h"
#include "tests/support/nameservers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::renewal;
using namespace Qt::StringLiterals;
using issuance::StandingNote;
using issuance::StandingTrouble;

/// Standing records that will not do for the next renewal, and another look before that is told. Real name
/// servers.
class TestStandingLook final : public QObject {
    Q_OBJECT

    crypto::Library m_library;
    tests::NameServers m_servers;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
    store::AccountEntry m_account;

    /// A certificate of 90 days, for www.example.test, whose record has to say `note`.
    void plant(StandingNote note, double used = 0.6)
    {
        const QString name = u"www.example.test"_s;
        tests::seed(*m_store, m_clock.now(),
                    {.name = name,
                     .used = used,
                     .accountId = m_account.id,
                     .method = {.kind = challenge::MethodKind::DnsPersist}});
        note.name = name;
        note.accountId = m_account.id;
        note.wants.issuers = {u"ca.example"_s};
        QVERIFY(issuance::saveStandingNotes(*m_store, name, {note}));
    }
    [[nodiscard]] QString address() const { return m_account.accountUrl.toString(); }
    [[nodiscard]] QList<StandingMatter> matters() const
    {
        return standingMatters(*m_store, m_clock.now())->value(u"www.example.test"_s);
    }
    /// At the primary alone.
    void put(const QByteArray &value)
    {
        const QString record = u"_validation-persist.www.example.test"_s;
        QCOMPARE(m_servers.change({u"delete %1 TXT"_s.arg(record),
                                   u"add %1 60 TXT %2"_s.arg(record, dns::zoneText(value))}),
                 QString());
    }
    void look()
    {
        dns::Client client(m_servers.settings());
        challenge::ProviderBook book(m_folder->filePath(u"dns"_s));
        bool isOver = false;
        lookAtStandings(*m_store, {client, book, m_clock}, this, [&isOver] { isOver = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isOver, 60'000);
    }

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Store::open(m_folder->filePath(u"store"_s), m_clock);
        QVERIFY(opened);
        m_store = *std::move(opened);
        const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        const auto added = m_store->addAccount({.caName = u"CA"_s,
                                                .directoryUrl = QUrl(u"https://ca.example/directory"_s),
                                                .accountUrl = QUrl(u"https://ca.example/acct/1"_s),
                                                .thumbprint = key->thumbprint(),
                                                .status = u"valid"_s},
                                               *key);
        QVERIFY(added);
        m_account = *added;
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void anEndPressesThreeWeeksBeforeTheRenewalAndNotEarlier()
    {
        const QDateTime now = m_clock.now();
        plant({.wants = {.account = address()}, .until = now.addDays(3), .seen = now}, 0.1);
        QCOMPARE(matters().size(), 1); // shown, but nothing has to be done yet
        const StandingMatter matter = matters().first();
        QVERIFY(!isPressing(matter, now));
        QVERIFY(!isPressing(matter, matter.renewFrom.addDays(-22)));
        QVERIFY(isPressing(matter, matter.renewFrom.addDays(-20)));
        look(); // there is nothing to be told, so nobody is asked
        QCOMPARE(matters().size(), 1);
    }

    void aRecordThatWasReplacedMeanwhileIsNoMatterAnyMore()
    {
        const QDateTime now = m_clock.now();
        const challenge::StandingRecord soon{
            .issuer = u"ca.example"_s, .account = address(), .until = now.addDays(3)};
        challenge::StandingRecord later = soon;
        later.until = now.addYears(3);
        plant({.wants = {.account = address()}, .until = soon.until, .seen = now});
        put(challenge::valueOf(soon));
        look();
        QCOMPARE(matters().size(), 1);
        QCOMPARE(matters().first().concern.trouble, StandingTrouble::Ends);
        put(challenge::valueOf(later));
        look();
        QCOMPARE(matters().size(), 1); // one of the name servers does not have it yet
        m_servers.startSecondary();
        look();
        QVERIFY(matters().isEmpty());
    }

    void afterAChangeOfTheKeyTheRecordOfTheNewOneIsLookedFor()
    {
        const QDateTime now = m_clock.now();
        const auto named = [this](const QByteArray &thumbprint) {
            return challenge::hashedAccount(u"https://ca.example/hash/"_s, u"www.example.test"_s, thumbprint,
                                            address());
        };
        const QByteArray former(43, 'A');
        plant({.wants = {.account = named(former)}, .thumbprint = former, .seen = now});
        QCOMPARE(matters().value(0).concern.trouble, StandingTrouble::FormerKey);
        QVERIFY(isPressing(matters().first(), now));
        put(challenge::valueOf({.issuer = u"ca.example"_s, .account = named(former)}));
        look();
        QCOMPARE(matters().size(), 1);
        put(challenge::valueOf({.issuer = u"ca.example"_s, .account = named(m_account.thumbprint)}));
        m_servers.startSecondary();
        look();
        QVERIFY(matters().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStandingLook)
#include "tst_standinglook.moc"
