// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/scrollcolumn.h"

#include "ui/look/metrics.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {

/// In units; a content that wants more is scrolled sideways after all.
static constexpr int WidestMinimum = 80;
static constexpr int LeastHeight = 12;

ScrollColumn::ScrollColumn(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
    content->setAutoFillBackground(false); // the ground of whatever it stands on shows through
    viewport()->setAutoFillBackground(false);
}

QSize ScrollColumn::minimumSizeHint() const
{
    const int unit = Metrics::unit(this);
    const int width = widget() ? widget()->minimumSizeHint().width() : 0;
    return {std::min(width + verticalScrollBar()->sizeHint().width(), WidestMinimum * unit),
            LeastHeight * unit};
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
