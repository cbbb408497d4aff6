// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/outlook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::renewal {

QString stateName(State state)
{
    switch (state) {
    case State::Revoked: return u"revoked"_s;
    case State::Expired: return u"expired"_s;
    case State::Overdue: return u"overdue"_s;
    case State::Failed: return u"failed"_s;
    case State::NeedsUser: return u"needsUser"_s;
    case State::Working: return u"working"_s;
    case State::Due: return u"due"_s;
    case State::NotYetValid: return u"notYetValid"_s;
    case State::Valid: return u"valid"_s;
    }
    Q_UNREACHABLE();
}

static State stateOf(const store::CertificateEntry &entry, const QDateTime &now, Attempt attempt,
                     const Outlook &so)
{
    if (entry.revoked)
        return State::Revoked;
    if (now >= entry.notAfter)
        return State::Expired;
    if (attempt == Attempt::WaitingForUser)
        return State::NeedsUser;
    if (attempt == Attempt::Running)
        return State::Working;
    if (so.lifetimeUsed >= 0.8 || (attempt == Attempt::Failed && now > so.renewTo && so.lifetimeUsed > 0.5))
        return State::Overdue;
    if (attempt == Attempt::Failed)
        return State::Failed;
    if (now >= so.renewFrom)
        return State::Due;
    return now < entry.notBefore ? State::NotYetValid : State::Valid;
}

Outlook outlook(const store::CertificateEntry &entry, const QDateTime &now, Attempt attempt,
                const store::RenewalEntry &known)
{
    const qint64 life = std::max<qint64>(1, entry.notBefore.secsTo(entry.notAfter));
    const Plan when = plan(entry, known);
    Outlook so{.renewFrom = when.window.from,
               .renewTo = when.window.to,
               .renewAt = when.at,
               .basis = when.basis,
               .explanation = when.explanation,
               .lifetimeUsed = std::clamp(
                   static_cast<double>(entry.notBefore.secsTo(now)) / static_cast<double>(life), 0.0, 1.0),
               .failures = known.attempts,
               .nextTry = known.attempts > 0 && !known.paused ? known.nextTry : QDateTime(),
               .paused = known.paused,
               .automatic = known.automatic};
    if (!known.error.isEmpty())
        so.error = errorFromJson(known.error);
    if (attempt == Attempt::None && known.attempts > 0)
        attempt = Attempt::Failed;
    if (attempt == Attempt::None && known.paused)
        attempt = Attempt::WaitingForUser;
    so.state = stateOf(entry, now, attempt, so);
    return so;
}

} // namespace core::renewal
