// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/profiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// Outside of every namespace, as the macro demands: a static library's resources are not registered by
// themselves.
static void registerProfiles()
{
    Q_INIT_RESOURCE(issuance);
}

namespace core::issuance {

static constexpr int ProfilesFormat = 1;

static Error badProfiles(const QString &why)
{
    return {.code = ErrorCode::FileDamaged, .subject = u"profiles.json"_s, .detail = why};
}

static Result<ProfileFacts> factsFrom(const QJsonObject &json)
{
    const ProfileFacts facts{.name = json.value("name"_L1).toString(),
                             .lifetime = std::chrono::hours(json.value("hours"_L1).toInt()),
                             .names = json.value("names"_L1).toInt(),
                             .ipAddresses = json.value("ipAddresses"_L1).toBool(),
                             .clientAuth = json.value("clientAuth"_L1).toBool(),
                             .reuse = std::chrono::hours(json.value("reuseHours"_L1).toInt())};
    if (facts.name.isEmpty() || facts.lifetime.count() <= 0 || facts.names <= 0 || facts.reuse.count() < 0
        || !json.value("ipAddresses"_L1).isBool() || !json.value("clientAuth"_L1).isBool())
        return badProfiles("profile: "_L1 + facts.name);
    return facts;
}

Result<ProfilesTable> readProfiles(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return badProfiles(parsed.errorString());
    if (root.value("format"_L1).toInt() != ProfilesFormat)
        return badProfiles(u"format"_s);
    ProfilesTable table{.date = QDate::fromString(root.value("date"_L1).toString(), Qt::ISODate)};
    if (!table.date.isValid())
        return badProfiles(u"date"_s);
    for (const auto &element : root.value("authorities"_L1).toArray()) {
        const QJsonObject authority = element.toObject();
        KnownProfiles known{.preset = authority.value("preset"_L1).toString(),
                            .page = QUrl(authority.value("page"_L1).toString(), QUrl::StrictMode),
                            .byDefault = authority.value("default"_L1).toString()};
        if (known.preset.isEmpty() || !known.page.isValid() || known.page.scheme() != "https"_L1)
            return badProfiles("authority: "_L1 + known.preset);
        for (const auto &each : authority.value("profiles"_L1).toArray()) {
            const auto facts = factsFrom(each.toObject());
            if (!facts)
                return facts.error();
            known.profiles.append(*facts);
        }
        if (std::ranges::find(known.profiles, known.byDefault, &ProfileFacts::name) == known.profiles.end())
            return badProfiles("default: "_L1 + known.byDefault);
        table.authorities.append(known);
    }
    if (table.authorities.isEmpty())
        return badProfiles(u"authorities"_s);
    return table;
}

const ProfilesTable &profilesTable()
{
    static const ProfilesTable table = [] {
        registerProfiles();
        QFile file(u":/issuance/profiles.json"_s);
        auto read
            = file.open(QIODevice::ReadOnly) ? readProfiles(file.readAll()) : badProfiles(file.errorString());
        Q_ASSERT(read); // a test reads the same file
        return read ? *read : ProfilesTable();
    }();
    return table;
}

const KnownProfiles *knownProfiles(const QString &presetId)
{
    const QList<KnownProfiles> &all = profilesTable().authorities;
    const auto found = std::ranges::find(all, presetId, &KnownProfiles::preset);
    return found == all.end() ? nullptr : &*found;
}

const ProfileFacts *factsOf(const QString &presetId, const QString &profile)
{
    const KnownProfiles *known = knownProfiles(presetId);
    if (!known)
        return nullptr;
    const auto found = std::ranges::find(known->profiles, profile.isEmpty() ? known->byDefault : profile,
                                         &ProfileFacts::name);
    return found == known->profiles.end() ? nullptr : &*found;
}

ProfileChoice chooseProfile(const QList<acme::Identifier> &identifiers, const QString &asked,
                            const QString &presetId, const acme::Directory *directory)
{
    if (!asked.isEmpty())
        return {.profile = asked, .reason = ProfileReason::Asked};
    const bool hasAddress = std::ranges::any_of(
        identifiers, [](const acme::Identifier &each) { return each.type == acme::IdentifierType::Ip; });
    const KnownProfiles *known = knownProfiles(presetId);
    const ProfileFacts *byDefault = factsOf(presetId, {});
    if (!hasAddress || !known || (byDefault && byDefault->ipAddresses))
        return {};
    const ProfileFacts *best = nullptr;
    for (const ProfileFacts &facts : known->profiles) {
        const bool isOffered = !directory || directory->profiles.contains(facts.name);
        if (facts.ipAddresses && isOffered && (!best || facts.lifetime > best->lifetime))
            best = &facts;
    }
    if (!best)
        return {.reason = ProfileReason::NoneForAddresses};
    return {.profile = best->name, .reason = ProfileReason::ForAddresses};
}

} // namespace core::issuance
