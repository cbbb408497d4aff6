// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/dnssolver.h"
#include "core/challenge/tlslistener.h"
#include "core/crypto/secret.h"
#include "core/issuance/differences.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/support/await.h"
#include "tests/support/nameservers.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using challenge::MethodKind;

/// Asking again from here: real web servers on this computer, BIND for the DNS.
class TestSecondLook final : public QObject {
    Q_OBJECT

    SecondLook lookedAgain(const AuthzRecord &authz, const CaSaw &saw, LookOptions options)
    {
        options.thumbprint = TheProof.keyAuthorization.mid(Token.size() + 1);
        const auto look = tests::await<SecondLook>(
            [&](auto done) {
                lookAgain(*m_solvers, m_clock, authz, saw, options, this,
                          [done](const SecondLook &seen) { done(seen); });
            },
            60'000);
        return look ? *look : SecondLook{.supported = false};
    }
    static AuthzRecord authz(const challenge::Method &method)
    {
        return {.name = u"example.org"_s,
                .challengeType = challenge::challengeType(method),
                .token = Token,
                .method = method};
    }
    static CaSaw saw(quint16 port, Cause cause, const QStringList &resolved = {u"127.0.0.1"_s})
    {
        return {.name = u"example.org"_s,
                .authz = 0,
                .challengeType = "http-01",
                .diagnosis = {.cause = cause},
                .attempts = {{.url = u"http://example.org/"_s,
                              .host = u"example.org"_s,
                              .port = port,
                              .resolved = resolved,
                              .used = resolved.first()}}};
    }
    static CaSaw sawByTls(quint16 port, Cause cause)
    {
        CaSaw ca = saw(port, cause);
        ca.challengeType = "tls-alpn-01";
        ca.attempts.first().url.clear(); // a CA that speaks TLS only has none
        return ca;
    }
    static QSet<int> kinds(const QList<Difference> &all)
    {
        QSet<int> kinds;
        for (const Difference &each : all)
            kinds.insert(static_cast<int>(each.kind));
        return kinds;
    }
    static QSet<int> kinds(std::initializer_list<DifferenceKind> all)
    {
        QSet<int> kinds;
        for (const DifferenceKind each : all)
            kinds.insert(static_cast<int>(each));
        return kinds;
    }

    crypto::Library m_library;
    tests::NameServers m_servers;
    SystemClock m_clock;
    std::unique_ptr<dns::Client> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<challenge::ProviderBook> m_book;
    std::unique_ptr<challenge::Solvers> m_solvers;

private slots:
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void init()
    {
        m_client = std::make_unique<dns::Client>(m_servers.settings());
        m_folder = std::make_unique<QTemporaryDir>();
        m_book = std::make_unique<challenge::ProviderBook>(m_folder->path());
        m_solvers = std::make_unique<challenge::Solvers>(*m_client, *m_book, m_clock);
    }
    void cleanup()
    {
        m_solvers.reset();
        m_client.reset();
    }

    void thePageThatTheCaSawIsSeenHereToo()
    {
        ScriptedServer server;
        server.script = [](const QByteArray &) {
            return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n<html>Welcome</html>");
        };
        const CaSaw ca = saw(server.serverPort(), Cause::PageInstead);
        const SecondLook look = lookedAgain(authz({.kind = MethodKind::Manual}), ca, {.isCaHere = true});
        QCOMPARE(look.places.size(), 1);
        QVERIFY(look.places.first().usedByCa);
        QCOMPARE(sortOf(look.places.first().check), PlaceSort::Page);
        QCOMPARE(kinds(differences(ca, look, false)), kinds({DifferenceKind::SameHere}));
        QVERIFY(server.heads.first().contains("GET /.well-known/acme-challenge/" + Token));
        QVERIFY(server.heads.first().contains("Host: example.org"));
    }

    void anotherStatusIsAnotherFault()
    {
        ScriptedServer server;
        server.script
            = [](const QByteArray &) { return QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"); };
        CaSaw ca = saw(server.serverPort(), Cause::PageMissing);
        ca.diagnosis.status = 404;
        const SecondLook look = lookedAgain(authz({.kind = MethodKind::Manual}), ca, {.isCaHere = true});
        QCOMPARE(kinds(differences(ca, look, false)), kinds({DifferenceKind::OtherFailureHere}));
    }

    void aProofThatIsFineHerePointsBetween()
    {
        ScriptedServer server;
        const CaSaw ca = saw(server.serverPort(), Cause::ConnectTimeout);
        const SecondLook look = lookedAgain(authz({.kind = MethodKind::Manual}), ca, {.isCaHere = true});
        QCOMPARE(kinds(differences(ca, look, false)), kinds({DifferenceKind::FineHere}));
    }

    void eachAddressIsAskedOnItsOwn()
    {
        ScriptedServer server; // on 127.0.0.1 only: nothing listens at ::1 on its port
        const CaSaw ca = saw(server.serverPort(), Cause::Refused, {u"::1"_s, u"127.0.0.1"_s});
        const SecondLook look = lookedAgain(authz({.kind = MethodKind::Manual}), ca, {.isCaHere = true});
        QCOMPARE(look.places.size(), 2);
        QCOMPARE(sortOf(look.places[0].check), PlaceSort::Refused);
        QCOMPARE(sortOf(look.places[1].check), PlaceSort::Proof);
        QCOMPARE(kinds(differences(ca, look, false)), kinds({DifferenceKind::SameHere}));
        // And the other way round: the CA was content with neither, one works.
        const CaSaw other = saw(server.serverPort(), Cause::WrongContent, {u"127.0.0.1"_s, u"::1"_s});
        const SecondLook again = lookedAgain(authz({.kind = MethodKind::Manual}), other, {.isCaHere = true});
        QCOMPARE(kinds(differences(other, again, false)),
                 kinds({DifferenceKind::FineHere, DifferenceKind::OtherAddressFails}));
    }

    void theListenerAnswersAgainForTheLook()
    {
        const quint16 port = freePort();
        const CaSaw ca = saw(port, Cause::Refused);
        const AuthzRecord record
            = authz({.kind = MethodKind::Listener, .address = u"127.0.0.1"_s, .port = port});
        const SecondLook look = lookedAgain(record, ca, {.isCaHere = true});
        QVERIFY(look.placed);
        QVERIFY(look.places.first().check.matches);
        QTcpSocket socket; // and is gone afterwards
        socket.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(!socket.waitForConnected(2000));
    }

    void theTlsListenerShakesHandsAgainForTheLook()
    {
        const quint16 port = freePort();
        const CaSaw ca = sawByTls(port, Cause::Refused);
        const AuthzRecord record
            = authz({.kind = MethodKind::TlsListener, .address = u"127.0.0.1"_s, .port = port});
        const SecondLook look = lookedAgain(record, ca, {.isCaHere = true});
        QVERIFY(look.supported && look.placed);
        QCOMPARE(look.places.size(), 1);
        QCOMPARE(sortOf(look.places.first().check), PlaceSort::Proof);
        QCOMPARE(kinds(differences(ca, look, false)), kinds({DifferenceKind::FineHere}));
        QTcpSocket socket; // and is gone afterwards
        socket.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(!socket.waitForConnected(2000));
    }

    void whatAnswersInsteadOfTheTlsListenerIsToldApart_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<Cause>("cause"); // that the CA gave
        QTest::addColumn<PlaceSort>("sort");
        QTest::addColumn<DifferenceKind>("difference");
        using enum DifferenceKind;
        QTest::newRow("another TLS server")
            << u"tls"_s << Cause::WrongTlsCertificate << PlaceSort::OtherTls << SameHere;
        QTest::newRow("a web server") << u"http"_s << Cause::HttpOnTlsPort << PlaceSort::NoTls << SameHere;
        QTest::newRow("a web server, unlike then")
            << u"http"_s << Cause::WrongTlsCertificate << PlaceSort::NoTls << OtherFailureHere;
        QTest::newRow("nobody") << u"nobody"_s << Cause::Refused << PlaceSort::Refused << SameHere;
    }
    void whatAnswersInsteadOfTheTlsListenerIsToldApart()
    {
        QFETCH(QString, who);
        QFETCH(Cause, cause);
        QFETCH(PlaceSort, sort);
        QFETCH(DifferenceKind, difference);
        challenge::TlsListener stranger; // who proves the same name to somebody else
        QVERIFY(stranger.listen(u"127.0.0.1"_s, 0));
        QVERIFY(
            stranger.add({.name = u"example.org"_s, .token = "other", .keyAuthorization = "another.proof"}));
        ScriptedServer plain;
        const quint16 port = who == "tls"_L1 ? stranger.port()
            : who == "http"_L1               ? plain.serverPort()
                                             : freePort();
        const CaSaw ca = sawByTls(port, cause);
        // Our own listener has a port of its own, to which nobody forwards.
        const AuthzRecord record
            = authz({.kind = MethodKind::TlsListener, .address = u"127.0.0.1"_s, .port = freePort()});
        const SecondLook look = lookedAgain(record, ca, {.isCaHere = true});
        QVERIFY(look.placed);
        QCOMPARE(sortOf(look.places.first().check), sort);
        QCOMPARE(kinds(differences(ca, look, false)), kinds({difference}));
    }

    void aTlsPortThatIsTakenByNowIsTold()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const CaSaw ca = sawByTls(other.serverPort(), Cause::Reset);
        const AuthzRecord record
            = authz({.kind = MethodKind::TlsListener, .address = u"127.0.0.1"_s, .port = other.serverPort()});
        connect(&other, &QTcpServer::newConnection, this,
                [&other] { other.nextPendingConnection()->disconnectFromHost(); });
        const SecondLook look = lookedAgain(record, ca, {.isCaHere = true});
        QVERIFY(look.notPlaced);
        QCOMPARE(look.notPlaced->code, ErrorCode::PortBusy);
        QCOMPARE(kinds(differences(ca, look, false)),
                 kinds({DifferenceKind::NotPlaced, DifferenceKind::SameHere}));
    }

    void withoutAWordOfTheCasPortTlsIsAskedAt443()
    {
        QCOMPARE(firstPort({.challengeType = "tls-alpn-01"}), quint16(443));
        QCOMPARE(firstPort({.challengeType = "http-01"}), quint16(80));
    }

    void aFileThatCannotBePutInPlaceAgainIsTold()
    {
        ScriptedServer server;
        server.script
            = [](const QByteArray &) { return QByteArray("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"); };
        CaSaw ca = saw(server.serverPort(), Cause::PageMissing);
        ca.diagnosis.status = 404;
        const AuthzRecord record = authz({.kind = MethodKind::WebRoot, .folder = u"/nonexistent/folder"_s});
        const SecondLook look = lookedAgain(record, ca, {.isCaHere = true});
        QVERIFY(look.notPlaced);
        QCOMPARE(look.notPlaced->code, ErrorCode::FolderMissing);
        QCOMPARE(kinds(differences(ca, look, false)),
                 kinds({DifferenceKind::NotPlaced, DifferenceKind::SameHere}));
    }

    void theDnsIsAskedForAddressesThatTheCaDidNotName()
    {
        ScriptedServer server;
        // The server listens at 127.0.0.1 alone.
        const CaSaw ca = saw(server.serverPort(), Cause::Refused, {u"127.0.0.9"_s});
        AuthzRecord record = authz({.kind = MethodKind::Manual});
        record.name = u"www.example.test"_s;
        const SecondLook look = lookedAgain(record, ca, {});
        QCOMPARE(look.places.size(), 2);
        QCOMPARE(look.places[1].address, u"127.0.0.1"_s);
        QVERIFY(look.places[1].knownHere && !look.places[1].knownToCa);
        QCOMPARE(kinds(differences(ca, look, false)),
                 kinds({DifferenceKind::SameHere, DifferenceKind::PrivateHere, DifferenceKind::UnknownHere}));
        record.name = u"nothing.example.test"_s;
        const SecondLook none = lookedAgain(record, ca, {});
        QVERIFY(none.notFound);
        QCOMPARE(none.notFound->code, ErrorCode::HostNotFound);
    }

    void txtAtTheNameServersIsCompared()
    {
        AuthzRecord record = authz({.kind = MethodKind::DnsManual});
        record.name = u"txt.example.test"_s;
        const CaSaw ca{
            .name = record.name, .authz = 0, .challengeType = "dns-01", .diagnosis = {.cause = Cause::NoTxt}};
        const auto found = [&](bool byProvider) {
            const SecondLook look = lookedAgain(record, ca, {});
            return kinds(differences(ca, look, byProvider));
        };
        QCOMPARE(found(false), kinds({DifferenceKind::TxtNowhere}));
        QCOMPARE(found(true), kinds({DifferenceKind::TxtTakenAway}));
        const QString name = u"_acme-challenge.txt.example.test"_s;
        QCOMPARE(m_servers.change({u"add %1 60 TXT \"of an earlier order\""_s.arg(name)}), QString());
        QCOMPARE(found(false), kinds({DifferenceKind::TxtOthers}));
        const QString value = QString::fromLatin1(challenge::dnsValue(
            {.name = record.name, .token = Token, .keyAuthorization = TheProof.keyAuthorization}));
        QCOMPARE(m_servers.change({u"add %1 60 TXT \"%2\""_s.arg(name, value)}), QString());
        QCOMPARE(found(false), kinds({DifferenceKind::TxtSomewhere})); // the secondary lags
        m_servers.stopSecondary();
        m_servers.startSecondary();
        QCOMPARE(found(false), kinds({DifferenceKind::TxtEverywhere}));
    }

    void whatNobodyHereCanAskIsSaid()
    {
        AuthzRecord record = authz({.kind = MethodKind::Listener});
        record.challengeType = "email-reply-00";
        const SecondLook look = lookedAgain(record, {}, {});
        QCOMPARE(kinds(differences({}, look, false)), kinds({DifferenceKind::NotSupported}));
    }

    void aWindowThatClosesMeanwhileLeavesNothingBehind()
    {
        const quint16 port = freePort();
        const AuthzRecord record
            = authz({.kind = MethodKind::Listener, .address = u"127.0.0.1"_s, .port = port});
        auto owner = std::make_unique<QObject>();
        bool told = false;
        lookAgain(*m_solvers, m_clock, record, saw(port, Cause::Refused), {.isCaHere = true}, owner.get(),
                  [&](const SecondLook &) { told = true; });
        const auto isListening = [&] {
            QTcpServer probe;
            return !probe.listen(QHostAddress::LocalHost, port);
        };
        QTRY_VERIFY(isListening() || told);
        owner.reset();
        QTRY_VERIFY(!isListening());
    }
};

QTEST_GUILESS_MAIN(TestSecondLook)
#include "tst_secondlook.moc"
