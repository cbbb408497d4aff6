// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr qsizetype MaxErrorText = 2048;
static constexpr qsizetype MaxErrorBody = 64 * 1024;

/// The words of a page that a proxy or a front end sent instead of a problem document.
static QString wordsOf(const QByteArray &body)
{
    static const QRegularExpression unseen(u"<(style|script|title)\\b.*?</\\1\\s*>|<!--.*?-->|<[^>]*>"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    QString text = QString::fromUtf8(body.left(MaxErrorBody));
    text.replace(unseen, u" "_s);
    return plainText(text.simplified(), MaxErrorText);
}

/// Whatever the body says, as a problem; empty when it says nothing.
static std::optional<Problem> problemIn(const HttpReply &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    Problem problem;
    if (document.isObject())
        problem = problemFromJson(document.object());
    if (problem == Problem{}) {
        // Not only objects occur: HARICA sends a JSON string, which QJsonDocument does not take at the top.
        const QJsonDocument wrapped = QJsonDocument::fromJson("[" + reply.body.left(MaxErrorBody) + "]");
        const QJsonValue only = wrapped.array().size() == 1 ? wrapped.array().first() : QJsonValue();
        problem.detail = only.isString() ? plainText(only.toString(), MaxErrorText) : wordsOf(reply.body);
        if (problem.detail.isEmpty())
            return {};
    }
    problem.status = reply.status;
    return problem;
}

static bool isSuccess(int status)
{
    return status >= 200 && status <= 299;
}

/// A problem document that came along with 200: some front ends do that.
static bool claimsSuccessOnly(const HttpReply &reply)
{
    if (reply.contentType.toLower().startsWith("application/problem+json"))
        return true;
    return reply.body.contains("urn:ietf:params:acme:error:")
        && QJsonDocument::fromJson(reply.body)
               .object()
               .value("type"_L1)
               .toString()
               .startsWith("urn:ietf:params:acme:error:"_L1);
}

static QUrl termsIn(const HttpReply &reply)
{
    for (const Link &link : reply.links) {
        if (link.relation == "terms-of-service")
            return link.target;
    }
    return {};
}

/// Which of the words for failure a problem document is. What has no word of its own is Rejected.
static ErrorCode codeOf(const Problem &problem, const HttpReply &reply)
{
    if (reply.status == 429)
        return ErrorCode::RateLimited;
    switch (typeOf(problem)) {
    case ProblemType::RateLimited: return ErrorCode::RateLimited;
    case ProblemType::AccountDoesNotExist: return ErrorCode::AccountUnknown;
    case ProblemType::ExternalAccountRequired: return ErrorCode::ExternalAccountNeeded;
    case ProblemType::InvalidProfile: return ErrorCode::ProfileUnknown;
    case ProblemType::UserActionRequired:
        return termsIn(reply).isEmpty() ? ErrorCode::Rejected : ErrorCode::TermsNotAgreed;
    case ProblemType::AlreadyReplaced:
    case ProblemType::AlreadyRevoked:
    case ProblemType::AutoRenewal:
    case ProblemType::BadCsr:
    case ProblemType::BadNonce:
    case ProblemType::BadPublicKey:
    case ProblemType::BadRevocationReason:
    case ProblemType::BadSignatureAlgorithm:
    case ProblemType::Caa:
    case ProblemType::Compound:
    case ProblemType::Conflict:
    case ProblemType::Connection:
    case ProblemType::Dns:
    case ProblemType::IncorrectResponse:
    case ProblemType::InvalidContact:
    case ProblemType::Malformed:
    case ProblemType::OnionCaaRequired:
    case ProblemType::OrderNotReady:
    case ProblemType::RejectedIdentifier:
    case ProblemType::ServerInternal:
    case ProblemType::Tls:
    case ProblemType::Unauthorized:
    case ProblemType::UnknownDelegation:
    case ProblemType::UnsupportedContact:
    case ProblemType::UnsupportedIdentifier: return ErrorCode::Rejected;
    case ProblemType::Other:
        return problem.type.isEmpty() && reply.status >= 500 ? ErrorCode::ServerBroken : ErrorCode::Rejected;
    }
    Q_UNREACHABLE();
}

std::optional<Error> readError(const HttpReply &reply, const QDateTime &now)
{
    if (isSuccess(reply.status) && !claimsSuccessOnly(reply))
        return {};

    Error error{
        .code = ErrorCode::Rejected, .subject = reply.url.host(), .detail = QString::number(reply.status)};
    if (const auto problem = problemIn(reply)) {
        error.code = codeOf(*problem, reply);
        error.detail = problem->detail;
        error.problem = problem;
        if (error.code == ErrorCode::TermsNotAgreed)
            error.subject = termsIn(reply).toString();
    } else {
        error.code = reply.status == 429 ? ErrorCode::RateLimited
            : reply.status >= 500        ? ErrorCode::ServerBroken
                                         : ErrorCode::Rejected;
        error.problem = Problem{.status = reply.status};
    }
    if (error.code == ErrorCode::ServerBroken) {
        const QString status = QString::number(reply.status);
        const bool says = error.problem && !error.problem->detail.isEmpty();
        error.detail = says ? status + " "_L1 + error.problem->detail : status;
        error.problem.reset(); // a page of a front end is not the CA's own words
    }
    if (reply.retryAfter && now.isValid())
        error.retryAt = now.toUTC().addSecs(reply.retryAfter->count());
    return error;
}

} // namespace core::acme
