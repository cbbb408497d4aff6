// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/desktopscheme.h"
#include "ui/look/palette.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using Wish = ui::DesktopScheme::Wish;

/// Just enough of org.freedesktop.portal.Settings. Read wraps its value twice, as the real one does.
class FakePortal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QVariant value = 0U;
    int reads = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++reads;
        if (group != "org.freedesktop.appearance"_L1 || key != "color-scheme"_L1)
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"no such setting"_s);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestLookDesktop : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void readsWhatTheDesktopWishes_data();
    void readsWhatTheDesktopWishes();
    void followsTheDesktop();
    void staysUnknownWithoutAPortal();
    void staysUnknownWithoutABus();

private:
    QDBusConnection connection(const QString &name) { return QDBusConnection::connectToBus(m_address, name); }

    QProcess m_daemon;
    QString m_address;
    FakePortal m_portal;
};

void TestLookDesktop::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    QVERIFY2(!program.isEmpty(), "dbus-daemon is missing: scripts/setup --tests installs it");
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForReadyRead());
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QDBusConnection bus = connection(u"portal"_s);
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestLookDesktop::cleanup()
{
    QDBusConnection::disconnectFromBus(u"client"_s);
}

void TestLookDesktop::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"portal"_s);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void TestLookDesktop::readsWhatTheDesktopWishes_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<Wish>("wish");
    QTest::newRow("no wish") << QVariant(0U) << Wish::NoWish;
    QTest::newRow("dark") << QVariant(1U) << Wish::Dark;
    QTest::newRow("light") << QVariant(2U) << Wish::Light;
    QTest::newRow("a number of the future") << QVariant(77U) << Wish::NoWish;
    QTest::newRow("not a number") << QVariant(u"dark"_s) << Wish::Unknown;
}

void TestLookDesktop::readsWhatTheDesktopWishes()
{
    QFETCH(QVariant, value);
    QFETCH(Wish, wish);
    m_portal.value = value;
    const int before = m_portal.reads;
    const ui::DesktopScheme scheme(connection(u"client"_s));
    QCOMPARE(scheme.wish(), Wish::Unknown); // it does not wait
    QTRY_COMPARE(m_portal.reads, before + 1);
    QTRY_COMPARE(scheme.wish(), wish);
}

void TestLookDesktop::followsTheDesktop()
{
    m_portal.value = 2U;
    ui::DesktopScheme scheme(connection(u"client"_s));
    QTRY_COMPARE(scheme.wish(), Wish::Light);
    QSignalSpy changed(&scheme, &ui::DesktopScheme::changed);
    emit m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(1U));
    emit m_portal.SettingChanged(u"org.gnome.desktop"_s, u"color-scheme"_s, QDBusVariant(1U));
    emit m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1U));
    QTRY_COMPARE(scheme.wish(), Wish::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestLookDesktop::staysUnknownWithoutAPortal()
{
    QDBusConnection portal(u"portal"_s);
    QVERIFY(portal.unregisterService(u"org.freedesktop.portal.Desktop"_s));
    ui::DesktopScheme scheme(connection(u"client"_s));
    QSignalSpy changed(&scheme, &ui::DesktopScheme::changed);
    QDBusMessage ping = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s,
                                                       u"org.freedesktop.DBus.Peer"_s, u"Ping"_s);
    QDBusConnection(u"client"_s).call(ping, QDBus::BlockWithGui); // the refusal has come by now
    QCOMPARE(scheme.wish(), Wish::Unknown);
    QCOMPARE(changed.count(), 0);
    QVERIFY(portal.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestLookDesktop::staysUnknownWithoutABus()
{
    const ui::DesktopScheme scheme{QDBusConnection(QString())};
    QCOMPARE(scheme.wish(), Wish::Unknown);
}

QTEST_MAIN(TestLookDesktop)
#include "tst_look_desktop.moc"
