// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain.h"
#include "core/crypto/secret.h"
#include "tests/fuzz/fuzz.h"

using namespace core;
using namespace core::crypto;

/// Reads all that the viewer shows.
static void lookAt(const Certificate &certificate)
{
    std::ignore = certificate.pem();
    std::ignore = certificate.names();
    std::ignore = toString(certificate.subject()) + commonName(certificate.issuer());
    std::ignore = certificate.serialNumber();
    std::ignore = certificate.notBefore().secsTo(certificate.notAfter());
    std::ignore = certificate.sha256Fingerprint() + certificate.sha1Fingerprint();
    std::ignore = certificate.signatureAlgorithm() + certificate.publicKeyType();
    std::ignore = certificate.keyUsage() + certificate.extendedKeyUsage() + certificate.policies();
    std::ignore = certificate.subjectKeyId() + certificate.authorityKeyId();
    std::ignore
        = certificate.ocspResponders() + certificate.caIssuers() + certificate.crlDistributionPoints();
    std::ignore = certificate.scts();
    std::ignore = certificate.extensions();
    std::ignore = certificate.isCa() || certificate.isSignedBy(certificate);
    std::ignore = ariCertId(certificate);
}

/// Certificates and chains as a CA or a file brings them: DER, PEM, PKCS#7.
void tryInput(const QByteArray &input)
{
    static const Library library;
    if (const auto certificate = Certificate::fromDer(input)) {
        lookAt(*certificate);
        hold(Certificate::fromDer(certificate->der()).has_value());
    }
    if (const auto certificate = Certificate::fromPem(input))
        lookAt(*certificate);
    if (const auto chain = chainFromPem(input)) {
        hold(!chain->isEmpty());
        const auto again = chainFromPem(toPem(*chain));
        hold(again && again->size() == chain->size());
    }
    if (const auto certificates = certificatesFromFile(input)) {
        for (const Certificate &certificate : *certificates)
            lookAt(certificate);
    }
}
