// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/chain.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// How a chain stands against the trusted roots.
class TrustText {
    Q_DECLARE_TR_FUNCTIONS(core::text::TrustText)
public:
    [[nodiscard]] static QString word(crypto::Trust trust); ///< "Trusted", "Incomplete"
    [[nodiscard]] static QString sentence(crypto::Trust trust); ///< what it means, one sentence
    [[nodiscard]] static QString advice(crypto::Trust trust); ///< what to do; empty for Trusted
    /// What `certificate` is in its chain: "Root certificate", "Intermediate certificate", "Certificate of
    /// the names".
    [[nodiscard]] static QString role(const crypto::Certificate &certificate);
};

} // namespace core::text
