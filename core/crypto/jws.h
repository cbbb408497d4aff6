// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"

namespace core::crypto {

/// Flattened JSON serialization as RFC 8555, section 6.2 wants it. Exactly one of jwk and kid stands in the
/// header: jwk when `accountUrl` is empty. An empty `payload` is POST-as-GET.
Result<QByteArray> signJws(const KeyPair &key, const QByteArray &payload, const QByteArray &url,
                           const QByteArray &nonce, const QByteArray &accountUrl);

/// The inner JWS of key rollover (section 7.3.5): jwk, url, no nonce; signed by the new key.
Result<QByteArray> signKeyChange(const KeyPair &newKey, const QByteArray &payload, const QByteArray &url);

/// The externalAccountBinding member (section 7.3.4), HS256. `macKey` is the decoded key, not its base64
/// text.
[[nodiscard]] QByteArray bindExternalAccount(const KeyPair &accountKey, const QByteArray &newAccountUrl,
                                             const QByteArray &keyId, const Secret &macKey);

/// An EAB key as people paste it: base64url or base64, with or without padding and white space. BadInput
/// otherwise.
Result<Secret> decodeMacKey(const QByteArray &pasted);

/// token "." base64url(SHA-256(jwk)) (section 8.1).
[[nodiscard]] QByteArray keyAuthorization(const QByteArray &token, const KeyPair &accountKey);

} // namespace core::crypto
