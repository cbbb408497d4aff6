// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::deploy {

static constexpr qsizetype Width = 100;
static constexpr qsizetype MaxParameterBytes
    = 4000; // nginx: NGX_CONF_BUFFER is 4096, quotes and escapes included

QString nginxQuoted(const QString &value)
{
    QString quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

Quotable quotable(const QString &value)
{
    const auto isUnprintable
        = [](QChar c) { return c.category() == QChar::Other_Control || c == QChar(0x2028); };
    if (!value.isValidUtf16() || std::ranges::any_of(value, isUnprintable))
        return Quotable::NoUnprintable;
    if (value.contains(u'$'))
        return Quotable::NoDollar;
    return nginxQuoted(value).toUtf8().size() > MaxParameterBytes ? Quotable::NoTooLong : Quotable::Yes;
}

void NginxWriter::comment(const QString &text)
{
    const qsizetype width = Width - 4 * m_depth - 2;
    if (text.size() <= width)
        return line(u"# "_s + text);
    QString row;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        if (!row.isEmpty() && row.size() + 1 + word.size() > width) {
            line(u"# "_s + row);
            row.clear();
        }
        row += row.isEmpty() ? word : u' ' + word;
    }
    line(u"# "_s + row);
}

/// Many parameters that do not fit beside each other go below each other, aligned.
void NginxWriter::directive(const QString &name, const QStringList &parameters)
{
    const QString flat = name + u' ' + parameters.join(u' ');
    if (parameters.size() < 5 || flat.size() + 4 * m_depth < Width)
        return line(flat.trimmed() + u';');
    const QString indent(name.size() + 1, u' ');
    for (qsizetype i = 0; i < parameters.size(); ++i)
        line((i == 0 ? name + u' ' : indent) + parameters[i]
             + (i + 1 == parameters.size() ? u";"_s : QString()));
}

void NginxWriter::open(const QString &block)
{
    line(block + u" {"_s);
    ++m_depth;
}

void NginxWriter::close()
{
    --m_depth;
    line(u"}"_s);
}

void NginxWriter::blank()
{
    m_text += u'\n';
}

void NginxWriter::line(const QString &text)
{
    m_text += QString(4 * m_depth, u' ') + text + u'\n';
}

} // namespace core::deploy
