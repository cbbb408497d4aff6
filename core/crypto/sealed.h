// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace core::crypto {

/// Encryption at rest under a passphrase: scrypt (N=2^15, r=8, p=1) makes a key, HKDF-SHA-256 ties it to
/// `context` (QCA's GCM takes no associated data), AES-256-GCM seals. The result is text: "tegata-sealed-1:"
/// and base64. About 100 ms: call it through inBackground. The passphrase is taken as UTF-8 in NFC.
Result<QByteArray> seal(const Secret &plain, const Secret &passphrase, const QByteArray &context);

/// BadInput for a wrong passphrase or context (they cannot be told apart), FileDamaged for text that is not
/// sealed.
Result<Secret> unseal(const QByteArray &sealed, const Secret &passphrase, const QByteArray &context);

[[nodiscard]] bool isSealed(const QByteArray &text);

} // namespace core::crypto
