// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/differences.h"

#include "core/issuance/addresses.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::issuance {

PlaceSort sortOf(const challenge::SelfCheck &check)
{
    if (check.matches)
        return PlaceSort::Proof;
    if (!check.error)
        return PlaceSort::NotAsked;
    const ErrorCode code = check.error->code;
    if (code != ErrorCode::SelfCheckFailed)
        return code == ErrorCode::ConnectionRefused ? PlaceSort::Refused
            : code == ErrorCode::TimedOut           ? PlaceSort::TimedOut
            : code == ErrorCode::RedirectRefused    ? PlaceSort::Redirect
                                                    : PlaceSort::Broken;
    if (check.tls != challenge::SelfCheck::Tls::None)
        return check.tls == challenge::SelfCheck::Tls::Shaken ? PlaceSort::OtherTls : PlaceSort::NoTls;
    if (check.status == 0)
        return PlaceSort::Broken;
    if (check.status != 200)
        return PlaceSort::Status;
    const bool isPage = check.contentType.startsWith("text/html"_L1)
        || check.excerpt.contains("<html"_L1, Qt::CaseInsensitive)
        || check.excerpt.contains("<!doctype"_L1, Qt::CaseInsensitive);
    return isPage ? PlaceSort::Page : PlaceSort::Content;
}

/// What the CA saw, in the same word; nothing where its words are not about a web server.
static std::optional<PlaceSort> sortOf(const Diagnosis &diagnosis)
{
    static constexpr std::array sorts{
        std::pair{Cause::Refused, PlaceSort::Refused},
        std::pair{Cause::ConnectTimeout, PlaceSort::TimedOut},
        std::pair{Cause::SlowAnswer, PlaceSort::TimedOut},
        std::pair{Cause::Reset, PlaceSort::Broken},
        std::pair{Cause::Unreachable, PlaceSort::Broken},
        std::pair{Cause::NoFallback, PlaceSort::Broken},
        std::pair{Cause::Http2OnPort80, PlaceSort::Broken},
        std::pair{Cause::HttpOnTlsPort, PlaceSort::Broken},
        std::pair{Cause::OddAnswer, PlaceSort::Broken},
        std::pair{Cause::PageMissing, PlaceSort::Status},
        std::pair{Cause::PageForbidden, PlaceSort::Status},
        std::pair{Cause::ServerFault, PlaceSort::Status},
        std::pair{Cause::OtherStatus, PlaceSort::Status},
        std::pair{Cause::PageInstead, PlaceSort::Page},
        std::pair{Cause::WrongContent, PlaceSort::Content},
        std::pair{Cause::TooManyRedirects, PlaceSort::Redirect},
        std::pair{Cause::RedirectLoop, PlaceSort::Redirect},
        std::pair{Cause::BadRedirect, PlaceSort::Redirect},
    };
    for (const auto &[cause, sort] : sorts) {
        if (cause == diagnosis.cause)
            return sort;
    }
    return {};
}

/// What the CA saw of a handshake. A server without acme-tls/1 may refuse it or go on without.
static bool isSameHandshake(const CaSaw &saw, PlaceSort here)
{
    static constexpr std::array causes{
        std::pair{Cause::NoAlpn, PlaceSort::OtherTls},
        std::pair{Cause::NoAlpn, PlaceSort::NoTls},
        std::pair{Cause::WrongTlsCertificate, PlaceSort::OtherTls},
        std::pair{Cause::NoTlsCertificate, PlaceSort::NoTls},
        std::pair{Cause::TlsHandshake, PlaceSort::NoTls},
        std::pair{Cause::HttpOnTlsPort, PlaceSort::NoTls},
        std::pair{Cause::OddAnswer, PlaceSort::NoTls},
        std::pair{Cause::Reset, PlaceSort::NoTls},
    };
    return std::ranges::any_of(
        causes, [&](const auto &each) { return saw.diagnosis.cause == each.first && here == each.second; });
}

static bool isSame(const CaSaw &saw, const PlaceSeen &place)
{
    if (place.check.tls != challenge::SelfCheck::Tls::None && isSameHandshake(saw, sortOf(place.check)))
        return true;
    const auto ca = sortOf(saw.diagnosis);
    const PlaceSort here = sortOf(place.check);
    if (!ca || *ca != here)
        return false;
    return here != PlaceSort::Status || saw.diagnosis.status == 0
        || saw.diagnosis.status == place.check.status;
}

static QList<Difference> ofPlaces(const CaSaw &saw, const SecondLook &look)
{
    QList<Difference> found;
    if (look.notPlaced)
        found.append({.kind = DifferenceKind::NotPlaced, .error = look.notPlaced});
    QStringList good;
    for (const PlaceSeen &place : look.places) {
        if (place.check.matches)
            good.append(place.address);
    }
    bool isCompared = false;
    for (const PlaceSeen &place : look.places) {
        const bool isGood = place.check.matches;
        if (place.usedByCa) {
            isCompared = true;
            found.append({.kind = isGood           ? DifferenceKind::FineHere
                              : isSame(saw, place) ? DifferenceKind::SameHere
                                                   : DifferenceKind::OtherFailureHere,
                          .address = place.address});
        } else if (!isGood && !good.isEmpty() && place.check.error) {
            found.append(
                {.kind = DifferenceKind::OtherAddressFails, .address = place.address, .others = good});
        }
    }
    if (!isCompared && !look.places.isEmpty())
        found.append({.kind = DifferenceKind::NothingToCompare});
    const bool caKnows = std::ranges::any_of(look.places, &PlaceSeen::knownToCa);
    const bool weKnow = std::ranges::any_of(look.places, &PlaceSeen::knownHere);
    for (const PlaceSeen &place : look.places) {
        if (place.knownHere && isReservedAddress(place.address) && !place.knownToCa)
            found.append({.kind = DifferenceKind::PrivateHere, .address = place.address});
        else if (caKnows && place.knownHere && !place.knownToCa)
            found.append({.kind = DifferenceKind::UnknownToCa, .address = place.address});
        else if (weKnow && place.knownToCa && !place.knownHere)
            found.append({.kind = DifferenceKind::UnknownHere, .address = place.address});
    }
    if (look.notFound)
        found.append({.kind = DifferenceKind::NotFoundHere, .error = look.notFound});
    return found;
}

static QList<Difference> ofRecords(const dns::View &view, bool wasTakenAway)
{
    if (view.trouble)
        return {{.kind = DifferenceKind::TxtUnknown, .error = view.trouble}};
    QStringList without;
    QStringList values;
    bool isHeard = false;
    bool isShown = false;
    for (const dns::ServerView &server : view.servers) {
        isHeard = isHeard || server.sight == dns::Sight::Shown || server.sight == dns::Sight::Missing
            || server.sight == dns::Sight::Others;
        isShown = isShown || server.sight == dns::Sight::Shown;
        if (server.sight != dns::Sight::Shown)
            without.append(server.name);
        for (const QByteArray &value : server.values)
            values.append(dns::shownText(value));
    }
    without.removeDuplicates();
    values.removeDuplicates();
    QList<Difference> found;
    if (!view.doubled.isEmpty())
        found.append({.kind = DifferenceKind::TxtDoubled, .address = view.doubled});
    if (!isHeard)
        found.append({.kind = DifferenceKind::TxtUnknown,
                      .error = Error{.code = ErrorCode::DnsFailed, .subject = view.place.record}});
    else if (isShown)
        found.append(
            {.kind = without.isEmpty() ? DifferenceKind::TxtEverywhere : DifferenceKind::TxtSomewhere,
             .others = without});
    else if (!values.isEmpty())
        found.append({.kind = DifferenceKind::TxtOthers, .others = values.first(qMin(values.size(), 5))});
    else if (found.isEmpty())
        found.append({.kind = wasTakenAway ? DifferenceKind::TxtTakenAway : DifferenceKind::TxtNowhere});
    return found;
}

QList<Difference> differences(const CaSaw &saw, const SecondLook &look, bool byProvider)
{
    if (!look.supported)
        return {{.kind = DifferenceKind::NotSupported}};
    QList<Difference> found;
    if (look.view) {
        if (look.notPlaced)
            found.append({.kind = DifferenceKind::NotPlaced, .error = look.notPlaced});
        return found + ofRecords(*look.view, byProvider && !look.placed);
    }
    found = ofPlaces(saw, look);
    if (found.isEmpty())
        found.append({.kind = DifferenceKind::NothingToCompare});
    return found;
}

} // namespace core::issuance
