// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/provider.h"

#include "core/crypto/digest.h"
#include "core/dns/types.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qint64 LargestProgram = 256 * 1024 * 1024; // programs written in Go are large

// Written into stores and command lines: a name may be added here, never changed.
static constexpr std::array KindNames{std::pair{ProviderKind::Rfc2136, "rfc2136"_L1},
                                      std::pair{ProviderKind::Program, "program"_L1},
                                      std::pair{ProviderKind::Lexicon, "lexicon"_L1},
                                      std::pair{ProviderKind::AcmeSh, "acme.sh"_L1},
                                      std::pair{ProviderKind::Lego, "lego"_L1},
                                      std::pair{ProviderKind::Certbot, "certbot"_L1},
                                      std::pair{ProviderKind::Dehydrated, "dehydrated"_L1},
                                      std::pair{ProviderKind::AcmeDns, "acme-dns"_L1}};

/// What nsupdate of BIND 9.18 knows; nothing with MD5.
static constexpr std::array Algorithms{"hmac-sha1"_L1, "hmac-sha224"_L1, "hmac-sha256"_L1, "hmac-sha384"_L1,
                                       "hmac-sha512"_L1};

QString kindName(ProviderKind kind)
{
    return KindNames[static_cast<size_t>(kind)].second;
}

std::optional<ProviderKind> providerKindFromName(const QString &name)
{
    for (const auto &[kind, known] : KindNames) {
        if (known == name)
            return kind;
    }
    return {};
}

bool isProgram(ProviderKind kind)
{
    return kind != ProviderKind::Rfc2136 && kind != ProviderKind::AcmeDns;
}

bool isProviderName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    return form.match(name).hasMatch();
}

bool isVariableName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z_][A-Za-z0-9_]{0,127}\\z"_s);
    // What decides about how a program is loaded and where it looks is not a credential.
    static const QRegularExpression reserved(u"^(LD_|PATH$|HOME$|IFS$|ENV$|BASH_|PYTHON|LE_|SHELL)"_s);
    return form.match(name).hasMatch() && !reserved.match(name).hasMatch();
}

bool writesAnyName(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Rfc2136:
    case ProviderKind::Program:
    case ProviderKind::Lexicon:
    case ProviderKind::AcmeSh:
    case ProviderKind::Lego: return true;
    case ProviderKind::Certbot:
    case ProviderKind::Dehydrated:
    case ProviderKind::AcmeDns: return false;
    }
    Q_UNREACHABLE();
}

static Error unfit(const QString &member, const QString &why)
{
    return {.code = ErrorCode::BadInput, .subject = member, .detail = why};
}

/// Letters, digits, dots, hyphens and underscores: nothing that nsupdate would take for a second word.
static bool isPlainDnsName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_]([A-Za-z0-9._-]{0,252})\\z"_s);
    return form.match(name).hasMatch();
}

static Result<void> checkedUpdate(const Provider &provider)
{
    QHostAddress address;
    if (!provider.server.isEmpty() && !address.setAddress(provider.server)
        && !isPlainDnsName(provider.server))
        return unfit(provider.server, u"not the name or address of a server"_s);
    if (provider.port == 0)
        return unfit(u"0"_s, u"not a port number"_s);
    if (!provider.zone.isEmpty() && !isPlainDnsName(provider.zone))
        return unfit(provider.zone, u"not the name of a zone"_s);
    if (!isPlainDnsName(provider.keyName))
        return unfit(provider.keyName, u"not the name of a key"_s);
    if (std::ranges::find(Algorithms, provider.algorithm) == Algorithms.end())
        return unfit(provider.algorithm, u"not one of hmac-sha256, hmac-sha384, hmac-sha512"_s);
    return {};
}

/// https, but for a server on this very computer.
static Result<void> checkedAcmeDns(const Provider &provider)
{
    const QUrl url(provider.server, QUrl::StrictMode);
    const bool local = url.scheme() == "http"_L1 && QHostAddress(url.host()).isLoopback();
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && !local) || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty())
        return unfit(provider.server, u"not an https address"_s);
    if (!provider.service.isEmpty() && !isPlainDnsName(provider.service))
        return unfit(provider.service, u"not a name"_s);
    return {};
}

static Result<void> checkedProgram(const Provider &provider)
{
    for (const QString &path : {provider.program, provider.cleanUpProgram}) {
        if (!path.isEmpty() && (!path.startsWith(u'/') || path.contains(QChar::Null)))
            return unfit(path, u"the path must begin with a slash"_s);
    }
    if (provider.program.isEmpty())
        return unfit(u"program"_s, u"no program given"_s);
    static const QRegularExpression service(u"^[a-z0-9][a-z0-9_-]{0,63}\\z"_s);
    const bool needsService = provider.kind == ProviderKind::Lexicon || provider.kind == ProviderKind::AcmeSh;
    if (needsService && !service.match(provider.service).hasMatch())
        return unfit(provider.service, u"no such service"_s);
    if (!std::ranges::all_of(provider.secrets, isVariableName))
        return unfit(provider.secrets.join(u' '), u"not the name of an environment variable"_s);
    return {};
}

Result<void> checked(const Provider &provider)
{
    if (!isProviderName(provider.name))
        return unfit(provider.name, u"not a name for a DNS provider"_s);
    if (provider.kind == ProviderKind::AcmeDns)
        return checkedAcmeDns(provider);
    return isProgram(provider.kind) ? checkedProgram(provider) : checkedUpdate(provider);
}

QStringList filesOf(const Provider &provider)
{
    if (!isProgram(provider.kind))
        return {};
    QStringList files{provider.program};
    if (provider.kind == ProviderKind::AcmeSh)
        files.append(QFileInfo(provider.program).path() + u"/dnsapi/%1.sh"_s.arg(provider.service));
    if (provider.kind == ProviderKind::Certbot && !provider.cleanUpProgram.isEmpty())
        files.append(provider.cleanUpProgram);
    return files;
}

Result<QString> fingerprintOf(const Provider &provider)
{
    QByteArray sums;
    for (const QString &path : filesOf(provider)) {
        if (!QFileInfo(path).isFile())
            return Error{.code = ErrorCode::ProgramMissing, .subject = path};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > LargestProgram)
            return Error{.code = ErrorCode::FileNotReadable, .subject = path, .detail = file.errorString()};
        sums += crypto::sha256(file.readAll());
    }
    return QString::fromLatin1(crypto::sha256(sums).toHex());
}

Result<Credentials> acmeDnsAccount(const QByteArray &reply, Provider &provider)
{
    const QJsonObject json = QJsonDocument::fromJson(reply).object();
    static const QRegularExpression plain(u"^[A-Za-z0-9._~+/=-]{1,255}\\z"_s);
    Credentials credentials;
    for (const QString &member : {u"username"_s, u"password"_s, u"subdomain"_s}) {
        const QString value = json.value(member).toString();
        if (!plain.match(value).hasMatch())
            return Error{.code = ErrorCode::BadReply, .subject = provider.server, .detail = member};
        credentials.push_back({member, crypto::Secret(value.toUtf8())});
        provider.secrets.append(member);
    }
    provider.service = dns::canonicalName(json.value("fulldomain"_L1).toString());
    if (!isPlainDnsName(provider.service))
        return Error{.code = ErrorCode::BadReply, .subject = provider.server, .detail = u"fulldomain"_s};
    return credentials;
}

QJsonObject toJson(const Provider &provider)
{
    QJsonObject json{{u"name"_s, provider.name},
                     {u"kind"_s, kindName(provider.kind)},
                     {u"secrets"_s, QJsonArray::fromStringList(provider.secrets)}};
    const auto add = [&](const QString &member, const QString &value) {
        if (!value.isEmpty())
            json.insert(member, value);
    };
    add(u"server"_s, provider.server);
    add(u"zone"_s, provider.zone);
    add(u"keyName"_s, provider.keyName);
    add(u"algorithm"_s, provider.algorithm);
    add(u"program"_s, provider.program);
    add(u"service"_s, provider.service);
    add(u"cleanUpProgram"_s, provider.cleanUpProgram);
    add(u"agreedTo"_s, provider.agreedTo);
    if (provider.kind == ProviderKind::Rfc2136)
        json.insert(u"port"_s, provider.port);
    return json;
}

Result<Provider> providerFromJson(const QJsonObject &json)
{
    const auto text = [&](QLatin1StringView member) { return json.value(member).toString(); };
    const auto kind = providerKindFromName(text("kind"_L1));
    if (!kind)
        return unfit(text("kind"_L1), u"no such kind of DNS provider"_s);
    Provider provider{.name = text("name"_L1),
                      .kind = *kind,
                      .server = text("server"_L1),
                      .port = static_cast<quint16>(json.value("port"_L1).toInt(53)),
                      .zone = text("zone"_L1),
                      .keyName = text("keyName"_L1),
                      .algorithm = text("algorithm"_L1),
                      .program = text("program"_L1),
                      .service = text("service"_L1),
                      .cleanUpProgram = text("cleanUpProgram"_L1),
                      .agreedTo = text("agreedTo"_L1)};
    for (const QJsonValue &each : json.value("secrets"_L1).toArray())
        provider.secrets.append(each.toString());
    if (const auto fit = checked(provider); !fit)
        return fit.error();
    return provider;
}

} // namespace core::challenge
