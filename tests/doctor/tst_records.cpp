// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/doctor/examined.h"
#include "tests/support/await.h"
#include "tests/support/nameservers.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace core::doctor;
using namespace Qt::StringLiterals;
using challenge::Method;
using challenge::MethodKind;
using tests::all;
using tests::found;

/// What is found of TXT records whose name or content belongs to an account, at real name servers.
class TestRecords final : public QObject {
    Q_OBJECT

    static acme::Identifier dnsName(const QString &name) { return {acme::IdentifierType::Dns, name}; }

    Plan plan(const QStringList &names, const Method &method) const
    {
        Plan plan{.isPublic = false, .issuers = {u"ca.test"_s}, .account = QUrl(u"https://ca.test/1"_s)};
        for (const QString &name : names)
            plan.request.identifiers.append(dnsName(name));
        plan.request.method = method;
        return plan;
    }

    [[nodiscard]] QList<Finding> examined(const Plan &plan, acme::Session *session = nullptr) const
    {
        return tests::examined(*m_solvers, plan, session);
    }

    crypto::Library m_library;
    tests::NameServers m_servers;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<dns::Client> m_client;
    std::unique_ptr<challenge::ProviderBook> m_book;
    std::unique_ptr<challenge::Solvers> m_solvers;

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_servers.startSecondary();
        m_client = std::make_unique<dns::Client>(m_servers.settings());
        m_book = std::make_unique<challenge::ProviderBook>(m_folder.path());
        m_solvers = std::make_unique<challenge::Solvers>(*m_client, *m_book, m_clock);
    }

    void aRecordOfAnAccountIsLookedForUnderItsOwnLabel()
    {
        const Method ofAccount{.kind = MethodKind::DnsManual, .accountLabel = true};
        Plan wanted = plan({u"www.example.test"_s}, ofAccount);
        auto place = found(examined(wanted), Kind::RecordPlace);
        QVERIFY(place);
        QCOMPARE(place->subject,
                 challenge::dnsName({.name = u"www.example.test"_s, .accountUrl = u"https://ca.test/1"_s}));
        QVERIFY(place->subject.endsWith("._acme-challenge.www.example.test"_L1));
        wanted.account = {}; // the label is not known; the zone is
        place = found(examined(wanted), Kind::RecordPlace);
        QVERIFY(place);
        QCOMPARE(place->subject, u"_acme-challenge.www.example.test"_s);
    }

    void aStandingRecordIsReadAndJudged()
    {
        const Method persist{.kind = MethodKind::DnsPersist};
        auto findings = examined(plan({u"no.example.test"_s}, persist));
        const auto missing = found(findings, Kind::StandingMissing);
        QVERIFY2(missing && missing->severity == Severity::Warning, all(findings).constData());
        QCOMPARE(missing->subject, u"_validation-persist.no.example.test"_s);

        const auto put = [this](const QString &value) {
            return m_servers.change({u"add _validation-persist.yes.example.test 60 TXT \"%1\""_s.arg(value)});
        };
        QCOMPARE(put(u"ca.test; accounturi=https://ca.test/2"_s), QString());
        m_servers.startSecondary();
        findings = examined(plan({u"yes.example.test"_s}, persist));
        const auto unfit = found(findings, Kind::StandingUnfit);
        QVERIFY2(unfit, all(findings).constData());
        QCOMPARE(unfit->other, u"otherAccount"_s);
        QVERIFY2(!found(findings, Kind::RecordLeftovers), all(findings).constData());

        QCOMPARE(put(u"ca.test; accounturi=https://ca.test/1; persistUntil=4102444800"_s), QString());
        m_servers.startSecondary();
        findings = examined(plan({u"yes.example.test"_s}, persist));
        const auto stands = found(findings, Kind::StandingEnds);
        QVERIFY2(stands && stands->severity == Severity::Fine, all(findings).constData());
        findings = examined(plan({u"yes.example.test"_s, u"*.yes.example.test"_s}, persist));
        const auto narrow = found(findings, Kind::StandingUnfit, u"*.yes.example.test"_s);
        QVERIFY2(narrow && narrow->other == "noWildcard"_L1, all(findings).constData());

        const auto soon = QDateTime::currentDateTimeUtc().addDays(7).toSecsSinceEpoch();
        QCOMPARE(m_servers.change({u"delete _validation-persist.yes.example.test TXT"_s}), QString());
        QCOMPARE(put(u"ca.test; accounturi=https://ca.test/1; persistUntil=%1"_s.arg(soon)), QString());
        m_servers.startSecondary();
        findings = examined(plan({u"yes.example.test"_s}, persist));
        const auto ends = found(findings, Kind::StandingEnds);
        QVERIFY2(ends && ends->severity == Severity::Warning, all(findings).constData());
    }

    void aCaThatIsKnownNotToOfferItIsNamed()
    {
        Plan wanted = plan({u"www.example.test"_s}, {.kind = MethodKind::DnsPersist});
        wanted.noStanding = u"Some CA"_s;
        const auto findings = examined(wanted);
        const auto doubt = found(findings, Kind::StandingNotOffered);
        QVERIFY2(doubt && doubt->subject == "Some CA"_L1, all(findings).constData());
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
