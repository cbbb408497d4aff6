// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

#include <optional>

namespace core::issuance {

/// What a CA means by the words of a problem document, more finely than its type says. CAs put the cause into
/// `detail`; these are the wordings of Boulder (Let's Encrypt), Pebble and others that are known.
enum class Cause {
    // The server of the name could not be reached.
    Refused,
    ConnectTimeout, ///< nobody answered: a firewall
    SlowAnswer, ///< connected, but no answer in time
    Reset,
    Unreachable, ///< no route
    NoAddress, ///< no A or AAAA record, or none that is public
    NoFallback, ///< IPv6 failed, and there is no IPv4 address
    Http2OnPort80, ///< HTTP/2 without TLS
    HttpOnTlsPort,
    OddAnswer, ///< no HTTP came back
    // It answered, but not with the proof.
    PageMissing, ///< 404
    PageForbidden, ///< 401, 403
    ServerFault, ///< 5xx
    OtherStatus,
    PageInstead, ///< HTML: another page
    WrongContent, ///< the file has another content
    TooManyRedirects,
    RedirectLoop,
    BadRedirect, ///< to a scheme, port or host that is not allowed
    // The DNS.
    NoSuchName, ///< NXDOMAIN
    ServerFailure, ///< SERVFAIL
    DnsTimeout,
    DnsRefused,
    DnssecBogus,
    NoTxt,
    WrongTxt,
    CaaForbids,
    CaaUnreadable, ///< the question for CAA records failed
    // tls-alpn-01 (RFC 8737) and redirects to https.
    NoAlpn,
    WrongTlsCertificate,
    NoTlsCertificate,
    TlsHandshake,
    // The order.
    NameForbidden, ///< by the CA's policy
    NotPublicSuffix,
    BadName,
    TooManyNames,
    AddressNotInProfile, ///< an IP address in a profile, or at a CA, that has none
    TermsOutdated,
    AuthorizationOver, ///< no longer pending
    OrderGone,
    KeyBlocked, ///< known to be exposed, or weak
    KeyInUse,
    ContactMissing,
    ContactForbidden,
    // Limits.
    DuplicateCertificates, ///< of exactly these names
    TooManyCertificates, ///< for the domain
    TooManyFailures, ///< of proofs for this name
    TooManyOrders,
    TooManyAccounts,
    Paused, ///< until somebody releases the name on the CA's website
    Busy, ///< too many requests at once
};

/// A stable English name, for JSON: "connectTimeout".
[[nodiscard]] QString causeName(Cause cause);

/// A problem document, understood.
struct Diagnosis {
    ProblemType type = ProblemType::Other;
    std::optional<Cause> cause = {}; ///< unset: its type is all there is
    bool fromElsewhere = false; ///< the CA's own place was content, another of its places was not
    QString address = {}; ///< named in the words: where the CA was connected to, or tried to be
    QString url = {}; ///< named in the words: http or https
    int status = 0; ///< HTTP, named in the words
    QString found = {}; ///< what was there instead, quoted in the words: plain text, at most 200 characters
    bool operator==(const Diagnosis &) const = default;
};

/// Pure. The words are hostile: they are searched for what is known, and nothing in them is obeyed.
[[nodiscard]] Diagnosis diagnosis(const Problem &problem);

} // namespace core::issuance
