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
    RemoteFolder, ///< http-01 by a file in a folder that a web server elsewhere serves, put there over SSH
    Manual, ///< http-01 by a file that the person puts in place
    TlsListener, ///< tls-alpn-01 by the program's own little TLS server (RFC 8737)
    DnsManual, ///< dns-01 by TXT records that the person puts in place
    DnsProvider, ///< dns-01 by TXT records that a DNS provider of ours puts in place (see ProviderBook)
    /// dns-persist-01 by one TXT record that stays (see standing.h): put in place once, by a person or by a
    /// DNS provider of ours, and never taken away
    DnsPersist,
};

/// How a name is proven, as data: chosen in the wizard or by options, kept with the certificate for its
/// renewals.
struct Method {
    MethodKind kind = MethodKind::Listener;
    QString address = {}; ///< Listener, TlsListener: address to listen at; empty means all, IPv6 and IPv4
    quint16 port = 80; ///< Listener, TlsListener
    /// WebRoot, RemoteFolder: absolute path of the folder that is served as "/"
    QString folder = {};
    QString server = {}; ///< RemoteFolder: as ssh(1) takes it: [USER@]HOST, or a name of ~/.ssh/config
    quint16 sshPort = 0; ///< RemoteFolder: 0: what ~/.ssh/config says, or 22
    QString identity = {}; ///< RemoteFolder: absolute path of a private key; empty: ssh's own choice
    /// DnsProvider, DnsPersist: its name in the ProviderBook. DnsPersist: empty for a person
    QString provider = {};
    /// DnsManual, DnsProvider: dns-account-01, a record whose name belongs to one account at the CA
    /// (draft-ietf-acme-dns-account-label), so that several can be there side by side.
    bool accountLabel = false;
    bool operator==(const Method &) const = default;
};

[[nodiscard]] QByteArray challengeType(const Method &method); ///< "http-01"
/// By TXT records: the only way to prove a wildcard.
[[nodiscard]] bool isDns(MethodKind kind);
/// By the hand of a person, each time anew, who may take a day.
[[nodiscard]] bool isByHand(MethodKind kind);
/// A person puts something in place for it, if not each time: the record that stays, too.
[[nodiscard]] bool mayNeedPerson(const Method &method);
/// By what stays in place afterwards.
[[nodiscard]] bool isStanding(MethodKind kind);
/// By a server of our own, which ends with the program: nothing of it lies around in the world afterwards.
[[nodiscard]] bool isOwnServer(MethodKind kind);

inline constexpr quint16 TlsPort = 443; ///< where a CA looks for tls-alpn-01

[[nodiscard]] QJsonObject toJson(const Method &method);
[[nodiscard]] Result<Method> methodFromJson(const QJsonObject &json);

} // namespace core::challenge
