// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/issuance/leftover.h"
#include "tests/issuance/fakeeffects.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;

static const QStringList Names{u"example.org"_s, u"www.example.org"_s};

static Request request(challenge::Method method = {})
{
    Request wanted{.accountId = u"abcd1234"_s, .method = std::move(method)};
    for (const QString &name : Names)
        wanted.identifiers.append({acme::IdentifierType::Dns, name});
    return wanted;
}

class TestRunner final : public QObject {
    Q_OBJECT
    core::crypto::Library m_library;

private slots:
    void visitsEveryStepOnce();
    void presentsAllBeforeItAnswersTheFirst();
    void savesTheIntentBeforeTheEffect();
    void powerCutAnywhereLosesNothing_data();
    void powerCutAnywhereLosesNothing();
    void refusalOfAnyStepStillCleansUp_data();
    void refusalOfAnyStepStillCleansUp();
    void failedCleanUpIsRecordedAndNotRepeated();
    void whatIsLeftInTheDnsIsNamedForAPersonToDelete();
    void passingTroubleIsWaitedOut();
    void lastingTroubleEndsTheRecord();
    void cancelCleansUpAndGivesBackTheAuthorizations();
    void cancelIsHeardWhileTheCaIsSilent();
    void waitsForThePersonWhoActsByHand();
    void fullDiskStopsBeforeTheCaIsAsked();
    void hundredNamesAreSavedAFewTimes();

private:
    StillClock m_clock;
};

void TestRunner::visitsEveryStepOnce()
{
    FakeEffects effects(Names);
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(
        effects.log.join(u' '),
        u"makeKey createOrder readAuthorization0 readAuthorization1 announce0 announce1 present0 present1 "
        "becomeReady0 becomeReady1 answer0 answer1 readOrder cleanUp0 cleanUp1 finalize download install"_s);
    QCOMPARE(runner.record().stage, Stage::Done);
    QVERIFY(effects.world.isEmpty());
    QCOMPARE(effects.saved(), runner.record());
    for (const Phase phase : AllPhases)
        QVERIFY(timeOf(runner.record(), phase).ended.isValid());
}

void TestRunner::presentsAllBeforeItAnswersTheFirst()
{
    FakeEffects effects(Names);
    effects.refuse = u"present1"_s;
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QVERIFY(!effects.log.contains(u"answer0"_s));
}

void TestRunner::savesTheIntentBeforeTheEffect()
{
    class Watch final : public Effects {
    public:
        explicit Watch(FakeEffects &inner) : m_inner(inner) { }
        void perform(const Step &step, const Record &record, QObject *owner,
                     std::function<void(Happening)> done) override
        {
            const Record onDisk = m_inner.saved();
            if (const auto *present = std::get_if<Present>(&step))
                QCOMPARE(onDisk.authzs[present->index].stage, AuthzStage::Presenting);
            if (std::holds_alternative<CreateOrder>(step))
                QCOMPARE(onDisk.stage, Stage::Order);
            if (std::holds_alternative<Answer>(step))
                QVERIFY(!onDisk.orderUrl.isEmpty());
            if (std::holds_alternative<Install>(step))
                QCOMPARE(onDisk.chainPem, "PEM");
            m_inner.perform(step, record, owner, std::move(done));
        }
        Result<void> save(const Record &before, const Record &after) override
        {
            return m_inner.save(before, after);
        }

    private:
        FakeEffects &m_inner;
    };
    FakeEffects inner(Names);
    Watch effects(inner);
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Done);
}

void TestRunner::powerCutAnywhereLosesNothing_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("afterEffect");
    QTest::addColumn<bool>("slow");
    for (int steps = 0; steps < 18; ++steps) {
        QTest::addRow("before step %d", steps + 1) << steps << false << false;
        QTest::addRow("between step %d and its record", steps + 1) << steps << true << false;
        QTest::addRow("before step %d of a slow CA", steps + 1) << steps << false << true;
    }
}

void TestRunner::powerCutAnywhereLosesNothing()
{
    QFETCH(int, steps);
    QFETCH(bool, afterEffect);
    QFETCH(bool, slow);
    FakeEffects effects(Names);
    effects.stepsUntilPowerCut = steps;
    effects.cutAfterEffect = afterEffect;
    effects.pendingPolls = slow;
    const Record fresh = newRecord(request(), m_clock.now());
    QTimer hasten; // a poll may be due later: let the time come
    connect(&hasten, &QTimer::timeout, this, [this] { m_clock.time = m_clock.time.addSecs(30); });
    hasten.start(10);
    {
        Runner runner(fresh, effects, m_clock);
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(effects.stepsUntilPowerCut, -1, 1000);
        QCoreApplication::processEvents();
    }
    effects.powerUp();

    Runner resumed(effects.disk.isEmpty() ? fresh : effects.saved(), effects, m_clock);
    QSignalSpy finished(&resumed, &Runner::finished);
    if (effects.disk.isEmpty())
        resumed.start();
    else
        resumed.resume();
    QVERIFY(finished.wait());
    QCOMPARE(resumed.record().stage, Stage::Done);
    QVERIFY(effects.world.isEmpty());
    for (const AuthzRecord &authz : resumed.record().authzs)
        QVERIFY(authz.leftover != Leftover::Published);
    QVERIFY2(effects.log.count(u"createOrder"_s) <= 2, "at most one order is lost");
    QCOMPARE(effects.log.count(u"install"_s) - (afterEffect && steps == 17 ? 1 : 0), 1);
}

void TestRunner::refusalOfAnyStepStillCleansUp_data()
{
    QTest::addColumn<QString>("step");
    for (const QString &step :
         {u"makeKey"_s, u"createOrder"_s, u"readAuthorization1"_s, u"present1"_s, u"becomeReady0"_s,
          u"answer0"_s, u"readOrder"_s, u"finalize"_s, u"download"_s, u"install"_s})
        QTest::newRow(qPrintable(step)) << step;
}

void TestRunner::refusalOfAnyStepStillCleansUp()
{
    QFETCH(QString, step);
    FakeEffects effects(Names);
    effects.refuse = step;
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Failed);
    QCOMPARE(runner.record().failure, std::optional(effects.refusal));
    QVERIFY(runner.record().failedPhase.has_value());
    QVERIFY(effects.world.isEmpty());
    QCOMPARE(effects.log.count(step), 1);
    QCOMPARE(effects.saved(), runner.record());
}

void TestRunner::failedCleanUpIsRecordedAndNotRepeated()
{
    FakeEffects effects(Names);
    effects.refuse = u"cleanUp0"_s;
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Done);
    QCOMPARE(runner.record().authzs.first().leftover, Leftover::Stuck);
    QVERIFY(runner.record().authzs.first().cleanUpFailure.has_value());
    QCOMPARE(effects.log.count(u"cleanUp0"_s), 1);
}

void TestRunner::whatIsLeftInTheDnsIsNamedForAPersonToDelete()
{
    const Error reason{.code = ErrorCode::ProgramFailed, .subject = u"/usr/local/bin/hook"_s};
    const auto authz = [&](challenge::MethodKind kind, Leftover leftover) {
        return AuthzRecord{.leftover = leftover,
                           .method = {.kind = kind},
                           .cleanUpFailure
                           = leftover == Leftover::Stuck ? std::optional(reason) : std::nullopt};
    };
    Record record;
    record.authzs
        = {authz(challenge::MethodKind::DnsProvider, Leftover::Removed),
           authz(challenge::MethodKind::DnsProvider, Leftover::Stuck),
           authz(challenge::MethodKind::DnsProvider, Leftover::Stuck), // the same reason is said once
           authz(challenge::MethodKind::DnsManual, Leftover::Removed),
           authz(challenge::MethodKind::DnsManual, Leftover::None),
           authz(challenge::MethodKind::WebRoot, Leftover::Stuck)};
    QCOMPARE(leftRecords(record), (QList<qsizetype>{1, 2, 3}));
    QCOMPARE(whyLeft(record), QList<Error>{reason});
    record.authzs = {authz(challenge::MethodKind::DnsManual, Leftover::Removed)};
    QVERIFY(whyLeft(record).isEmpty());
}

void TestRunner::passingTroubleIsWaitedOut()
{
    FakeEffects effects(Names);
    effects.refuse = u"createOrder"_s;
    effects.refusal = {.code = ErrorCode::RateLimited, .retryAt = m_clock.now().addSecs(3600)};
    effects.refusals = 1;
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QTRY_COMPARE(runner.record().notBefore, std::optional(m_clock.now().addSecs(3600)));
    QCOMPARE(runner.record().trouble->code, ErrorCode::RateLimited);
    QCOMPARE(effects.log.count(u"createOrder"_s), 1);
    QTRY_COMPARE(effects.saved().notBefore, runner.record().notBefore);

    // Another process, an hour later.
    m_clock.time = m_clock.time.addSecs(3601);
    Runner later(effects.saved(), effects, m_clock);
    QSignalSpy laterFinished(&later, &Runner::finished);
    later.resume();
    QVERIFY(laterFinished.wait());
    QCOMPARE(later.record().stage, Stage::Done);
    QCOMPARE(finished.count(), 0);
}

void TestRunner::lastingTroubleEndsTheRecord()
{
    FakeEffects effects(Names);
    effects.refuse = u"createOrder"_s;
    effects.refusal = {.code = ErrorCode::ConnectionRefused, .subject = u"ca.test:443"_s};
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    QTimer hasten;
    connect(&hasten, &QTimer::timeout, this, [&] {
        m_clock.time = m_clock.time.addSecs(600);
        runner.tell(WaitOver{});
    });
    hasten.start(1);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Failed);
    QCOMPARE(runner.record().failure->code, ErrorCode::ConnectionRefused);
    QCOMPARE(effects.log.count(u"createOrder"_s), 6);
}

void TestRunner::cancelCleansUpAndGivesBackTheAuthorizations()
{
    FakeEffects effects(Names);
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    connect(&runner, &Runner::recordChanged, this, [&](const Record &record) {
        if (!record.authzs.isEmpty() && record.authzs.first().stage == AuthzStage::Ready)
            runner.cancel();
    });
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Cancelled);
    QVERIFY(effects.world.isEmpty());
    QVERIFY(effects.log.contains(u"deactivate0"_s));
    QVERIFY(!effects.log.contains(u"finalize"_s));
}

void TestRunner::cancelIsHeardWhileTheCaIsSilent()
{
    class Silent final : public Effects {
    public:
        void perform(const Step &step, const Record &, QObject *owner,
                     std::function<void(Happening)> done) override
        {
            if (std::holds_alternative<MakeKey>(step))
                QTimer::singleShot(0, owner, [done] { done(KeySaved{}); });
            if (std::holds_alternative<CreateOrder>(step))
                QTimer::singleShot(0, owner, [done] {
                    done(OrderCreated{{.url = QUrl(u"https://ca.test/o"_s),
                                       .authorizations = {QUrl(u"https://ca.test/a"_s)}},
                                      {}});
                });
            if (std::holds_alternative<Deactivate>(step))
                QTimer::singleShot(0, owner, [done] { done(Deactivated{0}); });
            asked |= std::holds_alternative<ReadAuthz>(step); // never answered
        }
        Result<void> save(const Record &, const Record &) override { return {}; }
        bool asked = false;
    } effects;
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QTRY_VERIFY(effects.asked);
    runner.cancel();
    QVERIFY(finished.wait(1000));
    QCOMPARE(runner.record().stage, Stage::Cancelled);
}

void TestRunner::waitsForThePersonWhoActsByHand()
{
    FakeEffects effects(Names);
    Runner runner(newRecord(request({.kind = challenge::MethodKind::Manual}), m_clock.now()), effects,
                  m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QTRY_COMPARE(awaitingUser(runner.record()).size(), 2);
    QVERIFY(nextSteps(runner.record()).empty());
    runner.tell(UserConfirmed{0});
    QTRY_COMPARE(awaitingUser(runner.record()), QList<qsizetype>{1});
    QVERIFY(!effects.log.contains(u"answer0"_s));
    runner.tell(UserConfirmed{1});
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Done);
}

void TestRunner::fullDiskStopsBeforeTheCaIsAsked()
{
    FakeEffects effects(Names);
    effects.saveFails = true;
    Runner runner(newRecord(request(), m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Failed);
    QCOMPARE(runner.record().failure->code, ErrorCode::DiskFull);
    QVERIFY(effects.log.isEmpty());
}

void TestRunner::hundredNamesAreSavedAFewTimes()
{
    QStringList names;
    Request wanted = request();
    wanted.identifiers.clear();
    for (int i = 0; i < 100; ++i) {
        names.append(u"n%1.example.org"_s.arg(i));
        wanted.identifiers.append({acme::IdentifierType::Dns, names.last()});
    }
    FakeEffects effects(names);
    Runner runner(newRecord(wanted, m_clock.now()), effects, m_clock);
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start();
    QVERIFY(finished.wait());
    QCOMPARE(runner.record().stage, Stage::Done);
    QVERIFY2(effects.saves < 20, qPrintable(QString::number(effects.saves)));
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
