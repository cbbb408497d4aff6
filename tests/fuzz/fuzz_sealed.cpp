// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed.h"
#include "tests/fuzz/fuzz.h"

using namespace core;
using namespace core::crypto;

/// Sealed text that was changed or made up is never opened.
void tryInput(const QByteArray &input)
{
    static const Library library;
    std::ignore = isSealed(input);
    const auto opened = unseal(input, Secret(QByteArrayLiteral("not the passphrase")), "fuzz");
    hold(!opened);
}
