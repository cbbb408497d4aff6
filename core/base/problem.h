// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace core {

/// The types of RFC 8555, section 6.7, without their prefix "urn:ietf:params:acme:error:", and those that CAs
/// add. `Other` stands for every type that this program does not know; Problem::type has it as it came.
enum class ProblemType {
    AccountDoesNotExist,
    AlreadyReplaced,
    AlreadyRevoked,
    AutoRenewal, ///< the four of RFC 8739
    BadCsr,
    BadNonce,
    BadPublicKey,
    BadRevocationReason,
    BadSignatureAlgorithm,
    Caa,
    Compound,
    Conflict,
    Connection,
    Dns,
    ExternalAccountRequired,
    IncorrectResponse,
    InvalidContact,
    InvalidProfile,
    Malformed,
    OnionCaaRequired, ///< RFC 9799
    OrderNotReady,
    RateLimited,
    RejectedIdentifier,
    ServerInternal,
    Tls,
    Unauthorized,
    UnknownDelegation, ///< RFC 9115
    UnsupportedContact,
    UnsupportedIdentifier,
    UserActionRequired,
    Other,
};

/// A problem document (RFC 7807 with the additions of RFC 8555, section 6.7), kept whole. All text is
/// hostile: it has been capped and freed of control and direction characters, and is to be shown as plain
/// text.
struct Problem {
    QString type = {}; ///< as it came, with prefix
    QString title = {};
    QString detail = {};
    int status = 0; ///< HTTP status, 0 if unknown
    QUrl instance = {}; ///< https only, else empty
    QString identifier = {}; ///< of a subproblem: the name that it is about
    QStringList algorithms = {}; ///< badSignatureAlgorithm: what the CA accepts
    QList<Problem> subproblems = {}; ///< one level, as RFC 8555 allows

    bool operator==(const Problem &) const = default;
};

[[nodiscard]] ProblemType typeOf(const Problem &problem);

/// Reads a problem from JSON as liberally as it is safe to: unknown types, missing members and wrong types of
/// members are allowed, text is cleaned and capped. An object without any known member gives an empty
/// Problem.
[[nodiscard]] Problem problemFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Problem &problem);

} // namespace core
