// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

QFont fontOf(const QWidget *widget)
{
    return widget ? widget->font() : QApplication::font();
}

QFont scaled(QFont font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

int Metrics::unit(const QWidget *widget)
{
    return unit(fontOf(widget));
}

int Metrics::unit(const QFont &font)
{
    return std::max(1, qRound(QFontMetricsF(font).height() / 2));
}

qreal Metrics::hairline(const QWidget *widget)
{
    return hairline(fontOf(widget));
}

qreal Metrics::hairline(const QFont &font)
{
    return std::max(1, qRound(unit(font) / 8.0));
}

qreal Metrics::radius(const QWidget *widget)
{
    return unit(widget) * 0.75;
}

int Metrics::iconSize(const QWidget *widget)
{
    return 2 * unit(widget);
}

QFont Metrics::titleFont(const QFont &base)
{
    QFont font = scaled(base, 1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Metrics::titleFont(const QWidget *widget)
{
    return titleFont(fontOf(widget));
}

QFont Metrics::strongFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Metrics::fixedFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    // Fixed fonts are often cut larger; what counts is that the letters beside them look as tall.
    const qreal tall = QFontMetricsF(base).xHeight();
    const qreal mine = QFontMetricsF(font).xHeight();
    return mine > tall && tall > 0 ? scaled(font, tall / mine) : font;
}

} // namespace ui
