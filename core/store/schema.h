// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace core::store {

/// All steps there have ever been. A step that was released is never changed: a new one is added.
[[nodiscard]] QList<Migration> migrations();

/// What a row of the table `changes` counts.
enum class Topic { Accounts, Certificates, Activity };
inline constexpr int TopicCount = 3;

} // namespace core::store
