// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct Inks {
    QColor window, base, alternate, button, text, quiet, accent, onAccent, visited;
    QColor light, margin, border, field, shadow, tip, onTip;
};

QPalette paletteOf(const Inks &inks)
{
    QPalette palette(inks.button, inks.window);
    palette.setColor(QPalette::Window, inks.window);
    palette.setColor(QPalette::WindowText, inks.text);
    palette.setColor(QPalette::Base, inks.base);
    palette.setColor(QPalette::AlternateBase, inks.alternate);
    palette.setColor(QPalette::Text, inks.text);
    palette.setColor(QPalette::PlaceholderText, inks.quiet);
    palette.setColor(QPalette::Button, inks.button);
    palette.setColor(QPalette::ButtonText, inks.text);
    palette.setColor(QPalette::BrightText, inks.onAccent);
    palette.setColor(QPalette::Highlight, inks.accent);
    palette.setColor(QPalette::HighlightedText, inks.onAccent);
    palette.setColor(QPalette::Link, inks.accent);
    palette.setColor(QPalette::LinkVisited, inks.visited);
    palette.setColor(QPalette::ToolTipBase, inks.tip);
    palette.setColor(QPalette::ToolTipText, inks.onTip);
    palette.setColor(QPalette::Light, inks.light);
    palette.setColor(QPalette::Midlight, inks.margin);
    palette.setColor(QPalette::Mid, inks.border);
    palette.setColor(QPalette::Dark, inks.field);
    palette.setColor(QPalette::Shadow, inks.shadow);

    const QColor faint = mixed(inks.window, inks.text, 0.45);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, inks.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, inks.window);
    palette.setColor(QPalette::Disabled, QPalette::Dark, inks.border);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(inks.window, inks.accent, 0.4));
    return palette;
}

qreal luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        const qreal c = static_cast<qreal>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

QPalette paperPalette()
{
    return paletteOf({.window = 0xfffbfaf5,
                      .base = 0xffffffff,
                      .alternate = 0xfff8f6f0,
                      .button = 0xffffffff,
                      .text = 0xff1f2328,
                      .quiet = 0xff5b6168,
                      .accent = 0xff165e83,
                      .onAccent = 0xffffffff,
                      .visited = 0xff5f4b8b,
                      .light = 0xffffffff,
                      .margin = 0xfff3f1e9,
                      .border = 0xffe2dfd3,
                      .field = 0xff8f8b7e,
                      .shadow = 0xff6f6c62,
                      .tip = 0xffffffff,
                      .onTip = 0xff1f2328});
}

QPalette inkPalette()
{
    return paletteOf({.window = 0xff1b1e22,
                      .base = 0xff22262b,
                      .alternate = 0xff262a30,
                      .button = 0xff282d33,
                      .text = 0xffe8e6e1,
                      .quiet = 0xffa3a8ae,
                      .accent = 0xff7fb7d6,
                      .onAccent = 0xff14181b,
                      .visited = 0xffb9a6e0,
                      .light = 0xff3a4047,
                      .margin = 0xff16191c,
                      .border = 0xff383e45,
                      .field = 0xff7a8189,
                      .shadow = 0xff0e1012,
                      .tip = 0xff2c3138,
                      .onTip = 0xffe8e6e1});
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness()
        > palette.color(QPalette::Active, QPalette::Window).lightness();
}

QColor mixed(const QColor &ground, const QColor &over, qreal share)
{
    const auto part
        = [share](int from, int to) { return qRound(from + (to - from) * std::clamp(share, 0.0, 1.0)); };
    return {part(ground.red(), over.red()), part(ground.green(), over.green()),
            part(ground.blue(), over.blue())};
}

QColor sealColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xffff8a66) : QColor(0xffb7371a);
}

QColor onSealColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff1b1e22) : QColor(0xffffffff);
}

QColor quietTextColour(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QColor cardBorderColour(const QPalette &palette)
{
    return palette.color(QPalette::Mid);
}

QColor fieldBorderColour(const QPalette &palette)
{
    return palette.color(QPalette::Dark);
}

QColor selectionTint(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::Base),
                 palette.color(QPalette::Active, QPalette::Highlight), isDark(palette) ? 0.17 : 0.12);
}

QColor marginColour(const QPalette &palette)
{
    return palette.color(QPalette::Midlight);
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal one = luminance(a) + 0.05;
    const qreal other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace ui
