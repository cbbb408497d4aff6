// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/entries.h"

#include <optional>

namespace core::renewal {

/// The generation that going back would make live: the newest before the live one that is valid now. Pure;
/// `generations` are the newest first, as Store::generations() has them.
[[nodiscard]] std::optional<store::GenerationEntry>
earlierGeneration(const QList<store::GenerationEntry> &generations, const QDateTime &now);

/// The newest generation before `generation`, valid or not. Pure.
[[nodiscard]] std::optional<store::GenerationEntry>
previousGeneration(const QList<store::GenerationEntry> &generations, int generation);

} // namespace core::renewal
