// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxtest.h"
#include "tests/deploy/testsite.h"

#include <QScopeGuard>

#include <unistd.h>

using namespace core;
using namespace core::deploy;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = NginxVerdict::Remark::Kind;
using Outcome = Result<NginxVerdict>;

class TestNginxTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void acceptsWhatWeWriteInEveryCombination();
    void acceptsLongNamesAndManyOfThem();
    void pointsAtTheLineThatNginxRejects();
    void passesOnWarnings();
    void leavesNothingBehind();
    void worksForAnOrdinaryUser();
    void saysWhichFileIsMissing();
    void saysWhichFileCannotBeRead();
    void findsAKeyThatNginxWouldOverlook();
    void saysWhatIsNoCertificate();
    void refusesWhatCannotBeWritten();
    void saysThatTheProgramIsMissing();
    void readsWhatNginxPrints();

private:
    static Outcome test(const NginxOptions &options, const NginxBuild &build)
    {
        QObject owner;
        std::optional<Outcome> outcome;
        testNginx(options, build, &owner, [&](const Outcome &result) { outcome = result; });
        [&] {
            QVERIFY(!outcome);
            QTRY_VERIFY(outcome);
        }();
        return outcome.value_or(Error{.code = ErrorCode::Cancelled});
    }
    static QString inWords(const Outcome &outcome)
    {
        if (!outcome)
            return outcome.error().subject + u' ' + outcome.error().detail;
        QStringList words;
        for (const auto &remark : outcome->remarks)
            words.append(u"%1: %2"_s.arg(remark.line).arg(remark.text));
        return words.join(u'\n');
    }
    static int lineOf(const NginxOptions &options, const QString &words)
    {
        const QStringList lines = nginxConfiguration(options)->split(u'\n');
        const auto line = std::ranges::find_if(lines, [&](const QString &l) { return l.contains(words); });
        return static_cast<int>(line - lines.begin()) + 1;
    }
    NginxOptions usual() const
    {
        return forBuild(m_site->options({u"example.org"_s, u"www.example.org"_s}), m_build);
    }

    std::unique_ptr<TestSite> m_site;
    NginxBuild m_build;
};

void TestNginxTest::initTestCase()
{
    const auto build = installedNginx();
    QVERIFY2(build, "NOT TESTED: there is no nginx; run scripts/setup --tests");
    m_build = *build;
    m_site = std::make_unique<TestSite>(
        QStringList{u"example.org"_s, u"www.example.org"_s},
        crypto::LocalAuthority::Options{.ocspResponders = {QUrl(u"http://127.0.0.1:9/"_s)}});
    QVERIFY(m_site->isSound);
}

void TestNginxTest::acceptsWhatWeWriteInEveryCombination()
{
    const QList<SiteContent> contents{ServeFolder{m_site->path(u"www"_s)},
                                      PassTo{QUrl(u"http://127.0.0.1:8080"_s)},
                                      PassTo{QUrl(u"https://[::1]:8443/app/"_s)}};
    const QList<ChallengeLocation> challenges{NoChallenges{}, ChallengesInFolder{m_site->path(u"acme"_s)},
                                              ChallengesByListener{5080}};
    int combination = 0;
    for (const SiteContent &content : contents) {
        for (const ChallengeLocation &location : challenges) {
            for (int bits = 0; bits < 64; bits += 9) { // every bit on and off beside each of the above
                NginxOptions options = usual();
                options.content = content;
                options.challenges = location;
                options.tls = bits & 1 ? TlsProfile::Modern : TlsProfile::Intermediate;
                options.redirect = bits & 2;
                options.hsts = bits & 4 ? std::optional(Hsts{730 * 24h, true, true}) : std::nullopt;
                options.defaultServer = bits & 8;
                options.rejectOtherNames = bits & 16;
                options.hasOcsp = bits & 32;
                options.ipv6 = !(bits & 16);
                const Outcome outcome = test(options, m_build);
                QVERIFY2(outcome && outcome->accepted, qPrintable(inWords(outcome)));
                QVERIFY2(outcome->remarks.isEmpty(), qPrintable(inWords(outcome)));
                ++combination;
            }
        }
    }
    QCOMPARE(combination, 3 * 3 * 8);
}

void TestNginxTest::acceptsLongNamesAndManyOfThem()
{
    for (const qsizetype length : {46, 47, 63}) {
        NginxOptions options = usual();
        options.names = {QString(length - 20, u'a') + u'.' + QString(15, u'b') + u".org"_s};
        QCOMPARE(options.names.first().size(), length);
        const Outcome outcome = test(options, m_build);
        QVERIFY2(outcome && outcome->accepted, qPrintable(inWords(outcome)));
    }
    NginxOptions options = usual();
    options.names = {(QString(49, u'a') + u'.').repeated(5) + u"org"_s};
    for (int i = 0; i < 100; ++i)
        options.names.append(u"host-%1.example.org"_s.arg(i));
    const Outcome outcome = test(options, m_build);
    QVERIFY2(outcome && outcome->accepted, qPrintable(inWords(outcome)));
}

void TestNginxTest::pointsAtTheLineThatNginxRejects()
{
    if (knowsHttp2Directive(m_build.core))
        QSKIP("this nginx knows what an older one does not");
    NginxOptions options = usual();
    options.version = QVersionNumber(1, 26, 3); // not the one that is installed
    const Outcome outcome = test(options, m_build);
    QVERIFY(outcome);
    QVERIFY(!outcome->accepted);
    QCOMPARE(outcome->remarks.size(), 1);
    QCOMPARE(outcome->remarks.first().kind, Kind::Error);
    QCOMPARE(outcome->remarks.first().text, u"unknown directive \"http2\""_s);
    QCOMPARE(outcome->remarks.first().line, lineOf(options, u"http2 on;"_s));

    options = usual();
    options.hybridKeyExchange = true;
    if (!knowsHybridKeyExchange(m_build.openssl)) {
        const Outcome curves = test(options, m_build);
        QVERIFY(curves && !curves->accepted);
        QVERIFY(curves->remarks.first().text.contains(u"X25519MLKEM768"_s));
    }
}

void TestNginxTest::passesOnWarnings()
{
    TestSite site({u"example.org"_s}); // without a responder
    NginxOptions options = forBuild(site.options({u"example.org"_s}), m_build);
    options.hasOcsp = true;
    const Outcome outcome = test(options, m_build);
    QVERIFY(outcome);
    QVERIFY(outcome->accepted);
    QCOMPARE(outcome->remarks.size(), 1);
    QCOMPARE(outcome->remarks.first().kind, Kind::Warning);
    QVERIFY(outcome->remarks.first().text.startsWith(u"\"ssl_stapling\" ignored, no OCSP responder URL"_s));
}

void TestNginxTest::leavesNothingBehind()
{
    QTemporaryDir temporary;
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    const auto back = qScopeGuard([] { qunsetenv("TMPDIR"); });
    const Outcome outcome = test(usual(), m_build);
    QVERIFY(outcome && outcome->accepted);
    for (int turns = 0; turns < 20; ++turns) { // ended at whatever nginx is doing
        QObject owner;
        testNginx(usual(), m_build, &owner, [&](const Outcome &) { turns = 100; });
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
    }
    QTRY_VERIFY(QDir(temporary.path()).isEmpty());
}

void TestNginxTest::worksForAnOrdinaryUser()
{
    // No root, no right to the installed nginx's logs and folders: as this test usually runs outside of
    // containers.
    if (::geteuid() != 0)
        return acceptsWhatWeWriteInEveryCombination();
    QTemporaryDir folder;
    for (const QString &name : {u"fullchain.pem"_s, u"privkey.pem"_s, u"root.pem"_s})
        QVERIFY(QFile::copy(m_site->path(name), folder.filePath(name)));
    const QString script = u"cd / && chown -R 65534 '%1' && exec setpriv --reuid=65534 --clear-groups "
                           "--no-new-privs '%2' -t -p '%1/' -c '%1/nginx.conf' -e stderr"_s.arg(
                               folder.path(), m_build.program);
    // The very files that testNginx writes are gone when it is over, so an nginx that shows them stands in.
    QFile spy(folder.filePath(u"nginx"_s));
    QVERIFY(spy.open(QIODevice::WriteOnly));
    spy.write("#!/bin/sh\nsed -i \"s#$3#" + folder.path().toUtf8() + "/#g\" \"$3\"/*.conf\ncp \"$3\"/*.conf "
              + folder.path().toUtf8() + "/\n" + script.toUtf8() + "\n");
    spy.close();
    QVERIFY(spy.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    NginxBuild build = m_build;
    build.program = spy.fileName();
    NginxOptions options = usual();
    options.certificateFile = folder.filePath(u"fullchain.pem"_s);
    options.keyFile = folder.filePath(u"privkey.pem"_s);
    const Outcome outcome = test(options, build);
    QVERIFY2(outcome && outcome->accepted, qPrintable(inWords(outcome)));
    QVERIFY2(outcome->remarks.isEmpty(), qPrintable(inWords(outcome)));
}

void TestNginxTest::saysWhichFileIsMissing()
{
    NginxOptions options = usual();
    options.keyFile = m_site->path(u"missing.pem"_s);
    const Outcome outcome = test(options, m_build);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::FileMissing);
    QCOMPARE(outcome.error().subject, options.keyFile);
}

void TestNginxTest::saysWhichFileCannotBeRead()
{
    NginxOptions options = usual();
    options.keyFile = m_site->folder.path();
    const Outcome folder = test(options, m_build);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::FileNotReadable);
    QCOMPARE(folder.error().subject, options.keyFile);

    // nginx's master reads these as root; whoever tests may not be able to.
    QVERIFY(QFile::setPermissions(m_site->folder.path(), {}));
    const bool isRoot = ::geteuid() == 0; // who may read everything, so it is somebody else for a moment
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    const Outcome locked = test(usual(), m_build);
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(
        QFile::setPermissions(m_site->folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::FileNotReadable);
    QCOMPARE(locked.error().subject, usual().certificateFile);
}

void TestNginxTest::findsAKeyThatNginxWouldOverlook()
{
    const auto rsa = crypto::KeyPair::generate(crypto::KeyKind::Rsa2048);
    QVERIFY(rsa);
    QVERIFY(m_site->write(u"rsa.pem"_s, rsa->privatePem()->toByteArray()));
    NginxOptions options = usual();
    options.keyFile = m_site->path(u"rsa.pem"_s);
    const Outcome outcome = test(options, m_build);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::CertificateWrongKey);
    QCOMPARE(outcome.error().subject, options.keyFile);
}

void TestNginxTest::saysWhatIsNoCertificate()
{
    NginxOptions options = usual();
    options.certificateFile = options.keyFile;
    const Outcome outcome = test(options, m_build);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::CertificateUnreadable);
    QCOMPARE(outcome.error().subject, options.certificateFile);
}

void TestNginxTest::refusesWhatCannotBeWritten()
{
    NginxOptions options = usual();
    options.certificateFile = u"/a$b"_s;
    const Outcome outcome = test(options, m_build);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::BadInput);
}

void TestNginxTest::saysThatTheProgramIsMissing()
{
    NginxBuild build = m_build;
    build.program = u"/nonexistent/nginx"_s;
    const Outcome outcome = test(usual(), build);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::ProgramMissing);
}

void TestNginxTest::readsWhatNginxPrints()
{
    const QByteArray text
        = "nginx: [alert] could not open error log file: open() \"/var/log/nginx/error.log\" failed (13)\n"
          "2026/11/23 22:00:00 [warn] 1#1: something\n"
          "nginx: [warn] conflicting server name \"a\" on 0.0.0.0:80, ignored\n"
          "nginx: [emerg] cannot load certificate \"/t/x/c in d:1\" in /t/x/nginx.conf:3\n"
          "nginx: [emerg] unexpected \"\x1b[31m}\" in /t/x/site.conf:12\n"
          "nginx: configuration file /t/x/nginx.conf test failed\n"_ba;
    const auto remarks = remarksFromText(text, u"/t/x"_s, u"/t/x/site.conf"_s);
    using Remarks = QList<NginxVerdict::Remark>;
    QVERIFY(remarks
            == (Remarks{{Kind::Warning, u"conflicting server name \"a\" on 0.0.0.0:80, ignored"_s, 0},
                        {Kind::Error, u"cannot load certificate \"c in d:1\""_s, 0},
                        {Kind::Error, u"unexpected \"[31m}\""_s, 12}}));
    QCOMPARE(remarksFromText(QByteArray("nginx: [warn] x\n").repeated(1000), {}, {}).size(), 20);
}

QTEST_GUILESS_MAIN(TestNginxTest)
#include "tst_nginxtest.moc"
