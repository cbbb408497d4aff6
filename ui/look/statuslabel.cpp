// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/statuslabel.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

StatusLabel::StatusLabel(QWidget *parent) : ElidedLabel(parent)
{
    makeRoom();
}

void StatusLabel::setStatus(Status status, const QString &word)
{
    m_status = status;
    setText(word);
    update();
}

void StatusLabel::makeRoom()
{
    const int room = Metrics::iconSize(this) + Metrics::unit(this) * 3 / 4;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, 0);
    setMinimumHeight(Metrics::iconSize(this));
}

void StatusLabel::changeEvent(QEvent *event)
{
    ElidedLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = Metrics::iconSize(this);
    const QRect box
        = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {edge, edge}, rect());
    drawIcon(painter, box, icon(m_status), isEnabled());
    QPalette ink = palette();
    if (isEnabled())
        ink.setColor(QPalette::WindowText, statusColour(m_status, palette()));
    const QString word = fontMetrics().elidedText(text(), elideMode(), contentsRect().width());
    style()->drawItemText(
        &painter, contentsRect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), ink,
        isEnabled(), word, QPalette::WindowText);
}

} // namespace ui
