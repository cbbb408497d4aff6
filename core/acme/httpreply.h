// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace core::acme {

/// A Link header (RFC 8288), resolved against the URL of the reply. Only https targets are kept.
struct Link {
    QByteArray relation; ///< lower case: "alternate", "up", "next", "terms-of-service", "help", "index"
    QUrl target;
    bool operator==(const Link &) const = default;
};

/// What came back, as plain data: everything after this point can be tested without a network.
struct HttpReply {
    QUrl url = {}; ///< after redirects
    int status = 0;
    QByteArray body = {};
    QByteArray contentType = {};
    QByteArray nonce = {}; ///< Replay-Nonce, empty when absent or outside base64url
    std::optional<std::chrono::seconds> retryAfter = {}; ///< see parseRetryAfter
    QUrl location = {};
    QList<Link> links = {};
    QDateTime date = {}; ///< Date header, invalid when absent; tells how wrong the local clock is
    bool operator==(const HttpReply &) const = default;
};

/// An HTTP-date in any of its three forms (RFC 9110, section 5.6.7), UTC; invalid for anything else.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &header);

/// Retry-After as seconds or as HTTP-date (RFC 9110, section 10.2.3). Empty for anything negative, past,
/// unreadable or absent; otherwise at most one day, however large the number.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header,
                                                                  const QDateTime &now);

/// All Link headers of a reply: several headers, comma lists, relative targets, quoted and bare parameters.
[[nodiscard]] QList<Link> parseLinks(const QList<QByteArray> &headers, const QUrl &base);

} // namespace core::acme
