// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxconfig.h"

#include <QSet>
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

Q_DECLARE_METATYPE(core::deploy::NginxOptions)
Q_DECLARE_METATYPE(core::deploy::NginxFlawKind)
Q_DECLARE_METATYPE(core::deploy::NginxField)

class TestNginxFlaws final : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();
    void warnsAndWritesAllTheSame_data();
    void warnsAndWritesAllTheSame();
    void knowsHowLongANameMayBe();
    void everyFlawHasItsOwnName();
};

void TestNginxFlaws::refusesWhatCannotBeWritten_data()
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

void TestNginxFlaws::refusesWhatCannotBeWritten()
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

void TestNginxFlaws::warnsAndWritesAllTheSame_data()
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

void TestNginxFlaws::warnsAndWritesAllTheSame()
{
    QFETCH(NginxOptions, options);
    QFETCH(QList<NginxFlaw>, due);
    QVERIFY(flaws(options) == due);
    QVERIFY(nginxConfiguration(options));
}

void TestNginxFlaws::knowsHowLongANameMayBe()
{
    QCOMPARE(nameBucketSize({}), 64);
    QCOMPARE(nameBucketSize({QString(46, u'a')}), 64); // measured with nginx 1.22.1; see also tst_nginxtest
    QCOMPARE(nameBucketSize({QString(47, u'a')}), 128);
    QCOMPARE(nameBucketSize({u"a"_s, QString(253, u'a')}), 512);
}

void TestNginxFlaws::everyFlawHasItsOwnName()
{
    QSet<QString> names;
    const int last = static_cast<int>(NginxFlawKind::LongNameNeedsSetting);
    for (int kind = 0; kind <= last; ++kind)
        names.insert(flawName(static_cast<NginxFlawKind>(kind)));
    QCOMPARE(names.size(), last + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TestNginxFlaws)
#include "tst_nginxflaws.moc"
