// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

// Outside of every namespace, as the macro demands: a static library's resources are not registered by
// themselves.
static void registerResource()
{
    Q_INIT_RESOURCE(acme);
}

namespace core::acme {

static constexpr int Format = 1;

namespace {

struct Flag {
    QLatin1String name;
    bool CaPreset::*member;
};
struct Page {
    QLatin1String name;
    QUrl CaPreset::*member;
    bool required;
};

constexpr std::array Flags{
    Flag{"staging"_L1, &CaPreset::staging}, Flag{"externalAccount"_L1, &CaPreset::externalAccount},
    Flag{"contactNeeded"_L1, &CaPreset::contactNeeded}, Flag{"wildcards"_L1, &CaPreset::wildcards},
    Flag{"ipAddresses"_L1, &CaPreset::ipAddresses}};
constexpr std::array Pages{Page{"directory"_L1, &CaPreset::directory, true},
                           Page{"website"_L1, &CaPreset::website, true},
                           Page{"rateLimits"_L1, &CaPreset::rateLimits, false},
                           Page{"externalAccountHelp"_L1, &CaPreset::externalAccountHelp, false}};

} // namespace

static Error damaged(const QString &why)
{
    return {.code = ErrorCode::FileDamaged, .subject = u"cas.json"_s, .detail = why};
}

/// What is wrong with the members that are there; empty when nothing is.
static QString strangerIn(const QJsonObject &json)
{
    QSet<QString> known{u"id"_s, u"name"_s, u"caaIdentities"_s, u"rehearsal"_s, u"dnsPersist"_s};
    for (const Flag &flag : Flags)
        known.insert(flag.name);
    for (const Page &page : Pages)
        known.insert(page.name);
    for (const QString &name : json.keys()) {
        if (!known.contains(name))
            return name;
    }
    return {};
}

static Result<CaPreset> presetFrom(const QJsonObject &json)
{
    static const QRegularExpression idPattern(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    static const QRegularExpression hostPattern(u"\\A[a-z0-9-]+(\\.[a-z0-9-]+)+\\z"_s);
    CaPreset preset{.id = json.value("id"_L1).toString(),
                    .name = json.value("name"_L1).toString(),
                    .rehearsal = json.value("rehearsal"_L1).toString()};
    if (!idPattern.match(preset.id).hasMatch())
        return damaged("id: "_L1 + preset.id);
    const auto wrong = [&preset](const QString &member) { return damaged(preset.id + ": "_L1 + member); };
    if (preset.name.isEmpty())
        return wrong(u"name"_s);
    if (const QString stranger = strangerIn(json); !stranger.isEmpty())
        return wrong(stranger);
    for (const auto &[name, member] : Flags) {
        if (!json.value(name).isBool())
            return wrong(name);
        preset.*member = json.value(name).toBool();
    }
    if (const QJsonValue standing = json.value("dnsPersist"_L1); standing.isBool())
        preset.standing = standing.toBool() ? StandingOffer::Yes : StandingOffer::No;
    else if (!standing.isUndefined())
        return wrong(u"dnsPersist"_s);
    for (const auto &[name, member, required] : Pages) {
        if (!json.contains(name) && !required)
            continue;
        const QUrl url(json.value(name).toString(), QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
            return wrong(name);
        preset.*member = url;
    }
    for (const auto &identity : json.value("caaIdentities"_L1).toArray()) {
        if (!hostPattern.match(identity.toString()).hasMatch())
            return wrong(u"caaIdentities"_s);
        preset.caaIdentities.append(identity.toString());
    }
    if (preset.caaIdentities.isEmpty())
        return wrong(u"caaIdentities"_s);
    return preset;
}

Result<QList<CaPreset>> readCatalogue(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return damaged(parsed.errorString());
    if (root.value("format"_L1).toInt() != Format)
        return damaged(u"format"_s);
    if (!QDate::fromString(root.value("date"_L1).toString(), Qt::ISODate).isValid())
        return damaged(u"date"_s);

    QList<CaPreset> presets;
    for (const auto &element : root.value("authorities"_L1).toArray()) {
        auto preset = presetFrom(element.toObject());
        if (!preset)
            return preset.error();
        const bool twice = std::any_of(presets.begin(), presets.end(), [&preset](const CaPreset &other) {
            return other.id == preset->id || other.directory == preset->directory;
        });
        if (twice)
            return damaged("twice: "_L1 + preset->id);
        presets.append(*std::move(preset));
    }
    if (presets.isEmpty())
        return damaged(u"authorities"_s);
    for (const CaPreset &preset : presets) {
        if (preset.rehearsal.isEmpty())
            continue;
        const bool fits = std::any_of(presets.begin(), presets.end(), [&preset](const CaPreset &other) {
            return other.id == preset.rehearsal && other.staging && !preset.staging;
        });
        if (!fits)
            return damaged(preset.id + ": rehearsal"_L1);
    }
    return presets;
}

const QList<CaPreset> &catalogue()
{
    static const QList<CaPreset> presets = [] {
        registerResource();
        QFile file(u":/acme/cas.json"_s);
        auto read
            = file.open(QIODevice::ReadOnly) ? readCatalogue(file.readAll()) : damaged(file.errorString());
        Q_ASSERT(read); // a test reads the same file
        return read ? *read : QList<CaPreset>();
    }();
    return presets;
}

const CaPreset *findPreset(const QString &id)
{
    const auto found = std::find_if(catalogue().begin(), catalogue().end(),
                                    [&id](const CaPreset &preset) { return preset.id == id; });
    return found == catalogue().end() ? nullptr : &*found;
}

const CaPreset *presetOf(const QUrl &directory)
{
    const auto found
        = std::find_if(catalogue().begin(), catalogue().end(),
                       [&directory](const CaPreset &preset) { return preset.directory == directory; });
    return found == catalogue().end() ? nullptr : &*found;
}

} // namespace core::acme
