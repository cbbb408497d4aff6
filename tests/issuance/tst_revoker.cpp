// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificaterequest.h"
#include "core/crypto/localauthority.h"
#include "core/crypto/secret.h"
#include "core/issuance/revoker.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/listserver.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using crypto::RevocationReason;
using tests::FakeCa;

namespace {

/// A store with a certificate that the fake CA issued to its account.
struct Scene {
    Scene()
    {
        ca.acme().options.alreadyValid = {u"example.org"_s};
        store = std::move(store::Store::open(folder.filePath(u"store"_s), clock)).value();
        vault = std::make_unique<KeyVault>(*store, keyring);
        registrar = std::make_unique<Registrar>(*store, *vault, clock, "Tegata-test");
        const auto opened = tests::await<store::AccountEntry>([this](auto done) {
            registrar->open({.caName = u"Fake"_s,
                             .directoryUrl = ca.directoryUrl(),
                             .rootPem = ca.tlsRoot().pem(),
                             .termsAgreed = true},
                            &owner, std::move(done));
        });
        account = *opened;
        (*registrar->session(account))->setPace({.scale = 0.01, .jitter = {}, .deadline = {}});
        chain = install(u"r1"_s);
    }
    crypto::Chain install(const QString &recordId)
    {
        acme::Session &session = **registrar->session(account);
        const auto key = *crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        const QStringList names{u"example.org"_s};
        const auto order = *tests::await<acme::Order>([&](auto done) {
            session.newOrder({}, {.identifiers = {{acme::IdentifierType::Dns, names.first()}}}, done);
        });
        const QByteArray request = *crypto::createRequest(key, names);
        const auto finalized = tests::await<acme::Order>(
            [&](auto done) { session.finalize({}, order.finalize, request, done); });
        const auto valid = *tests::await<acme::Order>([&](auto done) { session.order({}, order.url, done); });
        const auto reply = *tests::await<acme::CertificateReply>(
            [&](auto done) { session.certificate({}, valid.certificate, done); });
        const auto issued = *crypto::chainFromPem(reply.pem);
        if (!finalized || !store->savePendingKey(recordId, key)
            || !store->install(recordId, {.name = u"example.org"_s, .accountId = account.id}, issued))
            qFatal("not installed");
        return issued;
    }
    RevocationRequest request(RevocationReason reason = RevocationReason::Superseded) const
    {
        return {.chain = chain,
                .certificateName = u"example.org"_s,
                .generation = 1,
                .reason = reason,
                .accountId = account.id};
    }
    Result<RevocationOutcome> revoke(const RevocationRequest &wanted)
    {
        Revoker revoker(*store, *registrar, clock, inspect::CrlCache({}));
        return tests::await<RevocationOutcome>(
            [&](auto done) { revoker.revoke(wanted, &owner, std::move(done)); });
    }
    QStringList told() const
    {
        QStringList whats;
        const auto entries = store->activity({.certificateName = u"example.org"_s, .oldestFirst = true});
        for (const auto &entry : *entries)
            whats.append(entry.what);
        return whats;
    }

    QTemporaryDir folder;
    tests::ManualClock clock;
    FakeCa ca;
    QObject owner;
    std::unique_ptr<store::Store> store;
    tests::FakeKeyring keyring;
    std::unique_ptr<KeyVault> vault;
    std::unique_ptr<Registrar> registrar;
    store::AccountEntry account;
    crypto::Chain chain;
};

} // namespace

class TestRevoker final : public QObject {
    Q_OBJECT
private slots:
    void whatWasRevokedIsKeptWithItsCause();
    void theIntentIsSavedBeforeTheCaHearsOfIt();
    void aLostAnswerIsSuccessInTheEnd();
    void aRefusalIsKeptAndMarksNothing();
    void theAnswerIsKeptThoughNobodyWaits();
    void aLostAccountLeavesTheCertificatesKey();
    void whatCannotBeIsNotAsked_data();
    void whatCannotBeIsNotAsked();
    void noSecretStandsInTheHistory();
    void theListsWordIsKept();
    void aListThatHasItMarksTheCertificate();

private:
    crypto::Library m_library;
};

void TestRevoker::whatWasRevokedIsKeptWithItsCause()
{
    Scene scene;
    VERIFY_OK(scene.revoke(scene.request()));
    const auto entry = scene.store->revocation(scene.chain.first().sha256Fingerprint());
    QVERIFY(entry && *entry);
    QCOMPARE((*entry)->reason, 4);
    QVERIFY((*entry)->isRevoked() && !(*entry)->byCertificateKey);
    QCOMPARE((*entry)->accepted.toSecsSinceEpoch(), scene.clock.now().toSecsSinceEpoch());
    QVERIFY(scene.store->certificate(u"example.org"_s)->revoked);
    QCOMPARE(scene.told(), (QStringList{u"revocationAsked"_s, u"exchange"_s, u"revoked"_s}));
    const auto last = scene.store->activity({.what = {u"revoked"_s}})->first();
    QCOMPARE(last.data.value("reason"_L1).toString(), u"superseded"_s);
    QCOMPARE(last.data.value("by"_L1).toString(), u"account"_s);
}

void TestRevoker::theIntentIsSavedBeforeTheCaHearsOfIt()
{
    Scene scene;
    bool saved = false;
    scene.ca.onRequest("/revoke", tests::change([&](const tests::FakeRequest &, tests::FakeAnswer &) {
                           const auto entry
                               = scene.store->revocation(scene.chain.first().sha256Fingerprint());
                           saved = entry && *entry && (*entry)->asked.isValid() && !(*entry)->isRevoked();
                       }));
    VERIFY_OK(scene.revoke(scene.request()));
    QVERIFY(saved);
}

void TestRevoker::aLostAnswerIsSuccessInTheEnd()
{
    Scene scene;
    scene.ca.onRequest("/revoke", tests::loseAnswer(), 1);
    const auto outcome = scene.revoke(scene.request());
    VERIFY_OK(outcome);
    QVERIFY(outcome->already);
    // Lost for good, it leaves its trace; asked again later, it is settled.
    Scene other;
    other.ca.onRequest("/revoke", tests::loseAnswer(), 2);
    QVERIFY(!other.revoke(other.request()));
    const auto entry = other.store->revocation(other.chain.first().sha256Fingerprint());
    QVERIFY((*entry)->asked.isValid() && !(*entry)->isRevoked());
    VERIFY_OK(other.revoke(other.request()));
    QVERIFY(other.store->certificate(u"example.org"_s)->revoked);
}

void TestRevoker::aRefusalIsKeptAndMarksNothing()
{
    Scene scene;
    scene.ca.onRequest("/revoke", tests::refuseWith(403, "unauthorized", "not yours"));
    const auto outcome = scene.revoke(scene.request());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Rejected);
    QVERIFY(!scene.store->certificate(u"example.org"_s)->revoked);
    QCOMPARE(scene.told().last(), u"revocationFailed"_s);
}

void TestRevoker::theAnswerIsKeptThoughNobodyWaits()
{
    Scene scene;
    Revoker revoker(*scene.store, *scene.registrar, scene.clock, inspect::CrlCache({}));
    auto closing = std::make_unique<QObject>();
    bool told = false;
    revoker.revoke(scene.request(), closing.get(), [&told](const auto &) { told = true; });
    closing.reset(); // the dialog is closed meanwhile
    QTRY_VERIFY(scene.store->certificate(u"example.org"_s)->revoked);
    QVERIFY(!told);
}

void TestRevoker::aLostAccountLeavesTheCertificatesKey()
{
    Scene scene;
    scene.ca.acme().forgetAccounts();
    const auto refused = scene.revoke(scene.request(RevocationReason::KeyCompromise));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AccountUnknown);
    RevocationRequest request = scene.request(RevocationReason::KeyCompromise);
    request.signer = RevocationSigner::CertificateKey;
    VERIFY_OK(scene.revoke(request));
    QCOMPARE(scene.ca.acme().revoked().value(scene.chain.first().sha256Fingerprint()), 1);
}

void TestRevoker::whatCannotBeIsNotAsked_data()
{
    QTest::addColumn<std::function<void(RevocationRequest &)>>("edit");
    QTest::addColumn<ErrorCode>("code");
    using Edit = std::function<void(RevocationRequest &)>;
    QTest::newRow("a reason for CAs only")
        << Edit([](auto &r) { r.reason = RevocationReason::CaCompromise; }) << ErrorCode::BadInput;
    QTest::newRow("an account that is not here")
        << Edit([](auto &r) { r.accountId = u"nobody12"_s; }) << ErrorCode::NotFound;
    QTest::newRow("a key of another certificate") << Edit([](auto &r) {
        r.signer = RevocationSigner::CertificateKey;
        r.key = std::make_shared<const crypto::KeyPair>(*crypto::KeyPair::generate(crypto::KeyKind::EcP256));
    }) << ErrorCode::BadInput;
    QTest::newRow("a generation that is not here") << Edit([](auto &r) {
        r.signer = RevocationSigner::CertificateKey;
        r.generation = 7;
    }) << ErrorCode::FileMissing;
    QTest::newRow("a CA without https") << Edit([](auto &r) {
        r.signer = RevocationSigner::CertificateKey;
        r.accountId.clear();
        r.directoryUrl = QUrl(u"http://ca.example/directory"_s);
    }) << ErrorCode::BadInput;
}

void TestRevoker::whatCannotBeIsNotAsked()
{
    QFETCH(std::function<void(RevocationRequest &)>, edit);
    QFETCH(ErrorCode, code);
    Scene scene;
    RevocationRequest request = scene.request();
    edit(request);
    const auto outcome = scene.revoke(request);
    QVERIFY(!outcome);
    QCOMPARE(codeName(outcome.error().code), codeName(code));
    QCOMPARE(scene.ca.count("POST", "/revoke"), 0);
    QVERIFY(!*scene.store->revocation(scene.chain.first().sha256Fingerprint()));
}

void TestRevoker::noSecretStandsInTheHistory()
{
    Scene scene;
    VERIFY_OK(scene.revoke(scene.request()));
    const auto exchanges = *scene.store->activity({.what = {u"exchange"_s}});
    QVERIFY(!exchanges.isEmpty());
    const QByteArray sent = QJsonDocument(exchanges.first().data).toJson();
    const QByteArray signature = scene.ca.requests().last().body.mid(
        scene.ca.requests().last().body.indexOf("\"signature\"") + 13, 40);
    QVERIFY(!signature.isEmpty() && !sent.contains(signature));
    QVERIFY(sent.contains("reason"));
}

void TestRevoker::theListsWordIsKept()
{
    Scene scene;
    Revoker revoker(*scene.store, *scene.registrar, scene.clock, inspect::CrlCache({}));
    const auto word = tests::await<inspect::RevocationWord>([&](auto done) {
        revoker.check(scene.chain, u"example.org"_s, 1, inspect::Freshness::Newest, &scene.owner,
                      [done](const inspect::RevocationWord &answer) { done(answer); });
    });
    VERIFY_OK(word); // the fake CA names no list
    QCOMPARE(word->state, inspect::RevocationState::NoInformation);
    const auto entry = *scene.store->revocation(scene.chain.first().sha256Fingerprint());
    QVERIFY(entry && entry->word == inspect::toJson(*word));
    QCOMPARE(scene.told(), QStringList{u"revocationChecked"_s});
}

void TestRevoker::aListThatHasItMarksTheCertificate()
{
    Scene scene;
    tests::ListServer server;
    const auto authority = *crypto::LocalAuthority::create(u"Private CA"_s, 1);
    const auto key = *crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    const auto chain = *authority.issue(
        key.publicDer(), {.names = {u"private.test"_s}, .crlDistributionPoints = {server.url(u"/7.crl"_s)}});
    VERIFY_OK(scene.store->savePendingKey(u"r2"_s, key));
    VERIFY_OK(scene.store->install(u"r2"_s, {.name = u"private.test"_s}, chain));
    server.files["/7.crl"] = *authority.revocationList(
        {.entries = {{.serialNumber = chain[0].serialNumber(), .since = scene.clock.now()}}});
    Revoker revoker(*scene.store, *scene.registrar, scene.clock, inspect::CrlCache({}));
    const auto word = tests::await<inspect::RevocationWord>([&](auto done) {
        revoker.check(chain, u"private.test"_s, 1, inspect::Freshness::Newest, &scene.owner,
                      [done](const inspect::RevocationWord &answer) { done(answer); });
    });
    VERIFY_OK(word);
    QCOMPARE(word->state, inspect::RevocationState::Revoked);
    QVERIFY(scene.store->certificate(u"private.test"_s)->revoked);
}

QTEST_GUILESS_MAIN(TestRevoker)
#include "tst_revoker.moc"
