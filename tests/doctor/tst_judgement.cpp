// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/authority.h"
#include "core/doctor/place.h"
#include "core/doctor/reach.h"

#include <QTest>

using namespace core;
using namespace core::doctor;
using namespace Qt::StringLiterals;
using challenge::AddressView;
using dns::Outcome;

static const auto Four = u"192.0.2.7"_s;
static const auto Other = u"192.0.2.8"_s;
static const auto Six = u"2001:db8::7"_s;

/// "otherAnswer/stop 192.0.2.7", for a table.
static QStringList words(const QList<Finding> &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(u"%1/%2 %3"_s.arg(kindName(finding.kind), severityName(finding.severity), finding.subject)
                       .trimmed());
    return all;
}

static dns::Answer answer(dns::Type type, const QStringList &targets,
                          dns::Security security = dns::Security::Insecure)
{
    dns::Answer given{.outcome = targets.isEmpty() ? Outcome::NoData : Outcome::Found, .security = security};
    for (const QString &target : targets)
        given.records.append({.owner = u"example.org"_s, .type = type, .target = target});
    return given;
}

static AddressView good(const QString &address, int stops = 1)
{
    AddressView view{address, {.matches = true, .address = address, .status = 200}};
    for (int i = 0; i < stops; ++i)
        view.check.hops.append({.url = QUrl(u"http://example.org/%1"_s.arg(i)),
                                .address = address,
                                .status = i + 1 < stops ? 301 : 200});
    return view;
}

static AddressView wrong(const QString &address, int status = 404)
{
    return {address,
            {.address = address,
             .status = status,
             .hops = {{.url = QUrl(u"http://example.org/0"_s), .address = address, .status = status}},
             .contentType = u"text/html"_s,
             .excerpt = u"<h1>Hello</h1>"_s,
             .error = Error{.code = ErrorCode::SelfCheckFailed}}};
}

static AddressView silent(const QString &address, ErrorCode code = ErrorCode::ConnectionRefused)
{
    return {address,
            {.hops = {{.url = QUrl(u"http://example.org/0"_s), .address = address}},
             .error = Error{.code = code}}};
}

static AddressView refused(const QString &address)
{
    AddressView view = wrong(address, 301);
    view.check.excerpt.clear();
    view.check.error = Error{.code = ErrorCode::RedirectRefused, .subject = u"http://10.0.0.1/"_s};
    return view;
}

class TestJudgement final : public QObject {
    Q_OBJECT
private slots:
    void addressesAreJudgedByWhoCanReachThem_data()
    {
        QTest::addColumn<AddressAnswers>("answers");
        QTest::addColumn<bool>("isPublic");
        QTest::addColumn<QStringList>("findings");
        using dns::Type;
        dns::Answer failed{.outcome = Outcome::ServerFailure};
        dns::Answer late{.outcome = Outcome::NoAnswer};
        dns::Answer bogus{.outcome = Outcome::ServerFailure, .security = dns::Security::Bogus};
        dns::Answer gone{.outcome = Outcome::NoSuchName};
        const dns::Answer four = answer(Type::A, {u"198.35.26.96"_s});
        const dns::Answer six = answer(Type::Aaaa, {u"2620:0:860::1"_s});
        const dns::Answer none = answer(Type::Aaaa, {});
        const QString found = u"addressesFound/ok"_s;
        QTest::newRow("both") << AddressAnswers{four, six, gone} << true << QStringList{found};
        QTest::newRow("no IPv6") << AddressAnswers{four, none, gone} << true << QStringList{found};
        QTest::newRow("none") << AddressAnswers{none, none, gone} << true
                              << QStringList{u"noAddress/stop example.org"_s};
        QTest::newRow("no such name")
            << AddressAnswers{gone, gone, gone} << true << QStringList{u"noAddress/stop example.org"_s};
        QTest::newRow("nobody answers")
            << AddressAnswers{late, late, late} << true << QStringList{u"lookUpFailed/warning example.org"_s};
        QTest::newRow("AAAA fails") << AddressAnswers{four, failed, gone} << true
                                    << QStringList{u"lookUpFailed/warning example.org"_s, found};
        QTest::newRow("bogus") << AddressAnswers{bogus, bogus, bogus} << true
                               << QStringList{u"bogus/stop example.org"_s};
        for (const auto &address : {u"10.1.2.3"_s, u"192.168.0.4"_s, u"172.16.0.1"_s, u"100.64.1.1"_s,
                                    u"127.0.0.1"_s, u"169.254.1.1"_s, u"0.0.0.0"_s, u"192.0.2.1"_s,
                                    u"fd00::1"_s, u"fe80::1"_s, u"::1"_s, u"2001:db8::1"_s}) {
            const bool isSix = address.contains(u':');
            const dns::Answer inside = answer(isSix ? Type::Aaaa : Type::A, {address});
            const AddressAnswers only
                = isSix ? AddressAnswers{none, inside, gone} : AddressAnswers{inside, none, gone};
            QTest::newRow(qPrintable(u"public CA, "_s + address))
                << only << true << QStringList{found, u"addressReserved/stop "_s + address};
            QTest::newRow(qPrintable(u"private CA, "_s + address)) << only << false << QStringList{found};
        }
        QTest::newRow("one of two is private")
            << AddressAnswers{answer(Type::A, {u"198.35.26.96"_s, u"10.0.0.1"_s}), none, gone} << true
            << QStringList{found, u"addressReserved/warning 10.0.0.1"_s};
        QTest::newRow("signed") << AddressAnswers{answer(Type::A, {u"198.35.26.96"_s}, dns::Security::Secure),
                                                  none, gone}
                                << true << QStringList{found, u"signed/ok"_s};
        QTest::newRow("from a wildcard") << AddressAnswers{four, none, four} << true
                                         << QStringList{found, u"wildcardAnswers/note *.org"_s};
        QTest::newRow("beside another wildcard")
            << AddressAnswers{four, none, answer(Type::A, {u"198.35.26.97"_s})} << true << QStringList{found};
    }

    void addressesAreJudgedByWhoCanReachThem()
    {
        QFETCH(AddressAnswers, answers);
        QFETCH(bool, isPublic);
        const auto findings = judgeAddresses(u"example.org"_s, answers, isPublic);
        QTEST(words(findings), "findings");
    }

    void aliasesAreInTheEvidence()
    {
        dns::Answer four = answer(dns::Type::A, {u"198.35.26.96"_s});
        four.aliases = {u"a.example.net"_s, u"b.example.net"_s};
        const auto findings
            = judgeAddresses(u"example.org"_s, {four, {.outcome = Outcome::NoData}, {}}, true);
        QCOMPARE(findings.value(0).evidence,
                 (QStringList{u"example.org CNAME a.example.net"_s, u"a.example.net CNAME b.example.net"_s,
                              u"b.example.net A 198.35.26.96"_s}));
    }

    void aVisitIsJudgedAsACaWouldFare_data()
    {
        QTest::addColumn<QList<AddressView>>("views");
        QTest::addColumn<QStringList>("findings");
        using V = QList<AddressView>;
        const QString seenFour = u"proofSeen/ok 192.0.2.7"_s;
        QTest::newRow("seen") << V{good(Four)} << QStringList{seenFour};
        QTest::newRow("seen at both")
            << V{good(Six), good(Four)} << QStringList{u"proofSeen/ok 2001:db8::7, 192.0.2.7"_s};
        QTest::newRow("IPv6 shows something else: a CA asks it first")
            << V{wrong(Six), good(Four)} << QStringList{seenFour, u"ipv6Elsewhere/stop 2001:db8::7"_s};
        QTest::newRow("nobody at the IPv6 address")
            << V{silent(Six), good(Four)} << QStringList{seenFour, u"ipv6Silent/warning 2001:db8::7"_s};
        QTest::newRow("IPv6 too slow") << V{silent(Six, ErrorCode::TimedOut), good(Four)}
                                       << QStringList{seenFour, u"ipv6Silent/warning 2001:db8::7"_s};
        QTest::newRow("IPv4 shows something else")
            << V{good(Six), wrong(Four)}
            << QStringList{u"proofSeen/ok 2001:db8::7"_s, u"someFail/warning 192.0.2.7"_s};
        QTest::newRow("one of two IPv4 addresses")
            << V{good(Four), silent(Other)} << QStringList{seenFour, u"someFail/warning 192.0.2.8"_s};
        QTest::newRow("nobody") << V{silent(Six), silent(Four)}
                                << QStringList{u"nobodyAnswers/stop 2001:db8::7, 192.0.2.7"_s};
        QTest::newRow("not there") << V{wrong(Four)} << QStringList{u"otherAnswer/stop 192.0.2.7"_s};
        QTest::newRow("a page instead")
            << V{wrong(Four, 200)} << QStringList{u"otherAnswer/stop 192.0.2.7"_s};
        QTest::newRow("not HTTP") << V{silent(Four, ErrorCode::SelfCheckFailed)}
                                  << QStringList{u"otherAnswer/stop 192.0.2.7"_s};
        QTest::newRow("sent on") << V{good(Four, 3)}
                                 << QStringList{seenFour, u"redirected/note http://example.org/2"_s};
        QTest::newRow("sent on where no CA goes")
            << V{refused(Four)} << QStringList{u"redirectRefused/stop http://10.0.0.1/"_s};
        QTest::newRow("nothing to ask") << V{} << QStringList{};
        AddressView behind = good(Four);
        behind.check.hops.first().server = u"cloudflare"_s;
        QTest::newRow("behind a network that hands it on")
            << V{behind} << QStringList{seenFour, u"network/note Cloudflare"_s};
        AddressView blocked = wrong(Four, 403);
        blocked.check.hops.first().fields = {u"date"_s, u"cf-ray"_s};
        QTest::newRow("behind a network that does not")
            << V{blocked} << QStringList{u"otherAnswer/stop 192.0.2.7"_s, u"network/warning Cloudflare"_s};
    }

    void aVisitIsJudgedAsACaWouldFare()
    {
        QFETCH(QList<AddressView>, views);
        const auto findings = judgeVisit({.name = u"example.org"_s, .views = views});
        QTEST(words(findings), "findings");
        for (const Finding &finding : findings)
            QVERIFY(!finding.evidence.isEmpty());
    }

    void withoutIpv6HereNothingIsSaidAgainstIpv6()
    {
        const auto findings
            = judgeVisit({.name = u"example.org"_s, .views = {silent(Six), good(Four)}, .hasIpv6 = false});
        QCOMPARE(words(findings),
                 (QStringList{u"ipv6Untried/note 2001:db8::7"_s, u"proofSeen/ok 192.0.2.7"_s}));
        // The loopback address needs no network.
        QCOMPARE(words(judgeVisit({.name = u"x"_s, .views = {silent(u"::1"_s)}, .hasIpv6 = false})),
                 QStringList{u"nobodyAnswers/stop ::1"_s});
    }

    void aProofThatIsNotThereYetNeedsNoMoreThanAnAnswer()
    {
        const auto judged = [](const AddressView &view) {
            return words(judgeVisit({.name = u"example.org"_s, .views = {view}, .inPlace = false}));
        };
        QCOMPARE(judged(wrong(Four)), QStringList{u"serverAnswers/ok 192.0.2.7"_s});
        QCOMPARE(judged(silent(Four)), QStringList{u"nobodyAnswers/stop 192.0.2.7"_s});
        QCOMPARE(judged(refused(Four)), QStringList{u"redirectRefused/stop http://10.0.0.1/"_s});
        QCOMPARE(judged(silent(Four, ErrorCode::SelfCheckFailed)),
                 QStringList{u"otherAnswer/stop 192.0.2.7"_s});
    }

    void evidenceShowsEveryStopAndWhatCame()
    {
        const auto findings = judgeVisit({.name = u"example.org"_s, .views = {good(Four, 2), wrong(Six)}});
        const QString all = findings.value(1).evidence.join(u'\n');
        for (const auto &part : {u"2001:db8::7"_s, u"404"_s, u"<h1>Hello</h1>"_s, u"text/html"_s})
            QVERIFY2(all.contains(part), qPrintable(all));
        QCOMPARE(findings.value(0).evidence.size(), 2);
        QVERIFY(findings.value(0).evidence[0].contains("301"_L1));
    }

    void deliveryNetworksGiveThemselvesAway_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("network");
        QTest::newRow("Cloudflare") << u"cloudflare"_s << QString() << u"Cloudflare"_s;
        QTest::newRow("by a field") << u"nginx"_s << u"cf-ray"_s << u"Cloudflare"_s;
        QTest::newRow("CloudFront") << u"CloudFront"_s << QString() << u"Amazon CloudFront"_s;
        QTest::newRow("Akamai") << u"AkamaiGHost"_s << QString() << u"Akamai"_s;
        QTest::newRow("Fastly") << u"Apache"_s << u"x-fastly-request-id"_s << u"Fastly"_s;
        QTest::newRow("Azure") << QString() << u"x-azure-ref"_s << u"Azure Front Door"_s;
        QTest::newRow("nobody") << u"nginx/1.22.1"_s << u"via"_s << QString();
        QTest::newRow("nothing at all") << QString() << QString() << QString();
    }

    void deliveryNetworksGiveThemselvesAway()
    {
        QFETCH(QString, server);
        QFETCH(QString, field);
        QTEST(deliveryNetwork({.server = server, .fields = {field}}), "network");
    }

    void theClockMayBeAFewMinutesOff_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("finding");
        QTest::newRow("right") << 0 << u"clockRight/ok"_s;
        QTest::newRow("five minutes") << -300 << u"clockRight/ok"_s;
        QTest::newRow("ahead") << 301 << u"clockWrong/warning"_s;
        QTest::newRow("behind") << -3600 << u"clockWrong/warning"_s;
        QTest::newRow("half a day") << 12 * 3600 << u"clockWrong/warning"_s;
        QTest::newRow("more than half a day") << -12 * 3600 - 1 << u"clockWrong/stop"_s;
    }

    void theClockMayBeAFewMinutesOff()
    {
        QFETCH(int, seconds);
        const Finding finding = judgeClock(std::chrono::seconds(seconds));
        QTEST(words({finding}).value(0), "finding");
        QCOMPARE(finding.offset.count(), seconds);
    }

    void limitsAreSeenComing()
    {
        const auto left = [](int count, const QString &subject) {
            return issuance::Allowance{
                .limit = {.count = 5, .period = std::chrono::hours(1)}, .subject = subject, .left = count};
        };
        QVERIFY(judgeBudget({}).isEmpty());
        QCOMPARE(words(judgeBudget({left(2, u"a"_s), left(5, u"b"_s)})), QStringList{u"budgetLeft/ok a"_s});
        QCOMPARE(words(judgeBudget({left(1, u"a"_s), left(5, u"b"_s)})),
                 QStringList{u"budgetLow/warning a"_s});
        QCOMPARE(words(judgeBudget({left(0, u"a"_s), left(0, u"b"_s), left(1, u"c"_s)})),
                 (QStringList{u"budgetSpent/stop a"_s, u"budgetSpent/stop b"_s}));
    }

    void thePlaceOfARecordIsJudgedByWhoAnswersThere()
    {
        const auto voice = [](const QString &name, quint32 serial) {
            dns::Answer soa{.outcome = Outcome::Found, .authoritative = true};
            soa.records.append({.owner = u"example.org"_s, .type = dns::Type::Soa, .serial = serial});
            return Voice{.server = {name, {u"192.0.2.53"_s}}, .soa = soa};
        };
        PlaceFacts facts{.name = u"*.example.org"_s,
                         .place = dns::Place{.asked = u"_acme-challenge.example.org"_s,
                                             .record = u"_acme-challenge.example.org"_s,
                                             .zone = {.name = u"example.org"_s}},
                         .voices = {voice(u"ns1"_s, 7), voice(u"ns2"_s, 7)}};
        const QString place = u"recordPlace/ok _acme-challenge.example.org"_s;
        QCOMPARE(words(judgePlace(facts)), QStringList{place});

        PlaceFacts changed = facts;
        changed.voices[1] = voice(u"ns2"_s, 6);
        QCOMPARE(words(judgePlace(changed)), (QStringList{place, u"serversDiffer/note"_s}));

        changed = facts;
        changed.voices[1].soa = {.outcome = Outcome::Refused};
        QCOMPARE(words(judgePlace(changed)), (QStringList{place, u"serverLame/warning ns2 (192.0.2.53)"_s}));
        changed.voices[1].soa = {.outcome = Outcome::Found}; // passed on, not its own
        QCOMPARE(words(judgePlace(changed)), (QStringList{place, u"serverLame/warning ns2 (192.0.2.53)"_s}));

        changed.voices[1].soa = {.outcome = Outcome::NoAnswer};
        QCOMPARE(words(judgePlace(changed)),
                 (QStringList{place, u"serverSilent/warning ns2 (192.0.2.53)"_s}));
        changed.voices[0].soa = {.outcome = Outcome::NoAnswer};
        QVERIFY(words(judgePlace(changed)).value(1).startsWith("serverSilent/stop ns1"_L1));

        changed = facts;
        changed.place->aliases = {u"x.example.net"_s};
        changed.place->record = u"x.example.net"_s;
        changed.doubledName = u"_acme-challenge.example.org.example.org"_s;
        changed.doubled.outcome = Outcome::Found;
        changed.voices[0].text.records.append(
            {.owner = u"x.example.net"_s, .type = dns::Type::Txt, .text = "old\x1b value"});
        changed.place->zone.security = dns::Security::Secure;
        const auto findings = judgePlace(changed);
        QCOMPARE(words(findings),
                 (QStringList{u"recordPlace/ok x.example.net"_s,
                              u"recordDelegated/note _acme-challenge.example.org"_s, u"signed/ok"_s,
                              u"recordDoubled/warning _acme-challenge.example.org.example.org"_s,
                              u"recordLeftovers/note x.example.net"_s}));
        QCOMPARE(findings.last().evidence, QStringList{u"x.example.net TXT \"old\\027 value\""_s});
    }

    void aPlaceThatIsNotFoundSaysWhy_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("severity");
        QTest::newRow("bogus") << int(ErrorCode::DnsBogus) << u"stop"_s;
        QTest::newRow("no zone") << int(ErrorCode::ZoneMissing) << u"stop"_s;
        QTest::newRow("loop") << int(ErrorCode::AliasLoop) << u"stop"_s;
        QTest::newRow("no answer") << int(ErrorCode::DnsFailed) << u"warning"_s;
    }

    void aPlaceThatIsNotFoundSaysWhy()
    {
        QFETCH(int, code);
        const Error error{.code = static_cast<ErrorCode>(code), .subject = u"example.org"_s};
        const auto findings = judgePlace({.name = u"example.org"_s, .place = error});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].kind, Kind::PlaceUnknown);
        QTEST(severityName(findings[0].severity), "severity");
        QCOMPARE(findings[0].error, error);
    }

    void theWorstComesFirstAndTheOrderAsAWholeBeforeItsNames()
    {
        const QList<Finding> mixed{
            {.kind = Kind::CaaNone, .severity = Severity::Fine, .name = u"b"_s},
            {.kind = Kind::NoAddress, .severity = Severity::Stop, .name = u"a"_s},
            {.kind = Kind::ClockRight, .severity = Severity::Fine},
            {.kind = Kind::Network, .severity = Severity::Warning, .name = u"b"_s},
        };
        QStringList kinds;
        for (const Finding &finding : sorted(mixed, {u"a"_s, u"b"_s}))
            kinds.append(kindName(finding.kind));
        QCOMPARE(kinds, (QStringList{u"clockRight"_s, u"noAddress"_s, u"network"_s, u"caaNone"_s}));
        QCOMPARE(worst(mixed), Severity::Stop);
        QCOMPARE(worst({}), Severity::Fine);
    }

    void everyKindHasAStableWordOfItsOwn()
    {
        QStringList words;
        for (int i = 0; i <= static_cast<int>(LastKind); ++i)
            words.append(kindName(static_cast<Kind>(i)));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
