// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/timerstatus.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace core::schedule {

bool isWorking(const TimerStatus &status)
{
    return status.manager == TimerStatus::Manager::Running && status.installed && status.enabled
        && status.active && !status.programMoved;
}

QDateTime systemdTime(const QString &text)
{
    if (text.startsWith(u'@')) {
        bool ok = false;
        const qint64 seconds = text.mid(1).section(u'.', 0, 0).toLongLong(&ok);
        return ok && seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
    }
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts); // weekday, date, time, zone
    if (parts.size() != 4 || parts[3] != "UTC"_L1)
        return {};
    QDateTime when = QDateTime::fromString(parts[1] + u'T' + parts[2], Qt::ISODate);
    when.setTimeSpec(Qt::UTC);
    return when;
}

void readShow(const QByteArray &text, TimerStatus &status)
{
    bool timer = true;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const QString key = line.section(u'=', 0, 0);
        const QString value = line.section(u'=', 1).trimmed();
        if (key == "Id"_L1)
            timer = value.endsWith(".timer"_L1);
        else if (timer && key == "UnitFileState"_L1)
            status.enabled = value == "enabled"_L1;
        else if (timer && key == "ActiveState"_L1)
            status.active = value == "active"_L1;
        else if (timer && key == "NextElapseUSecRealtime"_L1)
            status.next = systemdTime(value);
        else if (timer && key == "LastTriggerUSec"_L1)
            status.last = systemdTime(value);
        else if (!timer && key == "ActiveState"_L1)
            status.running = value == "activating"_L1;
        else if (!timer && key == "Result"_L1)
            status.result = value;
        else if (!timer && key == "ExecMainStatus"_L1)
            status.exitStatus = value.toInt();
    }
    if (!status.last.isValid() && status.exitStatus == 0 && status.result == "success"_L1)
        status.result.clear();
}

} // namespace core::schedule
