// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/backoff.h"

#include <algorithm>
#include <array>

namespace core::renewal {

using std::chrono::seconds;

static constexpr std::array<seconds, 4> Waits{std::chrono::minutes(1), std::chrono::minutes(10),
                                              std::chrono::minutes(100), std::chrono::days(1)};

seconds backOff(int failures, double jitter)
{
    if (failures <= 0)
        return seconds(0);
    const auto index = std::min(static_cast<std::size_t>(failures), Waits.size()) - 1;
    const double spread = 0.9 + 0.2 * std::clamp(jitter, 0.0, 1.0);
    return seconds(static_cast<seconds::rep>(static_cast<double>(Waits[index].count()) * spread));
}

bool isAhead(const QDateTime &time, const QDateTime &since, const QDateTime &now, seconds longest)
{
    if (!time.isValid() || time <= now)
        return false;
    if (since.isValid() && since > now) // noted by a clock that was ahead
        return false;
    return now.secsTo(time) <= longest.count();
}

} // namespace core::renewal
