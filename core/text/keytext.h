// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// The kinds of keys.
class KeyText {
    Q_DECLARE_TR_FUNCTIONS(core::text::KeyText)
public:
    [[nodiscard]] static QString name(crypto::KeyKind kind); ///< "ECDSA P-256"
    [[nodiscard]] static QString description(crypto::KeyKind kind); ///< one line: for whom it is
};

} // namespace core::text
