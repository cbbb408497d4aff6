// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/standingtext.h"

#include "core/base/plaintext.h"
#include "core/challenge/recordwatch.h"
#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/dnstext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using challenge::StandingFault;
using dns::Sight;
using issuance::StandingTrouble;

static constexpr int SoonDays = 60;
static constexpr qsizetype LongestUrl = 255;

QString StandingText::fault(StandingFault fault)
{
    switch (fault) {
    case StandingFault::Missing: return tr("There is no TXT record at this name.");
    case StandingFault::OtherIssuer: return tr("The records that are there are for another CA.");
    case StandingFault::Malformed:
        return tr("A record for this CA is there, but it cannot be read: something is missing, or stands "
                  "there twice.");
    case StandingFault::OtherAccount:
        return tr("The record is for another account at this CA, perhaps an earlier one of yours.");
    case StandingFault::Ended: return tr("The end date of the record (persistUntil) has passed.");
    case StandingFault::NoWildcard:
        return tr("The record is for the name alone. A wildcard needs policy=wildcard in it.");
    }
    return {};
}

QString StandingText::sight(const dns::ServerView &server, const challenge::Proof &proof,
                            const QDateTime &now)
{
    if (server.sight != Sight::Others)
        return DnsText::sight(server);
    const auto fault = challenge::sightOf(server.values, proof.standing, now).fault;
    switch (fault.value_or(StandingFault::Missing)) {
    //: What a name server shows, in a table.
    case StandingFault::Missing: return tr("not there yet");
    case StandingFault::OtherIssuer: return tr("only a record for another CA");
    case StandingFault::Malformed: return tr("a record that cannot be read");
    case StandingFault::OtherAccount: return tr("a record for another account");
    case StandingFault::Ended: return tr("a record whose end date has passed");
    case StandingFault::NoWildcard: return tr("a record without policy=wildcard");
    }
    return {};
}

QStringList StandingText::hints(const dns::View &view, const challenge::Proof &proof, const QDateTime &now)
{
    // Other values at the name belong to other CAs and accounts; each is named by what it lacks.
    QStringList hints = DnsText::hints(view, challenge::valuesIn(view));
    const auto sight = challenge::sightOf(challenge::valuesIn(view), proof.standing, now);
    if (!sight.fault || *sight.fault == StandingFault::Missing)
        return hints;
    hints.append(fault(*sight.fault));
    if (*sight.fault == StandingFault::OtherIssuer)
        hints.append(tr("Leave them as they are, and add this one beside them."));
    else if (*sight.fault == StandingFault::OtherAccount)
        hints.append(tr("If that account is still in use, leave its record and add this one beside it. Else "
                        "replace it."));
    else
        hints.append(tr("Replace it by the record shown here."));
    return hints;
}

bool StandingText::endsSoon(const QDateTime &until, const QDateTime &now)
{
    return until.isValid() && until < now.addDays(SoonDays);
}

QString StandingText::ending(const QDateTime &until, const QDateTime &now)
{
    if (!until.isValid())
        return {};
    const int days = static_cast<int>(std::max<qint64>(0, now.daysTo(until)));
    const QString sentence = tr("The standing record counts until %1, for %n more day(s).", nullptr, days)
                                 .arg(DateText::day(until, now));
    return endsSoon(until, now) ? sentence + u' '
            + tr("Renewals fail after that: replace it by one that ends "
                 "later.")
                                : sentence;
}

QString StandingText::concern(const issuance::StandingConcern &concern, const QDateTime &now)
{
    const QString name = issuance::displayName(plainText(concern.name, LongestUrl));
    switch (concern.trouble) {
    case StandingTrouble::Ends:
        return concern.until <= now
            ? tr("The standing record of %1 ended %2.").arg(name, DateText::relative(concern.until, now))
            : tr("The standing record of %1 ends %2.").arg(name, DateText::relative(concern.until, now));
    case StandingTrouble::FormerKey:
        return tr("The standing record of %1 is bound to the former key of the account.").arg(name);
    case StandingTrouble::OtherAccount:
        return tr("The standing record of %1 is bound to another account than the one that will ask.")
            .arg(name);
    }
    return {};
}

QString StandingText::concernTitle()
{
    return tr("A standing record has to be replaced before the next renewal");
}

QString StandingText::replaceFormer()
{
    return tr("Replace these records before the next renewal: “tegatactl dns persist NAME” shows what they "
              "have to say now.");
}

QString StandingText::renewalNeeds(const QDateTime &renewal, const QDateTime &now)
{
    return renewal <= now ? tr("The next renewal needs it now.")
                          //: %1 is a date.
                          : tr("The next renewal needs it from %1.").arg(DateText::day(renewal, now));
}

QString StandingText::state(const std::optional<issuance::StandingConcern> &concern)
{
    if (!concern)
        //: Whether a record in the DNS will do for the next renewal, in a table.
        return tr("good");
    switch (concern->trouble) {
    case StandingTrouble::Ends: return tr("ends before the next renewal");
    case StandingTrouble::FormerKey: return tr("bound to the former key of the account");
    case StandingTrouble::OtherAccount: return tr("bound to another account");
    }
    return {};
}

QString StandingText::task()
{
    return tr("Add this TXT record where the DNS of the names is managed, and leave it there. Renewals need "
              "nothing more.");
}

QString StandingText::scope(bool wildcard)
{
    return wildcard
        ? tr("The account can have certificates for the name, for its wildcard, and for every name "
             "below it (policy=wildcard).")
        : tr("The account can have certificates for exactly this name.");
}

QStringList StandingText::bound(const QString &caName, const QString &account)
{
    return {
        tr("The record is bound to one account at %1: %2")
            .arg(plainText(caName, LongestUrl), plainText(account, LongestUrl)),
        tr("Whoever has the key of this account can have certificates for the name as long as the record "
           "stands, without access to the DNS. Keep the key safe, and delete the record when you no longer "
           "need it."),
        tr("If the account is closed, the record proves nothing any more. After a change of its key, some "
           "CAs want a new record, too.")};
}

QString StandingText::offer(acme::StandingOffer offer, const QString &caName)
{
    switch (offer) {
    case acme::StandingOffer::Yes: return {};
    case acme::StandingOffer::No:
        return tr("As far as Tegata knows, %1 does not offer this yet. It says so when the order begins; "
                  "then "
                  "another way is needed.")
            .arg(caName);
    case acme::StandingOffer::Unknown:
        return tr("Whether the CA offers this is known only once an order has begun.");
    }
    return {};
}

} // namespace core::text
