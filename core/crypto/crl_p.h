// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/crl.h"
#include "core/crypto/openssl_p.h"

namespace core::crypto {

using CrlPtr = std::unique_ptr<X509_CRL, FreeWith<X509_CRL_free>>;
using IntegerPtr = std::unique_ptr<ASN1_INTEGER, FreeWith<ASN1_INTEGER_free>>;
using EnumeratedPtr = std::unique_ptr<ASN1_ENUMERATED, FreeWith<ASN1_ENUMERATED_free>>;
using IssuingPointPtr = std::unique_ptr<ISSUING_DIST_POINT, FreeWith<ISSUING_DIST_POINT_free>>;

struct CrlImpl {
    CrlPtr crl;
};

/// OpenSSL counts references in, and sorts, an object that stays the same to the eye; it locks both.
inline X509_CRL *crlOf(const Crl &list)
{
    return list.impl().crl.get();
}

/// UTC; invalid when it is absent or not a time.
QDateTime dateOf(const ASN1_TIME *time);
/// As it stands in DER: with the sign byte.
QByteArray contentOctets(const ASN1_INTEGER *integer);

} // namespace core::crypto
