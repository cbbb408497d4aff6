// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/profiletext.h"

#include "core/base/plaintext.h"

namespace core::text {

using issuance::ProfileReason;

static constexpr qsizetype MaxDescription = 300;

/// Whole days where it is days; the 160 hours of a certificate that lives for a week are six of them.
QString ProfileText::span(std::chrono::hours hours)
{
    const auto count = static_cast<int>(hours.count());
    return count < 48 ? tr("%n hour(s)", nullptr, count) : tr("%n day(s)", nullptr, count / 24);
}

QStringList ProfileText::consequences(const issuance::ProfileFacts &facts)
{
    QStringList lines;
    //: %1: "90 days"
    lines.append(tr("Valid for %1.").arg(span(facts.lifetime)));
    lines.append(tr("For up to %n name(s).", nullptr, facts.names));
    lines.append(facts.ipAddresses ? tr("For IP addresses, too.") : tr("Not for IP addresses."));
    if (facts.clientAuth)
        lines.append(tr("Also for a server that logs in to another one with it (client authentication)."));
    if (facts.reuse.count() > 0)
        //: %1: "7 hours"
        lines.append(tr("A name stays proven for %1: further orders within that time need no new proof.")
                         .arg(span(facts.reuse)));
    return lines;
}

QString ProfileText::unknown()
{
    return tr("What it means is known to the CA only.");
}

QString ProfileText::description(const QString &words)
{
    return plainText(words, MaxDescription);
}

QString ProfileText::reason(const issuance::ProfileChoice &choice)
{
    switch (choice.reason) {
    case ProfileReason::Asked:
    case ProfileReason::Default: return {};
    case ProfileReason::ForAddresses:
        return tr("There is an IP address among the names, so the profile “%1” is taken: it is the one of "
                  "this CA "
                  "that allows for that.")
            .arg(plainText(choice.profile, 64));
    case ProfileReason::NoneForAddresses:
        return tr(
            "There is an IP address among the names, but this CA offers no profile that allows for that.");
    }
    return {};
}

} // namespace core::text
