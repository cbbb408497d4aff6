// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/recordwatch.h"
#include "core/challenge/standingsolver.h"
#include "tests/challenge/outcome.h"
#include "tests/support/await.h"
#include "tests/support/bindprovider.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// A standing record in a real zone: looked for, written once, and left alone.
class TestStandingSolver final : public QObject {
    Q_OBJECT

    static Proof proofOf(const QString &name, bool wildcard = false)
    {
        return {.name = name,
                .token = "a-name-of-our-own-for-it",
                .standing
                = {.issuers = {u"ca.test"_s}, .account = u"https://ca.test/acct/1"_s, .wildcard = wildcard}};
    }
    QList<QByteArray> valuesAt(const QString &name)
    {
        const auto answer = tests::await<dns::Answer>([&](auto done) {
            m_client->ask({QLatin1String(tests::NameServers::PrimaryAddress), m_servers.port()}, name,
                          dns::Type::Txt, this, [done](const dns::Answer &given) { done(given); });
        });
        QList<QByteArray> values;
        for (const dns::ResourceRecord &record : answer ? answer->records : QList<dns::ResourceRecord>{})
            values.append(record.text);
        return values;
    }
    static Result<void> present(Solver &solver, const Proof &proof)
    {
        return outcomeOf([&](QObject *owner, auto done) { solver.present(proof, owner, done); });
    }
    /// At the primary alone.
    QString change(const QString &name, const QByteArray &value)
    {
        return m_servers.change({u"add _validation-persist.%1 60 TXT %2"_s.arg(name, dns::zoneText(value))});
    }
    QString put(const QString &name, const QByteArray &value)
    {
        const QString trouble = change(name, value);
        m_servers.startSecondary();
        return trouble;
    }
    DnsTools tools() { return {*m_client, *m_book, m_clock}; }
    static Method byHand() { return {.kind = MethodKind::DnsPersist}; }
    static Method byBind() { return {.kind = MethodKind::DnsPersist, .provider = u"bind"_s}; }

    crypto::Library m_library;
    tests::NameServers m_servers;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<dns::Client> m_client;
    std::unique_ptr<ProviderBook> m_book;

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_servers.startSecondary();
        m_client = std::make_unique<dns::Client>(m_servers.settings());
        m_book = std::make_unique<ProviderBook>(m_folder.path());
        VERIFY_OK(tests::keepBind(*m_book, m_servers));
    }

    void withoutARecordAPersonIsNeeded()
    {
        StandingSolver solver(byHand(), tools());
        const auto missing = present(solver, proofOf(u"none.example.test"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::StandingRecordMissing);
        QCOMPARE(missing.error().subject, u"_validation-persist.none.example.test"_s);
    }

    void aRecordThatStandsIsEnough()
    {
        const Proof proof = proofOf(u"stands.example.test"_s);
        QCOMPARE(put(proof.name, "somebody else's"), QString());
        QCOMPARE(put(proof.name, dnsValue(proof) + "; persistUntil=4102444800"), QString());
        StandingSolver solver(byHand(), tools());
        VERIFY_OK(present(solver, proof));
        QCOMPARE(solver.standsUntil(proof).toSecsSinceEpoch(), 4102444800);
        VERIFY_OK(outcomeOf([&](QObject *owner, auto done) { solver.cleanUp(proof, owner, done); }));
        QCOMPARE(valuesAt(dnsName(proof)).size(), 2);
    }

    void whatDiffersIsInTheError_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("fault");
        QTest::newRow("account") << "ca.test; accounturi=https://ca.test/acct/2"_ba << u"otherAccount"_s;
        QTest::newRow("wildcard") << "ca.test; accounturi=https://ca.test/acct/1"_ba << u"noWildcard"_s;
        QTest::newRow("ended")
            << "ca.test; accounturi=https://ca.test/acct/1; policy=wildcard; persistUntil=9"_ba << u"ended"_s;
        QTest::newRow("issuer") << "else.test; accounturi=https://ca.test/acct/1"_ba << u"otherIssuer"_s;
    }
    void whatDiffersIsInTheError()
    {
        QFETCH(QByteArray, value);
        const Proof proof = proofOf(QString::fromLatin1(QTest::currentDataTag()) + u".example.test"_s, true);
        QCOMPARE(put(proof.name, value), QString());
        StandingSolver solver(byHand(), tools());
        const auto unfit = present(solver, proof);
        QVERIFY(!unfit);
        QCOMPARE(unfit.error().code, ErrorCode::StandingRecordUnfit);
        QTEST(unfit.error().detail, "fault");
    }

    void aProviderWritesItOnceAndItStays()
    {
        const Proof proof = proofOf(u"written.example.test"_s, true);
        StandingSolver solver(byBind(), tools());
        VERIFY_OK(present(solver, proof));
        QCOMPARE(valuesAt(dnsName(proof)), QList<QByteArray>{dnsValue(proof)});
        VERIFY_OK(present(solver, proof)); // for its wildcard
        VERIFY_OK(outcomeOf([&](QObject *owner, auto done) { solver.cleanUp(proof, owner, done); }));
        QCOMPARE(valuesAt(dnsName(proof)), QList<QByteArray>{dnsValue(proof)});
        // The next order, perhaps next month, in another process.
        StandingSolver later(byHand(), tools());
        VERIFY_OK(present(later, proof));
    }

    void aLongRecordIsWrittenInPieces()
    {
        Proof proof = proofOf(u"long.example.test"_s);
        proof.standing.account = u"https://ca.test/"_s + QString(260, u'a');
        StandingSolver solver(byBind(), tools());
        VERIFY_OK(present(solver, proof));
        QCOMPARE(valuesAt(dnsName(proof)), QList<QByteArray>{dnsValue(proof)});
    }

    void itIsReadyWhenEveryServerShowsIt()
    {
        const Proof proof = proofOf(u"lags.example.test"_s);
        QCOMPARE(change(proof.name, dnsValue(proof)), QString());
        StandingSolver solver(byHand(), tools());
        VERIFY_OK(present(solver, proof)); // one shows it
        dns::View view;
        connect(&solver, &Solver::viewed, this,
                [&](const QByteArray &, const dns::View &seen) { view = seen; });
        QObject owner;
        bool ready = false;
        solver.ready(proof, &owner, [&](const Result<void> &result) { ready = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(view.nextLook.isValid(), 15'000);
        QVERIFY(!ready);
        m_servers.startSecondary();
        QTRY_VERIFY_WITH_TIMEOUT(ready, 40'000);
    }

    void aHookThatKnowsOneNameOnlyIsNotUsed()
    {
        VERIFY_OK(m_book->save(
            {.name = u"hook"_s,
             .kind = ProviderKind::Dehydrated,
             .program = u"/bin/true"_s,
             .agreedTo = *fingerprintOf(
                 {.name = u"hook"_s, .kind = ProviderKind::Dehydrated, .program = u"/bin/true"_s})},
            {}));
        StandingSolver solver({.kind = MethodKind::DnsPersist, .provider = u"hook"_s}, tools());
        const auto refused = present(solver, proofOf(u"hooked.example.test"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ProviderUnfit);
    }

    void nothingIsWrittenWhenNobodyAnswers()
    {
        const auto missing = [this] {
            StandingSolver solver(byBind(), tools());
            return present(solver, proofOf(u"www.example.nowhere"_s));
        }();
        QVERIFY(!missing); // the zone is not there, so there is no server to write to
    }
};

QTEST_GUILESS_MAIN(TestStandingSolver)
#include "tst_standingsolver.moc"
