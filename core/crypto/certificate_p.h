// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"
#include "core/crypto/openssl_p.h"

namespace core::crypto {

struct CertificateImpl {
    X509Ptr x509;
    QByteArray der; ///< as it came
};

inline constexpr qsizetype MaxNames = 1000;

/// OpenSSL counts references in, and caches into, an object that stays the same to the eye; it locks both.
inline X509 *x509Of(const Certificate &certificate)
{
    return certificate.impl().x509.get();
}

/// An extension decoded, or null when it is absent, doubled or damaged.
template <typename Pointer>
Pointer extensionOf(const Certificate &certificate, int nid)
{
    using T = typename Pointer::element_type;
    return Pointer(static_cast<T *>(X509_get_ext_d2i(x509Of(certificate), nid, nullptr, nullptr)));
}

QString dottedOid(const ASN1_OBJECT *object);
/// OpenSSL's short name, else the dotted OID.
QString shortName(const ASN1_OBJECT *object);
DistinguishedName readName(const X509_NAME *name);

/// The names in the certificate, at most `maximum`.
QStringList namesOf(const Certificate &certificate, qsizetype maximum);

} // namespace core::crypto
