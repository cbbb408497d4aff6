// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace ui {

/// All lengths come from the font: one unit is half its height. 1 unit inside a group, 2 between groups, 3
/// around a page. Without a widget the application's font counts. Lengths are logical pixels, never 0.
struct Metrics {
    [[nodiscard]] static int unit(const QWidget *widget = nullptr);
    [[nodiscard]] static int unit(const QFont &font);
    /// The thinnest line: an eighth of a unit. Round borders and focus rings are multiples of it.
    [[nodiscard]] static qreal hairline(const QWidget *widget = nullptr);
    [[nodiscard]] static qreal hairline(const QFont &font);
    /// Corner of cards, fields and buttons.
    [[nodiscard]] static qreal radius(const QWidget *widget = nullptr);
    /// Edge of an icon that stands beside text.
    [[nodiscard]] static int iconSize(const QWidget *widget = nullptr);

    /// The two sizes of text and the one heavier weight. Nothing else is used.
    [[nodiscard]] static QFont titleFont(const QFont &base);
    [[nodiscard]] static QFont titleFont(const QWidget *widget = nullptr);
    [[nodiscard]] static QFont strongFont(const QFont &base);
    /// Same height as `base`, every letter of one width: fingerprints, DNS records, PEM.
    [[nodiscard]] static QFont fixedFont(const QFont &base);
};

} // namespace ui
