// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/crl_p.h"
#include "core/crypto/keypair_p.h"
#include "core/crypto/localauthority.h"

#include <vector>

namespace core::crypto {

struct Issuer {
    KeyPair key;
    Certificate certificate;
};

struct LocalAuthorityImpl {
    std::vector<Issuer> issuers; ///< root first; the last one issues
};

/// Of at most 127 content octets; null when they are not an INTEGER.
IntegerPtr integerOf(QByteArray octets);

} // namespace core::crypto
