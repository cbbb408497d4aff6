// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/desktop.h"
#include "tests/notify/sights.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;

/// Just enough of org.freedesktop.Notifications; keeps what it was told.
class FakeDaemon final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString app, icon, summary, body;
        QStringList actions;
        QVariantMap hints;
        uint replaces = 0;
        int timeout = 0;
    };
    QStringList capabilities{u"actions"_s, u"body"_s, u"body-markup"_s};
    QList<Shown> shown;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &app, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        shown.append({app, icon, summary, body, actions, hints, replaces, timeout});
        return static_cast<uint>(shown.size()) + 40;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktop final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void aNotificationHasAllThatADesktopWants();
    void markupIsEscapedWhereThereIsMarkup();
    void urgencyIsForWhatIsUrgent();
    void buttonsOnlyWhereSomebodyAnswersThem();
    void aPressComesBack();
    void anothersPressIsNotOurs();
    void withoutADaemonItIsSaid();
    void withoutABusItIsSaid();

private:
    [[nodiscard]] QDBusConnection connection(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }
    static Message message(AlertKind kind = AlertKind::Failed, bool urgent = false)
    {
        return {u"title <1>"_s,
                u"body <b> & \"c\""_s,
                {{.kind = kind, .certificate = u"a.test"_s, .urgent = urgent},
                 {.kind = kind, .certificate = u"b.test"_s}}};
    }
    static Result<void> send(Desktop &desktop, const Message &message)
    {
        QObject owner;
        return tests::await<void>([&](auto done) { desktop.send(message, &owner, done); });
    }

    QProcess m_bus;
    QString m_address;
    std::unique_ptr<FakeDaemon> m_daemon;
};

static const Desktop::Actions Buttons{u"Open"_s, u"Renew now"_s};

void TestDesktop::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    QVERIFY2(!program.isEmpty(), "dbus-daemon is wanted for this test");
    m_bus.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead());
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    QVERIFY(!m_address.isEmpty());
}

void TestDesktop::init()
{
    m_daemon = std::make_unique<FakeDaemon>();
    QDBusConnection bus = connection(u"daemon"_s);
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, m_daemon.get(),
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void TestDesktop::cleanup()
{
    QDBusConnection::disconnectFromBus(u"daemon"_s);
    QDBusConnection::disconnectFromBus(u"client"_s);
    m_daemon.reset();
}

void TestDesktop::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TestDesktop::aNotificationHasAllThatADesktopWants()
{
    Desktop desktop(connection(u"client"_s), Buttons);
    VERIFY_OK(send(desktop, message()));
    QCOMPARE(m_daemon->shown.size(), 1);
    const FakeDaemon::Shown &shown = m_daemon->shown.first();
    QCOMPARE(shown.app, u"Tegata"_s);
    QCOMPARE(shown.icon, u"org.tegata.Tegata"_s);
    QCOMPARE(shown.summary, u"title <1>"_s); // never markup
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"org.tegata.Tegata"_s);
    QCOMPARE(shown.hints.value(u"urgency"_s).typeId(), QMetaType::UChar);
    QCOMPARE(shown.timeout, -1);
    QCOMPARE(shown.replaces, 0U);
}

void TestDesktop::markupIsEscapedWhereThereIsMarkup()
{
    Desktop desktop(connection(u"client"_s), Buttons);
    VERIFY_OK(send(desktop, message()));
    QCOMPARE(m_daemon->shown.last().body, u"body &lt;b&gt; &amp; &quot;c&quot;"_s);
    m_daemon->capabilities = {u"body"_s};
    VERIFY_OK(send(desktop, message()));
    QCOMPARE(m_daemon->shown.last().body, u"body <b> & \"c\""_s);
}

void TestDesktop::urgencyIsForWhatIsUrgent()
{
    Desktop desktop(connection(u"client"_s), Buttons);
    VERIFY_OK(send(desktop, message(AlertKind::Failed, false)));
    QCOMPARE(m_daemon->shown.last().hints.value(u"urgency"_s).toInt(), 1);
    VERIFY_OK(send(desktop, message(AlertKind::Failed, true)));
    QCOMPARE(m_daemon->shown.last().hints.value(u"urgency"_s).toInt(), 2);
}

void TestDesktop::buttonsOnlyWhereSomebodyAnswersThem()
{
    Desktop window(connection(u"client"_s), Buttons);
    VERIFY_OK(send(window, message()));
    QCOMPARE(m_daemon->shown.last().actions,
             (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"renew"_s, u"Renew now"_s}));
    VERIFY_OK(send(window, message(AlertKind::Renewed)));
    QVERIFY(!m_daemon->shown.last().actions.contains(u"renew"_s));
    m_daemon->capabilities = {u"body"_s};
    VERIFY_OK(send(window, message()));
    QVERIFY(m_daemon->shown.last().actions.isEmpty());
    m_daemon->capabilities = {u"body"_s, u"actions"_s};
    Desktop timer(connection(u"client"_s), {}); // ends before anybody could press
    VERIFY_OK(send(timer, message()));
    QVERIFY(m_daemon->shown.last().actions.isEmpty());
}

void TestDesktop::aPressComesBack()
{
    Desktop desktop(connection(u"client"_s), Buttons);
    QSignalSpy opened(&desktop, &Desktop::openRequested);
    QSignalSpy renewed(&desktop, &Desktop::renewRequested);
    VERIFY_OK(send(desktop, message()));
    emit m_daemon->ActivationToken(41, u"token"_s);
    emit m_daemon->ActionInvoked(41, u"default"_s);
    QVERIFY(opened.wait());
    QCOMPARE(opened.first(), (QVariantList{QStringList{u"a.test"_s, u"b.test"_s}, u"token"_s}));
    emit m_daemon->ActionInvoked(41, u"renew"_s);
    QVERIFY(renewed.wait());
    QCOMPARE(renewed.first(), (QVariantList{QStringList{u"a.test"_s, u"b.test"_s}}));
}

void TestDesktop::anothersPressIsNotOurs()
{
    Desktop desktop(connection(u"client"_s), Buttons);
    QSignalSpy opened(&desktop, &Desktop::openRequested);
    VERIFY_OK(send(desktop, message()));
    VERIFY_OK(send(desktop, message()));
    emit m_daemon->ActionInvoked(7, u"default"_s);
    emit m_daemon->NotificationClosed(41, 2);
    emit m_daemon->ActionInvoked(41, u"default"_s);
    emit m_daemon->ActionInvoked(42, u"open"_s);
    QVERIFY(opened.wait());
    QCOMPARE(opened.size(), 1); // signals keep their order: the others would have come before
}

void TestDesktop::withoutADaemonItIsSaid()
{
    QDBusConnection::disconnectFromBus(u"daemon"_s);
    Desktop desktop(connection(u"client"_s), Buttons);
    const auto sent = send(desktop, message());
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::ProgramMissing);
}

void TestDesktop::withoutABusItIsSaid()
{
    Desktop desktop(QDBusConnection(QString()), Buttons);
    const auto sent = send(desktop, message());
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::ProgramMissing);
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
