// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/notify/outbox.h"
#include "core/text/alerttext.h"
#include "core/text/language.h"
#include "tests/notify/sights.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;
using core::text::AlertText;
using renewal::State;
using tests::Now;
using tests::sight;

/// Told once, told again when it gets worse, and never for nothing.
class TestAlerts final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language.use(u"en"_s); }
    void sequencesOfStates_data();
    void sequencesOfStates();
    void whatMayPassByItselfIsToldFromTheThirdTime();
    void aCertificateThatIsGoneIsForgotten();
    void silenceIsToldOnce();
    void aClockThatJumpsTellsOnce();
    void whatWasToldSurvivesTheStore();
    void noSequenceTellsTheSameTwiceInARow();
    void manyBecomeOneMessage();
    void oneIsSaidInFull();
    void hostileNamesStayPlain();
    void recordsLeftBehindAreToldOnceWithTheirValues();
    void recordsLeftBehindAreToldBesideTheRenewal();
    void aStandingRecordThatWillNotDoIsTold_data();
    void aStandingRecordThatWillNotDoIsTold();

private:
    core::crypto::Library m_library;
    core::text::Language m_language;

    /// The alerts of a sequence, as words.
    static QString told(const QList<Sight> &sequence)
    {
        Memory memory;
        QStringList words;
        for (const Sight &sight : sequence) {
            const News now = news(memory, {sight}, {}, Now);
            memory = now.memory;
            for (const Alert &alert : now.alerts)
                words.append(alertKindName(alert.kind) + (alert.urgent ? u"!"_s : QString()));
        }
        return words.join(u' ');
    }
};

void TestAlerts::sequencesOfStates_data()
{
    QTest::addColumn<QList<Sight>>("sequence");
    QTest::addColumn<QString>("alerts");
    const auto row = [](const char *name, const QList<Sight> &sequence, const QString &alerts) {
        QTest::newRow(name) << sequence << alerts;
    };
    // One certificate with 29 of its 90 days left, until it is renewed.
    const auto at = [](State state, int failures = 0) { return sight(state, 29, failures); };
    const Sight fresh = sight(State::Valid, 89);
    const Sight failed = at(State::Failed, 1);
    row("always well", {at(State::Valid), at(State::Valid), at(State::Due), at(State::Due)}, {});
    row("first seen in trouble", {failed}, u"failed"_s);
    row("first seen expired", {at(State::Expired)}, u"expired!"_s);
    row("renewed in silence", {at(State::Due), at(State::Working), fresh}, u"renewed"_s);
    row("a failure once", {at(State::Due), failed, failed, failed}, u"failed"_s);
    row("a try in between", {failed, at(State::Working), failed, at(State::Working), failed}, u"failed"_s);
    row("a look by a program that does not know", {failed, at(State::Due), failed}, u"failed"_s);
    row("three times", {failed, at(State::Failed, 2), at(State::Failed, 3), at(State::Failed, 4)},
        u"failed failed!"_s);
    row("from bad to worse",
        {failed, at(State::Overdue, 2), at(State::Overdue, 3), at(State::Expired, 9), at(State::Expired, 9)},
        u"failed expiring expiring! expired!"_s);
    row("in its last fifth", {sight(State::Overdue, 10)}, u"expiring!"_s);
    row("late, trying", {at(State::Overdue), at(State::Working), at(State::Overdue)}, u"expiring"_s);
    row("renewed after all", {failed, fresh, fresh}, u"failed renewed"_s);
    row("and again the next time", {failed, fresh, sight(State::Failed, 89, 1)}, u"failed renewed failed"_s);
    row("waits for a person", {at(State::Due), at(State::NeedsUser), at(State::NeedsUser)}, u"needsUser"_s);
    row("revoked", {at(State::Valid), at(State::Revoked), at(State::Revoked)}, u"revoked"_s);
    row("rolled back", {fresh, at(State::Valid)}, {});
    Sight stuck = fresh;
    stuck.deployError = Error{.code = ErrorCode::ProgramFailed, .subject = u"nginx"_s};
    row("not where it is used", {at(State::Due), stuck, stuck}, u"renewed notDeployed"_s);
}

void TestAlerts::sequencesOfStates()
{
    QFETCH(QList<Sight>, sequence);
    QFETCH(QString, alerts);
    QCOMPARE(told(sequence), alerts);
}

void TestAlerts::whatMayPassByItselfIsToldFromTheThirdTime()
{
    const Error offline{.code = ErrorCode::HostNotFound, .subject = u"ca.test"_s};
    const auto failing = [&](int failures) { return sight(State::Failed, 29, failures, offline); };
    QCOMPARE(told({failing(1), failing(2)}), QString());
    QCOMPARE(told({failing(1), failing(2), failing(3), failing(4)}), u"failed!"_s);
    QCOMPARE(told({sight(State::Overdue, 10, 1, offline)}), u"expiring!"_s); // but never too late
    const Error firm{.code = ErrorCode::AuthorizationFailed, .subject = u"a.test"_s};
    QCOMPARE(told({sight(State::Failed, 29, 1, firm)}), u"failed"_s);
}

void TestAlerts::aCertificateThatIsGoneIsForgotten()
{
    const News first = news({}, {sight(State::Failed)}, {}, Now);
    QCOMPARE(first.memory.certificates.size(), 1);
    const News gone = news(first.memory, {}, {}, Now);
    QVERIFY(gone.alerts.isEmpty() && gone.memory.certificates.isEmpty());
}

void TestAlerts::silenceIsToldOnce()
{
    const schedule::Missed missed{Now.addDays(-4), 4};
    const News first = news({}, {}, missed, Now);
    QCOMPARE(first.alerts.size(), 1);
    QCOMPARE(first.alerts.first().kind, AlertKind::NotRunning);
    QCOMPARE(AlertText::message(first.alerts, Now).title, u"Automatic renewal has not run for 4 days."_s);
    const News later = news(first.memory, {}, schedule::Missed{missed.since, 5}, Now.addDays(1));
    QVERIFY(later.alerts.isEmpty());
    const News well = news(later.memory, {}, {}, Now.addDays(2));
    QVERIFY(well.alerts.isEmpty());
    const News again = news(well.memory, {}, schedule::Missed{Now.addDays(2), 4}, Now.addDays(6));
    QCOMPARE(again.alerts.size(), 1);
}

void TestAlerts::aClockThatJumpsTellsOnce()
{
    Sight seen = sight(State::Valid);
    Memory memory = news({}, {seen}, {}, Now).memory;
    seen.state = State::Expired; // what a clock a year ahead makes of it
    News wrong = news(memory, {seen}, {}, Now.addYears(1));
    QCOMPARE(wrong.alerts.size(), 1);
    QVERIFY(news(wrong.memory, {seen}, {}, Now.addYears(1)).alerts.isEmpty());
    seen.state = State::Valid;
    const News right = news(wrong.memory, {seen}, {}, Now);
    QVERIFY(right.alerts.isEmpty()); // it was not renewed
    QCOMPARE(right.memory, memory);
    seen.state = State::NotYetValid; // and a year back
    QVERIFY(news(right.memory, {seen}, {}, Now.addYears(-1)).alerts.isEmpty());
}

void TestAlerts::whatWasToldSurvivesTheStore()
{
    const News now = news({},
                          {sight(State::Failed, 29, 3), tests::named(sight(State::Valid), u"b.test"_s),
                           tests::named(sight(State::Expired, -1), u"c.test"_s)},
                          schedule::Missed{Now.addDays(-4), 4}, Now);
    QCOMPARE(memoryFromJson(toJson(now.memory)), now.memory);
    for (const Alert &alert : now.alerts)
        QCOMPARE(alertFromJson(toJson(alert)), alert);
}

void TestAlerts::noSequenceTellsTheSameTwiceInARow()
{
    QRandomGenerator random(7);
    static constexpr std::array States{State::Failed,  State::Working, State::Due,
                                       State::Overdue, State::Expired, State::Valid};
    for (int run = 0; run < 500; ++run) {
        Memory memory;
        std::optional<Alert> last;
        for (int step = 0; step < 30; ++step) {
            Sight seen
                = sight(States.at(static_cast<std::size_t>(random.bounded(static_cast<int>(States.size())))),
                        29, random.bounded(5));
            const News now = news(memory, {seen}, {}, Now);
            QVERIFY(now.alerts.size() <= 1);
            // The same state seen again at once is never told again.
            QVERIFY(news(now.memory, {seen}, {}, Now).alerts.isEmpty());
            memory = now.memory;
            if (now.alerts.isEmpty())
                continue;
            const Alert &alert = now.alerts.first();
            if (last && last->kind == alert.kind && alert.kind == AlertKind::Failed)
                QVERIFY(alert.urgent);
            last = alert;
        }
    }
}

void TestAlerts::manyBecomeOneMessage()
{
    QList<Sight> sights;
    for (int i = 0; i < 40; ++i)
        sights.append(tests::named(sight(State::Failed, 29, 1), u"n%1.test"_s.arg(i)));
    const Message message = AlertText::message(news({}, sights, {}, Now).alerts, Now);
    QCOMPARE(message.title, u"40 certificates need attention"_s);
    QCOMPARE(message.body.count(u'\n'), 10); // ten lines and an ellipsis
    QCOMPARE(message.certificates().size(), 40);
    QVERIFY(!message.isUrgent());
}

void TestAlerts::oneIsSaidInFull()
{
    const Error closed{.code = ErrorCode::ConnectionRefused, .subject = u"shop.test:80"_s};
    Sight seen = tests::named(sight(State::Overdue, 5, 3, closed), u"shop.test"_s);
    seen.notAfter = seen.notAfter.addSecs(60);
    const Message message = AlertText::message(news({}, {seen}, {}, Now).alerts, Now);
    QCOMPARE(message.title, u"shop.test expires in 5 days"_s);
    QCOMPARE(message.body,
             u"shop.test expires in 5 days. Renewal failed 3 times. Could not connect to shop.test:80."_s);
    QVERIFY(message.isUrgent());
    QCOMPARE(eventName(message), u"problem"_s);
    QCOMPARE(eventName(AlertText::message({}, Now)), u"test"_s);
}

void TestAlerts::hostileNamesStayPlain()
{
    const Message message = AlertText::message(
        {{.kind = AlertKind::Expired, .name = u"a\u202e\n<b>.test\x1b[31m"_s, .notAfter = Now.addDays(-2)}},
        Now);
    for (const QString &text : {message.title, message.body}) {
        QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0x1b)));
        QVERIFY(!text.contains(u'\n'));
    }
}

void TestAlerts::recordsLeftBehindAreToldOnceWithTheirValues()
{
    const LeftRecord one{u"r-0"_s, u"_acme-challenge.a.test. IN TXT \"one\""_s};
    const LeftRecord two{u"r-1"_s, u"_acme-challenge.a.test. IN TXT \"two\""_s};
    Sight seen = sight(State::Valid);
    seen.left = {one};
    News now = news({}, {seen}, {}, Now);
    QCOMPARE(now.alerts.size(), 1);
    QCOMPARE(now.alerts.first().kind, AlertKind::RecordsLeft);
    QCOMPARE(alertFromJson(toJson(now.alerts.first())), now.alerts.first());
    QCOMPARE(memoryFromJson(toJson(now.memory)), now.memory);
    const Message message = AlertText::message(now.alerts, Now);
    QVERIFY2(message.title.contains("a.test"_L1), qPrintable(message.title));
    QVERIFY2(message.body.contains(one.line), qPrintable(message.body));
    QVERIFY2(message.body.contains("tegatactl dns leftovers"_L1), qPrintable(message.body));
    QVERIFY(!message.isUrgent());
    QVERIFY(news(now.memory, {seen}, {}, Now).alerts.isEmpty());
    seen.left = {one, two}; // one more: both are named
    now = news(now.memory, {seen}, {}, Now);
    QCOMPARE(now.alerts.size(), 1);
    QCOMPARE(now.alerts.first().records, (QStringList{one.line, two.line}));
    seen.left = {two};
    QVERIFY(news(now.memory, {seen}, {}, Now).alerts.isEmpty());
}

void TestAlerts::recordsLeftBehindAreToldBesideTheRenewal()
{
    Sight seen = sight(State::Failed, 29, 1);
    Outbox outbox;
    const Settings settings{.renewals = true};
    post(outbox, news({}, {seen}, {}, Now), settings, Now);
    QCOMPARE(outbox.pending.size(), 1);
    seen = sight(State::Valid, 90);
    seen.left = {{u"r-0"_s, u"_acme-challenge.a.test. IN TXT \"one\""_s}};
    post(outbox, news(outbox.memory, {seen}, {}, Now), settings, Now);
    QStringList kinds;
    for (const Pending &pending : outbox.pending) {
        for (const Alert &alert : pending.alerts)
            kinds.append(alertKindName(alert.kind));
    }
    QCOMPARE(kinds, (QStringList{u"recordsLeft"_s, u"renewed"_s})); // the failure is no news any more
    seen = sight(State::Valid, 180); // renewed again, with the message still on its way
    post(outbox, news(outbox.memory, {seen}, {}, Now), settings, Now);
    QCOMPARE(outbox.pending[1].alerts.first().kind, AlertKind::RecordsLeft);
}

void TestAlerts::aStandingRecordThatWillNotDoIsTold_data()
{
    using issuance::StandingTrouble;
    QTest::addColumn<issuance::StandingConcern>("concern");
    QTest::addColumn<QString>("alert");
    QTest::addColumn<QString>("says");
    QTest::newRow("ends") << issuance::StandingConcern{u"a.test"_s, StandingTrouble::Ends, Now.addDays(9)}
                          << u"standingEnds"_s << u"in 9 days"_s;
    QTest::newRow("key") << issuance::StandingConcern{u"a.test"_s, StandingTrouble::FormerKey}
                         << u"standingVoid"_s << u"another key or account"_s;
    QTest::newRow("account") << issuance::StandingConcern{u"a.test"_s, StandingTrouble::OtherAccount}
                             << u"standingVoid"_s << u"another key or account"_s;
}

void TestAlerts::aStandingRecordThatWillNotDoIsTold()
{
    QFETCH(issuance::StandingConcern, concern);
    QFETCH(QString, says);
    Sight seen = sight(State::Due, 29);
    seen.standing = {concern};
    const News now = news({}, {seen}, {}, Now);
    QCOMPARE(now.alerts.size(), 1);
    QTEST(alertKindName(now.alerts.first().kind), "alert");
    QCOMPARE(alertFromJson(toJson(now.alerts.first())), now.alerts.first());
    QVERIFY(news(now.memory, {seen}, {}, Now).alerts.isEmpty());
    const Message message = AlertText::message(now.alerts, Now);
    QVERIFY2(message.body.contains(says), qPrintable(message.body));
    QVERIFY2(message.body.contains("tegatactl dns persist a.test"_L1), qPrintable(message.body));
    // When the renewal fails because of it, that is told.
    seen.state = State::Failed;
    seen.failures = 1;
    QCOMPARE(news(now.memory, {seen}, {}, Now).alerts.first().kind, AlertKind::Failed);
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
