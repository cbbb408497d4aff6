// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QUrl>

namespace core::renewal {

/// Let's Encrypt pauses a name after months of failures: it answers rateLimited without a time, and its words
/// name a page where a person releases the name again.
struct Pause {
    QUrl page = {}; ///< https, in the same registered domain as the CA's directory; else empty
    bool operator==(const Pause &) const = default;
};

/// Empty when `error` is anything else, a limit that refills by itself among others.
[[nodiscard]] std::optional<Pause> pauseIn(const Error &error, const QUrl &directory);

} // namespace core::renewal
