// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/textlines.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace ui {

QStringList textLines(const QString &text, const QFont &font, qreal width, int maximum)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (lines.size() < maximum) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() == maximum - 1;
        const QString words
            = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        lines.append(last ? QFontMetricsF(font).elidedText(words, Qt::ElideRight, width) : words.trimmed());
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

void drawLines(QPainter &painter, const QRectF &rect, const QStringList &lines, const QFont &font,
               Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    QRectF line(rect.left(), rect.top(), rect.width(), metrics.height());
    painter.setFont(font);
    for (const QString &words : lines) {
        painter.drawText(
            line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
            words);
        line.translate(0, metrics.height());
    }
}

} // namespace ui
