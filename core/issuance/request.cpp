// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/request.h"

#include "core/challenge/remotefolder.h"
#include "core/issuance/profiles.h"
#include "core/store/store.h"

#include <QDir>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

QStringList valuesOf(const QList<acme::Identifier> &identifiers)
{
    QStringList values;
    for (const acme::Identifier &identifier : identifiers)
        values.append(identifier.value);
    return values;
}

challenge::Method methodFor(const Request &request, const QString &name)
{
    const auto exception = std::find_if(request.exceptions.cbegin(), request.exceptions.cend(),
                                        [&name](const NamedMethod &each) { return each.name == name; });
    return exception == request.exceptions.cend() ? request.method : exception->method;
}

Limits limitsOf(const acme::CaPreset *preset, const acme::Directory *directory, const QString &profile)
{
    Limits limits;
    if (directory)
        limits.profiles = directory->profiles.keys();
    else if (!profile.isEmpty())
        limits.profiles = {profile}; // nothing is known against it
    if (preset) {
        limits.ipAddresses = preset->ipAddresses;
        if (const ProfileFacts *facts = factsOf(preset->id, profile)) {
            limits.names = facts->names;
            limits.ipAddresses = limits.ipAddresses && facts->ipAddresses;
        } else if (knownProfiles(preset->id)) {
            limits.ipAddresses = false; // a new one: not before it is known what it allows
        }
    }
    return limits;
}

static bool isWildcard(const acme::Identifier &identifier)
{
    return identifier.type == acme::IdentifierType::Dns && identifier.value.startsWith("*."_L1);
}

/// In which ways the names are proven, each once; the general one also when there is no name yet.
static QList<challenge::Method> methodsInUse(const Request &request)
{
    QList<challenge::Method> methods;
    for (const acme::Identifier &identifier : request.identifiers) {
        const challenge::Method method = methodFor(request, identifier.value);
        if (!methods.contains(method))
            methods.append(method);
    }
    return methods.isEmpty() ? QList<challenge::Method>{request.method} : methods;
}

static std::optional<FoundFlaw> flawOf(const challenge::Method &method)
{
    switch (method.kind) {
    case challenge::MethodKind::Listener:
    case challenge::MethodKind::TlsListener:
        if (method.port == 0)
            return FoundFlaw{Flaw::PortOutOfRange, QString::number(method.port)};
        return {};
    case challenge::MethodKind::WebRoot:
        if (!QDir::isAbsolutePath(method.folder))
            return FoundFlaw{Flaw::FolderNotAbsolute, method.folder};
        return {};
    case challenge::MethodKind::RemoteFolder:
        if (const auto fit = challenge::checkedRemote(method); !fit)
            return FoundFlaw{Flaw::NoRemoteFolder, fit.error().subject};
        return {};
    case challenge::MethodKind::DnsProvider:
        if (method.provider.isEmpty())
            return FoundFlaw{Flaw::NoDnsProvider};
        return {};
    case challenge::MethodKind::Manual:
    case challenge::MethodKind::DnsManual:
    case challenge::MethodKind::DnsPersist: return {};
    }
    Q_UNREACHABLE();
}

/// Who keeps the last two values only, and would have to hold more: all proofs of an order are in place at
/// the same time.
static QList<FoundFlaw> fullProviders(const Request &request, const QStringList &pairProviders)
{
    QMap<QString, int> values;
    for (const acme::Identifier &identifier : request.identifiers) {
        const challenge::Method method = methodFor(request, identifier.value);
        if (method.kind == challenge::MethodKind::DnsProvider && pairProviders.contains(method.provider))
            ++values[method.provider];
    }
    QList<FoundFlaw> found;
    for (auto count = values.cbegin(); count != values.cend(); ++count) {
        if (*count > 2)
            found.append({Flaw::ProviderFull, count.key()});
    }
    return found;
}

QList<FoundFlaw> flaws(const Request &request, const Limits &limits)
{
    QList<FoundFlaw> found;
    if (request.identifiers.isEmpty())
        found.append({Flaw::NoNames});
    if (request.identifiers.size() > limits.names)
        found.append({Flaw::TooManyNames, QString::number(limits.names)});
    for (const acme::Identifier &identifier : request.identifiers) {
        if (const auto reason = whyNot(methodFor(request, identifier.value).kind, {identifier}))
            found.append(*reason);
        if (identifier.type == acme::IdentifierType::Ip && !limits.ipAddresses)
            found.append({Flaw::AddressNeedsProfile, identifier.value});
    }
    if (!request.profile.isEmpty() && !limits.profiles.contains(request.profile))
        found.append({Flaw::ProfileUnknown, request.profile});
    if (request.accountId.isEmpty())
        found.append({Flaw::NoAccount});
    if (!request.certificateName.isEmpty() && !store::isSafeName(request.certificateName))
        found.append({Flaw::BadCertificateName, request.certificateName});
    for (const challenge::Method &method : methodsInUse(request)) {
        if (const auto flaw = flawOf(method))
            found.append(*flaw);
    }
    return found + fullProviders(request, limits.pairProviders);
}

std::optional<FoundFlaw> whyNot(challenge::MethodKind kind, const QList<acme::Identifier> &identifiers)
{
    if (challenge::isDns(kind)) {
        const auto address = std::find_if(identifiers.cbegin(), identifiers.cend(), [](const auto &each) {
            return each.type == acme::IdentifierType::Ip;
        });
        if (address == identifiers.cend())
            return {};
        return FoundFlaw{Flaw::AddressNeedsHttp, address->value};
    }
    const auto wildcard = std::find_if(identifiers.cbegin(), identifiers.cend(), isWildcard);
    if (wildcard == identifiers.cend())
        return {};
    return FoundFlaw{Flaw::WildcardNeedsDns, wildcard->value};
}

QJsonObject toJson(const Request &request)
{
    QJsonArray identifiers;
    for (const acme::Identifier &identifier : request.identifiers) {
        const bool isAddress = identifier.type == acme::IdentifierType::Ip;
        identifiers.append(
            QJsonObject{{u"type"_s, isAddress ? u"ip"_s : u"dns"_s}, {u"value"_s, identifier.value}});
    }
    QJsonArray exceptions;
    for (const NamedMethod &exception : request.exceptions)
        exceptions.append(QJsonObject{{u"name"_s, exception.name}, {u"method"_s, toJson(exception.method)}});
    return {{u"certificateName"_s, request.certificateName},
            {u"identifiers"_s, identifiers},
            {u"accountId"_s, request.accountId},
            {u"key"_s, crypto::keyKindName(request.keyKind)},
            {u"reuseKey"_s, request.reuseKey},
            {u"profile"_s, request.profile},
            {u"method"_s, toJson(request.method)},
            {u"exceptions"_s, exceptions}};
}

static Error damaged(const QString &member)
{
    return {.code = ErrorCode::BadInput, .subject = u"request"_s, .detail = member};
}

/// Not as strict as readName(): what a newer version would refuse was accepted once, and its record must stay
/// readable.
static Result<acme::Identifier> identifierFromJson(const QJsonObject &json)
{
    static const QRegularExpression characters(u"^(\\*\\.)?[a-z0-9.:-]{1,253}\\z"_s,
                                               QRegularExpression::DontCaptureOption);
    const QString type = json.value("type"_L1).toString();
    const QString value = json.value("value"_L1).toString();
    const bool isAddress = type == "ip"_L1;
    if ((!isAddress && type != "dns"_L1) || !characters.match(value).hasMatch())
        return damaged(u"identifiers"_s);
    return acme::Identifier{isAddress ? acme::IdentifierType::Ip : acme::IdentifierType::Dns, value};
}

Result<Request> requestFromJson(const QJsonObject &json)
{
    Request request{.certificateName = json.value("certificateName"_L1).toString(),
                    .accountId = json.value("accountId"_L1).toString(),
                    .reuseKey = json.value("reuseKey"_L1).toBool(),
                    .profile = json.value("profile"_L1).toString()};
    if (!json.value("identifiers"_L1).isArray())
        return damaged(u"identifiers"_s);
    for (const QJsonValue &each : json.value("identifiers"_L1).toArray()) {
        const auto identifier = identifierFromJson(each.toObject());
        if (!identifier)
            return identifier.error();
        request.identifiers.append(*identifier);
    }
    const auto keyKind = crypto::keyKindFromName(json.value("key"_L1).toString());
    if (!keyKind)
        return damaged(u"key"_s);
    request.keyKind = *keyKind;
    const auto method = challenge::methodFromJson(json.value("method"_L1).toObject());
    if (!method)
        return method.error();
    request.method = *method;
    for (const QJsonValue &each : json.value("exceptions"_L1).toArray()) {
        const auto exception = challenge::methodFromJson(each["method"_L1].toObject());
        if (!exception)
            return exception.error();
        request.exceptions.append({each["name"_L1].toString(), *exception});
    }
    return request;
}

} // namespace core::issuance
