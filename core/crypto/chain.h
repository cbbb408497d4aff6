// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"

namespace core::crypto {

/// Leaf first, each followed by its issuer; the root is usually not part of it.
using Chain = QList<Certificate>;

inline constexpr qsizetype MaxChainBytes = 256 * 1024;
inline constexpr qsizetype MaxChainLength = 10;

/// What a CA sends as application/pem-certificate-chain (RFC 8555, section 9.1). Strict: nothing but
/// CERTIFICATE blocks and white space, 1 to 10 of them, each at most 64 KiB; otherwise CertificateUnreadable.
/// A private key block is refused before it is decoded. Order is kept; see checkIssued for the rest.
Result<Chain> chainFromPem(const QByteArray &pem);

/// The same for files that people have: PEM with text around, DER, PKCS#7, several certificates in any order.
/// NotACertificate when there is none. Private keys in the file are ignored.
Result<Chain> certificatesFromFile(const QByteArray &bytes);

[[nodiscard]] QByteArray toPem(const Chain &chain);

/// Whether `chain` is what was ordered: leaf key is `key`'s, its names are exactly `names` (as sets, compared
/// without case), now lies within its dates (one hour of tolerance at the start), each certificate is signed
/// by the next. Returns the chain in the right order if one unique order exists. CertificateWrongKey,
/// …WrongNames, …WrongDates, …BrokenChain.
Result<Chain> checkIssued(const Chain &chain, const KeyPair &key, const QStringList &names,
                          const QDateTime &now);

/// How a chain stands against a set of roots.
enum class Trust {
    Trusted, ///< leads to one of the roots
    UntrustedRoot, ///< complete up to a self-signed root that is not among them
    Incomplete, ///< an issuer is missing
    Broken, ///< a signature does not verify, or a constraint is violated
    Expired,
    NotYetValid,
};
struct TrustResult {
    Trust trust = Trust::Incomplete;
    Chain path = {}; ///< leaf to root as far as it could be built, roots from the store included
    QString detail = {}; ///< OpenSSL's reason
};
/// `roots` empty means the system's trust store. Blocking, some milliseconds.
[[nodiscard]] TrustResult checkTrust(const Chain &chain, const QDateTime &now, const Chain &roots = {});

} // namespace core::crypto
