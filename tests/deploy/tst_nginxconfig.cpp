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
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();
    void warnsAndWritesAllTheSame_data();
    void warnsAndWritesAllTheSame();
    void knowsHowLongANameMayBe();
    void takesTheVersionFromTheBuild();
    void everyFlawHasItsOwnName();
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

void TestNginxConfig::refusesWhatCannotBeWritten_data()
{
    QTest::addColumn<NginxOptions>("options");
    QTest::addColumn<NginxFlawKind>("kind");
    QTest::addColumn<NginxField>("field");
    using enum NginxFlawKind;
    const auto row = [](const char *name, NginxFlawKind kind, NginxField field, const auto &change) {
        NginxOptions options = usual();
        change(options);
        QTest::newRow(name) << options << kind << field;
    };
    row("no names", NoNames, NginxField::Names, [](NginxOptions &o) { o.names.clear(); });
    for (const char *name : {"",
                             "exa mple.org",
                             "example.org;",
                             "{",
                             "}",
                             "~.",
                             "~^(.+)$",
                             "_",
                             ".example.org",
                             "*",
                             "*.*.org",
                             "a.*.org",
                             "$host",
                             "EXAMPLE.org",
                             "example.org.",
                             "exa_mple.org",
                             "-a.org",
                             "a-.org",
                             "例え.jp",
                             "a..b",
                             "1.2.3",
                             "127.1",
                             "::1%lo",
                             "[::1]",
                             "a\nb",
                             "a\\b",
                             "\"a\"",
                             "#",
                             "example.org/x",
                             "example.org:80"})
        row(qPrintable(u"name "_s + QString::fromUtf8(name)), BadName, NginxField::Names,
            [&](NginxOptions &o) {
                o.names = {u"example.org"_s, QString::fromUtf8(name)};
            });
    row("long label", BadName, NginxField::Names,
        [](NginxOptions &o) { o.names = {QString(64, u'a') + u".org"_s}; });
    row("long name", BadName, NginxField::Names,
        [](NginxOptions &o) { o.names = {(QString(49, u'a') + u'.').repeated(5) + u"abcd"_s}; });
    row("name with NUL", BadName, NginxField::Names,
        [](NginxOptions &o) { o.names = {u"127.0.0.1"_s + QChar(0)}; });

    row("no certificate", RelativePath, NginxField::CertificateFile,
        [](NginxOptions &o) { o.certificateFile.clear(); });
    row("relative", RelativePath, NginxField::KeyFile,
        [](NginxOptions &o) { o.keyFile = u"live/privkey.pem"_s; });
    row("data:", RelativePath, NginxField::CertificateFile,
        [](NginxOptions &o) { o.certificateFile = u"data:x"_s; });
    row("engine:", RelativePath, NginxField::KeyFile, [](NginxOptions &o) { o.keyFile = u"engine:x:y"_s; });
    row("dollar", DollarInPath, NginxField::CertificateFile,
        [](NginxOptions &o) { o.certificateFile = u"/a/$b"_s; });
    row("dollar in folder", DollarInPath, NginxField::Content,
        [](NginxOptions &o) { o.content = ServeFolder{u"/srv/${host}"_s}; });
    row("dollar in challenges", DollarInPath, NginxField::Challenges,
        [](NginxOptions &o) { o.challenges = ChallengesInFolder{u"/srv/\\$x"_s}; });
    row("line feed", UnprintablePath, NginxField::KeyFile, [](NginxOptions &o) { o.keyFile = u"/a\nb"_s; });
    row("NUL", UnprintablePath, NginxField::KeyFile, [](NginxOptions &o) { o.keyFile = u"/a"_s + QChar(0); });
    row("DEL", UnprintablePath, NginxField::KeyFile, [](NginxOptions &o) { o.keyFile = u"/a\x7f"_s; });
    row("half a character", UnprintablePath, NginxField::KeyFile,
        [](NginxOptions &o) { o.keyFile = u"/a"_s + QChar(0xd83d); });
    row("long path", PathTooLong, NginxField::KeyFile,
        [](NginxOptions &o) { o.keyFile = u'/' + QString(4000, u'a'); });
    row("quotes make it long", PathTooLong, NginxField::KeyFile,
        [](NginxOptions &o) { o.keyFile = u'/' + QString(2000, u'"'); });

    row("key in folder", KeyWouldBeServed, NginxField::Content,
        [](NginxOptions &o) { o.content = ServeFolder{u"/home/aiko/../aiko/.local/"_s}; });
    row("whole computer", KeyWouldBeServed, NginxField::Content,
        [](NginxOptions &o) { o.content = ServeFolder{u"/"_s}; });
    row("key among proofs", KeyWouldBeServed, NginxField::Challenges, [](NginxOptions &o) {
        o.challenges = ChallengesInFolder{u"/srv"_s};
        o.keyFile = u"/srv/.well-known/acme-challenge/privkey.pem"_s;
    });

    for (const char *url : {"", "ftp://example.org/", "file:///etc/passwd", "127.0.0.1:8080", "http://",
                            "http:///x", "http://user@app/", "http://user:pw@app/", "http://app/?x=1",
                            "http://app/#x", "http://app:0/", "http://app/$x", "http://app/;x",
                            "http://app/'", "http://app/a,b", "http://app:99999/", "javascript:alert(1)"})
        row(qPrintable(u"upstream "_s + QString::fromUtf8(url)), BadUpstream, NginxField::Content,
            [&](NginxOptions &o) { o.content = PassTo{QUrl(QString::fromUtf8(url))}; });

    row("port 0", BadPort, NginxField::Ports, [](NginxOptions &o) { o.httpPort = 0; });
    row("same port twice", BadPort, NginxField::Ports, [](NginxOptions &o) { o.httpPort = 443; });
    row("listener at 80", BadPort, NginxField::Challenges,
        [](NginxOptions &o) { o.challenges = ChallengesByListener{80}; });
    row("listener at 0", BadPort, NginxField::Challenges,
        [](NginxOptions &o) { o.challenges = ChallengesByListener{0}; });
    row("old version", VersionTooOld, NginxField::Version, [](NginxOptions &o) { o.version = {1, 12, 2}; });
    row("no version", VersionTooOld, NginxField::Version, [](NginxOptions &o) { o.version = {}; });
    row("cannot reject", RejectNotKnown, NginxField::DefaultServer, [](NginxOptions &o) {
        o.rejectOtherNames = true;
        o.version = {1, 18, 0};
    });
    row("negative HSTS", BadHsts, NginxField::Hsts, [](NginxOptions &o) { o.hsts = Hsts{.maxAge = -1s}; });
    row("preload too short", BadHsts, NginxField::Hsts,
        [](NginxOptions &o) { o.hsts = Hsts{.maxAge = 24h, .includeSubDomains = true, .preload = true}; });
    row("preload alone", BadHsts, NginxField::Hsts,
        [](NginxOptions &o) { o.hsts = Hsts{.maxAge = 24h * 730, .preload = true}; });
}

Q_DECLARE_METATYPE(core::deploy::NginxFlawKind)
Q_DECLARE_METATYPE(core::deploy::NginxField)

void TestNginxConfig::refusesWhatCannotBeWritten()
{
    QFETCH(NginxOptions, options);
    QFETCH(NginxFlawKind, kind);
    QFETCH(NginxField, field);
    const QList<NginxFlaw> found = flaws(options);
    QVERIFY(
        std::ranges::any_of(found, [&](const NginxFlaw &f) { return f.kind == kind && f.field == field; }));
    QVERIFY(prevents(kind));
    const auto text = nginxConfiguration(options);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::BadInput);
    QCOMPARE(text.error().detail, flawName(kind));
}

void TestNginxConfig::warnsAndWritesAllTheSame_data()
{
    QTest::addColumn<NginxOptions>("options");
    QTest::addColumn<QList<NginxFlaw>>("due");
    NginxOptions options = usual();
    QTest::newRow("nothing") << options << QList<NginxFlaw>();
    options.hsts = Hsts{.maxAge = 24h};
    QTest::newRow("HSTS") << options
                          << QList<NginxFlaw>{{NginxFlawKind::HstsLocksIn, NginxField::Hsts, u"86400"_s}};
    options.hsts = Hsts{.maxAge = 0s};
    QTest::newRow("HSTS taken back") << options << QList<NginxFlaw>();
    options.hsts = {};
    options.names = {u"192.0.2.7"_s};
    QTest::newRow("address") << options
                             << QList<NginxFlaw>{{NginxFlawKind::AddressNeedsDefaultServer,
                                                  NginxField::DefaultServer, u"192.0.2.7"_s}};
    options.defaultServer = true;
    QTest::newRow("address of the default server") << options << QList<NginxFlaw>();
    const QString longName = QString(50, u'a') + u".example.org"_s;
    options.names = {longName};
    QTest::newRow("long name") << options
                               << QList<NginxFlaw>{
                                      {NginxFlawKind::LongNameNeedsSetting, NginxField::Names, longName}};
}

void TestNginxConfig::warnsAndWritesAllTheSame()
{
    QFETCH(NginxOptions, options);
    QFETCH(QList<NginxFlaw>, due);
    QVERIFY(flaws(options) == due);
    QVERIFY(nginxConfiguration(options));
}

void TestNginxConfig::knowsHowLongANameMayBe()
{
    QCOMPARE(nameBucketSize({}), 64);
    QCOMPARE(nameBucketSize({QString(46, u'a')}), 64); // measured with nginx 1.22.1; see also tst_nginxtest
    QCOMPARE(nameBucketSize({QString(47, u'a')}), 128);
    QCOMPARE(nameBucketSize({u"a"_s, QString(253, u'a')}), 512);
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

void TestNginxConfig::everyFlawHasItsOwnName()
{
    QSet<QString> names;
    const int last = static_cast<int>(NginxFlawKind::LongNameNeedsSetting);
    for (int kind = 0; kind <= last; ++kind)
        names.insert(flawName(static_cast<NginxFlawKind>(kind)));
    QCOMPARE(names.size(), last + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TestNginxConfig)
#include "tst_nginxconfig.moc"
