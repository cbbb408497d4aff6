// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/acme/reader_p.h"
#include "core/acme/standing.h"
#include "core/base/plaintext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr qsizetype MaxProfiles = 32;
static constexpr qsizetype MaxProfileName = 64;

// Where each endpoint stands, once, for reading and for writing.
static constexpr std::array Endpoints{
    std::pair{"newNonce"_L1, &Directory::newNonce},      std::pair{"newAccount"_L1, &Directory::newAccount},
    std::pair{"newOrder"_L1, &Directory::newOrder},      std::pair{"newAuthz"_L1, &Directory::newAuthz},
    std::pair{"revokeCert"_L1, &Directory::revokeCert},  std::pair{"keyChange"_L1, &Directory::keyChange},
    std::pair{"renewalInfo"_L1, &Directory::renewalInfo}};

static bool isRequired(QLatin1String endpoint)
{
    return endpoint == "newNonce"_L1 || endpoint == "newAccount"_L1 || endpoint == "newOrder"_L1;
}

/// Profiles whose name is not fit to be shown are left out: it could not be told from another one.
static QMap<QString, QString> profilesFrom(const QJsonValue &value)
{
    QMap<QString, QString> profiles;
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end() && profiles.size() < MaxProfiles; ++it) {
        if (!it.key().isEmpty() && plainText(it.key(), MaxProfileName) == it.key())
            profiles.insert(it.key(), plainText(it.value().toString(), 512));
    }
    return profiles;
}

Result<Directory> directoryFromJson(const QJsonObject &json, const QUrl &url)
{
    Directory directory{.url = url};
    Reader reader(json, url, url);
    for (const auto &[name, member] : Endpoints)
        directory.*member = reader.url(name, isRequired(name) ? Need::Required : Need::Optional);
    if (reader.error())
        return *reader.error();

    // Nothing in here is needed to talk to the CA, so nothing in here is worth refusing a directory for.
    const QJsonObject meta = json.value("meta"_L1).toObject();
    Reader more(meta, url, url, u"meta."_s);
    directory.termsOfService = more.page("termsOfService"_L1);
    directory.website = more.page("website"_L1);
    directory.caaIdentities = more.texts("caaIdentities"_L1, 16, 255);
    for (const QString &name : more.texts("issuerDomainNames"_L1, MaxIssuers, 253)) {
        if (isIssuerName(name))
            directory.issuerDomainNames.append(name);
    }
    if (const QString prefix = meta.value("accountHashPrefix"_L1).toString(); isAccountUri(prefix))
        directory.accountHashPrefix = prefix;
    directory.externalAccountRequired = more.flag("externalAccountRequired"_L1);
    directory.profiles = profilesFrom(meta.value("profiles"_L1));
    return directory;
}

QJsonObject toJson(const Directory &directory)
{
    QJsonObject json;
    for (const auto &[name, member] : Endpoints) {
        if (const QUrl &endpoint = directory.*member; !endpoint.isEmpty())
            json.insert(name, endpoint.toString(QUrl::FullyEncoded));
    }
    QJsonObject meta{{u"externalAccountRequired"_s, directory.externalAccountRequired},
                     {u"caaIdentities"_s, QJsonArray::fromStringList(directory.caaIdentities)}};
    if (!directory.termsOfService.isEmpty())
        meta.insert("termsOfService"_L1, directory.termsOfService.toString(QUrl::FullyEncoded));
    if (!directory.website.isEmpty())
        meta.insert("website"_L1, directory.website.toString(QUrl::FullyEncoded));
    if (!directory.issuerDomainNames.isEmpty())
        meta.insert("issuerDomainNames"_L1, QJsonArray::fromStringList(directory.issuerDomainNames));
    if (!directory.accountHashPrefix.isEmpty())
        meta.insert("accountHashPrefix"_L1, directory.accountHashPrefix);
    if (!directory.profiles.isEmpty()) {
        QJsonObject profiles;
        for (auto it = directory.profiles.begin(); it != directory.profiles.end(); ++it)
            profiles.insert(it.key(), it.value());
        meta.insert("profiles"_L1, profiles);
    }
    json.insert("meta"_L1, meta);
    return json;
}

Result<Directory> readDirectory(const HttpReply &reply)
{
    const auto stranger = [&reply] {
        return Error{.code = ErrorCode::NotAnAcmeServer,
                     .subject = reply.url.toString(),
                     .detail = plainText(QString::fromUtf8(reply.body.left(1024)), 255)};
    };
    if (auto error = readError(reply, reply.date)) {
        // A page that says 404 is a wrong address; only a problem document proves that a CA is speaking.
        const bool speaksAcme = error->problem && !error->problem->type.isEmpty();
        return error->code == ErrorCode::Rejected && !speaksAcme ? stranger() : *std::move(error);
    }
    const auto object = readObject(reply);
    if (!object) {
        // What begins like a directory was cut off on the way; all else was never one: a login page, a proxy,
        // a blog.
        return reply.body.trimmed().startsWith('{') ? object.error() : stranger();
    }
    const bool related = object->contains("newNonce"_L1) || object->contains("newAccount"_L1)
        || object->contains("newOrder"_L1);
    if (!related)
        return stranger();
    return directoryFromJson(*object, reply.url);
}

} // namespace core::acme
