// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>

namespace core::acme {

/// Whether a request may be made again when nobody knows what became of it.
enum class Repeat {
    Harmless, ///< reading, newAccount (idempotent by key), newOrder (a second order is harmless)
    Never, ///< respond and finalize: the caller reads the resource instead
};

/// What has gone wrong so far with one request.
struct Tries {
    int nonceRefused = 0; ///< in a row
    int lost = 0; ///< no whole answer
    int broken = 0; ///< 5xx
    int postponed = 0; ///< a short Retry-After
};

/// The longest pause that is waited for; a longer one is the caller's business (Error::retryAt).
inline constexpr std::chrono::seconds MaxPause{60};

/// The retry table. How long to wait until the same request is signed anew, with a fresh nonce, and sent
/// again; empty when `error` goes to the caller. `tries` counts what happened before `error`. `jitter` is a
/// number in [0, 1).
///
/// | what came                        | again | after                                                     |
/// | badNonce                         | 5     | at once, with the nonce of the refusal                    |
/// | 429, 5xx with Retry-After ≤ 60 s | 3     | that pause, at least a second; the whole session rests    |
/// | the same, longer                 | 0     |                                                           |
/// | 429 without Retry-After          | 0     | (Let's Encrypt has paused the name: a person has to act)  |
/// | 5xx without Retry-After          | 3     | 1, 2, 4 s, give or take a quarter; not if Repeat::Never   |
/// | no whole answer                  | 1     | half a second to one second; not if Repeat::Never         |
/// | everything else                  | 0     | refusals stay refusals, and a time-out was wait enough    |
[[nodiscard]] std::optional<std::chrono::milliseconds>
retryDelay(const Error &error, const Tries &tries, Repeat repeat, const QDateTime &now, double jitter);

/// `tries` after `error`.
[[nodiscard]] Tries counted(Tries tries, const Error &error);

/// Whether the pause is meant for everything that is sent to this CA.
[[nodiscard]] bool isForAll(const Error &error);

[[nodiscard]] bool isNonceRefusal(const Error &error);

} // namespace core::acme
