// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace core {

/// What went wrong, as finely as a person needs to be told. Every value has a sentence and an advice in
/// core/text (a test goes through them all), so a new value here is a compile error there.
enum class ErrorCode {
    // The way to the CA. The same request may succeed later.
    HostNotFound, ///< subject: host
    ConnectionRefused, ///< subject: host:port
    NoAnswer, ///< connection closed or broken before a whole answer came; subject: host
    TimedOut, ///< subject: host
    ProxyFailed, ///< subject: host of the proxy, if known
    TlsUntrusted, ///< the peer's certificate did not verify; subject: host, detail: which check failed
    // What the CA said.
    RateLimited, ///< the CA asked for a pause; see Error::retryAt
    Rejected, ///< the CA answered with a problem document; see Error::problem
    LimitReached, ///< nothing was sent: it would go beyond a limit that the CA publishes; subject: the name,
    ///< domain or set of names that it is about, empty for the account; see Error::retryAt
    ServerBroken, ///< 5xx without a problem document; subject: host, detail: status
    NonceRefused, ///< badNonce five times in a row
    // What the CA should not have said (RFC 8555 does not allow it, or it is not safe).
    BadReply, ///< not the JSON that was due; detail says what was wrong
    NotAnAcmeServer, ///< HTML or something else where a directory was due; subject: URL
    ReplyTooLarge, ///< subject: host
    UnsafeUrl, ///< a URL that is not https, or leads where it must not; subject: URL
    UnsafeToken, ///< a challenge token outside the alphabet of RFC 8555, section 8
    RedirectRefused, ///< subject: target
    NoUsableChallenge, ///< subject: name, detail: types that were offered
    AuthorizationFailed, ///< the CA looked and was not convinced; subject: name; see Error::problem
    OrderFailed, ///< the order became invalid; see Error::problem
    OrderExpired,
    StillProcessing, ///< the CA did not finish within our patience; the order goes on
    // The certificate that came is not the one that was asked for.
    CertificateWrongKey,
    CertificateWrongNames, ///< detail: the names it has
    CertificateWrongDates,
    CertificateBrokenChain,
    CertificateUnreadable,
    // Accounts.
    AccountUnknown, ///< the CA does not know this key (any more)
    TermsNotAgreed, ///< subject: URL of the terms
    ExternalAccountNeeded,
    ContactNeeded, ///< this CA does not open accounts without one; subject: CA
    AccountClosed, ///< deactivated, or revoked by the CA; subject: CA
    KeyChangeNotOffered, ///< subject: CA
    KeyInUse, ///< the key belongs to another account at this CA (409)
    ProfileUnknown, ///< subject: profile
    NotOffered, ///< the CA's directory has no address for this; subject: host
    // Where account keys lie.
    PassphraseNeeded, ///< subject: what it opens
    PassphraseWrong, ///< subject: what it was to open
    KeyringMissing, ///< nobody answers for the desktop's keyring
    KeyringLocked, ///< and nobody was asked to unlock it
    KeyringRefused, ///< a person was asked to unlock it and did not
    KeyringEntryGone, ///< the keyring is open, and the key is not in it; subject: CA
    KeyringEntryWrong, ///< what lies in its place is not the key; subject: CA
    KeyringFailed, ///< detail: its words
    // This computer.
    PortBusy, ///< subject: address:port, detail: who holds it, if visible
    PortForbidden, ///< subject: port
    AddressUnavailable, ///< subject: address
    FolderMissing, ///< subject: path
    FileMissing, ///< subject: path
    FileNotReadable, ///< subject: path
    FileNotWritable, ///< subject: path, detail: the system's reason
    DiskFull, ///< subject: path
    FileDamaged, ///< subject: path
    StoreDamaged, ///< subject: path of the database
    StoreTooNew, ///< written by a newer Tegata; subject: path
    StoreUnsafe, ///< the folder belongs to, or can be changed by, somebody else; subject: path
    InUse, ///< another Tegata is at work on this; subject: what
    ProgramMissing, ///< subject: program, detail: Debian package that has it
    ProgramFailed, ///< subject: program, detail: what it printed
    SelfCheckFailed, ///< what should answer under the name does not; subject: URL, detail: what came
    // The DNS, and those who change it.
    DnsFailed, ///< a name could not be looked up; subject: name, detail: why
    DnsBogus, ///< DNSSEC says that an answer is forged; subject: name, detail: why
    AliasLoop, ///< CNAMEs in a circle, or too many; subject: name
    ZoneMissing, ///< nobody serves this name; subject: name or zone
    RecordNotVisible, ///< a TXT record does not appear at the zone's name servers; subject: record, detail:
                      ///< where not
    StandingRecordMissing, ///< dns-persist-01: there is none; subject: where it is looked for
    StandingRecordUnfit, ///< there is one, but it does not let this account have this name; subject:
                         ///< likewise, detail: challenge::faultName()
    DelegationMissing, ///< a CNAME is not there yet; subject: where, detail: where it must lead
    UpdateRefused, ///< RFC 2136: this key may not change this record; subject: server, detail: zone
    UpdateNotForZone, ///< RFC 2136: NOTAUTH, NOTZONE; subject: server, detail: zone
    TsigWrong, ///< RFC 8945: BADKEY, BADSIG; subject: server, detail: which
    TsigClock, ///< RFC 8945: BADTIME; subject: server
    ProviderUnknown, ///< no DNS provider of this name here; subject: name
    ProviderUnfit, ///< it writes _acme-challenge records only; subject: name
    ProviderChanged, ///< a program is not the one that was agreed to; subject: path
    ProviderBusy, ///< a program asks to be called again later; subject: program, detail: what it printed
    // Servers behind SSH.
    HostKeyUnknown, ///< nobody has confirmed the server's key; subject: server, detail: its fingerprint
    HostKeyChanged, ///< the server has another key than the one that was confirmed; subject: server, detail:
    ///< ssh's words
    LoginRefused, ///< subject: server, detail: ssh's words
    SshKeyLocked, ///< the login failed, and the key has a passphrase; subject: its path
    SftpNotOffered, ///< the server lets in, but has no SFTP; subject: server
    // Input.
    BadInput, ///< subject: what was given, detail: why not
    NotFound, ///< no such certificate, account or record here; subject: what
    NotACertificate, ///< subject: file name
    Crypto, ///< OpenSSL or QCA refused; detail: its words
    Cancelled,
};

/// A failure as data. `subject` and `detail` are for filling in sentences and for the log; `detail` is
/// English or comes from outside, so it is shown as plain text only. Sentences are made from `code` in
/// core/text.
struct Error {
    ErrorCode code = ErrorCode::BadReply;
    QString subject = {};
    QString detail = {};
    std::optional<Problem> problem = {}; ///< the CA's own words, whole
    std::optional<QDateTime> retryAt = {}; ///< UTC; do not try before

    bool operator==(const Error &) const = default;
};

/// The same request, sent again later, may well succeed.
[[nodiscard]] bool isTransient(const Error &error);

/// A stable English name for logs, JSON output and the store, for example "portBusy".
[[nodiscard]] QString codeName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> codeFromName(const QString &name);

[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] Error errorFromJson(const QJsonObject &json);

} // namespace core
