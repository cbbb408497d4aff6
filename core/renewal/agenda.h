// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace core::renewal {

/// When a run over all certificates has something to do next: a renewal, a question to a CA, a deployment. In
/// the past: now. Invalid: never, as things stand. What would be left out anyway does not count: certificates
/// of the practice CA while it does not run, those that a person has to renew, and those without account.
Result<QDateTime> nextLook(const store::Store &store, bool practiceRuns, const QDateTime &now);

} // namespace core::renewal
