// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/look/style.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace ui {

namespace {

/// Without words in it a bar is one unit thick, however tall its widget.
QRectF barRect(const QStyleOptionProgressBar &bar, const QWidget *widget)
{
    QRectF rect = bar.rect;
    const qreal thick = std::min<qreal>(Metrics::unit(widget), rect.height());
    if (!bar.textVisible && bar.state.testFlag(QStyle::State_Horizontal)) {
        rect.setTop(rect.center().y() - thick / 2);
        rect.setHeight(thick);
    }
    return rect;
}

} // namespace

bool Style::drawProgress(ControlElement element, const QStyleOption *option, QPainter &painter,
                         const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar || (element != CE_ProgressBarContents && element != CE_ProgressBarGroove))
        return false;
    const QRectF whole = barRect(*bar, widget);
    const qreal radius = std::min(whole.height() / 2, Metrics::radius(widget));
    if (element == CE_ProgressBarGroove) {
        const QColor ground
            = mixed(bar->palette.color(QPalette::Window), bar->palette.color(QPalette::Text), 0.1);
        drawPanel(painter, whole, {.fill = ground, .radius = radius});
        return true;
    }
    if (bar->maximum <= bar->minimum) {
        // Fusion knows how to look busy.
        QStyleOptionProgressBar busy = *bar;
        busy.rect = whole.toRect();
        QProxyStyle::drawControl(element, &busy, &painter, widget);
        return true;
    }
    const qreal share = (qreal(bar->progress) - bar->minimum) / (qreal(bar->maximum) - bar->minimum);
    QRectF done = whole;
    done.setWidth(std::max(2 * radius, whole.width() * std::clamp(share, 0.0, 1.0)));
    if ((bar->direction == Qt::RightToLeft) != bar->invertedAppearance)
        done.moveRight(whole.right());
    if (share > 0)
        drawPanel(painter, done, {.fill = bar->palette.color(QPalette::Highlight), .radius = radius});
    return true;
}

bool Style::drawScrollBar(const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return false;
    const QRectF grip = proxy()->subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget);
    if (slider->maximum <= slider->minimum)
        return true;
    const bool hover = slider->state & (State_MouseOver | State_Sunken);
    const qreal inset = std::min(grip.width(), grip.height()) * (hover ? 0.2 : 0.28);
    const QRectF pill = grip.adjusted(inset, inset, -inset, -inset);
    const QColor ink = mixed(slider->palette.color(QPalette::Base), slider->palette.color(QPalette::Text),
                             hover ? 0.5 : 0.3);
    drawPanel(painter, pill, {.fill = ink, .radius = std::min(pill.width(), pill.height()) / 2});
    return true;
}

} // namespace ui
