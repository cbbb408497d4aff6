// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dns/client.h"

namespace core::dns {

struct NameServer {
    QString name = {};
    QStringList addresses = {}; ///< IPv4 first; empty: the name leads nowhere
    bool operator==(const NameServer &) const = default;
};

/// A zone with all servers that speak for it.
struct Zone {
    QString name = {};
    QString primary = {}; ///< the server that takes changes, as the SOA record names it
    QList<NameServer> servers = {};
    Security security = Security::Unchecked;
    /// How long resolvers remember that a record is not there.
    std::chrono::seconds negativeTtl{0};
    bool operator==(const Zone &) const = default;
};

/// Where a record has to be put so that it is found under a name.
struct Place {
    QString asked = {}; ///< "_acme-challenge.example.org"
    QStringList aliases = {}; ///< its CNAMEs, in order
    QString record = {}; ///< the last of them, or `asked`
    Zone zone = {}; ///< that has `record`
    bool operator==(const Place &) const = default;
};

/// Follows the CNAMEs at `name` (not one that comes from a wildcard, which ends where the record is put), and
/// finds the zone cut above and the zone's name servers. DnsFailed (subject: the name that could not be
/// looked up), DnsBogus, AliasLoop, ZoneMissing.
void findPlace(Client &client, const QString &name, QObject *owner, std::function<void(Result<Place>)> done);

/// Where a CNAME for `name` itself has to be put: the zone above it, no alias followed.
void findPlaceItself(Client &client, const QString &name, QObject *owner,
                     std::function<void(Result<Place>)> done);

} // namespace core::dns
