// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace core::deploy {

/// `value` as one parameter of an nginx directive, in double quotes. Right for every value that isQuotable().
[[nodiscard]] QString nginxQuoted(const QString &value);

/// False for what nginx cannot be told in any spelling: "$" begins a variable even behind a backslash, a
/// parameter ends at 4096 bytes, and control characters and broken UTF-16 have no place in a name.
enum class Quotable { Yes, NoDollar, NoUnprintable, NoTooLong };
[[nodiscard]] Quotable quotable(const QString &value);

/// Writes nginx configuration text, indented by four columns.
class NginxWriter {
public:
    /// Sentences, wrapped to the width of a terminal.
    void comment(const QString &text);
    /// One directive; parameters must have been quoted, or be fixed words or numbers of ours.
    void directive(const QString &name, const QStringList &parameters);
    void open(const QString &block);
    void close();
    void blank();

    [[nodiscard]] QString text() const { return m_text; }

private:
    void line(const QString &text);

    QString m_text;
    int m_depth = 0;
};

} // namespace core::deploy
