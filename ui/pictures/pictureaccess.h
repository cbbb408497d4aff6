// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Lets screen readers see every Picture as a list with its items as children. Safe to call often.
void installPictureAccess();

} // namespace ui
