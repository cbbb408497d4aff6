// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/desk.h"
#include "core/issuance/standings.h"
#include "tests/issuance/accountbench.h"
#include "tests/support/nameservers.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;

/// Orders by a standing record: a CA in memory, real name servers.
class TestStandings final : public QObject {
    Q_OBJECT

    struct Bench : tests::AccountBench {
        explicit Bench(const QJsonObject &members, tests::NameServers &servers,
                       QList<QByteArray> types = {"http-01", "dns-persist-01"})
            : AccountBench({.challengeTypes = std::move(types), .standing = members}),
              client(servers.settings()), book(folder.filePath(u"book"_s)), solvers(client, book, clock)
        {
        }
        Result<store::AccountEntry> start()
        {
            const auto account = open();
            if (account)
                desk = std::make_unique<Desk>(*store, *registrar, solvers, clock);
            return account;
        }
        ~Bench() { desk.reset(); }

        dns::Client client;
        challenge::ProviderBook book;
        challenge::Solvers solvers;
        std::unique_ptr<Desk> desk;
    };

    static QJsonObject old(const QString &issuer = u"ca.test"_s)
    {
        return {{u"issuer-domain-names"_s, QJsonArray{issuer}}};
    }
    Result<QString> order(Bench &bench, const QStringList &names, const Purpose &purpose = {})
    {
        Request request{.accountId = bench.id, .method = {.kind = challenge::MethodKind::DnsPersist}};
        for (const QString &name : names)
            request.identifiers.append({acme::IdentifierType::Dns, name});
        return bench.desk->start(request, purpose);
    }
    /// The record as it ended.
    Record ended(Bench &bench, const Result<QString> &id)
    {
        if (!id || !QTest::qWaitFor([&] { return !bench.desk->isRunning(*id); }, 60'000))
            return {};
        return *bench.desk->record(*id);
    }
    QString put(const QString &name, const QByteArray &value)
    {
        const QString trouble
            = m_servers.change({u"add _validation-persist.%1 60 TXT %2"_s.arg(name, dns::zoneText(value))});
        m_servers.startSecondary();
        return trouble;
    }

    crypto::Library m_library;
    tests::NameServers m_servers;

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_servers.startSecondary();
    }

    void aRecordForAnAccountIsKnownBeforeTheOrder()
    {
        Bench bench(old(), m_servers);
        const auto account = bench.start();
        VERIFY_OK(account);
        acme::Directory directory;
        directory.caaIdentities = {u"ca.test"_s, u"not a name"_s};
        const auto proof = standingProof(*account, &directory, u"*.example.test"_s, {});
        VERIFY_OK(proof);
        QCOMPARE(proof->name, u"example.test"_s);
        QCOMPARE(challenge::dnsValue(*proof),
                 "ca.test; accounturi=" + account->accountUrl.toEncoded() + "; policy=wildcard");
        directory.caaIdentities.clear();
        const auto unknown = standingProof(*account, &directory, u"example.test"_s, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotOffered);
        directory.issuerDomainNames = {u"ca.test"_s};
        directory.accountHashPrefix = u"https://ca.test/"_s;
        const auto hashed = standingProof(*account, &directory, u"example.test"_s, {});
        VERIFY_OK(hashed);
        QVERIFY(hashed->standing.account.startsWith("https://ca.test/sha-256/"_L1));
        QCOMPARE(standingOffer(*account, &directory), acme::StandingOffer::Yes);
    }

    void theOrderWaitsForThePersonAndTheNextOneForNobody()
    {
        Bench bench(old(), m_servers);
        VERIFY_OK(bench.start());
        const auto first = order(bench, {u"www.example.test"_s, u"*.www.example.test"_s});
        VERIFY_OK(first);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto record = bench.desk->record(*first);
                return record && awaitingUser(*record).size() == 2;
            },
            60'000));
        const auto proof = bench.desk->proof(*first, 0);
        QVERIFY(proof);
        QVERIFY(challenge::dnsValue(*proof).endsWith("; policy=wildcard"));
        QCOMPARE(challenge::dnsValue(*proof), challenge::dnsValue(*bench.desk->proof(*first, 1)));
        QCOMPARE(put(u"www.example.test"_s, challenge::dnsValue(*proof)), QString());
        const Record done = ended(bench, first);
        QVERIFY2(done.stage == Stage::Done, qPrintable(done.failure ? done.failure->detail : QString()));
        QCOMPARE(done.authzs[0].challengeType, "dns-persist-01"_ba);

        const auto second = order(bench, {u"www.example.test"_s}, {.automatic = true});
        const Record again = ended(bench, second);
        QVERIFY2(again.stage == Stage::Done, qPrintable(again.failure ? again.failure->detail : QString()));
    }

    void whereNobodyIsThereItSaysWhatIsMissing()
    {
        Bench bench(old(), m_servers);
        VERIFY_OK(bench.start());
        const Record none = ended(bench, order(bench, {u"nothing.example.test"_s}, {.automatic = true}));
        QVERIFY(none.failure);
        QCOMPARE(none.failure->code, ErrorCode::StandingRecordMissing);
        QCOMPARE(put(u"else.example.test"_s, "ca.test; accounturi=https://ca.test/acct/another"), QString());
        const Record other = ended(bench, order(bench, {u"else.example.test"_s}, {.automatic = true}));
        QVERIFY(other.failure);
        QCOMPARE(other.failure->code, ErrorCode::StandingRecordUnfit);
        QCOMPARE(other.failure->detail, u"otherAccount"_s);
        QCOMPARE(bench.ca.count("POST", "/challenge"), 0);
    }

    void aRecordWithAnEndIsToldInTheHistory()
    {
        Bench bench(old(), m_servers);
        const auto account = bench.start();
        VERIFY_OK(account);
        QCOMPARE(put(u"ends.example.test"_s,
                     "ca.test; accounturi=" + account->accountUrl.toEncoded() + "; persistUntil=4102444800"),
                 QString());
        const auto id = order(bench, {u"ends.example.test"_s});
        const Record record = ended(bench, id);
        QCOMPARE(record.stage, Stage::Done);
        QCOMPARE(record.authzs[0].standsUntil.toSecsSinceEpoch(), 4102444800);
        const auto told = bench.store->activity({.recordId = *id, .what = {u"standsUntil"_s}});
        QVERIFY(told && told->size() == 1);
    }

    void aCaIsNotBelievedThatSpeaksOfAnotherAccount()
    {
        QJsonObject members = old(u"other-ca.test"_s);
        members.insert(u"accounturi"_s, u"https://other-ca.test/acct/of-the-attacker"_s);
        Bench bench(members, m_servers);
        VERIFY_OK(bench.start());
        const Record record = ended(bench, order(bench, {u"victim.example.test"_s}));
        QVERIFY(record.failure);
        QCOMPARE(record.failure->code, ErrorCode::BadReply);
        QVERIFY(record.authzs[0].standing.issuers.isEmpty());
    }

    void aCaWhoseNamesAreNoneGetsNoRecord()
    {
        Bench bench(old(u"ca.test; policy=wildcard"_s), m_servers);
        VERIFY_OK(bench.start());
        const Record record = ended(bench, order(bench, {u"victim.example.test"_s}));
        QVERIFY(record.failure);
        QCOMPARE(record.failure->code, ErrorCode::BadReply);
    }

    void whereTheCaDoesNotOfferItTheOthersAreNamed()
    {
        Bench bench({}, m_servers, {"http-01", "dns-01"});
        VERIFY_OK(bench.start());
        const Record record = ended(bench, order(bench, {u"www.example.test"_s}));
        QVERIFY(record.failure);
        QCOMPARE(record.failure->code, ErrorCode::NoUsableChallenge);
        QCOMPARE(record.failure->detail, u"http-01, dns-01"_s);
    }

    void theYoungestDraftIsSpokenToo()
    {
        Bench bench({{u"issuerDomainNames"_s, QJsonArray{u"ca.test"_s}}}, m_servers);
        bench.ca.onRequest("/directory", tests::withJson([](QJsonObject &json) {
                               QJsonObject meta = json.value("meta"_L1).toObject();
                               meta.insert(u"issuerDomainNames"_s, QJsonArray{u"ca.test"_s});
                               meta.insert(u"accountHashPrefix"_s, u"https://ca.test/hash/"_s);
                               meta.insert(u"caaIdentities"_s, QJsonArray{u"ca.test"_s});
                               json.insert(u"meta"_s, meta);
                           }));
        const auto account = bench.start();
        VERIFY_OK(account);
        const QString expected
            = challenge::hashedAccount(u"https://ca.test/hash/"_s, u"young.example.test"_s,
                                       account->thumbprint, account->accountUrl.toString(QUrl::FullyEncoded));
        QCOMPARE(put(u"young.example.test"_s, "ca.test; accounturi=" + expected.toLatin1()), QString());
        const Record record = ended(bench, order(bench, {u"young.example.test"_s}, {.automatic = true}));
        QVERIFY2(record.stage == Stage::Done,
                 qPrintable(record.failure ? record.failure->detail : QString()));
    }
};

QTEST_GUILESS_MAIN(TestStandings)
#include "tst_standings.moc"
