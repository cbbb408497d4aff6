// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/request.h"
#include "core/renewal/plan.h"

#include <optional>

namespace core::renewal {

/// Why a certificate is renewed now.
enum class Cause {
    Asked, ///< a person wants it
    AuthorityWindow, ///< the instant in the CA's window has come
    LifetimeUsed, ///< a third (half) of the lifetime is left
    GoesOn, ///< an issuance for it was interrupted
};

/// Why it is not.
enum class Skip {
    NotDue, ///< until the instant of the plan
    BackingOff, ///< the last try failed
    Paused, ///< the CA wants a person to act on its website first
    SwitchedOff, ///< by a person, for this certificate
    Held, ///< rolled back; renewing at once would undo that
    Revoked, ///< a person has revoked it and has to say whether it is wanted again
    NeedsPerson, ///< a name is proven by hand, and nobody is there who asked for it
    PracticeStopped, ///< its CA is the practice CA, which does not run
    NoAccount, ///< the account it was made with is gone, or was closed
    NoRequest, ///< nothing is known of how it was made
    InUse, ///< another Tegata is working on it
    LimitNear, ///< one more try would go beyond a limit; see Item::error
    ClockWrong, ///< this computer's clock is far from the CA's
    Unreachable, ///< the CA has not answered for another certificate of this run
    Stopped, ///< the run was ended before its turn
};

struct Decision {
    std::optional<Cause> cause = {}; ///< renew
    std::optional<Skip> skip = {}; ///< do not
    QDateTime until = {}; ///< when that is over, where it is known
    bool operator==(const Decision &) const = default;
};

/// What is known beside the two entries.
struct Circumstances {
    const store::AccountEntry *account = nullptr; ///< nullptr: gone
    std::optional<issuance::Request> request = {}; ///< empty: unreadable
    bool practiceRuns = false; ///< or may be started
    bool asked = false; ///< a person has named this certificate
    bool forced = false; ///< … and wants it even if it is not due, was paused, or failed a moment ago
};

/// Pure.
[[nodiscard]] Decision decide(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                              const Circumstances &circumstances, const QDateTime &now);

/// When it is renewed by itself, in the past when that is due; invalid: not by itself, as things stand.
[[nodiscard]] QDateTime nextRenewal(const store::CertificateEntry &certificate,
                                    const store::RenewalEntry &known, const QDateTime &now);

[[nodiscard]] bool needsPerson(const issuance::Request &request);

[[nodiscard]] QString causeName(Cause cause); ///< stable: "authorityWindow"
[[nodiscard]] std::optional<Cause> causeFromName(const QString &name);
[[nodiscard]] QString skipName(Skip skip); ///< stable: "notDue"
[[nodiscard]] std::optional<Skip> skipFromName(const QString &name);

} // namespace core::renewal
