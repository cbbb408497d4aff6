// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/look/style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ui {

namespace {

bool isEditor(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

/// A field always shows its focus, however it got it: one wants to see where the letters go.
void drawFieldPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    const qreal line = Metrics::hairline(widget);
    const qreal radius = Metrics::radius(widget);
    QColor border = readOnly ? cardBorderColour(palette) : fieldBorderColour(palette);
    if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        border = mixed(border, palette.color(QPalette::Text), 0.3);
    drawPanel(painter, option.rect,
              {.fill = palette.color(QPalette::Base), .border = border, .line = line, .radius = radius});
    if (enabled && option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, widget, radius);
}

void drawFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    if (isEditor(widget)) {
        QStyleOption field = option;
        const auto *text = qobject_cast<const QTextEdit *>(widget);
        const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
        field.state.setFlag(QStyle::State_ReadOnly,
                            (text && text->isReadOnly()) || (plain && plain->isReadOnly()));
        field.state.setFlag(QStyle::State_HasFocus, widget->hasFocus());
        field.state.setFlag(QStyle::State_MouseOver, false);
        drawFieldPanel(field, painter, widget);
        return;
    }
    const bool paper = area
        && (qobject_cast<const QAbstractItemView *>(area)
            || area->viewport()->backgroundRole() == QPalette::Base);
    drawPanel(painter, option.rect,
              {.fill = paper ? palette.color(QPalette::Base) : QColor(),
               .border = cardBorderColour(palette),
               .line = Metrics::hairline(widget),
               .radius = Metrics::radius(widget)});
    if (qobject_cast<const QAbstractItemView *>(area) && showsFocus(area))
        drawFocusRing(painter, option.rect, widget, Metrics::radius(widget));
}

} // namespace

bool Style::drawField(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                      const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0) {
            // An editor inside a row, a combo box or a spin box: the frame is theirs.
            if (!widget || !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
                if (!widget || !qobject_cast<const QComboBox *>(widget->parentWidget()))
                    painter.fillRect(option->rect, option->palette.color(QPalette::Base));
            return true;
        }
        drawFieldPanel(*option, painter, widget);
        return true;
    case PE_FrameLineEdit: drawFieldPanel(*option, painter, widget); return true;
    case PE_Frame: drawFrame(*option, painter, widget); return true;
    case PE_FrameGroupBox: {
        // The title stands above the card.
        const auto *group = qobject_cast<const QGroupBox *>(widget);
        const bool titled = group && (!group->title().isEmpty() || group->isCheckable());
        const int top = titled ? 2 * Metrics::unit(widget) + Metrics::unit(widget) / 2 : 0;
        drawPanel(painter, option->rect.adjusted(0, top, 0, 0),
                  {.fill = option->palette.color(QPalette::Base),
                   .border = cardBorderColour(option->palette),
                   .line = Metrics::hairline(widget),
                   .radius = Metrics::radius(widget)});
        return true;
    }
    default: return false; // not a field's
    }
}

bool Style::drawComboBox(const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return false;
    if (combo->editable) {
        QStyleOption field = *combo;
        field.state.setFlag(State_HasFocus, widget && widget->hasFocus());
        field.state.setFlag(State_ReadOnly, false);
        drawFieldPanel(field, painter, widget);
    } else {
        QStyleOptionButton button;
        button.QStyleOption::operator=(*combo);
        button.state.setFlag(State_Sunken, combo->state.testFlag(State_On));
        button.state.setFlag(State_On, false);
        proxy()->drawPrimitive(PE_PanelButtonCommand, &button, &painter, widget);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
    QRectF square(0, 0, Metrics::iconSize(widget), Metrics::iconSize(widget));
    square.moveCenter(QRectF(arrow).center());
    drawChevron(painter, square, Qt::DownArrow, quietTextColour(combo->palette),
                1.5 * Metrics::hairline(widget));
    return true;
}

bool Style::drawSpinBox(const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return false;
    if (spin->frame) {
        QStyleOption field = *spin;
        field.state.setFlag(State_HasFocus, widget && widget->hasFocus());
        field.state.setFlag(State_ReadOnly, false);
        drawFieldPanel(field, painter, widget);
    }
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return true;
    const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, Qt::ArrowType direction) {
        const QRectF rect = proxy()->subControlRect(CC_SpinBox, spin, part, widget);
        const bool can = spin->stepEnabled.testFlag(flag) && spin->state.testFlag(State_Enabled);
        const bool active = can && spin->activeSubControls == part;
        QColor ink = spin->palette.color(can ? QPalette::Active : QPalette::Disabled, QPalette::Text);
        if (active && spin->state.testFlag(State_MouseOver))
            ink = spin->palette.color(QPalette::Active, QPalette::Highlight);
        const qreal edge = 1.5 * Metrics::unit(widget);
        QRectF square(0, 0, edge, edge);
        square.moveCenter(rect.center());
        drawChevron(painter, square, direction, ink, 1.25 * Metrics::hairline(widget));
    };
    step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
    return true;
}

} // namespace ui
