// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"

#include <QStringList>

namespace core::crypto {

/// A PKCS#10 request in DER with an empty subject and all names as subjectAltName: dNSName for A-labels
/// (wildcards included), iPAddress for IP literals. SHA-256 (SHA-384 for P-384). BadInput when a name is
/// neither.
Result<QByteArray> createRequest(const KeyPair &key, const QStringList &names);

} // namespace core::crypto
