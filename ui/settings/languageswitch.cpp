// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languageswitch.h"

#include "ui/settings/preferences.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace ui {

LanguageSwitch::LanguageSwitch(Preferences &preferences, QWidget &page)
    : QObject(&page), m_preferences(preferences), m_page(page), m_inUse(preferences.language())
{
    connect(&preferences, &Preferences::languageChosen, this, [this] {
        m_isChosen = true;
        look();
    });
}

static bool isDialog(const QWidget &window)
{
    const Qt::WindowType type = window.windowType();
    return window.isVisible() && (type == Qt::Window || type == Qt::Dialog || type == Qt::Sheet);
}

void LanguageSwitch::look()
{
    if (!m_isChosen)
        return;
    QStringList titles;
    const bool isBack = m_preferences.language() == m_inUse; // another thought meanwhile
    for (const QWidget *window : isBack ? QWidgetList() : QApplication::topLevelWidgets()) {
        if (window != m_page.window() && isDialog(*window))
            titles.append(window->windowTitle());
    }
    titles.sort();
    const bool hasChanged = std::exchange(m_waitingFor, titles) != titles;
    qApp->removeEventFilter(this);
    if (titles.isEmpty()) {
        m_isChosen = false;
        m_inUse = m_preferences.language();
        m_preferences.applyLanguage();
    } else {
        qApp->installEventFilter(this);
    }
    if (hasChanged)
        emit waiting();
}

/// Looks again once a window has gone.
bool LanguageSwitch::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Hide && object->isWidgetType() && static_cast<QWidget *>(object)->isWindow())
        QTimer::singleShot(0, this, &LanguageSwitch::look);
    return QObject::eventFilter(object, event);
}

} // namespace ui
