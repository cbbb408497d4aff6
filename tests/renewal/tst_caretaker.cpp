// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/garden.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::renewal;
using namespace tests;
using namespace std::chrono_literals;

/// Words of history that a renewal leaves, in order.
static const QStringList RenewalStory{u"renewalBegan"_s, u"started"_s, u"authzValid"_s, u"installed"_s};

class TestCaretaker final : public QObject {
    Q_OBJECT
private slots:
    void whatIsDueIsRenewedAndTheRestIsLeft();
    void aSecondRunFindsNothingToDo();
    void theCaSaysWhen();
    void aWindowThatMovesRenewsAndHistorySaysSo();
    void theCaIsAskedTwiceADayAndNotMore();
    void aCaWithoutRenewalInfoIsNotSentReplaces();
    void oddAnswersFallBackToTheLifetime_data();
    void oddAnswersFallBackToTheLifetime();
    void whatIsReplacedIsNamed();
    void anOrderIsRepeatedWithoutReplaces_data();
    void anOrderIsRepeatedWithoutReplaces();
    void aCaThatStumblesOverReplacesIsAskedWithout();
    void limitsAreNotAReasonToDropReplaces();
    void anotherAccountReplacesNothing();

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

#define RUN(garden, ...)                                                                                     \
    const auto ran = (garden).run(__VA_ARGS__);                                                              \
    VERIFY_OK(ran);                                                                                          \
    const Summary summary = *ran

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

void TestCaretaker::theCaSaysWhen()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QHash<QByteArray, FakeAnswer> answers;
    Garden garden({.renewalInfo = [&](const QByteArray &id) {
        return answers.value(id, windowAnswer(now.addDays(60), now.addDays(61)));
    }});
    VERIFY_OK(garden.open());
    answers.insert(garden.plant({.name = u"now.test"_s, .used = 0.1}),
                   windowAnswer(now.addSecs(-3600), now.addSecs(-1800)));
    answers.insert(garden.plant({.name = u"later.test"_s, .used = 0.7}),
                   windowAnswer(now.addDays(5), now.addDays(6)));
    RUN(garden);
    QCOMPARE(garden.item(summary, u"now.test"_s).outcome, Outcome::Renewed);
    QCOMPARE(garden.item(summary, u"now.test"_s).cause, Cause::AuthorityWindow);
    QCOMPARE(garden.item(summary, u"later.test"_s).skip, Skip::NotDue);
    // The new one's window is known at once.
    const auto known = garden.store->renewal(u"now.test"_s);
    VERIFY_OK(known);
    QCOMPARE(known->fingerprint, garden.store->certificate(u"now.test"_s)->fingerprint);
    QVERIFY(known->windowFrom > now.addDays(50));
}

void TestCaretaker::aWindowThatMovesRenewsAndHistorySaysSo()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FakeAnswer answer = windowAnswer(now.addDays(40), now.addDays(41));
    Garden garden({.renewalInfo = [&](const QByteArray &) { return answer; }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"moved.test"_s, .used = 0.2});
    VERIFY_OK(garden.run());
    answer = windowAnswer(now.addSecs(-7200), now.addSecs(-3600), "3600", u"https://ca.test/incident"_s);
    const auto quiet = garden.run();
    QCOMPARE(garden.item(*quiet, u"moved.test"_s).skip, Skip::NotDue); // not asked: it said in six hours
    RUN(garden, {.refresh = true});
    QCOMPARE(garden.item(summary, u"moved.test"_s).cause, Cause::AuthorityWindow);
    QCOMPARE(garden.generation(u"moved.test"_s), 2);
    QCOMPARE(garden.replaced(), QByteArrayList{id});
    const QStringList story = garden.history(u"moved.test"_s);
    QCOMPARE(story.mid(0, 6), (QStringList{u"renewalWindow"_s, u"renewalWindow"_s} + RenewalStory));
    const auto windows = garden.store->activity(
        {.certificateName = u"moved.test"_s, .what = {u"renewalWindow"_s}, .limit = 10});
    const QJsonObject moved = windows->at(windows->size() - 2).data;
    QVERIFY(moved.value("moved"_L1).toBool());
    QCOMPARE(moved.value("explanation"_L1).toString(), u"https://ca.test/incident"_s);
}

void TestCaretaker::theCaIsAskedTwiceADayAndNotMore()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden({.renewalInfo = [&](const QByteArray &) {
        return windowAnswer(now.addDays(60), now.addDays(61), "3600");
    }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"a.test"_s, .used = 0.1});
    const auto asked = [&] { return garden.ca.count("GET", "/renewal-info/"); };
    VERIFY_OK(garden.run());
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 1);
    garden.clock.offset = 59min;
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 1);
    garden.clock.offset = 61min;
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 2);
    garden.reopen();
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 2);
    VERIFY_OK(garden.run({.refresh = true}));
    QCOMPARE(asked(), 3);
}

void TestCaretaker::aCaWithoutRenewalInfoIsNotSentReplaces()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    VERIFY_OK(garden.run());
    QCOMPARE(garden.replaced(), QByteArrayList{QByteArray()});
}

void TestCaretaker::oddAnswersFallBackToTheLifetime_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto raw = [](const QByteArray &body) {
        return FakeAnswer{200, {{"Content-Type", "application/json"}}, body};
    };
    QTest::newRow("ends before it begins") << windowAnswer(now.addDays(2), now.addDays(1));
    QTest::newRow("no length") << windowAnswer(now.addDays(2), now.addDays(2));
    QTest::newRow("in 2099") << windowAnswer(QDateTime(QDate(2099, 1, 1), {0, 0}, Qt::UTC),
                                             QDateTime(QDate(2099, 1, 2), {0, 0}, Qt::UTC));
    QTest::newRow("404") << FakeAnswer::problem(404, "malformed", "no such certificate");
    QTest::newRow("500") << FakeAnswer{500, {}, "down"};
    QTest::newRow("no window") << raw("{}");
    QTest::newRow("not JSON") << raw("<html>");
    QTest::newRow("a list") << raw("[]");
    QTest::newRow("no dates") << raw(R"({"suggestedWindow":{"start":"soon","end":"later"}})");
    QTest::newRow("numbers") << raw(R"({"suggestedWindow":{"start":1,"end":2}})");
}

void TestCaretaker::oddAnswersFallBackToTheLifetime()
{
    QFETCH(FakeAnswer, answer);
    Garden garden({.renewalInfo = [&](const QByteArray &) { return answer; }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.plant({.name = u"young.test"_s, .used = 0.3});
    RUN(garden);
    // A CA that is down is not ordered from; all others are.
    const bool isDown = answer.status == 500;
    const Item due = garden.item(summary, u"due.test"_s);
    QCOMPARE(due.outcome, isDown ? Outcome::Skipped : Outcome::Renewed);
    if (isDown)
        QCOMPARE(due.skip, Skip::Unreachable);
    else
        QCOMPARE(due.cause, Cause::LifetimeUsed);
    QCOMPARE(garden.item(summary, u"young.test"_s).skip, Skip::NotDue);
    const auto known = garden.store->renewal(u"young.test"_s);
    QVERIFY(!known->checkError.isEmpty());
    QVERIFY(known->nextCheck > garden.clock.now().addSecs(50));
}

void TestCaretaker::whatIsReplacedIsNamed()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-1), now.addDays(1)); }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"due.test"_s});
    VERIFY_OK(garden.run({.names = {u"due.test"_s}, .force = true}));
    QCOMPARE(garden.replaced(), QByteArrayList{id});
    // Within the window the CA does not count it, and neither do we.
    const auto ledger = garden.store->ledger(garden.ca.directoryUrl(), now.addDays(-1));
    VERIFY_OK(ledger);
    QCOMPARE(ledger->size(), 3); // order, certificate, domain
    for (const store::LedgerEntry &entry : *ledger)
        QVERIFY(entry.exempt);
}

void TestCaretaker::anOrderIsRepeatedWithoutReplaces_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("already replaced") << 409 << "alreadyReplaced"_ba;
    QTest::newRow("an older word for it") << 409 << "conflict"_ba;
    QTest::newRow("another account") << 403 << "unauthorized"_ba;
    QTest::newRow("an unknown issuer") << 404 << "malformed"_ba;
    QTest::newRow("no name in common") << 400 << "malformed"_ba;
    QTest::newRow("a CA that does not know the member") << 400 << "somethingElse"_ba;
}

static bool hasReplaces(const FakeRequest &request)
{
    return request.path == "/new-order" && request.payload.contains("\"replaces\"");
}

void TestCaretaker::anOrderIsRepeatedWithoutReplaces()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"due.test"_s});
    garden.ca.onRequest(hasReplaces, refuseWith(status, type));
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Renewed);
    QCOMPARE(garden.replaced(), (QByteArrayList{id, QByteArray()}));
    QVERIFY(garden.history(u"due.test"_s).contains(u"replacesRefused"_s));
}

void TestCaretaker::aCaThatStumblesOverReplacesIsAskedWithout()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.ca.onRequest(hasReplaces, refuseWith(500, "serverInternal"));
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Renewed);
    QCOMPARE(garden.replaced().last(), QByteArray());
}

void TestCaretaker::limitsAreNotAReasonToDropReplaces()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"due.test"_s});
    FakeAnswer limited = FakeAnswer::problem(429, "rateLimited", "too many");
    limited.set("Retry-After", "7200");
    garden.ca.onRequest(hasReplaces, answerWith(limited));
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Failed);
    QCOMPARE(garden.replaced(), QByteArrayList{id});
}

void TestCaretaker::anotherAccountReplacesNothing()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    const auto entry = garden.store->certificate(u"due.test"_s);
    auto request = issuance::requestFromJson(entry->request);
    VERIFY_OK(request);
    const auto other = await<store::AccountEntry>([&](auto done) {
        garden.registrar->open({.caName = u"Again"_s,
                                .directoryUrl = garden.ca.directoryUrl(),
                                .rootPem = garden.ca.tlsRoot().pem(),
                                .termsAgreed = true},
                               garden.registrar.get(), done);
    });
    VERIFY_OK(other);
    request->accountId = other->id;
    QSignalSpy settled(garden.caretaker.get(), &Caretaker::settled);
    VERIFY_OK(garden.caretaker->renew(*request));
    QVERIFY(settled.wait(30000));
    QCOMPARE(garden.generation(u"due.test"_s), 2);
    QCOMPARE(garden.replaced(), QByteArrayList{QByteArray()});
    QCOMPARE(garden.store->certificate(u"due.test"_s)->accountId, other->id);
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
