// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/sidelist.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

class SideDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int unit = Metrics::unit(option.widget);
        const QFontMetrics metrics(Metrics::strongFont(option.font));
        const int shape
            = index.data(Qt::DecorationRole).isNull() ? 0 : Metrics::iconSize(option.widget) + unit;
        return {metrics.horizontalAdvance(index.data().toString()) + shape + 5 * unit,
                metrics.height() + 2 * unit + unit / 4};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QWidget *widget = option.widget;
        const int unit = Metrics::unit(widget);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        const QRect pill = option.rect.adjusted(unit, unit / 8, -unit, -unit / 8);
        const QPalette &palette = option.palette;
        const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
        if (current)
            drawPanel(*painter, pill, {.fill = selectionTint(palette), .radius = Metrics::radius(widget)});
        else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
            drawPanel(*painter, pill,
                      {.fill = mixed(marginColour(palette), palette.color(QPalette::Text), 0.05),
                       .radius = Metrics::radius(widget)});
        if (option.state.testFlag(QStyle::State_HasFocus) && showsFocus(widget))
            drawFocusRing(*painter, pill, widget, Metrics::radius(widget));

        QRect words = pill.adjusted(qRound(1.25 * unit), 0, -qRound(1.25 * unit), 0);
        if (!option.icon.isNull()) {
            const int edge = Metrics::iconSize(widget);
            QRect box(words.left(), pill.center().y() - edge / 2, edge, edge);
            box = QStyle::visualRect(option.direction, pill, box);
            option.icon.paint(painter, box, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
            words.setLeft(words.left() + edge + unit);
        }
        words = QStyle::visualRect(option.direction, pill, words);
        painter->save();
        painter->setFont(current ? Metrics::strongFont(option.font) : option.font);
        painter->setPen(
            current ? accent
                    : palette.color(QPalette::Active, enabled ? QPalette::Text : QPalette::PlaceholderText));
        painter->drawText(
            words,
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            QFontMetrics(painter->font()).elidedText(option.text, Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

SideList::SideList(QWidget *parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SideDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMouseTracking(true);
    setUniformItemSizes(true);
    viewport()->setBackgroundRole(QPalette::Midlight);
    restyle();
}

void SideList::restyle()
{
    const int unit = Metrics::unit(this);
    setViewportMargins(0, unit, 0, unit);
    setBackgroundRole(QPalette::Midlight);
    setAutoFillBackground(true);
    updateGeometry();
}

QSize SideList::sizeHint() const
{
    const int unit = Metrics::unit(this);
    int height = 2 * unit;
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return {std::max(sizeHintForColumn(0), 12 * unit), height};
}

QSize SideList::minimumSizeHint() const
{
    return {sizeHint().width(), 8 * Metrics::unit(this)};
}

void SideList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

} // namespace ui
