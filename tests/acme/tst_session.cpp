// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/jws.h"
#include "tests/acme/client.h"

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

/// What a session does when the CA is as it should be. The faults are in tst_session_faults.
class TestSession final : public QObject {
    Q_OBJECT
private slots:
    void issuesFromDirectoryToCertificate();
    void directoryIsFetchedOnceForAllWhoAsk();
    void directoryIsKeptForADay();
    void aDirectoryFromEarlierSavesARoundTrip();
    void aVanishedEndpointMakesTheDirectoryStale();
    void accountIsFoundAgainByItsKey();
    void externalAccountIsBound_data();
    void externalAccountIsBound();
    void authorizationIsGivenBack();
    void nobodyWithoutAnAccountSigns();
    void unsafeAddressesAreNeverAsked();

    void aBurstIsNotSentOneByOne();
    void clockOffsetIsKnownAfterAnAnswer();

    void nothingIsDeliveredToTheDead();
    void destroyingTheSessionEndsEverythingQuietly();
    void aSessionMayBeDestroyedByItsOwnAnswer();
    void answersNeverComeFromWithinTheCall();

private:
    crypto::Library m_library;
};

void TestSession::issuesFromDirectoryToCertificate()
{
    FakeCa ca({.processingPolls = 1, .alternates = 2});
    Client client(ca);
    const auto account = client.newAccount();
    VERIFY_OK(account);
    QVERIFY(account->created);
    QCOMPARE(client.session.accountUrl(), account->url);

    const QStringList names{u"example.org"_s, u"www.example.org"_s};
    const auto order = client.newOrder(names);
    VERIFY_OK(order);
    QCOMPARE(order->status, OrderStatus::Pending);
    for (const QUrl &url : order->authorizations) {
        const auto authorization = client.authorization(url);
        VERIFY_OK(authorization);
        QCOMPARE(authorization->challenges.size(), 3);
        VERIFY_OK(client.respond(authorization->challenges.first().url));
    }
    const auto ready = client.order(order->url);
    VERIFY_OK(ready);
    QCOMPARE(ready->status, OrderStatus::Ready);
    const auto finalized = client.finalize(order->finalize, names);
    VERIFY_OK(finalized);
    QCOMPARE(finalized->status, OrderStatus::Processing);
    QVERIFY(finalized->url.isEmpty());
    const auto done = client.order(order->url);
    VERIFY_OK(done);
    QCOMPARE(done->status, OrderStatus::Valid);
    const auto certificate = client.certificate(done->certificate);
    VERIFY_OK(certificate);
    QVERIFY(crypto::chainFromPem(certificate->pem));
    QCOMPARE(certificate->alternates.size(), 2);
    const auto alternate = client.certificate(certificate->alternates.last());
    VERIFY_OK(alternate);
    QVERIFY(alternate->pem != certificate->pem);

    QCOMPARE(ca.count("GET"), 1);
    QCOMPARE(ca.count("HEAD"), 1); // every other nonce came with an answer
    QCOMPARE(ca.connections(), 1);
    QCOMPARE(client.transport.counters().connections, 1);
    QCOMPARE(client.transport.counters().requests, static_cast<int>(ca.requests().size()));
}

void TestSession::directoryIsFetchedOnceForAllWhoAsk()
{
    FakeCa ca;
    Client client(ca);
    QVERIFY(!client.session.knownDirectory());
    int answers = 0;
    for (int i = 0; i < 5; ++i)
        client.session.directory({}, [&answers](const auto &result) { answers += result ? 1 : 0; });
    client.session.newAccount({}, {.termsOfServiceAgreed = true},
                              [&answers](const auto &result) { answers += result ? 1 : 0; });
    QTRY_COMPARE(answers, 6);
    QCOMPARE(ca.count("GET", "/directory"), 1);
    QVERIFY(client.session.knownDirectory());
}

void TestSession::directoryIsKeptForADay()
{
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.directory());
    client.clock.advance(23h);
    VERIFY_OK(client.directory());
    QCOMPARE(ca.count("GET"), 1);
    client.clock.advance(1h);
    VERIFY_OK(client.directory());
    QCOMPARE(ca.count("GET"), 2);
    client.clock.advance(-1h); // a clock that was set back says nothing about age
    VERIFY_OK(client.directory());
    QCOMPARE(ca.count("GET"), 3);
}

void TestSession::aDirectoryFromEarlierSavesARoundTrip()
{
    FakeCa ca;
    Client first(ca);
    const auto directory = first.directory();
    VERIFY_OK(directory);
    Client second(ca);
    second.session.setDirectory(*directory, second.clock.now().addSecs(-3600));
    VERIFY_OK(second.newAccount());
    QCOMPARE(ca.count("GET"), 1);
    second.session.setDirectory(*directory, second.clock.now().addDays(-2));
    VERIFY_OK(second.directory());
    QCOMPARE(ca.count("GET"), 2);
}

void TestSession::aVanishedEndpointMakesTheDirectoryStale()
{
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.newAccount());
    ca.onRequest("/new-order", answerWith({404, {}, {}}), 1);
    const auto order = client.newOrder({u"example.org"_s});
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::Rejected);
    VERIFY_OK(client.newOrder({u"example.org"_s}));
    QCOMPARE(ca.count("GET", "/directory"), 2);
}

void TestSession::accountIsFoundAgainByItsKey()
{
    FakeCa ca;
    Client client(ca);
    const auto find = [&client] {
        return await<Account>(
            [&](auto done) { client.session.newAccount({}, {.onlyReturnExisting = true}, done); });
    };
    const auto unknown = find();
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::AccountUnknown);
    const auto made = client.newAccount();
    VERIFY_OK(made);
    client.session.setAccount(client.key, {});
    const auto found = find();
    VERIFY_OK(found);
    QVERIFY(!found->created);
    QCOMPARE(found->url, made->url);
    const auto read = await<Account>([&](auto done) { client.session.account({}, done); });
    VERIFY_OK(read);
    QCOMPARE(read->url, made->url);
    QCOMPARE(read->status, AccountStatus::Valid);
}

void TestSession::externalAccountIsBound_data()
{
    QTest::addColumn<QByteArray>("kid");
    QTest::addColumn<QByteArray>("mac");
    QTest::addColumn<bool>("bound");
    QTest::newRow("right") << QByteArray("kid-1") << QByteArray("0123456789abcdef0123456789abcdef") << true;
    QTest::newRow("wrong key") << QByteArray("kid-1") << QByteArray("fedcba9876543210fedcba9876543210")
                               << false;
    QTest::newRow("unknown id") << QByteArray("kid-2") << QByteArray("0123456789abcdef0123456789abcdef")
                                << false;
}

void TestSession::externalAccountIsBound()
{
    QFETCH(const QByteArray, kid);
    QFETCH(const QByteArray, mac);
    QFETCH(const bool, bound);
    FakeCa ca({.externalAccountKeys = {{"kid-1", "0123456789abcdef0123456789abcdef"}}});
    Client client(ca);
    const auto directory = client.directory();
    VERIFY_OK(directory);
    QVERIFY(directory->externalAccountRequired);
    const QByteArray binding = crypto::bindExternalAccount(*client.key, directory->newAccount.toEncoded(),
                                                           kid, crypto::Secret(mac));
    const auto account = await<Account>([&](auto done) {
        client.session.newAccount({}, {.termsOfServiceAgreed = true, .externalAccountBinding = binding},
                                  done);
    });
    QCOMPARE(account.has_value(), bound);
    if (!bound)
        QCOMPARE(account.error().code, ErrorCode::Rejected);
}

void TestSession::authorizationIsGivenBack()
{
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.newAccount());
    const auto order = client.newOrder({u"*.example.org"_s});
    VERIFY_OK(order);
    const auto before = client.authorization(order->authorizations.first());
    VERIFY_OK(before);
    QCOMPARE(nameOf(*before), u"*.example.org"_s);
    QCOMPARE(before->challenges.size(), 1); // wildcards: dns-01 only
    const auto after = await<Authorization>(
        [&](auto done) { client.session.deactivateAuthorization({}, order->authorizations.first(), done); });
    VERIFY_OK(after);
    QCOMPARE(after->status, AuthorizationStatus::Deactivated);
}

void TestSession::nobodyWithoutAnAccountSigns()
{
    FakeCa ca;
    Client client(ca);
    const auto order = client.newOrder({u"example.org"_s});
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::BadInput);
    client.session.setAccount({}, {});
    const auto account = client.newAccount();
    QVERIFY(!account);
    QCOMPARE(account.error().code, ErrorCode::BadInput);
    QCOMPARE(ca.requests().size(), 0);
}

void TestSession::unsafeAddressesAreNeverAsked()
{
    FakeCa ca;
    Client client(ca);
    client.session.setAccount(client.key, ca.url("/account/0"));
    for (const QString &url :
         {u"http://127.0.0.1:%1/order/0"_s.arg(ca.serverPort()), u"file:///etc/passwd"_s, QString()}) {
        const auto order = client.order(QUrl(url));
        QVERIFY(!order);
        QCOMPARE(order.error().code, ErrorCode::UnsafeUrl);
    }
    QCOMPARE(ca.requests().size(), 0);
}

void TestSession::aBurstIsNotSentOneByOne()
{
    // Nobody answers until six are there: if requests waited for each other, this would never end.
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.newAccount());
    QStringList list;
    for (int i = 0; i < 6; ++i)
        list.append(u"n%1.example.org"_s.arg(i));
    client.session.expectBurst(6);
    const auto order = client.newOrder(list);
    VERIFY_OK(order);
    ca.onRequest("/authz/", hang());
    for (const QUrl &url : order->authorizations)
        client.session.authorization({}, url, [](const auto &) {});
    QTRY_COMPARE(ca.count("POST", "/authz/"), 6);
}

void TestSession::clockOffsetIsKnownAfterAnAnswer()
{
    FakeCa ca;
    Client client(ca);
    QVERIFY(!client.session.clockOffset());
    ca.onRequest("/directory", withHeader("Date", "Mon, 23 Nov 2026 20:00:00 GMT"));
    client.clock.set(QDateTime(QDate(2026, 11, 23), QTime(19, 0), Qt::UTC));
    VERIFY_OK(client.directory());
    QCOMPARE(client.session.clockOffset(), -3600s);
}

void TestSession::nothingIsDeliveredToTheDead()
{
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.newAccount());
    bool called = false;
    {
        QObject wizard;
        client.session.directory({.owner = &wizard}, [&called](const auto &) { called = true; });
        client.session.newOrder({.owner = &wizard},
                                {.identifiers = {{IdentifierType::Dns, u"example.org"_s}}},
                                [&called](const auto &) { called = true; });
        client.session.account({.owner = &wizard}, [&called](const auto &) { called = true; });
    }
    VERIFY_OK(client.newOrder({u"example.org"_s}));
    QVERIFY(!called);
}

void TestSession::destroyingTheSessionEndsEverythingQuietly()
{
    FakeCa ca;
    bool called = false;
    QObject owner;
    {
        Client client(ca);
        client.session.setAccount(client.key, ca.url("/account/0"));
        client.session.expectBurst(50);
        for (int i = 0; i < 50; ++i)
            client.session.authorization({.owner = &owner}, ca.url("/authz/1"),
                                         [&called](const auto &) { called = true; });
        QTRY_VERIFY(ca.count("HEAD") > 0);
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestSession::aSessionMayBeDestroyedByItsOwnAnswer()
{
    FakeCa ca;
    Client client(ca);
    int answers = 0;
    auto *session = new Session(client.transport, client.clock, ca.directoryUrl());
    session->setAccount(client.key, ca.url("/account/0"));
    // The account is unknown, so all of these fail; whoever hears of it first ends the session.
    for (int i = 0; i < 10; ++i) {
        session->order({.owner = this}, ca.url("/order/0"), [&](const auto &) {
            ++answers;
            delete std::exchange(session, nullptr);
        });
    }
    QTRY_COMPARE(answers, 1);
    VERIFY_OK(client.directory());
    QCOMPARE(answers, 1);
}

void TestSession::answersNeverComeFromWithinTheCall()
{
    FakeCa ca;
    Client client(ca);
    VERIFY_OK(client.newAccount());
    bool called = false;
    const auto note = [&called](const auto &) { called = true; };
    client.session.directory({}, note); // known already
    QVERIFY(!called);
    QTRY_VERIFY(called);
    called = false;
    client.session.order({}, QUrl(u"http://x/"_s), note); // fails at once
    QVERIFY(!called);
    QTRY_VERIFY(called);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
