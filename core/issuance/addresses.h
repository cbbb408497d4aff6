// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace core::issuance {

/// Whether somebody who typed `text` meant an IP address, however wrong: several colons, or numbers between
/// dots.
[[nodiscard]] bool looksLikeAddress(const QString &text);

struct ReadAddress {
    std::optional<QString> canonical = {}; ///< RFC 5952 for IPv6, four plain decimal numbers for IPv4
    QString cure = {}; ///< for one that is refused: the address inside a mapped, scoped or prefixed one
};

/// Strict: no leading zeros (some read them as octal), no zone, no prefix length, no IPv4 mapped into IPv6.
[[nodiscard]] ReadAddress readAddress(const QString &text);

/// Whether the canonical `address` is outside what IANA gives out for use on the internet (RFC 6890 and its
/// registries: private, loopback, link-local, documentation, multicast, …).
[[nodiscard]] bool isReservedAddress(const QString &address);

/// What CAs count as one registrant: an IPv4 address itself, the network "2001:db8::/64" of an IPv6 one.
/// `address` is canonical.
[[nodiscard]] QString networkOf(const QString &address);

} // namespace core::issuance
