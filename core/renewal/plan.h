// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/types.h"
#include "core/base/result.h"
#include "core/store/entries.h"

namespace core::renewal {

// When a certificate is to be renewed. Pure; all in UTC and in shares of the lifetime, never in days.

struct Window {
    QDateTime from = {};
    QDateTime to = {};
    bool operator==(const Window &) const = default;
};

enum class Basis {
    Authority, ///< the CA has named a window (RFC 9773)
    Lifetime, ///< it has not: a third of the lifetime left, half if that is shorter than ten days
};

struct Plan {
    Window window = {};
    /// An instant in it, chosen at random once: it stays where it is as long as the window does, and is
    /// another one when that moves (RFC 9773, section 4.2).
    QDateTime at = {};
    Basis basis = Basis::Lifetime;
    QUrl explanation = {}; ///< why the CA's window is where it is; https, may be empty
    bool operator==(const Plan &) const = default;
};

/// Without a word from the CA. Two hundredths of the lifetime wide, as Let's Encrypt's own windows are.
[[nodiscard]] Window lifetimeWindow(const QDateTime &notBefore, const QDateTime &notAfter);

/// Whether the CA's answer can be followed: a window that begins in the last tenth of the lifetime, or after
/// it, would leave no time for a second try and is as good as none.
[[nodiscard]] bool isUsable(const Window &window, const QDateTime &notBefore, const QDateTime &notAfter);

/// From what is kept of the CA's last answer, if it is about this very certificate.
[[nodiscard]] Plan plan(const store::CertificateEntry &certificate, const store::RenewalEntry &known);

/// When the CA is to be asked (again) for its window; in the past: now. A clock that was wrong when the time
/// was noted does not put it off by more than a day.
[[nodiscard]] QDateTime nextCheck(const store::CertificateEntry &certificate,
                                  const store::RenewalEntry &known, const QDateTime &now);

/// `known` after an answer of the CA about this certificate, or after none.
[[nodiscard]] store::RenewalEntry checked(store::RenewalEntry known,
                                          const store::CertificateEntry &certificate,
                                          const Result<acme::RenewalInfo> &answer, const QDateTime &now);

} // namespace core::renewal
