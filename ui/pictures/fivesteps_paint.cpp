// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/look/textlines.h"
#include "ui/pictures/fivesteps.h"

#include <QPainter>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

QColor FiveSteps::ink(State state) const
{
    switch (state) {
    case State::Waiting:
    case State::Skipped: return mixed(palette().color(QPalette::Base), fieldBorderColour(palette()), 0.55);
    case State::Running: return statusColour(Status::Working, palette());
    case State::Done: return statusColour(Status::Valid, palette());
    case State::Failed: return statusColour(Status::Failed, palette());
    }
    Q_UNREACHABLE();
}

void FiveSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Smooth smooth(painter);
    const Plan &all = plan();
    const double unit = Metrics::unit(this);
    QPen dots(cardBorderColour(palette()), 2 * Metrics::hairline(this), Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.01, 3});
    painter.setPen(dots);
    for (const double column : all.columns)
        painter.drawLine(QPointF(column, unit + all.figureHeight + unit / 2),
                         QPointF(column, all.height - unit / 2));
    for (const Figure figure : {You, Server, Authority})
        drawFigure(painter, figure);
    for (int step = 0; step < stepCount; ++step)
        drawMessage(painter, step);
}

void FiveSteps::drawFigure(QPainter &painter, Figure figure) const
{
    const Plan &all = plan();
    const double unit = Metrics::unit(this);
    const QRectF card(all.columns.at(figure) - all.figureWidth / 2, unit, all.figureWidth, all.figureHeight);
    bool busy = false;
    for (int step = 0; step < stepCount; ++step) {
        if (message(step).state == State::Running)
            busy = busy || sender(step) == figure || receiver(step) == figure;
    }
    drawPanel(painter, card,
              {.fill = palette().color(QPalette::Window),
               .border = busy ? ink(State::Running) : cardBorderColour(palette()),
               .line = Metrics::hairline(this),
               .radius = Metrics::radius(this) * 1.3});

    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    QRectF shape(0, 0, 4 * unit, 4 * unit);
    shape.moveCenter({card.center().x(), card.top() + 2.75 * unit});
    const QString what = figure == You ? u"key"_s : figure == Server ? m_serverIcon : u"authority"_s;
    drawIcon(painter, shape, icon(what, accent));
    if (figure == Authority) {
        // The only vermilion in the picture: what all the others come for.
        const double grid = shape.width() / 16;
        drawPanel(painter, shape.adjusted(5.8 * grid, 7.3 * grid, -5.8 * grid, -4.3 * grid),
                  {.fill = sealColour(palette()), .radius = grid * 0.6});
    }
    const QFont strong = Metrics::strongFont(font());
    const QString word
        = QFontMetricsF(strong).elidedText(m_names.at(figure), Qt::ElideRight, card.width() - unit);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(card.adjusted(0, 0, 0, -0.75 * unit), Qt::AlignHCenter | Qt::AlignBottom, word);
}

void FiveSteps::drawMessage(QPainter &painter, int step) const
{
    const Row &row = plan().rows.at(static_cast<size_t>(step));
    const Message &said = message(step);
    const double unit = Metrics::unit(this);
    const QColor paper = palette().color(QPalette::Base);
    const QColor quiet = quietTextColour(palette());
    const bool muted = said.state == State::Waiting || said.state == State::Skipped;
    if (step == currentItem() && showsFocus(this))
        drawFocusRing(painter, row.rect, this, Metrics::radius(this));

    // Shape and words stand together over the middle of the arrow, on paper, so that the dotted line stops
    // for them.
    const QFont face = textFont(step);
    const QFontMetricsF metrics(face);
    double wide = 0;
    for (const QString &words : row.lines)
        wide = std::max(wide, metrics.horizontalAdvance(words));
    const double edge = hasShape(said.state) ? Metrics::iconSize(this) : 0;
    const double gap = edge > 0 ? unit * 0.6 : 0;
    QRectF group(0, row.text.top(), edge + gap + wide, row.text.height());
    group.moveLeft(row.text.center().x() - group.width() / 2);
    painter.fillRect(group.adjusted(-unit / 2, 0, unit / 2, 0), paper);
    if (edge > 0) {
        const Status status = said.state == State::Running ? Status::Working : Status::Valid;
        const QRectF box(group.left(), group.top() + (metrics.height() - edge) / 2, edge, edge);
        drawIcon(painter, box, said.state == State::Skipped ? icon(u"remove"_s, quiet) : icon(status));
    }
    painter.setPen(muted ? quiet : palette().color(QPalette::Text));
    drawLines(painter, group.adjusted(edge + gap, 0, 0, 0), row.lines, face,
              row.lines.size() > 1 ? Qt::AlignLeft : Qt::AlignHCenter);

    drawArrow(painter, step);
    if (said.detail.isEmpty() || step == m_failedStep)
        return;
    const QString detail
        = QFontMetricsF(font()).elidedText(said.detail, Qt::ElideMiddle, row.text.width() - unit);
    const double detailWidth = QFontMetricsF(font()).horizontalAdvance(detail);
    QRectF below(0, row.y + unit / 2, detailWidth, QFontMetricsF(font()).height());
    below.moveLeft(row.text.center().x() - detailWidth / 2);
    painter.fillRect(below.adjusted(-unit / 2, 0, unit / 2, 0), paper);
    painter.setFont(font());
    painter.setPen(quiet);
    painter.drawText(below, static_cast<int>(Qt::AlignCenter) | Qt::TextDontClip, detail);
}

void FiveSteps::drawArrow(QPainter &painter, int step) const
{
    const Row &row = plan().rows.at(static_cast<size_t>(step));
    const State state = message(step).state;
    const double unit = Metrics::unit(this);
    const double line
        = (state == State::Running || state == State::Failed ? 2.5 : 2) * Metrics::hairline(this);
    const QColor colour = ink(state);
    const bool rightwards = row.to > row.from;

    QPen pen(colour, line, Qt::SolidLine, Qt::FlatCap);
    if (state == State::Running) {
        pen.setDashPattern({3, 2});
        pen.setDashOffset(-m_phase);
    } else if (state == State::Skipped) {
        pen.setDashPattern({1, 2});
    }
    painter.setPen(pen);
    const double sign = rightwards ? 1 : -1;
    const QPointF start(row.from, row.y);
    const QPointF tip(row.to, row.y);
    if (state != State::Failed) {
        // The last message goes there and its answer comes back.
        const bool both = step == stepCount - 1;
        painter.drawLine(start + QPointF(both ? sign * line : 0, 0), tip - QPointF(sign * line, 0));
        drawHead(painter, tip, rightwards, colour, line);
        if (both)
            drawHead(painter, start - QPointF(sign * 0.6 * unit, 0), !rightwards, colour, line);
        return;
    }
    // Broken where the error sits; what should have come after it is only hinted at.
    const double edge = Metrics::iconSize(this);
    const double middle = (row.from + row.to) / 2;
    painter.drawLine(start, QPointF(middle - sign * 0.75 * edge, row.y));
    QPen faint(mixed(palette().color(QPalette::Base), colour, 0.45), line, Qt::CustomDashLine, Qt::FlatCap);
    faint.setDashPattern({1, 2});
    painter.setPen(faint);
    painter.drawLine(QPointF(middle + sign * 0.75 * edge, row.y), tip - QPointF(sign * line, 0));
    drawHead(painter, tip, rightwards, faint.color(), line);
    if (step == m_failedStep && !plan().explanation.isNull()) {
        painter.setPen(QPen(colour, 2 * Metrics::hairline(this)));
        painter.drawLine(QPointF(middle, row.y), QPointF(middle, plan().explanation.top() + 1));
    }
    const QRectF box(middle - edge / 2, row.y - edge / 2, edge, edge);
    drawPanel(painter, box.adjusted(-line, -line, line, line),
              {.fill = palette().color(QPalette::Base), .radius = edge});
    drawIcon(painter, box, icon(u"error"_s, colour));
}

void FiveSteps::drawHead(QPainter &painter, QPointF tip, bool rightwards, const QColor &colour,
                         double line) const
{
    const double reach = 0.8 * Metrics::unit(this);
    const double back = rightwards ? -reach : reach;
    painter.setPen(roundPen(colour, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{tip + QPointF(back, -0.75 * reach), tip, tip + QPointF(back, 0.75 * reach)});
}

} // namespace ui
