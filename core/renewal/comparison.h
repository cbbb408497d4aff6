// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/chain.h"

namespace core::renewal {

// What is different between two certificates that take each other's place, and what that might break. Pure.

/// What matters of one certificate to whoever relies on it.
struct Traits {
    QString issuer = {}; ///< common name of the certificate that signed it
    QString root = {}; ///< common name of what its chain leads to
    QByteArray rootKeyId = {}; ///< tells roots of one name apart; may be empty
    QStringList names = {};
    QString keyType = {}; ///< "EC P-256"
    QByteArray keyHash = {}; ///< SHA-256 of the public key: what a TLSA record "3 1 1" has
    QDateTime notBefore = {};
    QDateTime notAfter = {};
    QStringList usages = {}; ///< extended key usage, "serverAuth", …
    QStringList intermediates = {}; ///< common names, from the certificate up
    bool test = false; ///< from a staging or practice CA
    bool operator==(const Traits &) const = default;
};
/// Of a chain with at least one certificate.
[[nodiscard]] Traits traitsOf(const crypto::Chain &chain, bool test);

enum class Aspect { Issuer, Root, Names, KeyType, Key, Lifetime, Usages, Chain };

/// What a difference might break.
enum class Risk {
    TestAuthority, ///< browsers trusted it, and will no longer
    RootChanged, ///< whoever trusts only the old root
    NamesGone,
    KeyChanged, ///< though it was to stay, since it is pinned somewhere
    RsaGone, ///< clients that know RSA alone
    LifetimeShorter, ///< by a fifth or more: whoever renews by the calendar
    ServerUseGone,
    ClientUseGone, ///< whoever shows it to another server as a client
};

struct Difference {
    Aspect aspect = Aspect::Issuer;
    bool changed = false;
    QStringList gone = {}; ///< Names, Usages, Chain: what only the old one has
    QStringList added = {}; ///< … and only the new one
    QList<Risk> risks = {};
    bool operator==(const Difference &) const = default;
};

/// One for each aspect, in their order, changed or not. `pinned`: the key should have stayed. Two dates that
/// differ are what a renewal is for; the lifetime is changed when its length is.
[[nodiscard]] QList<Difference> compare(const Traits &before, const Traits &after, bool pinned);

[[nodiscard]] QString aspectName(Aspect aspect); ///< stable: "keyType"
[[nodiscard]] QString riskName(Risk risk); ///< stable: "rootChanged"

} // namespace core::renewal
