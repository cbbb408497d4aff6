// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/desk.h"
#include "tests/issuance/accountbench.h"

using namespace core;
using namespace Qt::StringLiterals;
using keyring::Asking;
using store::KeyPlace;

Q_DECLARE_METATYPE(core::store::KeyPlace)

/// Where account keys lie, and what happens when they cannot be had: never a new account.
class TestKeyVault final : public QObject {
    Q_OBJECT

    const core::crypto::Library m_library;

private slots:
    void aKeyIsFoundAgainWhereverItWasPut_data();
    void aKeyIsFoundAgainWhereverItWasPut();
    void aKeyCanBeMovedFromAnywhereToAnywhere_data();
    void aKeyCanBeMovedFromAnywhereToAnywhere();
    void eachTroubleWithAKeyringHasItsOwnName_data();
    void eachTroubleWithAKeyringHasItsOwnName();
    void whoRunsByItselfAsksNobody();
    void aWrongPassphraseIsAskedForAgainAndLosesNothing();
    void aMoveThatFailsLeavesTheKeyWhereItWas();
    void aPlainCopyLeftByACutMoveIsTakenAway();
    void anIssuanceWaitsForItsKey();
    void anIssuanceWhoseKeyCannotBeHadSaysSo();
};

void TestKeyVault::aKeyIsFoundAgainWhereverItWasPut_data()
{
    QTest::addColumn<KeyPlace>("place");
    QTest::newRow("file") << KeyPlace::File;
    QTest::newRow("passphrase") << KeyPlace::Passphrase;
    QTest::newRow("keyring") << KeyPlace::Keyring;
}

void TestKeyVault::aKeyIsFoundAgainWhereverItWasPut()
{
    QFETCH(const KeyPlace, place);
    tests::AccountBench bench;
    VERIFY_OK(bench.open(place));
    QCOMPARE(bench.entry().keyPlace, place);
    bench.restart();
    QCOMPARE(bool(bench.registrar->session(bench.entry())), place == KeyPlace::File);
    VERIFY_OK(bench.unlock());
    VERIFY_OK(bench.registrar->session(bench.entry()));
    VERIFY_OK(bench.ask(&issuance::AccountCare::refresh));
    // A plain key lies only where it was asked to.
    const QString ending = place == KeyPlace::File ? u".pem"_s : u".sealed"_s;
    QCOMPARE(bench.keyFiles().filter(ending).size(), place == KeyPlace::Keyring ? 0 : 1);
    QCOMPARE(bench.keyFiles().size(), place == KeyPlace::Keyring ? 0 : 1);
}

void TestKeyVault::aKeyCanBeMovedFromAnywhereToAnywhere_data()
{
    QTest::addColumn<KeyPlace>("from");
    QTest::addColumn<KeyPlace>("to");
    const QList<KeyPlace> places{KeyPlace::File, KeyPlace::Passphrase, KeyPlace::Keyring};
    for (const KeyPlace from : places) {
        for (const KeyPlace to : places)
            QTest::addRow("%s to %s", qPrintable(keyPlaceName(from)), qPrintable(keyPlaceName(to)))
                << from << to;
    }
}

void TestKeyVault::aKeyCanBeMovedFromAnywhereToAnywhere()
{
    QFETCH(const KeyPlace, from);
    QFETCH(const KeyPlace, to);
    tests::AccountBench bench;
    VERIFY_OK(bench.open(from));
    bench.restart();
    const auto moved = bench.ask(&issuance::AccountCare::moveKey, bench.placement(to));
    VERIFY_OK(moved);
    QCOMPARE(moved->keyPlace, to);
    QTRY_COMPARE(bench.keyFiles().size() + bench.keyring.entries.size(), 1);
    QCOMPARE(bench.keyring.entries.size(), to == KeyPlace::Keyring ? 1 : 0);
    bench.restart();
    VERIFY_OK(bench.unlock());
    VERIFY_OK(bench.ask(&issuance::AccountCare::refresh));
}

void TestKeyVault::eachTroubleWithAKeyringHasItsOwnName_data()
{
    QTest::addColumn<std::function<void(tests::FakeKeyring &)>>("trouble");
    QTest::addColumn<ErrorCode>("code");
    using Ring = tests::FakeKeyring;
    using Trouble = std::function<void(Ring &)>;
    QTest::newRow("missing") << Trouble([](Ring &r) { r.trouble = Error{ErrorCode::KeyringMissing}; })
                             << ErrorCode::KeyringMissing;
    QTest::newRow("locked, prompt cancelled")
        << Trouble([](Ring &r) { r.locked = true, r.willUnlock = false; }) << ErrorCode::KeyringRefused;
    QTest::newRow("entry deleted") << Trouble([](Ring &r) { r.entries.clear(); })
                                   << ErrorCode::KeyringEntryGone;
    QTest::newRow("wrong value") << Trouble([](Ring &r) { r.entries.first() = "hunter2"; })
                                 << ErrorCode::KeyringEntryWrong;
    QTest::newRow("another key") << Trouble([](Ring &r) {
        const auto other = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        r.entries.first() = other->privatePem()->toByteArray();
    }) << ErrorCode::KeyringEntryWrong;
    QTest::newRow("daemon died") << Trouble([](Ring &r) { r.trouble = Error{ErrorCode::KeyringFailed}; })
                                 << ErrorCode::KeyringFailed;
}

void TestKeyVault::eachTroubleWithAKeyringHasItsOwnName()
{
    using Trouble = std::function<void(tests::FakeKeyring &)>;
    QFETCH(const Trouble, trouble);
    QFETCH(const ErrorCode, code);
    tests::AccountBench bench;
    VERIFY_OK(bench.open(KeyPlace::Keyring));
    const auto before = bench.entry();
    const auto entries = bench.keyring.entries;
    bench.restart();
    trouble(bench.keyring);
    const auto unlocked = bench.unlock();
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().code, code);
    QCOMPARE(bench.entry(), before);
    QCOMPARE(bench.ca.acme().accounts(), 1);

    // And once it is mended everything is as before.
    bench.keyring.trouble = {};
    bench.keyring.willUnlock = true;
    bench.keyring.entries = entries;
    VERIFY_OK(bench.unlock());
}

void TestKeyVault::whoRunsByItselfAsksNobody()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open(KeyPlace::Keyring));
    bench.restart();
    bench.keyring.locked = true;
    const auto unlocked = bench.unlock(Asking::Never);
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().code, ErrorCode::KeyringLocked);
    QVERIFY(isTransient(unlocked.error())); // the next run may find it open
    QCOMPARE(bench.keyring.questions, 0);
    VERIFY_OK(bench.unlock(Asking::Allowed));
    QCOMPARE(bench.keyring.questions, 1);

    // Nor does a window pop up for a passphrase.
    VERIFY_OK(bench.ask(&issuance::AccountCare::moveKey, bench.placement(KeyPlace::Passphrase)));
    bench.restart();
    int asked = 0;
    bench.vault->setAsker([&](const auto &, bool, QObject *, const auto &) { ++asked; }, Asking::Allowed);
    QCOMPARE(bench.unlock(Asking::Never).error().code, ErrorCode::PassphraseNeeded);
    QCOMPARE(asked, 0);
}

void TestKeyVault::aWrongPassphraseIsAskedForAgainAndLosesNothing()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open(KeyPlace::Passphrase));
    bench.restart();
    for (const QByteArray &wrong : {"open barley"_ba, QByteArray(10 * 1024, 'x'), "Open sesame"_ba}) {
        bench.typed = wrong;
        bench.questions = 0;
        const auto unlocked = bench.unlock();
        QVERIFY(!unlocked);
        QCOMPARE(unlocked.error().code, ErrorCode::PassphraseWrong);
        QCOMPARE(bench.questions, 2); // the second one knows that the first answer was wrong
    }
    bench.typed.clear();
    QCOMPARE(bench.unlock().error().code, ErrorCode::PassphraseNeeded);
    bench.typed = "open sesame";
    VERIFY_OK(bench.unlock());
}

void TestKeyVault::aMoveThatFailsLeavesTheKeyWhereItWas()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    bench.keyring.trouble = Error{ErrorCode::KeyringMissing};
    const auto moved = bench.ask(&issuance::AccountCare::moveKey, bench.placement(KeyPlace::Keyring));
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::KeyringMissing);
    QCOMPARE(bench.entry().keyPlace, KeyPlace::File);
    QCOMPARE(bench.keyFiles().size(), 1);
    const auto unsealed
        = bench.ask(&issuance::AccountCare::moveKey, issuance::Placement{.place = KeyPlace::Passphrase});
    QVERIFY(!unsealed);
    QCOMPARE(unsealed.error().code, ErrorCode::PassphraseNeeded);
    bench.restart();
    VERIFY_OK(bench.unlock());
}

void TestKeyVault::aPlainCopyLeftByACutMoveIsTakenAway()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    const auto key = bench.store->accountKey(bench.id);
    VERIFY_OK(key);
    VERIFY_OK(bench.ask(&issuance::AccountCare::moveKey, bench.placement(KeyPlace::Passphrase)));
    VERIFY_OK(bench.store->saveAccountKey(bench.id, *key)); // as if the power had gone before it was removed
    bench.restart();
    VERIFY_OK(bench.unlock());
    QCOMPARE(bench.keyFiles().filter(u".pem"_s), QStringList());
    QCOMPARE(bench.keyFiles().size(), 1);
}

namespace {
struct Counter {
    challenge::Solvers solvers;
    issuance::Desk desk;
    explicit Counter(tests::AccountBench &bench) : desk(*bench.store, *bench.registrar, solvers, bench.clock)
    {
    }
};
} // namespace

static issuance::Request requestFor(const tests::AccountBench &bench)
{
    return {.identifiers = {{acme::IdentifierType::Dns, u"a.example"_s}}, .accountId = bench.id};
}

void TestKeyVault::anIssuanceWaitsForItsKey()
{
    tests::FakeAcmeOptions options;
    options.alreadyValid = {u"a.example"_s};
    tests::AccountBench bench(options);
    VERIFY_OK(bench.open(KeyPlace::Keyring));
    bench.restart();
    Counter counter(bench);
    std::optional<issuance::Record> ended;
    connect(&counter.desk, &issuance::Desk::finished, this, [&](const auto &record) { ended = record; });
    const auto id = counter.desk.start(requestFor(bench));
    VERIFY_OK(id);
    QVERIFY(counter.desk.isRunning(*id));
    QCOMPARE(counter.desk.start(requestFor(bench)).error().code, ErrorCode::InUse);
    QTRY_VERIFY(ended);
    QCOMPARE(ended->stage, issuance::Stage::Done);
    QCOMPARE(ended->id, *id);
}

void TestKeyVault::anIssuanceWhoseKeyCannotBeHadSaysSo()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open(KeyPlace::Keyring));
    bench.restart();
    bench.keyring.locked = true;
    Counter counter(bench);
    std::optional<issuance::Record> ended;
    connect(&counter.desk, &issuance::Desk::finished, this, [&](const auto &record) { ended = record; });
    const auto id = counter.desk.start(requestFor(bench), {}, Asking::Never);
    VERIFY_OK(id);
    QTRY_VERIFY(ended);
    QCOMPARE(ended->stage, issuance::Stage::Failed);
    QCOMPARE(ended->failure->code, ErrorCode::KeyringLocked);
    QVERIFY(!counter.desk.isRunning(*id));
    QCOMPARE(bench.ca.count("POST", "/new-order"), 0);
    const auto history = bench.store->activity({.recordId = *id});
    VERIFY_OK(history);
    QVERIFY(std::ranges::any_of(*history, [](const auto &line) { return line.what == "failed"_L1; }));
}

QTEST_GUILESS_MAIN(TestKeyVault)
#include "tst_keyvault.moc"
