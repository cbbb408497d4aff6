// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// Text for setToolTip() that shows `plain` exactly as it is. Qt guesses whether a tool tip is HTML; a name
/// or a message from a stranger must never be taken for it.
[[nodiscard]] QString plainToolTip(const QString &plain);

} // namespace ui
