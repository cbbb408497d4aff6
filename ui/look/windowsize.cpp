// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/windowsize.h"

#include "ui/look/metrics.h"

#include <QScreen>
#include <QWidget>

namespace ui {

void resizeToUnits(QWidget *window, int width, int height)
{
    const int unit = Metrics::unit(window);
    const QSize wanted(width * unit, height * unit);
    const QScreen *screen = window->screen();
    const QSize frame(unit,
                      5 * unit); // the window manager's, about; it is known only once the window is shown
    window->resize(screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted);
}

} // namespace ui
