// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/preflight.h"

namespace core::challenge {

/// What one address of a name shows of a proof: the connection goes there, whatever a resolver would say.
struct AddressView {
    QString address = {};
    SelfCheck check = {};
    bool operator==(const AddressView &) const = default;
};

/// Asks for a proof at each of `addresses` by itself, side by side, since a CA may look at any of them and a
/// stale one among them is the most frequent reason of failure. `done` has them in the order given, sixteen
/// at most, within half a minute. The proof need not be in place: then `check` says who answers and with
/// what. Nothing is told after `owner` is gone. `route.address` is not looked at.
void fetchAtEach(const Proof &proof, const Route &route, const QStringList &addresses, QObject *owner,
                 std::function<void(const QList<AddressView> &)> done);
/// The same for tls-alpn-01: a handshake with each address at `port`, see tlsCheck().
void shakeHandsAtEach(const Proof &proof, quint16 port, const QStringList &addresses, QObject *owner,
                      std::function<void(const QList<AddressView> &)> done);

/// A proof that no CA knows: a random token with a random text, to try the way with.
[[nodiscard]] Proof rehearsalProof(const QString &name);

} // namespace core::challenge
