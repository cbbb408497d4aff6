// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/cause.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr std::array CauseNames{
    std::pair{Cause::Refused, "refused"_L1},
    std::pair{Cause::ConnectTimeout, "connectTimeout"_L1},
    std::pair{Cause::SlowAnswer, "slowAnswer"_L1},
    std::pair{Cause::Reset, "reset"_L1},
    std::pair{Cause::Unreachable, "unreachable"_L1},
    std::pair{Cause::NoAddress, "noAddress"_L1},
    std::pair{Cause::NoFallback, "noFallback"_L1},
    std::pair{Cause::Http2OnPort80, "http2OnPort80"_L1},
    std::pair{Cause::HttpOnTlsPort, "httpOnTlsPort"_L1},
    std::pair{Cause::OddAnswer, "oddAnswer"_L1},
    std::pair{Cause::PageMissing, "pageMissing"_L1},
    std::pair{Cause::PageForbidden, "pageForbidden"_L1},
    std::pair{Cause::ServerFault, "serverFault"_L1},
    std::pair{Cause::OtherStatus, "otherStatus"_L1},
    std::pair{Cause::PageInstead, "pageInstead"_L1},
    std::pair{Cause::WrongContent, "wrongContent"_L1},
    std::pair{Cause::TooManyRedirects, "tooManyRedirects"_L1},
    std::pair{Cause::RedirectLoop, "redirectLoop"_L1},
    std::pair{Cause::BadRedirect, "badRedirect"_L1},
    std::pair{Cause::NoSuchName, "noSuchName"_L1},
    std::pair{Cause::ServerFailure, "serverFailure"_L1},
    std::pair{Cause::DnsTimeout, "dnsTimeout"_L1},
    std::pair{Cause::DnsRefused, "dnsRefused"_L1},
    std::pair{Cause::DnssecBogus, "dnssecBogus"_L1},
    std::pair{Cause::NoTxt, "noTxt"_L1},
    std::pair{Cause::WrongTxt, "wrongTxt"_L1},
    std::pair{Cause::CaaForbids, "caaForbids"_L1},
    std::pair{Cause::CaaUnreadable, "caaUnreadable"_L1},
    std::pair{Cause::NoAlpn, "noAlpn"_L1},
    std::pair{Cause::WrongTlsCertificate, "wrongTlsCertificate"_L1},
    std::pair{Cause::NoTlsCertificate, "noTlsCertificate"_L1},
    std::pair{Cause::TlsHandshake, "tlsHandshake"_L1},
    std::pair{Cause::NameForbidden, "nameForbidden"_L1},
    std::pair{Cause::NotPublicSuffix, "notPublicSuffix"_L1},
    std::pair{Cause::BadName, "badName"_L1},
    std::pair{Cause::TooManyNames, "tooManyNames"_L1},
    std::pair{Cause::AddressNotInProfile, "addressNotInProfile"_L1},
    std::pair{Cause::TermsOutdated, "termsOutdated"_L1},
    std::pair{Cause::AuthorizationOver, "authorizationOver"_L1},
    std::pair{Cause::OrderGone, "orderGone"_L1},
    std::pair{Cause::KeyBlocked, "keyBlocked"_L1},
    std::pair{Cause::KeyInUse, "keyInUse"_L1},
    std::pair{Cause::ContactMissing, "contactMissing"_L1},
    std::pair{Cause::ContactForbidden, "contactForbidden"_L1},
    std::pair{Cause::DuplicateCertificates, "duplicateCertificates"_L1},
    std::pair{Cause::TooManyCertificates, "tooManyCertificates"_L1},
    std::pair{Cause::TooManyFailures, "tooManyFailures"_L1},
    std::pair{Cause::TooManyOrders, "tooManyOrders"_L1},
    std::pair{Cause::TooManyAccounts, "tooManyAccounts"_L1},
    std::pair{Cause::Paused, "paused"_L1},
    std::pair{Cause::Busy, "busy"_L1},
};
static_assert(CauseNames.size() == static_cast<std::size_t>(Cause::Busy) + 1);

QString causeName(Cause cause)
{
    for (const auto &[known, name] : CauseNames) {
        if (known == cause)
            return name;
    }
    Q_UNREACHABLE();
}

} // namespace core::issuance
