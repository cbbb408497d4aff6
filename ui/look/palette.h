// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// Paper, ink and indigo by day and by night. Everything is painted with these roles or with the functions
/// below, which derive the few that QPalette lacks.
[[nodiscard]] QPalette paperPalette();
[[nodiscard]] QPalette inkPalette();

/// True when text is lighter than its ground.
[[nodiscard]] bool isDark(const QPalette &palette);

/// `share` of `over` laid on `ground`; 0 is all ground, 1 is all over.
[[nodiscard]] QColor mixed(const QColor &ground, const QColor &over, qreal share);

/// Vermilion: the one primary action that commits.
[[nodiscard]] QColor sealColour(const QPalette &palette);
[[nodiscard]] QColor onSealColour(const QPalette &palette);
/// Text that may be overlooked: captions, units, second lines. 4.5 : 1 or better.
[[nodiscard]] QColor quietTextColour(const QPalette &palette);
/// Hairlines round cards and between rows: decoration, carries no meaning.
[[nodiscard]] QColor cardBorderColour(const QPalette &palette);
/// The edge of a field or a check box: 3 : 1 or better, since it shows where one can type or tick.
[[nodiscard]] QColor fieldBorderColour(const QPalette &palette);
/// The ground of a selected row or page: a tint of the accent on which text and status colours keep their
/// contrast.
[[nodiscard]] QColor selectionTint(const QPalette &palette);
/// The ground of side, title and status bars.
[[nodiscard]] QColor marginColour(const QPalette &palette);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] qreal contrast(const QColor &a, const QColor &b);

} // namespace ui
