// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/preflight.h"
#include "core/challenge/solvers.h"
#include "core/issuance/casaw.h"
#include "core/store/entries.h"

#include <functional>

namespace core::issuance {

/// One address of the name, asked from this computer as the CA asks.
struct PlaceSeen {
    QString address = {};
    bool usedByCa = false;
    bool knownToCa = false; ///< the CA said so
    bool knownHere = false; ///< the DNS says so, asked from here
    challenge::SelfCheck check = {};
};

/// What is seen from this computer of what the CA looked for.
struct SecondLook {
    QDateTime at = {};
    bool supported = true; ///< false: nothing here can ask the way this challenge is looked at
    /// The proof had been taken away after the failure and could not be put in place again: `places` tell
    /// about connections only.
    std::optional<Error> notPlaced = {};
    bool placed = false; ///< it was put in place again for this look, and taken away again
    QList<PlaceSeen> places = {}; ///< http-01, tls-alpn-01
    std::optional<Error> notFound = {}; ///< why the DNS names no address, asked from here
    std::optional<dns::View> view = {}; ///< dns-01
};

/// How to ask.
struct LookOptions {
    QByteArray thumbprint
        = {}; ///< of the account's key: the second half of the proof (RFC 8555, section 8.1)
    QString accountUrl = {}; ///< dns-account-01: whose record it is
    /// The CA runs on this computer: its names lead here, and need not be in the DNS.
    bool isCaHere = false;
    /// Whether a DNS provider may be asked to put the record in place again. A listener and a web root are
    /// always used; what a person put in place is still there.
    bool mayChangeDns = false;
};

/// For an account: whose proof, and whether its CA is on this computer.
[[nodiscard]] LookOptions lookOptions(const store::AccountEntry &account);

/// Asks again, from here and the way the CA did: for http-01 the same URL at the address that the CA used and
/// at every other of the name; for tls-alpn-01 a handshake with each of them; for dns-01 the TXT record at
/// each name server of the zone. What is needed for that is put in place and taken away again. Comes within
/// three minutes; never after `owner` is gone.
void lookAgain(challenge::Solvers &solvers, const Clock &clock, const AuthzRecord &authz, const CaSaw &saw,
               const LookOptions &options, QObject *owner, std::function<void(const SecondLook &)> done);

} // namespace core::issuance
