// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/text/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {

static void write(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void Console::print(const QString &line) const
{
    if (!json)
        write(stdout, line);
}

void Console::note(const QString &line) const
{
    write(stderr, line);
}

void Console::document(const QJsonValue &value) const
{
    if (!json)
        return;
    const QJsonDocument document
        = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Indented).trimmed()));
}

static int exitCodeFor(const core::Error &error)
{
    return error.retryAt || core::isTransient(error) || error.code == core::ErrorCode::InUse ? TryLater
                                                                                             : Failure;
}

int Console::fail(const core::Error &error) const
{
    using core::text::ErrorText;
    note(ErrorText::summary(error));
    if (const QString words = ErrorText::quotation(error); !words.isEmpty())
        note(u"  "_s + words);
    note(ErrorText::explanation(error));
    int number = 0;
    for (const QString &advice : ErrorText::advice(error))
        note(u"  %1. %2"_s.arg(QString::number(++number), advice));
    if (const QString next = ErrorText::nextTry(error, QDateTime::currentDateTimeUtc()); !next.isEmpty())
        note(next);
    if (verbose)
        note(ErrorText::details(error));
    document(QJsonObject{{u"error"_s, core::toJson(error)}});
    return exitCodeFor(error);
}

int Console::failBriefly(const core::Error &error) const
{
    using core::text::ErrorText;
    note(ErrorText::summary(error));
    if (const QString next = ErrorText::nextTry(error, QDateTime::currentDateTimeUtc()); !next.isEmpty())
        note(next);
    if (verbose)
        note(ErrorText::details(error));
    return exitCodeFor(error);
}

/// Two columns for East Asian wide characters, as terminals draw them.
static qsizetype width(const QString &text)
{
    qsizetype columns = 0;
    for (const char32_t c : text.toUcs4()) {
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd);
        columns += wide ? 2 : 1;
    }
    return columns;
}

QStringList table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], width(row[i]));
        }
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(widths[i] - width(row[i]) + 2, u' ');
        }
        lines.append(line);
    }
    return lines;
}

} // namespace app::cli
