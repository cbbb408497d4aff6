// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/secondlook.h"

namespace core::issuance {

/// What one address showed, in a word.
enum class PlaceSort {
    Proof, ///< the right one
    Refused,
    TimedOut,
    Broken, ///< closed or broken off, or no HTTP
    Status, ///< HTTP, other than 200
    Page, ///< HTML
    Content, ///< something else
    Redirect, ///< one that CAs do not follow
    OtherTls, ///< a TLS server, with another certificate or without acme-tls/1
    NoTls, ///< the handshake did not come about
    NotAsked,
};
[[nodiscard]] PlaceSort sortOf(const challenge::SelfCheck &check);

enum class DifferenceKind {
    SameHere, ///< the address that the CA used shows the same failure here; address
    OtherFailureHere, ///< it fails here, too, but otherwise; address
    FineHere, ///< it shows the proof here; address
    OtherAddressFails, ///< one that the CA did not use fails, while another shows the proof; address, others
    UnknownToCa, ///< the DNS names it here, the CA did not have it; address
    UnknownHere, ///< the CA used or had it, the DNS does not name it here; address
    PrivateHere, ///< the name leads into the local network here; address
    NotFoundHere, ///< the DNS names no address here; see `error`
    NotPlaced, ///< the proof could not be put in place again; see `error`
    NothingToCompare, ///< the CA does not say which address it used
    NotSupported, ///< this challenge cannot be looked at from here
    TxtEverywhere, ///< all name servers show the value now
    TxtNowhere, ///< none has a TXT record
    TxtOthers, ///< only other values; others: the first of them
    TxtSomewhere, ///< some show it, others do not; others: those that do not
    TxtDoubled, ///< the zone was typed twice; address: where the value stands
    TxtTakenAway, ///< Tegata's record is not there any more, as it should be
    TxtUnknown, ///< the name servers cannot be asked; see `error`
};

struct Difference {
    DifferenceKind kind = DifferenceKind::NothingToCompare;
    QString address = {};
    QStringList others = {};
    std::optional<Error> error = {};
    bool operator==(const Difference &) const = default;
};

/// What differs between the CA's look and ours, what matters most first. Never empty. Pure. `byProvider`: the
/// record had been put in place by a DNS provider, and taken away by it.
[[nodiscard]] QList<Difference> differences(const CaSaw &saw, const SecondLook &look, bool byProvider);

} // namespace core::issuance
