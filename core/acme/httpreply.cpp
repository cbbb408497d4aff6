// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/httpreply.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr std::chrono::seconds MaxRetryAfter = std::chrono::days(1);
static constexpr qsizetype MaxLinks = 64;
static constexpr qsizetype MaxLinkHeader = 16 * 1024;

static bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QDateTime parseHttpDate(const QByteArray &header)
{
    const QLocale english = QLocale::c();
    const QString text = QString::fromLatin1(header.left(64)).simplified();
    QDateTime date = english.toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        date = english.toDateTime(text, u"ddd MMM d hh:mm:ss yyyy"_s);
    if (!date.isValid()) {
        // Qt takes every two-digit year for one of the last century, so the day of the week would not fit.
        date = english.toDateTime(text.section(u", "_s, 1), u"dd-MMM-yy hh:mm:ss 'GMT'"_s);
        if (date.isValid() && date.date().year() < 1970)
            date = date.addYears(100);
    }
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray value = header.trimmed();
    if (value.isEmpty() || value.size() > 64)
        return {};
    if (isDigits(value)) {
        // A number too large for the type is as good as the longest pause there is.
        bool fits = false;
        const qint64 seconds = value.toLongLong(&fits);
        return fits ? std::min(std::chrono::seconds(seconds), MaxRetryAfter) : MaxRetryAfter;
    }
    const QDateTime date = parseHttpDate(value);
    if (!date.isValid() || !now.isValid())
        return {};
    const std::chrono::seconds ahead(now.secsTo(date));
    if (ahead < std::chrono::seconds::zero())
        return {};
    return std::min(ahead, MaxRetryAfter);
}

namespace {

/// Walks over one Link header. Nothing in it is trusted: what does not fit the grammar ends the walk.
class LinkParser {
public:
    explicit LinkParser(QByteArrayView text) : m_text(text) { }

    struct Value {
        QByteArray target;
        QByteArray relations;
        bool anchored = false; ///< about another document than the reply
    };

    std::optional<Value> next()
    {
        skip(" \t,");
        if (!take('<'))
            return {};
        Value value{.target = upTo('>').toByteArray(), .relations = {}};
        if (!take('>'))
            return {};
        skipBlank();
        while (take(';')) {
            skipBlank();
            const QByteArray name = token().toLower();
            skipBlank();
            QByteArray parameter;
            if (take('=')) {
                skipBlank();
                parameter = peek() == '"' ? quoted() : token();
            }
            skipBlank();
            if (name == "rel" && value.relations.isEmpty()) // "the first one counts" (section 3.3)
                value.relations = parameter;
            value.anchored = value.anchored || name == "anchor";
        }
        return value;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skip(QByteArrayView characters)
    {
        while (m_at < m_text.size() && characters.contains(m_text[m_at]))
            ++m_at;
    }
    void skipBlank() { skip(" \t"); }
    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    QByteArrayView upTo(char end)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != end)
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }
    QByteArray token()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t,;=\"<>").contains(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    QByteArray quoted()
    {
        QByteArray text;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text.append(m_text[m_at]);
        }
        take('"');
        return text;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<Link> parseLinks(const QList<QByteArray> &headers, const QUrl &base)
{
    QList<Link> links;
    for (const QByteArray &header : headers) {
        LinkParser parser(QByteArrayView(header).first(std::min(header.size(), MaxLinkHeader)));
        while (const auto value = parser.next()) {
            const QUrl relative = QUrl::fromEncoded(value->target, QUrl::StrictMode);
            const QUrl target = base.resolved(relative);
            if (value->anchored || !relative.isValid() || target.scheme() != "https"_L1
                || target.host().isEmpty())
                continue;
            for (const QByteArray &relation : value->relations.simplified().toLower().split(' ')) {
                if (links.size() == MaxLinks)
                    return links;
                if (!relation.isEmpty() && relation.size() <= 255)
                    links.append({relation, target});
            }
        }
    }
    return links;
}

} // namespace core::acme
