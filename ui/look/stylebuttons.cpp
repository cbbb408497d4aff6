// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/look/style.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace ui {

namespace {

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(Style::primaryProperty).toBool();
}

bool hasRing(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void drawPushPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const qreal line = Metrics::hairline(widget);
    const qreal radius = Metrics::radius(widget);
    const QColor ink = palette.color(QPalette::ButtonText);
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);

    QRectF rect = option.rect;
    if (isPrimary(widget) && enabled) {
        if (hasRing(option)) {
            drawFocusRing(painter, rect, widget, radius);
            rect.adjust(3 * line, 3 * line, -3 * line, -3 * line);
        }
        const QColor seal = sealColour(palette);
        const qreal shade = down ? 0.2 : hover ? 0.1 : 0;
        drawPanel(painter, rect,
                  {.fill = mixed(seal, palette.color(QPalette::WindowText), shade), .radius = radius});
        return;
    }
    const qreal shade = down ? 0.12 : hover ? 0.05 : 0;
    QColor fill = on ? selectionTint(palette) : palette.color(QPalette::Button);
    fill = mixed(fill, ink, shade);
    if (flat && !down && !on && !hover)
        fill = {};
    QColor border
        = on || (isDefault && enabled) ? accent : mixed(cardBorderColour(palette), ink, enabled ? 0.12 : 0);
    if (flat)
        border = {};
    drawPanel(painter, rect, {.fill = fill, .border = border, .line = line, .radius = radius});
    if (hasRing(option))
        drawFocusRing(painter, rect, widget, radius);
}

void drawToolPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state.testFlag(QStyle::State_Sunken);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool raised = !option.state.testFlag(QStyle::State_AutoRaise);
    const QColor ink = palette.color(QPalette::ButtonText);
    QColor fill = raised ? palette.color(QPalette::Button) : QColor();
    if (on)
        fill = selectionTint(palette);
    if (down || hover)
        fill = mixed(fill.isValid() ? fill : palette.color(QPalette::Window), ink, down ? 0.12 : 0.06);
    const QColor border = raised ? mixed(cardBorderColour(palette), ink, 0.12) : QColor();
    drawPanel(painter, option.rect,
              {.fill = fill,
               .border = border,
               .line = Metrics::hairline(widget),
               .radius = Metrics::radius(widget)});
    if (hasRing(option))
        drawFocusRing(painter, option.rect, widget, Metrics::radius(widget));
}

/// The colours of a check box or radio button: filled with the accent once it is set.
Panel markPanel(const QStyleOption &option, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool set = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    QColor fill = set ? accent : palette.color(QPalette::Base);
    if (enabled && option.state.testFlag(QStyle::State_Sunken))
        fill = mixed(fill, palette.color(QPalette::Text), 0.15);
    QColor border = set ? accent : fieldBorderColour(palette);
    if (enabled && !set && option.state.testFlag(QStyle::State_MouseOver))
        border = accent;
    return {.fill = fill, .border = border, .line = Metrics::hairline(widget)};
}

QRectF innerSquare(const QRect &rect)
{
    const qreal edge = std::min(rect.width(), rect.height()) * 0.86;
    QRectF square(0, 0, edge, edge);
    square.moveCenter(QRectF(rect).center());
    return square;
}

void drawCheck(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QRectF box = innerSquare(option.rect);
    Panel panel = markPanel(option, widget);
    panel.radius = box.width() * 0.22;
    drawPanel(painter, box, panel);
    const QColor mark = option.palette.color(QPalette::Active, QPalette::HighlightedText);
    const qreal line = box.width() / 7;
    if (option.state.testFlag(QStyle::State_On))
        drawTick(painter, box, mark, line);
    else if (option.state.testFlag(QStyle::State_NoChange)) {
        const Smooth smooth(painter);
        painter.setPen(roundPen(mark, line));
        painter.drawLine(QPointF(box.left() + box.width() * 0.28, box.center().y()),
                         QPointF(box.right() - box.width() * 0.28, box.center().y()));
    }
}

void drawRadio(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QRectF box = innerSquare(option.rect);
    Panel panel = markPanel(option, widget);
    panel.radius = box.width() / 2;
    drawPanel(painter, box, panel);
    if (!option.state.testFlag(QStyle::State_On))
        return;
    const qreal inset = box.width() * 0.3;
    drawPanel(painter, box.adjusted(inset, inset, -inset, -inset),
              {.fill = option.palette.color(QPalette::Active, QPalette::HighlightedText),
               .radius = box.width() * 0.2});
}

} // namespace

bool Style::drawButton(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                       const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case PE_PanelButtonCommand: drawPushPanel(*option, painter, widget); return true;
    case PE_PanelButtonTool:
    case PE_IndicatorButtonDropDown: drawToolPanel(*option, painter, widget); return true;
    case PE_FrameDefaultButton: return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(*option, painter, widget); return true;
    case PE_IndicatorRadioButton: drawRadio(*option, painter, widget); return true;
    case PE_FrameFocusRect:
        // Buttons and rows draw their own ring; this one is for the rest (check boxes, links, tabs).
        if (hasRing(*option) || option->state.testFlag(State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect, widget, Metrics::radius(widget) / 2);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType direction = element == PE_IndicatorArrowDown ? Qt::DownArrow
            : element == PE_IndicatorArrowUp                             ? Qt::UpArrow
            : element == PE_IndicatorArrowLeft                           ? Qt::LeftArrow
                                                                         : Qt::RightArrow;
        drawChevron(painter, option->rect, direction, option->palette.color(QPalette::Text),
                    1.5 * Metrics::hairline(widget));
        return true;
    }
    default: return false; // not a button's
    }
}

void Style::drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool primary = isPrimary(widget) && enabled;
    const int unit = Metrics::unit(widget);
    painter.save();
    if (primary)
        painter.setFont(Metrics::strongFont(painter.font()));
    const QFontMetrics metrics(painter.font());

    QRect room = option.rect.adjusted(unit / 2, 0, -unit / 2, 0);
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const int mark = unit + unit / 2;
        drawChevron(
            painter, alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, {mark, mark}, room),
            Qt::DownArrow, option.palette.color(QPalette::ButtonText), 1.5 * Metrics::hairline(widget));
        room.adjust(option.direction == Qt::RightToLeft ? mark : 0, 0,
                    option.direction == Qt::RightToLeft ? 0 : -mark, 0);
    }
    const QSize shape = option.icon.isNull() ? QSize() : option.iconSize;
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : unit * 3 / 4;
    const int words = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int used = std::min(room.width(), std::max(0, shape.width()) + gap + words);
    const QRect all = alignedRect(option.direction, Qt::AlignCenter, {used, room.height()}, room);
    if (!option.icon.isNull()) {
        const QRect box = alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, shape, all);
        const QIcon::State state = option.state.testFlag(State_On) ? QIcon::On : QIcon::Off;
        option.icon.paint(&painter, box, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled, state);
    }
    int flags = Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine;
    if (option.direction == Qt::RightToLeft)
        flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    flags |= styleHint(SH_UnderlineShortcut, &option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                       : Qt::TextHideMnemonic;
    QPalette palette = option.palette;
    if (primary)
        palette.setColor(QPalette::ButtonText, onSealColour(palette));
    drawItemText(&painter, all, flags, palette, enabled, option.text, QPalette::ButtonText);
    painter.restore();
}

} // namespace ui
