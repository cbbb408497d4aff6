// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/watch.h"
#include "tests/support/await.h"
#include "tests/support/nameservers.h"

#include <QTest>

using namespace core;
using namespace core::dns;
using namespace Qt::StringLiterals;
using tests::await;

/// Against BIND 9: one primary, one secondary that lags.
class TestServers final : public QObject {
    Q_OBJECT

    Answer lookedUp(const QString &name, Type type)
    {
        const auto answer = await<Answer>([&](auto done) {
            m_client->lookUp(name, type, this, [done](const Answer &given) { done(given); });
        });
        return answer ? *answer : Answer{};
    }
    Result<Place> placeOf(const QString &name)
    {
        return await<Place>([&](auto done) { findPlace(*m_client, name, this, done); });
    }

    tests::NameServers m_servers;
    std::unique_ptr<Client> m_client;
    SystemClock m_clock;

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void init() { m_client = std::make_unique<Client>(m_servers.settings()); }
    void cleanup() { m_client.reset(); }

    void aSignedZoneIsSecureAndAnUnsignedOneIsNot()
    {
        const Answer secure = lookedUp(u"www.example.test"_s, Type::A);
        QCOMPARE(secure.outcome, Outcome::Found);
        QCOMPARE(secure.records.value(0).target, u"127.0.0.1"_s);
        QCOMPARE(secure.security, Security::Secure);
        const Answer insecure = lookedUp(u"www.delegated.test"_s, Type::A);
        QCOMPARE(insecure.outcome, Outcome::Found);
        QCOMPARE(insecure.security, Security::Insecure);
    }

    void aZoneWhoseKeysDoNotFitIsBogus()
    {
        const Answer answer = lookedUp(u"www.broken.test"_s, Type::A);
        QCOMPARE(answer.security, Security::Bogus);
        QVERIFY(answer.records.isEmpty());
        const auto place = placeOf(u"_acme-challenge.broken.test"_s);
        QVERIFY(!place);
        QCOMPARE(place.error().code, ErrorCode::DnsBogus);
    }

    void everyTypeIsUnderstood()
    {
        QCOMPARE(lookedUp(u"Example.TEST."_s, Type::Ns).records.size(), 2);
        QCOMPARE(lookedUp(u"example.test"_s, Type::Soa).records.value(0).minimum, std::chrono::seconds{30});
        QCOMPARE(lookedUp(u"example.test"_s, Type::Caa).records.value(0).tag, "issue");
        QCOMPARE(lookedUp(u"www.example.test"_s, Type::Aaaa).outcome, Outcome::NoData);
        QCOMPARE(lookedUp(u"nothing.example.test"_s, Type::Txt).outcome, Outcome::NoSuchName);
    }

    void theZoneAndItsServersAreFound()
    {
        const auto place = placeOf(u"_acme-challenge.deep.below.example.test"_s);
        VERIFY_OK(place);
        QCOMPARE(place->zone.name, u"example.test"_s);
        QCOMPARE(place->record, place->asked);
        QCOMPARE(place->zone.servers.size(), 2);
        QCOMPARE(place->zone.servers[0], (NameServer{u"ns1.example.test"_s, {u"127.0.0.1"_s}}));
        QCOMPARE(place->zone.negativeTtl, std::chrono::seconds{30});
    }

    void aDelegationIsFollowedToWhereTheRecordGoes()
    {
        const auto place = placeOf(u"_acme-challenge.alias.example.test"_s);
        VERIFY_OK(place);
        QCOMPARE(place->record, u"alias.delegated.test"_s);
        QCOMPARE(place->zone.name, u"delegated.test"_s);
    }

    void aCnameIsWatchedAtItsOwnNameUntilItLeadsWhereItShould()
    {
        Watch watch(*m_client, m_clock, u"_acme-challenge.alias.example.test"_s, "Alias.delegated.test.",
                    nullptr, Watch::Sought::Alias);
        Watch other(*m_client, m_clock, u"_acme-challenge.alias.example.test"_s, "other.delegated.test",
                    nullptr, Watch::Sought::Alias);
        Watch absent(*m_client, m_clock, u"_acme-challenge.none.example.test"_s, "alias.delegated.test",
                     nullptr, Watch::Sought::Alias);
        QTRY_VERIFY_WITH_TIMEOUT(watch.view().everywhere, 30'000);
        QCOMPARE(watch.view().place.record, u"_acme-challenge.alias.example.test"_s);
        QCOMPARE(watch.view().place.zone.name, u"example.test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(other.view().nextLook.isValid(), 30'000);
        for (const ServerView &server : other.view().servers) {
            QCOMPARE(server.sight, Sight::Others);
            QCOMPARE(server.values, QList<QByteArray>{"alias.delegated.test"});
        }
        QTRY_VERIFY_WITH_TIMEOUT(absent.view().nextLook.isValid(), 30'000);
        for (const ServerView &server : absent.view().servers)
            QCOMPARE(server.sight, Sight::Missing);
    }

    void aWildcardAliasIsNoDelegation()
    {
        const auto place = placeOf(u"_acme-challenge.star.example.test"_s);
        VERIFY_OK(place);
        QCOMPARE(place->record, u"_acme-challenge.star.example.test"_s);
        QCOMPARE(place->zone.name, u"example.test"_s);
    }

    void aliasesInACircleAreAnError()
    {
        const auto place = placeOf(u"_acme-challenge.loop.example.test"_s);
        QVERIFY(!place);
        QVERIFY(place.error().code == ErrorCode::AliasLoop || place.error().code == ErrorCode::DnsFailed);
    }

    void aNameWithoutAZoneIsAnError()
    {
        const auto place = placeOf(u"_acme-challenge.example.nowhere"_s);
        QVERIFY(!place);
        QCOMPARE(place.error().code, ErrorCode::ZoneMissing);
    }

    void aLongAnswerIsFetchedOverTcp()
    {
        QStringList commands;
        for (int i = 0; i < 60; ++i)
            commands.append(u"add big.example.test 60 TXT \"%1%2\""_s.arg(QString(200, u'x')).arg(i));
        QCOMPARE(m_servers.change(commands), QString());
        const auto answer = await<Answer>([&](auto done) {
            m_client->ask(m_servers.settings().resolvers.first(), u"big.example.test"_s, Type::Txt, this,
                          [done](const Answer &given) { done(given); });
        });
        QVERIFY(answer);
        QCOMPARE(answer->records.size(), 60);
    }

    void nobodyAtThatAddressIsNoAnswer()
    {
        m_servers.stopSecondary();
        const auto answer = await<Answer>([&](auto done) {
            m_client->ask({u"::1"_s, m_servers.port()}, u"example.test"_s, Type::Soa, this,
                          [done](const Answer &given) { done(given); });
        });
        m_servers.startSecondary();
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::NoAnswer);
    }

    void aServerThatLagsIsWaitedFor()
    {
        const QString name = u"_acme-challenge.lag.example.test"_s;
        QCOMPARE(m_servers.change({u"add %1 60 TXT \"new value\""_s.arg(name)}), QString());
        Watch watch(*m_client, m_clock, name, "new value");
        bool everywhere = false;
        connect(&watch, &Watch::everywhere, this, [&] { everywhere = true; });
        QTRY_COMPARE_WITH_TIMEOUT(tally(watch.view()).shown, 1, 15'000);
        QTRY_VERIFY(watch.view().nextLook.isValid());
        QVERIFY(!everywhere);
        QCOMPARE(tally(watch.view()).all, 2);
        QCOMPARE(watch.view().servers[1].name, u"ns2.example.test"_s);
        QCOMPARE(watch.view().servers[1].sight, Sight::Missing);
        QCOMPARE(watch.view().lastAbsent.addSecs(30), rememberedUntil(watch.view())); // as its SOA says
        m_servers.startSecondary();
        watch.lookNow();
        QTRY_VERIFY_WITH_TIMEOUT(everywhere, 15'000);
    }

    void aSecondValueBesideItIsNoObstacle()
    {
        const QString name = u"_acme-challenge.two.example.test"_s;
        QCOMPARE(m_servers.change({u"add %1 60 TXT first"_s.arg(name), u"add %1 60 TXT second"_s.arg(name)}),
                 QString());
        m_servers.startSecondary();
        for (const QByteArray value : {"first", "second"}) {
            Watch watch(*m_client, m_clock, name, value);
            QTRY_VERIFY_WITH_TIMEOUT(watch.view().everywhere, 15'000);
            QCOMPARE(watch.view().servers[0].values.size(), 2);
        }
    }

    void anOldValueIsShownForWhatItIs()
    {
        const QString name = u"_acme-challenge.old.example.test"_s;
        QCOMPARE(m_servers.change({u"add %1 60 TXT old"_s.arg(name)}), QString());
        Watch watch(*m_client, m_clock, name, "new");
        QTRY_VERIFY_WITH_TIMEOUT(
            !watch.view().servers.isEmpty() && watch.view().servers[0].sight == Sight::Others, 15'000);
        QCOMPARE(watch.view().servers[0].values, QList<QByteArray>{"old"});
    }

    void aNameTypedWithItsZoneIntoAFormThatAddsItIsFound()
    {
        const QString name = u"_acme-challenge.slip.example.test"_s;
        QCOMPARE(m_servers.change({u"add %1.example.test 60 TXT value"_s.arg(name)}), QString());
        Watch watch(*m_client, m_clock, name, "value");
        QTRY_COMPARE_WITH_TIMEOUT(watch.view().doubled, name + u".example.test"_s, 15'000);
        QVERIFY(!watch.view().everywhere);
    }

    void aServerThatDoesNotKnowTheZoneDoesNotHoldItUp()
    {
        const QString name = u"_acme-challenge.lame.test"_s;
        QCOMPARE(m_servers.change({u"add %1 60 TXT value"_s.arg(name)}), QString());
        Watch watch(*m_client, m_clock, name, "value");
        QTRY_VERIFY_WITH_TIMEOUT(
            watch.view().servers.size() == 2 && watch.view().servers[1].sight == Sight::Refused, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(watch.view().everywhere, 30'000);
    }
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
