// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plantext.h"

#include "core/text/datetext.h"
#include "core/text/renewaltext.h"

namespace core::text {

using renewal::Outlook;

static bool isOver(const QDateTime &time, const QDateTime &now)
{
    return !time.isValid() || time <= now;
}

QStringList PlanText::why(const store::CertificateEntry &entry, const Outlook &outlook,
                          const store::RenewalEntry &known, const QDateTime &now)
{
    QStringList sentences{RenewalText::reason(outlook, now)};
    if (entry.revoked)
        sentences.append(tr("It is revoked: whoever needs it has to have a new one."));
    else if (now >= entry.notAfter)
        //: %1: "2 days ago, …"
        sentences.append(tr("It expired %1. Visitors see a warning until it is renewed.")
                             .arg(DateText::full(entry.notAfter, now)));
    else if (isOver(outlook.renewAt, now))
        //: %1: "in 12 days"
        sentences.append(tr("It is due now; it expires %1.").arg(DateText::relative(entry.notAfter, now)));
    else
        //: %1: "in 52 days, 5 December 14:20"
        sentences.append(tr("It is not due yet: Tegata has planned it for later (%1). You may renew it now "
                            "all the same.")
                             .arg(DateText::full(outlook.renewAt, now)));
    if (!isOver(known.heldUntil, now))
        sentences.append(tr("You have gone back to the previous certificate. Tegata renews it by itself "
                            "again from %1.")
                             .arg(DateText::dayAndTime(known.heldUntil, now)));
    if (const QString told = failed(outlook, known, now); !told.isEmpty())
        sentences.append(told);
    if (outlook.failures > 0 || outlook.paused || !known.automatic)
        sentences.append(nextTry(outlook, known, now));
    return sentences;
}

QString PlanText::failed(const Outlook &outlook, const store::RenewalEntry &known, const QDateTime &now)
{
    if (outlook.failures < 1)
        return {};
    const QString latest = DateText::relative(known.lastTry, now);
    if (outlook.failures < 2 || !known.failingSince.isValid())
        //: %1: "5 minutes ago"
        return tr("The last %n tries failed, the latest %1.", nullptr, outlook.failures).arg(latest);
    //: %1: "5 minutes ago", %2: "5 December 14:20"
    return tr("The last %n tries failed since %2, the latest %1.", nullptr, outlook.failures)
        .arg(latest, DateText::dayAndTime(known.failingSince, now));
}

QString PlanText::nextTry(const Outlook &outlook, const store::RenewalEntry &known, const QDateTime &now)
{
    if (!known.automatic)
        return tr("Automatic renewal is switched off for this certificate.");
    if (outlook.paused)
        return RenewalText::paused(known.unpauseUrl);
    if (isOver(outlook.nextTry, now))
        return tr("Tegata tries again at the next check.");
    //: %1: "in 8 minutes, today 14:05"
    return tr("Tegata tries again by itself %1.").arg(DateText::full(outlook.nextTry, now));
}

QString PlanText::exempt()
{
    return tr("The CA has asked for this renewal and does not count it towards its limits.");
}

} // namespace core::text
