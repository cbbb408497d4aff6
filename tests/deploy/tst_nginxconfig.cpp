// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxconfig.h"
#include "tests/deploy/nginxtokens.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace core::deploy;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static NginxOptions usual()
{
    return {.names = {u"example.org"_s, u"www.example.org"_s},
            .certificateFile = u"/home/aiko/.local/share/tegata/live/example.org/fullchain.pem"_s,
            .keyFile = u"/home/aiko/.local/share/tegata/live/example.org/privkey.pem"_s,
            .content = ServeFolder{u"/var/www/example.org"_s},
            .challenges = ChallengesInFolder{u"/var/www/acme"_s}};
}

static NginxOptions passing()
{
    NginxOptions options = usual();
    options.names = {u"*.example.org"_s, u"example.org"_s};
    options.content = PassTo{QUrl(u"https://127.0.0.1:8443/"_s)};
    options.challenges = ChallengesByListener{5080};
    options.tls = TlsProfile::Modern;
    options.hsts = Hsts{.maxAge = 2 * 365 * 24h, .includeSubDomains = true, .preload = true};
    options.rejectOtherNames = true;
    options.version = QVersionNumber(1, 30, 6);
    options.hybridKeyExchange = true;
    return options;
}

static NginxOptions plain()
{
    NginxOptions options = usual();
    options.names = {u"2001:DB8:0::7"_s, u"192.0.2.7"_s};
    options.challenges = NoChallenges{};
    options.redirect = false;
    options.defaultServer = true;
    options.hasOcsp = true;
    options.ipv6 = false;
    options.http2 = false;
    options.httpPort = 8080;
    options.httpsPort = 8443;
    options.version = QVersionNumber(1, 25, 1);
    return options;
}

/// Statements of the configuration for `options`; none if there is no configuration.
static QList<NginxStatement> written(const NginxOptions &options)
{
    const auto text = nginxConfiguration(options);
    const auto statements = text ? nginxStatements(text->toUtf8()) : std::nullopt;
    return statements.value_or(QList<NginxStatement>());
}

Q_DECLARE_METATYPE(core::deploy::NginxOptions)

class TestNginxConfig final : public QObject {
    Q_OBJECT
private slots:
    void readsLikeThis_data();
    void readsLikeThis();
    void fitsTheWidthOfATerminal();
    void spellsHttp2AsTheVersionDoes_data();
    void spellsHttp2AsTheVersionDoes();
    void asksOpenSslForNothingItLacks();
    void staplesOnlyWithAResponder();
    void redirectsToTheOneNameOrToTheOneAskedFor_data();
    void redirectsToTheOneNameOrToTheOneAskedFor();
    void keepsChallengesOutOfTheRedirect();
    void handsThePathOnAsItCame();
    void takesTheVersionFromTheBuild();
};

void TestNginxConfig::readsLikeThis_data()
{
    QTest::addColumn<NginxOptions>("options");
    QTest::newRow("usual") << usual();
    QTest::newRow("passing") << passing();
    QTest::newRow("plain") << plain();
}

void TestNginxConfig::readsLikeThis()
{
    QFETCH(NginxOptions, options);
    QFile golden(QFINDTESTDATA("golden/%1.conf"_L1.arg(QString::fromLatin1(QTest::currentDataTag()))));
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    const auto text = nginxConfiguration(options);
    QVERIFY(text);
    const QStringList lines = text->split(u'\n');
    const QStringList due = QString::fromUtf8(golden.readAll()).split(u'\n');
    for (qsizetype i = 0; i < qMin(lines.size(), due.size()); ++i)
        QCOMPARE(lines[i], due[i]);
    QCOMPARE(lines.size(), due.size());
}

void TestNginxConfig::fitsTheWidthOfATerminal()
{
    NginxOptions options = passing();
    options.tls = TlsProfile::Intermediate;
    for (int i = 0; i < 100; ++i)
        options.names.append(u"host-%1.example.org"_s.arg(i));
    const auto text = nginxConfiguration(options);
    QVERIFY(text);
    const QStringList lines = text->split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 100 || line.contains(u"ssl_ciphers"_s), qPrintable(line));
        QVERIFY(!line.endsWith(u' '));
    }
    QCOMPARE(parametersOf(written(options), "server_name").size(), 102);
}

void TestNginxConfig::spellsHttp2AsTheVersionDoes_data()
{
    QTest::addColumn<QVersionNumber>("version");
    QTest::addColumn<QByteArrayList>("listen");
    QTest::addColumn<QByteArrayList>("http2");
    QTest::addColumn<QByteArrayList>("tickets");
    const QByteArrayList with{"443"_ba, "ssl"_ba, "http2"_ba};
    const QByteArrayList without{"443"_ba, "ssl"_ba};
    const QByteArrayList none;
    QTest::newRow("1.18") << QVersionNumber(1, 18, 0) << with << none << QByteArrayList{"off"};
    QTest::newRow("Debian 12") << QVersionNumber(1, 22, 1) << with << none << QByteArrayList{"off"};
    QTest::newRow("1.23.2") << QVersionNumber(1, 23, 2) << with << none << none;
    QTest::newRow("1.25.0") << QVersionNumber(1, 25, 0) << with << none << none;
    QTest::newRow("1.25.1") << QVersionNumber(1, 25, 1) << without << QByteArrayList{"on"} << none;
    QTest::newRow("Debian 13") << QVersionNumber(1, 26, 3) << without << QByteArrayList{"on"} << none;
}

void TestNginxConfig::spellsHttp2AsTheVersionDoes()
{
    QFETCH(QVersionNumber, version);
    NginxOptions options = usual();
    options.version = version;
    auto statements = written(options);
    QTEST(parametersOf(statements, "listen", 2), "listen"); // behind those for port 80
    QTEST(parametersOf(statements, "http2"), "http2");
    QTEST(parametersOf(statements, "ssl_session_tickets"), "tickets");
    options.http2 = false;
    statements = written(options);
    QCOMPARE(parametersOf(statements, "listen", 2), (QByteArrayList{"443"_ba, "ssl"_ba}));
    QVERIFY(parametersOf(statements, "http2").isEmpty());
}

void TestNginxConfig::asksOpenSslForNothingItLacks()
{
    NginxOptions options = usual();
    QCOMPARE(parametersOf(written(options), "ssl_ecdh_curve"),
             QByteArrayList{"X25519:prime256v1:secp384r1"_ba});
    options.hybridKeyExchange = true;
    QCOMPARE(parametersOf(written(options), "ssl_ecdh_curve"),
             QByteArrayList{"X25519MLKEM768:X25519:prime256v1:secp384r1"_ba});
}

void TestNginxConfig::staplesOnlyWithAResponder()
{
    NginxOptions options = usual();
    QVERIFY(!nginxConfiguration(options)->contains(u"stapling"_s));
    options.hasOcsp = true;
    QCOMPARE(parametersOf(written(options), "ssl_stapling"), QByteArrayList{"on"_ba});
}

void TestNginxConfig::redirectsToTheOneNameOrToTheOneAskedFor_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("httpsPort");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("one") << QStringList{u"example.org"_s} << 443 << "https://example.org$request_uri"_ba;
    QTest::newRow("two") << QStringList{u"example.org"_s, u"example.net"_s} << 443
                         << "https://$host$request_uri"_ba;
    QTest::newRow("wildcard") << QStringList{u"*.example.org"_s} << 443 << "https://$host$request_uri"_ba;
    QTest::newRow("another port") << QStringList{u"example.org"_s} << 8443
                                  << "https://example.org:8443$request_uri"_ba;
    QTest::newRow("IPv6") << QStringList{u"2001:db8:0:0::1"_s} << 443
                          << "https://[2001:db8::1]$request_uri"_ba;
}

void TestNginxConfig::redirectsToTheOneNameOrToTheOneAskedFor()
{
    QFETCH(QStringList, names);
    QFETCH(int, httpsPort);
    QFETCH(QByteArray, target);
    NginxOptions options = usual();
    options.names = names;
    options.httpsPort = static_cast<quint16>(httpsPort);
    QCOMPARE(parametersOf(written(options), "return"), (QByteArrayList{"301"_ba, target}));
}

void TestNginxConfig::keepsChallengesOutOfTheRedirect()
{
    const QByteArrayList exact{"^~"_ba, "/.well-known/acme-challenge/"_ba};
    NginxOptions options = usual();
    QCOMPARE(parametersOf(written(options), "location"), exact);
    QCOMPARE(parametersOf(written(options), "root"), QByteArrayList{"/var/www/acme"_ba});
    options.challenges = ChallengesByListener{5081};
    QCOMPARE(parametersOf(written(options), "location"), exact);
    QCOMPARE(parametersOf(written(options), "proxy_pass"), QByteArrayList{"http://127.0.0.1:5081"_ba});
    options.challenges = NoChallenges{};
    QCOMPARE(parametersOf(written(options), "location"), QByteArrayList{"/"_ba});
}

void TestNginxConfig::handsThePathOnAsItCame()
{
    NginxOptions options = usual();
    options.challenges = NoChallenges{};
    for (const auto &[given, due] : {std::pair(u"http://127.0.0.1:8080"_s, "http://127.0.0.1:8080"_ba),
                                     std::pair(u"http://127.0.0.1:8080/"_s, "http://127.0.0.1:8080"_ba),
                                     std::pair(u"http://[::1]:3000/app/"_s, "http://[::1]:3000/app/"_ba),
                                     std::pair(u"HTTP://App/"_s, "http://app"_ba)}) {
        options.content = PassTo{QUrl(given)};
        QCOMPARE(parametersOf(written(options), "proxy_pass"), QByteArrayList{due});
    }
}

void TestNginxConfig::takesTheVersionFromTheBuild()
{
    const NginxOptions options = forBuild(
        usual(), {.version = {1, 12, 1}, .core = {1, 31, 2}, .openssl = {3, 5, 4}, .hasHttp2 = false});
    QCOMPARE(options.version, QVersionNumber(1, 31, 2));
    QVERIFY(options.hybridKeyExchange);
    QVERIFY(!options.http2);
    QCOMPARE(options.names, usual().names);
}

QTEST_GUILESS_MAIN(TestNginxConfig)
#include "tst_nginxconfig.moc"
