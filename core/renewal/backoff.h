// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace core::renewal {

/// How long to wait after so many failures in a row: 1, 10 and 100 minutes, then a day, as Let's Encrypt
/// asks; give or take a tenth, so that many that failed together do not come back together. `jitter` is a
/// number in [0, 1).
[[nodiscard]] std::chrono::seconds backOff(int failures, double jitter);

/// Longer than any wait that is noted for a next try: a day and its jitter, or a CA's Retry-After.
inline constexpr std::chrono::seconds LongestTry = std::chrono::hours(27);

/// Whether `time`, noted at `since`, still holds something back at `now`. A clock that has been set back, or
/// was ahead when the time was noted, holds nothing back for longer than `longest`.
[[nodiscard]] bool isAhead(const QDateTime &time, const QDateTime &since, const QDateTime &now,
                           std::chrono::seconds longest);

} // namespace core::renewal
