// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace core::challenge {

enum class MethodKind {
    Listener, ///< http-01 by the program's own little web server
    WebRoot, ///< http-01 by a file in a folder that a web server of this computer serves
    Manual, ///< http-01 by a file that the person puts in place
    DnsManual, ///< dns-01 by TXT records that the person puts in place
    DnsProvider, ///< dns-01 by TXT records that a DNS provider of ours puts in place (see ProviderBook)
};

/// How a name is proven, as data: chosen in the wizard or by options, kept with the certificate for its
/// renewals.
struct Method {
    MethodKind kind = MethodKind::Listener;
    QString address = {}; ///< Listener: address to listen at; empty means all, IPv6 and IPv4
    quint16 port = 80; ///< Listener
    QString folder = {}; ///< WebRoot: absolute path of the folder that is served as "/"
    QString provider = {}; ///< DnsProvider: its name in the ProviderBook
    bool operator==(const Method &) const = default;
};

[[nodiscard]] QByteArray challengeType(const Method &method); ///< "http-01"
/// By TXT records: the only way to prove a wildcard.
[[nodiscard]] bool isDns(MethodKind kind);
/// By the hand of a person, who may take a day.
[[nodiscard]] bool isByHand(MethodKind kind);

[[nodiscard]] QJsonObject toJson(const Method &method);
[[nodiscard]] Result<Method> methodFromJson(const QJsonObject &json);

} // namespace core::challenge
