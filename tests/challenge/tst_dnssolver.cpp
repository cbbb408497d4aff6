// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/dnssolver.h"
#include "tests/challenge/outcome.h"
#include "tests/support/await.h"
#include "tests/support/bindprovider.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// Records put into a real zone.
class TestDnsSolver final : public QObject {
    Q_OBJECT

    static Proof proofOf(const QString &name, const QByteArray &token)
    {
        return {.name = name, .token = token, .keyAuthorization = token + ".thumbprint"};
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
    Result<void> present(DnsSolver &solver, const Proof &proof)
    {
        return outcomeOf([&](QObject *owner, auto done) { solver.present(proof, owner, done); });
    }
    Result<void> cleanUp(DnsSolver &solver, const Proof &proof)
    {
        return outcomeOf([&](QObject *owner, auto done) { solver.cleanUp(proof, owner, done); });
    }
    DnsTools tools() { return {*m_client, *m_book, m_clock}; }
    static Method method() { return {.kind = MethodKind::DnsProvider, .provider = u"bind"_s}; }

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
        m_client = std::make_unique<dns::Client>(m_servers.settings());
        m_book = std::make_unique<ProviderBook>(m_folder.path());
        VERIFY_OK(tests::keepBind(*m_book, m_servers));
    }

    void theNameAndItsWildcardStandSideBySide()
    {
        const QString record = u"_acme-challenge.example.test"_s;
        const Proof apex = proofOf(u"example.test"_s, "token-of-the-name-itself");
        const Proof wildcard = proofOf(u"example.test"_s, "token-of-the-wildcard-");
        DnsSolver solver(method(), tools());
        VERIFY_OK(present(solver, apex));
        VERIFY_OK(present(solver, wildcard));
        VERIFY_OK(present(solver, apex)); // twice is allowed
        QCOMPARE(valuesAt(record).size(), 2);
        VERIFY_OK(cleanUp(solver, apex));
        QCOMPARE(valuesAt(record), QList<QByteArray>{dnsValue(wildcard)});
        // In another process, after a crash, whatever was put in place.
        DnsSolver later(method(), tools());
        VERIFY_OK(cleanUp(later, wildcard));
        VERIFY_OK(cleanUp(later, wildcard));
        QVERIFY(valuesAt(record).isEmpty());
    }

    void itIsReadyWhenTheServerThatLagsHasFollowed()
    {
        const Proof proof = proofOf(u"ready.example.test"_s, "token-of-the-one-ready");
        DnsSolver solver(method(), tools());
        m_servers.startSecondary();
        VERIFY_OK(present(solver, proof));
        dns::View view;
        connect(&solver, &Solver::viewed, this, [&](const QByteArray &token, const dns::View &seen) {
            QCOMPARE(token, proof.token);
            view = seen;
        });
        QObject owner;
        bool ready = false;
        solver.ready(proof, &owner, [&](const Result<void> &result) { ready = result.has_value(); });
        QTRY_COMPARE_WITH_TIMEOUT(dns::tally(view).shown, 1, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(view.nextLook.isValid(), 15'000);
        QVERIFY(!ready);
        m_servers.startSecondary();
        QTRY_VERIFY_WITH_TIMEOUT(ready, 40'000);
        QVERIFY(view.everywhere);
        VERIFY_OK(cleanUp(solver, proof));
    }

    void aWatchEndsWithWhoeverWanted()
    {
        DnsSolver solver({.kind = MethodKind::DnsManual}, tools());
        int calls = 0;
        {
            QObject owner;
            solver.ready(proofOf(u"gone.example.test"_s, "token-of-the-one-gone-"), &owner,
                         [&](const Result<void> &) { ++calls; });
        }
        VERIFY_OK(present(solver, proofOf(u"gone.example.test"_s, "token-of-the-one-gone-")));
        QCOMPARE(calls, 0);
    }

    void aProviderThatIsGoneIsNamed()
    {
        DnsSolver solver({.kind = MethodKind::DnsProvider, .provider = u"nobody"_s}, tools());
        const auto presented = present(solver, proofOf(u"example.test"_s, "token-of-nobody-at-all"));
        QVERIFY(!presented);
        QCOMPARE(presented.error().code, ErrorCode::ProviderUnknown);
        QCOMPARE(presented.error().subject, u"nobody"_s);
    }

    void aProgramThatSaysYesAndDoesNothingIsFoundOut()
    {
        Provider liar{.name = u"liar"_s, .kind = ProviderKind::Program, .program = u"/bin/true"_s};
        liar.agreedTo = fingerprintOf(liar).value();
        VERIFY_OK(m_book->save(liar, {}));
        QObject owner;
        std::optional<ProviderTrial> last;
        tryProvider(u"liar"_s, u"example.test"_s, tools(), std::chrono::seconds(3), &owner,
                    [&](const ProviderTrial &trial) { last = trial; });
        QTRY_VERIFY_WITH_TIMEOUT(last && last->stage == ProviderTrial::Stage::Done, 30'000);
        QVERIFY(last->error);
        QCOMPARE(last->error->code, ErrorCode::RecordNotVisible);
        QVERIFY(last->error->detail.contains("ns1.example.test"_L1));
    }
};

QTEST_GUILESS_MAIN(TestDnsSolver)
#include "tst_dnssolver.moc"
