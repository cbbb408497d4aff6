// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/statetext.h"

#include "core/text/datetext.h"

#include <QLocale>

#include <cmath>

namespace core::text {

using renewal::State;

QString StateText::word(State state)
{
    switch (state) {
    case State::Revoked: return tr("Revoked");
    case State::Expired: return tr("Expired");
    //: Of a certificate whose renewal is late.
    case State::Overdue: return tr("Overdue");
    //: Of a renewal.
    case State::Failed: return tr("Renewal failed");
    case State::NeedsUser: return tr("Action needed");
    case State::Working: return tr("In progress");
    case State::Due: return tr("Renewal due");
    case State::NotYetValid: return tr("Not yet valid");
    //: Of a certificate.
    case State::Valid: return tr("Valid");
    }
    return {};
}

QString StateText::sentence(const store::CertificateEntry &entry, const renewal::Outlook &outlook,
                            const QDateTime &now)
{
    switch (outlook.state) {
    //: %1 is a distance in time: "2 days ago", "in 5 days".
    case State::Expired: return tr("Expired %1").arg(DateText::relative(entry.notAfter, now));
    case State::Overdue:
        return tr("Expires %1, renewal overdue").arg(DateText::relative(entry.notAfter, now));
    case State::Failed: return tr("Renewal failed, expires %1").arg(DateText::relative(entry.notAfter, now));
    case State::NotYetValid: return tr("Valid from %1").arg(DateText::dayAndTime(entry.notBefore, now));
    case State::Valid:
        return outlook.automatic && outlook.renewAt.isValid()
            //: %1 is a day: "12 December".
            ? tr("Valid, renews around %1").arg(DateText::day(outlook.renewAt, now))
            : tr("Valid until %1").arg(DateText::day(entry.notAfter, now));
    case State::Revoked:
    case State::NeedsUser:
    case State::Working:
    case State::Due: return word(outlook.state);
    }
    return {};
}

QString StateText::word(const renewal::Outlook &outlook)
{
    if (outlook.state != State::Failed || outlook.failures < 2)
        return word(outlook.state);
    return tr("Renewal failed %n times", nullptr, outlook.failures);
}

QString StateText::next(const renewal::Outlook &outlook, const QDateTime &now)
{
    const bool isAhead = outlook.renewAt.isValid() && outlook.renewAt > now;
    const auto renewal = [&] {
        if (!outlook.automatic)
            //: Nothing is planned: a person has to renew it.
            return tr("by hand");
        //: A renewal that is due.
        return isAhead ? DateText::dayAndTime(outlook.renewAt, now) : tr("at the next check");
    };
    switch (outlook.state) {
    case State::Valid:
    case State::NotYetValid:
        return outlook.automatic && outlook.renewAt.isValid()
            ? tr("around %1").arg(DateText::shortDay(outlook.renewAt, now))
            : renewal();
    case State::Due: return renewal();
    case State::Failed:
    case State::Overdue:
    case State::Expired:
        if (outlook.paused)
            return tr("needs you");
        if (outlook.failures > 0 && outlook.automatic)
            return outlook.nextTry.isValid() && outlook.nextTry > now
                //: %1: "in 8 minutes"
                ? tr("tries again %1").arg(DateText::relative(outlook.nextTry, now))
                : tr("tries again at the next check");
        return outlook.state == State::Failed ? tr("needs you") : renewal();
    case State::Revoked:
    case State::NeedsUser: return tr("needs you");
    case State::Working: return tr("now");
    }
    return {};
}

QString StateText::testCertificate()
{
    return tr("Test certificate: browsers will not trust it");
}

QString StateText::lifetimeUsed(const renewal::Outlook &outlook)
{
    const double share = std::clamp(outlook.lifetimeUsed, 0.0, 1.0);
    //: %1 is a number.
    return tr("%1 % of its lifetime used").arg(QLocale().toString(std::floor(share * 100), 'f', 0));
}

} // namespace core::text
