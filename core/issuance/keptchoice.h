// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/store/store.h"

#include <optional>

namespace core::issuance {

// How the next order for a name begins: what a person chose for it last.

[[nodiscard]] std::optional<challenge::Method> keptChoice(const store::Store &store, const QString &name);
Result<void> keepChoice(store::Store &store, const QString &name, const challenge::Method &method);
[[nodiscard]] Result<QStringList> keptNames(const store::Store &store); ///< those that have one

} // namespace core::issuance
