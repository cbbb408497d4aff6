// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace core::acme {

/// RFC 8555, section 7.1.1. Unknown members are ignored; what a CA does not offer is an empty URL.
struct Directory {
    QUrl url = {}; ///< where it was fetched
    QUrl newNonce = {};
    QUrl newAccount = {};
    QUrl newOrder = {};
    QUrl newAuthz = {};
    QUrl revokeCert = {};
    QUrl keyChange = {};
    QUrl renewalInfo = {}; ///< RFC 9773
    QUrl termsOfService = {};
    QUrl website = {};
    QStringList caaIdentities = {};
    /// dns-persist-01 from draft 02 on: under which names standing records may speak of the CA, and what goes
    /// before the hash of an account in them. Both empty where the CA does not speak that form.
    QStringList issuerDomainNames = {};
    QString accountHashPrefix = {};
    bool externalAccountRequired = false;
    QMap<QString, QString> profiles = {}; ///< name to description (draft-ietf-acme-profiles)
    bool operator==(const Directory &) const = default;
};

enum class AccountStatus { Valid, Deactivated, Revoked };

[[nodiscard]] QString accountStatusName(AccountStatus status); ///< "valid", "deactivated", "revoked"

/// RFC 8555, section 7.1.2.
struct Account {
    QUrl url = {}; ///< the Location header: the account's identity, "kid"
    AccountStatus status = AccountStatus::Valid;
    QStringList contact = {}; ///< "mailto:…"; Let's Encrypt returns none
    bool created = false; ///< 201 rather than 200: the key was not registered before
    bool operator==(const Account &) const = default;
};

enum class IdentifierType { Dns, Ip };

/// RFC 8555, section 9.7.7 and RFC 8738. `value`: lower-case A-labels ("*." in front for a wildcard in an
/// order, never in an authorization), or an IP address in canonical form.
struct Identifier {
    IdentifierType type = IdentifierType::Dns;
    QString value = {};
    bool operator==(const Identifier &) const = default;
};

enum class OrderStatus { Pending, Ready, Processing, Valid, Invalid };

/// RFC 8555, section 7.1.3.
struct Order {
    QUrl url = {}; ///< the Location header of newOrder: it is not in the body
    OrderStatus status = OrderStatus::Pending;
    QDateTime expires = {};
    QList<Identifier> identifiers = {};
    QList<QUrl> authorizations = {};
    QUrl finalize = {};
    QUrl certificate = {}; ///< in state valid
    std::optional<Problem> error = {};
    QString profile = {};
    std::optional<std::chrono::seconds> retryAfter = {};
    bool operator==(const Order &) const = default;
};

enum class ChallengeStatus { Pending, Processing, Valid, Invalid };

/// One attempt of the CA to look (RFC 8555, section 8.3 as Boulder and Pebble report it). All text is
/// cleaned.
struct ValidationRecord {
    QString url = {};
    QString hostname = {};
    QString port = {};
    QStringList addressesResolved = {};
    QStringList addressesTried = {}; ///< before addressUsed, without success
    QString addressUsed = {};
    bool operator==(const ValidationRecord &) const = default;
};

/// RFC 8555, section 8. `token` has been checked against the alphabet and length of section 8.3, or is empty
/// for types that have none: it is safe as a file name.
struct Challenge {
    QByteArray type = {}; ///< "http-01", "dns-01", "tls-alpn-01", or one this program does not know
    QUrl url = {};
    ChallengeStatus status = ChallengeStatus::Pending;
    QByteArray token = {};
    /// dns-persist-01: under which names a standing record may speak of the CA, in its order: 1 to 10,
    /// checked with the directory; empty for all other types, and when they are not what the draft wants.
    QStringList issuers = {};
    bool hashesAccount = false; ///< dns-persist-01, from draft 02 on: the record has the account hashed
    QString accountUri = {}; ///< dns-persist-01, draft 01: the account as the CA spells it; hostile
    std::optional<Problem> error = {};
    QList<ValidationRecord> validationRecords = {};
    bool operator==(const Challenge &) const = default;
};

enum class AuthorizationStatus { Pending, Valid, Invalid, Deactivated, Expired, Revoked };

/// RFC 8555, section 7.1.4.
struct Authorization {
    QUrl url = {};
    Identifier identifier = {}; ///< without "*."
    bool wildcard = false;
    AuthorizationStatus status = AuthorizationStatus::Pending;
    QDateTime expires = {};
    QList<Challenge> challenges = {};
    std::optional<std::chrono::seconds> retryAfter = {};
    bool operator==(const Authorization &) const = default;
};

/// The identifier as a person wrote it into the request: "*." in front where `wildcard`.
[[nodiscard]] QString nameOf(const Authorization &authorization);
/// The error of the challenge that failed, if one did.
[[nodiscard]] std::optional<Problem> failureOf(const Authorization &authorization);

/// RFC 9773, section 4.2: when the CA wants a certificate renewed.
struct RenewalInfo {
    QDateTime windowStart = {}; ///< UTC, before windowEnd
    QDateTime windowEnd = {};
    QUrl explanation = {}; ///< https, or empty: a page for people about why the window is there
    std::chrono::seconds retryAfter{6 * 3600}; ///< ask again then, from a minute to a day
    bool operator==(const RenewalInfo &) const = default;
};

struct CertificateReply {
    QByteArray pem = {}; ///< as it came; see crypto::chainFromPem
    QList<QUrl> alternates = {}; ///< rel="alternate" of this reply, at most five
    bool operator==(const CertificateReply &) const = default;
};

} // namespace core::acme
