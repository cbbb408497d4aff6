// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httplistener.h"
#include "core/deploy/action.h"
#include "core/deploy/nginxtest.h"
#include "core/deploy/nginxwriter.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/deploy/testsite.h"
#include "tests/support/await.h"

#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

using namespace core;
using namespace core::deploy;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A real nginx with one site on free ports, as long as this lives.
class RunningNginx {
public:
    /// With `master`, as distributions start it: only then can it be told to reload.
    RunningNginx(const TestSite &site, const NginxBuild &build, NginxOptions &options, bool master = false)
    {
        options.httpPort = freePort();
        do
            options.httpsPort = freePort();
        while (options.httpsPort == options.httpPort);
        const auto text = nginxConfiguration(options);
        NginxWriter out;
        out.directive(u"daemon"_s, {u"off"_s});
        out.directive(u"master_process"_s, {master ? u"on"_s : u"off"_s});
        if (master && ::getuid() == 0)
            out.directive(u"user"_s, {u"root"_s}); // its workers read a folder that is ours alone
        out.directive(u"pid"_s, {nginxQuoted(site.path(u"pid"_s))});
        out.directive(u"error_log"_s, {nginxQuoted(site.path(u"error.log"_s))});
        out.open(u"events"_s);
        out.close();
        out.open(u"http"_s);
        out.directive(u"access_log"_s, {u"off"_s});
        for (const auto &name : {u"client_body"_s, u"proxy"_s, u"fastcgi"_s, u"uwsgi"_s, u"scgi"_s})
            out.directive(name + u"_temp_path"_s, {nginxQuoted(site.path(name))});
        out.directive(u"include"_s, {nginxQuoted(site.path(u"site.conf"_s))});
        out.close();
        if (!text || !site.write(u"site.conf"_s, text->toUtf8())
            || !site.write(u"nginx.conf"_s, out.text().toUtf8()))
            return;
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(build.program, {u"-c"_s, site.path(u"nginx.conf"_s), u"-p"_s, site.folder.path()});
        m_port = options.httpsPort;
    }
    ~RunningNginx()
    {
        m_process.terminate(); // its workers go with it
        if (!m_process.waitForFinished())
            m_process.kill();
    }
    bool isReady()
    {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        return m_process.state() == QProcess::Running && probe.waitForConnected(100);
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

class TestNginxServes final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void servesTheFolderOverTls();
    void sendsHttpToHttps();
    void keepsTheChallengesOfAWebRoot();
    void keepsTheChallengesOfTheListener();
    void passesToAnUpstream();
    void speaksNoOlderTlsThanAsked_data();
    void speaksNoOlderTlsThanAsked();
    void refusesOtherNamesWhenAsked();
    void servesAnAddressToClientsWithoutSni();
    void showsTheSiteOverHttpTooWithoutRedirect();
    void servesTheNewCertificateOnceItIsReloaded();

private:
    struct Fetched {
        int exitStatus = -1;
        QByteArray body = {};
        QByteArray head = {}; ///< "200 2 https://…": status, HTTP version, where it sends us
    };
    Fetched fetch(const QString &url, const QStringList &more = {}) const
    {
        QProcess curl;
        const QString host = QUrl(url).host();
        QStringList arguments{u"-sS"_s,
                              u"--max-time"_s,
                              u"10"_s,
                              u"--noproxy"_s,
                              u"*"_s,
                              u"--cacert"_s,
                              m_site->path(u"root.pem"_s),
                              u"--resolve"_s,
                              u"%1:%2:127.0.0.1"_s.arg(host).arg(QUrl(url).port()),
                              u"-w"_s,
                              u"\n%{http_code} %{http_version} %{redirect_url}"_s};
        curl.start(u"curl"_s, arguments + more + QStringList{url});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(curl.state() == QProcess::NotRunning, 15000); }();
        const QByteArray all = curl.readAllStandardOutput();
        const qsizetype last = all.lastIndexOf('\n');
        return {curl.exitCode(), all.first(qMax<qsizetype>(last, 0)), all.sliced(last + 1)};
    }
    QString http(const QString &path) const
    {
        return u"http://example.org:%1%2"_s.arg(m_options.httpPort).arg(path);
    }
    QString https(const QString &path) const
    {
        return u"https://example.org:%1%2"_s.arg(m_options.httpsPort).arg(path);
    }

    NginxBuild m_build;
    std::unique_ptr<TestSite> m_site;
    NginxOptions m_options;
};

void TestNginxServes::initTestCase()
{
    const auto build = installedNginx();
    QVERIFY2(build && !QStandardPaths::findExecutable(u"curl"_s).isEmpty(),
             "NOT TESTED: there is no nginx or no curl; run scripts/setup --tests");
    m_build = *build;
}

void TestNginxServes::init()
{
    const QStringList names{u"example.org"_s, u"www.example.org"_s, u"127.0.0.1"_s};
    m_site = std::make_unique<TestSite>(names);
    QVERIFY(m_site->isSound);
    QVERIFY(m_site->write(u"www/index.html"_s, "hello"));
    m_options = forBuild(m_site->options(names.first(1)), m_build);
}

void TestNginxServes::servesTheFolderOverTls()
{
    m_options.hsts = Hsts{.maxAge = 24h};
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    const Fetched page = fetch(https(u"/"_s), {u"-D"_s, m_site->path(u"fields"_s)});
    QCOMPARE(page.exitStatus, 0);
    QCOMPARE(page.body, "hello"_ba);
    QCOMPARE(page.head, "200 2 "_ba);
    QFile fields(m_site->path(u"fields"_s));
    QVERIFY(fields.open(QIODevice::ReadOnly));
    QVERIFY(fields.readAll().contains("strict-transport-security: max-age=86400\r\n"));
    QCOMPARE(fetch(https(u"/missing"_s)).head, "404 2 "_ba);
}

void TestNginxServes::sendsHttpToHttps()
{
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    QCOMPARE(fetch(http(u"/a/b?c=%20d"_s)).head, "301 1.1 " + https(u"/a/b?c=%20d"_s).toLatin1());
}

void TestNginxServes::keepsTheChallengesOfAWebRoot()
{
    m_options.challenges = ChallengesInFolder{m_site->path(u"acme"_s)};
    QVERIFY(m_site->write(u"acme/.well-known/acme-challenge/token"_s, "proof"));
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    const Fetched proof = fetch(http(u"/.well-known/acme-challenge/token"_s));
    QCOMPARE(proof.body, "proof"_ba);
    QCOMPARE(proof.head, "200 1.1 "_ba);
    QCOMPARE(fetch(http(u"/.well-known/acme-challenge/other"_s)).head, "404 1.1 "_ba);
    QVERIFY(fetch(http(u"/.well-known/other"_s)).head.startsWith("301 "));
}

void TestNginxServes::keepsTheChallengesOfTheListener()
{
    challenge::HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    listener.add(Token, TheProof.keyAuthorization);
    m_options.challenges = ChallengesByListener{listener.port()};
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    const QString path = u"/.well-known/acme-challenge/"_s;
    const Fetched proof = fetch(http(path + QString::fromLatin1(Token)));
    QCOMPARE(proof.body, TheProof.keyAuthorization);
    QCOMPARE(proof.head, "200 1.1 "_ba);
    QCOMPARE(fetch(http(path + u"other"_s)).head, "404 1.1 "_ba);
    listener.stop();
    QCOMPARE(fetch(http(path + QString::fromLatin1(Token))).head, "502 1.1 "_ba);
    QVERIFY(fetch(http(u"/"_s)).head.startsWith("301 "));
}

void TestNginxServes::passesToAnUpstream()
{
    ScriptedServer upstream;
    upstream.script
        = [](const QByteArray &) { return "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nback"_ba; };
    m_options.content = PassTo{QUrl(u"http://127.0.0.1:%1/"_s.arg(upstream.serverPort()))};
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    QCOMPARE(fetch(https(u"/a%2Fb?c"_s)).body, "back"_ba);
    QCOMPARE(upstream.heads.size(), 1);
    const QByteArray head = upstream.heads.first();
    QVERIFY(head.startsWith("GET /a%2Fb?c HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nHost: example.org\r\n"));
    QVERIFY(head.contains("\r\nX-Forwarded-Proto: https\r\n"));
    QVERIFY(head.contains("\r\nX-Forwarded-For: 127.0.0.1\r\n"));
}

void TestNginxServes::speaksNoOlderTlsThanAsked_data()
{
    QTest::addColumn<bool>("modern");
    QTest::addColumn<bool>("reject");
    QTest::newRow("intermediate") << false << false;
    QTest::newRow("modern") << true << false;
    QTest::newRow("intermediate beside a default server") << false << true;
    QTest::newRow("modern beside a default server") << true << true;
}

void TestNginxServes::speaksNoOlderTlsThanAsked()
{
    QFETCH(bool, modern);
    QFETCH(bool, reject);
    m_options.tls = modern ? TlsProfile::Modern : TlsProfile::Intermediate;
    m_options.rejectOtherNames = reject;
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    const QString old = u"DEFAULT:@SECLEVEL=0"_s; // so that it is the server who refuses
    QCOMPARE(fetch(https(u"/"_s), {u"--tlsv1.3"_s}).body, "hello"_ba);
    QCOMPARE(fetch(https(u"/"_s), {u"--tls-max"_s, u"1.2"_s}).body, modern ? QByteArray() : "hello"_ba);
    QCOMPARE(fetch(https(u"/"_s), {u"--tlsv1.0"_s, u"--tls-max"_s, u"1.1"_s, u"--ciphers"_s, old}).exitStatus,
             35);
    const QStringList weak{u"--tls-max"_s, u"1.2"_s, u"--ciphers"_s, u"ECDHE-ECDSA-AES128-SHA"_s};
    QCOMPARE(fetch(https(u"/"_s), weak).exitStatus, 35);
}

void TestNginxServes::refusesOtherNamesWhenAsked()
{
    m_options.rejectOtherNames = true;
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    QCOMPARE(fetch(https(u"/"_s)).body, "hello"_ba);
    const QString other
        = u"https://www.example.org:%1/"_s.arg(m_options.httpsPort); // in the certificate, not a name here
    QCOMPARE(fetch(other).exitStatus, 35);
}

void TestNginxServes::servesAnAddressToClientsWithoutSni()
{
    m_options.names = {u"127.0.0.1"_s};
    m_options.defaultServer = true;
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    QCOMPARE(fetch(u"https://127.0.0.1:%1/"_s.arg(m_options.httpsPort)).body, "hello"_ba);
    QCOMPARE(fetch(u"http://127.0.0.1:%1/x"_s.arg(m_options.httpPort)).head,
             u"301 1.1 https://127.0.0.1:%1/x"_s.arg(m_options.httpsPort).toLatin1());
}

void TestNginxServes::showsTheSiteOverHttpTooWithoutRedirect()
{
    m_options.redirect = false;
    m_options.challenges = ChallengesInFolder{m_site->path(u"acme"_s)};
    QVERIFY(m_site->write(u"acme/.well-known/acme-challenge/token"_s, "proof"));
    RunningNginx nginx(*m_site, m_build, m_options);
    QTRY_VERIFY(nginx.isReady());
    QCOMPARE(fetch(http(u"/"_s)).body, "hello"_ba);
    QCOMPARE(fetch(https(u"/"_s)).body, "hello"_ba);
    QCOMPARE(fetch(http(u"/.well-known/acme-challenge/token"_s)).body, "proof"_ba);
}

void TestNginxServes::servesTheNewCertificateOnceItIsReloaded()
{
    RunningNginx nginx(*m_site, m_build, m_options, true);
    QTRY_VERIFY(nginx.isReady());
    QCOMPARE(fetch(https(u"/"_s)).body, "hello"_ba);
    // The nginx of this test is started by nobody else's systemd, and has its configuration elsewhere.
    QVERIFY(m_site->write(u"nginx"_s,
                          "#!/bin/sh\nexec " + m_build.program.toUtf8() + " -c '"
                              + m_site->path(u"nginx.conf"_s).toUtf8() + "' -p '"
                              + m_site->folder.path().toUtf8() + "' \"$@\"\n"));
    QVERIFY(QFile::setPermissions(m_site->path(u"nginx"_s), QFile::ReadOwner | QFile::ExeOwner));
    const auto reload = [this] {
        return tests::await<void>([this](auto done) {
            perform({{.kind = ActionKind::ReloadNginx}}, {},
                    {.nginx = m_site->path(u"nginx"_s), .systemctl = u"-"_s}, this, std::move(done));
        });
    };

    const TestSite renewed({u"example.org"_s});
    for (const auto &name : {u"fullchain.pem"_s, u"privkey.pem"_s, u"root.pem"_s}) {
        QFile file(renewed.path(name));
        QVERIFY(file.open(QIODevice::ReadOnly) && m_site->write(name, file.readAll()));
    }
    QCOMPARE(fetch(https(u"/"_s)).exitStatus, 60); // the old one still: another root
    VERIFY_OK(reload());
    QTRY_COMPARE(fetch(https(u"/"_s)).body, "hello"_ba);

    // A configuration that nginx finds fault with is not loaded, and the site goes on.
    QVERIFY(m_site->write(u"site.conf"_s, "server { listen nowhere; }\n"));
    const auto refused = reload();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProgramFailed);
    QCOMPARE(fetch(https(u"/"_s)).body, "hello"_ba);
}

QTEST_GUILESS_MAIN(TestNginxServes)
#include "tst_nginxserves.moc"
