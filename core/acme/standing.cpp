// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/standing.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr qsizetype LongestName = 253;
static constexpr qsizetype LongestUri = 255;

bool isIssuerName(const QString &name)
{
    static const QRegularExpression form(
        u"\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\\z"_s);
    return name.size() <= LongestName && form.match(name).hasMatch();
}

bool isAccountUri(const QString &uri)
{
    return !uri.isEmpty() && uri.size() <= LongestUri && std::ranges::all_of(uri, [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u';';
    });
}

/// Empty unless they are one to ten names, each fit for a record.
static QStringList issuersIn(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (array.size() > MaxIssuers)
        return {};
    QStringList issuers;
    for (const auto &each : array) {
        const QString name = each.toString();
        if (!isIssuerName(name))
            return {};
        issuers.append(name);
    }
    return issuers;
}

static bool areWithin(const QStringList &names, const QStringList &all)
{
    return std::ranges::all_of(names, [&all](const QString &name) { return all.contains(name); });
}

static QStringList lowered(const QStringList &names)
{
    QStringList lower;
    for (const QString &name : names)
        lower.append(name.toLower());
    return lower;
}

void readStanding(Challenge &challenge, const QJsonObject &json, const Directory &directory)
{
    static constexpr auto OldMember = "issuer-domain-names"_L1;
    static constexpr auto NewMember = "issuerDomainNames"_L1;
    // The two forms do not understand each other's records; the member's name tells them apart.
    const bool isOld = json.contains(OldMember);
    const QStringList issuers = issuersIn(json.value(isOld ? OldMember : NewMember));
    if (!isOld) {
        const bool complete = !directory.accountHashPrefix.isEmpty()
            && areWithin(directory.issuerDomainNames, issuers)
            && (directory.caaIdentities.isEmpty() || areWithin(issuers, lowered(directory.caaIdentities)));
        if (!complete)
            return;
    }
    if (const QJsonValue uri = json.value("accounturi"_L1); !uri.isUndefined()) {
        if (!isAccountUri(uri.toString()))
            return;
        challenge.accountUri = uri.toString();
    }
    challenge.issuers = issuers;
    challenge.hashesAccount = !isOld;
}

QStringList issuersOf(const Directory *directory, const CaPreset *preset)
{
    QStringList names;
    if (directory)
        names = directory->issuerDomainNames.isEmpty() ? directory->caaIdentities
                                                       : directory->issuerDomainNames;
    if (names.isEmpty() && preset)
        names = preset->caaIdentities;
    QStringList issuers;
    for (const QString &name : lowered(names)) {
        if (isIssuerName(name) && !issuers.contains(name) && issuers.size() < MaxIssuers)
            issuers.append(name);
    }
    return issuers;
}

} // namespace core::acme
