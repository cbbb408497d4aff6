// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/keypair.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace core::crypto {

struct CertificateImpl; ///< private to core/crypto

/// One attribute of a distinguished name, for example {"CN", "R11"}. Text is cleaned (see plainText) and
/// capped.
struct NameAttribute {
    QString type; ///< OpenSSL's short name, else the dotted OID
    QString value;
    bool operator==(const NameAttribute &) const = default;
};
using DistinguishedName = QList<NameAttribute>;

/// "CN=R11, O=Let's Encrypt, C=US": the most telling part first. Empty for an empty name.
[[nodiscard]] QString toString(const DistinguishedName &name);
/// The first CN, else O, else empty.
[[nodiscard]] QString commonName(const DistinguishedName &name);

/// A signed certificate timestamp (RFC 6962, section 3.2), as far as it can be read without the log's key.
struct Sct {
    QByteArray logId; ///< 32 bytes, SHA-256 of the log's public key
    QDateTime timestamp;
    bool operator==(const Sct &) const = default;
};

struct Extension {
    QString oid; ///< dotted
    QString name; ///< OpenSSL's long name, or empty when it has none
    bool critical = false;
    QString
        text; ///< OpenSSL's rendering, else hex; cleaned but with line breaks kept; at most 4096 characters
    bool operator==(const Extension &) const = default;
};

inline constexpr qsizetype MaxCertificateBytes = 64 * 1024;

/// An X.509 certificate (RFC 5280). A cheap value: copies share the parsed object.
class Certificate {
public:
    // CertificateUnreadable when it is not exactly one certificate, or larger than MaxCertificateBytes.
    static Result<Certificate> fromDer(const QByteArray &der); ///< no byte may be left over
    static Result<Certificate>
    fromPem(const QByteArray &pem); ///< one CERTIFICATE block; text around it is ignored

    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QByteArray pem() const; ///< ends in a line feed

    /// dNSName (lower case) and iPAddress (RFC 5952 form) of subjectAltName, the first 1000. A byte that has
    /// no business in a name is written as \xNN, so that no entry can pass for another name.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] DistinguishedName subject() const;
    [[nodiscard]] DistinguishedName issuer() const;
    [[nodiscard]] QByteArray serialNumber() const; ///< content octets of the INTEGER, with sign byte
    [[nodiscard]] QDateTime notBefore() const; ///< UTC
    [[nodiscard]] QDateTime notAfter() const; ///< UTC
    [[nodiscard]] QByteArray sha256Fingerprint() const;
    [[nodiscard]] QByteArray sha1Fingerprint() const;
    [[nodiscard]] QString signatureAlgorithm() const; ///< OpenSSL's long name, "ecdsa-with-SHA256"
    [[nodiscard]] QByteArray publicKeyDer() const; ///< SubjectPublicKeyInfo
    [[nodiscard]] QString publicKeyType() const; ///< "EC P-256", "RSA 2048", "Ed25519", else OpenSSL's name
    [[nodiscard]] int version() const; ///< 3
    [[nodiscard]] bool isCa() const;
    [[nodiscard]] bool isSelfIssued() const; ///< subject equals issuer

    [[nodiscard]] QStringList keyUsage() const; ///< RFC 5280 names: "digitalSignature", …
    [[nodiscard]] QStringList extendedKeyUsage() const; ///< short names: "serverAuth", …, else dotted OIDs
    [[nodiscard]] QByteArray subjectKeyId() const; ///< empty when absent
    [[nodiscard]] QByteArray authorityKeyId() const; ///< keyIdentifier, empty when absent
    // http and https only, the first 100 of each list.
    [[nodiscard]] QList<QUrl> ocspResponders() const;
    [[nodiscard]] QList<QUrl> caIssuers() const;
    [[nodiscard]] QList<QUrl> crlDistributionPoints() const;
    [[nodiscard]] QStringList policies() const; ///< dotted OIDs
    [[nodiscard]] QList<Sct> scts() const; ///< embedded; empty when absent or unreadable
    [[nodiscard]] QList<Extension> extensions() const; ///< in order, the first 100

    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const; ///< signature verifies with issuer's key
    [[nodiscard]] bool belongsTo(const KeyPair &key) const;

    bool operator==(const Certificate &other) const; ///< same DER

    [[nodiscard]] const CertificateImpl &impl() const { return *m_impl; }

private:
    explicit Certificate(std::shared_ptr<const CertificateImpl> impl);
    std::shared_ptr<const CertificateImpl> m_impl;
};

/// ARI's CertID (RFC 9773, section 4.1): base64url(keyIdentifier) "." base64url(serial with sign byte).
/// Empty for a certificate without an authority key identifier.
[[nodiscard]] QByteArray ariCertId(const Certificate &certificate);

} // namespace core::crypto
