// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plantext.h"

#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/nametext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using renewal::Basis;
using renewal::Outlook;
using renewal::State;

static bool isOver(const QDateTime &time, const QDateTime &now)
{
    return !time.isValid() || time <= now;
}

QStringList PlanText::why(const store::CertificateEntry &entry, const Outlook &outlook,
                          const store::RenewalEntry &known, const QDateTime &now)
{
    QStringList sentences;
    switch (outlook.basis) {
    case Basis::Authority:
        //: %1: a CA, %2 and %3: days with times
        sentences.append(tr("%1 asks for its renewal between %2 and %3.")
                             .arg(entry.caName, DateText::dayAndTime(outlook.renewFrom, now),
                                  DateText::dayAndTime(outlook.renewTo, now)));
        break;
    case Basis::Lifetime:
        //: %1: a CA, %2: a day with its time
        sentences.append(tr("%1 has named no time. Tegata renews when a third of the lifetime is left, and "
                            "half of it where that is short: on %2.")
                             .arg(entry.caName, DateText::dayAndTime(outlook.renewAt, now)));
        break;
    }
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
    //: %1: "5 minutes ago"
    return tr("The last %n tries failed, the latest %1.", nullptr, outlook.failures)
        .arg(DateText::relative(known.lastTry, now));
}

QString PlanText::nextTry(const Outlook &outlook, const store::RenewalEntry &known, const QDateTime &now)
{
    if (!known.automatic)
        return tr("Automatic renewal is switched off for this certificate.");
    if (outlook.paused)
        return tr("The CA has paused this name: it wants you to act on its website first. Tegata does not "
                  "try until then.");
    if (isOver(outlook.nextTry, now))
        return tr("Tegata tries again at the next look.");
    //: %1: "in 8 minutes, today 14:05"
    return tr("Tegata tries again by itself %1.").arg(DateText::full(outlook.nextTry, now));
}

/// "within an hour", "within 3 hours", "within 7 days"
struct Period {
    Q_DECLARE_TR_FUNCTIONS(core::text::PlanText)
public:
    static QString words(std::chrono::seconds period)
    {
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(period).count();
        return hours % 24 == 0 ? tr("within %n day(s)", nullptr, static_cast<int>(hours / 24))
                               : tr("within %n hour(s)", nullptr, static_cast<int>(hours));
    }
};

static QString subjectOf(const QString &subject)
{
    QStringList names;
    for (const QString &name : subject.split(u' ', Qt::SkipEmptyParts))
        names.append(issuance::displayName(name));
    return NameText::shortList(names);
}

QString PlanText::meter(const issuance::Allowance &allowance, const QDateTime &now)
{
    const QString subject = subjectOf(allowance.subject);
    QString what;
    switch (allowance.limit.kind) {
    case store::LedgerKind::Order: what = tr("Orders of this account"); break;
    case store::LedgerKind::Failure: what = tr("Failed validations of %1").arg(subject); break;
    case store::LedgerKind::Certificate: what = tr("Certificates for exactly %1").arg(subject); break;
    case store::LedgerKind::Domain: what = tr("Certificates below %1").arg(subject); break;
    }
    const QString left = QString::number(allowance.left);
    const QString count = QString::number(allowance.limit.count);
    const QString period = Period::words(allowance.limit.period);
    if (!allowance.nextFree.isValid())
        //: %1: what is counted, %2 and %3: numbers, %4: "within 7 days"
        return tr("%1: %2 of %3 left %4.").arg(what, left, count, period);
    //: %1: what is counted, %2 and %3: numbers, %4: "within 7 days", %5: "in 12 minutes"
    return tr("%1: %2 of %3 left %4, one more %5.")
        .arg(what, left, count, period, DateText::relative(allowance.nextFree, now));
}

QString PlanText::exempt()
{
    return tr("The CA has asked for this renewal and does not count it towards its limits.");
}

} // namespace core::text
