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
        return outlook.renewFrom.isValid()
            //: %1 is a day: "12 December".
            ? tr("Valid, renews around %1").arg(DateText::day(outlook.renewFrom, now))
            : tr("Valid until %1").arg(DateText::day(entry.notAfter, now));
    case State::Revoked:
    case State::NeedsUser:
    case State::Working:
    case State::Due: return word(outlook.state);
    }
    return {};
}

QString StateText::next(const renewal::Outlook &outlook, const QDateTime &now)
{
    switch (outlook.state) {
    case State::Valid:
    case State::NotYetValid:
        return outlook.renewFrom.isValid() ? tr("around %1").arg(DateText::shortDay(outlook.renewFrom, now))
                                           : QString();
    case State::Due:
        return outlook.renewTo.isValid() ? tr("until %1").arg(DateText::shortDay(outlook.renewTo, now))
                                         : QString();
    case State::Revoked:
    case State::Expired:
    case State::Overdue:
    case State::Failed:
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
