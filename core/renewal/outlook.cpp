// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/outlook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::renewal {

static constexpr qint64 ShortLife = 10LL * 24 * 3600;

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

Outlook outlook(const store::CertificateEntry &entry, const QDateTime &now, Attempt attempt)
{
    const qint64 life = std::max<qint64>(1, entry.notBefore.secsTo(entry.notAfter));
    // Let's Encrypt's own windows are two hundredths of the lifetime wide; ours begin where theirs have their
    // middle.
    const qint64 from = life < ShortLife ? life / 2 : life * 2 / 3;
    Outlook so{.renewFrom = entry.notBefore.addSecs(from),
               .renewTo = entry.notBefore.addSecs(from + life / 50),
               .lifetimeUsed = std::clamp(
                   static_cast<double>(entry.notBefore.secsTo(now)) / static_cast<double>(life), 0.0, 1.0)};
    so.state = stateOf(entry, now, attempt, so);
    return so;
}

} // namespace core::renewal
