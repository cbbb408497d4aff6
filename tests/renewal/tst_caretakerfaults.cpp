// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/garden.h"

#include <QSignalSpy>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::renewal;
using namespace tests;
using namespace std::chrono_literals;

class TestCaretakerFaults final : public QObject {
    Q_OBJECT
private slots:
    void twoRunsNeverWorkAtOnce();
    void aCertificateInUseElsewhereIsLeft();
    void aCaThatIsGoneCostsOneWaitAndNotOneEach();
    void aFullDiskStopsTheRunAndLosesNothing();
    void aClockThatIsAYearOffIssuesNothing_data();
    void aClockThatIsAYearOffIssuesNothing();
    void stoppingEndsSoonAndTellsTheRest();
    void anInterruptedRenewalGoesOn();
    void anUnreadableRequestIsSaid();
    void aClosedAccountIsSaid();
    void historySaysAPutOffOnce();

private:
    crypto::Library m_library;
};

void TestCaretakerFaults::twoRunsNeverWorkAtOnce()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    const auto other = store::Store::open(garden.path(u"store"_s), garden.clock);
    VERIFY_OK(other);
    QSignalSpy finished(garden.caretaker.get(), &Caretaker::finished);
    {
        const auto lock = (*other)->lock(u"renewal"_s); // another process
        VERIFY_OK(lock);
        QCOMPARE(garden.run().error().code, ErrorCode::InUse);
    }
    VERIFY_OK(garden.caretaker->start({}));
    QCOMPARE(garden.caretaker->start({}).error().code, ErrorCode::InUse);
    QCOMPARE((*other)->lock(u"renewal"_s).error().code, ErrorCode::InUse);
    QVERIFY(finished.wait(30000));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(garden.ca.acme().issued(), 1);
    VERIFY_OK((*other)->lock(u"renewal"_s));
}

void TestCaretakerFaults::aCertificateInUseElsewhereIsLeft()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"busy.test"_s});
    garden.plant({.name = u"due.test"_s});
    const auto other = store::Store::open(garden.path(u"store"_s), garden.clock);
    const auto lock = (*other)->lock(u"certificate-busy.test"_s);
    VERIFY_OK(lock);
    const auto ran = garden.run();
    QCOMPARE(garden.item(*ran, u"busy.test"_s).skip, Skip::InUse);
    QCOMPARE(garden.item(*ran, u"due.test"_s).outcome, Outcome::Renewed);
}

void TestCaretakerFaults::aCaThatIsGoneCostsOneWaitAndNotOneEach()
{
    Garden garden({.renewalInfo = [](const QByteArray &) { return FakeAnswer{}; }});
    VERIFY_OK(garden.open());
    for (int i = 0; i < 40; ++i)
        garden.plant({.name = u"n%1.test"_s.arg(i)});
    garden.ca.onRequest([](const FakeRequest &request) { return request.path != "/directory"; },
                        closeInstead());
    const auto ran = garden.run();
    VERIFY_OK(ran);
    QCOMPARE(count(*ran, Outcome::Skipped), 40);
    for (const Item &item : ran->items)
        QCOMPARE(item.skip, Skip::Unreachable);
    QCOMPARE(garden.ca.count("POST", "/new-order"), 0);
    QCOMPARE_LE(garden.ca.count("GET", "/renewal-info/"), 32); // eight at once, twice each, and no more
    QVERIFY(!garden.caretaker->isDue()); // a rest first
    garden.clock.offset = 11min;
    QVERIFY(garden.caretaker->isDue());
}

void TestCaretakerFaults::aFullDiskStopsTheRunAndLosesNothing()
{
    Garden garden;
    VERIFY_OK(garden.open());
    for (int i = 0; i < 5; ++i)
        garden.plant({.name = u"n%1.test"_s.arg(i)});
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit none = before;
    none.rlim_cur = 0;
    ::setrlimit(RLIMIT_FSIZE, &none); // no file may grow any more
    const auto ran = garden.run();
    ::setrlimit(RLIMIT_FSIZE, &before);
    VERIFY_OK(ran);
    QVERIFY(ran->failure);
    QCOMPARE(garden.ca.count("POST", "/new-order"), 0);
    QCOMPARE(count(*ran, Outcome::Renewed), 0);
    garden.reopen();
    const auto after = garden.run();
    VERIFY_OK(after);
    QVERIFY(!after->failure);
    QCOMPARE(count(*after, Outcome::Renewed), 5);
}

void TestCaretakerFaults::aClockThatIsAYearOffIssuesNothing_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("ahead") << 365;
    QTest::newRow("behind") << -365;
}

void TestCaretakerFaults::aClockThatIsAYearOffIssuesNothing()
{
    QFETCH(int, days);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.plant({.name = u"young.test"_s, .used = 0.1, .life = std::chrono::days(3650)});
    garden.clock.offset = std::chrono::days(days);
    const auto wrong = garden.run();
    VERIFY_OK(wrong);
    QCOMPARE(count(*wrong, Outcome::Renewed), 0);
    QCOMPARE(garden.ca.acme().issued(), 0);
    garden.clock.offset = {};
    garden.reopen();
    const auto right = garden.run(); // nothing that was noted holds it back
    QCOMPARE(garden.item(*right, u"due.test"_s).outcome, Outcome::Renewed);
}

void TestCaretakerFaults::stoppingEndsSoonAndTellsTheRest()
{
    Garden garden;
    VERIFY_OK(garden.open());
    for (int i = 0; i < 10; ++i)
        garden.plant({.name = u"n%1.test"_s.arg(i)});
    connect(garden.caretaker.get(), &Caretaker::renewing, garden.caretaker.get(), &Caretaker::stop,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    const auto ran = garden.run();
    VERIFY_OK(ran);
    QCOMPARE(ran->items.size(), 10);
    QVERIFY(std::ranges::count(ran->items, Skip::Stopped, &Item::skip) >= 6);
    for (const Item &item : ran->items)
        QVERIFY(item.outcome != Outcome::Failed);
    QCOMPARE(count(*garden.run(), Outcome::Renewed) + count(*ran, Outcome::Renewed), 10);
}

void TestCaretakerFaults::anInterruptedRenewalGoesOn()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.ca.onRequest("/finalize", hang(), 1);
    VERIFY_OK(garden.caretaker->start({}));
    QVERIFY(QTest::qWaitFor([&] { return garden.ca.count("POST", "/finalize") > 0; }, 30000));
    garden.reopen(); // the power went off
    const auto ran = garden.run();
    VERIFY_OK(ran);
    QCOMPARE(ran->items.first().outcome, Outcome::Renewed);
    QCOMPARE(ran->items.first().cause, Cause::GoesOn);
    QCOMPARE(garden.ca.count("POST", "/new-order"), 1);
    QCOMPARE(garden.generation(u"due.test"_s), 2);
}

void TestCaretakerFaults::anUnreadableRequestIsSaid()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256).value();
    const auto authority = crypto::LocalAuthority::create(u"CA"_s).value();
    const auto chain = authority
                           .issue(key.publicDer(),
                                  {.names = {u"odd.test"_s},
                                   .notBefore = garden.clock.now().addDays(-80),
                                   .notAfter = garden.clock.now().addDays(10)})
                           .value();
    VERIFY_OK(garden.store->savePendingKey(u"odd"_s, key));
    VERIFY_OK(
        garden.store->install(u"odd"_s, {.name = u"odd.test"_s, .accountId = garden.account.id}, chain));
    const auto ran = garden.run();
    QCOMPARE(garden.item(*ran, u"odd.test"_s).skip, Skip::NoRequest);
    QCOMPARE(garden.item(*ran, u"due.test"_s).outcome, Outcome::Renewed);
}

void TestCaretakerFaults::aClosedAccountIsSaid()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.account.status = u"deactivated"_s;
    VERIFY_OK(garden.store->updateAccount(garden.account));
    QCOMPARE(garden.run()->items.first().skip, Skip::NoAccount);
    QVERIFY(!garden.caretaker->isDue());
}

void TestCaretakerFaults::historySaysAPutOffOnce()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"hand.test"_s, .byHand = true});
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(garden.run());
    QCOMPARE(garden.history(u"hand.test"_s), QStringList{u"renewalPutOff"_s});
}

QTEST_GUILESS_MAIN(TestCaretakerFaults)
#include "tst_caretakerfaults.moc"
