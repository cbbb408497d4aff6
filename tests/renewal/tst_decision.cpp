// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/renewal/decision.h"
#include "core/renewal/notes.h"
#include "core/renewal/pause.h"
#include "core/renewal/summary.h"

#include <QTest>

using namespace core;
using namespace core::renewal;
using namespace Qt::StringLiterals;

static const QDateTime Begin(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
static const QDateTime Due = Begin.addDays(65);

/// A certificate of 90 days, on its 65th.
struct Case {
    store::CertificateEntry certificate{.name = u"example.org"_s,
                                        .names = {u"example.org"_s},
                                        .fingerprint = "fingerprint",
                                        .notBefore = Begin,
                                        .notAfter = Begin.addDays(90)};
    store::RenewalEntry known{.name = u"example.org"_s};
    store::AccountEntry account{.id = u"account"_s,
                                .directoryUrl = QUrl(u"https://acme.ca.example/directory"_s),
                                .accountUrl = QUrl(u"https://acme.ca.example/account/1"_s),
                                .status = u"valid"_s};
    issuance::Request request{.identifiers = {{acme::IdentifierType::Dns, u"example.org"_s}},
                              .accountId = u"account"_s};
    bool hasAccount = true;
    bool hasRequest = true;
    bool asked = false;
    bool forced = false;
    bool practiceRuns = false;
    QDateTime now = Due;

    [[nodiscard]] Decision decision() const
    {
        return decide(certificate, known,
                      {.account = hasAccount ? &account : nullptr,
                       .request = hasRequest ? std::optional(request) : std::nullopt,
                       .practiceRuns = practiceRuns,
                       .asked = asked,
                       .forced = forced},
                      now);
    }
};
using Change = void (*)(Case &);

class TestDecision final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void whatIsDueIsRenewed();
    void whoeverAsksCanDoWhatIsDoneByHand();
    void reasonsNotTo_data();
    void reasonsNotTo();
    void forceOvercomesWhatAPersonMayOvercome_data();
    void forceOvercomesWhatAPersonMayOvercome();
    void aMachineThatSleptRenewsAtOnce();
    void nextRenewalFollowsThePlanAndTheTries();

    void failuresAreCountedAndPutOff();
    void aCaThatNamesATimeIsNotAskedBefore();
    void successForgetsTheTrouble();
    void aPauseStopsAutomaticTries();
    void pauseLinks_data();
    void pauseLinks();
    void historyTellsOfWindowsThatMove();
    void aRollBackIsNotUndoneAtOnce();
    void summariesAreStable();
};

void TestDecision::whatIsDueIsRenewed()
{
    Case so;
    QCOMPARE(so.decision().cause, Cause::LifetimeUsed);
    so.known.fingerprint = so.certificate.fingerprint;
    so.known.windowFrom = Due.addDays(-2);
    so.known.windowTo = Due.addDays(-1);
    QCOMPARE(so.decision().cause, Cause::AuthorityWindow);
    so.asked = so.forced = true;
    QCOMPARE(so.decision().cause, Cause::Asked);
}

void TestDecision::whoeverAsksCanDoWhatIsDoneByHand()
{
    Case so;
    so.request.method.kind = challenge::MethodKind::Manual;
    QCOMPARE(so.decision().skip, Skip::NeedsPerson);
    so.asked = true;
    QCOMPARE(so.decision().cause, Cause::LifetimeUsed);

    so.asked = false;
    so.request.method.kind = challenge::MethodKind::DnsPersist; // put in place once, and not again
    QCOMPARE(so.decision().cause, Cause::LifetimeUsed);
}

static void addReasons()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Skip>("skip");
    QTest::addColumn<bool>("yields"); // to force
    const auto row = [](const char *name, Skip skip, bool yields, Change change) {
        QTest::newRow(name) << change << skip << yields;
    };
    row("too early", Skip::NotDue, true, [](Case &so) { so.now = Begin.addDays(50); });
    row("the CA's window is later", Skip::NotDue, true, [](Case &so) {
        so.known.fingerprint = so.certificate.fingerprint;
        so.known.windowFrom = Due.addDays(5);
        so.known.windowTo = Due.addDays(6);
    });
    row("it failed a moment ago", Skip::BackingOff, true, [](Case &so) {
        so.known.attempts = 1;
        so.known.lastTry = Due.addSecs(-10);
        so.known.nextTry = Due.addSecs(50);
    });
    row("the CA has paused it", Skip::Paused, true, [](Case &so) { so.known.paused = true; });
    row("switched off", Skip::SwitchedOff, true, [](Case &so) { so.known.automatic = false; });
    row("rolled back", Skip::Held, true, [](Case &so) { so.known.heldUntil = Due.addDays(10); });
    row("revoked", Skip::Revoked, true, [](Case &so) { so.certificate.revoked = true; });
    row("by hand", Skip::NeedsPerson, true,
        [](Case &so) { so.request.method.kind = challenge::MethodKind::Manual; });
    row("one name by hand", Skip::NeedsPerson, true, [](Case &so) {
        so.request.exceptions = {{u"example.org"_s, {.kind = challenge::MethodKind::Manual}}};
    });
    row("no account", Skip::NoAccount, false, [](Case &so) { so.hasAccount = false; });
    row("an account that was never opened", Skip::NoAccount, false,
        [](Case &so) { so.account.accountUrl.clear(); });
    row("a closed account", Skip::NoAccount, false, [](Case &so) { so.account.status = u"deactivated"_s; });
    row("no request", Skip::NoRequest, false, [](Case &so) { so.hasRequest = false; });
    row("the practice CA sleeps", Skip::PracticeStopped, false, [](Case &so) { so.account.practice = true; });
}

void TestDecision::reasonsNotTo_data()
{
    addReasons();
}

void TestDecision::reasonsNotTo()
{
    QFETCH(Change, change);
    QFETCH(Skip, skip);
    Case so;
    change(so);
    QCOMPARE(so.decision().skip, skip);
    QVERIFY(!so.decision().cause);
    QCOMPARE(skipFromName(skipName(skip)), skip);
}

void TestDecision::forceOvercomesWhatAPersonMayOvercome_data()
{
    addReasons();
}

void TestDecision::forceOvercomesWhatAPersonMayOvercome()
{
    QFETCH(Change, change);
    QFETCH(bool, yields);
    Case so;
    change(so);
    so.asked = so.forced = true;
    QCOMPARE(so.decision().cause.has_value(), yields);
}

void TestDecision::aMachineThatSleptRenewsAtOnce()
{
    Case so;
    so.known.attempts = 1;
    so.known.lastTry = Begin.addDays(61);
    so.known.nextTry = Begin.addDays(61).addSecs(60);
    for (const int day : {62, 75, 89, 91, 400}) {
        so.now = Begin.addDays(day);
        QVERIFY2(so.decision().cause, qPrintable(QString::number(day)));
    }
    // The clock was a year ahead when the last try was noted, and has been put right.
    so.now = Due;
    so.known.lastTry = Due.addDays(365);
    so.known.nextTry = Due.addDays(366);
    QVERIFY(so.decision().cause);
}

void TestDecision::nextRenewalFollowsThePlanAndTheTries()
{
    Case so;
    const QDateTime early = Begin.addDays(5);
    QCOMPARE(nextRenewal(so.certificate, so.known, early), plan(so.certificate, so.known).at);
    so.known.lastTry = Due;
    so.known.nextTry = Due.addSecs(600);
    QCOMPARE(nextRenewal(so.certificate, so.known, Due.addSecs(1)), so.known.nextTry);
    so.known.heldUntil = Due.addDays(3);
    QCOMPARE(nextRenewal(so.certificate, so.known, Due.addSecs(1)), so.known.heldUntil);
    so.known.paused = true;
    QVERIFY(!nextRenewal(so.certificate, so.known, Due).isValid());
}

void TestDecision::failuresAreCountedAndPutOff()
{
    Case so;
    const Error error{.code = ErrorCode::PortBusy, .subject = u"0.0.0.0:80"_s};
    QDateTime now = Due;
    const QList<qint64> minutes{1, 10, 100, 24 * 60, 24 * 60};
    for (const qint64 expected : minutes) {
        const Note note
            = noteFailure(so.certificate, so.known, error, so.account.directoryUrl, u"r"_s, now, 0.5);
        so.known = note.entry;
        QCOMPARE(now.secsTo(so.known.nextTry), expected * 60);
        QCOMPARE(note.activity.first().what, u"renewalFailed"_s);
        now = so.known.nextTry;
        so.now = now.addSecs(-1);
        QCOMPARE(so.decision().skip, Skip::BackingOff);
        so.now = now;
        QVERIFY(so.decision().cause);
    }
    QCOMPARE(so.known.attempts, int(minutes.size()));
    QCOMPARE(errorFromJson(so.known.error), error);
}

void TestDecision::aCaThatNamesATimeIsNotAskedBefore()
{
    const Case so;
    const Error limited{.code = ErrorCode::RateLimited, .retryAt = Due.addSecs(7200)};
    QCOMPARE(
        noteFailure(so.certificate, so.known, limited, so.account.directoryUrl, {}, Due, 0.5).entry.nextTry,
        Due.addSecs(7200));
}

void TestDecision::successForgetsTheTrouble()
{
    Case so;
    so.known.attempts = 7;
    so.known.nextTry = Due.addDays(1);
    so.known.error = toJson(Error{});
    so.known.paused = true;
    so.known.unpauseUrl = QUrl(u"https://ca.example/unpause"_s);
    so.known.heldUntil = Due.addDays(3);
    so.known = noteSuccess(so.known, Due);
    QCOMPARE(so.known, (store::RenewalEntry{.name = u"example.org"_s, .lastTry = Due}));
}

static Error pausedWith(const QString &detail)
{
    return {.code = ErrorCode::RateLimited,
            .problem
            = Problem{.type = u"urn:ietf:params:acme:error:rateLimited"_s, .detail = detail, .status = 429}};
}

void TestDecision::aPauseStopsAutomaticTries()
{
    Case so;
    const Error error = pausedWith(u"Your account is temporarily prevented from requesting certificates for "
                                   u"example.org and possibly others. "
                                   "Please visit: https://portal.ca.example/sfe/v1/unpause?jwt=a.b"_s);
    const Note note = noteFailure(so.certificate, so.known, error, so.account.directoryUrl, {}, Due, 0.5);
    QVERIFY(note.entry.paused);
    QCOMPARE(note.entry.unpauseUrl, QUrl(u"https://portal.ca.example/sfe/v1/unpause?jwt=a.b"_s));
    QCOMPARE(note.activity.first().what, u"renewalPaused"_s);
    so.known = note.entry;
    so.now = Due.addDays(10);
    QCOMPARE(so.decision().skip, Skip::Paused);
}

void TestDecision::pauseLinks_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("link");
    QTest::newRow("plain http") << u"paused, unpause at http://portal.ca.example/unpause"_s << QString();
    QTest::newRow("another host") << u"paused, unpause at https://evil.example/unpause"_s << QString();
    QTest::newRow("a script") << u"paused: javascript:alert(1)"_s << QString();
    QTest::newRow("somebody's name in it")
        << u"paused, unpause at https://portal.ca.example@evil.example/unpause"_s << QString();
    QTest::newRow("no link") << u"This name is paused."_s << QString();
    QTest::newRow("a full stop behind it")
        << u"Paused. Unpause at https://ca.example/unpause."_s << u"https://ca.example/unpause"_s;
    QTest::newRow("documentation first")
        << u"Paused, see https://ca.example/docs, unpause at https://portal.ca.example/unpause"_s
        << u"https://portal.ca.example/unpause"_s;
}

void TestDecision::pauseLinks()
{
    QFETCH(QString, detail);
    QFETCH(QString, link);
    const QUrl directory(u"https://acme.ca.example/directory"_s);
    const auto pause = pauseIn(pausedWith(detail), directory);
    QVERIFY(pause);
    QCOMPARE(pause->page, QUrl(link));
    Error timed = pausedWith(detail);
    timed.retryAt = Due;
    QVERIFY(!pauseIn(timed, directory));
    QVERIFY(!pauseIn(pausedWith(u"too many requests"_s), directory));
}

void TestDecision::historyTellsOfWindowsThatMove()
{
    const Case so;
    const QDateTime now = Begin.addDays(10);
    acme::RenewalInfo info{.windowStart = Begin.addDays(60), .windowEnd = Begin.addDays(61)};
    const Note first = noteAnswer(so.certificate, so.known, info, now);
    QCOMPARE(first.activity.size(), 1);
    QCOMPARE(first.activity.first().what, u"renewalWindow"_s);
    QVERIFY(!first.activity.first().data.value("moved"_L1).toBool());
    QVERIFY(noteAnswer(so.certificate, first.entry, info, now).activity.isEmpty());
    info.windowStart = Begin.addDays(8);
    info.windowEnd = Begin.addDays(9);
    const Note moved = noteAnswer(so.certificate, first.entry, info, now);
    QVERIFY(moved.activity.first().data.value("moved"_L1).toBool());
    const Error broken{.code = ErrorCode::BadReply};
    const Note lost = noteAnswer(so.certificate, moved.entry, broken, now);
    QCOMPARE(lost.activity.first().what, u"renewalInfoFailed"_s);
    QVERIFY(noteAnswer(so.certificate, lost.entry, broken, now).activity.isEmpty()); // told once
}

void TestDecision::aRollBackIsNotUndoneAtOnce()
{
    Case so;
    const Note note = noteRollBack(so.certificate, so.known, 2, Due);
    so.known = note.entry;
    QCOMPARE(so.decision().skip, Skip::Held);
    so.now = so.certificate.notAfter.addDays(-5);
    QVERIFY(so.decision().cause); // but before it ends
}

void TestDecision::summariesAreStable()
{
    const Item item{.name = u"a.test"_s,
                    .outcome = Outcome::Failed,
                    .cause = Cause::LifetimeUsed,
                    .error = Error{.code = ErrorCode::PortBusy},
                    .nextTry = Due,
                    .attempts = 2};
    const QJsonObject json = toJson(Summary{.began = Due, .ended = Due, .items = {item}});
    QCOMPARE(json.value("failed"_L1).toInt(), 1);
    const QJsonObject only = json.value("certificates"_L1)[0].toObject();
    QCOMPARE(only.value("nextTry"_L1).toString(), u"2027-01-05T00:00:00Z"_s);
    QCOMPARE(only.value("cause"_L1).toString(), u"lifetimeUsed"_s);
    const LastRun run{.began = Due, .ended = Due.addSecs(3), .renewed = 1, .failed = 2, .skipped = 3};
    QCOMPARE(lastRunFrom(toJson(run)), run);
    QVERIFY(!lastRunFrom({}).ended.isValid());
}

QTEST_APPLESS_MAIN(TestDecision)
#include "tst_decision.moc"
