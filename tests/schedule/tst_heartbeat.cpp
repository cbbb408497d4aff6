// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/renewal/summary.h"
#include "core/schedule/heartbeat.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::schedule;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A window that stays open, on a computer that sleeps.
class TestHeartbeat final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void looksTwiceADayThoughNothingIsDue();
    void doesAtOnceWhatIsDue();
    void afterWeeksOfSleepItLooksFirst();
    void aClockThatGoesBackStopsNothing();
    void whileAnotherIsAtItNothingIsSaid();
    void whatCannotBeginIsSaid();
    void itSleepsAndWakesWithTheComputer();

private:
    [[nodiscard]] Heartbeat::Care care()
    {
        return {.isDue = [this] { return m_isDue; },
                .run = [this]() -> Result<void> {
                    if (m_error)
                        return *m_error;
                    ++m_runs;
                    m_isDue = false;
                    // What the Caretaker leaves behind.
                    const renewal::LastRun run{.began = m_clock.now(), .ended = m_clock.now()};
                    return m_store->setValue(QString::fromLatin1(renewal::LastRunKey), renewal::toJson(run));
                }};
    }

    crypto::Library m_library;
    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
    bool m_isDue = false;
    int m_runs = 0;
    std::optional<Error> m_error;
};

void TestHeartbeat::init()
{
    m_clock.set(QDateTime({2026, 11, 26}, {9, 0}, Qt::UTC));
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = store::Store::open(m_folder->filePath(u"store"_s), m_clock);
    VERIFY_OK(opened);
    m_store = *std::move(opened);
    m_isDue = false;
    m_runs = 0;
    m_error.reset();
}

void TestHeartbeat::looksTwiceADayThoughNothingIsDue()
{
    Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection(QString()));
    heartbeat.look(); // never looked before
    QCOMPARE(m_runs, 1);
    for (int minute = 0; minute < 2 * 24 * 60; ++minute) {
        m_clock.advance(1min);
        heartbeat.look();
    }
    QCOMPARE(m_runs, 5);
}

void TestHeartbeat::doesAtOnceWhatIsDue()
{
    Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection(QString()));
    heartbeat.look();
    m_clock.advance(10min);
    heartbeat.look();
    QCOMPARE(m_runs, 1);
    m_isDue = true; // the next try of one that failed
    heartbeat.look();
    QCOMPARE(m_runs, 2);
}

void TestHeartbeat::afterWeeksOfSleepItLooksFirst()
{
    Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection(QString()));
    heartbeat.look();
    m_clock.advance(24h * 40); // timers stood still
    QVERIFY(heartbeat.next() <= m_clock.now());
    heartbeat.look();
    QCOMPARE(m_runs, 2);
    QCOMPARE(heartbeat.next(), m_clock.now().addSecs(12 * 3600));
}

void TestHeartbeat::aClockThatGoesBackStopsNothing()
{
    Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection(QString()));
    m_clock.advance(24h * 365);
    heartbeat.look();
    m_clock.advance(-24h * 365); // it was set right: the last run lies in the future
    heartbeat.look();
    QCOMPARE(m_runs, 2);
    heartbeat.look();
    QCOMPARE(m_runs, 2);
}

void TestHeartbeat::whileAnotherIsAtItNothingIsSaid()
{
    Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection(QString()));
    QSignalSpy failed(&heartbeat, &Heartbeat::failed);
    QSignalSpy ticked(&heartbeat, &Heartbeat::ticked);
    m_error = Error{.code = ErrorCode::InUse, .subject = u"renewal"_s};
    heartbeat.look();
    QCOMPARE(failed.size(), 0);
    QCOMPARE(ticked.size(), 1);
    m_error.reset();
    heartbeat.look();
    QCOMPARE(m_runs, 1);
}

void TestHeartbeat::whatCannotBeginIsSaid()
{
    Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection(QString()));
    QSignalSpy failed(&heartbeat, &Heartbeat::failed);
    m_error = Error{.code = ErrorCode::DiskFull, .subject = u"/srv"_s};
    heartbeat.look();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>(), *m_error);
}

void TestHeartbeat::itSleepsAndWakesWithTheComputer()
{
    QProcess daemon;
    daemon.start(QStandardPaths::findExecutable(u"dbus-daemon"_s),
                 {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY2(daemon.waitForReadyRead(), "dbus-daemon is wanted for this test");
    const QString address = QString::fromUtf8(daemon.readLine()).trimmed();
    {
        QDBusConnection logind = QDBusConnection::connectToBus(address, u"logind"_s);
        QVERIFY(logind.registerService(u"org.freedesktop.login1"_s));
        Heartbeat heartbeat(care(), *m_store, m_clock, QDBusConnection::connectToBus(address, u"window"_s));
        const auto *tick = heartbeat.findChild<QTimer *>(u"tick"_s);
        const auto *wake = heartbeat.findChild<QTimer *>(u"wake"_s);
        QVERIFY(tick && wake);
        heartbeat.start();
        QTRY_COMPARE(m_runs, 1);
        QVERIFY(tick->isActive() && !wake->isActive());
        const auto tellOfSleep = [&](bool begins) {
            auto signal = QDBusMessage::createSignal(
                u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
            signal << begins;
            QVERIFY(logind.send(signal));
        };
        tellOfSleep(true);
        QTRY_VERIFY(!tick->isActive());
        tellOfSleep(false);
        QTRY_VERIFY(tick->isActive() && wake->isActive());
    }
    QDBusConnection::disconnectFromBus(u"window"_s);
    QDBusConnection::disconnectFromBus(u"logind"_s);
    daemon.terminate();
    daemon.waitForFinished();
}

QTEST_GUILESS_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
