// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/schedule/runstamp.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core::schedule;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The dead man's switch: silence is told, and nothing else is.
class TestRunStamp final : public QObject {
    Q_OBJECT
private slots:
    void silenceIsTold_data();
    void silenceIsTold();
    void whatWasSavedIsRead();
    void aStoreWithoutCertificatesMissesNothing();
    void theWindowLooksAgain_data();
    void theWindowLooksAgain();

private:
    core::crypto::Library m_library;
};

static const QDateTime Now({2026, 11, 26}, {12, 0}, Qt::UTC);

static std::optional<core::renewal::LastRun> ran(const QDateTime &when)
{
    return core::renewal::LastRun{.began = when, .ended = when.addSecs(60)};
}

void TestRunStamp::silenceIsTold_data()
{
    QTest::addColumn<std::optional<core::renewal::LastRun>>("last");
    QTest::addColumn<std::optional<Expected>>("expected");
    QTest::addColumn<int>("lifetime"); // days
    QTest::addColumn<int>("days"); // -1: nothing is missed
    const auto since = [](int days) { return std::optional(Expected{Now.addDays(-days)}); };
    const auto ago = [](std::chrono::seconds time) { return ran(Now.addSecs(-time.count())); };
    QTest::newRow("no schedule") << ago(2400h) << std::optional<Expected>() << 90 << -1;
    QTest::newRow("in time") << ago(18h) << since(30) << 90 << -1;
    QTest::newRow("over a weekend") << ago(70h) << since(30) << 90 << -1;
    QTest::newRow("four days") << ago(97h) << since(30) << 90 << 4;
    QTest::newRow("forty days of a short life") << ago(960h) << since(99) << 45 << 40;
    QTest::newRow("six days of life") << ago(37h) << since(30) << 6 << 1;
    QTest::newRow("six days of life, in time") << ago(35h) << since(30) << 6 << -1;
    QTest::newRow("six hours of life") << ago(35h) << since(30) << 0 << -1;
    QTest::newRow("never ran") << std::optional<core::renewal::LastRun>() << since(5) << 90 << 5;
    QTest::newRow("made today, after a pause") << ago(2400h) << since(0) << 90 << -1;
    QTest::newRow("the clock was a year ahead") << ran(Now.addYears(1)) << since(5) << 90 << 5;
    QTest::newRow("the clock was a year ahead, all along")
        << ran(Now.addYears(1)) << std::optional(Expected{Now.addYears(1)}) << 90 << -1;
    QTest::newRow("the clock is a year ahead") << ran(Now.addYears(-1)) << since(400) << 90 << 365;
    QTest::newRow("an hour of skew") << ran(Now.addSecs(3000)) << since(9) << 90 << -1;
}

void TestRunStamp::silenceIsTold()
{
    QFETCH(std::optional<core::renewal::LastRun>, last);
    QFETCH(std::optional<Expected>, expected);
    QFETCH(int, lifetime);
    QFETCH(int, days);
    const auto missed = missedRuns(last, expected, std::chrono::days(lifetime), Now);
    QCOMPARE(missed ? missed->days : -1, days);
}

void TestRunStamp::whatWasSavedIsRead()
{
    QTemporaryDir folder;
    tests::ManualClock clock(Now);
    auto store = core::store::Store::open(folder.filePath(u"store"_s), clock);
    VERIFY_OK(store);
    const auto none = lastRun(**store);
    QVERIFY(none && !*none);
    const auto nobody = expected(**store);
    QVERIFY(nobody && !*nobody);

    const core::renewal::LastRun run{Now, Now.addSecs(7), 3, 1, 5};
    VERIFY_OK((*store)->setValue(QString::fromLatin1(core::renewal::LastRunKey), core::renewal::toJson(run)));
    QCOMPARE(*lastRun(**store), std::optional(run));

    const Expected system{Now, Scope::System};
    VERIFY_OK(saveExpected(**store, system));
    QCOMPARE(*expected(**store), std::optional(system));
    VERIFY_OK(saveExpected(**store, {}));
    QCOMPARE(*expected(**store), std::optional<Expected>());
}

void TestRunStamp::aStoreWithoutCertificatesMissesNothing()
{
    QTemporaryDir folder;
    tests::ManualClock clock(Now);
    auto store = core::store::Store::open(folder.filePath(u"store"_s), clock);
    VERIFY_OK(store);
    VERIFY_OK(saveExpected(**store, Expected{Now.addDays(-30)}));
    QVERIFY(!missedRuns(**store, Now));
}

void TestRunStamp::theWindowLooksAgain_data()
{
    QTest::addColumn<std::optional<core::renewal::LastRun>>("last");
    QTest::addColumn<QDateTime>("next");
    QTest::newRow("never looked") << std::optional<core::renewal::LastRun>() << Now;
    QTest::newRow("an hour ago") << ran(Now.addSecs(-3600)) << Now.addSecs(11 * 3600);
    QTest::newRow("slept for weeks") << ran(Now.addDays(-40)) << Now.addDays(-40).addSecs(12 * 3600);
    QTest::newRow("in the future") << ran(Now.addYears(1)) << Now;
}

void TestRunStamp::theWindowLooksAgain()
{
    QFETCH(std::optional<core::renewal::LastRun>, last);
    QFETCH(QDateTime, next);
    QCOMPARE(nextLook(last, Now), next);
}

QTEST_GUILESS_MAIN(TestRunStamp)
#include "tst_runstamp.moc"
