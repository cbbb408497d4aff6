// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/paint.h"

#include "ui/look/metrics.h"

#include <QIcon>
#include <QPainter>
#include <QPalette>
#include <QPolygonF>
#include <QWidget>

namespace ui {

Smooth::Smooth(QPainter &painter) : m_painter(painter)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
}

Smooth::~Smooth()
{
    m_painter.restore();
}

void drawPanel(QPainter &painter, const QRectF &rect, const Panel &panel)
{
    const Smooth smooth(painter);
    painter.setBrush(panel.fill.isValid() ? QBrush(panel.fill) : QBrush(Qt::NoBrush));
    if (!panel.border.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, panel.radius, panel.radius);
        return;
    }
    const qreal half = panel.line / 2;
    painter.setPen(QPen(panel.border, panel.line));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), panel.radius - half,
                            panel.radius - half);
}

void drawFocusRing(QPainter &painter, const QRectF &rect, const QWidget *widget, qreal radius)
{
    const QPalette palette = widget ? widget->palette() : QPalette();
    drawPanel(painter, rect,
              {.border = palette.color(QPalette::Active, QPalette::Highlight),
               .line = 2 * Metrics::hairline(widget),
               .radius = radius});
}

void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &colour,
                 qreal line)
{
    const Smooth smooth(painter);
    const qreal reach = std::min(rect.width(), rect.height()) / 4;
    QPolygonF chevron{{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}};
    painter.translate(rect.center());
    switch (direction) {
    case Qt::UpArrow: painter.rotate(180); break;
    case Qt::LeftArrow: painter.rotate(90); break;
    case Qt::RightArrow: painter.rotate(-90); break;
    case Qt::DownArrow:
    case Qt::NoArrow: break;
    }
    painter.setPen(roundPen(colour, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(chevron);
}

void drawTick(QPainter &painter, const QRectF &rect, const QColor &colour, qreal line)
{
    const Smooth smooth(painter);
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    painter.setPen(roundPen(colour, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.3)});
}

void drawIcon(QPainter &painter, const QRectF &rect, const QIcon &icon, bool enabled)
{
    icon.paint(&painter, rect.toAlignedRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

QPen roundPen(const QColor &colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

bool showsFocus(const QWidget *widget)
{
    return widget && widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace ui
