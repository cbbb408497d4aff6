// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tests {

namespace {
QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString newlinesOf(const QString &text)
{
    return QString(text.count(u'\n'), u'\n');
}
} // namespace

Source::Source(QString itsPath, QString itsText) : path(std::move(itsPath)), text(std::move(itsText))
{
    const bool isCpp = path.endsWith(".h"_L1) || path.endsWith(".cpp"_L1);
    code = isCpp ? withoutComments(text, Strings::Keep) : text;
    bare = isCpp ? withoutComments(text, Strings::Empty) : text;
}

QList<Source> sourcesIn(const QStringList &places, const QStringList &wildcards)
{
    const QDir top(QStringLiteral(TEGATA_SOURCE_DIR));
    QList<Source> found;
    for (const QString &place : places) {
        const QString path = top.filePath(place);
        if (QFileInfo(path).isFile()) {
            found.append({place, readAll(path)});
            continue;
        }
        QDirIterator files(path, wildcards, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            found.append({top.relativeFilePath(file), readAll(file)});
        }
    }
    return found;
}

QString withoutComments(const QString &text, Strings strings)
{
    // Raw strings come before plain ones, numbers before characters (1'000 holds no character).
    static const QRegularExpression token(
        uR"re((?<comment>//[^\n]*|/\*.*?\*/)|(?<string>R"([^\s()\\]{0,16})\(.*?\)\g{-1}"|"(?:\\.|[^"\\\n])*"|(?<![\w])u?'(?:\\.|[^'\\\n])+')|\b\d[\w']*)re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString code;
    qsizetype from = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        code.append(QStringView(text).mid(from, match.capturedStart() - from));
        from = match.capturedEnd();
        if (match.hasCaptured(u"comment"))
            code += u' ' + newlinesOf(match.captured());
        else if (match.hasCaptured(u"string") && strings == Strings::Empty)
            code += u"\"\""_s + newlinesOf(match.captured());
        else
            code += match.captured();
    }
    return code.append(QStringView(text).mid(from));
}

QString place(const QString &path, const QString &text, qsizetype position)
{
    return path + u':' + QString::number(QStringView(text).left(position).count(u'\n') + 1);
}

} // namespace tests
