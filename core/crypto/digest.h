// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace core::crypto {

// From any thread, with or without an application object, as long as a Library is alive.

[[nodiscard]] QByteArray sha1(const QByteArray &data); ///< for display of fingerprints only
[[nodiscard]] QByteArray sha256(const QByteArray &data);
[[nodiscard]] QByteArray hmacSha256(const Secret &key, const QByteArray &data);
[[nodiscard]] QByteArray randomBytes(int count);

/// base64url without padding (RFC 7515, section 2).
[[nodiscard]] QByteArray toBase64Url(const QByteArray &data);
/// Strict: empty optional for any character outside the alphabet, padding included.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(const QByteArray &text);

/// "AB:CD:…" as fingerprints and serial numbers are written.
[[nodiscard]] QString toColonHex(const QByteArray &bytes);

} // namespace core::crypto
