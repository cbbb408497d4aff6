// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/httpreply.h"
#include "core/acme/types.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace core::acme {

// Pure: bytes in, values out, and back. Every reader checks the HTTP status first: a problem document becomes
// Rejected or RateLimited (with Error::retryAt and Error::problem), other 5xx ServerBroken, and every URL
// inside must be one the directory may name (isSafeUrl), or the whole answer is UnsafeUrl. Wrong types,
// missing members and unknown states are BadReply with the member's name in detail.

[[nodiscard]] Result<Directory> readDirectory(const HttpReply &reply);
[[nodiscard]] Result<Account> readAccount(const HttpReply &reply, const Directory &directory);
[[nodiscard]] Result<Order> readOrder(const HttpReply &reply, const Directory &directory);
[[nodiscard]] Result<Authorization> readAuthorization(const HttpReply &reply, const Directory &directory);
[[nodiscard]] Result<Challenge> readChallenge(const HttpReply &reply, const Directory &directory);
[[nodiscard]] Result<CertificateReply> readCertificate(const HttpReply &reply, const Directory &directory);

/// RFC 9773, section 4.2. BadReply for a window that does not end after it begins.
[[nodiscard]] Result<RenewalInfo> readRenewalInfo(const HttpReply &reply, const Directory &directory);

/// The error in a reply that is not 2xx, or a 2xx with a problem document in it; empty when there is none.
[[nodiscard]] std::optional<Error> readError(const HttpReply &reply, const QDateTime &now);

struct NewAccount {
    QStringList contacts = {}; ///< plain addresses, checked by isPlausibleContact
    bool termsOfServiceAgreed = false;
    bool onlyReturnExisting = false;
    QByteArray externalAccountBinding = {}; ///< from crypto::bindExternalAccount, or empty
};
struct NewOrder {
    QList<Identifier> identifiers = {};
    QString profile = {};
    QByteArray replaces = {}; ///< CertID (RFC 9773, section 5)
};
/// Section 7.6.
struct RevokeRequest {
    QByteArray certificateDer = {};
    int reason = 0; ///< RFC 5280, section 5.3.1
};
struct RevokeReply {
    bool already = false; ///< it had been revoked before
    bool operator==(const RevokeReply &) const = default;
};
[[nodiscard]] Result<RevokeReply> readRevoked(const HttpReply &reply, const Directory &directory);
[[nodiscard]] bool isRevokedAlready(const Error &error); ///< the CA says so (alreadyRevoked)
[[nodiscard]] QByteArray toJson(const RevokeRequest &request);
[[nodiscard]] QByteArray toJson(const NewAccount &account);
[[nodiscard]] QByteArray toJson(const NewOrder &order);
[[nodiscard]] QByteArray
contactsJson(const QStringList &contacts); ///< section 7.3.2; an empty list takes all away
/// What the new key signs in a key change (section 7.3.5).
[[nodiscard]] QByteArray keyChangeJson(const QUrl &account, const QJsonObject &oldKey);
[[nodiscard]] QByteArray finalizeJson(const QByteArray &requestDer);

/// A strict addr-spec: one "@", no spaces, no "mailto:", no header fields, a host with a dot.
[[nodiscard]] bool isPlausibleContact(const QString &address);

/// RFC 8555, section 8.3: base64url alphabet and at least 128 bits (22 characters); at most 128 characters.
[[nodiscard]] bool isSafeToken(const QByteArray &token);

[[nodiscard]] QJsonObject toJson(const Directory &directory);
[[nodiscard]] Result<Directory> directoryFromJson(const QJsonObject &json, const QUrl &url);

} // namespace core::acme
