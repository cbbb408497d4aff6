// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/issuance/othermethod.h"
#include "tests/issuance/records.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using namespace tests;

static AuthzRead standingRead(const QString &account)
{
    acme::Authorization authorization = authz(acme::AuthorizationStatus::Pending, "dns-persist-01");
    authorization.challenges[0].token.clear();
    authorization.challenges[0].issuers = {u"ca.test"_s};
    return {0, authorization, account};
}

/// Has read that the CA takes a standing record of `account`.
static Record standing(const QString &account = u"https://ca.test/1"_s,
                       const QList<acme::Identifier> &identifiers = {})
{
    Record record = fresh();
    if (!identifiers.isEmpty())
        record.request.identifiers = identifiers;
    record.request.method = {.kind = challenge::MethodKind::DnsPersist};
    record
        = applied(applied(record, at(KeySaved{})), at(OrderCreated{order(acme::OrderStatus::Pending), {}}));
    return applied(record, at(standingRead(account)));
}

class TestSteps final : public QObject {
    Q_OBJECT
    core::crypto::Library m_library;

private slots:
    void aRecordByHandIsWatchedForWhileAPersonIsWaitedFor()
    {
        const Record waiting = awaitingRecord();
        QCOMPARE(awaitingUser(waiting), QList<qsizetype>{0});
        QCOMPARE(words(waiting), u"becomeReady"_s);
        QCOMPARE(words(applied(waiting, at(BecameReady{0}))), u"answer"_s); // the name servers show it
        QCOMPARE(words(applied(waiting, at(UserConfirmed{0}))), u"answer"_s); // the person knows better
    }
    void aStandingRecordThatIsThereNeedsNobodyAndIsNoLeftover()
    {
        Record record = standing();
        QCOMPARE(record.authzs[0].standing,
                 (challenge::StandingWants{.issuers = {u"ca.test"_s}, .account = u"https://ca.test/1"_s}));
        QVERIFY(!record.authzs[0].token.isEmpty());
        record = applied(applied(record, at(Announced{0})), at(Presented{0, Noon.addYears(1)}));
        QVERIFY(awaitingUser(record).isEmpty());
        QCOMPARE(record.authzs[0].leftover, Leftover::None);
        QCOMPARE(record.authzs[0].standsUntil, Noon.addYears(1));
        QCOMPARE(words(applied(record, at(BecameReady{0}))), u"answer"_s);
        const auto again
            = recordFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(record)).toJson()).object());
        QVERIFY(again && *again == record);
        QCOMPARE(words(applied(record, at(CancelRequested{}))), u"deactivate"_s); // and nothing to clean up
    }
    void aStandingRecordThatIsNotThereIsAskedForAndWatched()
    {
        Record record = applied(applied(standing(), at(Announced{0})), at(PersonNeeded{0}));
        QCOMPARE(awaitingUser(record), QList<qsizetype>{0});
        QCOMPARE(words(record), u"becomeReady"_s);
        QCOMPARE(words(applied(record, at(PersonNeeded{0}))), u"becomeReady"_s); // it takes its time
        // The next day it is looked for before anybody is asked again.
        record = applied(record, at(Resumed{}));
        record = applied(record, at(OrderRead{order(acme::OrderStatus::Pending)}));
        record = applied(record, at(standingRead(u"https://ca.test/1"_s)));
        QCOMPARE(words(record), u"present"_s);
        QCOMPARE(words(applied(record, at(Presented{0}))), u"becomeReady"_s);
    }
    void aCaThatSpeaksOfAnotherAccountGetsNoRecord()
    {
        const Record record = standing({});
        QCOMPARE(record.stage, Stage::Failed);
        QCOMPARE(record.failure->code, ErrorCode::BadReply);
    }
    void aStandingRecordIsNeverTradedForAnotherKind()
    {
        Record record = fresh();
        record.request.method = {.kind = challenge::MethodKind::DnsPersist};
        record = applied(applied(record, at(KeySaved{})),
                         at(OrderCreated{order(acme::OrderStatus::Pending), {}}));
        record = applied(record, at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending, "dns-01")}));
        QCOMPARE(record.failure->code, ErrorCode::NoUsableChallenge);
        QCOMPARE(record.failure->detail, u"dns-01"_s);
    }
    void aNameAndItsWildcardWantOneRecord()
    {
        const QList<acme::Identifier> both{{acme::IdentifierType::Dns, u"example.org"_s},
                                           {acme::IdentifierType::Dns, u"*.example.org"_s}};
        QVERIFY(standing(u"https://ca.test/1"_s, both).authzs[0].standing.wildcard);
    }
    void aRecordByHandIsStillWaitedForTheNextDay()
    {
        Record next = applied(awaitingRecord(), at(Resumed{}, 86'400));
        next = applied(next, at(OrderRead{order(acme::OrderStatus::Pending)}));
        next = applied(next, at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending, "dns-01")}));
        QCOMPARE(words(next), u"present"_s);
        next = applied(next, at(Presented{0}));
        QCOMPARE(awaitingUser(next), QList<qsizetype>{0});
        QCOMPARE(next.authzs.first().token, awaitingRecord().authzs.first().token);
    }
    void whoGoesOnAnywayDoesNotWaitForTheNameServers()
    {
        Record record = read();
        for (const Happening &what : {Happening(Announced{0}), Happening(Presented{0})})
            record = applied(record, at(what));
        QCOMPARE(words(record), u"becomeReady"_s);
        QCOMPARE(words(applied(record, at(UserConfirmed{0}))), u"answer"_s);
    }
    void nextStepsDependOnTheRecordOnly_data();
    void nextStepsDependOnTheRecordOnly();
    void anyEventInAnyStateIsHarmless();
    void recordSurvivesJson();
    void aStrangeRecordIsAnError_data();
    void aStrangeRecordIsAnError();
    void serverStateWins_data();
    void serverStateWins();
    void failureOfTheOrderIsExplainedByTheName();
    void aProofStaysWhileTheCaMayBeLookingAtIt();
    void whatIsProvenStaysInPlaceUntilAllIs();
    void restartReadsBeforeItActs();
    void anInterruptedIssuanceTakesTheNewMethodWhereNothingLiesAround();
};

void TestSteps::nextStepsDependOnTheRecordOnly_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing yet") << fresh() << u"makeKey"_s;
    QTest::newRow("key saved") << applied(fresh(), at(KeySaved{})) << u"createOrder"_s;
    QTest::newRow("ordered") << ordered() << u"readAuthorization"_s;
    QTest::newRow("read") << read() << u"announce"_s;
    QTest::newRow("announced") << applied(read(), at(Announced{0})) << u"present"_s;
    QTest::newRow("answered") << answered() << u"readOrder"_s;
    QTest::newRow("A-28 authorization valid at once")
        << applied(ordered(), at(AuthzRead{0, authz(acme::AuthorizationStatus::Valid)})) << u"readOrder"_s;
    QTest::newRow("order ready at once")
        << applied(applied(fresh(), at(KeySaved{})), at(OrderCreated{order(acme::OrderStatus::Ready), {}}))
        << u"finalize"_s;
    QTest::newRow("A-24 ready although not proven")
        << applied(read(), at(OrderRead{order(acme::OrderStatus::Ready)})) << u"finalize"_s;
    QTest::newRow("A-26 valid: the certificate is there")
        << applied(answered(), at(OrderRead{order(acme::OrderStatus::Valid)})) << u"cleanUp download"_s;
    QTest::newRow("told to wait") << applied(
        ordered(), at(StepFailed{{.code = ErrorCode::RateLimited, .retryAt = Noon.addSecs(60)}}))
                                  << u"wait"_s;
    QTest::newRow("cancelled") << applied(answered(), at(CancelRequested{})) << u"deactivate"_s;
    QTest::newRow("A-28 only what we cannot do")
        << applied(ordered(), at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending, "dns-01")}))
        << QString();
}

void TestSteps::nextStepsDependOnTheRecordOnly()
{
    QFETCH(Record, record);
    QFETCH(QString, expected);
    if (expected == "deactivate"_L1)
        QVERIFY(words(record).startsWith(expected));
    else
        QCOMPARE(words(record), expected);
}

static QList<Happening> everyHappening()
{
    return {KeySaved{},
            OrderCreated{order(acme::OrderStatus::Pending), {}},
            OrderRead{order(acme::OrderStatus::Pending)},
            OrderRead{order(acme::OrderStatus::Ready)},
            OrderRead{order(acme::OrderStatus::Processing)},
            OrderRead{order(acme::OrderStatus::Valid)},
            OrderRead{order(acme::OrderStatus::Invalid)},
            OrderGone{},
            OrderNotReady{},
            OutcomeUnknown{},
            AuthzRead{0, authz(acme::AuthorizationStatus::Pending)},
            AuthzRead{0, authz(acme::AuthorizationStatus::Valid)},
            AuthzRead{0, authz(acme::AuthorizationStatus::Invalid)},
            AuthzRead{0, authz(acme::AuthorizationStatus::Expired)},
            AuthzRead{99, authz(acme::AuthorizationStatus::Valid)},
            Announced{0},
            Presented{0},
            BecameReady{0},
            UserConfirmed{0},
            UserConfirmed{-1},
            Answered{0},
            SeenByCa{0},
            CleanedUp{0},
            CleanUpFailed{0, {}},
            Deactivated{0},
            Downloaded{"x"},
            Installed{u"n"_s, 1},
            StepFailed{{ErrorCode::BadReply}},
            StepFailed{{ErrorCode::TimedOut}, 0},
            WaitOver{},
            Resumed{},
            CancelRequested{}};
}

/// From every state that three events can lead to, every event leads to a state that has a next step or is
/// over, and an ended record stays ended.
void TestSteps::anyEventInAnyStateIsHarmless()
{
    const auto events = everyHappening();
    int states = 0;
    const auto check = [&](const Record &before, const Happening &what) {
        const Record after = applied(before, at(what, 1));
        ++states;
        if (hasEnded(before.stage))
            QVERIFY(after.stage == before.stage);
        QVERIFY2(!nextSteps(after).empty() || isOver(after) || !awaitingUser(after).isEmpty()
                     || after.stage == Stage::Authorize,
                 qPrintable(stageName(after.stage)));
        for (const Step &step : nextSteps(after)) {
            if (const auto index = subjectOf(step))
                QVERIFY(*index < after.authzs.size());
        }
    };
    for (const Record &start : {fresh(), ordered(), read(), answered()}) {
        for (const Happening &first : events) {
            const Record one = applied(start, at(first));
            check(start, first);
            for (const Happening &second : events) {
                const Record two = applied(one, at(second));
                check(one, second);
                for (const Happening &third : events)
                    check(two, third);
            }
        }
    }
    QVERIFY(states > 100'000);
}

void TestSteps::recordSurvivesJson()
{
    Record record = answered();
    record = applied(record, at(StepFailed{{.code = ErrorCode::TimedOut, .subject = u"ca.test"_s}}, 5));
    record.authzs.first().validationRecords
        = {{.url = u"http://example.org/"_s, .addressesResolved = {u"192.0.2.1"_s}}};
    record.authzs.first().failure
        = Error{.code = ErrorCode::AuthorizationFailed, .problem = Problem{.detail = u"no"_s}};
    const auto again
        = recordFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(record)).toJson()).object());
    QVERIFY(again);
    QCOMPARE(*again, record);
}

void TestSteps::aStrangeRecordIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray("{}") << static_cast<int>(ErrorCode::FileDamaged);
    QTest::newRow("newer") << QByteArray(R"({"version":99})") << static_cast<int>(ErrorCode::StoreTooNew);
    QTest::newRow("unknown stage") << QByteArray(R"({"version":1,"stage":"banana"})")
                                   << static_cast<int>(ErrorCode::FileDamaged);
}

void TestSteps::aStrangeRecordIsAnError()
{
    QFETCH(QByteArray, json);
    const auto record = recordFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!record);
    QTEST(static_cast<int>(record.error().code), "code");
}

void TestSteps::serverStateWins_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("stage");
    const auto row = [](const char *name, acme::OrderStatus status, Stage stage) {
        QTest::newRow(name) << static_cast<int>(status) << static_cast<int>(stage);
    };
    row("pending", acme::OrderStatus::Pending, Stage::Authorize);
    row("ready", acme::OrderStatus::Ready, Stage::Finalize);
    row("processing", acme::OrderStatus::Processing, Stage::Issue);
    row("valid", acme::OrderStatus::Valid, Stage::Download);
    row("invalid", acme::OrderStatus::Invalid, Stage::Failed);
}

void TestSteps::serverStateWins()
{
    QFETCH(int, status);
    const Record record = applied(answered(), at(OrderRead{order(static_cast<acme::OrderStatus>(status))}));
    QTEST(static_cast<int>(record.stage), "stage");
}

void TestSteps::failureOfTheOrderIsExplainedByTheName()
{
    Record record = applied(answered(), at(OrderRead{order(acme::OrderStatus::Invalid)}));
    QCOMPARE(record.failure->code, ErrorCode::OrderFailed);
    QVERIFY(words(record).contains(u"readAuthorization"_s));
    acme::Authorization refused = authz(acme::AuthorizationStatus::Invalid);
    refused.challenges.first().status = acme::ChallengeStatus::Invalid;
    refused.challenges.first().error
        = Problem{.type = u"urn:ietf:params:acme:error:connection"_s, .detail = u"refused"_s};
    record = applied(record, at(AuthzRead{0, refused}));
    QCOMPARE(record.failure->code, ErrorCode::AuthorizationFailed);
    QCOMPARE(record.failure->subject, u"example.org"_s);
    QCOMPARE(record.failure->problem->detail, u"refused"_s);
    QCOMPARE(words(record), u"cleanUp"_s);
    QCOMPARE(record.failedPhase, std::optional(Phase::Look));
}

void TestSteps::aProofStaysWhileTheCaMayBeLookingAtIt()
{
    Record record = twoAnswered();
    // One name has failed: taking the other's proof away now would look like a second cause.
    record = applied(record, at(AuthzRead{0, authz(acme::AuthorizationStatus::Invalid)}));
    QCOMPARE(record.stage, Stage::Failed);
    const std::vector<Step> expected{ReadAuthz{1}, CleanUp{0}};
    QCOMPARE(nextSteps(record), expected);
    for (const auto status : {acme::AuthorizationStatus::Valid, acme::AuthorizationStatus::Invalid,
                              acme::AuthorizationStatus::Pending}) {
        const std::vector<Step> after = nextSteps(applied(record, at(AuthzRead{1, authz(status)})));
        QVERIFY(std::ranges::find(after, Step(CleanUp{1})) != after.end());
    }
}

void TestSteps::whatIsProvenStaysInPlaceUntilAllIs()
{
    // After a restart a CA may have been told twice to look. What it has found to be valid, it finds again.
    Record record = twoAnswered();
    record = applied(record, at(AuthzRead{0, authz(acme::AuthorizationStatus::Valid)}));
    QCOMPARE(record.authzs[0].stage, AuthzStage::Valid);
    QCOMPARE(record.authzs[0].leftover, Leftover::Published);
    const auto isCleaning = [](const std::vector<Step> &steps, qsizetype index) {
        return std::ranges::find(steps, Step(CleanUp{index})) != steps.end();
    };
    QVERIFY(!isCleaning(nextSteps(record), 0));
    record.stage = Stage::Finalize;
    QVERIFY(isCleaning(nextSteps(record), 0));
}

void TestSteps::restartReadsBeforeItActs()
{
    Record record = applied(answered(), at(Resumed{}));
    QCOMPARE(words(record), u"readOrder readAuthorization"_s);
    record = applied(record, at(OrderRead{order(acme::OrderStatus::Pending)}));
    record = applied(record, at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending)}));
    QCOMPARE(words(record), u"present"_s); // a listener died with its process

    record = applied(answered(), at(Resumed{}));
    record = applied(record, at(OrderRead{order(acme::OrderStatus::Valid)}));
    QVERIFY(words(record).contains(u"download"_s));
}

void TestSteps::anInterruptedIssuanceTakesTheNewMethodWhereNothingLiesAround()
{
    const challenge::Method otherPort{.port = 8080};
    const challenge::Method folder{.kind = challenge::MethodKind::WebRoot, .folder = u"/srv/www"_s};
    Request wanted = fresh().request;
    wanted.method = otherPort;

    Record record = answered();
    QCOMPARE(proveOtherwise(record, wanted), QStringList());
    record = applied(applied(record, at(Resumed{})), at(OrderRead{order(acme::OrderStatus::Pending)}));
    record = applied(record, at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending)}));
    QCOMPARE(words(record), u"announce"_s);
    QCOMPARE(record.authzs[0].method, otherPort);

    // A file that lies in a folder is taken away from there, so it is also used there.
    record = answered();
    record.authzs[0].method = folder;
    QCOMPARE(proveOtherwise(record, wanted), QStringList{u"example.org"_s});
    QCOMPARE(record.authzs[0].method, folder);
    QCOMPARE(record.authzs[0].stage, AuthzStage::Answered);

    // What is proven is proven.
    record = applied(answered(), at(AuthzRead{0, authz(acme::AuthorizationStatus::Valid)}));
    QCOMPARE(proveOtherwise(record, wanted), QStringList());
    QCOMPARE(record.authzs[0].stage, AuthzStage::Valid);
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
