// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/causetext.h"

namespace core::text {

QString CauseText::said(const char *words, Tongue tongue)
{
    return tongue == Tongue::English ? QString::fromUtf8(words) : tr(words);
}

CauseText::Words CauseText::wordsFor(issuance::Cause cause, const QByteArray &challengeType)
{
    const auto ofTls = challengeType == "tls-alpn-01" ? tlsWords(cause) : std::nullopt;
    return ofTls ? *ofTls : words(cause);
}

QString CauseText::cause(issuance::Cause cause, Tongue tongue, const QByteArray &challengeType)
{
    return said(wordsFor(cause, challengeType).cause, tongue);
}

QStringList CauseText::checks(issuance::Cause cause, Tongue tongue, const QByteArray &challengeType)
{
    QStringList checks;
    for (const char *each : wordsFor(cause, challengeType).checks) {
        if (each)
            checks.append(said(each, tongue));
    }
    return checks;
}

QStringList CauseText::fixes(issuance::Cause cause, Tongue tongue, const QByteArray &challengeType)
{
    QStringList fixes;
    for (const char *each : wordsFor(cause, challengeType).fixes) {
        if (each)
            fixes.append(said(each, tongue));
    }
    return fixes;
}

} // namespace core::text
