// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/owndisplay.h"
#include "ui/settings/preferences.h"
#include "ui/upkeep/trayicon.h"
#include "ui/upkeep/x11tray.h"

#include <QTemporaryDir>

#include <memory>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A tray as X11 has it: whoever owns a selection, and is sent the icons that want a place.
class OldTray final {
public:
    OldTray() : m_connection(xcb_connect(nullptr, nullptr)), m_window(xcb_generate_id(m_connection))
    {
        const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 24, 24, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_set_selection_owner(m_connection, m_window, atom("_NET_SYSTEM_TRAY_S0"), XCB_CURRENT_TIME);
        m_request = atom("_NET_SYSTEM_TRAY_OPCODE"); // and waits until the owner is known
    }
    ~OldTray() { xcb_disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(OldTray)

    [[nodiscard]] bool wasAskedForAPlace()
    {
        while (xcb_generic_event_t *event = xcb_poll_for_event(m_connection)) {
            const std::unique_ptr<xcb_generic_event_t, decltype(&std::free)> owned(event, &std::free);
            const auto *message = reinterpret_cast<const xcb_client_message_event_t *>(event);
            m_wasAsked = m_wasAsked
                || ((event->response_type & 0x7f) == XCB_CLIENT_MESSAGE && message->type == m_request);
        }
        return m_wasAsked;
    }

private:
    [[nodiscard]] xcb_atom_t atom(const QByteArray &name)
    {
        const auto cookie
            = xcb_intern_atom(m_connection, 0, static_cast<uint16_t>(name.size()), name.constData());
        const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> reply(
            xcb_intern_atom_reply(m_connection, cookie, nullptr), &std::free);
        return reply->atom;
    }

    xcb_connection_t *m_connection;
    xcb_window_t m_window;
    xcb_atom_t m_request = XCB_NONE;
    bool m_wasAsked = false;
};

/// A desktop whose tray knows nothing of D-Bus. A program of its own, because Qt looks for a tray over D-Bus
/// once in the life of a process.
class TestTrayX11 final : public QObject {
    Q_OBJECT
private slots:
    void aTrayWithoutDBusHasTheIconAtOnce()
    {
        if (!tests::isOnOwnDisplay())
            QSKIP("NOT TESTED: xvfb-run or dbus-run-session is missing (packages xvfb, dbus).");
        const QTemporaryDir folder;
        ui::Preferences preferences(folder.filePath(u"tegata.ini"_s));
        preferences.setTray(true);
        QVERIFY(!ui::isX11TrayThere());
        OldTray tray;
        QVERIFY(ui::isX11TrayThere());
        const ui::TrayIcon icon(preferences, nullptr, 24h); // it never looks a second time
        QTRY_VERIFY(icon.isThere());
        QTRY_VERIFY(tray.wasAskedForAPlace());
    }
};

int main(int argc, char **argv)
{
    return tests::runOnOwnDisplay<TestTrayX11>(argc, argv);
}

#include "tst_tray_x11.moc"
