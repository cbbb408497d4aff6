// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/desktopscheme.h"
#include "ui/look/status.h"

#include <QColor>
#include <QObject>

class QPalette;

namespace ui {

enum class Scheme { Automatic, Light, Dark };

/// Gives the application its style, palette and tool tips, and keeps them in step with the desktop
/// (Automatic) or with the user's choice. Make one in main() after the QApplication and before the first
/// widget; it must outlive them. Widgets need not know it: they paint with their own palette() and the static
/// functions, and are repainted by Qt's PaletteChange event.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(Scheme scheme = Scheme::Automatic, QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    [[nodiscard]] bool isDark() const { return m_dark; }

    /// The roles that QPalette lacks, for a widget with this palette. See palette.h for what each is meant
    /// for.
    [[nodiscard]] static QColor seal(const QPalette &palette);
    [[nodiscard]] static QColor onSeal(const QPalette &palette);
    [[nodiscard]] static QColor quietText(const QPalette &palette);
    [[nodiscard]] static QColor cardBorder(const QPalette &palette);
    [[nodiscard]] static QColor margin(const QPalette &palette);
    [[nodiscard]] static QColor statusColour(Status status, const QPalette &palette);

signals:
    /// The colours are others now. Qt has repainted the widgets; only what was drawn into pixmaps need be
    /// made anew.
    void changed();

private:
    [[nodiscard]] bool wantsDark() const;
    void apply(bool dark);

    Scheme m_scheme;
    bool m_platformDark = false;
    bool m_dark = false;
    DesktopScheme m_desktop;
};

} // namespace ui
