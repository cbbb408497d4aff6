// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/card.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"

#include <QPainter>

namespace ui {

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPanel(painter, rect(),
              {.fill = palette().color(QPalette::Base),
               .border = cardBorderColour(palette()),
               .line = Metrics::hairline(this),
               .radius = Metrics::radius(this)});
}

} // namespace ui
