// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "tests/ui/owndisplay.h"
#include "ui/settings/preferences.h"
#include "ui/upkeep/trayicon.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A panel's tray, as far as programs see it: StatusNotifierWatcher. It lives in a thread of its own, because
/// Qt asks it questions and waits for the answers.
class FakeWatcher final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ version)
public:
    [[nodiscard]] bool hasHost() const { return true; }
    [[nodiscard]] int version() const { return 0; }
    [[nodiscard]] QString item() const
    {
        const QMutexLocker locker(&m_lock);
        return m_item;
    }
    std::atomic<int> registrations = 0;

public slots:
    void RegisterStatusNotifierItem(const QString &service)
    {
        const QMutexLocker locker(&m_lock);
        m_item = service.startsWith(u'/') ? message().service() : service;
        ++registrations;
    }

signals:
    void StatusNotifierItemRegistered(const QString &service);
    void StatusNotifierHostRegistered();

private:
    mutable QMutex m_lock;
    QString m_item;
};

/// A panel that can be started and ended.
class Panel final {
public:
    explicit Panel(QThread &thread)
    {
        m_watcher = new FakeWatcher;
        m_watcher->moveToThread(&thread);
        QMetaObject::invokeMethod(
            m_watcher,
            [this] {
                QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s);
                m_works = bus.registerObject(Path, m_watcher, QDBusConnection::ExportAllContents)
                    && bus.registerService(Service);
            },
            Qt::BlockingQueuedConnection);
    }
    ~Panel()
    {
        QMetaObject::invokeMethod(
            m_watcher,
            [] {
                QDBusConnection bus(u"panel"_s);
                bus.unregisterService(Service);
                bus.unregisterObject(Path);
            },
            Qt::BlockingQueuedConnection);
        m_watcher->deleteLater();
    }
    [[nodiscard]] bool works() const { return m_works; }
    [[nodiscard]] const FakeWatcher &watcher() const { return *m_watcher; }

private:
    inline static const QString Service = u"org.kde.StatusNotifierWatcher"_s;
    inline static const QString Path = u"/StatusNotifierWatcher"_s;
    FakeWatcher *m_watcher;
    bool m_works = false;
};

/// The icon in a tray that takes it over D-Bus.
class TestTray final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void aTrayThatComesAfterUsIsFound();
    void itSaysTheWorstStateAndItsMenuWorks();
    void whoeverIsHiddenIsToldWhenTheTrayHasGone();
    void aPanelThatIsStartedAgainHasTheIconAgain();
    void nobodyIsAskedWhereNoIconIsWanted();

private:
    [[nodiscard]] QVariant property(const Panel &panel, const QString &name) const
    {
        auto question = QDBusMessage::createMethodCall(panel.watcher().item(), u"/StatusNotifierItem"_s,
                                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question << u"org.kde.StatusNotifierItem"_s << name;
        const QDBusPendingReply<QDBusVariant> reply = call(question);
        return reply.isError() ? QVariant(reply.error().message()) : reply.value().variant();
    }
    /// The item is in this very thread: it must not be waited for.
    static QDBusPendingCall call(const QDBusMessage &message)
    {
        QDBusPendingCall answer = QDBusConnection::sessionBus().asyncCall(message);
        [&] { QTRY_VERIFY(answer.isFinished()); }();
        return answer;
    }

    core::text::Language m_language;
    QThread m_panels;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Preferences> m_preferences;
};

/// What a menu has, by what it says without mnemonics, with its number.
static QMap<QString, int> entriesOf(const QDBusArgument &layout)
{
    QMap<QString, int> entries;
    int number = 0;
    QVariantMap properties;
    layout.beginStructure();
    layout >> number >> properties;
    layout.beginArray();
    while (!layout.atEnd()) {
        const auto child = layout.asVariant().value<QDBusVariant>().variant().value<QDBusArgument>();
        child.beginStructure();
        child >> number >> properties;
        const QString label = properties.value(u"label"_s).toString().remove(u'_');
        if (!label.isEmpty())
            entries.insert(label, number);
        child.endStructure();
    }
    layout.endArray();
    layout.endStructure(); // what is begun and not ended is never let go of
    return entries;
}

static constexpr auto Pace = 50ms;

void TestTray::initTestCase()
{
    if (!tests::isOnOwnDisplay())
        QSKIP("NOT TESTED: xvfb-run or dbus-run-session is missing (packages xvfb, dbus).");
    m_language.use(u"en"_s);
    m_panels.start();
}

void TestTray::cleanupTestCase()
{
    m_panels.quit();
    m_panels.wait();
}

void TestTray::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<ui::Preferences>(m_folder->filePath(u"tegata.ini"_s));
    m_preferences->setTray(true);
}

/// The first test, because Qt looks for a tray over D-Bus once in the life of a process.
void TestTray::aTrayThatComesAfterUsIsFound()
{
    const ui::TrayIcon icon(*m_preferences, nullptr, 1s);
    QVERIFY(!icon.isThere());
    const Panel panel(m_panels);
    QVERIFY(panel.works());
    QTRY_VERIFY_WITH_TIMEOUT(icon.isThere() && panel.watcher().registrations == 1, 10'000);
}

void TestTray::itSaysTheWorstStateAndItsMenuWorks()
{
    const Panel panel(m_panels);
    ui::TrayIcon icon(*m_preferences, nullptr, Pace);
    QTRY_VERIFY(icon.isThere());
    icon.show(ui::Status::Failed, u"2 certificates need attention"_s);
    QTRY_VERIFY(panel.watcher().registrations == 1);
    const auto toolTip = property(panel, u"ToolTip"_s).value<QDBusArgument>();
    QString name;
    QString title;
    toolTip.beginStructure();
    toolTip >> name;
    toolTip.beginArray();
    while (!toolTip.atEnd())
        [[maybe_unused]] const QVariant skipped = toolTip.asVariant();
    toolTip.endArray();
    toolTip >> title;
    toolTip.endStructure();
    QCOMPARE(title, u"Tegata: 2 certificates need attention"_s);

    // A click opens the window; so does the first entry of the menu.
    QSignalSpy opened(&icon, &ui::TrayIcon::openRequested);
    auto click = QDBusMessage::createMethodCall(panel.watcher().item(), u"/StatusNotifierItem"_s,
                                                u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
    click << 0 << 0;
    call(click);
    QTRY_COMPARE(opened.size(), 1);
    const QString menu = property(panel, u"Menu"_s).value<QDBusObjectPath>().path();
    QVERIFY(!menu.isEmpty());
    const auto ask = [&](const QString &method, const QVariantList &arguments) {
        auto question = QDBusMessage::createMethodCall(panel.watcher().item(), menu,
                                                       u"com.canonical.dbusmenu"_s, method);
        question.setArguments(arguments);
        return QDBusPendingReply<>(call(question)).reply();
    };
    QSignalSpy renewed(&icon, &ui::TrayIcon::renewRequested);
    const QVariantList layout = ask(u"GetLayout"_s, {0, -1, QStringList{u"label"_s}}).arguments();
    QCOMPARE(layout.size(), 2);
    const QMap<QString, int> entries = entriesOf(layout.last().value<QDBusArgument>());
    QCOMPARE(entries.size(), 3);
    QVERIFY2(entries.contains(u"Renew what is due"_s), qPrintable(QStringList(entries.keys()).join(u'|')));
    ask(u"Event"_s,
        {entries.value(u"Renew what is due"_s), u"clicked"_s, QVariant::fromValue(QDBusVariant(0)), 0U});
    QTRY_COMPARE(renewed.size(), 1);
}

void TestTray::whoeverIsHiddenIsToldWhenTheTrayHasGone()
{
    auto panel = std::make_unique<Panel>(m_panels);
    ui::TrayIcon icon(*m_preferences, nullptr, Pace);
    QSignalSpy vanished(&icon, &ui::TrayIcon::vanished);
    QTRY_VERIFY(icon.isThere());
    icon.watchWhileHidden();
    panel.reset();
    QTRY_COMPARE(vanished.size(), 1);
    QVERIFY(!icon.isThere()); // closing the window would not hide it now
}

void TestTray::aPanelThatIsStartedAgainHasTheIconAgain()
{
    auto panel = std::make_unique<Panel>(m_panels);
    const ui::TrayIcon icon(*m_preferences, nullptr, Pace);
    QTRY_VERIFY(icon.isThere());
    panel.reset();
    QTRY_VERIFY(!icon.isThere());
    panel = std::make_unique<Panel>(m_panels);
    QTRY_VERIFY(icon.isThere());
    QTRY_VERIFY(panel->watcher().registrations == 1);
}

void TestTray::nobodyIsAskedWhereNoIconIsWanted()
{
    m_preferences->setTray(false);
    const Panel panel(m_panels);
    const ui::TrayIcon icon(*m_preferences, nullptr, Pace);
    m_preferences->setTray(true); // and now it is
    QTRY_VERIFY(icon.isThere());
    m_preferences->setTray(false);
    QVERIFY(!icon.isThere());
}

int main(int argc, char **argv)
{
    return tests::runOnOwnDisplay<TestTray>(argc, argv);
}

#include "tst_tray.moc"
