// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"
#include "core/crypto/openssl_p.h"

namespace core::crypto {

struct KeyPairImpl {
    explicit KeyPairImpl(PkeyPtr k) : key(std::move(k)) { }
    PkeyPtr key;

    /// Refuses a key whose halves do not fit each other.
    static Result<KeyPair> checked(PkeyPtr key);
};

/// For calls that want a non-const EVP_PKEY but only read it or count references (OpenSSL locks that count).
inline EVP_PKEY *pkeyOf(const KeyPair &pair)
{
    return pair.impl().key.get();
}

/// SHA-384 for P-384, else SHA-256: the digest that fits the strength of the key.
const EVP_MD *digestFor(const KeyPair &pair);

} // namespace core::crypto
