// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/preflight.h"
#include "core/crypto/localauthority.h"
#include "tests/challenge/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// A certificate for another name from an authority that nobody knows.
static std::optional<QSslConfiguration> untrustedTls()
{
    auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    auto authority = crypto::LocalAuthority::create(u"Nobody"_s);
    if (!key || !authority)
        return {};
    const auto chain = authority->issue(key->publicDer(), {.names = {u"wrong.example"_s}});
    const auto pem = key->privatePem();
    if (!chain || !pem)
        return {};
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(chain->first().pem()));
    tls.setPrivateKey(QSslKey(pem->toByteArray(), QSsl::Ec));
    return tls;
}

/// Sends the first visitor to https at its own port, and speaks TLS from then on.
class TwoFacedServer final : public QTcpServer {
public:
    explicit TwoFacedServer(QSslConfiguration tls) : m_tls(std::move(tls))
    {
        listen(QHostAddress::LocalHost);
    }
    QByteArrayList askedByTls;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(m_tls);
        socket->setSocketDescriptor(descriptor);
        const bool isFirst = std::exchange(m_isFirst, false);
        if (!isFirst)
            socket->startServerEncryption();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, isFirst] {
            const QByteArray head = socket->readAll();
            if (!isFirst)
                askedByTls.append(head.left(head.indexOf("\r\n")));
            socket->write(
                isFirst ? redirectTo("https://example.org:" + QByteArray::number(serverPort()) + "/elsewhere")
                        : Good);
            socket->disconnectFromHost();
        });
    }

private:
    QSslConfiguration m_tls;
    bool m_isFirst = true;
};

class TestSelfCheck final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_library.isComplete()); }
    void seesAProofThatIsInPlace_data();
    void seesAProofThatIsInPlace();
    void asksAsACaDoes();
    void saysWhatCameInstead_data();
    void saysWhatCameInstead();
    void followsRedirectsAsCasDo();
    void refusesRedirectsThatCasRefuse_data();
    void refusesRedirectsThatCasRefuse();
    void givesUpAfterTenRedirects();
    void followsToHttpsWithoutCheckingTheCertificate();
    void triesIPv4WhereIPv6CannotBeReached();
    void asksAnIPv6AddressInBrackets();
    void saysThatNobodyAnswers();
    void saysThatTheNameIsNotThere();
    void neverCallsAnOwnerWhoIsGone();

private:
    crypto::Library m_library;
    static SelfCheck check(const Proof &proof, quint16 port, const QString &resolveTo = u"127.0.0.1"_s)
    {
        QObject owner;
        std::optional<SelfCheck> seen;
        selfCheck(proof, port, resolveTo, &owner, [&](SelfCheck result) { seen = std::move(result); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(seen, 15000); }();
        return seen.value_or(SelfCheck{});
    }
};

void TestSelfCheck::seesAProofThatIsInPlace_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray proof = TheProof.keyAuthorization;
    QTest::newRow("plain") << Good;
    QTest::newRow("until closed") << QByteArray("HTTP/1.0 200 OK\r\n\r\n" + proof);
    QTest::newRow("trailing line end") << QByteArray("HTTP/1.0 200 OK\r\n\r\n" + proof + "\r\n \t");
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           + QByteArray::number(proof.size(), 16) + "\r\n" + proof
                                           + "\r\n0\r\n\r\n");
}

void TestSelfCheck::seesAProofThatIsInPlace()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server;
    server.script = [&](const QByteArray &) { return answer; };
    const SelfCheck seen = check(TheProof, server.serverPort());
    QVERIFY(seen.matches);
    QVERIFY(!seen.error);
    QCOMPARE(seen.address, u"127.0.0.1"_s);
    QCOMPARE(seen.status, 200);
    QCOMPARE(seen.hops.size(), 1);
}

void TestSelfCheck::asksAsACaDoes()
{
    ScriptedServer server;
    QVERIFY(check(TheProof, server.serverPort()).matches);
    QCOMPARE(server.heads.size(), 1);
    QVERIFY(server.heads[0].startsWith("GET /.well-known/acme-challenge/" + Token
                                       + " HTTP/1.1\r\nHost: example.org:"
                                       + QByteArray::number(server.serverPort()) + "\r\n"));
    QVERIFY(server.heads[0].endsWith("\r\n\r\n"));
}

void TestSelfCheck::saysWhatCameInstead_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    const QByteArray ok = "HTTP/1.0 200 OK\r\n\r\n"_ba;
    QTest::newRow("not there") << "HTTP/1.0 404 Not Found\r\n\r\n<h1>Not\x1b[2J here</h1>"_ba << 404
                               << u"status 404: <h1>Not[2J here</h1>"_s;
    QTest::newRow("another proof") << QByteArray(ok + Token + ".other") << 200
                                   << u"status 200: %1.other"_s.arg(QString::fromLatin1(Token));
    QTest::newRow("more than the proof")
        << QByteArray(ok + TheProof.keyAuthorization + "x") << 200 << QString();
    QTest::newRow("before the proof") << QByteArray(ok + " " + TheProof.keyAuthorization) << 200 << QString();
    QTest::newRow("the proof with another status")
        << QByteArray("HTTP/1.0 203 OK\r\n\r\n" + TheProof.keyAuthorization) << 203 << QString();
    QTest::newRow("303") << redirectTo("/x", 303) << 303 << QString();
    QTest::newRow("a large page") << QByteArray(ok + QByteArray(1024 * 1024, 'x')) << 200 << QString();
    QTest::newRow("an endless head") << QByteArray("HTTP/1.1 200 OK\r\n" + QByteArray(1024 * 1024, 'x')) << 0
                                     << u"not HTTP"_s;
    QTest::newRow("SSH") << "SSH-2.0-OpenSSH_9.2\r\n"_ba << 0 << u"not HTTP"_s;
}

void TestSelfCheck::saysWhatCameInstead()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, detail);
    ScriptedServer server;
    server.script = [&](const QByteArray &) { return answer; };
    const SelfCheck seen = check(TheProof, server.serverPort());
    QVERIFY(!seen.matches);
    QTEST(seen.status, "status");
    QVERIFY(seen.error);
    QCOMPARE(seen.error->code, ErrorCode::SelfCheckFailed);
    QVERIFY(seen.error->subject.startsWith(u"http://example.org:"_s));
    QVERIFY(seen.error->detail.size() < 200);
    if (!detail.isEmpty())
        QCOMPARE(seen.error->detail, detail);
}

void TestSelfCheck::followsRedirectsAsCasDo()
{
    ScriptedServer server;
    const QByteArray port = QByteArray::number(server.serverPort());
    const QByteArrayList answers{redirectTo("/a?x=1#fragment"),
                                 redirectTo("http://EXAMPLE.org:" + port + "/b", 302), redirectTo("c", 307),
                                 redirectTo("//example.org:" + port + "/d", 308), Good};
    server.script = [&](const QByteArray &) { return answers[server.heads.size() - 1]; };
    const SelfCheck seen = check(TheProof, server.serverPort());
    QVERIFY(seen.matches);
    QStringList paths;
    for (const Hop &hop : seen.hops)
        paths.append(hop.url.path() + (hop.url.hasQuery() ? u'?' + hop.url.query() : QString()));
    QCOMPARE(paths.mid(1), (QStringList{u"/a?x=1"_s, u"/b"_s, u"/c"_s, u"/d"_s}));
    QVERIFY(server.heads[1].startsWith("GET /a?x=1 HTTP/1.1\r\n"));
}

void TestSelfCheck::refusesRedirectsThatCasRefuse_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("nowhere") << ""_ba;
    QTest::newRow("back to itself") << QByteArray("/.well-known/acme-challenge/" + Token);
    QTest::newRow("file") << "file:///etc/passwd"_ba;
    QTest::newRow("ftp") << "ftp://example.org/x"_ba;
    QTest::newRow("javascript") << "javascript:alert(1)"_ba;
    QTest::newRow("another port") << "http://example.org:22/"_ba;
    QTest::newRow("loopback") << "http://127.0.0.1/"_ba;
    QTest::newRow("loopback IPv6") << "http://[::1]/"_ba;
    QTest::newRow("mapped loopback") << "http://[::ffff:127.0.0.1]/"_ba;
    QTest::newRow("metadata") << "http://169.254.169.254/latest/"_ba;
    QTest::newRow("private") << "http://10.0.0.1/"_ba;
    QTest::newRow("mapped private") << "http://[::ffff:192.168.1.1]/"_ba;
    QTest::newRow("carrier") << "http://100.64.0.1/"_ba;
    QTest::newRow("unique local") << "http://[fd00::1]/"_ba;
    QTest::newRow("local name") << "http://router/"_ba;
    QTest::newRow("password") << "http://user:pw@example.org/"_ba;
    QTest::newRow("broken") << "http://[/"_ba;
    QTest::newRow("line feed inside") << "http://example.org/%0d%0aX: y z"_ba;
}

void TestSelfCheck::refusesRedirectsThatCasRefuse()
{
    QFETCH(QByteArray, location);
    ScriptedServer server;
    if (location.startsWith('/'))
        location.prepend("http://example.org:" + QByteArray::number(server.serverPort()));
    server.script = [&](const QByteArray &) { return redirectTo(location); };
    const SelfCheck seen = check(TheProof, server.serverPort());
    QVERIFY(!seen.matches);
    QVERIFY(seen.error);
    QCOMPARE(seen.error->code, ErrorCode::RedirectRefused);
    QCOMPARE(seen.error->subject, QString::fromLatin1(location));
    QCOMPARE(server.heads.size(), 1);
}

void TestSelfCheck::givesUpAfterTenRedirects()
{
    ScriptedServer server;
    int allowed = 10;
    server.script = [&](const QByteArray &) {
        return server.heads.size() > allowed ? Good
                                             : redirectTo("/" + QByteArray::number(server.heads.size()));
    };
    QVERIFY(check(TheProof, server.serverPort()).matches);
    server.heads.clear();
    allowed = 11;
    const SelfCheck seen = check(TheProof, server.serverPort());
    QVERIFY(!seen.matches);
    QCOMPARE(seen.error->code, ErrorCode::RedirectRefused);
    QCOMPARE(server.heads.size(), 11);
}

void TestSelfCheck::followsToHttpsWithoutCheckingTheCertificate()
{
    const auto tls = untrustedTls();
    QVERIFY(tls);
    TwoFacedServer server(*tls);
    const SelfCheck seen = check(TheProof, server.serverPort());
    QVERIFY(seen.matches);
    QCOMPARE(seen.hops.size(), 2);
    QCOMPARE(seen.hops[1].url.scheme(), u"https"_s);
    QCOMPARE(server.askedByTls, QByteArrayList{"GET /elsewhere HTTP/1.1"_ba});
}

void TestSelfCheck::triesIPv4WhereIPv6CannotBeReached()
{
    ScriptedServer server; // 127.0.0.1 only, while localhost is ::1 too
    Proof proof = TheProof;
    proof.name = u"localhost"_s;
    const SelfCheck seen = check(proof, server.serverPort(), {});
    QVERIFY(seen.matches);
    QCOMPARE(seen.address, u"127.0.0.1"_s);
}

void TestSelfCheck::asksAnIPv6AddressInBrackets()
{
    ScriptedServer server{QHostAddress(QHostAddress::LocalHostIPv6)};
    Proof proof = TheProof;
    proof.name = u"::1"_s;
    const SelfCheck seen = check(proof, server.serverPort(), {});
    QVERIFY(seen.matches);
    QVERIFY(server.heads[0].contains("\r\nHost: [::1]:"));
}

void TestSelfCheck::saysThatNobodyAnswers()
{
    const quint16 port = freePort();
    SelfCheck seen = check(TheProof, port);
    QVERIFY(!seen.matches);
    QCOMPARE(seen.error->code, ErrorCode::ConnectionRefused);
    QCOMPARE(seen.error->subject, u"example.org:%1"_s.arg(port));
    QCOMPARE(seen.status, 0);

    ScriptedServer server;
    server.script = [](const QByteArray &) { return Good.chopped(1); };
    seen = check(TheProof, server.serverPort());
    QVERIFY(!seen.matches);
    QCOMPARE(seen.error->code, ErrorCode::NoAnswer);
}

void TestSelfCheck::saysThatTheNameIsNotThere()
{
    Proof proof = TheProof;
    proof.name = QString(64, u'a') + u".invalid"_s; // no resolver asks for a label of 64 characters
    const SelfCheck seen = check(proof, 80, {});
    QVERIFY(!seen.matches);
    QCOMPARE(seen.error->code, ErrorCode::HostNotFound);
}

void TestSelfCheck::neverCallsAnOwnerWhoIsGone()
{
    ScriptedServer server;
    bool called = false;
    auto owner = std::make_unique<QObject>();
    server.script = [&](const QByteArray &) {
        owner.reset();
        return Good;
    };
    selfCheck(TheProof, server.serverPort(), u"127.0.0.1"_s, owner.get(),
              [&](const SelfCheck &) { called = true; });
    QTRY_VERIFY(!owner);
    server.script = [](const QByteArray &) { return Good; };
    QVERIFY(check(TheProof, server.serverPort()).matches);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_selfcheck.moc"
