// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace ui {

/// One press of Escape must not throw away what was typed and chosen in `window`: asks, and calls `discard`
/// when that is wanted. Enter and Escape stay in the window.
void askToDiscard(QWidget &window, const QString &question, const QString &meaning,
                  const std::function<void()> &discard);

} // namespace ui
