// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/providertext.h"

#include "core/base/plaintext.h"
#include "core/text/datetext.h"
#include "core/text/dnstext.h"
#include "core/text/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::text {

using challenge::LastTrial;
using challenge::Provider;
using challenge::ProviderKind;
using issuance::ProviderUse;

static constexpr qsizetype LongestDnsName = 255;
static constexpr qsizetype MostLines = 20;

QString ProviderText::serves(const Provider &provider)
{
    switch (provider.kind) {
    case ProviderKind::Rfc2136:
        //: %1: a DNS zone
        return provider.zone.isEmpty() ? tr("Every zone that the key may change")
                                       : tr("Zone %1").arg(provider.zone);
    case ProviderKind::AcmeDns:
        //: %1: a DNS name
        return tr("Names that lead to %1").arg(provider.service);
    case ProviderKind::Lexicon:
    case ProviderKind::AcmeSh:
        //: %1: name of a DNS provider in another program, for example cloudflare
        return tr("Your account at %1").arg(provider.service);
    case ProviderKind::Program:
    case ProviderKind::Lego:
    case ProviderKind::Certbot:
    case ProviderKind::Dehydrated: return tr("What the program can change");
    }
    return {};
}

static QStringList certificatesOf(const QList<ProviderUse> &uses)
{
    QStringList names;
    for (const ProviderUse &use : uses) {
        if (!use.underWay)
            names.append(use.certificateName);
    }
    return names;
}

QString ProviderText::useCount(const QList<ProviderUse> &uses)
{
    const auto count = static_cast<int>(certificatesOf(uses).size());
    return count == 0 ? tr("no certificate") : tr("%n certificate(s)", nullptr, count);
}

QString ProviderText::uses(const QList<ProviderUse> &uses)
{
    QStringList lines;
    for (const ProviderUse &use : uses) {
        const QString names = use.names.join(u", "_s);
        //: %1: name of a certificate, %2: the names in it that are proven this way
        lines.append(use.underWay ? tr("%1, being issued: %2").arg(use.certificateName, names)
                                  : tr("%1: %2").arg(use.certificateName, names));
    }
    if (lines.size() > MostLines)
        lines = lines.mid(0, MostLines) + QStringList{u"…"_s};
    return lines.isEmpty() ? tr("no certificate") : lines.join(u'\n');
}

QString ProviderText::trial(const std::optional<LastTrial> &trial, const QDateTime &now)
{
    if (!trial)
        return tr("not tried yet");
    const QString when = DateText::dayAndTime(trial->when, now);
    //: %1: a time, "today 14:20"
    return trial->error ? tr("failed (%1)").arg(when) : tr("works (%1)").arg(when);
}

QString ProviderText::trialDetail(const std::optional<LastTrial> &trial, const QDateTime &now)
{
    if (!trial)
        return tr("Not tried yet. “Test” writes a harmless record, looks for it on all name servers, and "
                  "removes it.");
    const QString when = DateText::dayAndTime(trial->when, now);
    const QString name = plainText(trial->name, LongestDnsName);
    if (!trial->error)
        //: %1: a DNS name, %2: a time
        return tr("Worked for %1, %2.").arg(name, when);
    //: %1: a DNS name, %2: a time, %3: a sentence that says what went wrong
    return tr("Failed for %1, %2. %3").arg(name, when, ErrorText::summary(*trial->error));
}

static bool isBusy(const QList<ProviderUse> &uses)
{
    return std::ranges::any_of(uses, &ProviderUse::underWay);
}

QString ProviderText::removal(const QList<ProviderUse> &uses)
{
    const QStringList names = certificatesOf(uses);
    QStringList parts;
    if (!names.isEmpty())
        parts.append(tr("%n certificate(s) cannot be renewed by themselves any more, until their names are "
                        "proven in another way: %1",
                        nullptr, static_cast<int>(names.size()))
                         .arg(names.mid(0, MostLines).join(u", "_s)));
    if (isBusy(uses))
        parts.append(tr("A certificate is being issued with it. That will fail, and a record may be left in "
                        "the DNS."));
    if (parts.isEmpty())
        parts.append(tr("No certificate uses it."));
    parts.append(tr("Its credentials are deleted here. At the provider they stay valid until you withdraw "
                    "them there."));
    return parts.join(u'\n');
}

QString ProviderText::gone(const QString &provider)
{
    return tr("The DNS provider “%1”, which was chosen before, has been removed.")
        .arg(plainText(provider, LongestDnsName));
}

QString ProviderText::goneAdvice()
{
    return tr(
        "Choose another DNS provider, set it up again under its name, or prove the name in another way.");
}

QString ProviderText::renaming(const QList<ProviderUse> &uses)
{
    const auto count = static_cast<int>(certificatesOf(uses).size());
    return count == 0 ? tr("No certificate uses it yet.")
                      : tr("%n certificate(s) go on using it under the new name.", nullptr, count);
}

QString ProviderText::delegationLimit()
{
    return tr("The server keeps the last two values for this account: enough for one name and its wildcard. "
              "Set up one more for each further name of a certificate. Whoever runs the server can prove the "
              "names that lead to it, so take one that you trust.");
}

QString ProviderText::delegation(const dns::View &view)
{
    if (view.trouble)
        return ErrorText::summary(*view.trouble);
    const dns::Tally sum = dns::tally(view);
    if (sum.all == 0)
        return view.servers.isEmpty() ? tr("Looking for the name servers")
                                      : tr("No name server of the zone answers");
    if (view.everywhere)
        return tr("The CNAME record is there, on all name servers.");
    //: %1 and %2 are numbers.
    return tr("The CNAME record is there on %1 of %2 name servers.")
        .arg(QString::number(sum.shown), QString::number(sum.all));
}

QStringList ProviderText::delegationHints(const dns::View &view)
{
    const QStringList others = DnsText::others(view, {view.value});
    return DnsText::hintsWith(view,
                              others.isEmpty()
                                  ? QString()
                                  //: %1: a DNS name, %2: a DNS name
                                  : tr("It leads to %1 instead. Change it to %2.")
                                        .arg(others.join(u", "_s), QString::fromUtf8(view.value)));
}

} // namespace core::text
