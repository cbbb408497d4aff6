// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/pictures/expirytimeline.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace ui {

void ExpiryTimeline::paintEvent(QPaintEvent *)
{
    ensureLaidOut();
    QPainter painter(this);
    const Smooth smooth(painter);
    drawBands(painter);
    drawAxis(painter);
    const int named = hoveredItem() >= 0 ? hoveredItem() : currentItem();
    for (int item = 0; item < m_items.size(); ++item)
        drawStem(painter, item);
    for (int item = 0; item < m_items.size(); ++item)
        drawItem(painter, item);
    if (named >= 0)
        drawFlag(painter, named);
}

void ExpiryTimeline::drawBands(QPainter &painter) const
{
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    const double half = Metrics::unit(this) / 2.0;
    for (const Band &band : m_bands)
        drawPanel(
            painter,
            {static_cast<double>(band.from), axisY() - half, static_cast<double>(band.to - band.from),
             2 * half},
            {.fill = mixed(palette().color(QPalette::Base), accent, std::min(0.45, 0.12 + 0.06 * band.depth)),
             .radius = half / 2});
}

void ExpiryTimeline::drawAxis(QPainter &painter) const
{
    const double unit = Metrics::unit(this);
    const double line = Metrics::hairline(this);
    const double y = axisY();
    const double today = xOf(m_now);
    const double end = xOf(m_now.addSecs(static_cast<qint64>(m_scale.days() * 86400)));
    const QColor quiet = quietTextColour(palette());
    const QColor rule = fieldBorderColour(palette());
    const QFontMetrics metrics(font());
    const double base = height() - metrics.descent() - unit / 8;

    QList<std::pair<double, double>> taken;
    const auto label = [&](double x, const QString &words, const QColor &colour) {
        const double wide = metrics.horizontalAdvance(words);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (std::any_of(taken.begin(), taken.end(), [&](const auto &other) {
                return left < other.second + unit && other.first < left + wide + unit;
            }))
            return false;
        taken.append({left, left + wide});
        painter.setPen(colour);
        painter.drawText(QPointF(left, base), words);
        return true;
    };
    const auto notch = [&](double x, double length, const QColor &colour, double thick) {
        painter.setPen(roundPen(colour, thick));
        painter.drawLine(QPointF(x, y - length), QPointF(x, y + length));
    };

    painter.setPen(roundPen(rule, line));
    painter.drawLine(QPointF(today, y), QPointF(end, y));
    if (m_hasPast) {
        const QColor red = statusColour(Status::Expired, palette());
        painter.setPen(
            QPen(mixed(palette().color(QPalette::Base), red, 0.6), line, Qt::DotLine, Qt::RoundCap));
        painter.drawLine(QPointF(unit / 2, y), QPointF(today, y));
    }
    QList<TimeScale::Tick> ticks = m_scale.ticks();
    std::stable_sort(ticks.begin(), ticks.end(),
                     [](const auto &a, const auto &b) { return a.weight > b.weight; });
    for (const TimeScale::Tick &tick : std::as_const(ticks)) {
        const double x = xOf(m_now.addSecs(static_cast<qint64>(tick.days * 86400)));
        const bool isToday = tick.days <= 0;
        const bool named = label(x, tick.words, isToday ? palette().color(QPalette::Text) : quiet);
        if (isToday)
            notch(x, 0.75 * unit, palette().color(QPalette::Text), 2 * line);
        else
            notch(x, (named ? 0.5 : 0.25) * unit, rule, line);
    }
    //: On an axis of time, left of "today": the certificates that have expired already
    if (m_hasPast)
        label(0, tr("expired"), statusColour(Status::Expired, palette()));
}

void ExpiryTimeline::drawStem(QPainter &painter, int item) const
{
    const QRectF rect = m_rects[item];
    const QColor ink = statusColour(m_items[item].status, palette());
    const bool named = item == currentItem() || item == hoveredItem();
    painter.setPen(
        QPen(mixed(palette().color(QPalette::Base), ink, named ? 1 : 0.55), Metrics::hairline(this)));
    painter.drawLine(QPointF(rect.center().x(), rect.center().y()), QPointF(rect.center().x(), axisY()));
}

void ExpiryTimeline::drawItem(QPainter &painter, int item) const
{
    const TimelineItem &entry = m_items[item];
    const QRectF rect = m_rects[item];
    const double unit = Metrics::unit(this);
    const double line = Metrics::hairline(this);
    const int edge = Metrics::iconSize(this);
    const QColor ink = statusColour(entry.status, palette());
    const QColor ground = palette().color(QPalette::Base);
    const bool named = item == currentItem() || item == hoveredItem();

    // Paper behind the shape, so that no stem of a higher one shines through.
    drawPanel(painter, rect,
              {.fill = named ? mixed(ground, ink, 0.16) : ground,
               .border = entry.marks.size() > 1 ? mixed(ground, ink, 0.55) : QColor(),
               .line = line,
               .radius = rect.height() / 2});
    QRectF shape(0, 0, edge, edge);
    if (entry.marks.size() == 1) {
        shape.moveCenter(rect.center());
    } else {
        shape.moveCenter({rect.left() + rect.height() / 2, rect.center().y()});
        painter.setPen(ink);
        painter.drawText(rect.adjusted(edge, 0, -unit / 4, 0), Qt::AlignCenter,
                         QLocale().toString(entry.marks.size()));
    }
    drawIcon(painter, shape, m_shapes.value(entry.status), isEnabled());
    if (item == currentItem() && showsFocus(this))
        drawFocusRing(painter, rect.adjusted(-line, -line, line, line), this, rect.height() / 2);
}

void ExpiryTimeline::drawFlag(QPainter &painter, int item) const
{
    const TimelineItem &entry = m_items[item];
    const double unit = Metrics::unit(this);
    const QColor ink = statusColour(entry.status, palette());
    const QFontMetrics metrics(font());
    const QString words = metrics.elidedText(flagOf(item), Qt::ElideMiddle, width() - qRound(2 * unit));
    const double wide = metrics.horizontalAdvance(words) + 1.5 * unit;
    const QRectF rect = m_rects[item];
    QRectF flag(rect.center().x() - wide / 2, 0, wide, metrics.height() + unit / 2);
    flag.moveLeft(std::clamp(flag.left(), 0.0, std::max(0.0, width() - wide)));
    painter.setPen(QPen(ink, Metrics::hairline(this)));
    painter.drawLine(QPointF(rect.center().x(), flag.bottom()), QPointF(rect.center().x(), rect.top()));
    drawPanel(painter, flag, {.fill = ink, .radius = Metrics::radius(this) / 2});
    painter.setPen(palette().color(QPalette::Base));
    painter.drawText(flag, Qt::AlignCenter, words);
}

} // namespace ui
