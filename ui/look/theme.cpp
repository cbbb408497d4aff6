// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include "ui/look/icons.h"
#include "ui/look/palette.h"
#include "ui/look/style.h"

#include <QApplication>
#include <QToolTip>

namespace ui {

using namespace Qt::StringLiterals;

Theme::Theme(Scheme scheme, QObject *parent)
    : QObject(parent), m_scheme(scheme), m_platformDark(ui::isDark(QApplication::palette())),
      m_desktop(DesktopScheme::sessionBus())
{
    // Without a hint fontconfig may draw kanji in their Chinese shapes.
    QFont::insertSubstitution(QApplication::font().family(), u"Noto Sans CJK JP"_s);
    QApplication::setStyle(new Style);
    QApplication::setWindowIcon(appIcon());
    apply(wantsDark());
    connect(&m_desktop, &DesktopScheme::changed, this, [this] { setScheme(m_scheme); });
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    const bool dark = wantsDark();
    if (dark == m_dark)
        return;
    apply(dark);
    emit changed();
}

bool Theme::wantsDark() const
{
    switch (m_scheme) {
    case Scheme::Light: return false;
    case Scheme::Dark: return true;
    case Scheme::Automatic: break;
    }
    switch (m_desktop.wish()) {
    case DesktopScheme::Wish::Dark: return true;
    case DesktopScheme::Wish::Light:
    case DesktopScheme::Wish::NoWish: return false;
    case DesktopScheme::Wish::Unknown: break;
    }
    return m_platformDark;
}

void Theme::apply(bool dark)
{
    m_dark = dark;
    const QPalette palette = dark ? inkPalette() : paperPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QColor Theme::seal(const QPalette &palette)
{
    return sealColour(palette);
}

QColor Theme::onSeal(const QPalette &palette)
{
    return onSealColour(palette);
}

QColor Theme::quietText(const QPalette &palette)
{
    return quietTextColour(palette);
}

QColor Theme::cardBorder(const QPalette &palette)
{
    return cardBorderColour(palette);
}

QColor Theme::margin(const QPalette &palette)
{
    return marginColour(palette);
}

QColor Theme::statusColour(Status status, const QPalette &palette)
{
    return ui::statusColour(status, palette);
}

} // namespace ui
