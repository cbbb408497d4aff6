// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/notify/herald.h"
#include "core/notify/outbox.h"
#include "core/text/alerttext.h"
#include "core/text/language.h"
#include "tests/notify/sights.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;
using renewal::State;
using tests::Now;
using tests::sight;

/// One process: a herald whose only working channel is a command that writes down what it is told.
struct Process {
    Process(const QString &folder, const Clock &clock)
        : store(*store::Store::open(folder, clock)),
          herald(
              *store, clock,
              [&clock](const QList<Alert> &alerts) { return text::AlertText::message(alerts, clock.now()); },
              {}, QDBusConnection(QString()))
    {
    }
    Result<int> tell(const QList<Sight> &sights, const std::optional<schedule::Missed> &missed = {})
    {
        QObject owner;
        return tests::await<int>([&](auto done) { herald.tell(sights, missed, &owner, done); });
    }
    std::unique_ptr<store::Store> store;
    Herald herald;
};

class TestHerald final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language.use(u"en"_s); }
    void init();
    void twoProcessesTellOnce();
    void whileOneTellsTheOtherKeepsStill();
    void whatFailsIsTriedAgainLater();
    void quietHoursHoldWhatIsNotUrgent();
    void goodNewsMayBeOff();
    void whatWasRenewedMeanwhileIsNotMourned();
    void nothingIsKeptForEver();
    void aTestGoesOutWhateverIsSet();
    void whatWasToldIsInTheHistory();
    void hoursReachOverMidnight();

private:
    void setUp(const Settings &settings)
    {
        Process process(store(), m_clock);
        VERIFY_OK(saveSettings(*process.store, settings));
    }
    [[nodiscard]] Settings written() const
    {
        return {.desktop = false, .command = true, .arguments = {m_folder->filePath(u"alert"_s)}};
    }
    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    void works(bool does) const
    {
        QFile file(m_folder->filePath(u"alert"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n");
        file.write(does ? "echo \"$TEGATA_TITLE\" >>'" + m_folder->filePath(u"told"_s).toUtf8() + "'\n"
                        : "exit 1\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QByteArrayList told() const
    {
        QFile file(m_folder->filePath(u"told"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
    }

    crypto::Library m_library;
    text::Language m_language;
    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHerald::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(Now);
    works(true);
    setUp(written());
}

void TestHerald::twoProcessesTellOnce()
{
    Process window(store(), m_clock);
    Process timer(store(), m_clock);
    const QList<Sight> sights{sight(State::Failed, 29, 1)};
    QCOMPARE(*window.tell(sights), 1);
    QCOMPARE(*timer.tell(sights), 0);
    QCOMPARE(*window.tell(sights), 0);
    QCOMPARE(told(), QByteArrayList{"a.test could not be renewed yet"});
    QCOMPARE(*timer.tell({sight(State::Failed, 29, 3)}), 1); // it is the timer that sees it get worse
    QCOMPARE(told().size(), 2);
}

void TestHerald::whileOneTellsTheOtherKeepsStill()
{
    Process window(store(), m_clock);
    Process timer(store(), m_clock);
    const QList<Sight> sights{sight(State::Failed, 29, 1)};
    QObject owner;
    std::optional<Result<int>> first;
    window.herald.tell(sights, {}, &owner, [&](const Result<int> &outcome) { first = outcome; });
    const auto second = timer.tell(sights);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::InUse);
    QTRY_VERIFY(first);
    QCOMPARE(**first, 1);
    QCOMPARE(*timer.tell(sights), 0);
}

void TestHerald::whatFailsIsTriedAgainLater()
{
    works(false);
    Process process(store(), m_clock);
    const QList<Sight> sights{sight(State::Failed, 29, 1)};
    QCOMPARE(*process.tell(sights), 0);
    const auto state = channelState(*process.store, Channel::Command);
    VERIFY_OK(state);
    QVERIFY(state->error && state->error->code == ErrorCode::ProgramFailed);
    works(true);
    m_clock.advance(std::chrono::minutes(5));
    QCOMPARE(*process.tell(sights), 0); // not at every tick
    m_clock.advance(std::chrono::hours(1));
    QCOMPARE(*process.tell(sights), 1);
    QCOMPARE(*process.tell(sights), 0);
    const auto well = channelState(*process.store, Channel::Command);
    VERIFY_OK(well);
    QVERIFY(!well->error);
    QCOMPARE(well->sent, m_clock.now());
}

void TestHerald::quietHoursHoldWhatIsNotUrgent()
{
    Settings settings = written();
    settings.quiet = QuietHours{{11, 0}, {13, 0}}; // the tests run in UTC
    setUp(settings);
    Process process(store(), m_clock);
    QCOMPARE(*process.tell({sight(State::Failed, 29, 1)}), 0);
    QCOMPARE(
        *process.tell({sight(State::Failed, 29, 1), tests::named(sight(State::Expired, -1), u"b.test"_s)}),
        1);
    QCOMPARE(told(), QByteArrayList{"b.test expired 24 hours ago"});
    m_clock.advance(std::chrono::hours(2));
    QCOMPARE(*process.tell({sight(State::Failed, 29, 1)}), 1);
    QCOMPARE(told().size(), 2);
}

void TestHerald::goodNewsMayBeOff()
{
    Settings settings = written();
    settings.renewals = false;
    setUp(settings);
    Process process(store(), m_clock);
    QCOMPARE(*process.tell({sight(State::Due, 29)}), 0);
    QCOMPARE(*process.tell({sight(State::Valid, 89)}), 0);
    settings.renewals = true;
    VERIFY_OK(saveSettings(*process.store, settings));
    QCOMPARE(*process.tell({sight(State::Valid, 179)}), 1);
    QCOMPARE(told(), QByteArrayList{"Renewed a.test"});
}

void TestHerald::whatWasRenewedMeanwhileIsNotMourned()
{
    works(false);
    Process process(store(), m_clock);
    QCOMPARE(*process.tell({sight(State::Failed, 29, 1)}), 0);
    works(true);
    m_clock.advance(std::chrono::hours(2));
    QCOMPARE(*process.tell({sight(State::Valid, 89)}), 1);
    QCOMPARE(told(), QByteArrayList{"Renewed a.test"});
}

void TestHerald::nothingIsKeptForEver()
{
    works(false);
    Process process(store(), m_clock);
    QCOMPARE(*process.tell({sight(State::Failed, 29, 1)}), 0);
    works(true);
    m_clock.advance(std::chrono::hours(24 * 5));
    QCOMPARE(*process.tell({sight(State::Failed, 29, 1)}), 0);
    const auto box = outbox(*process.store);
    VERIFY_OK(box);
    QVERIFY(box->pending.isEmpty());
}

void TestHerald::aTestGoesOutWhateverIsSet()
{
    Settings settings = written();
    settings.command = false;
    settings.quiet = QuietHours{{0, 0}, {23, 59}};
    setUp(settings);
    Process process(store(), m_clock);
    QObject owner;
    VERIFY_OK(tests::await<void>([&](auto done) { process.herald.test(Channel::Command, &owner, done); }));
    QCOMPARE(told(), QByteArrayList{"Tegata: a test"});
    const auto mail
        = tests::await<void>([&](auto done) { process.herald.test(Channel::Mail, &owner, done); });
    QVERIFY(!mail); // no address is set
}

void TestHerald::whatWasToldIsInTheHistory()
{
    Process process(store(), m_clock);
    QCOMPARE(*process.tell({sight(State::Failed, 29, 1)}), 1);
    works(false);
    QCOMPARE(*process.tell({sight(State::Failed, 29, 3)}), 0);
    const auto history = process.store->activity({.what = {u"told"_s, u"notTold"_s}});
    VERIFY_OK(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->at(1).what, u"told"_s);
    QCOMPARE(history->at(1).certificateName, u"a.test"_s);
    QCOMPARE(history->at(0).what, u"notTold"_s);
}

void TestHerald::hoursReachOverMidnight()
{
    const std::optional night(QuietHours{{22, 0}, {7, 0}});
    QVERIFY(isQuiet(night, {23, 0}) && isQuiet(night, {0, 0}) && isQuiet(night, {6, 59}));
    QVERIFY(!isQuiet(night, {7, 0}) && !isQuiet(night, {21, 59}));
    QVERIFY(!isQuiet({}, {3, 0}));
    QVERIFY(!isQuiet(QuietHours{{3, 0}, {3, 0}}, {3, 0}));
}

QTEST_GUILESS_MAIN(TestHerald)
#include "tst_herald.moc"
