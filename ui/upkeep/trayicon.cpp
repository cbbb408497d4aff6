// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/upkeep/trayicon.h"

#include "ui/look/icons.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

static constexpr int Tries = 5;
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

TrayIcon::TrayIcon(Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences)
{
    for (QAction *&action : m_actions)
        action = m_menu.addAction(QString());
    m_menu.insertSeparator(m_actions[Quit]);
    connect(m_actions[Open], &QAction::triggered, this, &TrayIcon::openRequested);
    connect(m_actions[Renew], &QAction::triggered, this, &TrayIcon::renewRequested);
    connect(m_actions[Quit], &QAction::triggered, this, &TrayIcon::quitRequested);
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &TrayIcon::adapt);
    connect(&preferences, &Preferences::trayChanged, this, [this] {
        m_tries = 0;
        adapt();
    });
    m_menu.installEventFilter(this);
    retranslate();
    adapt();
}

TrayIcon::~TrayIcon() = default;

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
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        if (++m_tries < Tries)
            m_again.start();
        return;
    }
    if (m_icon)
        return;
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
