// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/localauthority.h"
#include "core/crypto/secret.h"
#include "core/inspect/revocationcheck.h"
#include "tests/support/await.h"
#include "tests/support/listserver.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::inspect;
using namespace Qt::StringLiterals;
using crypto::CrlDoubt;
using crypto::LocalAuthority;
using crypto::RevocationReason;
using tests::ListServer;

namespace {

/// An authority with its list on a server, and a certificate that names the list.
struct Scene {
    explicit Scene(const QStringList &paths = {u"/list.crl"_s})
    {
        LocalAuthority::Options options{.names = {u"example.org"_s}};
        for (const QString &path : paths)
            options.crlDistributionPoints.append(server.url(path));
        chain = *authority.issue(key.publicDer(), options);
        publish({});
    }
    void publish(const LocalAuthority::ListOptions &options, const QByteArray &path = "/list.crl")
    {
        server.files[path] = *authority.revocationList(options);
    }
    LocalAuthority::Listed entry() const
    {
        return {.serialNumber = chain[0].serialNumber(),
                .since = clock.now().addDays(-1),
                .reason = RevocationReason::Superseded};
    }
    RevocationWord ask(Freshness freshness = Freshness::Newest, const crypto::Chain &about = {})
    {
        RevocationCheck check(clock, CrlCache(folder.filePath(u"cache"_s)));
        QObject owner;
        const auto word = tests::await<RevocationWord>([&](auto done) {
            check.check(about.isEmpty() ? chain : about, freshness, &owner,
                        [done](const RevocationWord &answer) { done(answer); });
        });
        return word ? *word : RevocationWord{.error = word.error()};
    }

    QTemporaryDir folder;
    tests::ManualClock clock;
    ListServer server;
    LocalAuthority authority = *LocalAuthority::create(u"Test CA"_s, 1);
    crypto::KeyPair key = *crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    crypto::Chain chain;
};

} // namespace

class TestRevocationCheck final : public QObject {
    Q_OBJECT
private slots:
    void goodIsGoodAsOfTheListsDate();
    void aRevokedOneIsRevoked();
    void aListThatMayNotBeBelievedIsNotGood_data();
    void aListThatMayNotBeBelievedIsNotGood();
    void whatIsNoListIsNotGood_data();
    void whatIsNoListIsNotGood();
    void aServerThatDoesNotDeliverIsUnreachable_data();
    void aServerThatDoesNotDeliverIsUnreachable();
    void theNextAddressIsAsked();
    void redirectsAreFollowedButNotForEver();
    void withoutAListNothingIsAsked_data();
    void withoutAListNothingIsAsked();
    void withoutTheIssuerNothingIsBelieved();
    void aKeptListSparesTheServer();
    void anotherListIsFetchedWhenTheKeptOneIsOver();
    void aKeptListAnswersWhenTheServerDoesNot();
    void aDamagedCacheIsNotBelieved();
    void aCacheThatCannotBeWrittenDoesNotMatter();
    void nothingIsDeliveredToTheDead();
    void wordsComeBackFromJson_data();
    void wordsComeBackFromJson();

private:
    crypto::Library m_library;
};

void TestRevocationCheck::goodIsGoodAsOfTheListsDate()
{
    Scene scene;
    const QDateTime made = scene.clock.now().addSecs(-7200);
    scene.publish({.thisUpdate = made});
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Good);
    QCOMPARE(word.thisUpdate.toSecsSinceEpoch(), made.toSecsSinceEpoch());
    QCOMPARE(word.source, scene.server.url(u"/list.crl"_s));
    QCOMPARE(word.checked, scene.clock.now());
    QVERIFY(!word.error);
    const QByteArray head = scene.server.heads.value(0);
    QVERIFY2(head.contains("User-Agent: Tegata/") && head.contains("Accept-Encoding: identity"),
             head.constData());
}

void TestRevocationCheck::aRevokedOneIsRevoked()
{
    Scene scene;
    scene.publish({.entries = {scene.entry()}});
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Revoked);
    QCOMPARE(word.reason, RevocationReason::Superseded);
    QCOMPARE(word.since.toSecsSinceEpoch(), scene.clock.now().addDays(-1).toSecsSinceEpoch());
}

void TestRevocationCheck::aListThatMayNotBeBelievedIsNotGood_data()
{
    QTest::addColumn<LocalAuthority::ListOptions>("options");
    QTest::addColumn<CrlDoubt>("doubt");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using Options = LocalAuthority::ListOptions;
    QTest::newRow("stale") << Options{.nextUpdate = now.addDays(-1)} << CrlDoubt::Stale;
    QTest::newRow("from the future") << Options{.thisUpdate = now.addDays(1)} << CrlDoubt::NotYetValid;
    QTest::newRow("another part") << Options{.issuingPoint = "fullname:URI:http://other.test/1.crl"}
                                  << CrlDoubt::OtherScope;
    QTest::newRow("unknown extension") << Options{.withUnknownExtension = true} << CrlDoubt::UnknownExtension;
}

void TestRevocationCheck::aListThatMayNotBeBelievedIsNotGood()
{
    QFETCH(LocalAuthority::ListOptions, options);
    QFETCH(CrlDoubt, doubt);
    Scene scene;
    scene.publish(options);
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Unknown);
    QCOMPARE(word.doubt, doubt);
}

void TestRevocationCheck::whatIsNoListIsNotGood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a page of a hotel") << QByteArray("<html><body>Log in</body></html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list of somebody else's")
        << *LocalAuthority::create(u"Test CA"_s, 1)->revocationList({}); // the same name, another key
    QTest::newRow("noise") << QByteArray(4096, '\x30');
}

void TestRevocationCheck::whatIsNoListIsNotGood()
{
    QFETCH(QByteArray, bytes);
    Scene scene;
    scene.server.files["/list.crl"] = bytes;
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Unknown);
    QVERIFY(word.error || word.doubt != CrlDoubt::None);
    QVERIFY(QDir(scene.folder.filePath(u"cache"_s)).isEmpty());
}

void TestRevocationCheck::aServerThatDoesNotDeliverIsUnreachable_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("404") << ListServer::answer("404 Not Found", "nothing") << ErrorCode::NotFound;
    QTest::newRow("500") << ListServer::answer("500 Oh", "no") << ErrorCode::ServerBroken;
    QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n0")
                             << ErrorCode::NoAnswer;
    QTest::newRow("more than a list can be")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 31457281\r\n\r\n0") << ErrorCode::ReplyTooLarge;
    QTest::newRow("to somewhere that is not the web")
        << ListServer::answer("302 Found", {}, "Location: file:///etc/passwd\r\n")
        << ErrorCode::RedirectRefused;
    QTest::newRow("to nowhere") << ListServer::answer("302 Found", {}) << ErrorCode::RedirectRefused;
    QTest::newRow("not changed, though nobody asked")
        << ListServer::answer("304 Not Modified", {}) << ErrorCode::ServerBroken;
    QTest::newRow("no HTTP") << QByteArray("220 mail.example.org ESMTP\r\n") << ErrorCode::NoAnswer;
}

void TestRevocationCheck::aServerThatDoesNotDeliverIsUnreachable()
{
    QFETCH(QByteArray, answer);
    QFETCH(ErrorCode, code);
    Scene scene;
    scene.server.script = [&answer](const QByteArray &) { return answer; };
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Unreachable);
    QVERIFY(word.error);
    QCOMPARE(codeName(word.error->code), codeName(code));
}

void TestRevocationCheck::theNextAddressIsAsked()
{
    Scene scene({u"/gone.crl"_s, u"/stale.crl"_s, u"/list.crl"_s});
    scene.publish({.nextUpdate = scene.clock.now().addDays(-1)}, "/stale.crl");
    QCOMPARE(scene.ask().state, RevocationState::Good);
    QCOMPARE(scene.server.heads.size(), 3);
    // When none has an answer, the most telling of them is told.
    scene.server.files.remove("/list.crl");
    QDir(scene.folder.filePath(u"cache"_s)).removeRecursively();
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Unknown);
    QCOMPARE(word.doubt, CrlDoubt::Stale);
}

void TestRevocationCheck::redirectsAreFollowedButNotForEver()
{
    Scene scene;
    int left = 3;
    const QByteArray list = scene.server.files["/list.crl"];
    scene.server.script = [&](const QByteArray &) {
        return left-- > 0 ? ListServer::answer("301 Moved", {}, "Location: /elsewhere.crl\r\n")
                          : ListServer::answer("200 OK", list);
    };
    QCOMPARE(scene.ask().state, RevocationState::Good);
    left = 4;
    QDir(scene.folder.filePath(u"cache"_s)).removeRecursively();
    const RevocationWord word = scene.ask();
    QCOMPARE(word.state, RevocationState::Unreachable);
    QCOMPARE(word.error->code, ErrorCode::RedirectRefused);
}

void TestRevocationCheck::withoutAListNothingIsAsked_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<RevocationState>("state");
    QTest::newRow("six days") << 6 << RevocationState::ShortLived;
    QTest::newRow("seven days") << 7 << RevocationState::ShortLived;
    QTest::newRow("ninety days") << 90 << RevocationState::NoInformation;
}

void TestRevocationCheck::withoutAListNothingIsAsked()
{
    QFETCH(int, days);
    QFETCH(RevocationState, state);
    Scene scene;
    const QDateTime from = scene.clock.now();
    const auto other = scene.authority.issue(
        scene.key.publicDer(),
        {.names = {u"example.net"_s}, .notBefore = from, .notAfter = from.addDays(days)});
    QCOMPARE(scene.ask(Freshness::Newest, *other).state, state);
    QVERIFY(scene.server.heads.isEmpty());
}

void TestRevocationCheck::withoutTheIssuerNothingIsBelieved()
{
    Scene scene;
    const RevocationWord word = scene.ask(Freshness::Newest, {scene.chain[0]});
    QCOMPARE(word.state, RevocationState::Unknown);
    QVERIFY(word.error);
    QCOMPARE(word.error->code, ErrorCode::NotFound);
    QCOMPARE(word.error->subject, u"Test CA 1"_s);
    QVERIFY(scene.server.heads.isEmpty());
}

void TestRevocationCheck::aKeptListSparesTheServer()
{
    Scene scene;
    QCOMPARE(scene.ask().state, RevocationState::Good);
    QCOMPARE(scene.ask(Freshness::Kept).state, RevocationState::Good);
    QCOMPARE(scene.server.heads.size(), 1);
    // Asked for the newest, the server says that nothing has changed …
    QCOMPARE(scene.ask(Freshness::Newest).state, RevocationState::Good);
    QCOMPARE(scene.server.heads.size(), 2);
    QVERIFY(scene.server.heads.last().contains("If-None-Match: "));
    // … or sends what has.
    scene.publish({.entries = {scene.entry()}});
    QCOMPARE(scene.ask(Freshness::Newest).state, RevocationState::Revoked);
    QCOMPARE(scene.ask(Freshness::Kept).state, RevocationState::Revoked);
    QCOMPARE(scene.server.heads.size(), 3);
}

void TestRevocationCheck::anotherListIsFetchedWhenTheKeptOneIsOver()
{
    Scene scene;
    QCOMPARE(scene.ask(Freshness::Kept).state, RevocationState::Good);
    scene.clock.advance(std::chrono::hours(8 * 24));
    scene.publish({.thisUpdate = scene.clock.now().addSecs(-60), .nextUpdate = scene.clock.now().addDays(7)});
    QCOMPARE(scene.ask(Freshness::Kept).state, RevocationState::Good);
    QCOMPARE(scene.server.heads.size(), 2);
}

void TestRevocationCheck::aKeptListAnswersWhenTheServerDoesNot()
{
    Scene scene;
    QCOMPARE(scene.ask().state, RevocationState::Good);
    scene.server.files.clear();
    RevocationWord word = scene.ask(Freshness::Newest);
    QCOMPARE(word.state, RevocationState::Good);
    QVERIFY(word.error && word.error->code == ErrorCode::NotFound); // and it is said that it is an older one
    scene.clock.advance(std::chrono::hours(8 * 24));
    word = scene.ask(Freshness::Newest);
    QCOMPARE(word.state, RevocationState::Unknown);
    QCOMPARE(word.doubt, CrlDoubt::Stale);
    QVERIFY(word.error);
}

void TestRevocationCheck::aDamagedCacheIsNotBelieved()
{
    Scene scene;
    scene.publish({.entries = {scene.entry()}});
    QCOMPARE(scene.ask().state, RevocationState::Revoked);
    const QDir cache(scene.folder.filePath(u"cache"_s));
    const QStringList files = cache.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(cache.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const qsizetype body = whole.indexOf('\n') + 1;
    QByteArray turned = whole;
    turned[body + 60] = static_cast<char>(turned[body + 60] ^ 0x04);
    for (const QByteArray &damaged : {turned, whole.left(body + 40), whole.left(30), QByteArray()}) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(damaged) >= 0);
        file.close();
        for (const Freshness freshness : {Freshness::Kept, Freshness::Newest})
            QCOMPARE(scene.ask(freshness).state, RevocationState::Revoked);
    }
}

void TestRevocationCheck::aCacheThatCannotBeWrittenDoesNotMatter()
{
    Scene scene;
    QFile file(scene.folder.filePath(u"cache"_s)); // where the folder would be
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(scene.ask().state, RevocationState::Good);
}

void TestRevocationCheck::nothingIsDeliveredToTheDead()
{
    Scene scene;
    scene.server.script = [](const QByteArray &) { return QByteArray(); }; // never an answer
    {
        RevocationCheck check(scene.clock, CrlCache({}));
        QObject owner;
        check.check(scene.chain, Freshness::Newest, &owner,
                    [](const RevocationWord &) { QFAIL("it was gone"); });
        QTRY_COMPARE(scene.server.heads.size(), 1);
    }
    QCoreApplication::processEvents();
}

void TestRevocationCheck::wordsComeBackFromJson_data()
{
    QTest::addColumn<RevocationWord>("word");
    const QDateTime now({2026, 11, 26}, {12, 0}, Qt::UTC);
    const QUrl url(u"http://c.example.test/7.crl"_s);
    QTest::newRow("good") << RevocationWord{.state = RevocationState::Good,
                                            .checked = now,
                                            .source = url,
                                            .thisUpdate = now,
                                            .nextUpdate = now.addDays(7)};
    QTest::newRow("revoked") << RevocationWord{.state = RevocationState::Revoked,
                                               .checked = now,
                                               .source = url,
                                               .reason = RevocationReason::AaCompromise,
                                               .since = now.addDays(-3)};
    QTest::newRow("unknown") << RevocationWord{
        .state = RevocationState::Unknown, .checked = now, .doubt = CrlDoubt::BadSignature};
    QTest::newRow("unreachable") << RevocationWord{
        .state = RevocationState::Unreachable,
        .checked = now,
        .error = Error{.code = ErrorCode::TimedOut, .subject = u"c.example.test"_s}};
    QTest::newRow("short") << RevocationWord{.state = RevocationState::ShortLived, .checked = now};
}

void TestRevocationCheck::wordsComeBackFromJson()
{
    QFETCH(RevocationWord, word);
    QCOMPARE(revocationWordFromJson(toJson(word)), word);
    QVERIFY(!revocationWordFromJson({}));
    QVERIFY(!revocationWordFromJson({{u"state"_s, u"splendid"_s}}));
}

QTEST_GUILESS_MAIN(TestRevocationCheck)
#include "tst_revocationcheck.moc"
