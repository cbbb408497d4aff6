// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWizard;

namespace ui {

/// Lets the title and the subtitle of every page of `wizard` begin on one edge: QWizard indents the second
/// by a fixed width. To be called once, after the style of the wizard has been set.
void alignHeader(QWizard *wizard);

} // namespace ui
