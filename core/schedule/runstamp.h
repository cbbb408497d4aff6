// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/summary.h"
#include "core/schedule/units.h"
#include "core/store/store.h"

#include <chrono>
#include <optional>

namespace core::schedule {

/// The last look over all certificates, whoever took it (the Caretaker leaves it in the store): what shows
/// that nobody looks any more.
Result<std::optional<renewal::LastRun>> lastRun(const store::Store &store);

/// Since when, and by whose manager, runs are expected although no window is open.
struct Expected {
    QDateTime since = {};
    Scope scope = Scope::User;
    bool operator==(const Expected &) const = default;
};

Result<void> saveExpected(store::Store &store, const std::optional<Expected> &expected);
Result<std::optional<Expected>> expected(const store::Store &store);

inline constexpr std::chrono::hours Interval{12}; ///< between two looks, while a window is open
/// The longest silence that is still in order: three days, a fifth of the shortest lifetime if that is less,
/// but two runs of the timer at least.
[[nodiscard]] std::chrono::seconds patience(std::chrono::seconds shortestLifetime);

/// Automatic renewal that should have run and did not.
struct Missed {
    QDateTime since = {}; ///< the last run, or when the schedule was made
    int days = 0; ///< whole ones
    bool operator==(const Missed &) const = default;
};

/// Pure. A stamp from the future (the clock was wrong then, or is now) counts as none.
[[nodiscard]] std::optional<Missed> missedRuns(const std::optional<renewal::LastRun> &last,
                                               const std::optional<Expected> &expected,
                                               std::chrono::seconds shortestLifetime, const QDateTime &now);
/// The same, from what the store holds.
[[nodiscard]] std::optional<Missed> missedRuns(const store::Store &store, const QDateTime &now);

/// When an open window looks over all of them at the latest. `now` when it never did, or did so in the
/// future.
[[nodiscard]] QDateTime nextLook(const std::optional<renewal::LastRun> &last, const QDateTime &now);

} // namespace core::schedule
