// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/method.h"

#include "core/challenge/remotefolder.h"

using namespace Qt::StringLiterals;

namespace core::challenge {

QByteArray challengeType(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener:
    case MethodKind::WebRoot:
    case MethodKind::RemoteFolder:
    case MethodKind::Manual: return "http-01"_ba;
    case MethodKind::TlsListener: return "tls-alpn-01"_ba;
    case MethodKind::DnsManual:
    case MethodKind::DnsProvider: return method.accountLabel ? "dns-account-01"_ba : "dns-01"_ba;
    case MethodKind::DnsPersist: return "dns-persist-01"_ba;
    }
    Q_UNREACHABLE();
}

bool isDns(MethodKind kind)
{
    return kind == MethodKind::DnsManual || kind == MethodKind::DnsProvider || isStanding(kind);
}

bool isStanding(MethodKind kind)
{
    return kind == MethodKind::DnsPersist;
}

bool mayNeedPerson(const Method &method)
{
    return isByHand(method.kind) || (isStanding(method.kind) && method.provider.isEmpty());
}

bool isByHand(MethodKind kind)
{
    return kind == MethodKind::Manual || kind == MethodKind::DnsManual;
}

bool isOwnServer(MethodKind kind)
{
    return kind == MethodKind::Listener || kind == MethodKind::TlsListener;
}

static QJsonObject withLabel(QJsonObject json, const Method &method)
{
    if (method.accountLabel)
        json.insert(u"accountLabel"_s, true);
    return json;
}

QJsonObject toJson(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener:
        return {{u"kind"_s, u"listener"_s}, {u"address"_s, method.address}, {u"port"_s, method.port}};
    case MethodKind::WebRoot: return {{u"kind"_s, u"webRoot"_s}, {u"folder"_s, method.folder}};
    case MethodKind::RemoteFolder:
        return {{u"kind"_s, u"remoteFolder"_s},
                {u"server"_s, method.server},
                {u"sshPort"_s, method.sshPort},
                {u"folder"_s, method.folder},
                {u"identity"_s, method.identity}};
    case MethodKind::Manual: return {{u"kind"_s, u"manual"_s}};
    case MethodKind::TlsListener:
        return {{u"kind"_s, u"tlsListener"_s}, {u"address"_s, method.address}, {u"port"_s, method.port}};
    case MethodKind::DnsManual: return withLabel({{u"kind"_s, u"dnsManual"_s}}, method);
    case MethodKind::DnsProvider:
        return withLabel({{u"kind"_s, u"dnsProvider"_s}, {u"provider"_s, method.provider}}, method);
    case MethodKind::DnsPersist: return {{u"kind"_s, u"dnsPersist"_s}, {u"provider"_s, method.provider}};
    }
    Q_UNREACHABLE();
}

static Error unusable(const QString &subject, const QString &why)
{
    return {.code = ErrorCode::BadInput, .subject = subject, .detail = why};
}

static Result<Method> remoteFolderFrom(const QJsonObject &json)
{
    const int port = json.value("sshPort"_L1).toInt();
    if (port < 0 || port > 65535)
        return unusable(u"sshPort"_s, u"not a port number"_s);
    const Method method{.kind = MethodKind::RemoteFolder,
                        .folder = json.value("folder"_L1).toString(),
                        .server = json.value("server"_L1).toString(),
                        .sshPort = static_cast<quint16>(port),
                        .identity = json.value("identity"_L1).toString()};
    if (const auto fit = checkedRemote(method); !fit)
        return fit.error();
    return method;
}

Result<Method> methodFromJson(const QJsonObject &json)
{
    const QString kind = json.value("kind"_L1).toString();
    if (kind == "listener"_L1 || kind == "tlsListener"_L1) {
        const int port = json.value("port"_L1).toInt(-1);
        if (port < 0 || port > 65535)
            return unusable(u"port"_s, u"not a port number"_s);
        return Method{.kind = kind == "listener"_L1 ? MethodKind::Listener : MethodKind::TlsListener,
                      .address = json.value("address"_L1).toString(),
                      .port = static_cast<quint16>(port)};
    }
    if (kind == "webRoot"_L1) {
        const QString folder = json.value("folder"_L1).toString();
        if (folder.isEmpty())
            return unusable(u"folder"_s, u"no folder given"_s);
        return Method{.kind = MethodKind::WebRoot, .folder = folder};
    }
    if (kind == "remoteFolder"_L1)
        return remoteFolderFrom(json);
    if (kind == "manual"_L1)
        return Method{.kind = MethodKind::Manual};
    if (kind == "dnsManual"_L1)
        return Method{.kind = MethodKind::DnsManual, .accountLabel = json.value("accountLabel"_L1).toBool()};
    if (kind == "dnsProvider"_L1) {
        const QString provider = json.value("provider"_L1).toString();
        if (provider.isEmpty())
            return unusable(u"provider"_s, u"no DNS provider given"_s);
        return Method{.kind = MethodKind::DnsProvider,
                      .provider = provider,
                      .accountLabel = json.value("accountLabel"_L1).toBool()};
    }
    if (kind == "dnsPersist"_L1)
        return Method{.kind = MethodKind::DnsPersist, .provider = json.value("provider"_L1).toString()};
    return unusable(kind, u"no such way of proving a name"_s);
}

} // namespace core::challenge
