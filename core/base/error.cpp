// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/jsontime.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

// Written into stores and read by scripts: a name may be added here, never changed.
static constexpr std::array CodeNames{
    std::pair{ErrorCode::HostNotFound, "hostNotFound"_L1},
    std::pair{ErrorCode::ConnectionRefused, "connectionRefused"_L1},
    std::pair{ErrorCode::NoAnswer, "noAnswer"_L1},
    std::pair{ErrorCode::TimedOut, "timedOut"_L1},
    std::pair{ErrorCode::ProxyFailed, "proxyFailed"_L1},
    std::pair{ErrorCode::TlsUntrusted, "tlsUntrusted"_L1},
    std::pair{ErrorCode::RateLimited, "rateLimited"_L1},
    std::pair{ErrorCode::Rejected, "rejected"_L1},
    std::pair{ErrorCode::LimitReached, "limitReached"_L1},
    std::pair{ErrorCode::ServerBroken, "serverBroken"_L1},
    std::pair{ErrorCode::NonceRefused, "nonceRefused"_L1},
    std::pair{ErrorCode::BadReply, "badReply"_L1},
    std::pair{ErrorCode::NotAnAcmeServer, "notAnAcmeServer"_L1},
    std::pair{ErrorCode::ReplyTooLarge, "replyTooLarge"_L1},
    std::pair{ErrorCode::UnsafeUrl, "unsafeUrl"_L1},
    std::pair{ErrorCode::UnsafeToken, "unsafeToken"_L1},
    std::pair{ErrorCode::RedirectRefused, "redirectRefused"_L1},
    std::pair{ErrorCode::NoUsableChallenge, "noUsableChallenge"_L1},
    std::pair{ErrorCode::AuthorizationFailed, "authorizationFailed"_L1},
    std::pair{ErrorCode::OrderFailed, "orderFailed"_L1},
    std::pair{ErrorCode::OrderExpired, "orderExpired"_L1},
    std::pair{ErrorCode::StillProcessing, "stillProcessing"_L1},
    std::pair{ErrorCode::CertificateWrongKey, "certificateWrongKey"_L1},
    std::pair{ErrorCode::CertificateWrongNames, "certificateWrongNames"_L1},
    std::pair{ErrorCode::CertificateWrongDates, "certificateWrongDates"_L1},
    std::pair{ErrorCode::CertificateBrokenChain, "certificateBrokenChain"_L1},
    std::pair{ErrorCode::CertificateUnreadable, "certificateUnreadable"_L1},
    std::pair{ErrorCode::AccountUnknown, "accountUnknown"_L1},
    std::pair{ErrorCode::TermsNotAgreed, "termsNotAgreed"_L1},
    std::pair{ErrorCode::ExternalAccountNeeded, "externalAccountNeeded"_L1},
    std::pair{ErrorCode::ContactNeeded, "contactNeeded"_L1},
    std::pair{ErrorCode::AccountClosed, "accountClosed"_L1},
    std::pair{ErrorCode::KeyChangeNotOffered, "keyChangeNotOffered"_L1},
    std::pair{ErrorCode::KeyInUse, "keyInUse"_L1},
    std::pair{ErrorCode::ProfileUnknown, "profileUnknown"_L1},
    std::pair{ErrorCode::NotOffered, "notOffered"_L1},
    std::pair{ErrorCode::PassphraseNeeded, "passphraseNeeded"_L1},
    std::pair{ErrorCode::PassphraseWrong, "passphraseWrong"_L1},
    std::pair{ErrorCode::KeyringMissing, "keyringMissing"_L1},
    std::pair{ErrorCode::KeyringLocked, "keyringLocked"_L1},
    std::pair{ErrorCode::KeyringRefused, "keyringRefused"_L1},
    std::pair{ErrorCode::KeyringEntryGone, "keyringEntryGone"_L1},
    std::pair{ErrorCode::KeyringEntryWrong, "keyringEntryWrong"_L1},
    std::pair{ErrorCode::KeyringFailed, "keyringFailed"_L1},
    std::pair{ErrorCode::PortBusy, "portBusy"_L1},
    std::pair{ErrorCode::PortForbidden, "portForbidden"_L1},
    std::pair{ErrorCode::AddressUnavailable, "addressUnavailable"_L1},
    std::pair{ErrorCode::FolderMissing, "folderMissing"_L1},
    std::pair{ErrorCode::FileMissing, "fileMissing"_L1},
    std::pair{ErrorCode::FileNotReadable, "fileNotReadable"_L1},
    std::pair{ErrorCode::FileNotWritable, "fileNotWritable"_L1},
    std::pair{ErrorCode::DiskFull, "diskFull"_L1},
    std::pair{ErrorCode::FileDamaged, "fileDamaged"_L1},
    std::pair{ErrorCode::StoreDamaged, "storeDamaged"_L1},
    std::pair{ErrorCode::StoreTooNew, "storeTooNew"_L1},
    std::pair{ErrorCode::StoreUnsafe, "storeUnsafe"_L1},
    std::pair{ErrorCode::InUse, "inUse"_L1},
    std::pair{ErrorCode::ProgramMissing, "programMissing"_L1},
    std::pair{ErrorCode::ProgramFailed, "programFailed"_L1},
    std::pair{ErrorCode::SelfCheckFailed, "selfCheckFailed"_L1},
    std::pair{ErrorCode::DnsFailed, "dnsFailed"_L1},
    std::pair{ErrorCode::DnsBogus, "dnsBogus"_L1},
    std::pair{ErrorCode::AliasLoop, "aliasLoop"_L1},
    std::pair{ErrorCode::ZoneMissing, "zoneMissing"_L1},
    std::pair{ErrorCode::RecordNotVisible, "recordNotVisible"_L1},
    std::pair{ErrorCode::StandingRecordMissing, "standingRecordMissing"_L1},
    std::pair{ErrorCode::StandingRecordUnfit, "standingRecordUnfit"_L1},
    std::pair{ErrorCode::DelegationMissing, "delegationMissing"_L1},
    std::pair{ErrorCode::UpdateRefused, "updateRefused"_L1},
    std::pair{ErrorCode::UpdateNotForZone, "updateNotForZone"_L1},
    std::pair{ErrorCode::TsigWrong, "tsigWrong"_L1},
    std::pair{ErrorCode::TsigClock, "tsigClock"_L1},
    std::pair{ErrorCode::ProviderUnknown, "providerUnknown"_L1},
    std::pair{ErrorCode::ProviderUnfit, "providerUnfit"_L1},
    std::pair{ErrorCode::ProviderChanged, "providerChanged"_L1},
    std::pair{ErrorCode::ProviderBusy, "providerBusy"_L1},
    std::pair{ErrorCode::HostKeyUnknown, "hostKeyUnknown"_L1},
    std::pair{ErrorCode::HostKeyChanged, "hostKeyChanged"_L1},
    std::pair{ErrorCode::LoginRefused, "loginRefused"_L1},
    std::pair{ErrorCode::SshKeyLocked, "sshKeyLocked"_L1},
    std::pair{ErrorCode::SftpNotOffered, "sftpNotOffered"_L1},
    std::pair{ErrorCode::BadInput, "badInput"_L1},
    std::pair{ErrorCode::NotFound, "notFound"_L1},
    std::pair{ErrorCode::NotACertificate, "notACertificate"_L1},
    std::pair{ErrorCode::Crypto, "crypto"_L1},
    std::pair{ErrorCode::Cancelled, "cancelled"_L1},
};

// Row n names value n, so a value without a name does not compile.
static constexpr bool isComplete()
{
    for (std::size_t i = 0; i < CodeNames.size(); ++i) {
        if (CodeNames[i].first != static_cast<ErrorCode>(i))
            return false;
    }
    return CodeNames.size() == static_cast<std::size_t>(ErrorCode::Cancelled) + 1;
}
static_assert(isComplete());

static bool isTransient(const Problem &problem)
{
    switch (typeOf(problem)) {
    case ProblemType::BadNonce:
    case ProblemType::RateLimited:
    case ProblemType::ServerInternal: return true;
    case ProblemType::AccountDoesNotExist:
    case ProblemType::AlreadyReplaced:
    case ProblemType::AlreadyRevoked:
    case ProblemType::AutoRenewal:
    case ProblemType::BadCsr:
    case ProblemType::BadPublicKey:
    case ProblemType::BadRevocationReason:
    case ProblemType::BadSignatureAlgorithm:
    case ProblemType::Caa:
    case ProblemType::Compound:
    case ProblemType::Conflict:
    case ProblemType::Connection:
    case ProblemType::Dns:
    case ProblemType::ExternalAccountRequired:
    case ProblemType::IncorrectResponse:
    case ProblemType::InvalidContact:
    case ProblemType::InvalidProfile:
    case ProblemType::Malformed:
    case ProblemType::OnionCaaRequired:
    case ProblemType::OrderNotReady:
    case ProblemType::RejectedIdentifier:
    case ProblemType::Tls:
    case ProblemType::Unauthorized:
    case ProblemType::UnknownDelegation:
    case ProblemType::UnsupportedContact:
    case ProblemType::UnsupportedIdentifier:
    case ProblemType::UserActionRequired:
    case ProblemType::Other: return problem.status >= 500 || problem.status == 429;
    }
    return false;
}

bool isTransient(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::NoAnswer:
    case ErrorCode::TimedOut:
    case ErrorCode::ProxyFailed:
    case ErrorCode::RateLimited:
    case ErrorCode::LimitReached:
    case ErrorCode::ServerBroken:
    case ErrorCode::NonceRefused:
    case ErrorCode::StillProcessing:
    case ErrorCode::DnsFailed:
    case ErrorCode::ProviderBusy:
    case ErrorCode::KeyringLocked:
    case ErrorCode::InUse: return true;
    case ErrorCode::Rejected: return error.problem && isTransient(*error.problem);
    case ErrorCode::TlsUntrusted:
    case ErrorCode::BadReply:
    case ErrorCode::NotAnAcmeServer:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::UnsafeUrl:
    case ErrorCode::UnsafeToken:
    case ErrorCode::RedirectRefused:
    case ErrorCode::NoUsableChallenge:
    case ErrorCode::AuthorizationFailed:
    case ErrorCode::OrderFailed:
    case ErrorCode::OrderExpired:
    case ErrorCode::CertificateWrongKey:
    case ErrorCode::CertificateWrongNames:
    case ErrorCode::CertificateWrongDates:
    case ErrorCode::CertificateBrokenChain:
    case ErrorCode::CertificateUnreadable:
    case ErrorCode::AccountUnknown:
    case ErrorCode::TermsNotAgreed:
    case ErrorCode::ExternalAccountNeeded:
    case ErrorCode::ContactNeeded:
    case ErrorCode::AccountClosed:
    case ErrorCode::KeyChangeNotOffered:
    case ErrorCode::KeyInUse:
    case ErrorCode::ProfileUnknown:
    case ErrorCode::NotOffered:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::PassphraseWrong:
    case ErrorCode::KeyringMissing:
    case ErrorCode::KeyringRefused:
    case ErrorCode::KeyringEntryGone:
    case ErrorCode::KeyringEntryWrong:
    case ErrorCode::KeyringFailed:
    case ErrorCode::PortBusy:
    case ErrorCode::PortForbidden:
    case ErrorCode::AddressUnavailable:
    case ErrorCode::FolderMissing:
    case ErrorCode::FileMissing:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::FileDamaged:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreUnsafe:
    case ErrorCode::ProgramMissing:
    case ErrorCode::ProgramFailed:
    case ErrorCode::SelfCheckFailed:
    case ErrorCode::DnsBogus:
    case ErrorCode::AliasLoop:
    case ErrorCode::ZoneMissing:
    case ErrorCode::RecordNotVisible:
    case ErrorCode::StandingRecordMissing:
    case ErrorCode::StandingRecordUnfit:
    case ErrorCode::DelegationMissing:
    case ErrorCode::UpdateRefused:
    case ErrorCode::UpdateNotForZone:
    case ErrorCode::TsigWrong:
    case ErrorCode::TsigClock:
    case ErrorCode::ProviderUnknown:
    case ErrorCode::ProviderUnfit:
    case ErrorCode::ProviderChanged:
    case ErrorCode::HostKeyUnknown:
    case ErrorCode::HostKeyChanged:
    case ErrorCode::LoginRefused:
    case ErrorCode::SshKeyLocked:
    case ErrorCode::SftpNotOffered:
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::NotACertificate:
    case ErrorCode::Crypto:
    case ErrorCode::Cancelled: return false;
    }
    return false;
}

QString codeName(ErrorCode code)
{
    return CodeNames.at(static_cast<std::size_t>(code)).second;
}

std::optional<ErrorCode> codeFromName(const QString &name)
{
    for (const auto &[code, known] : CodeNames) {
        if (name == known)
            return code;
    }
    return std::nullopt;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{{u"code"_s, codeName(error.code)}};
    if (!error.subject.isEmpty())
        json.insert(u"subject"_s, error.subject);
    if (!error.detail.isEmpty())
        json.insert(u"detail"_s, error.detail);
    if (error.problem)
        json.insert(u"problem"_s, toJson(*error.problem));
    if (error.retryAt)
        json.insert(u"retryAt"_s, timeText(*error.retryAt));
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error{.subject = json.value("subject"_L1).toString(), .detail = json.value("detail"_L1).toString()};
    // A code of a newer Tegata: its particulars are still worth showing.
    error.code = codeFromName(json.value("code"_L1).toString()).value_or(ErrorCode::BadReply);
    if (const QJsonValue problem = json.value("problem"_L1); problem.isObject())
        error.problem = problemFromJson(problem.toObject());
    if (const QDateTime retryAt = timeFrom(json.value("retryAt"_L1)); retryAt.isValid())
        error.retryAt = retryAt;
    return error;
}

} // namespace core
