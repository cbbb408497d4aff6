// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/renewal/backoff.h"
#include "core/renewal/outlook.h"
#include "core/renewal/plan.h"

#include <QTest>

#include <limits>

using namespace core;
using namespace core::renewal;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QDateTime Begin(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);

static store::CertificateEntry certificate(std::chrono::seconds life, const QDateTime &begin = Begin)
{
    return {.name = u"example.org"_s,
            .fingerprint = "fingerprint",
            .notBefore = begin,
            .notAfter = begin.addSecs(life.count())};
}

static store::RenewalEntry window(const store::CertificateEntry &entry, const QDateTime &from,
                                  const QDateTime &to)
{
    return {.name = entry.name, .fingerprint = entry.fingerprint, .windowFrom = from, .windowTo = to};
}

class TestPlan final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void aThirdIsLeftOrAHalfOfWhatIsShort_data();
    void aThirdIsLeftOrAHalfOfWhatIsShort();
    void theInstantLiesInTheWindow_data() { aThirdIsLeftOrAHalfOfWhatIsShort_data(); }
    void theInstantLiesInTheWindow();
    void instantsAreSpreadOverTheWindow();
    void theInstantStaysWhileTheWindowDoes();
    void anotherWindowHasAnotherInstant();
    void absurdWindowsAreNotFollowed_data();
    void absurdWindowsAreNotFollowed();
    void aLongWindowLeavesTimeForAnotherTry();
    void aWindowInThePastMeansNow();
    void theWindowOfAnotherCertificateIsNone();
    void nothingDependsOnTheTimeZone();

    void whenToAskAgain_data();
    void whenToAskAgain();
    void anAnswerIsKept();
    void aPassingSilenceKeepsTheWindow();
    void aRefusalForgetsTheWindow();
    void aCaWithoutTheServiceIsNoTrouble();

    void waitsGrowToADay_data();
    void waitsGrowToADay();
    void aWrongClockHoldsNothingBackForEver_data();
    void aWrongClockHoldsNothingBackForEver();

    void theOutlookShowsTheCasWindow();
    void theOutlookShowsTheTrouble();
};

void TestPlan::aThirdIsLeftOrAHalfOfWhatIsShort_data()
{
    QTest::addColumn<qint64>("life");
    QTest::addColumn<double>("share");
    const auto row = [](const char *name, std::chrono::seconds life, double share) {
        QTest::newRow(name) << qint64(life.count()) << share;
    };
    row("a second", 1s, 0.5);
    row("a minute", 1min, 0.5);
    row("6 hours", 6h, 0.5);
    row("a day", 24h, 0.5);
    row("160 hours", 160h, 0.5);
    row("10 days less a second", 240h - 1s, 0.5);
    row("10 days", 240h, 2.0 / 3);
    row("45 days", 45 * 24h, 2.0 / 3);
    row("47 days", 47 * 24h, 2.0 / 3);
    row("64 days", 64 * 24h, 2.0 / 3);
    row("90 days", 90 * 24h, 2.0 / 3);
    row("200 days", 200 * 24h, 2.0 / 3);
    row("398 days", 398 * 24h, 2.0 / 3);
    row("5 years", 1826 * 24h, 2.0 / 3);
    row("none at all", 0s, 0.5);
}

void TestPlan::aThirdIsLeftOrAHalfOfWhatIsShort()
{
    QFETCH(qint64, life);
    QFETCH(double, share);
    const auto entry = certificate(std::chrono::seconds(life));
    const Window so = lifetimeWindow(entry.notBefore, entry.notAfter);
    const auto due = static_cast<qint64>(static_cast<double>(std::max<qint64>(1, life)) * share);
    QCOMPARE_LE(std::abs(Begin.secsTo(so.from) - due), 1);
    QVERIFY(so.from < so.to);
    QCOMPARE_LE(so.from.secsTo(so.to), std::max<qint64>(1, life / 50));
}

void TestPlan::theInstantLiesInTheWindow()
{
    QFETCH(qint64, life);
    const auto entry = certificate(std::chrono::seconds(life));
    const Plan so = plan(entry, {});
    QCOMPARE(so.basis, Basis::Lifetime);
    QVERIFY(so.window.from <= so.at);
    QVERIFY(so.at <= so.window.to);
    if (life > 60)
        QVERIFY(so.at < entry.notAfter.addSecs(-life / 20));
}

void TestPlan::instantsAreSpreadOverTheWindow()
{
    // A thousand certificates of the same second do not all come in the same hour.
    std::array<int, 10> tenths = {};
    auto entry = certificate(90 * 24h);
    for (int i = 0; i < 1000; ++i) {
        entry.fingerprint = QByteArray::number(i);
        const Plan so = plan(entry, {});
        const auto share = static_cast<double>(so.window.from.msecsTo(so.at))
            / static_cast<double>(so.window.from.msecsTo(so.window.to));
        ++tenths.at(std::min<std::size_t>(9, static_cast<std::size_t>(share * 10)));
    }
    for (const int count : tenths)
        QVERIFY2(count > 50 && count < 150, qPrintable(QString::number(count)));
}

void TestPlan::theInstantStaysWhileTheWindowDoes()
{
    const auto entry = certificate(90 * 24h);
    auto known = window(entry, Begin.addDays(50), Begin.addDays(52));
    const Plan first = plan(entry, known);
    QCOMPARE(first.basis, Basis::Authority);
    QVERIFY(first.window.from <= first.at && first.at <= first.window.to);
    known.checked = Begin.addDays(3);
    known.explanation = QUrl(u"https://ca.example/why"_s);
    QCOMPARE(plan(entry, known).at, first.at);
    QCOMPARE(plan(entry, known).explanation, known.explanation);
}

void TestPlan::anotherWindowHasAnotherInstant()
{
    const auto entry = certificate(90 * 24h);
    const Plan first = plan(entry, window(entry, Begin.addDays(50), Begin.addDays(52)));
    const Plan second = plan(entry, window(entry, Begin.addDays(51), Begin.addDays(53)));
    QVERIFY(first.window.from.msecsTo(first.at) != second.window.from.msecsTo(second.at));
}

void TestPlan::absurdWindowsAreNotFollowed_data()
{
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    const auto in = [](int days) { return Begin.addDays(days); };
    QTest::newRow("in 2099") << QDateTime(QDate(2099, 1, 1), {0, 0}, Qt::UTC)
                             << QDateTime(QDate(2099, 1, 2), {0, 0}, Qt::UTC);
    QTest::newRow("after the end") << in(91) << in(92);
    QTest::newRow("in the last tenth") << in(82) << in(84);
    QTest::newRow("ends before it begins") << in(60) << in(59);
    QTest::newRow("has no length") << in(60) << in(60);
    QTest::newRow("has no end") << in(60) << QDateTime();
    QTest::newRow("has no beginning") << QDateTime() << in(60);
}

void TestPlan::absurdWindowsAreNotFollowed()
{
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, to);
    const auto entry = certificate(90 * 24h);
    QVERIFY(!isUsable({from, to}, entry.notBefore, entry.notAfter));
    QCOMPARE(plan(entry, window(entry, from, to)), plan(entry, {}));
}

void TestPlan::aLongWindowLeavesTimeForAnotherTry()
{
    for (int i = 0; i < 100; ++i) {
        auto entry = certificate(90 * 24h);
        entry.fingerprint = QByteArray::number(i);
        const Plan so = plan(entry, window(entry, Begin.addDays(79), Begin.addDays(4000)));
        QCOMPARE(so.basis, Basis::Authority);
        QVERIFY(so.at <= Begin.addDays(81));
    }
}

void TestPlan::aWindowInThePastMeansNow()
{
    // Revoked, or an incident: Boulder puts the window an hour before the present.
    const auto entry = certificate(90 * 24h);
    const QDateTime now = Begin.addDays(5);
    const Plan so = plan(entry, window(entry, now.addSecs(-3600), now.addSecs(-1800)));
    QCOMPARE(so.basis, Basis::Authority);
    QVERIFY(so.at < now);
}

void TestPlan::theWindowOfAnotherCertificateIsNone()
{
    const auto entry = certificate(90 * 24h);
    auto known = window(entry, Begin.addDays(5), Begin.addDays(6));
    known.fingerprint = "of the generation before";
    QCOMPARE(plan(entry, known).basis, Basis::Lifetime);
    QCOMPARE(plan(entry, known), plan(entry, {}));
}

void TestPlan::nothingDependsOnTheTimeZone()
{
    // Over the end of summer time: the same instants, told by clocks at other places.
    const QDateTime begin(QDate(2026, 10, 24), QTime(12, 0), Qt::UTC);
    auto there = certificate(48h, begin.toOffsetFromUtc(2 * 3600));
    QCOMPARE(plan(there, {}).at.toUTC(), plan(certificate(48h, begin), {}).at);
    QCOMPARE(begin.secsTo(plan(there, {}).window.from), qint64(24 * 3600));
}

void TestPlan::whenToAskAgain_data()
{
    QTest::addColumn<QDateTime>("checked");
    QTest::addColumn<QDateTime>("nextCheck");
    QTest::addColumn<bool>("isNow");
    const QDateTime now = Begin.addDays(3);
    QTest::newRow("never asked") << QDateTime() << QDateTime() << true;
    QTest::newRow("in five hours") << now.addSecs(-3600) << now.addSecs(5 * 3600) << false;
    QTest::newRow("slept for weeks") << now.addDays(-40) << now.addDays(-39) << true;
    QTest::newRow("the clock was a year ahead") << now.addDays(365) << now.addDays(366) << true;
    QTest::newRow("the clock was set back a little") << now.addSecs(10) << now.addSecs(6 * 3600) << true;
    QTest::newRow("longer than any CA may say") << now << now.addDays(30) << true;
}

void TestPlan::whenToAskAgain()
{
    QFETCH(QDateTime, checked);
    QFETCH(QDateTime, nextCheck);
    QFETCH(bool, isNow);
    const QDateTime now = Begin.addDays(3);
    const auto entry = certificate(90 * 24h);
    auto known = window(entry, Begin.addDays(60), Begin.addDays(61));
    known.checked = checked;
    known.nextCheck = nextCheck;
    QCOMPARE(renewal::nextCheck(entry, known, now), isNow ? now : nextCheck);
    known.fingerprint = "of the generation before";
    QCOMPARE(renewal::nextCheck(entry, known, now), now);
}

void TestPlan::anAnswerIsKept()
{
    const QDateTime now = Begin.addDays(3);
    const auto entry = certificate(90 * 24h);
    const acme::RenewalInfo info{.windowStart = Begin.addDays(40),
                                 .windowEnd = Begin.addDays(42),
                                 .explanation = QUrl(u"https://ca.example/why"_s),
                                 .retryAfter = 3h};
    const auto known = checked({}, entry, info, now);
    QCOMPARE(known.name, entry.name);
    QCOMPARE(known.windowFrom, info.windowStart);
    QCOMPARE(known.windowTo, info.windowEnd);
    QCOMPARE(known.explanation, info.explanation);
    QCOMPARE(known.nextCheck, now.addSecs(3 * 3600));
    QVERIFY(known.checkError.isEmpty());
    const acme::RenewalInfo absurd{.windowStart = Begin.addDays(4000), .windowEnd = Begin.addDays(4001)};
    QVERIFY(!checked({}, entry, absurd, now).checkError.isEmpty());
}

void TestPlan::aPassingSilenceKeepsTheWindow()
{
    const QDateTime now = Begin.addDays(3);
    const auto entry = certificate(90 * 24h);
    const auto before = window(entry, Begin.addDays(40), Begin.addDays(42));
    const auto after = checked(before, entry, Error{.code = ErrorCode::TimedOut}, now);
    QCOMPARE(plan(entry, after), plan(entry, before));
    QVERIFY(!after.checkError.isEmpty());
    QVERIFY(after.nextCheck > now);
}

void TestPlan::aRefusalForgetsTheWindow()
{
    const QDateTime now = Begin.addDays(3);
    const auto entry = certificate(90 * 24h);
    const auto before = window(entry, Begin.addDays(40), Begin.addDays(42));
    const Error refused{.code = ErrorCode::Rejected, .problem = Problem{.status = 404}};
    QCOMPARE(plan(entry, checked(before, entry, refused, now)).basis, Basis::Lifetime);
    const Error nonsense{.code = ErrorCode::BadReply};
    QCOMPARE(plan(entry, checked(before, entry, nonsense, now)).basis, Basis::Lifetime);
}

void TestPlan::aCaWithoutTheServiceIsNoTrouble()
{
    const auto known = checked({}, certificate(90 * 24h), Error{.code = ErrorCode::NotFound}, Begin);
    QVERIFY(known.checkError.isEmpty());
    QCOMPARE(known.nextCheck, Begin.addSecs(6 * 3600));
}

void TestPlan::waitsGrowToADay_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("none") << 0 << qint64(0);
    QTest::newRow("fewer than none") << -3 << qint64(0);
    QTest::newRow("one") << 1 << qint64(60);
    QTest::newRow("two") << 2 << qint64(600);
    QTest::newRow("three") << 3 << qint64(6000);
    QTest::newRow("four") << 4 << qint64(86400);
    QTest::newRow("a hundred") << 100 << qint64(86400);
    QTest::newRow("the most there can be") << std::numeric_limits<int>::max() << qint64(86400);
}

void TestPlan::waitsGrowToADay()
{
    QFETCH(int, failures);
    QFETCH(qint64, seconds);
    QCOMPARE(backOff(failures, 0.5).count(), seconds);
    QCOMPARE_GE(backOff(failures, 0).count(), seconds * 9 / 10 - 1);
    QCOMPARE_LE(backOff(failures, 0.999).count(), seconds * 11 / 10);
    QCOMPARE_LE(backOff(failures, 1e9).count(), seconds * 11 / 10);
}

void TestPlan::aWrongClockHoldsNothingBackForEver_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QDateTime>("since");
    QTest::addColumn<bool>("holds");
    QTest::newRow("an hour") << Begin.addSecs(3600) << Begin << true;
    QTest::newRow("over") << Begin.addSecs(-1) << Begin.addSecs(-60) << false;
    QTest::newRow("never noted") << QDateTime() << QDateTime() << false;
    QTest::newRow("noted by a clock that was a year ahead")
        << Begin.addDays(366) << Begin.addDays(365) << false;
    QTest::newRow("noted by a clock that was a day ahead")
        << Begin.addSecs(86400 + 60) << Begin.addSecs(86400) << false;
    QTest::newRow("longer than anything is put off") << Begin.addDays(100) << Begin.addDays(-1) << false;
}

void TestPlan::aWrongClockHoldsNothingBackForEver()
{
    QFETCH(QDateTime, time);
    QFETCH(QDateTime, since);
    QFETCH(bool, holds);
    QCOMPARE(isAhead(time, since, Begin, 27h), holds);
}

void TestPlan::theOutlookShowsTheCasWindow()
{
    const auto entry = certificate(90 * 24h);
    auto known = window(entry, Begin.addDays(20), Begin.addDays(22));
    known.explanation = QUrl(u"https://ca.example/why"_s);
    const Outlook before = outlook(entry, Begin.addDays(10), Attempt::None, known);
    QCOMPARE(before.renewFrom, known.windowFrom);
    QCOMPARE(before.renewTo, known.windowTo);
    QCOMPARE(before.basis, Basis::Authority);
    QCOMPARE(before.explanation, known.explanation);
    QCOMPARE(before.state, State::Valid);
    QCOMPARE(outlook(entry, Begin.addDays(21), Attempt::None, known).state, State::Due);
    QCOMPARE(outlook(entry, Begin.addDays(21), Attempt::None).state, State::Valid);
}

void TestPlan::theOutlookShowsTheTrouble()
{
    const auto entry = certificate(90 * 24h);
    store::RenewalEntry known{.name = entry.name,
                              .attempts = 2,
                              .lastTry = Begin.addDays(61),
                              .nextTry = Begin.addDays(61).addSecs(600),
                              .error = toJson(Error{.code = ErrorCode::PortBusy})};
    const Outlook failed = outlook(entry, Begin.addDays(61), Attempt::None, known);
    QCOMPARE(failed.state, State::Failed);
    QCOMPARE(failed.nextTry, known.nextTry);
    QCOMPARE(failed.error->code, ErrorCode::PortBusy);
    known.paused = true;
    QVERIFY(!outlook(entry, Begin.addDays(61), Attempt::None, known).nextTry.isValid());
    QCOMPARE(outlook(entry, Begin.addDays(80), Attempt::None, known).state, State::Overdue);
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
