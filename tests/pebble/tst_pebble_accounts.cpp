// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/jws.h"
#include "core/issuance/accountcare.h"
#include "tests/pebble/bench.h"

using namespace core;
using namespace Qt::StringLiterals;
using issuance::AccountCare;
using store::AccountEntry;

/// Accounts at a CA that checks every signature: key change, contact, deactivation, recovery, binding.
class TestPebbleAccounts final : public QObject {
    Q_OBJECT

    const crypto::Library m_library;

private slots:
    void aNewKeyOpensTheAccountAndIssues_data();
    void aNewKeyOpensTheAccountAndIssues();
    void contactAndDeactivationAreTaken();
    void anAccountIsFoundByItsKeyOnly();
    void anExternalAccountIsBoundToAsItsKeyIsPasted();
};

static Result<AccountEntry> waitFor(const std::function<void(AccountCare::Done)> &start)
{
    return tests::await<AccountEntry>(start, tests::Patience);
}

void TestPebbleAccounts::aNewKeyOpensTheAccountAndIssues_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("EC P-256") << int(crypto::KeyKind::EcP256);
    QTest::newRow("EC P-384") << int(crypto::KeyKind::EcP384);
    QTest::newRow("RSA 2048") << int(crypto::KeyKind::Rsa2048);
}

void TestPebbleAccounts::aNewKeyOpensTheAccountAndIssues()
{
    QFETCH(const int, kind);
    tests::Bench bench;
    VERIFY_OK(bench.open({}));
    const auto changed = waitFor([&](auto done) {
        bench.registrar->changeKey(bench.account.id, static_cast<crypto::KeyKind>(kind), &bench.owner, done);
    });
    VERIFY_OK(changed);
    QVERIFY(changed->thumbprint != bench.account.thumbprint);
    QCOMPARE(changed->accountUrl, bench.account.accountUrl);
    QVERIFY(changed->nextThumbprint.isEmpty());
    VERIFY_OK(bench.issue(bench.request({u"new-key.test"_s})));
    // Another process, which only has what is on disk.
    issuance::Registrar other(*bench.store, *bench.vault, bench.clock, "Tegata-test"_ba);
    AccountCare care(*bench.store, other, bench.clock);
    VERIFY_OK(waitFor([&](auto done) { care.refresh(bench.account.id, &bench.owner, done); }));
}

void TestPebbleAccounts::contactAndDeactivationAreTaken()
{
    tests::Bench bench;
    VERIFY_OK(bench.open({}));
    AccountCare care(*bench.store, *bench.registrar, bench.clock);
    VERIFY_OK(waitFor([&](auto done) {
        care.setContacts(bench.account.id, {u"admin@example.net"_s}, &bench.owner, done);
    }));
    QCOMPARE(bench.store->account(bench.account.id)->contacts, QStringList{u"admin@example.net"_s});
    VERIFY_OK(waitFor([&](auto done) { care.setContacts(bench.account.id, {}, &bench.owner, done); }));
    VERIFY_OK(waitFor([&](auto done) { care.deactivate(bench.account.id, &bench.owner, done); }));

    auto entry = *bench.store->account(bench.account.id);
    entry.status = u"valid"_s; // what another computer would still believe
    VERIFY_OK(bench.store->updateAccount(entry));
    const auto seen = waitFor([&](auto done) { care.refresh(bench.account.id, &bench.owner, done); });
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, ErrorCode::AccountClosed);
}

void TestPebbleAccounts::anAccountIsFoundByItsKeyOnly()
{
    tests::Bench bench;
    VERIFY_OK(bench.open({}));
    issuance::AccountRequest request{.caName = u"Pebble"_s,
                                     .directoryUrl = bench.ca->directoryUrl(),
                                     .rootPem = crypto::toPem(bench.ca->apiRoot()),
                                     .key = *bench.vault->loadNow(bench.account),
                                     .onlyExisting = true};
    const auto found = waitFor([&](auto done) { bench.registrar->open(request, &bench.owner, done); });
    VERIFY_OK(found);
    QCOMPARE(found->accountUrl, bench.account.accountUrl);
    auto strange = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    VERIFY_OK(strange);
    request.key = std::make_shared<const crypto::KeyPair>(*std::move(strange));
    const auto unknown = waitFor([&](auto done) { bench.registrar->open(request, &bench.owner, done); });
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::AccountUnknown);
    QCOMPARE(bench.store->accounts()->size(), 1);
}

void TestPebbleAccounts::anExternalAccountIsBoundToAsItsKeyIsPasted()
{
    const QString key = u"zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W"_s;
    tests::Bench bench;
    const auto refused = bench.open({.externalKeys = {{u"kid-1"_s, key}}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ExternalAccountNeeded);
    issuance::AccountRequest request{.caName = u"Pebble"_s,
                                     .directoryUrl = bench.ca->directoryUrl(),
                                     .rootPem = crypto::toPem(bench.ca->apiRoot()),
                                     .termsAgreed = true,
                                     .externalKeyId = u"kid-1"_s};
    // With spaces, padding and the other alphabet, as websites show it.
    auto pasted = crypto::decodeMacKey("  " + key.toLatin1().replace('-', '+').replace('_', '/') + "==\n");
    VERIFY_OK(pasted);
    request.externalMacKey = std::make_shared<const crypto::Secret>(*std::move(pasted));
    const auto opened = waitFor([&](auto done) { bench.registrar->open(request, &bench.owner, done); });
    VERIFY_OK(opened);
    QCOMPARE(opened->externalKeyId, u"kid-1"_s);
    QCOMPARE(opened->status, u"valid"_s);
}

QTEST_GUILESS_MAIN(TestPebbleAccounts)
#include "tst_pebble_accounts.moc"
