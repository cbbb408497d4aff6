// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) { }

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

/// Wide enough for its widest item.
QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.isEmpty() ? 0 : std::max(0, spacing())),
                std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const int gap = std::max(0, spacing());
    int x = 0;
    int y = 0;
    int line = 0;
    QList<std::pair<QLayoutItem *, QRect>> row;
    const auto placeRow = [&] {
        for (const auto &[item, place] : std::as_const(row))
            item->setGeometry(
                QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight,
                                   inside, place.translated(0, (line - place.height()) / 2)));
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > 0 && x + size.width() > inside.width()) {
            placeRow();
            x = 0;
            y += line + gap;
            line = 0;
        }
        if (move)
            row.append({item,
                        QRect(inside.topLeft() + QPoint(x, y),
                              QSize(std::min(size.width(), inside.width()), size.height()))});
        x += size.width() + gap;
        line = std::max(line, size.height());
    }
    placeRow();
    const QMargins margins = contentsMargins();
    return y + line + margins.top() + margins.bottom();
}

} // namespace ui
