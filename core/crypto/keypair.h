// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>

namespace core::crypto {

enum class KeyKind { EcP256, EcP384, Rsa2048, Rsa3072, Rsa4096 };

[[nodiscard]] QString keyKindName(KeyKind kind); ///< "ec256", "ec384", "rsa2048", …: stable
[[nodiscard]] std::optional<KeyKind> keyKindFromName(const QString &name);

inline constexpr qsizetype MaxPrivateKeyBytes = 64 * 1024;

/// RFC 7638: base64url of the SHA-256 over the members that define a public JWK (EC, RSA or OKP). Empty for
/// others.
[[nodiscard]] QByteArray thumbprintOf(const QJsonObject &publicJwk);

struct KeyPairImpl; ///< private to core/crypto

/// A private key. Move-only: there is one owner of a secret at any time (share it as shared_ptr<const
/// KeyPair>). Errors are ErrorCode::Crypto with OpenSSL's words unless said otherwise.
class KeyPair {
public:
    /// Takes up to seconds for RSA: call it through inBackground.
    static Result<KeyPair> generate(KeyKind kind);
    /// PKCS#8, PKCS#1, SEC1 (also after an EC PARAMETERS block), CRLF; encrypted ones with `passphrase`. The
    /// halves of the key are checked against each other. BadInput with the subject "passphrase" when that is
    /// missing or wrong. Encrypted keys take as long as their maker chose: read them through inBackground.
    static Result<KeyPair> fromPem(const QByteArray &pem, const Secret &passphrase = {});
    /// A private JWK (certbot's private_key.json): EC with d, RSA with d, p, q (dp, dq, qi may be missing).
    static Result<KeyPair> fromJwk(const QJsonObject &jwk);

    KeyPair(KeyPair &&) noexcept;
    KeyPair &operator=(KeyPair &&) noexcept;
    ~KeyPair();

    [[nodiscard]] std::optional<KeyKind> kind() const; ///< empty for keys of other types and sizes
    [[nodiscard]] QByteArray publicPem() const;
    [[nodiscard]] QByteArray publicDer() const; ///< SubjectPublicKeyInfo
    Result<Secret> privatePem() const; ///< PKCS#8, unencrypted
    /// PKCS#8 under a passphrase (PBES2: scrypt, AES-256-CBC), as `openssl pkey` and fromPem read it.
    /// BadInput for an empty passphrase. About 100 ms: call it through inBackground.
    Result<QByteArray> encryptedPem(const Secret &passphrase) const;

    // JOSE (RFC 7515, 7517, 7518, 7638)
    [[nodiscard]] QJsonObject jwk() const; ///< public members only; x, y padded to full length
    [[nodiscard]] QByteArray thumbprint() const; ///< RFC 7638, base64url
    [[nodiscard]] QByteArray joseAlgorithm() const; ///< "ES256", "ES384", "RS256"
    Result<QByteArray> joseSign(const QByteArray &input) const; ///< ECDSA as r‖s of fixed length

    [[nodiscard]] const KeyPairImpl &impl() const { return *m_impl; }

private:
    explicit KeyPair(std::unique_ptr<KeyPairImpl> impl);
    std::unique_ptr<KeyPairImpl> m_impl;
    friend struct KeyPairImpl;
};

} // namespace core::crypto
