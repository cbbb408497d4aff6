// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/upkeep/trayicon.h"

#include "core/notify/desktop.h"
#include "ui/look/icons.h"
#include "ui/settings/preferences.h"
#include "ui/upkeep/x11tray.h"

#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

static constexpr int Tries = 5;
static const QString Watcher = u"org.kde.StatusNotifierWatcher"_s;
enum TrayAction { Open, Renew, Quit };

QIcon trayIcon(Status status)
{
    if (status == Status::Valid || status == Status::Watched)
        return appIcon();
    QIcon icon;
    for (const int edge : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture = appIcon().pixmap(QSize(edge, edge), 1.0);
        QPainter painter(&picture);
        const int part = edge * 5 / 8;
        const QRect corner(edge - part, edge - part, part, part);
        // A ground of its own: what lies below it in the panel may have any colour.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QGuiApplication::palette().color(QPalette::Base));
        painter.drawEllipse(corner);
        ui::icon(status).paint(&painter, corner);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

TrayIcon::TrayIcon(Preferences &preferences, QObject *parent, std::chrono::milliseconds pace)
    : QObject(parent), m_preferences(preferences)
{
    for (QAction *&action : m_actions)
        action = m_menu.addAction(QString());
    m_menu.insertSeparator(m_actions[Quit]);
    connect(m_actions[Open], &QAction::triggered, this, &TrayIcon::openRequested);
    connect(m_actions[Renew], &QAction::triggered, this, &TrayIcon::renewRequested);
    connect(m_actions[Quit], &QAction::triggered, this, &TrayIcon::quitRequested);
    m_again.setInterval(pace);
    connect(&m_again, &QTimer::timeout, this, &TrayIcon::adapt);
    m_hidden.setInterval(pace);
    connect(&m_hidden, &QTimer::timeout, this, &TrayIcon::look);
    connect(&preferences, &Preferences::trayChanged, this, [this] {
        m_tries = 0;
        adapt();
    });
    m_menu.installEventFilter(this);
    retranslate();
    askForWatcher();
    adapt();
}

TrayIcon::~TrayIcon() = default;

/// Whether there is one, now and from now on.
void TrayIcon::askForWatcher()
{
    QDBusConnection bus = core::notify::Desktop::sessionBus();
    if (!bus.isConnected()) {
        m_hasAsked = true;
        return;
    }
    const QString service = u"org.freedesktop.DBus"_s;
    const QString path = u"/org/freedesktop/DBus"_s;
    bus.connect(service, path, service, u"NameOwnerChanged"_s, {Watcher}, u"sss"_s, this,
                SLOT(nameOwnerChanged(QString, QString, QString)));
    auto question = QDBusMessage::createMethodCall(service, path, service, u"NameHasOwner"_s);
    question << Watcher;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<bool> reply = *answer;
        m_hasAsked = true;
        m_hasWatcher = m_hasWatcher || (!reply.isError() && reply.value());
        adapt();
    });
}

void TrayIcon::nameOwnerChanged(const QString &name, const QString &, const QString &now)
{
    if (name != Watcher)
        return;
    m_hasWatcher = !now.isEmpty();
    m_tries = 0;
    if (m_hasWatcher)
        m_again.start(); // it takes a moment until it shows icons
}

void TrayIcon::watchWhileHidden()
{
    m_wasGone = false;
    m_hidden.start();
}

void TrayIcon::look()
{
    const bool isGone = !isThere();
    if (!isGone || !std::exchange(m_wasGone, true)) {
        m_wasGone = isGone;
        return;
    }
    m_hidden.stop();
    emit vanished();
}

bool TrayIcon::isThere() const
{
    return m_icon && m_icon->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::adapt()
{
    m_again.stop();
    if (!m_preferences.tray()) {
        m_icon.reset();
        return;
    }
    if (m_icon)
        return;
    // Qt finds out once in the life of a process whether icons go over D-Bus: not before it can be true, or
    // before a tray is there that does without.
    const bool mayAsk = m_hasWatcher || (m_hasAsked && isX11TrayThere());
    if (!mayAsk || !QSystemTrayIcon::isSystemTrayAvailable()) {
        if (++m_tries < Tries)
            m_again.start();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
        if (why == QSystemTrayIcon::Trigger || why == QSystemTrayIcon::DoubleClick)
            emit openRequested();
    });
    draw();
    m_icon->show();
}

void TrayIcon::show(Status worst, const QString &words)
{
    if (worst == m_worst && words == m_words)
        return;
    m_worst = worst;
    m_words = words;
    draw();
}

void TrayIcon::draw()
{
    if (!m_icon)
        return;
    m_icon->setIcon(trayIcon(m_worst));
    m_icon->setToolTip(m_words.isEmpty() ? u"Tegata"_s : u"Tegata: "_s + m_words);
}

void TrayIcon::retranslate()
{
    m_actions[Open]->setText(tr("&Open Tegata"));
    m_actions[Renew]->setText(tr("&Renew what is due"));
    m_actions[Quit]->setText(tr("&Quit"));
}

bool TrayIcon::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        draw();
    return QObject::eventFilter(object, event);
}

} // namespace ui
