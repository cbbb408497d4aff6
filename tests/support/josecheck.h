// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace tests {

/// Whether a flattened JWS bears the signature of the key `jwk`: EC P-256 and P-384, as the tests use them.
/// For keys of other kinds the answer is yes.
[[nodiscard]] bool isSignedBy(const QJsonObject &jwk, const QJsonObject &jws);

} // namespace tests
