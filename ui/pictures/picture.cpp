// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

#include "ui/look/tooltip.h"
#include "ui/pictures/pictureaccess.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QToolTip>

namespace ui {

Picture::Picture(QWidget *parent) : QWidget(parent)
{
    installPictureAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QString Picture::itemDescription(int) const
{
    return {};
}

QString Picture::itemToolTip(int) const
{
    return {};
}

void Picture::itemHovered(int) { }

void Picture::itemBecameCurrent(int) { }

int Picture::itemAt(QPoint position) const
{
    for (int item = itemCount() - 1; item >= 0; --item) {
        if (itemRect(item).contains(position))
            return item;
    }
    return -1;
}

void Picture::activateItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    setCurrentItem(item, By::User);
    itemActivated(item);
}

void Picture::setCurrentItem(int item, By by)
{
    const int next = item >= 0 && item < itemCount() ? item : -1;
    if (next == m_current)
        return;
    m_current = next;
    update();
    if (by == By::User)
        itemBecameCurrent(next);
    if (hasFocus())
        announceFocus();
}

void Picture::itemsChanged()
{
    if (m_current >= itemCount())
        m_current = -1;
    m_hovered = -1;
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
    update();
}

void Picture::itemRenamed(int item)
{
    QAccessibleEvent event(this, QAccessible::NameChanged);
    event.setChild(item);
    QAccessible::updateAccessibility(&event);
    update();
}

bool Picture::mayMove() const
{
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void Picture::announceFocus()
{
    if (m_current < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

bool Picture::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        const QString text = item < 0 ? QString() : itemToolTip(item);
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(text), this, itemRect(item));
        return true;
    }
    return QWidget::event(event);
}

void Picture::keyPressEvent(QKeyEvent *event)
{
    const int last = itemCount() - 1;
    const auto go
        = [this, last](int item) { setCurrentItem(std::clamp(item, 0, std::max(0, last)), By::User); };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: go(m_current < 0 ? last : m_current - 1); break;
    case Qt::Key_Right:
    case Qt::Key_Down: go(m_current + 1); break;
    case Qt::Key_Home: go(0); break;
    case Qt::Key_End: go(last); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0) {
            event->ignore(); // the default button of the dialog may have it
            return;
        }
        activateItem(m_current);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void Picture::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        activateItem(itemAt(event->position().toPoint()));
}

void Picture::mouseMoveEvent(QMouseEvent *event)
{
    hover(itemAt(event->position().toPoint()));
}

void Picture::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    hover(-1);
}

void Picture::hover(int item)
{
    if (item == m_hovered)
        return;
    m_hovered = item;
    setCursor(item < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    itemHovered(item);
    update();
}

void Picture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (byKey && m_current < 0 && itemCount() > 0)
        setCurrentItem(0, By::User);
    else
        announceFocus();
    update();
}

void Picture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
