// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/cause.h"

#include "core/base/plaintext.h"
#include "core/dns/address.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr qsizetype MaxFound = 200;

namespace {
/// A cause, and the words in lower case that have to be there, one or two.
struct Wording {
    Cause cause;
    QLatin1StringView words;
    QLatin1StringView also = {};
};
} // namespace

/// The first that fits counts, so what says more stands further up. Boulder: va/, bdns/problem.go, policy/,
/// ratelimits/ and wfe2/; Pebble: va/va.go, wfe/wfe.go; Go: net, net/http and crypto/tls, which both quote.
static constexpr std::array Wordings{
    // CAA first: its failures quote those of the DNS.
    Wording{Cause::CaaForbids, "prevents issuance"_L1},
    Wording{Cause::CaaForbids, "caa record"_L1, "forbid"_L1},
    Wording{Cause::CaaUnreadable, "processing caa"_L1},
    Wording{Cause::CaaUnreadable, "looking up caa"_L1},
    Wording{Cause::CaaUnreadable, "caa lookup"_L1},

    Wording{Cause::NoTxt, "no txt record"_L1},
    Wording{Cause::NoTxt, "error retrieving txt records"_L1},
    Wording{Cause::WrongTxt, "incorrect txt record"_L1},
    Wording{Cause::WrongTxt, "dns-persist-01 challenge txt record"_L1},
    Wording{Cause::WrongTxt, "correct value not found for dns challenge"_L1},
    Wording{Cause::DnssecBogus, "dnssec"_L1},
    Wording{Cause::DnssecBogus, "bogus"_L1},
    Wording{Cause::NoSuchName, "nxdomain"_L1},
    Wording{Cause::NoSuchName, "no such host"_L1},
    Wording{Cause::ServerFailure, "servfail"_L1},
    Wording{Cause::ServerFailure, "server failure at resolver"_L1},
    Wording{Cause::DnsRefused, "dns problem: refused"_L1},
    Wording{Cause::DnsTimeout, "query timed out"_L1},
    Wording{Cause::DnsTimeout, "dns problem: networking error"_L1},

    Wording{Cause::NoAlpn, "cannot negotiate alpn"_L1},
    Wording{Cause::NoAlpn, "no application protocol"_L1},
    Wording{Cause::WrongTlsCertificate, "incorrect validation certificate"_L1},
    Wording{Cause::NoTlsCertificate, "no certs presented"_L1},
    Wording{Cause::HttpOnTlsPort, "only speaks http, not tls"_L1},
    Wording{Cause::HttpOnTlsPort, "http response to https client"_L1},
    Wording{Cause::Http2OnPort80, "speaking http/2 over http"_L1},
    Wording{Cause::TlsHandshake, "remote error: tls"_L1},
    Wording{Cause::TlsHandshake, "handshake failure"_L1},
    Wording{Cause::TlsHandshake, "tls: "_L1},

    Wording{Cause::TooManyRedirects, "too many redirects"_L1},
    Wording{Cause::TooManyRedirects, "stopped after"_L1, "redirects"_L1},
    Wording{Cause::RedirectLoop, "redirect loop"_L1},
    Wording{Cause::BadRedirect, "redirect target"_L1},

    // What follows is why its resolver could not be asked, and not about the server of the name.
    Wording{Cause::NoAddress, "occurred while resolving"_L1},
    Wording{Cause::Refused, "connection refused"_L1},
    Wording{Cause::ConnectTimeout, "timeout during connect"_L1},
    Wording{Cause::ConnectTimeout, "dial tcp"_L1, "i/o timeout"_L1},
    Wording{Cause::SlowAnswer, "timeout after connect"_L1},
    Wording{Cause::SlowAnswer, "timeout during"_L1},
    Wording{Cause::SlowAnswer, "awaiting headers"_L1},
    Wording{Cause::SlowAnswer, "context deadline exceeded"_L1},
    Wording{Cause::Reset, "connection reset by peer"_L1},
    Wording{Cause::Reset, ": eof"_L1},
    Wording{Cause::Unreachable, "network unreachable"_L1},
    Wording{Cause::Unreachable, "network is unreachable"_L1},
    Wording{Cause::Unreachable, "no route to host"_L1},
    Wording{Cause::NoFallback, "no ipv4 addresses to try as fallback"_L1},
    Wording{Cause::NoAddress, "no valid ip addresses found"_L1},
    Wording{Cause::NoAddress, "no valid a records found"_L1},
    Wording{Cause::NoAddress, "no ip addresses"_L1},
    Wording{Cause::NoAddress, "reserved address"_L1},
    Wording{Cause::NoAddress, "reserved ip"_L1},
    Wording{Cause::NoAddress, "could not resolve"_L1},
    Wording{Cause::OddAnswer, "error getting validation data"_L1},
    Wording{Cause::OddAnswer, "malformed http response"_L1},

    Wording{Cause::WrongContent, "key authorization file from the server did not match"_L1},
    Wording{Cause::WrongContent, "key authorization"_L1, "did not match"_L1},

    Wording{Cause::NameForbidden, "forbidden by policy"_L1},
    Wording{Cause::NameForbidden, "policy forbids"_L1},
    Wording{Cause::NotPublicSuffix, "valid public suffix"_L1},
    Wording{Cause::NotPublicSuffix, "is an icann tld"_L1},
    Wording{Cause::AddressNotInProfile, "certificate for an ip address"_L1},
    Wording{Cause::AddressNotInProfile, "does not permit ip"_L1},
    Wording{Cause::BadName, "domain name contains"_L1},
    Wording{Cause::BadName, "domain name is "_L1},
    Wording{Cause::BadName, "domain name has "_L1},
    Wording{Cause::BadName, "domain name needs"_L1},
    Wording{Cause::BadName, "domain name can not"_L1},
    Wording{Cause::BadName, "domain name ends"_L1},
    Wording{Cause::BadName, "domain has a label"_L1},
    Wording{Cause::BadName, "wildcard domain name"_L1},
    Wording{Cause::TooManyNames, "order cannot contain more than"_L1},
    Wording{Cause::TooManyNames, "too many identifiers"_L1},
    Wording{Cause::TermsOutdated, "must agree to"_L1},
    Wording{Cause::AuthorizationOver, "authorization must be pending"_L1},
    Wording{Cause::AuthorizationOver, "expired authorization"_L1},
    Wording{Cause::OrderGone, "no order for id"_L1},
    Wording{Cause::OrderGone, "order not found"_L1},
    Wording{Cause::KeyBlocked, "public key is forbidden"_L1},
    Wording{Cause::KeyBlocked, "public key is blocked"_L1},
    Wording{Cause::KeyBlocked, "key is compromised"_L1},
    Wording{Cause::KeyBlocked, "key too small"_L1},
    Wording{Cause::KeyInUse, "key is already in use"_L1},
    Wording{Cause::ContactMissing, "at least one contact"_L1},
    Wording{Cause::ContactForbidden, "contact email"_L1},
    Wording{Cause::ContactForbidden, "contact"_L1, "forbidden domain"_L1},

    Wording{Cause::DuplicateCertificates, "exact set of"_L1},
    Wording{Cause::TooManyFailures, "too many failed authorizations"_L1},
    Wording{Cause::TooManyFailures, "too many currently pending"_L1},
    Wording{Cause::TooManyOrders, "too many new orders"_L1},
    Wording{Cause::TooManyAccounts, "registrations"_L1, "too many"_L1},
    Wording{Cause::TooManyCertificates, "too many certificates"_L1},
    Wording{Cause::Paused, "temporarily prevented from requesting"_L1},
    Wording{Cause::Paused, "unpause"_L1},
    Wording{Cause::Busy, "service busy"_L1},
    Wording{Cause::Busy, "too many requests"_L1},
    Wording{Cause::Busy, "your ip"_L1, "load limit"_L1},
};

static std::optional<Cause> causeOf(const QString &words)
{
    for (const Wording &wording : Wordings) {
        if (words.contains(wording.words) && words.contains(wording.also))
            return wording.cause;
    }
    return {};
}

static QString firstUrl(const QString &detail)
{
    static const QRegularExpression pattern(
        u"https?://[^\\s\"'<>\\[\\]]*(?:\\[[0-9A-Fa-f:.]+\\][^\\s\"'<>]*)?"_s);
    QString found = pattern.match(detail).captured();
    while (!found.isEmpty() && u":,;."_s.contains(found.back()))
        found.chop(1);
    const QUrl url(found, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() ? found : QString();
}

/// "192.0.2.1: Fetching …" (Boulder), "dial tcp 192.0.2.1:80: …" (Go), "… [192.0.2.1]: 404" (Boulder before
/// 2022).
static QString addressIn(const QString &detail)
{
    static const QRegularExpression front(u"\\A([0-9A-Fa-f:.]{2,45}): "_s);
    static const QRegularExpression dialled(u"dial tcp \\[?([0-9A-Fa-f:.]{2,45}?)\\]?:[0-9]{1,5}: "_s);
    static const QRegularExpression bracketed(u" \\[([0-9A-Fa-f:.]{2,45})\\]: "_s);
    for (const QRegularExpression &pattern : {front, dialled, bracketed}) {
        const QString text = pattern.match(detail).captured(1);
        if (const QString address = dns::canonicalAddress(text); !address.isEmpty())
            return address;
    }
    return {};
}

/// "Invalid response from URL: 404" (Boulder), "URL returned 404" (Pebble).
static int statusIn(const QString &detail)
{
    static const QRegularExpression boulder(u"nvalid response from .*: ([1-5][0-9]{2})\\z"_s);
    static const QRegularExpression pebble(u" returned ([1-5][0-9]{2})\\z"_s);
    for (const QRegularExpression &pattern : {boulder, pebble}) {
        if (const auto match = pattern.match(detail); match.hasMatch())
            return match.captured(1).toInt();
    }
    return 0;
}

static Cause causeOfStatus(int status)
{
    return status == 404 || status == 410 ? Cause::PageMissing
        : status == 401 || status == 403  ? Cause::PageForbidden
        : status >= 500                   ? Cause::ServerFault
                                          : Cause::OtherStatus;
}

/// What the CA quotes of what it found: the content of a file or of a TXT record, or the beginning of a page.
static QString foundIn(const QString &detail)
{
    static const QRegularExpression patterns[] = {
        QRegularExpression(u"ncorrect TXT record \"([^\"]{1,400})"_s),
        QRegularExpression(u"\\(got \"([^\"]{1,400})"_s),
        QRegularExpression(u"did not match this challenge \"[^\"]{0,400}\" != \"([^\"]{1,400})"_s),
        QRegularExpression(u"nvalid response from [^\"]{1,400}: \"(.{1,400})"_s),
    };
    for (const QRegularExpression &pattern : patterns) {
        if (const auto match = pattern.match(detail); match.hasMatch())
            return plainText(match.captured(1), MaxFound);
    }
    return {};
}

static bool isPage(const QString &text)
{
    return text.contains("<html"_L1, Qt::CaseInsensitive)
        || text.contains("<!doctype"_L1, Qt::CaseInsensitive);
}

Diagnosis diagnosis(const Problem &problem)
{
    // Problems that come over the wire are cleaned and capped; those that somebody else makes may not be.
    const QString detail = plainText(problem.detail, 2048);
    Diagnosis known{.type = typeOf(problem)};
    known.fromElsewhere = detail.contains("during secondary"_L1, Qt::CaseInsensitive)
        || detail.contains("secondary validation"_L1, Qt::CaseInsensitive);
    static const QRegularExpression elsewhere(u"\\ADuring secondary [A-Za-z ]{1,40}: "_s);
    const QString words = QString(detail).remove(elsewhere);
    known.address = addressIn(words);
    known.url = firstUrl(words);
    known.status = statusIn(words);
    known.found = foundIn(words);
    if (known.status > 0)
        known.cause = causeOfStatus(known.status);
    else if (words.contains("nvalid response from"_L1))
        known.cause = isPage(known.found) ? Cause::PageInstead : Cause::WrongContent;
    else
        known.cause = causeOf(words.toLower());
    if (known.cause == Cause::WrongContent && isPage(known.found))
        known.cause = Cause::PageInstead;
    if (!known.cause && known.type == ProblemType::Caa)
        known.cause = Cause::CaaForbids;
    return known;
}

} // namespace core::issuance
