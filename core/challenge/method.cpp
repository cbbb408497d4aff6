// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/method.h"

using namespace Qt::StringLiterals;

namespace core::challenge {

QByteArray challengeType(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener:
    case MethodKind::WebRoot:
    case MethodKind::Manual: return "http-01"_ba;
    case MethodKind::DnsManual:
    case MethodKind::DnsProvider: return "dns-01"_ba;
    }
    Q_UNREACHABLE();
}

bool isDns(MethodKind kind)
{
    return kind == MethodKind::DnsManual || kind == MethodKind::DnsProvider;
}

bool isByHand(MethodKind kind)
{
    return kind == MethodKind::Manual || kind == MethodKind::DnsManual;
}

QJsonObject toJson(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener:
        return {{u"kind"_s, u"listener"_s}, {u"address"_s, method.address}, {u"port"_s, method.port}};
    case MethodKind::WebRoot: return {{u"kind"_s, u"webRoot"_s}, {u"folder"_s, method.folder}};
    case MethodKind::Manual: return {{u"kind"_s, u"manual"_s}};
    case MethodKind::DnsManual: return {{u"kind"_s, u"dnsManual"_s}};
    case MethodKind::DnsProvider: return {{u"kind"_s, u"dnsProvider"_s}, {u"provider"_s, method.provider}};
    }
    Q_UNREACHABLE();
}

static Error unusable(const QString &subject, const QString &why)
{
    return {.code = ErrorCode::BadInput, .subject = subject, .detail = why};
}

Result<Method> methodFromJson(const QJsonObject &json)
{
    const QString kind = json.value("kind"_L1).toString();
    if (kind == "listener"_L1) {
        const int port = json.value("port"_L1).toInt(-1);
        if (port < 0 || port > 65535)
            return unusable(u"port"_s, u"not a port number"_s);
        return Method{.kind = MethodKind::Listener,
                      .address = json.value("address"_L1).toString(),
                      .port = static_cast<quint16>(port)};
    }
    if (kind == "webRoot"_L1) {
        const QString folder = json.value("folder"_L1).toString();
        if (folder.isEmpty())
            return unusable(u"folder"_s, u"no folder given"_s);
        return Method{.kind = MethodKind::WebRoot, .folder = folder};
    }
    if (kind == "manual"_L1)
        return Method{.kind = MethodKind::Manual};
    if (kind == "dnsManual"_L1)
        return Method{.kind = MethodKind::DnsManual};
    if (kind == "dnsProvider"_L1) {
        const QString provider = json.value("provider"_L1).toString();
        if (provider.isEmpty())
            return unusable(u"provider"_s, u"no DNS provider given"_s);
        return Method{.kind = MethodKind::DnsProvider, .provider = provider};
    }
    return unusable(kind, u"no such way of proving a name"_s);
}

} // namespace core::challenge
