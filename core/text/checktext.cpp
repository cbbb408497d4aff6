// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/checktext.h"

#include "core/text/datetext.h"
#include "core/text/errortext.h"

using namespace Qt::StringLiterals;

namespace core::text {

QString CheckText::summary(const challenge::SelfCheck &check, const QString &name)
{
    if (check.matches)
        return tr("From here, %1 shows the proof.").arg(name);
    if (check.error && check.error->code != ErrorCode::SelfCheckFailed)
        return ErrorText::summary(*check.error);
    if (check.status >= 400)
        return tr("From here, %1 answers with the HTTP status %2 instead of the proof.")
            .arg(name, QString::number(check.status));
    return tr("From here, %1 shows something else than the proof.").arg(name);
}

QString CheckText::seen(const challenge::SelfCheck &check)
{
    QStringList parts;
    if (!check.address.isEmpty())
        parts << check.address;
    if (check.status != 0)
        parts << QString::number(check.status);
    if (check.duration.count() > 0)
        parts << DateText::duration(check.duration);
    return parts.join(u" · "_s);
}

QStringList CheckText::advice(const challenge::SelfCheck &check)
{
    if (check.matches)
        return {};
    return ErrorText::advice(check.error.value_or(Error{.code = ErrorCode::SelfCheckFailed}));
}

QString CheckText::caveat()
{
    return tr("The CA looks from several places in the internet. What can be seen from here, inside the same "
              "network, may be hidden from there.");
}

} // namespace core::text
