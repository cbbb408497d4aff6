// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/standingnotes.h"

namespace core::renewal {

/// A standing record that will not do for the next renewal of a certificate, and when that is.
struct StandingMatter {
    issuance::StandingConcern concern = {};
    QDateTime renewFrom = {};
    bool operator==(const StandingMatter &) const = default;
};

/// By certificate. Cheap where no certificate is proven by such records.
[[nodiscard]] Result<QHash<QString, QList<StandingMatter>>> standingMatters(const store::Store &store,
                                                                            const QDateTime &now);

/// Whether a person should hear of it without asking: three weeks before the renewal, and at once when it has
/// nothing to do with time. A record that is to end long before a renewal that is still far off may well be
/// replaced by then.
[[nodiscard]] bool isPressing(const StandingMatter &matter, const QDateTime &now);

} // namespace core::renewal
