// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/renewaltext.h"

#include "core/base/plaintext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using renewal::Cause;
using renewal::Outcome;
using renewal::Skip;

QString RenewalText::cause(Cause cause)
{
    switch (cause) {
    case Cause::Asked: return tr("You asked for it.");
    case Cause::AuthorityWindow: return tr("The CA asks for it now.");
    case Cause::LifetimeUsed: return tr("Enough of its lifetime is used up.");
    case Cause::GoesOn: return tr("An earlier renewal was interrupted and goes on.");
    }
    return {};
}

static QString timeOr(const QDateTime &until, const QDateTime &now)
{
    return until.isValid() ? DateText::dayAndTime(until, now) : QString();
}

QString RenewalText::putOff(Skip skip, const QDateTime &until, const QDateTime &now)
{
    const QString time = timeOr(until, now);
    switch (skip) {
    case Skip::NotDue: return time.isEmpty() ? tr("Not due yet.") : tr("Not due before %1.").arg(time);
    case Skip::BackingOff:
        return time.isEmpty() ? tr("The last try failed.")
                              : tr("The last try failed; the next is at %1.").arg(time);
    case Skip::Paused: return tr("The CA has paused it until you release it on the CA's website.");
    case Skip::SwitchedOff: return tr("Automatic renewal is switched off for it.");
    case Skip::Held:
        return time.isEmpty() ? tr("It was rolled back; renewing would undo that.")
                              : tr("It was rolled back; renewing would undo that before %1.").arg(time);
    case Skip::Revoked: return tr("It is revoked. Renew it yourself if you want it again.");
    case Skip::NeedsPerson: return tr("It is due, but one of its names is proven by hand.");
    case Skip::PracticeStopped: return tr("It comes from the practice CA, which does not run.");
    case Skip::NoAccount: return tr("The account that it was made with is gone or closed.");
    case Skip::NoRequest: return tr("It is not known how it was made; issue it again.");
    case Skip::InUse: return tr("Another Tegata is working on it.");
    case Skip::LimitNear:
        return time.isEmpty() ? tr("One more try would go beyond a limit of the CA.")
                              : tr("One more try before %1 would go beyond a limit of the CA.").arg(time);
    case Skip::ClockWrong: return tr("The clock of this computer is far from the CA's. Set it first.");
    case Skip::Unreachable: return tr("Its CA could not be reached just now.");
    case Skip::Stopped: return tr("Stopped before its turn.");
    }
    return {};
}

QString RenewalText::outcome(const renewal::Item &item, const QDateTime &now)
{
    switch (item.outcome) {
    case Outcome::Renewed: return tr("Renewed, valid until %1.").arg(DateText::day(item.notAfter, now));
    case Outcome::Skipped: return putOff(item.skip.value_or(Skip::NotDue), item.nextTry, now);
    case Outcome::Failed: break;
    }
    const QString what = item.error ? ErrorText::summary(*item.error) : QString();
    if (!item.nextTry.isValid())
        //: %1 is a whole sentence.
        return tr("Failed. %1 It is not tried again by itself.").arg(what);
    //: %1 is a whole sentence, %2 a point in time.
    return tr("Failed. %1 Next try: %2.").arg(what, DateText::dayAndTime(item.nextTry, now));
}

QString RenewalText::deployment(const renewal::Item &item, const QDateTime &now)
{
    if (!item.deployError)
        return {};
    const QString what = ErrorText::summary(*item.deployError);
    if (!item.deployNextTry.isValid())
        //: %1 is a whole sentence.
        return tr("The certificate is good, but could not be put to use. %1").arg(what);
    //: %1 is a whole sentence, %2 a point in time.
    return tr("The certificate is good, but could not be put to use. %1 Next try: %2.")
        .arg(what, DateText::dayAndTime(item.deployNextTry, now));
}

QString RenewalText::summary(const renewal::Summary &summary)
{
    if (summary.items.isEmpty())
        return tr("There are no certificates.");
    //: Each is a number of certificates.
    return tr("%1 renewed, %2 failed, %3 left as they are.")
        .arg(count(summary, Outcome::Renewed))
        .arg(count(summary, Outcome::Failed))
        .arg(count(summary, Outcome::Skipped));
}

QString RenewalText::when(const renewal::Outlook &outlook, const QDateTime &now)
{
    if (outlook.paused)
        return tr("paused by the CA");
    const QDateTime at = outlook.nextTry.isValid() ? outlook.nextTry : outlook.renewAt;
    if (!at.isValid())
        return {};
    return at <= now ? tr("now") : DateText::dayAndTime(at, now);
}

QString RenewalText::reason(const renewal::Outlook &outlook, const QDateTime &now)
{
    switch (outlook.basis) {
    case renewal::Basis::Authority:
        return tr("The CA asks for renewal between %1 and %2.")
            .arg(DateText::dayAndTime(outlook.renewFrom, now), DateText::dayAndTime(outlook.renewTo, now));
    case renewal::Basis::Lifetime:
        return tr("The CA names no time. Renewal is due when a third of the lifetime is left, or half of one "
                  "that is shorter than ten days.");
    }
    return {};
}

QString RenewalText::trouble(const renewal::Outlook &outlook, const QDateTime &now)
{
    if (outlook.failures == 0 || !outlook.error)
        return {};
    const QString what = ErrorText::summary(*outlook.error);
    if (!outlook.nextTry.isValid())
        //: %n: failed tries in a row. %1 is a whole sentence: why the last failed.
        return tr("%n tries failed. %1", nullptr, outlook.failures).arg(what);
    //: %n: failed tries in a row. %1 is a whole sentence: why the last failed. %2 is a point in time.
    return tr("%n tries failed. %1 Next try: %2.", nullptr, outlook.failures)
        .arg(what, DateText::dayAndTime(outlook.nextTry, now));
}

QString RenewalText::paused(const QUrl &page)
{
    if (page.host().isEmpty())
        return tr(
            "The CA has paused this certificate after many failures. Find out why they happened, release "
            "it on the CA's website, then renew it yourself once.");
    //: %1 is a host, like portal.letsencrypt.org.
    return tr("The CA has paused this certificate after many failures. Find out why they happened, release "
              "it "
              "at %1, then renew it yourself once.")
        .arg(page.host());
}

QString RenewalText::allowance(const issuance::Allowance &allowance, const QDateTime &now)
{
    using store::LedgerKind;
    const QString left = QString::number(allowance.left);
    const QString all = QString::number(allowance.limit.count);
    const QString subject = plainText(allowance.subject, 255);
    const auto sentence = [&] {
        switch (allowance.limit.kind) {
        //: %1 of %2: how many are left of a limit.
        case LedgerKind::Order: return tr("%1 of %2 orders left").arg(left, all);
        //: %1 of %2: how many are left of a limit. %3 is a name.
        case LedgerKind::Failure: return tr("%1 of %2 failures left for %3").arg(left, all, subject);
        //: %1 of %2: how many are left of a limit.
        case LedgerKind::Certificate:
            return tr("%1 of %2 certificates left for exactly these names").arg(left, all);
        //: %1 of %2: how many are left of a limit. %3 is a domain.
        case LedgerKind::Domain: return tr("%1 of %2 certificates left for %3").arg(left, all, subject);
        }
        return QString();
    }();
    if (!allowance.nextFree.isValid())
        return sentence;
    const std::chrono::milliseconds wait{std::max<qint64>(0, now.msecsTo(allowance.nextFree))};
    //: %1: "2 of 5 failures left for example.org". %2 is a duration: "12 min".
    return tr("%1, one more in %2").arg(sentence, DateText::duration(wait));
}

} // namespace core::text
