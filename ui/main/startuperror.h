// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDialog>

namespace ui {

/// The store could not be opened: says why and what to do, since there is no window to say it in.
class StartupError final : public QDialog {
    Q_OBJECT
public:
    explicit StartupError(const core::Error &error);
};

} // namespace ui
