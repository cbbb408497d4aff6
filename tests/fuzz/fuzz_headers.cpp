// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/httpreply.h"
#include "tests/fuzz/fuzz.h"

using namespace core::acme;

/// The headers of a CA that are read: Date, Retry-After, Link.
void tryInput(const QByteArray &input)
{
    static const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    static const QUrl base(QStringLiteral("https://ca.example/order/1"));
    const QDateTime date = parseHttpDate(input);
    hold(!date.isValid() || date.timeSpec() == Qt::UTC);
    if (const auto wait = parseRetryAfter(input, now))
        hold(*wait >= std::chrono::seconds(0) && *wait <= std::chrono::days(1));
    for (const Link &link : parseLinks(input.split('\n'), base))
        hold(link.target.isValid() && link.relation == link.relation.toLower());
}
