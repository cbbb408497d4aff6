// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/keytext.h"

namespace core::text {

using crypto::KeyKind;

QString KeyText::name(KeyKind kind)
{
    switch (kind) {
    case KeyKind::EcP256: return tr("ECDSA P-256");
    case KeyKind::EcP384: return tr("ECDSA P-384");
    case KeyKind::Rsa2048: return tr("RSA 2048");
    case KeyKind::Rsa3072: return tr("RSA 3072");
    case KeyKind::Rsa4096: return tr("RSA 4096");
    }
    return {};
}

QString KeyText::description(KeyKind kind)
{
    switch (kind) {
    case KeyKind::EcP256: return tr("Small and fast, understood everywhere. Recommended.");
    case KeyKind::EcP384: return tr("Stronger and slower than P-256.");
    case KeyKind::Rsa2048: return tr("For very old devices and programs.");
    case KeyKind::Rsa3072: return tr("RSA for rules that ask for more than 2048 bits.");
    case KeyKind::Rsa4096: return tr("The slowest; makes each connection larger.");
    }
    return {};
}

} // namespace core::text
