// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QColor>
#include <QIcon>
#include <QStringList>

namespace ui {

/// One of our own icons (resources/icons/NAME.svg), drawn in the colour of text at the moment of painting:
/// ink, faint when disabled, the colour of selected text when selected. Crisp at every scale. Never null: a
/// name that does not exist is logged and gives the empty frame "unknown".
[[nodiscard]] QIcon icon(const QString &name);
/// The same, always in `colour` (faint when disabled).
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour);
/// The shape of a status in its colour, which follows light and dark.
[[nodiscard]] QIcon icon(Status status);

/// The wooden tablet with the seal, in its own colours.
[[nodiscard]] QIcon appIcon();

/// Every name that icon() knows.
[[nodiscard]] QStringList iconNames();

} // namespace ui
