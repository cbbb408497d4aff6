// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/problem.h"

#include "core/base/plaintext.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

static constexpr qsizetype MaxDetail = 2048;
static constexpr qsizetype MaxSubproblems = 128;
static constexpr QLatin1String Prefix("urn:ietf:params:acme:error:");

static constexpr std::array TypeNames{
    std::pair{ProblemType::AccountDoesNotExist, "accountDoesNotExist"_L1},
    std::pair{ProblemType::AlreadyReplaced, "alreadyReplaced"_L1},
    std::pair{ProblemType::AlreadyRevoked, "alreadyRevoked"_L1},
    std::pair{ProblemType::AutoRenewal, "autoRenewalCanceled"_L1},
    std::pair{ProblemType::AutoRenewal, "autoRenewalExpired"_L1},
    std::pair{ProblemType::AutoRenewal, "autoRenewalCancellationInvalid"_L1},
    std::pair{ProblemType::AutoRenewal, "autoRenewalRevocationNotSupported"_L1},
    std::pair{ProblemType::BadCsr, "badCSR"_L1},
    std::pair{ProblemType::BadNonce, "badNonce"_L1},
    std::pair{ProblemType::BadPublicKey, "badPublicKey"_L1},
    std::pair{ProblemType::BadRevocationReason, "badRevocationReason"_L1},
    std::pair{ProblemType::BadSignatureAlgorithm, "badSignatureAlgorithm"_L1},
    std::pair{ProblemType::Caa, "caa"_L1},
    std::pair{ProblemType::Compound, "compound"_L1},
    std::pair{ProblemType::Conflict, "conflict"_L1}, // Boulder's own
    std::pair{ProblemType::Connection, "connection"_L1},
    std::pair{ProblemType::Dns, "dns"_L1},
    std::pair{ProblemType::ExternalAccountRequired, "externalAccountRequired"_L1},
    std::pair{ProblemType::IncorrectResponse, "incorrectResponse"_L1},
    std::pair{ProblemType::InvalidContact, "invalidContact"_L1},
    std::pair{ProblemType::InvalidProfile, "invalidProfile"_L1}, // draft-ietf-acme-profiles
    std::pair{ProblemType::Malformed, "malformed"_L1},
    std::pair{ProblemType::OnionCaaRequired, "onionCAARequired"_L1},
    std::pair{ProblemType::OrderNotReady, "orderNotReady"_L1},
    std::pair{ProblemType::RateLimited, "rateLimited"_L1},
    std::pair{ProblemType::RejectedIdentifier, "rejectedIdentifier"_L1},
    std::pair{ProblemType::ServerInternal, "serverInternal"_L1},
    std::pair{ProblemType::Tls, "tls"_L1},
    std::pair{ProblemType::Unauthorized, "unauthorized"_L1},
    std::pair{ProblemType::UnknownDelegation, "unknownDelegation"_L1},
    std::pair{ProblemType::UnsupportedContact, "unsupportedContact"_L1},
    std::pair{ProblemType::UnsupportedIdentifier, "unsupportedIdentifier"_L1},
    std::pair{ProblemType::UserActionRequired, "userActionRequired"_L1},
    std::pair{ProblemType::UserActionRequired, "agreementRequired"_L1}, // Pebble before 2.9
};

ProblemType typeOf(const Problem &problem)
{
    if (!problem.type.startsWith(Prefix))
        return ProblemType::Other;
    const auto name = QStringView(problem.type).mid(Prefix.size());
    for (const auto &[type, known] : TypeNames) {
        if (name == known)
            return type;
    }
    return ProblemType::Other;
}

static QString identifierOf(const QJsonValue &value)
{
    return value.isObject() ? plainText(value.toObject().value("value"_L1).toString(), 255)
                            : plainText(value.toString(), 255);
}

static Problem read(const QJsonObject &json, int depth)
{
    Problem problem{.type = plainText(json.value("type"_L1).toString(), 255),
                    .title = plainText(json.value("title"_L1).toString(), 255),
                    .detail = plainText(json.value("detail"_L1).toString(), MaxDetail),
                    .status = json.value("status"_L1).toInt(),
                    .instance = {},
                    .identifier = identifierOf(json.value("identifier"_L1)),
                    .algorithms = {},
                    .subproblems = {}};
    const QUrl instance(json.value("instance"_L1).toString(), QUrl::StrictMode);
    if (instance.isValid() && instance.scheme() == "https"_L1)
        problem.instance = instance;
    for (const auto &algorithm : json.value("algorithms"_L1).toArray()) {
        if (problem.algorithms.size() < 16)
            problem.algorithms.append(plainText(algorithm.toString(), 32));
    }
    if (depth == 0) {
        for (const auto &sub : json.value("subproblems"_L1).toArray()) {
            if (problem.subproblems.size() < MaxSubproblems)
                problem.subproblems.append(read(sub.toObject(), depth + 1));
        }
    }
    return problem;
}

Problem problemFromJson(const QJsonObject &json)
{
    return read(json, 0);
}

QJsonObject toJson(const Problem &problem)
{
    QJsonObject json{{u"type"_s, problem.type}, {u"detail"_s, problem.detail}};
    if (!problem.title.isEmpty())
        json.insert(u"title"_s, problem.title);
    if (problem.status != 0)
        json.insert(u"status"_s, problem.status);
    if (!problem.instance.isEmpty())
        json.insert(u"instance"_s, problem.instance.toString(QUrl::FullyEncoded));
    if (!problem.identifier.isEmpty())
        json.insert(u"identifier"_s, problem.identifier);
    if (!problem.algorithms.isEmpty())
        json.insert(u"algorithms"_s, QJsonArray::fromStringList(problem.algorithms));
    if (!problem.subproblems.isEmpty()) {
        QJsonArray subproblems;
        for (const Problem &sub : problem.subproblems)
            subproblems.append(toJson(sub));
        json.insert(u"subproblems"_s, subproblems);
    }
    return json;
}

} // namespace core
