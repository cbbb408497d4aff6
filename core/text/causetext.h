// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/cause.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace core::text {

/// The language of what is said: the person's, or English for reports that others read.
enum class Tongue { Own, English };

/// What a CA's words mean, how to check it, and how to repair it. Known offline.
class CauseText {
    Q_DECLARE_TR_FUNCTIONS(core::text::CauseText)
public:
    /// `challengeType`, where it is known, as the port that the CA asks at depends on it. One or two
    /// sentences. Never empty.
    [[nodiscard]] static QString cause(issuance::Cause cause, Tongue tongue = Tongue::Own,
                                       const QByteArray &challengeType = {});
    /// One to three, in the order to go through them.
    [[nodiscard]] static QStringList checks(issuance::Cause cause, Tongue tongue = Tongue::Own,
                                            const QByteArray &challengeType = {});
    [[nodiscard]] static QStringList fixes(issuance::Cause cause, Tongue tongue = Tongue::Own,
                                           const QByteArray &challengeType = {});

private:
    struct Words {
        const char *cause;
        std::array<const char *, 3> checks;
        std::array<const char *, 3> fixes;
    };
    [[nodiscard]] static Words words(issuance::Cause cause); ///< the second for causes that lie in the order
    /// Where something else is meant for tls-alpn-01.
    [[nodiscard]] static std::optional<Words> tlsWords(issuance::Cause cause);
    [[nodiscard]] static Words wordsFor(issuance::Cause cause, const QByteArray &challengeType);
    [[nodiscard]] static Words orderWords(issuance::Cause cause);
    [[nodiscard]] static QString said(const char *words, Tongue tongue);
};

} // namespace core::text
