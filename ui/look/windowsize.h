// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Gives a window its first size, in units (see Metrics), as far as its screen has room for that: not every
/// window manager makes a window smaller that is larger than the screen.
void resizeToUnits(QWidget *window, int width, int height);

} // namespace ui
