// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/timerstatus.h"

#include <QMap>

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

static void readTimer(const QMap<QString, QString> &values, TimerStatus &status)
{
    status.enabled = values.value(u"UnitFileState"_s) == "enabled"_L1;
    status.active = values.value(u"ActiveState"_s) == "active"_L1;
    status.next = systemdTime(values.value(u"NextElapseUSecRealtime"_s));
    status.last = systemdTime(values.value(u"LastTriggerUSec"_s));
}

static void readService(const QMap<QString, QString> &values, TimerStatus &status)
{
    status.running = values.value(u"ActiveState"_s) == "activating"_L1;
    status.exitStatus = values.value(u"ExecMainStatus"_s).toInt();
    // "success" is also what systemd says of a unit that never ran.
    if (systemdTime(values.value(u"ExecMainExitTimestamp"_s)).isValid())
        status.result = values.value(u"Result"_s);
}

void readShow(const QByteArray &text, TimerStatus &status)
{
    // An empty line stands between two units; the lines of a unit come in no promised order.
    for (const QString &block : QString::fromUtf8(text).split(u"\n\n"_s)) {
        QMap<QString, QString> values;
        for (const QString &line : block.split(u'\n'))
            values.insert(line.section(u'=', 0, 0), line.section(u'=', 1).trimmed());
        const QString id = values.value(u"Id"_s);
        if (id.endsWith(".timer"_L1))
            readTimer(values, status);
        else if (id.endsWith(".service"_L1))
            readService(values, status);
    }
}

} // namespace core::schedule
