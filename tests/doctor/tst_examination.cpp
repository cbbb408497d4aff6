// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/challenge/scriptedserver.h"
#include "tests/doctor/examined.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/nameservers.h"

#include <QDir>
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

/// The whole examination against real name servers, with a web server and a CA of the test's own.
class TestExamination final : public QObject {
    Q_OBJECT

    static acme::Identifier dnsName(const QString &name) { return {acme::IdentifierType::Dns, name}; }

    Plan plan(const QStringList &names, const Method &method) const
    {
        Plan plan{.isPublic = false,
                  .issuers = {u"ca.test"_s},
                  .account = QUrl(u"https://ca.test/1"_s),
                  .httpPort = m_port};
        for (const QString &name : names)
            plan.request.identifiers.append(dnsName(name));
        plan.request.method = method;
        return plan;
    }
    Method listener() const { return {.address = u"127.0.0.1"_s, .port = m_port}; }

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
    quint16 m_port = 0;

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_servers.startSecondary();
    }
    void init()
    {
        m_client = std::make_unique<dns::Client>(m_servers.settings());
        m_book = std::make_unique<challenge::ProviderBook>(m_folder.path());
        m_solvers = std::make_unique<challenge::Solvers>(*m_client, *m_book, m_clock);
        m_port = freePort();
    }
    void cleanup()
    {
        m_solvers.reset();
        m_book.reset();
        m_client.reset();
    }

    void aNameThatIsInOrderIsFine()
    {
        const auto findings = examined(plan({u"www.example.test"_s}, listener()));
        QVERIFY2(worst(findings) == Severity::Fine, all(findings).constData());
        for (const Kind kind :
             {Kind::MethodReady, Kind::AddressesFound, Kind::Signed, Kind::CaaAllows, Kind::ProofSeen})
            QVERIFY2(found(findings, kind),
                     qPrintable(kindName(kind) + u'\n' + QString::fromUtf8(all(findings))));
        // From the parent, since the name itself has none.
        QCOMPARE(found(findings, Kind::CaaAllows)->other, u"example.test"_s);
        // What was put in place is gone, and nobody listens any more.
        QTcpServer again;
        QVERIFY(again.listen(QHostAddress::LocalHost, m_port));
    }

    void aFileInAWebRootIsTriedAndRemoved()
    {
        QTemporaryDir root;
        ScriptedServer server;
        m_port = server.serverPort();
        server.script = [&](const QByteArray &head) {
            QFile file(root.filePath(QString::fromLatin1(head.split(' ').value(1)).mid(1)));
            const QByteArray body = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            return "HTTP/1.1 " + QByteArray(body.isEmpty() ? "404 Not Found" : "200 OK")
                + "\r\nServer: test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                + body;
        };
        const auto findings
            = examined(plan({u"www.example.test"_s}, {.kind = MethodKind::WebRoot, .folder = root.path()}));
        QVERIFY2(found(findings, Kind::ProofSeen), all(findings).constData());
        QVERIFY2(found(findings, Kind::WebServerHere), all(findings).constData());
        QVERIFY(QDir(root.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void anIpv6AddressThatLeadsElsewhereStopsIt()
    {
        ScriptedServer elsewhere(QHostAddress::LocalHostIPv6);
        m_port = elsewhere.serverPort();
        elsewhere.script = [](const QByteArray &) {
            return "HTTP/1.1 200 OK\r\nServer: parked\r\nContent-Length: 12\r\n\r\n<p>Parked</p"_ba;
        };
        const auto findings = examined(plan({u"both.example.test"_s}, listener()));
        const auto finding = found(findings, Kind::Ipv6Elsewhere);
        QVERIFY2(finding && finding->severity == Severity::Stop, all(findings).constData());
        QCOMPARE(finding->subject, u"::1"_s);
        QVERIFY2(finding->evidence.join(u'\n').contains("Parked"_L1), all(findings).constData());
        QVERIFY(found(findings, Kind::ProofSeen));
        QVERIFY(elsewhere.heads.value(0).contains("\r\nHost: both.example.test:"));
    }

    void anIpv6AddressWhereNobodyAnswersIsWarnedOf()
    {
        const auto findings = examined(plan({u"both.example.test"_s}, listener()));
        const auto finding = found(findings, Kind::Ipv6Silent);
        QVERIFY2(finding && finding->severity == Severity::Warning, all(findings).constData());
    }

    void redirectsAreFollowedThroughOurOwnResolver()
    {
        ScriptedServer server;
        m_port = server.serverPort();
        server.script = [&](const QByteArray &head) {
            return head.contains("Host: www.")
                ? redirectTo("http://both.example.test:" + QByteArray::number(m_port) + "/there")
                : "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"_ba;
        };
        const auto findings = examined(plan({u"www.example.test"_s}, {.kind = MethodKind::Manual}));
        const auto finding = found(findings, Kind::Redirected);
        QVERIFY2(finding, all(findings).constData());
        QVERIFY(finding->subject.endsWith("/there"_L1));
        QVERIFY2(found(findings, Kind::ServerAnswers), all(findings).constData());
    }

    void namesThatLeadNowhereAreToldApart()
    {
        Plan inside = plan({u"inside.example.test"_s, u"nothing.example.test"_s, u"thing.any.example.test"_s},
                           {.kind = MethodKind::Manual});
        inside.isPublic = true;
        // 10.0.0.1 takes its time: whatever comes of it, it is not what is looked at here.
        const auto findings = examined(inside);
        QVERIFY2(found(findings, Kind::AddressReserved, u"inside.example.test"_s), all(findings).constData());
        QVERIFY2(found(findings, Kind::NoAddress, u"nothing.example.test"_s), all(findings).constData());
        QVERIFY2(found(findings, Kind::WildcardAnswers, u"thing.any.example.test"_s),
                 all(findings).constData());
    }

    void caaIsReadFromTheZone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("kind");
        QTest::newRow("inherited") << u"www.example.test"_s << u"https://ca.test/1"_s << u"caaAllows"_s;
        QTest::newRow("another account")
            << u"www.example.test"_s << u"https://ca.test/2"_s << u"caaOtherAccount"_s;
        QTest::newRow("another CA") << u"others.example.test"_s << u"https://ca.test/1"_s << u"caaForbids"_s;
        QTest::newRow("nobody") << u"nobody.example.test"_s << u"https://ca.test/1"_s << u"caaNobody"_s;
        QTest::newRow("below nobody")
            << u"a.b.nobody.example.test"_s << u"https://ca.test/1"_s << u"caaNobody"_s;
        // The alias's target has none of its own, and its parents are not asked (RFC 8659, section 3).
        QTest::newRow("through a CNAME")
            << u"aliased.example.test"_s << u"https://ca.test/1"_s << u"caaAllows"_s;
        QTest::newRow("a wildcard") << u"*.example.test"_s << u"https://ca.test/1"_s << u"caaAllows"_s;
        QTest::newRow("a bogus zone") << u"www.broken.test"_s << u"https://ca.test/1"_s << u"caaUnreadable"_s;
        QTest::newRow("no zone") << u"www.example.nowhere"_s << u"https://ca.test/1"_s << u"caaNone"_s;
    }

    void caaIsReadFromTheZone()
    {
        QFETCH(QString, name);
        QFETCH(QString, account);
        Plan wanted = plan({name}, {.kind = MethodKind::DnsManual});
        wanted.account = QUrl(account);
        const auto findings = examined(wanted);
        const auto caa = std::ranges::find_if(
            findings, [](const Finding &each) { return kindName(each.kind).startsWith("caa"_L1); });
        QVERIFY2(caa != findings.end(), all(findings).constData());
        QTEST(kindName(caa->kind), "kind");
        QCOMPARE(caa->name, name);
    }

    void aZoneWithBrokenSignaturesStopsIt()
    {
        auto findings = examined(plan({u"www.broken.test"_s}, listener()));
        QVERIFY2(found(findings, Kind::Bogus), all(findings).constData());
        findings = examined(plan({u"*.broken.test"_s}, {.kind = MethodKind::DnsManual}));
        const auto place = found(findings, Kind::PlaceUnknown);
        QVERIFY2(place && place->severity == Severity::Stop, all(findings).constData());
        QCOMPARE(place->error->code, ErrorCode::DnsBogus);
    }

    void thePlaceOfATxtRecordIsShownWithItsServers()
    {
        auto findings = examined(plan({u"*.alias.example.test"_s}, {.kind = MethodKind::DnsManual}));
        const auto place = found(findings, Kind::RecordPlace);
        QVERIFY2(place, all(findings).constData());
        QCOMPARE(place->subject, u"alias.delegated.test"_s);
        QCOMPARE(place->other, u"delegated.test"_s);
        QCOMPARE(place->evidence.size(), 2);
        QVERIFY2(found(findings, Kind::RecordDelegated), all(findings).constData());
        QVERIFY2(!found(findings, Kind::ServerLame) && !found(findings, Kind::ServerSilent),
                 all(findings).constData());

        findings = examined(plan({u"slip.example.test"_s}, {.kind = MethodKind::DnsManual}));
        const auto slip = found(findings, Kind::RecordDoubled);
        QVERIFY2(slip, all(findings).constData());
        QCOMPARE(slip->subject, u"_acme-challenge.slip.example.test.example.test"_s);

        findings = examined(plan({u"www.lame.test"_s}, {.kind = MethodKind::DnsManual}));
        const auto lame = found(findings, Kind::ServerLame);
        QVERIFY2(lame && lame->subject.contains("ns2.lame.test"_L1), all(findings).constData());

        m_servers.stopSecondary();
        findings = examined(plan({u"www.example.test"_s}, {.kind = MethodKind::DnsManual}));
        const auto silent = found(findings, Kind::ServerSilent);
        QVERIFY2(silent && silent->subject.contains("ns2.example.test"_L1), all(findings).constData());
        m_servers.startSecondary();
    }

    void aMethodThatCannotWorkSaysWhoIsInTheWay()
    {
        ScriptedServer holder;
        m_port = holder.serverPort();
        const auto findings = examined(
            plan({u"www.example.test"_s}, {.kind = MethodKind::WebRoot, .folder = u"/nowhere/at/all"_s}));
        const auto broken = found(findings, Kind::MethodBroken);
        QVERIFY2(broken, all(findings).constData());
        QCOMPARE(broken->error->code, ErrorCode::FolderMissing);
        // Nothing was put in place, but who answers can be told.
        QVERIFY2(found(findings, Kind::ServerAnswers), all(findings).constData());
        const auto unknown = examined(
            plan({u"www.example.test"_s}, {.kind = MethodKind::DnsProvider, .provider = u"nobody"_s}));
        QVERIFY2(found(unknown, Kind::MethodBroken), all(unknown).constData());
    }

    void theCaTellsItsClockAndItsName()
    {
        tests::FakeCa ca;
        acme::Transport transport({.userAgent = "Tegata-test/1", .extraRoots = {ca.tlsRoot()}}, m_clock);
        acme::Session session(transport, m_clock, ca.directoryUrl());
        // What was known from yesterday is not taken for an answer of today.
        session.setDirectory({.url = ca.directoryUrl()}, m_clock.now());
        Plan wanted = plan({u"others.example.test"_s}, {.kind = MethodKind::DnsManual});
        wanted.issuers.clear();
        auto findings = examined(wanted, &session);
        QVERIFY2(found(findings, Kind::ClockRight), all(findings).constData());
        QVERIFY2(found(findings, Kind::CaaForbids),
                 all(findings).constData()); // the directory says that it is ca.test
        ca.onRequest("/", tests::withHeader("Date", "Thu, 26 Nov 2020 10:00:00 GMT"));
        findings = examined(wanted, &session);
        const auto clock = found(findings, Kind::ClockWrong);
        QVERIFY2(clock && clock->severity == Severity::Stop && clock->offset.count() > 0,
                 all(findings).constData());
        ca.close();
        acme::Session later(transport, m_clock, QUrl(u"https://127.0.0.1:%1/directory"_s.arg(freePort())));
        later.setPace({.scale = 0.01});
        findings = examined(wanted, &later);
        QVERIFY2(found(findings, Kind::CaSilent), all(findings).constData());
        QVERIFY2(found(findings, Kind::CaaUnjudged), all(findings).constData());
    }

    void aTlsListenerIsMetWithAHandshakeAtEachAddress()
    {
        Plan tls = plan({u"both.example.test"_s},
                        {.kind = MethodKind::TlsListener, .address = u"127.0.0.1"_s, .port = m_port});
        tls.tlsPort = m_port;
        auto findings = examined(tls);
        const auto seen = found(findings, Kind::ProofSeen);
        QVERIFY2(seen && seen->subject == "127.0.0.1"_L1, all(findings).constData());
        QVERIFY2(found(findings, Kind::Ipv6Silent), all(findings).constData());
        // Somebody else at the IPv6 address who speaks no TLS.
        ScriptedServer elsewhere(QHostAddress::LocalHostIPv6);
        tls.tlsPort = elsewhere.serverPort();
        tls.request.method.port = tls.tlsPort;
        findings = examined(tls);
        QVERIFY2(found(findings, Kind::Ipv6Elsewhere), all(findings).constData());
    }

    void everyNameIsVisitedWhereThePracticeCaLooks()
    {
        Plan practice = plan({u"does-not-exist.example"_s, u"neither.does.this"_s}, listener());
        practice.everythingAt = u"127.0.0.1"_s;
        const auto findings = examined(practice);
        QVERIFY2(worst(findings) == Severity::Fine, all(findings).constData());
        QVERIFY2(found(findings, Kind::ProofSeen, u"neither.does.this"_s), all(findings).constData());
        QVERIFY2(!found(findings, Kind::CaaNone) && !found(findings, Kind::AddressesFound),
                 all(findings).constData());
    }

    void anAddressIsVisitedWithoutTheDns()
    {
        Plan address = plan({}, listener());
        address.request.identifiers.append({acme::IdentifierType::Ip, u"127.0.0.1"_s});
        const auto findings = examined(address);
        QVERIFY2(found(findings, Kind::ProofSeen) && !found(findings, Kind::CaaNone),
                 all(findings).constData());
    }

    void aHundredNamesComeToAnEnd()
    {
        QStringList names;
        for (int i = 0; i < 100; ++i)
            names.append(u"name%1.any.example.test"_s.arg(i));
        const auto findings = examined(plan(names, listener()));
        for (const QString &name : names)
            QVERIFY2(found(findings, Kind::ProofSeen, name), qPrintable(name));
    }

    void patienceHasAnEnd()
    {
        Plan wanted = plan({u"www.example.test"_s, u"both.example.test"_s}, listener());
        wanted.patience = std::chrono::milliseconds(0);
        const auto findings = examined(wanted);
        const auto late = found(findings, Kind::LookUpFailed, u"both.example.test"_s);
        QVERIFY2(late && late->error->code == ErrorCode::TimedOut, all(findings).constData());
        // And nothing of it comes later, nor is anything left behind.
        QTRY_VERIFY(QTcpServer().listen(QHostAddress::LocalHost, m_port));
    }

    void noNamesAreAnEndToo() { QVERIFY(examined(plan({}, listener())).isEmpty()); }

    void whoIsDeletedInTheMiddleLeavesNothingBehind()
    {
        QTemporaryDir root;
        ScriptedServer server;
        m_port = server.serverPort();
        auto doctor = std::make_unique<Doctor>(*m_solvers);
        bool finished = false;
        connect(doctor.get(), &Doctor::finished, this, [&] { finished = true; });
        server.script = [&](const QByteArray &) {
            doctor.reset();
            return Good;
        };
        doctor->examine(plan({u"www.example.test"_s}, {.kind = MethodKind::WebRoot, .folder = root.path()}),
                        nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!doctor, 20000);
        QTRY_VERIFY(QDir(root.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(!finished);
    }
};

QTEST_GUILESS_MAIN(TestExamination)
#include "tst_examination.moc"
