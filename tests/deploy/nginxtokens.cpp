// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/deploy/nginxtokens.h"

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// nginx drops a backslash before a quote or a backslash, turns \t, \r and \n into what they stand for, and
/// keeps every other backslash.
QByteArray unescaped(const QByteArray &raw)
{
    QByteArray word;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char next = raw[i] == '\\' && i + 1 < raw.size() ? raw[i + 1] : '\0';
        switch (next) {
        case '"':
        case '\'':
        case '\\': word += next; break;
        case 't': word += '\t'; break;
        case 'r': word += '\r'; break;
        case 'n': word += '\n'; break;
        default: word += raw[i]; continue;
        }
        ++i;
    }
    return word;
}

class Reader {
public:
    explicit Reader(const QByteArray &text) : m_text(text) { }

    std::optional<QList<NginxStatement>> all()
    {
        QList<NginxStatement> statements;
        int depth = 0;
        while (skipSpaceAndComments()) {
            auto statement = next();
            if (!statement)
                return {};
            depth += statement->end == '{' ? 1 : (statement->end == '}' ? -1 : 0);
            if (depth < 0)
                return {};
            statements.append(*statement);
        }
        return depth == 0 ? std::optional(statements) : std::nullopt;
    }

private:
    bool skipSpaceAndComments()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '#')
                while (m_at < m_text.size() && m_text[m_at] != '\n')
                    ++m_at;
            else if (isSpace(m_text[m_at]))
                ++m_at;
            else
                return true;
        }
        return false;
    }

    std::optional<NginxStatement> next()
    {
        NginxStatement statement;
        while (skipSpaceAndComments()) {
            const char c = m_text[m_at];
            if (c == ';' || c == '{' || c == '}') {
                ++m_at;
                statement.end = c;
                return statement.words.isEmpty() == (c == '}') ? std::optional(statement) : std::nullopt;
            }
            const bool isSound
                = c == '"' || c == '\'' ? quotedWord(c, statement.words) : plainWord(statement.words);
            if (!isSound)
                return {};
        }
        return {};
    }

    bool quotedWord(char quote, QByteArrayList &words)
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != quote)
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        if (m_at >= m_text.size())
            return false;
        words.append(unescaped(m_text.mid(begin, m_at - begin)));
        ++m_at;
        return m_at < m_text.size() && (isSpace(m_text[m_at]) || QByteArrayView(";{").contains(m_text[m_at]));
    }

    bool plainWord(QByteArrayList &words)
    {
        const qsizetype begin = m_at;
        bool variable = false; // "${name}" is no block
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && m_text[m_at] != ';'
               && (m_text[m_at] != '{' || variable)) {
            variable = m_text[m_at] == '$';
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        }
        words.append(unescaped(m_text.mid(begin, m_at - begin)));
        return m_at < m_text.size();
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QList<NginxStatement>> nginxStatements(const QByteArray &text)
{
    return Reader(text).all();
}

QByteArrayList parametersOf(const QList<NginxStatement> &statements, const QByteArray &name, int index)
{
    for (const NginxStatement &statement : statements) {
        if (!statement.words.isEmpty() && statement.words.first() == name && index-- == 0)
            return statement.words.mid(1);
    }
    return {};
}
