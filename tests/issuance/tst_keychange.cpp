// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/record.h"
#include "tests/issuance/accountbench.h"

using namespace core;
using namespace Qt::StringLiterals;
using store::KeyPlace;

Q_DECLARE_METATYPE(core::store::KeyPlace)

/// Key rollover (RFC 8555, section 7.3.5) with everything that can go wrong in between.
class TestKeyChange final : public QObject {
    Q_OBJECT

    const core::crypto::Library m_library;

private slots:
    void theAccountHasTheNewKeyAndNoOther_data();
    void theAccountHasTheNewKeyAndNoOther();
    void aLostAnswerIsFoundOutAboutByAskingWithTheNewKey();
    void aRequestThatNeverArrivedIsMadeTheNextTime();
    void aCaThatActsLateIsFollowed();
    void aCaThatNeverAnswersLeavesAnAccountThatWorks();
    void bothKeysAreKeptUntilTheAccountAnswersToOne_data();
    void bothKeysAreKeptUntilTheAccountAnswersToOne();
    void aProcessThatDiesAnywhereIsFollowedByOneThatKnowsTheKey_data();
    void aProcessThatDiesAnywhereIsFollowedByOneThatKnowsTheKey();
    void aKeyOfAnotherAccountIsRefusedAndTheOldOneKept();
    void aCaWithoutKeyChangeIsSaidToBeOne();
    void nothingChangesWhileACertificateIsOnItsWay();
    void meanwhileNobodyElseUsesTheAccount();
};

static void addPlaces()
{
    QTest::addColumn<KeyPlace>("place");
    QTest::newRow("file") << KeyPlace::File;
    QTest::newRow("passphrase") << KeyPlace::Passphrase;
    QTest::newRow("keyring") << KeyPlace::Keyring;
}

/// The account works, has exactly one key here, and it is the one that the CA knows.
static void verifySettled(tests::AccountBench &bench)
{
    VERIFY_OK(bench.unlock());
    VERIFY_OK(bench.ask(&issuance::AccountCare::refresh));
    const auto entry = bench.entry();
    QVERIFY(entry.nextThumbprint.isEmpty());
    QCOMPARE(entry.thumbprint, bench.ca.acme().keyOf(0));
    QCOMPARE(bench.ca.acme().accounts(), 1);
    QCOMPARE(bench.keyFiles().size() + bench.keyring.entries.size(), 1);
}

void TestKeyChange::theAccountHasTheNewKeyAndNoOther_data()
{
    QTest::addColumn<KeyPlace>("place");
    QTest::addColumn<bool>("emptyAnswer");
    QTest::newRow("file") << KeyPlace::File << false;
    QTest::newRow("file, empty answer as of Pebble") << KeyPlace::File << true;
    QTest::newRow("passphrase") << KeyPlace::Passphrase << false;
    QTest::newRow("keyring") << KeyPlace::Keyring << true;
}

void TestKeyChange::theAccountHasTheNewKeyAndNoOther()
{
    QFETCH(const KeyPlace, place);
    QFETCH(const bool, emptyAnswer);
    tests::AccountBench bench({.emptyKeyChangeAnswer = emptyAnswer});
    const auto before = bench.open(place);
    VERIFY_OK(before);
    const auto after = bench.changeKey(crypto::KeyKind::EcP384);
    VERIFY_OK(after);
    QVERIFY(after->thumbprint != before->thumbprint);
    QCOMPARE(after->accountUrl, before->accountUrl);
    QCOMPARE(after->keyPlace, place);
    verifySettled(bench);
    bench.restart();
    verifySettled(bench);
}

void TestKeyChange::aLostAnswerIsFoundOutAboutByAskingWithTheNewKey()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    bench.ca.onRequest("/key-change", tests::loseAnswer(), 1);
    const auto after = bench.changeKey();
    VERIFY_OK(after);
    QVERIFY(after->thumbprint != before->thumbprint);
    QCOMPARE(bench.ca.count("POST", "/key-change"), 1); // never sent twice
    verifySettled(bench);
}

void TestKeyChange::aRequestThatNeverArrivedIsMadeTheNextTime()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    bench.ca.onRequest("/key-change", tests::closeInstead(), 1);
    const auto after = bench.changeKey();
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::NoAnswer);
    // The CA could still do it: neither key is let go.
    QCOMPARE(bench.entry().thumbprint, before->thumbprint);
    QCOMPARE(bench.keyFiles().size(), 2);
    verifySettled(bench);
    QVERIFY(bench.entry().thumbprint != before->thumbprint);
    VERIFY_OK(bench.changeKey()); // and once more
    verifySettled(bench);
}

void TestKeyChange::aCaThatActsLateIsFollowed()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    // It closes the connection, knows the old key for a while, and does then what it was asked.
    bench.ca.onRequest("/key-change", tests::loseAnswer(), 1);
    bench.ca.onRequest("/account/", tests::refuseWith(401, "unauthorized"), 1);
    tests::FakeAction stillOld = tests::change([](const tests::FakeRequest &, tests::FakeAnswer &answer) {
        answer.status = 200;
        answer.body = R"({"status": "valid"})";
    });
    bench.ca.onRequest("/account/", stillOld, 1);
    QVERIFY(!bench.changeKey());
    QCOMPARE(bench.keyFiles().size(), 2);
    verifySettled(bench);
    QVERIFY(bench.entry().thumbprint != before->thumbprint);
}

void TestKeyChange::aCaThatNeverAnswersLeavesAnAccountThatWorks()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    bench.ca.onRequest("/key-change", tests::closeInstead());
    QVERIFY(!bench.changeKey());
    verifySettled(bench);
    QCOMPARE(bench.entry().thumbprint, before->thumbprint);
}

void TestKeyChange::bothKeysAreKeptUntilTheAccountAnswersToOne_data()
{
    addPlaces();
}

void TestKeyChange::bothKeysAreKeptUntilTheAccountAnswersToOne()
{
    QFETCH(const KeyPlace, place);
    tests::AccountBench bench;
    const auto before = bench.open(place);
    VERIFY_OK(before);
    bench.ca.onRequest("/key-change", tests::loseAnswer(), 1);
    bench.ca.onRequest("/account/", tests::closeInstead());
    const auto after = bench.changeKey();
    QVERIFY(!after);
    QVERIFY(isTransient(after.error()));
    QVERIFY(!bench.entry().nextThumbprint.isEmpty());
    QCOMPARE(bench.keyFiles().size() + bench.keyring.entries.size(), 2);
    // Nobody signs with a key that may be the wrong one.
    QVERIFY(!bench.registrar->session(bench.entry()));

    bench.restart();
    const auto stillOut = bench.unlock();
    QVERIFY(!stillOut);
    QCOMPARE(bench.keyFiles().size() + bench.keyring.entries.size(), 2);

    bench.ca.clearRules();
    verifySettled(bench);
    QVERIFY(bench.entry().thumbprint != before->thumbprint);
}

void TestKeyChange::aProcessThatDiesAnywhereIsFollowedByOneThatKnowsTheKey_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("arrives");
    QTest::newRow("while the change is sent") << "/key-change"_ba << false;
    QTest::newRow("when the CA has done it") << "/key-change"_ba << true;
    QTest::newRow("while the new key is tried") << "/account/"_ba << true;
}

void TestKeyChange::aProcessThatDiesAnywhereIsFollowedByOneThatKnowsTheKey()
{
    QFETCH(const QByteArray, path);
    QFETCH(const bool, arrives);
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    QEventLoop loop;
    tests::FakeAction die = arrives ? tests::loseAnswer() : tests::closeInstead();
    die.change = [&](const tests::FakeRequest &, tests::FakeAnswer &) {
        QTimer::singleShot(0, &loop, [&] { loop.quit(); });
    };
    bench.ca.onRequest(path, die, 1);
    bench.registrar->changeKey(bench.id, crypto::KeyKind::EcP256, &bench.owner,
                               [](const auto &) { QFAIL("it was to die before"); });
    loop.exec();
    bench.restart();
    bench.ca.clearRules();
    verifySettled(bench);
}

void TestKeyChange::aKeyOfAnotherAccountIsRefusedAndTheOldOneKept()
{
    tests::AccountBench bench;
    const auto before = bench.open();
    VERIFY_OK(before);
    bench.ca.onRequest("/key-change", tests::refuseWith(409, "conflict"), 1);
    const auto after = bench.changeKey();
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::KeyInUse);
    QCOMPARE(bench.entry().thumbprint, before->thumbprint);
    verifySettled(bench);
}

void TestKeyChange::aCaWithoutKeyChangeIsSaidToBeOne()
{
    tests::AccountBench bench;
    bench.ca.onRequest("/directory", tests::withMember(u"keyChange"_s, QJsonValue(QJsonValue::Undefined)));
    VERIFY_OK(bench.open());
    const auto after = bench.changeKey();
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::KeyChangeNotOffered);
    verifySettled(bench);
}

void TestKeyChange::nothingChangesWhileACertificateIsOnItsWay()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    issuance::Record record = issuance::newRecord({.accountId = bench.id}, bench.clock.now());
    record.stage = issuance::Stage::Authorize;
    VERIFY_OK(bench.store->save({{.id = record.id,
                                  .certificateName = u"example.org"_s,
                                  .finished = false,
                                  .updated = bench.clock.now(),
                                  .document = issuance::toJson(record)}},
                                {}));
    const auto after = bench.changeKey();
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::InUse);
    QCOMPARE(after.error().subject, u"example.org"_s);
    QCOMPARE(bench.ca.count("POST", "/key-change"), 0);
}

void TestKeyChange::meanwhileNobodyElseUsesTheAccount()
{
    tests::AccountBench bench;
    VERIFY_OK(bench.open());
    bool done = false;
    bench.registrar->changeKey(bench.id, crypto::KeyKind::EcP256, &bench.owner,
                               [&](const Result<store::AccountEntry> &) { done = true; });
    bool asked = false;
    tests::FakeAction look = tests::change([&](const tests::FakeRequest &, tests::FakeAnswer &) {
        const auto session = bench.registrar->session(bench.entry());
        asked = !session && session.error().code == ErrorCode::InUse;
    });
    bench.ca.onRequest("/key-change", look, 1);
    QTRY_VERIFY(done);
    QVERIFY(asked);
    verifySettled(bench);
}

QTEST_GUILESS_MAIN(TestKeyChange)
#include "tst_keychange.moc"
