// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/issuance/records.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using namespace tests;

/// When a step is taken again, and when no more.
class TestStepsPace final : public QObject {
    Q_OBJECT
private slots:
    void pollsGrowAndHonourRetryAfter();
    void aCaThatNeverFinishesIsPolledSeldom();
    void finalizeTooEarlyIsTriedAgainTwice();
    void anExpiredOrderIsMadeAnewOnce();
    void longOrdersReadAFewRowsAtATime();
    void pauseWithoutATimeIsNotRetried();

private:
    core::crypto::Library m_library;
};

void TestStepsPace::pollsGrowAndHonourRetryAfter()
{
    QCOMPARE(pollDelay(0).count(), 0);
    for (int poll = 1; poll < 40; ++poll) {
        QVERIFY(pollDelay(poll) >= pollDelay(poll - 1));
        QVERIFY(pollDelay(poll) <= std::chrono::seconds{15});
    }
    acme::Order pending = order(acme::OrderStatus::Pending);
    pending.retryAfter = std::chrono::seconds{7};
    const Record record = applied(answered(), at(OrderRead{pending}));
    QCOMPARE(record.nextPoll, Noon.addSecs(7));
}

void TestStepsPace::aCaThatNeverFinishesIsPolledSeldom()
{
    Record record = answered();
    QDateTime now = Noon;
    int polls = 0;
    while (now < Noon.addSecs(3600)) {
        record = applied(record, {now, OrderRead{order(acme::OrderStatus::Processing)}});
        QVERIFY(record.nextPoll > now);
        now = record.nextPoll;
        ++polls;
    }
    QVERIFY2(polls < 80, qPrintable(QString::number(polls)));
    QCOMPARE(record.trouble->code, ErrorCode::StillProcessing);
    QVERIFY(!hasEnded(record.stage));
}

void TestStepsPace::finalizeTooEarlyIsTriedAgainTwice()
{
    Record record = answered();
    for (int i = 0; i < 2; ++i) {
        record = applied(record, at(OrderRead{order(acme::OrderStatus::Ready)}));
        record = applied(record, at(OrderNotReady{}));
        QCOMPARE(record.stage, Stage::Authorize);
        QVERIFY(record.nextPoll.isValid());
    }
    record = applied(record, at(OrderRead{order(acme::OrderStatus::Ready)}));
    record = applied(record, at(OrderNotReady{}));
    QCOMPARE(record.stage, Stage::Failed);
}

void TestStepsPace::anExpiredOrderIsMadeAnewOnce()
{
    Record record = applied(answered(), at(OrderGone{}));
    QCOMPARE(record.stage, Stage::Order);
    QVERIFY(words(record).contains(u"cleanUp"_s));
    QVERIFY(words(record).contains(u"createOrder"_s));
    record = applied(record, at(OrderCreated{order(acme::OrderStatus::Pending), {}}));
    record = applied(record, at(OrderGone{}));
    QCOMPARE(record.stage, Stage::Failed);
    QCOMPARE(record.failure->code, ErrorCode::OrderExpired);
}

void TestStepsPace::longOrdersReadAFewRowsAtATime()
{
    Record record = answered();
    for (int i = 1; i < 100; ++i) {
        AuthzRecord another = record.authzs.first();
        another.url = QUrl(u"https://ca.test/a/%1"_s.arg(i));
        record.authzs.append(another);
    }
    QCOMPARE(words(record), u"readOrder"_s);
    for (int poll = 0; poll < 4; ++poll)
        record = applied(record, at(OrderRead{order(acme::OrderStatus::Pending)}));
    QCOMPARE(words(record).count(u"readAuthorization"_s), 10);
}

void TestStepsPace::pauseWithoutATimeIsNotRetried()
{
    const Record record = applied(ordered(), at(StepFailed{{.code = ErrorCode::RateLimited}}));
    QCOMPARE(record.stage, Stage::Failed); // paused until the person acts at the CA
}

QTEST_GUILESS_MAIN(TestStepsPace)
#include "tst_steps_pace.moc"
