// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace ui {

/// `text` broken into lines no wider than `width`, also where a language has no spaces or a name is one long
/// word. What is more than `maximum` lines ends in an ellipsis. Never empty.
[[nodiscard]] QStringList textLines(const QString &text, const QFont &font, qreal width, int maximum);

/// Draws such lines from the top of `rect`, aligned across by `alignment`, with the painter's pen.
void drawLines(QPainter &painter, const QRectF &rect, const QStringList &lines, const QFont &font,
               Qt::Alignment alignment);

} // namespace ui
