// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/finding.h"

namespace core::doctor {

// The CA and this computer's dealings with it. Pure.

/// `offset`: this computer's clock minus the CA's. A few minutes matter to nobody; half a day makes a new
/// certificate look as if it were not valid yet.
[[nodiscard]] Finding judgeClock(std::chrono::seconds offset);

/// What is left of the CA's limits, the tightest first as allowances() has them. Each that is spent is told,
/// else the tightest.
[[nodiscard]] QList<Finding> judgeBudget(const QList<issuance::Allowance> &allowances);

} // namespace core::doctor
