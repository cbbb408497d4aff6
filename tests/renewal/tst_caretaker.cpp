// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/garden.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::renewal;
using namespace tests;
using namespace std::chrono_literals;

class TestCaretaker final : public QObject {
    Q_OBJECT
private slots:
    void whatIsDueIsRenewedAndTheRestIsLeft();
    void aSecondRunFindsNothingToDo();

    void aFailureIsPutOffAndTriedAgain();
    void oneFailureDoesNotHoldBackTheOthers();
    void thePausedAreLeftUntilAPersonInsists();
    void aRequestedWaitIsKept();
    void failuresStopBeforeTheCaDoes();
    void aKeyIsKeptWhenAsked();
    void aRenewalWithOtherNamesKeepsTheirName();
    void rollBackBringsTheFormerGeneration();
    void issuancesGoOnSideBySideWithinTheBound();
    void isDueSaysWhenToRun();

private:
    crypto::Library m_library;
};

void TestCaretaker::whatIsDueIsRenewedAndTheRestIsLeft()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.plant({.name = u"young.test"_s, .used = 0.3});
    garden.plant({.name = u"short.test"_s, .used = 0.6, .life = 6h});
    garden.plant({.name = u"hand.test"_s, .byHand = true});
    RUN(garden);
    QCOMPARE(summary.items.size(), 4);
    QCOMPARE(garden.item(summary, u"due.test"_s).outcome, Outcome::Renewed);
    QCOMPARE(garden.item(summary, u"due.test"_s).cause, Cause::LifetimeUsed);
    QCOMPARE(garden.item(summary, u"short.test"_s).outcome, Outcome::Renewed);
    QCOMPARE(garden.item(summary, u"young.test"_s).skip, Skip::NotDue);
    QCOMPARE(garden.item(summary, u"hand.test"_s).skip, Skip::NeedsPerson);
    QCOMPARE(garden.generation(u"due.test"_s), 2);
    QCOMPARE(garden.generation(u"young.test"_s), 1);
    QCOMPARE(garden.history(u"due.test"_s), RenewalStory);
    QCOMPARE(garden.history(u"hand.test"_s), QStringList{u"renewalPutOff"_s});
    const auto last = garden.store->value(QLatin1StringView(LastRunKey));
    VERIFY_OK(last);
    QCOMPARE(lastRunFrom(**last).renewed, 2);
}

void TestCaretaker::aSecondRunFindsNothingToDo()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    VERIFY_OK(garden.run());
    RUN(garden);
    QCOMPARE(summary.items.first().skip, Skip::NotDue);
    QVERIFY(summary.nextLook > garden.clock.now());
    QCOMPARE(garden.ca.acme().issued(), 1);
}

void TestCaretaker::aFailureIsPutOffAndTriedAgain()
{
    bool isRefused = true;
    Garden garden({.validate = [&](const QString &) {
        return isRefused ? std::optional(Problem{.type = u"connection"_s, .detail = u"refused"_s})
                         : std::nullopt;
    }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    RUN(garden);
    const Item failed = summary.items.first();
    QCOMPARE(failed.outcome, Outcome::Failed);
    QCOMPARE(failed.error->code, ErrorCode::AuthorizationFailed);
    QCOMPARE(failed.attempts, 1);
    const qint64 wait = garden.clock.now().secsTo(failed.nextTry);
    QVERIFY2(wait > 30 && wait <= 66, qPrintable(QString::number(wait)));
    garden.reopen(); // it is kept
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).skip, Skip::BackingOff);
    garden.clock.offset = 2min;
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).attempts, 2);
    garden.clock.offset = 5min;
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).skip, Skip::BackingOff);
    isRefused = false;
    garden.clock.offset = 15min;
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).outcome, Outcome::Renewed);
    QCOMPARE(garden.store->renewal(u"due.test"_s)->attempts, 0);
    QCOMPARE(garden.history(u"due.test"_s).count(u"renewalFailed"_s), 2);
}

void TestCaretaker::oneFailureDoesNotHoldBackTheOthers()
{
    Garden garden({.validate = [](const QString &name) {
        return name.startsWith("bad"_L1) ? std::optional(Problem{.type = u"dns"_s}) : std::nullopt;
    }});
    VERIFY_OK(garden.open());
    for (int i = 0; i < 6; ++i) {
        garden.plant({.name = u"bad%1.test"_s.arg(i)});
        garden.plant({.name = u"good%1.test"_s.arg(i)});
    }
    RUN(garden);
    QCOMPARE(count(summary, Outcome::Renewed), 6);
    QCOMPARE(count(summary, Outcome::Failed), 6);
    for (const Item &item : summary.items)
        QCOMPARE(item.outcome == Outcome::Failed, item.name.startsWith("bad"_L1));
}

void TestCaretaker::thePausedAreLeftUntilAPersonInsists()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    const QByteArray page = "https://" + garden.ca.directoryUrl().host().toLatin1() + "/unpause?jwt=x";
    garden.ca.onRequest("/new-order",
                        refuseWith(429, "rateLimited", "Your account is paused, unpause it at " + page), 1);
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Failed);
    QVERIFY(!summary.items.first().nextTry.isValid());
    const auto known = garden.store->renewal(u"due.test"_s);
    QVERIFY(known->paused);
    QCOMPARE(known->unpauseUrl, QUrl(QString::fromLatin1(page)));
    garden.clock.offset = 11h;
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).skip, Skip::Paused);
    QCOMPARE(garden.ca.count("POST", "/new-order"), 1);
    const auto forced = garden.run({.names = {u"due.test"_s}, .force = true});
    QCOMPARE(garden.item(*forced, u"due.test"_s).outcome, Outcome::Renewed);
    QVERIFY(!garden.store->renewal(u"due.test"_s)->paused);
}

void TestCaretaker::aRequestedWaitIsKept()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    FakeAnswer limited = FakeAnswer::problem(429, "rateLimited", "too many");
    limited.set("Retry-After", "7200");
    garden.ca.onRequest("/new-order", answerWith(limited), 1);
    RUN(garden);
    const Item item = summary.items.first();
    QCOMPARE(item.outcome, Outcome::Failed);
    const qint64 wait = garden.clock.now().secsTo(item.nextTry);
    QVERIFY2(wait > 7100 && wait <= 7200, qPrintable(QString::number(wait)));
    garden.reopen();
    garden.clock.offset = 1h;
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).skip, Skip::BackingOff);
    garden.clock.offset = 3h;
    const auto again = garden.run();
    QCOMPARE(garden.item(*again, u"due.test"_s).outcome, Outcome::Renewed);
    QCOMPARE(garden.item(*again, u"due.test"_s).cause, Cause::GoesOn); // the record was waiting
}

void TestCaretaker::failuresStopBeforeTheCaDoes()
{
    Garden garden({.validate = [](const QString &) { return std::optional(Problem{.type = u"dns"_s}); }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    // Three within the hour, by whatever came before; the CA would allow five.
    QList<store::LedgerEntry> failures;
    for (int i = 0; i < 3; ++i)
        failures.append({.time = garden.clock.now().addSecs(-60),
                         .directory = garden.ca.directoryUrl().toString(QUrl::FullyEncoded),
                         .accountId = garden.account.id,
                         .kind = store::LedgerKind::Failure,
                         .subject = u"due.test"_s});
    VERIFY_OK(garden.store->save({}, {}, failures));
    RUN(garden);
    QCOMPARE(summary.items.first().skip, Skip::LimitNear);
    QCOMPARE(garden.ca.count("POST", "/new-order"), 0);
    const qint64 wait = garden.clock.now().secsTo(summary.items.first().nextTry);
    QVERIFY2(wait > 1100 && wait <= 1200, qPrintable(QString::number(wait))); // one in twenty minutes
    // A person may use up what the CA allows.
    QCOMPARE(garden.item(*garden.run({.names = {u"due.test"_s}}), u"due.test"_s).outcome, Outcome::Failed);
    const auto ledger = garden.store->ledger(garden.ca.directoryUrl(), garden.clock.now().addDays(-1));
    QCOMPARE(ledger->last().kind, store::LedgerKind::Failure);
    QCOMPARE(ledger->last().subject, u"due.test"_s);
}

void TestCaretaker::aKeyIsKeptWhenAsked()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    const QByteArray first = garden.store->privateKey(u"due.test"_s)->publicDer();
    VERIFY_OK(garden.run({.names = {u"due.test"_s}, .force = true, .reuseKey = true}));
    QCOMPARE(garden.store->privateKey(u"due.test"_s)->publicDer(), first);
    VERIFY_OK(garden.run({.names = {u"due.test"_s}, .force = true})); // it is kept from now on
    QCOMPARE(garden.generation(u"due.test"_s), 3);
    QCOMPARE(garden.store->privateKey(u"due.test"_s)->publicDer(), first);
    VERIFY_OK(garden.run({.names = {u"due.test"_s}, .force = true, .reuseKey = false}));
    QVERIFY(garden.store->privateKey(u"due.test"_s)->publicDer() != first);
}

void TestCaretaker::aRenewalWithOtherNamesKeepsTheirName()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    auto request = issuance::requestFromJson(garden.store->certificate(u"due.test"_s)->request);
    request->identifiers.append({acme::IdentifierType::Dns, u"more.test"_s});
    QSignalSpy settled(garden.caretaker.get(), &Caretaker::settled);
    VERIFY_OK(garden.caretaker->renew(*request));
    QVERIFY(settled.wait(30000));
    const auto entry = garden.store->certificate(u"due.test"_s);
    QCOMPARE(entry->generation, 2);
    QCOMPARE(entry->names.size(), 2);
    QCOMPARE(issuance::requestFromJson(entry->request)->identifiers.size(), 2); // from now on
}

void TestCaretaker::rollBackBringsTheFormerGeneration()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    QVERIFY(!garden.caretaker->rollBack(u"due.test"_s)); // there is none before
    VERIFY_OK(garden.run());
    QCOMPARE(garden.generation(u"due.test"_s), 2);
    const auto back = garden.caretaker->rollBack(u"due.test"_s);
    VERIFY_OK(back);
    QCOMPARE(back->generation, 1);
    const QString live = QFileInfo(garden.store->livePaths(u"due.test"_s).folder).canonicalFilePath();
    QVERIFY(live.endsWith("/due.test/1"_L1));
    QCOMPARE(garden.store->certificate(u"due.test"_s)->notAfter,
             garden.store->chain(u"due.test"_s)->first().notAfter());
    QCOMPARE(garden.item(*garden.run(), u"due.test"_s).skip, Skip::Held); // it is not undone at once
    VERIFY_OK(garden.run({.names = {u"due.test"_s}, .force = true}));
    QCOMPARE(garden.generation(u"due.test"_s), 3);
    const auto generations = garden.store->generations(u"due.test"_s);
    QCOMPARE(generations->size(), 3);
    QVERIFY(generations->first().live);
    QVERIFY(garden.history(u"due.test"_s).contains(u"rolledBack"_s));
}

void TestCaretaker::issuancesGoOnSideBySideWithinTheBound()
{
    Garden garden;
    VERIFY_OK(garden.open());
    for (int i = 0; i < 12; ++i)
        garden.plant({.name = u"n%1.test"_s.arg(i)});
    int most = 0;
    QSet<QString> running;
    connect(garden.caretaker.get(), &Caretaker::renewing, this, [&](const QString &name) {
        running.insert(name);
        most = std::max(most, int(running.size()));
    });
    connect(garden.desk.get(), &issuance::Desk::finished, this,
            [&](const issuance::Record &record) { running.remove(record.certificateName); });
    RUN(garden, {.sideBySide = 3});
    QCOMPARE(count(summary, Outcome::Renewed), 12);
    QVERIFY2(most > 1 && most <= 3, qPrintable(QString::number(most)));
}

void TestCaretaker::isDueSaysWhenToRun()
{
    Garden garden;
    VERIFY_OK(garden.open());
    QVERIFY(!garden.caretaker->isDue());
    garden.plant({.name = u"young.test"_s, .used = 0.3});
    QVERIFY(garden.caretaker->isDue()); // the CA has never been asked
    VERIFY_OK(garden.run());
    QVERIFY(!garden.caretaker->isDue());
    garden.plant({.name = u"due.test"_s});
    QVERIFY(garden.caretaker->isDue());
    VERIFY_OK(garden.run());
    QVERIFY(!garden.caretaker->isDue());
    garden.plant({.name = u"hand.test"_s, .byHand = true});
    VERIFY_OK(garden.run());
    QVERIFY(!garden.caretaker->isDue()); // a person's business
    garden.clock.offset = 7h;
    QVERIFY(garden.caretaker->isDue()); // to ask again
}

QTEST_GUILESS_MAIN(TestCaretaker)
#include "tst_caretaker.moc"
