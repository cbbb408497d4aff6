// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/tlslistener.h"
#include "core/challenge/tlslistenersolver.h"
#include "core/crypto/digest.h"
#include "core/crypto/secret.h"
#include "tests/challenge/outcome.h"
#include "tests/challenge/rawclient.h"
#include "tests/support/await.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificateExtension>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static Proof proofOf(const QString &name, char letter = 'a')
{
    const QByteArray token(43, letter);
    return {.name = name, .token = token, .keyAuthorization = token + ".thumbprint-of-" + name.toLatin1()};
}

/// tls-alpn-01 (RFC 8737) as CAs ask for it, and as others do.
class TestTlsListener final : public QObject {
    Q_OBJECT

    crypto::Library m_library;
    std::unique_ptr<TlsListener> m_listener;

    void listen(const QList<Proof> &proofs, const TlsListener::Limits &limits = {})
    {
        m_listener = std::make_unique<TlsListener>(limits);
        VERIFY_OK(m_listener->listen(u"127.0.0.1"_s, 0));
        for (const Proof &proof : proofs)
            VERIFY_OK(m_listener->add(proof));
    }

    /// What a visitor gets who asks for `serverName` with these protocols.
    struct Seen {
        bool connected = false;
        QByteArray protocol = {};
        QSslCertificate certificate;
        QString error = {};
    };
    Seen visit(const QString &serverName, const QByteArrayList &protocols = {"acme-tls/1"},
               QSsl::SslProtocol version = QSsl::TlsV1_2OrLater) const
    {
        QSslSocket socket;
        Seen seen;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setAllowedNextProtocols(protocols);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(version);
        socket.setSslConfiguration(configuration);
        bool over = false;
        QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&] {
            seen.connected = true;
            seen.protocol = socket.sslConfiguration().nextNegotiatedProtocol();
            seen.certificate = socket.peerCertificate();
        });
        QObject::connect(&socket, &QSslSocket::stateChanged, &socket,
                         [&](auto state) { over = state == QAbstractSocket::UnconnectedState; });
        QObject::connect(&socket, &QSslSocket::errorOccurred, &socket,
                         [&] { seen.error = socket.errorString(); });
        socket.setPeerVerifyName(serverName);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_listener->port(), serverName);
        [&] { QTRY_VERIFY(over); }(); // the listener hangs up
        return seen;
    }
    /// The extension as RFC 8737 has it: critical, the digest in an OCTET STRING in an OCTET STRING.
    static QByteArray identifierExtension(const Proof &proof)
    {
        return QByteArray::fromHex("06082b0601050507011f"
                                   "0101ff"
                                   "04220420")
            + crypto::sha256(proof.keyAuthorization);
    }

private slots:
    void eachNameIsShownItsOwnProof_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QByteArray>("san");
        QTest::newRow("name") << u"a.example.org"_s << u"a.example.org"_s << "820d"_ba;
        QTest::newRow("capitals") << u"b.example.org"_s << u"B.Example.Org"_s << "820d"_ba;
        QTest::newRow("IPv4") << u"192.0.2.1"_s << u"1.2.0.192.in-addr.arpa"_s << "8704c0000201"_ba;
        QTest::newRow("IPv6") << u"2001:db8::1"_s
                              << u"1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"_s
                              << "871020010db8000000000000000000000001"_ba;
    }
    void eachNameIsShownItsOwnProof()
    {
        QFETCH(QString, name);
        QFETCH(QString, asked);
        QFETCH(QByteArray, san);
        const Proof proof = proofOf(name);
        listen({proofOf(u"other.example.org"_s, 'b'), proof, proofOf(u"third.example.org"_s, 'c')});
        QSignalSpy fetched(m_listener.get(), &TlsListener::fetched);
        for (const auto version : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
            const Seen seen = visit(asked, {"acme-tls/1"}, version);
            QVERIFY2(seen.connected, qPrintable(seen.error));
            QCOMPARE(seen.protocol, "acme-tls/1"_ba);
            const QByteArray der = seen.certificate.toDer();
            QVERIFY(der.contains(identifierExtension(proof)));
            QVERIFY(der.contains(QByteArray::fromHex(san)));
            QVERIFY(!der.contains("other.example.org"));
            QVERIFY(seen.certificate.isSelfSigned());
        }
        QTRY_COMPARE(fetched.count(), 2);
        QCOMPARE(fetched.first().at(0).toByteArray(), proof.token);
        QCOMPARE(fetched.first().at(1).toString(), u"127.0.0.1"_s);
    }

    void whoAsksForSomethingElseGetsNoCertificate_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArrayList>("protocols");
        QTest::newRow("no protocol") << u"a.example.org"_s << QByteArrayList{};
        QTest::newRow("http") << u"a.example.org"_s << QByteArrayList{"http/1.1"};
        QTest::newRow("two protocols") << u"a.example.org"_s << QByteArrayList{"acme-tls/1", "http/1.1"};
        QTest::newRow("longer") << u"a.example.org"_s << QByteArrayList{"acme-tls/10"};
        QTest::newRow("another name") << u"b.example.org"_s << QByteArrayList{"acme-tls/1"};
        QTest::newRow("a name below") << u"x.a.example.org"_s << QByteArrayList{"acme-tls/1"};
        QTest::newRow("no name") << u""_s << QByteArrayList{"acme-tls/1"};
    }
    void whoAsksForSomethingElseGetsNoCertificate()
    {
        QFETCH(QString, name);
        QFETCH(QByteArrayList, protocols);
        listen({proofOf(u"a.example.org"_s)});
        QSignalSpy fetched(m_listener.get(), &TlsListener::fetched);
        const Seen seen = visit(name, protocols);
        QVERIFY(!seen.connected && seen.certificate.isNull());
        QVERIFY(!seen.error.isEmpty());
        QVERIFY(visit(u"a.example.org"_s).connected); // and the next one is served
        QTRY_COMPARE(fetched.count(), 1);
    }

    void opensslSeesWhatTheRfcAsksFor()
    {
        const Proof proof = proofOf(u"a.example.org"_s);
        listen({proof});
        QProcess client;
        client.setProcessChannelMode(QProcess::MergedChannels);
        client.start(
            u"sh"_s,
            {u"-c"_s,
             u"openssl s_client -connect 127.0.0.1:%1 -servername a.example.org -alpn acme-tls/1 </dev/null "
             "2>/dev/null | tee /dev/stderr | openssl x509 -noout -text"_s.arg(m_listener->port())});
        bool over = false;
        connect(&client, &QProcess::finished, this, [&] { over = true; });
        QTRY_VERIFY_WITH_TIMEOUT(over, 20'000);
        const QString text = QString::fromUtf8(client.readAll());
        for (const auto &part : {u"ALPN protocol: acme-tls/1"_s, u"1.3.6.1.5.5.7.1.31: critical"_s,
                                 u"DNS:a.example.org"_s, u"Version: 3"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void junkAndSilenceEndAndLeaveNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("HTTP") << askFor("x");
        QTest::newRow("noise") << QByteArray(2000, '\x7f');
        QTest::newRow("a record that never ends")
            << QByteArray::fromHex("1603014000") + QByteArray(40'000, '\1');
        QTest::newRow("a hello cut short") << QByteArray::fromHex("16030100ff010000fb0303");
        QTest::newRow("nothing") << QByteArray();
    }
    void junkAndSilenceEndAndLeaveNothingBehind()
    {
        QFETCH(QByteArray, bytes);
        listen({proofOf(u"a.example.org"_s)}, {.life = 300ms});
        RawClient client(QHostAddress(QHostAddress::LocalHost), m_listener->port(), bytes);
        QTRY_VERIFY(client.isOver);
        QVERIFY(client.received.size() < 64); // an alert at most
        QVERIFY(visit(u"a.example.org"_s).connected);
    }

    void aHundredNamesAtOnceAreAllShown()
    {
        QList<Proof> proofs;
        for (int i = 0; i < 100; ++i)
            proofs.append(proofOf(u"n%1.example.org"_s.arg(i)));
        listen(proofs);
        std::vector<std::unique_ptr<QSslSocket>> sockets;
        int shown = 0;
        for (const Proof &proof : std::as_const(proofs)) {
            auto socket = std::make_unique<QSslSocket>();
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setAllowedNextProtocols({"acme-tls/1"});
            configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket->setSslConfiguration(configuration);
            connect(socket.get(), &QSslSocket::encrypted, this, [&shown, proof, raw = socket.get()] {
                shown += raw->peerCertificate().toDer().contains(identifierExtension(proof));
            });
            socket->connectToHostEncrypted(u"127.0.0.1"_s, m_listener->port(), proof.name);
            sockets.push_back(std::move(socket));
        }
        QTRY_COMPARE_WITH_TIMEOUT(shown, 100, 30'000);
    }

    void ofTwoProofsForANameTheNewestIsShownUntilItGoes()
    {
        const Proof first = proofOf(u"a.example.org"_s, 'a');
        const Proof second = proofOf(u"a.example.org"_s, 'b');
        listen({first, second});
        QVERIFY(visit(u"a.example.org"_s).certificate.toDer().contains(identifierExtension(second)));
        m_listener->remove(second);
        QVERIFY(visit(u"a.example.org"_s).certificate.toDer().contains(identifierExtension(first)));
        m_listener->remove(first);
        QVERIFY(!visit(u"a.example.org"_s).connected);
        QVERIFY(!m_listener->add(proofOf(u"not a name"_s)));
    }

    void theSolverListensExactlyWhileThereIsSomethingToShow()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const quint16 port = probe.serverPort();
        TlsListenerSolver solver(u"127.0.0.1"_s, port);
        const Proof proof = proofOf(u"a.example.org"_s);
        const auto present
            = [&] { return outcomeOf([&](auto *owner, auto done) { solver.present(proof, owner, done); }); };
        const auto busy = present();
        QVERIFY(!busy);
        QCOMPARE(busy.error().code, ErrorCode::PortBusy);
        probe.close();
        VERIFY_OK(present());
        QVERIFY(!probe.listen(QHostAddress::LocalHost, port));
        VERIFY_OK(outcomeOf([&](auto *owner, auto done) { solver.cleanUp(proof, owner, done); }));
        QVERIFY(probe.listen(QHostAddress::LocalHost, port));
    }
};

QTEST_GUILESS_MAIN(TestTlsListener)
#include "tst_tlslistener.moc"
