// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/noncepool.h"
#include "core/acme/retry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;

namespace {

const QDateTime Now(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);
constexpr qint64 Never = -1;

Error problem(const QString &type, int status)
{
    return {.code = ErrorCode::Rejected,
            .problem = Problem{.type = "urn:ietf:params:acme:error:"_L1 + type, .status = status}};
}

Error plain(ErrorCode code)
{
    return {.code = code};
}

Error after(Error error, qint64 seconds)
{
    error.retryAt = Now.addSecs(seconds);
    return error;
}

} // namespace

class TestRetry final : public QObject {
    Q_OBJECT
private slots:
    void tableSaysWhenToTryAgain_data();
    void tableSaysWhenToTryAgain();
    void everySeriesEnds_data();
    void everySeriesEnds();
    void delaysGrowWithinTheirJitter();
    void refusedNoncesCountInARow();
    void onlyShortPausesAreForAll();

    void newestNonceGoesFirst();
    void oldNoncesAreDropped();
    void aClockThatWasSetBackEmptiesThePool();
    void poolStaysSmall();
};

void TestRetry::tableSaysWhenToTryAgain_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<qint64>("harmless"); // milliseconds
    QTest::addColumn<qint64>("never"); // the same for Repeat::Never
    const auto row = [](const char *name, const Error &error, qint64 harmless, qint64 never) {
        QTest::newRow(name) << error << harmless << never;
    };
    row("A-01 badNonce", problem(u"badNonce"_s, 400), 0, 0);
    row("badNonce with a Retry-After", after(problem(u"badNonce"_s, 400), 30), 0, 0);
    row("A-06 429, an hour", after(plain(ErrorCode::RateLimited), 3600), Never, Never);
    row("429, a minute", after(plain(ErrorCode::RateLimited), 60), 60000, 60000);
    row("429, a minute and a second", after(plain(ErrorCode::RateLimited), 61), Never, Never);
    row("A-08 429, zero", after(plain(ErrorCode::RateLimited), 0), 1000, 1000);
    row("A-45 429 without a time", plain(ErrorCode::RateLimited), Never, Never);
    row("A-10 503 for two hours", after(plain(ErrorCode::ServerBroken), 7200), Never, Never);
    row("503, ten seconds", after(plain(ErrorCode::ServerBroken), 10), 10000, 10000);
    row("A-11 500", plain(ErrorCode::ServerBroken), 1000, Never);
    row("serverInternal", problem(u"serverInternal"_s, 500), 1000, Never);
    row("serverInternal, five seconds", after(problem(u"serverInternal"_s, 500), 5), 5000, 5000);
    row("N-05 no answer", plain(ErrorCode::NoAnswer), 750, Never);
    row("403 with a Retry-After", after(problem(u"unauthorized"_s, 403), 5), Never, Never);
    row("orderNotReady", problem(u"orderNotReady"_s, 403), Never, Never);
    row("malformed", problem(u"malformed"_s, 400), Never, Never);
    row("N-03 time-out", plain(ErrorCode::TimedOut), Never, Never);
    row("N-02 refused", plain(ErrorCode::ConnectionRefused), Never, Never);
    row("N-01 not found", plain(ErrorCode::HostNotFound), Never, Never);
    row("N-16 untrusted", plain(ErrorCode::TlsUntrusted), Never, Never);
    row("N-10 too large", plain(ErrorCode::ReplyTooLarge), Never, Never);
    row("N-15 redirect", plain(ErrorCode::RedirectRefused), Never, Never);
}

void TestRetry::tableSaysWhenToTryAgain()
{
    QFETCH(const Error, error);
    QFETCH(const qint64, harmless);
    QFETCH(const qint64, never);
    const auto delay = [&error](Repeat repeat) {
        const auto found = retryDelay(error, {}, repeat, Now, 0.5);
        return found ? static_cast<qint64>(found->count()) : Never;
    };
    QCOMPARE(delay(Repeat::Harmless), harmless);
    QCOMPARE(delay(Repeat::Never), never);
}

void TestRetry::everySeriesEnds_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("retries");
    QTest::newRow("A-02 badNonce for ever") << problem(u"badNonce"_s, 400) << 5;
    QTest::newRow("A-11 500 for ever") << plain(ErrorCode::ServerBroken) << 3;
    QTest::newRow("503 with a short pause for ever") << after(plain(ErrorCode::ServerBroken), 1) << 3;
    QTest::newRow("no answer for ever") << plain(ErrorCode::NoAnswer) << 1;
}

void TestRetry::everySeriesEnds()
{
    QFETCH(const Error, error);
    QFETCH(const int, retries);
    Tries tries;
    int count = 0;
    while (count < 100 && retryDelay(error, tries, Repeat::Harmless, Now, 0)) {
        tries = counted(tries, error);
        ++count;
    }
    QCOMPARE(count, retries);
}

void TestRetry::delaysGrowWithinTheirJitter()
{
    const Error error = plain(ErrorCode::ServerBroken);
    Tries tries;
    for (const qint64 base : {1000, 2000, 4000}) {
        const auto least = retryDelay(error, tries, Repeat::Harmless, Now, 0);
        const auto most = retryDelay(error, tries, Repeat::Harmless, Now, 0.999999);
        QVERIFY(least && most);
        QCOMPARE(static_cast<qint64>(least->count()), base * 3 / 4);
        QVERIFY(most->count() <= base * 5 / 4 && most->count() > base);
        tries = counted(tries, error);
    }
}

void TestRetry::refusedNoncesCountInARow()
{
    const Error refused = problem(u"badNonce"_s, 400);
    Tries tries;
    for (int i = 0; i < 5; ++i)
        tries = counted(tries, refused);
    QVERIFY(!retryDelay(refused, tries, Repeat::Harmless, Now, 0));
    tries = counted(tries, plain(ErrorCode::ServerBroken));
    QVERIFY(retryDelay(refused, tries, Repeat::Harmless, Now, 0));
}

void TestRetry::onlyShortPausesAreForAll()
{
    QVERIFY(isForAll(after(plain(ErrorCode::RateLimited), 5)));
    QVERIFY(isForAll(after(plain(ErrorCode::ServerBroken), 5)));
    QVERIFY(!isForAll(plain(ErrorCode::ServerBroken)));
    QVERIFY(!isForAll(plain(ErrorCode::NoAnswer)));
    QVERIFY(!isForAll(after(problem(u"badNonce"_s, 400), 5)));
}

void TestRetry::newestNonceGoesFirst()
{
    NoncePool pool;
    pool.add("old", Now);
    pool.add("new", Now.addSecs(1));
    pool.add({}, Now);
    QCOMPARE(pool.size(Now.addSecs(1)), 2);
    QCOMPARE(pool.take(Now.addSecs(2)), "new");
    QCOMPARE(pool.take(Now.addSecs(2)), "old");
    QCOMPARE(pool.take(Now.addSecs(2)), QByteArray());
}

void TestRetry::oldNoncesAreDropped()
{
    NoncePool pool;
    pool.add("old", Now);
    pool.add("new", Now.addSecs(60));
    QCOMPARE(pool.take(Now.addSecs(600)), "new");
    QCOMPARE(pool.take(Now.addSecs(600)), QByteArray());
}

void TestRetry::aClockThatWasSetBackEmptiesThePool()
{
    NoncePool pool;
    pool.add("from the future", Now);
    QCOMPARE(pool.take(Now.addDays(-1)), QByteArray());
}

void TestRetry::poolStaysSmall()
{
    NoncePool pool;
    for (int i = 0; i < 1000; ++i)
        pool.add(QByteArray::number(i), Now);
    QCOMPARE(pool.size(Now), 256);
    QCOMPARE(pool.take(Now), "999");
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
