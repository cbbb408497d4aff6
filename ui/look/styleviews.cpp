// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/look/style.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace ui {

namespace {

/// A table does not tell its items where in the row they stand.
bool beginsRow(const QStyleOptionViewItem &item, const QWidget *widget)
{
    if (const auto *table = qobject_cast<const QTableView *>(widget)) {
        const QHeaderView *header = table->horizontalHeader();
        for (int place = 0; place < header->count(); ++place) {
            const int column = header->logicalIndex(place);
            if (!header->isSectionHidden(column))
                return column == item.index.column();
        }
        return false;
    }
    // A tree paints the room before a nested item apart, as the beginning of the same row.
    if (const auto *tree = qobject_cast<const QTreeView *>(widget))
        return item.rect.left() <= tree->header()->sectionViewportPosition(tree->header()->logicalIndex(0));
    return item.viewItemPosition != QStyleOptionViewItem::Middle
        && item.viewItemPosition != QStyleOptionViewItem::End;
}

bool isLedger(const QWidget *widget)
{
    const auto *tree = qobject_cast<const QTreeView *>(widget);
    return qobject_cast<const QTableView *>(widget) || (tree && !tree->rootIsDecorated());
}

void fillRow(const QStyleOptionViewItem &item, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = item.palette;
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    // A table tells only the cell under the pointer, and half a row lit looks broken.
    const bool hover = item.state.testFlag(QStyle::State_MouseOver)
        && item.state.testFlag(QStyle::State_Enabled) && !qobject_cast<const QTableView *>(widget);
    if (item.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(item.rect, item.backgroundBrush);
    if (selected)
        painter.fillRect(item.rect, selectionTint(palette));
    else if (hover)
        painter.fillRect(item.rect,
                         mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.05));
    else if (item.features.testFlag(QStyleOptionViewItem::Alternate))
        painter.fillRect(item.rect, palette.color(QPalette::AlternateBase));

    if (isLedger(widget)) {
        QRectF rule = item.rect;
        rule.setTop(rule.bottom() - Metrics::hairline(widget));
        painter.fillRect(rule, cardBorderColour(palette));
    }

    // A tint is too pale to say "selected" by itself: a bar at the row's beginning says it with 3 : 1.
    if (!selected || !beginsRow(item, widget))
        return;
    QRectF bar = item.rect;
    const qreal width = 3 * Metrics::hairline(widget);
    if (item.direction == Qt::RightToLeft)
        bar.setLeft(bar.right() - width);
    else
        bar.setWidth(width);
    painter.fillRect(bar, palette.color(QPalette::Active, QPalette::Highlight));
}

/// A selected row keeps its ink, so that the colour of a status survives; only the ground tells.
QStyleOptionViewItem inkKept(QStyleOptionViewItem item)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        item.palette.setColor(group, QPalette::HighlightedText, item.palette.color(group, QPalette::Text));
    item.state.setFlag(QStyle::State_Selected, false);
    item.state.setFlag(QStyle::State_MouseOver, false);
    item.features.setFlag(QStyleOptionViewItem::Alternate, false);
    item.backgroundBrush = Qt::NoBrush;
    return item;
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    const qreal line = Metrics::hairline(widget);
    QColor fill = option.palette.color(QPalette::Base);
    if (header && header->sectionsClickable() && option.state.testFlag(QStyle::State_MouseOver))
        fill = mixed(fill, option.palette.color(QPalette::Text), 0.04);
    painter.fillRect(option.rect, fill);
    const QRectF rect = option.rect;
    const bool upright = header && header->orientation() == Qt::Vertical;
    painter.fillRect(upright ? QRectF(rect.right() - line, rect.top(), line, rect.height())
                             : QRectF(rect.left(), rect.bottom() - line, rect.width(), line),
                     cardBorderColour(option.palette));
}

void drawTabShape(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const qreal line = Metrics::hairline(widget);
    const QRectF rect = option.rect;
    if (!selected && option.state.testFlag(QStyle::State_MouseOver))
        drawPanel(painter, rect.adjusted(line, line, -line, -3 * line),
                  {.fill = mixed(option.palette.color(QPalette::Window), option.palette.color(QPalette::Text),
                                 0.05),
                   .radius = Metrics::radius(widget)});
    if (selected)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2 * line, rect.width(), 2 * line),
                         option.palette.color(QPalette::Active, QPalette::Highlight));
}

} // namespace

bool Style::drawView(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                     const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // The row was filled before its items; an item of its own (a list, an icon) fills itself.
            fillRow(*item, painter, widget);
            return true;
        }
        return false;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawChevron(painter, option->rect,
                            header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow,
                            option->palette.color(QPalette::Text), 1.5 * Metrics::hairline(widget));
            return true;
        }
        return false;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool open = option->state.testFlag(State_Open);
            const Qt::ArrowType shut = option->direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
            QRectF square(0, 0, Metrics::iconSize(widget), Metrics::iconSize(widget));
            square.moveCenter(QRectF(option->rect).center());
            drawChevron(painter, square, open ? Qt::DownArrow : shut, quietTextColour(option->palette),
                        1.5 * Metrics::hairline(widget));
        }
        return true;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem: {
        const bool tip = element == PE_PanelTipLabel;
        if (tip || element == PE_FrameMenu)
            drawPanel(painter, option->rect,
                      {.fill = tip ? option->palette.color(QPalette::ToolTipBase) : QColor(),
                       .border
                       = mixed(cardBorderColour(option->palette), option->palette.color(QPalette::Text), 0.2),
                       .line = Metrics::hairline(widget)});
        return true;
    }
    case PE_PanelStatusBar: {
        QRectF rule = option->rect;
        painter.fillRect(rule, marginColour(option->palette));
        rule.setHeight(Metrics::hairline(widget));
        painter.fillRect(rule, cardBorderColour(option->palette));
        return true;
    }
    case PE_PanelMenu: painter.fillRect(option->rect, option->palette.color(QPalette::Base)); return true;
    case PE_FrameTabBarBase: {
        const qreal line = Metrics::hairline(widget);
        QRectF rect = option->rect;
        rect.setTop(rect.bottom() - line);
        painter.fillRect(rect, cardBorderColour(option->palette));
        return true;
    }
    default: return false; // not a view's
    }
}

bool Style::drawViewControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                            const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            painter.save();
            painter.setClipRect(item->rect);
            proxy()->drawPrimitive(PE_PanelItemViewItem, item, &painter, widget);
            painter.restore();
            const QStyleOptionViewItem ink = inkKept(*item);
            QProxyStyle::drawControl(element, &ink, &painter, widget);
            return true;
        }
        return false;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // QCommonStyle would ask itself, not us, where label and arrow lie.
            QStyleOptionHeader part = *header;
            proxy()->drawControl(CE_HeaderSection, header, &painter, widget);
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            proxy()->drawControl(CE_HeaderLabel, &part, &painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            if (header->sortIndicator != QStyleOptionHeader::None)
                proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, &painter, widget);
            return true;
        }
        return false;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeaderSection(*option, painter, widget); return true;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 quiet;
            quiet.QStyleOptionHeader::operator=(*header);
            quiet.palette.setColor(QPalette::ButtonText, quietTextColour(header->palette));
            quiet.state.setFlag(State_On, false);
            QProxyStyle::drawControl(element, &quiet, &painter, widget);
            return true;
        }
        return false;
    case CE_MenuItem:
    case CE_MenuBarItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            return false;
        QStyleOptionMenuItem calm = *item;
        const QColor ink = item->palette.color(QPalette::Text);
        calm.palette.setColor(QPalette::Highlight, selectionTint(item->palette));
        calm.palette.setColor(QPalette::HighlightedText, ink);
        QProxyStyle::drawControl(element, &calm, &painter, widget);
        return true;
    }
    case CE_TabBarTabShape: drawTabShape(*option, painter, widget); return true;
    case CE_ToolBar: {
        const qreal line = Metrics::hairline(widget);
        const QRectF rect = option->rect;
        painter.fillRect(rect, option->palette.color(QPalette::Window));
        painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line),
                         cardBorderColour(option->palette));
        return true;
    }
    case CE_Splitter: {
        const qreal line = Metrics::hairline(widget);
        const QPointF middle = QRectF(option->rect).center();
        const QRectF rect = option->rect;
        const bool upright = option->state.testFlag(State_Horizontal);
        const bool hover = option->state & (State_MouseOver | State_Sunken);
        painter.fillRect(upright ? QRectF(middle.x() - line / 2, rect.top(), line, rect.height())
                                 : QRectF(rect.left(), middle.y() - line / 2, rect.width(), line),
                         hover ? option->palette.color(QPalette::Highlight)
                               : cardBorderColour(option->palette));
        return true;
    }
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || (frame->frameShape != QFrame::HLine && frame->frameShape != QFrame::VLine))
            return false;
        const qreal line = Metrics::hairline(widget);
        const QRectF rect = option->rect;
        painter.fillRect(frame->frameShape == QFrame::HLine
                             ? QRectF(rect.left(), rect.center().y() - line / 2, rect.width(), line)
                             : QRectF(rect.center().x() - line / 2, rect.top(), line, rect.height()),
                         cardBorderColour(option->palette));
        return true;
    }
    default: return false; // not a view's
    }
}

} // namespace ui
