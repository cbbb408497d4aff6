// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/practice/processtable.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

QList<Process> runningProcesses()
{
    QList<Process> processes;
    for (const QString &entry : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile file(u"/proc/%1/stat"_s.arg(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue; // it has just ended
        const QByteArray stat = file.readAll(); // "12 (name) S 1 …", see proc(5)
        const qsizetype open = stat.indexOf('(');
        const qsizetype close = stat.lastIndexOf(')');
        const QList<QByteArray> rest = stat.mid(close + 2).split(' ');
        if (open < 0 || close < open || rest.size() < 2 || rest[0] == "Z" || rest[0] == "X")
            continue;
        processes.append({.id = entry.toLongLong(),
                          .parentId = rest[1].toLongLong(),
                          .name = stat.mid(open + 1, close - open - 1)});
    }
    return processes;
}

QList<Process> pebblesOf(qint64 parentId)
{
    QList<Process> processes = runningProcesses();
    processes.removeIf([parentId](const Process &process) {
        return process.parentId != parentId || !process.name.startsWith("pebble");
    });
    return processes;
}

bool isRunning(qint64 processId)
{
    const auto all = runningProcesses();
    return std::ranges::any_of(all, [processId](const Process &process) { return process.id == processId; });
}

} // namespace tests
