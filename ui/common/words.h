// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/renewal/outlook.h"
#include "core/store/entries.h"
#include "ui/look/banner.h"
#include "ui/look/status.h"

class QAbstractItemView;
class QLabel;
class QProgressBar;

namespace ui {

/// The shape and colour for a state of core.
[[nodiscard]] Status statusOf(core::renewal::State state);

/// Shows an error inline: what happened, why, what to do, and a button that copies the technical text.
void showError(Banner &banner, const core::Error &error, const QDateTime &now);

/// A label for text from anywhere: plain text, wrapped, selectable by mouse and keyboard.
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
/// Lets a label be narrower than its longest word: a stranger's words without a space must not widen a page.
void letShrink(QLabel &label);
/// A heading: the larger of the two sizes of text.
[[nodiscard]] QLabel *heading(const QString &text, QWidget *parent = nullptr);
/// Quiet text below or beside something.
[[nodiscard]] QLabel *quietLabel(const QString &text, QWidget *parent = nullptr);

/// A bar for a wait of unknown length, hidden until it begins. `purpose` says to those who cannot see it what
/// is waited for.
[[nodiscard]] QProgressBar *waitingBar(const QString &purpose);

/// Screen readers select a row without making it the current one: makes it so, as a click does.
void followSelection(QAbstractItemView &view);

/// Puts text on the clipboard.
void copyText(const QString &text);

} // namespace ui
