// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/entries.h"

#include <QDateTime>

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
    QDateTime renewFrom = {}; ///< the planned renewal window
    QDateTime renewTo = {};
    double lifetimeUsed = 0; ///< 0 to 1
};

/// Pure. Measured against the lifetime, never in fixed days: without a word from the CA a certificate is
/// renewed when a third of its life is left, half when it lives for less than ten days (as Let's Encrypt
/// asks).
[[nodiscard]] Outlook outlook(const store::CertificateEntry &entry, const QDateTime &now, Attempt attempt);

[[nodiscard]] QString stateName(State state); ///< stable: "needsUser"

} // namespace core::renewal
