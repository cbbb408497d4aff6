// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keypair.h"
#include "core/crypto/secret.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace core::crypto;

/// Private keys as somebody imports them, and public ones as JWK.
void tryInput(const QByteArray &input)
{
    static const Library library;
    if (const auto key = KeyPair::fromPem(input)) {
        hold(!key->publicDer().isEmpty());
        if (key->kind())
            hold(key->thumbprint() == thumbprintOf(key->jwk()));
    }
    std::ignore = KeyPair::fromJwk(QJsonDocument::fromJson(input).object());
}
