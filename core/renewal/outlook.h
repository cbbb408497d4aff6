// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/renewal/plan.h"

#include <QDateTime>

#include <optional>

namespace core::renewal {

/// What the dashboard says about a certificate, the most urgent first where several hold.
enum class State {
    Revoked,
    Expired,
    Overdue, ///< in the last fifth of its lifetime, or its renewal failed and half of the remaining time is
             ///< gone
    Failed, ///< the last attempt failed; the certificate itself is still good
    NeedsUser,
    Working,
    Due, ///< in its renewal window
    NotYetValid,
    Valid,
};

/// What an issuance for this certificate is doing, as far as it matters for the state.
enum class Attempt { None, Running, WaitingForUser, Failed };

struct Outlook {
    State state = State::Valid;
    QDateTime renewFrom = {}; ///< the planned renewal window: the CA's own, where it has named one
    QDateTime renewTo = {};
    QDateTime renewAt = {}; ///< the instant in it
    Basis basis = Basis::Lifetime; ///< who says so
    QUrl explanation = {}; ///< the CA's page about why; https, may be empty
    double lifetimeUsed = 0; ///< 0 to 1
    int failures = 0; ///< tries in a row that failed
    QDateTime nextTry = {}; ///< after a failure; invalid: none by itself
    std::optional<Error> error = {}; ///< of the last try
    bool paused = false; ///< by the CA; see RenewalEntry::unpauseUrl
    bool automatic = true; ///< false: a person has switched it off
    bool operator==(const Outlook &) const = default;
};

/// Pure. Measured against the lifetime, never in fixed days: see plan(). `known`: what is kept about its
/// renewal; an empty one when nothing is.
[[nodiscard]] Outlook outlook(const store::CertificateEntry &entry, const QDateTime &now, Attempt attempt,
                              const store::RenewalEntry &known = {});

[[nodiscard]] QString stateName(State state); ///< stable: "needsUser"

} // namespace core::renewal
