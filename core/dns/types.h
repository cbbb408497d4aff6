// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace core::dns {

/// The types of records that are asked for here (RFC 1035, 3596, 8659). The values are those of the wire.
enum class Type : quint16 { A = 1, Ns = 2, Cname = 5, Soa = 6, Txt = 16, Aaaa = 28, Caa = 257 };

[[nodiscard]] QString typeName(Type type); ///< "TXT"

/// What came of a question.
enum class Outcome {
    Found, ///< records of the type asked for
    NoData, ///< the name exists, without records of this type
    NoSuchName, ///< NXDOMAIN
    Refused, ///< the server does not answer for this name
    ServerFailure, ///< SERVFAIL, and every other error code
    NoAnswer, ///< nothing came in time, or the server cannot be reached
    Malformed, ///< an answer that is no answer
};

/// What DNSSEC says of an answer (RFC 4033, section 5).
enum class Security { Unchecked, Insecure, Secure, Bogus };

/// One record. Names are in lower case, without the dot at the end, escaped as in a zone file; everything is
/// as the server sent it otherwise, so it is hostile.
struct ResourceRecord {
    QString owner = {};
    Type type = Type::Txt;
    std::chrono::seconds ttl{0};
    QString target = {}; ///< NS, CNAME: a name. A, AAAA: an address
    QByteArray text = {}; ///< TXT: its strings joined. CAA: the value
    QByteArray tag = {}; ///< CAA
    quint8 flags = 0; ///< CAA
    quint32 serial = 0; ///< SOA
    std::chrono::seconds minimum{0}; ///< SOA
    bool operator==(const ResourceRecord &) const = default;
};

struct Answer {
    Outcome outcome = Outcome::NoAnswer;
    Security security = Security::Unchecked;
    QString detail = {}; ///< why it is bogus, or why there is no answer; English
    bool authoritative = false; ///< AA: the server speaks for the zone
    QStringList aliases = {}; ///< CNAMEs passed through: their targets, in order
    QList<ResourceRecord> records = {}; ///< of the type asked for, at the end of the aliases
    QString zone = {}; ///< owner of the SOA that came with "there is none"
    /// How long a resolver remembers that there is nothing (RFC 2308): the time that somebody has to wait who
    /// was looked up before the record was there.
    std::chrono::seconds negativeTtl{0};
    bool operator==(const Answer &) const = default;
};

/// A name server: an IP address and a port.
struct Server {
    QString address = {};
    quint16 port = 53;
    bool operator==(const Server &) const = default;
};

/// "192.0.2.1", "192.0.2.1@5300", "[2001:db8::1]:5300", "192.0.2.1:5300". BadInput for anything else: a
/// resolver is named by its address, since a name would have to be resolved.
[[nodiscard]] Result<Server> serverFrom(const QString &typed);
[[nodiscard]] QString serverText(const Server &server); ///< "192.0.2.1", "192.0.2.1@5300"

/// "ns1.Example.ORG." → "ns1.example.org"
[[nodiscard]] QString canonicalName(const QString &name);
/// Whether `name` is `zone` or below it.
[[nodiscard]] bool isWithin(const QString &name, const QString &zone);
/// `name` as one types it into the form of a provider that already knows the zone: "_acme-challenge.www";
/// "@" for the zone itself; unchanged when it is not within.
[[nodiscard]] QString relativeName(const QString &name, const QString &zone);
/// TXT as one may show it: printable ASCII, everything else and the backslash as \DDD, at most 300
/// characters.
[[nodiscard]] QString shownText(const QByteArray &text);
/// TXT as it is written into a zone file (RFC 1035, section 5.1): quoted strings of at most 255 octets each,
/// one behind the other.
[[nodiscard]] QString zoneText(const QByteArray &text);

} // namespace core::dns
