// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/catalogue.h"
#include "core/base/atomicfile.h"
#include "core/issuance/keyfile.h"
#include "core/issuance/rehearsal.h"
#include "tests/issuance/accountbench.h"

#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;
using issuance::AccountCare;

/// What an owner does with accounts, at a CA that also forgets, closes and refuses them.
class TestAccounts final : public QObject {
    Q_OBJECT

    const core::crypto::Library m_library;

private slots:
    void theContactIsChangedAtTheCaAndHere();
    void whatIsNoAddressIsNotSent();
    void aCaThatWantsAContactIsNotAskedWithoutOne();
    void aDeactivatedAccountIsUsedByNobody();
    void anAccountDeactivatedElsewhereIsNoticed();
    void anAccountThatTheCaForgotIsOnlyOpenedAgainWhenAskedTo();
    void changedTermsAreAgreedToAndRemembered();
    void anAccountIsFoundByItsKeyAndNoneIsMade();
    void aLostKeyIsPutBackFromItsBackup();
    void aBackupOpensWithItsPassphraseOnly();
    void keysOfOtherClientsAreRead();
    void whatIsNoKeyIsSaidToBeNone();
    void theDefaultIsTheChosenOneElseTheOnlyOne();
    void accountsAtSeveralCasStandSideBySide();
    void theAccountForARehearsalIsMadeOnceAndIsNotTheUsualOne();
    void aStagingEnvironmentThatRefusesLeavesNoAccount();
};

void TestAccounts::theContactIsChangedAtTheCaAndHere()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    VERIFY_OK(bench.ask(&AccountCare::setContacts, QStringList{u"b@example.net"_s, u"c@example.net"_s}));
    QCOMPARE(bench.entry().contacts, (QStringList{u"b@example.net"_s, u"c@example.net"_s}));
    QCOMPARE(bench.ca.requests().last().payload,
             R"({"contact":["mailto:b@example.net","mailto:c@example.net"]})"_ba);
    VERIFY_OK(bench.ask(&AccountCare::setContacts, QStringList()));
    QCOMPARE(bench.entry().contacts, QStringList());
    QCOMPARE(bench.ca.requests().last().payload, R"({"contact":[]})"_ba);
}

void TestAccounts::whatIsNoAddressIsNotSent()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    const auto before = bench.ca.requests().size();
    const auto changed = bench.ask(&AccountCare::setContacts, QStringList{u"a@b.example?cc=x@y.example"_s});
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::BadInput);
    QCOMPARE(bench.ca.requests().size(), before);
}

void TestAccounts::aCaThatWantsAContactIsNotAskedWithoutOne()
{
    const auto presets = acme::catalogue();
    const auto wanting
        = std::ranges::find_if(presets, [](const auto &preset) { return preset.contactNeeded; });
    QVERIFY(wanting != presets.end());
    tests::AccountBench bench({.externalAccountKeys = {{"kid", "secret"}}});
    auto request = bench.request();
    request.presetId = wanting->id;
    request.contacts.clear();
    request.externalKeyId = u"kid"_s;
    request.externalMacKey = bench.secret("secret");
    const auto refused = bench.open(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ContactNeeded);
    QCOMPARE(bench.ca.count("POST", "/new-account"), 0); // the EAB key is still good
    request.contacts = {u"a@example.net"_s};
    const auto opened = bench.open(request);
    VERIFY_OK(opened);
    QCOMPARE(opened->externalKeyId, u"kid"_s);
}

void TestAccounts::aDeactivatedAccountIsUsedByNobody()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    VERIFY_OK(bench.ask(&AccountCare::deactivate));
    QCOMPARE(bench.entry().status, u"deactivated"_s);
    const auto requests = bench.ca.requests().size();
    QCOMPARE(bench.registrar->session(bench.entry()).error().code, ErrorCode::AccountClosed);
    QCOMPARE(bench.unlock().error().code, ErrorCode::AccountClosed);
    QCOMPARE(bench.changeKey().error().code, ErrorCode::AccountClosed);
    QCOMPARE(bench.ca.requests().size(), requests);
}

void TestAccounts::anAccountDeactivatedElsewhereIsNoticed()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    VERIFY_OK(bench.ask(&AccountCare::deactivate));
    auto entry = bench.entry();
    entry.status = u"valid"_s; // what another computer would still believe
    VERIFY_OK(bench.store->updateAccount(entry));
    const auto seen = bench.ask(&AccountCare::refresh);
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, ErrorCode::AccountClosed);
    QCOMPARE(bench.entry().status, u"deactivated"_s);
}

void TestAccounts::anAccountThatTheCaForgotIsOnlyOpenedAgainWhenAskedTo()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    bench.ca.acme().forgetAccounts();
    const auto seen = bench.ask(&AccountCare::refresh);
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, ErrorCode::AccountUnknown);
    QCOMPARE(bench.entry().status, u"unknown"_s);
    QCOMPARE(bench.ca.acme().accounts(), 0);
    QCOMPARE(bench.ca.count("POST", "/new-account"), 1);

    const auto again = bench.ask(&AccountCare::reopen);
    VERIFY_OK(again);
    QCOMPARE(again->id, before->id);
    QCOMPARE(again->thumbprint, before->thumbprint);
    QCOMPARE(again->status, u"valid"_s);
    QCOMPARE(bench.ca.acme().accounts(), 1);
    QCOMPARE(bench.store->accounts()->size(), 1);
    VERIFY_OK(bench.ask(&AccountCare::refresh));
}

void TestAccounts::changedTermsAreAgreedToAndRemembered()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    tests::FakeAnswer refusal = tests::FakeAnswer::problem(403, "userActionRequired", "new terms");
    refusal.set("Link", "<https://ca.example/terms/v2>;rel=\"terms-of-service\"");
    bench.ca.onRequest("/new-order", tests::answerWith(refusal), 1);
    const auto session = bench.unlock();
    VERIFY_OK(session);
    const auto order = [&] {
        return tests::await<acme::Order>([&](auto done) {
            (*session)->newOrder({}, {.identifiers = {{acme::IdentifierType::Dns, u"a.example"_s}}}, done);
        });
    };
    const auto refused = order();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TermsNotAgreed);
    const QUrl terms(refused.error().subject);
    QCOMPARE(terms, QUrl(u"https://ca.example/terms/v2"_s));
    VERIFY_OK(bench.ask(&AccountCare::agree, terms));
    QCOMPARE(bench.entry().termsOfService, terms);
    VERIFY_OK(order());
}

void TestAccounts::anAccountIsFoundByItsKeyAndNoneIsMade()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    const auto key = bench.vault->loadNow(*before);
    VERIFY_OK(key);

    auto request = bench.request();
    request.onlyExisting = true;
    request.termsAgreed = false;
    const auto strange = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    request.key = std::make_shared<const crypto::KeyPair>(
        crypto::KeyPair::fromPem(strange->privatePem()->toByteArray()).value());
    const auto unknown = bench.open(request);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::AccountUnknown);
    QCOMPARE(bench.store->accounts()->size(), 1);
    QCOMPARE(bench.ca.acme().accounts(), 1);

    QVERIFY(QDir(bench.folder.filePath(u"store"_s)).removeRecursively()); // another computer
    bench.restart();
    request.key = *key;
    request.placement = bench.placement(store::KeyPlace::Passphrase);
    const auto found = bench.open(request);
    VERIFY_OK(found);
    QCOMPARE(found->accountUrl, before->accountUrl);
    QCOMPARE(found->contacts, QStringList{u"a@example.net"_s});
    QCOMPARE(found->keyPlace, store::KeyPlace::Passphrase);
    QCOMPARE(bench.ca.acme().accounts(), 1);
    VERIFY_OK(bench.ask(&AccountCare::refresh));
}

void TestAccounts::aLostKeyIsPutBackFromItsBackup()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    const QString backup = bench.folder.filePath(u"backup.pem"_s);
    VERIFY_OK(bench.ask(&AccountCare::exportKey, backup, bench.secret("kept"), issuance::Overwrite::No));
    QVERIFY(QFile::remove(
        bench.folder.filePath(u"store/accounts/"_s + bench.id + u'/' + bench.keyFiles().first())));
    bench.restart();
    QCOMPARE(bench.unlock().error().code, ErrorCode::FileMissing);
    QCOMPARE(bench.ca.acme().accounts(), 1);

    const auto key = tests::await<issuance::SharedKey>([&](auto done) {
        issuance::readKeyFile(backup, bench.secret("kept"), &bench.owner, std::move(done));
    });
    VERIFY_OK(key);
    auto request = bench.request();
    request.onlyExisting = true;
    request.key = *key;
    const auto found = bench.open(request);
    VERIFY_OK(found);
    QCOMPARE(found->id, before->id);
    QCOMPARE(bench.store->accounts()->size(), 1);
    bench.restart();
    VERIFY_OK(bench.unlock());
}

void TestAccounts::aBackupOpensWithItsPassphraseOnly()
{
    tests::AccountBench bench;
    const auto account = bench.open();
    VERIFY_OK(account);
    const QString backup = bench.folder.filePath(u"backup.pem"_s);
    const auto read = [&](const QByteArray &passphrase) {
        return tests::await<issuance::SharedKey>([&](auto done) {
            issuance::readKeyFile(backup, passphrase.isEmpty() ? nullptr : bench.secret(passphrase),
                                  &bench.owner, std::move(done));
        });
    };
    QVERIFY(!bench.ask(&AccountCare::exportKey, backup, bench.secret(""), issuance::Overwrite::No));
    QVERIFY(!QFile::exists(backup));
    VERIFY_OK(bench.ask(&AccountCare::exportKey, backup, bench.secret("kept"), issuance::Overwrite::No));
    QCOMPARE(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto content = readFile(backup, 10000);
    QVERIFY(content->contains("BEGIN ENCRYPTED PRIVATE KEY"));
    QCOMPARE(issuance::directoryIn(*content), bench.ca.directoryUrl());
    QCOMPARE(read({}).error().code, ErrorCode::PassphraseNeeded);
    QCOMPARE(read("Kept").error().code, ErrorCode::PassphraseWrong);
    const auto key = read("kept");
    VERIFY_OK(key);
    QCOMPARE((*key)->thumbprint(), account->thumbprint);
    // Somebody else's file is not written over.
    QVERIFY(!bench.ask(&AccountCare::exportKey, backup, bench.secret("kept"), issuance::Overwrite::No));
    VERIFY_OK(bench.ask(&AccountCare::exportKey, backup, bench.secret("anew"), issuance::Overwrite::Yes));
    VERIFY_OK(read("anew"));
}

void TestAccounts::keysOfOtherClientsAreRead()
{
    // RFC 7517, appendix A.2: what certbot's private_key.json looks like.
    const QByteArray jwk = R"({"kty":"EC","crv":"P-256",
        "x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
        "d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE","use":"enc","kid":"1"})";
    QTemporaryDir folder;
    QObject owner;
    const QString path = folder.filePath(u"private_key.json"_s);
    VERIFY_OK(createFile(path, jwk));
    const auto key = tests::await<issuance::SharedKey>(
        [&](auto done) { issuance::readKeyFile(path, nullptr, &owner, std::move(done)); });
    VERIFY_OK(key);
    QCOMPARE((*key)->thumbprint(), crypto::thumbprintOf(QJsonDocument::fromJson(jwk).object()));
}

void TestAccounts::whatIsNoKeyIsSaidToBeNone()
{
    QTemporaryDir folder;
    QObject owner;
    const QString path = folder.filePath(u"key"_s);
    for (const QByteArray &content : {"hello"_ba, "{}"_ba, "{"_ba, ""_ba}) {
        VERIFY_OK(replaceFile(path, content));
        const auto key = tests::await<issuance::SharedKey>(
            [&](auto done) { issuance::readKeyFile(path, nullptr, &owner, std::move(done)); });
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::FileDamaged);
        QCOMPARE(key.error().subject, path);
    }
    const auto missing = tests::await<issuance::SharedKey>([&](auto done) {
        issuance::readKeyFile(folder.filePath(u"none"_s), nullptr, &owner, std::move(done));
    });
    QCOMPARE(missing.error().code, ErrorCode::FileMissing);
}

void TestAccounts::theDefaultIsTheChosenOneElseTheOnlyOne()
{
    tests::AccountBench bench;
    QCOMPARE(bench.care->defaultAccount().error().code, ErrorCode::NotFound);
    const auto one = bench.open();
    VERIFY_OK(one);
    QCOMPARE(bench.care->defaultAccount()->id, one->id);
    const auto two = bench.open();
    VERIFY_OK(two);
    QVERIFY(one->id != two->id);
    QCOMPARE(bench.care->defaultAccount().error().code, ErrorCode::NotFound);
    VERIFY_OK(bench.care->setDefaultAccount(two->id));
    QVERIFY(!bench.care->setDefaultAccount(u"nobody"_s));
    bench.restart();
    QCOMPARE(bench.care->defaultAccount()->id, two->id);
}

void TestAccounts::accountsAtSeveralCasStandSideBySide()
{
    tests::AccountBench bench;
    tests::FakeCa other;
    const auto here = bench.open();
    VERIFY_OK(here);
    auto request = bench.request();
    request.directoryUrl = other.directoryUrl();
    request.rootPem = crypto::toPem({other.tlsRoot()});
    const auto there = bench.open(request);
    VERIFY_OK(there);
    QVERIFY(here->thumbprint != there->thumbprint); // a key is known at one CA only
    for (const auto &account : {*here, *there}) {
        bench.id = account.id;
        VERIFY_OK(bench.ask(&AccountCare::refresh));
    }
    QCOMPARE(other.acme().accounts(), 1);
    QCOMPARE(bench.ca.acme().accounts(), 1);
}

/// The request for the staging environment of Let's Encrypt, sent to a CA of our own.
static issuance::AccountRequest redirected(const issuance::AccountRequest &request, tests::FakeCa &ca)
{
    issuance::AccountRequest here = request;
    here.directoryUrl = ca.directoryUrl();
    here.rootPem = crypto::toPem({ca.tlsRoot()});
    return here;
}

static Result<store::AccountEntry> openFor(tests::AccountBench &bench, const issuance::RehearsalPlace &place,
                                           const std::optional<issuance::AccountRequest> &request)
{
    QObject owner;
    return tests::await<store::AccountEntry>([&](auto done) {
        issuance::openRehearsalAccount(place, request, *bench.registrar, *bench.care, &owner, done);
    });
}

void TestAccounts::theAccountForARehearsalIsMadeOnceAndIsNotTheUsualOne()
{
    tests::AccountBench bench;
    auto wanted = bench.request();
    wanted.presetId = u"letsencrypt"_s;
    const auto real = bench.open(wanted);
    VERIFY_OK(real);
    const auto place = issuance::rehearsalPlace(*real, {*real});
    QVERIFY(!place.obstacle && place.accountId.isEmpty());
    const auto request = issuance::rehearsalAccount(place, *real);
    QVERIFY(request);
    QCOMPARE(request->directoryUrl, acme::findPreset(u"letsencrypt-staging"_s)->directory);
    QCOMPARE(request->contacts, real->contacts);
    QVERIFY(request->staging && request->termsAgreed);

    tests::FakeCa staging;
    VERIFY_OK(openFor(bench, place, redirected(*request, staging)));
    QCOMPARE(staging.count("POST", "/new-account"), 1);
    const auto accounts = bench.store->accounts();
    VERIFY_OK(accounts);
    QCOMPARE(accounts->size(), 2);
    const auto usual = bench.care->defaultAccount();
    QVERIFY(usual);
    QCOMPARE(usual->id, real->id);

    // The next one is found there, in the next process, too.
    bench.restart();
    const auto again = issuance::rehearsalPlace(*real, *bench.store->accounts());
    QVERIFY(!again.accountId.isEmpty() && again.accountId != real->id);
    QVERIFY(!issuance::rehearsalAccount(again, *real));
    const auto found = openFor(bench, again, {});
    VERIFY_OK(found);
    QCOMPARE(found->id, again.accountId);
    QVERIFY(bench.store->account(found->id)->staging);
    QCOMPARE(staging.count("POST", "/new-account"), 1);
    QCOMPARE(bench.care->defaultAccount()->id, real->id);
}

void TestAccounts::aStagingEnvironmentThatRefusesLeavesNoAccount()
{
    tests::AccountBench bench;
    auto wanted = bench.request();
    wanted.presetId = u"letsencrypt"_s;
    const auto real = bench.open(wanted);
    VERIFY_OK(real);
    const auto place = issuance::rehearsalPlace(*real, {*real});
    tests::FakeCa staging;
    staging.onRequest("/new-account", tests::refuseWith(403, "unauthorized"));
    const auto refused
        = openFor(bench, place, redirected(*issuance::rehearsalAccount(place, *real), staging));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Rejected);
    QVERIFY(issuance::rehearsalPlace(*real, *bench.store->accounts()).accountId.isEmpty());
    QCOMPARE(bench.care->defaultAccount()->id, real->id);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
