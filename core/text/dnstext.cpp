// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dnstext.h"

#include "core/base/plaintext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::text {

using challenge::ProviderKind;
using dns::Sight;

static constexpr qsizetype LongestName = 255;
static constexpr qsizetype MostOthers = 5;
/// Below that nobody needs to be told.
static constexpr std::chrono::seconds LongMemory{120};

QString DnsText::sight(const dns::ServerView &server)
{
    switch (server.sight) {
    //: What a name server shows of a record, in a table.
    case Sight::Asking: return tr("being asked");
    case Sight::Shown: return tr("visible");
    case Sight::Missing: return tr("not there yet");
    case Sight::Others: return tr("other values only");
    case Sight::Refused: return tr("does not know the zone");
    case Sight::Broken: return tr("has a fault");
    case Sight::Silent: return tr("no answer");
    }
    return {};
}

QString DnsText::server(const dns::ServerView &server)
{
    return u"%1 (%2)"_s.arg(plainText(server.name, LongestName), plainText(server.address, LongestName));
}

QString DnsText::summary(const dns::View &view)
{
    if (view.trouble)
        return ErrorText::summary(*view.trouble);
    const dns::Tally sum = dns::tally(view);
    if (sum.all == 0)
        return view.servers.isEmpty() ? tr("Looking for the name servers")
                                      : tr("No name server of the zone answers");
    //: %1 and %2 are numbers.
    return tr("Visible on %1 of %2 name servers").arg(QString::number(sum.shown), QString::number(sum.all));
}

QString DnsText::nextLook(const dns::View &view, const QDateTime &now)
{
    const qint64 left = view.nextLook.isValid() ? now.secsTo(view.nextLook) : 0;
    return left > 0 ? tr("Next look in %n second(s)", nullptr, static_cast<int>(left)) : QString();
}

QString DnsText::memory(const dns::View &view, const QDateTime &now)
{
    const QDateTime until = dns::rememberedUntil(view);
    const qint64 left = until.isValid() ? now.secsTo(until) : 0;
    if (left <= 0 || view.place.zone.negativeTtl <= LongMemory)
        return {};
    //: %1: minutes and seconds, "4:12"
    return tr("A resolver that looked before the record was there may remember that for %1 more. That "
              "matters to tests of your own only: the name servers themselves are asked here.")
        .arg(u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0')));
}

QString DnsText::doubled(const dns::View &view)
{
    if (view.doubled.isEmpty())
        return {};
    return tr("The record stands at %1: the form has added the zone once more. Enter the short name "
              "instead: %2")
        .arg(plainText(view.doubled, LongestName),
             dns::relativeName(view.place.record, view.place.zone.name));
}

QStringList DnsText::others(const dns::View &view, const QList<QByteArray> &ours)
{
    QStringList others;
    for (const dns::ServerView &server : view.servers) {
        for (const QByteArray &value : server.values) {
            const QString shown = dns::shownText(value);
            if (!ours.contains(value) && !others.contains(shown) && others.size() < MostOthers)
                others.append(shown);
        }
    }
    return others;
}

QStringList DnsText::hintsWith(const dns::View &view, const QString &onOthers)
{
    QStringList hints;
    if (view.trouble)
        hints += ErrorText::advice(*view.trouble);
    hints += {doubled(view), onOthers};
    if (!view.everywhere && dns::tally(view).shown > 0)
        hints.append(tr("Some name servers still have the old state. They fetch the new one by themselves."));
    hints.removeAll(QString());
    return hints;
}

QStringList DnsText::hints(const dns::View &view, const QList<QByteArray> &ours)
{
    const QStringList strangers = others(view, ours);
    return hintsWith(view,
                     strangers.isEmpty() ? QString()
                                         : tr("There are values that do not belong to this order. They do no "
                                              "harm and can be deleted: %1")
                                               .arg(strangers.join(u", "_s)));
}

QString DnsText::task(int records)
{
    return tr("Add %n TXT record(s) where the DNS of the names is managed.", nullptr, records);
}

QString DnsText::addAll(int values)
{
    if (values < 2)
        return {};
    return tr("Add all %n values. They stand side by side at the same name: none replaces another.", nullptr,
              values);
}

QString DnsText::relative(const dns::Place &place)
{
    const QString shorter = dns::relativeName(place.record, place.zone.name);
    if (place.zone.name.isEmpty() || shorter == place.record)
        return {};
    return tr("If the form knows the zone %1 already, enter only: %2").arg(place.zone.name, shorter);
}

QString DnsText::delegation(const dns::Place &place)
{
    if (place.aliases.isEmpty())
        return {};
    return tr("%1 leads to %2 by a CNAME record, so the record is added there.")
        .arg(plainText(place.asked, LongestName), plainText(place.record, LongestName));
}

QString DnsText::mayBeRemoved()
{
    return tr("You can delete these TXT records now:");
}

QString DnsText::couldNotBeRemoved()
{
    return tr("These TXT records could not be removed. They do no harm; delete them where the DNS is "
              "managed:");
}

QString DnsText::leftBy(const QString &provider, const QString &certificate, const QDateTime &since,
                        const QDateTime &now)
{
    //: %1 is a DNS provider's name, %2 a certificate's, %3 date and time.
    return tr("Written through “%1” for %2, left behind %3.")
        .arg(provider, plainText(certificate, LongestName), DateText::dayAndTime(since, now));
}

QString DnsText::leftCount(int records)
{
    return tr("%n TXT record(s) could not be removed from the DNS.", nullptr, records);
}

QString DnsText::leftHarmless()
{
    return tr("They do no harm. Let the DNS provider try again, or delete them yourself.");
}

QString DnsText::keptOnList()
{
    return tr("They stay on a list until they are gone: “tegatactl dns leftovers”, or Settings, DNS "
              "providers.");
}

QString DnsText::kind(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Rfc2136: return tr("RFC 2136 (dynamic update)");
    case ProviderKind::Program: return tr("Program");
    case ProviderKind::Lexicon: return tr("lexicon");
    case ProviderKind::AcmeSh: return tr("Script of acme.sh");
    case ProviderKind::Lego: return tr("Program for lego");
    case ProviderKind::Certbot: return tr("Hooks for certbot");
    case ProviderKind::Dehydrated: return tr("Hook for dehydrated");
    case ProviderKind::AcmeDns: return tr("acme-dns");
    }
    return {};
}

QString DnsText::description(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Rfc2136:
        return tr(
            "For your own name server (BIND, Knot, PowerDNS) that takes changes signed with a TSIG key.");
    case ProviderKind::Program:
        return tr("For a program of your own: PROGRAM present|cleanup RECORD VALUE ZONE");
    case ProviderKind::Lexicon:
        return tr("For the providers that the program lexicon knows, such as cloudflare, gandi or ovh.");
    case ProviderKind::AcmeSh:
        return tr(
            "For the providers that acme.sh has a script for, such as dns_cf. acme.sh itself is not used.");
    case ProviderKind::Lego: return tr("For programs made for lego: PROGRAM present|cleanup RECORD VALUE");
    case ProviderKind::Certbot:
        return tr("For hooks made for certbot, which read CERTBOT_DOMAIN and CERTBOT_VALIDATION.");
    case ProviderKind::Dehydrated:
        return tr("For hooks made for dehydrated: HOOK deploy_challenge NAME TOKEN VALUE");
    case ProviderKind::AcmeDns:
        return tr("For a provider without an API: a CNAME record, set once, leads to an acme-dns server.");
    }
    return {};
}

QString DnsText::delegationTask(const challenge::Provider &provider, const QString &name)
{
    return tr("Add this record once for each name: %1 CNAME %2")
        .arg(challenge::dnsName({.name = name}), provider.service);
}

QString DnsText::particulars(const challenge::Provider &provider)
{
    if (provider.kind == ProviderKind::AcmeDns)
        return u"%1 · %2"_s.arg(provider.server, provider.service);
    if (!challenge::isProgram(provider.kind))
        return provider.server.isEmpty() ? tr("primary name server of the zone, key %1").arg(provider.keyName)
                                         : tr("%1, key %2").arg(provider.server, provider.keyName);
    return provider.service.isEmpty() ? provider.program
                                      : u"%1 · %2"_s.arg(provider.service, provider.program);
}

QString DnsText::consent(const challenge::Provider &provider)
{
    const QString files = challenge::filesOf(provider).join(u", "_s);
    if (provider.secrets.isEmpty())
        return tr("Tegata will run this with your rights: %1. If it changes, Tegata asks again.").arg(files);
    return tr("Tegata will run this with your rights and give it your credentials (%1): %2. If it changes, "
              "Tegata asks again.")
        .arg(provider.secrets.join(u", "_s), files);
}

} // namespace core::text
