// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scheduletext.h"

#include "core/text/datetext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using schedule::Scope;
using schedule::TimerStatus;

QString ScheduleText::state(const TimerStatus &status)
{
    if (schedule::isWorking(status))
        return tr("Automatic renewal is on: a timer looks twice a day.");
    if (!status.installed)
        return tr("Automatic renewal is off.");
    return tr("Automatic renewal is set up, but it does not work.");
}

QStringList ScheduleText::troubles(const TimerStatus &status, Scope scope)
{
    QStringList troubles;
    switch (status.manager) {
    case TimerStatus::Manager::Running: break;
    case TimerStatus::Manager::Missing:
        troubles.append(tr("This computer has no systemd, which would run the timer."));
        break;
    case TimerStatus::Manager::Unreachable:
        troubles.append(scope == Scope::System
                            ? tr("The service manager of this computer does not answer: it may run without "
                                 "systemd, as containers do.")
                            : tr("Your service manager (systemctl --user) does not answer. It runs from the "
                                 "time you log in."));
        break;
    }
    if (!status.installed)
        return troubles;
    const bool running = status.manager == TimerStatus::Manager::Running;
    if (status.programMoved)
        troubles.append(tr("The timer runs %1, which is not where this Tegata is. Set it up again.")
                            .arg(status.command.value(0)));
    else if (!status.upToDate)
        troubles.append(tr("The timer was set up by another version of Tegata, or changed by hand. Set it up "
                           "again to bring it up to date."));
    if (running && !status.enabled)
        troubles.append(
            tr("The timer is not enabled: it will not start with the computer. Set it up again."));
    else if (running && !status.active)
        troubles.append(tr("The timer is stopped. Set it up again to start it."));
    return troubles;
}

QString ScheduleText::result(const TimerStatus &status)
{
    if (status.result.isEmpty())
        return {};
    if (status.result == "success"_L1)
        return tr("done");
    if (status.result == "timeout"_L1)
        return tr("ended, because it took too long");
    if (status.result == "exit-code"_L1)
        return tr("failed with exit status %1").arg(status.exitStatus);
    return tr("failed (%1)").arg(status.result);
}

QString ScheduleText::outcome(const renewal::LastRun &run)
{
    if (!run.ended.isValid())
        return tr("was interrupted, or is under way");
    const QString renewed = tr("%n renewed", nullptr, run.renewed);
    if (run.failed == 0)
        return run.renewed == 0 ? tr("nothing was due") : renewed;
    //: "2 renewed, 1 failed"
    return tr("%1, %2").arg(renewed, tr("%n failed", nullptr, run.failed));
}

QString ScheduleText::missed(const schedule::Missed &missed)
{
    return tr("Automatic renewal has not run for %n day(s).", nullptr, missed.days);
}

QString ScheduleText::lingering(bool allowed)
{
    return allowed ? tr("It also runs while you are logged out.")
                   : tr("It rests while you are logged out. On a computer that renews with nobody logged in, "
                        "allow it to linger, or set the timer up for the whole computer.");
}

QString ScheduleText::crontab()
{
    return tr("Without systemd, let cron do it: run “crontab -e” and add this line.");
}

QString ScheduleText::bar(bool on, const QDateTime &last, const QDateTime &next, const QDateTime &now)
{
    const QString before = DateText::dayAndTime(last, now);
    const QString after = DateText::dayAndTime(next, now);
    if (!on)
        return after.isEmpty()
            ? tr("Automatic renewal: only while this window is open.")
            //: %1 is a day and a time: "today 21:00".
            : tr("Automatic renewal: only while this window is open. Next check about %1.").arg(after);
    if (before.isEmpty())
        return after.isEmpty() ? tr("Automatic renewal: on.")
                               : tr("Automatic renewal: on. Next check about %1.").arg(after);
    if (after.isEmpty())
        return tr("Automatic renewal: on. Last check %1.").arg(before);
    return tr("Automatic renewal: on. Last check %1, next about %2.").arg(before, after);
}

} // namespace core::text
