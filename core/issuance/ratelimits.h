// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/entries.h"

#include <QDate>
#include <QUrl>

#include <chrono>

namespace core::issuance {

/// One limit that a CA publishes: a bucket of `count`, of which each use takes one, and which fills up again
/// evenly within `period`.
struct RateLimit {
    store::LedgerKind kind = store::LedgerKind::Order;
    int count = 0;
    std::chrono::seconds period{0};
    bool countsRenewals = true; ///< whether a renewal of exactly the same names takes one, too
    bool operator==(const RateLimit &) const = default;
};

struct PublishedLimits {
    QUrl directory = {};
    QUrl page = {}; ///< for people
    QList<RateLimit> limits = {};
    bool operator==(const PublishedLimits &) const = default;
};
struct LimitsTable {
    QDate date = {}; ///< of the CAs' pages that it was made from
    QList<PublishedLimits> authorities = {};
};

/// Reads the data file `json`; FileDamaged with the reason when it is not one.
Result<LimitsTable> readRateLimits(const QByteArray &json);
/// resources/limits.json, as it is built in.
[[nodiscard]] const LimitsTable &rateLimits();
/// Empty for a CA that publishes none, or whose limits are not known here.
[[nodiscard]] QList<RateLimit> publishedLimits(const QUrl &directory);

} // namespace core::issuance
