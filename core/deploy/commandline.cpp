// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/commandline.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::deploy {

QString commandLine(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words) {
        const bool plain = !word.isEmpty() && !word.contains(u'"')
            && std::ranges::none_of(word, [](QChar letter) { return letter.isSpace(); });
        // QProcess::splitCommand() reads three quotes as one that is meant.
        quoted.append(plain ? word : u'"' + QString(word).replace(u'"', u"\"\"\""_s) + u'"');
    }
    return quoted.join(u' ');
}

QStringList wordsOf(const QString &commandLine)
{
    return QProcess::splitCommand(commandLine);
}

} // namespace core::deploy
