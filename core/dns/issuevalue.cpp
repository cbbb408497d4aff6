// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/issuevalue.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace core::dns {

static QString trimmed(const QString &text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
    while (from < to && isBlank(text[from]))
        ++from;
    while (to > from && isBlank(text[to - 1]))
        --to;
    return text.mid(from, to - from);
}

std::optional<IssueValue> readIssueValue(const QByteArray &value)
{
    static const QString label = u"[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*"_s;
    static const QRegularExpression domain(u"\\A%1(?:\\.%1)*\\z"_s.arg(label));
    static const QRegularExpression tag(u"\\A%1\\z"_s.arg(label));
    static const QRegularExpression word(uR"(\A[\x21-\x3a\x3c-\x7e]*\z)"_s);
    const QStringList parts = QString::fromLatin1(value).split(u';');
    IssueValue read{.issuer = trimmed(parts.first()).toLower()};
    if (!read.issuer.isEmpty() && !domain.match(read.issuer).hasMatch())
        return {};
    // "ca.example;" and ";" are the only places for a semicolon with nothing behind it.
    if (parts.size() == 2 && trimmed(parts[1]).isEmpty())
        return read;
    for (const QString &part : parts.mid(1)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0)
            return {};
        const QString name = trimmed(part.left(equals)).toLower();
        const QString content = trimmed(part.mid(equals + 1));
        if (!tag.match(name).hasMatch() || !word.match(content).hasMatch())
            return {};
        read.parameters.append({name, content});
    }
    return read;
}

} // namespace core::dns
