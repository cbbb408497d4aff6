// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/alerts.h"

namespace tests {

inline const QDateTime Now({2026, 11, 26}, {12, 0}, Qt::UTC);

/// A certificate of 90 days, `left` of them to go.
inline core::notify::Sight sight(core::renewal::State state, int left = 60, int failures = 0,
                                 std::optional<core::Error> cause = {})
{
    return {.certificate = QStringLiteral("a.test"),
            .name = QStringLiteral("a.test"),
            .state = state,
            .notBefore = Now.addDays(left - 90),
            .notAfter = Now.addDays(left),
            .failures = failures,
            .cause = std::move(cause)};
}

inline core::notify::Sight named(core::notify::Sight sight, const QString &name)
{
    sight.certificate = name;
    sight.name = name;
    return sight;
}

} // namespace tests
