// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/causetext.h"

namespace core::text {

QString CauseText::said(const char *words, Tongue tongue)
{
    return tongue == Tongue::English ? QString::fromUtf8(words) : tr(words);
}

QString CauseText::cause(issuance::Cause cause, Tongue tongue)
{
    return said(words(cause).cause, tongue);
}

QStringList CauseText::checks(issuance::Cause cause, Tongue tongue)
{
    QStringList checks;
    for (const char *each : words(cause).checks) {
        if (each)
            checks.append(said(each, tongue));
    }
    return checks;
}

QStringList CauseText::fixes(issuance::Cause cause, Tongue tongue)
{
    QStringList fixes;
    for (const char *each : words(cause).fixes) {
        if (each)
            fixes.append(said(each, tongue));
    }
    return fixes;
}

} // namespace core::text
