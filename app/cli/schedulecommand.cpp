// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/schedulecommand.h"

#include "core/schedule/runstamp.h"
#include "core/text/datetext.h"
#include "core/text/scheduletext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace core::schedule;
using core::text::DateText;
using core::text::ScheduleText;

namespace app::cli {

QString Schedule::name() const
{
    switch (m_action) {
    case Action::Install: return u"schedule install"_s;
    case Action::Status: return u"schedule status"_s;
    case Action::Remove: return u"schedule remove"_s;
    }
    return {};
}

QString Schedule::summary() const
{
    switch (m_action) {
    case Action::Install: return tr("Set up, or repair, a timer that renews twice a day.");
    case Action::Status: return tr("Show whether renewal is automatic, when it ran and when it runs next.");
    case Action::Remove: return tr("Stop the timer and take it away.");
    }
    return {};
}

void Schedule::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"system"_s, tr("For the whole computer, as root, instead of for you alone.")});
    if (m_action == Action::Install)
        parser.addOption({u"linger"_s, tr("Let your timer run while you are logged out, too.")});
}

static QJsonValue timeJson(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

static QString managerName(TimerStatus::Manager manager)
{
    switch (manager) {
    case TimerStatus::Manager::Running: return u"running"_s;
    case TimerStatus::Manager::Missing: return u"missing"_s;
    case TimerStatus::Manager::Unreachable: return u"unreachable"_s;
    }
    return {};
}

static QJsonObject toJson(const TimerStatus &status, const Scheduler &scheduler,
                          const std::optional<core::renewal::LastRun> &last,
                          const std::optional<Missed> &missed)
{
    const bool system = scheduler.job().scope == Scope::System;
    QJsonObject json{{u"scope"_s, system ? u"system"_s : u"user"_s},
                     {u"unit"_s, scheduler.unitName()},
                     {u"folder"_s, status.folder},
                     {u"manager"_s, managerName(status.manager)},
                     {u"working"_s, isWorking(status)},
                     {u"installed"_s, status.installed},
                     {u"enabled"_s, status.enabled},
                     {u"active"_s, status.active},
                     {u"running"_s, status.running},
                     {u"upToDate"_s, status.upToDate},
                     {u"programMoved"_s, status.programMoved},
                     {u"command"_s, QJsonArray::fromStringList(status.command)},
                     {u"timerLast"_s, timeJson(status.last)},
                     {u"timerNext"_s, timeJson(status.next)},
                     {u"result"_s, status.result},
                     {u"exitStatus"_s, status.exitStatus},
                     {u"crontab"_s, crontabLine(scheduler.job())}};
    if (status.lingering)
        json.insert(u"lingering"_s, *status.lingering);
    if (last)
        json.insert(u"lastRun"_s,
                    QJsonObject{{u"began"_s, timeJson(last->began)},
                                {u"ended"_s, timeJson(last->ended)},
                                {u"renewed"_s, last->renewed},
                                {u"failed"_s, last->failed},
                                {u"skipped"_s, last->skipped}});
    if (missed)
        json.insert(u"missed"_s,
                    QJsonObject{{u"since"_s, timeJson(missed->since)}, {u"days"_s, missed->days}});
    return json;
}

int Schedule::show(const TimerStatus &status, Tools tools) const
{
    const Console &console = tools.console;
    const QDateTime now = tools.services.clock().now();
    const auto last = lastRun(tools.services.store());
    if (!last)
        return console.fail(last.error());
    const auto missed = missedRuns(tools.services.store(), now);
    console.document(toJson(status, *m_scheduler, *last, missed));

    console.print(ScheduleText::state(status));
    for (const QString &trouble : ScheduleText::troubles(status, m_scheduler->job().scope))
        console.print(trouble);
    if (missed)
        console.print(ScheduleText::missed(*missed));
    QList<QStringList> rows;
    const auto row = [&rows](const QString &label, const QString &value) {
        if (!value.isEmpty())
            rows.append({u"  "_s + label, value});
    };
    row(tr("Last check"), *last ? DateText::full((*last)->began, now) : tr("never"));
    if (*last)
        row(tr("It ended"), ScheduleText::outcome(**last));
    row(tr("Timer ran last"), DateText::full(status.last, now));
    row(tr("Its run"), ScheduleText::result(status));
    row(tr("Timer runs next"), DateText::full(status.next, now));
    if (status.installed) {
        row(tr("Unit"), status.folder + u'/' + m_scheduler->unitName() + u".timer"_s);
        row(tr("Command"), status.command.join(u' '));
    }
    for (const QString &line : table(rows))
        console.print(line);
    if (status.installed && status.lingering)
        console.print(ScheduleText::lingering(*status.lingering));
    if (status.manager == TimerStatus::Manager::Running) {
        if (!status.installed && m_action == Action::Status)
            console.print(tr("Set it up: tegatactl schedule install"));
    } else {
        console.print(ScheduleText::crontab());
        console.print(crontabLine(m_scheduler->job()));
    }
    if (m_action == Action::Remove)
        return Success;
    if (!status.installed)
        return NothingToDo;
    return isWorking(status) && !missed ? Success : Failure;
}

int Schedule::failed(const core::Error &error, Tools tools) const
{
    const int code = tools.console.fail(error);
    if (m_action == Action::Install && error.subject == "systemctl"_L1) {
        tools.console.note(ScheduleText::crontab());
        tools.console.note(crontabLine(m_scheduler->job()));
    }
    return code;
}

void Schedule::run(const QCommandLineParser &parser, Tools tools)
{
    const Scope scope = parser.isSet(u"system"_s) ? Scope::System : Scope::User;
    auto &store = tools.services.store();
    m_scheduler = Scheduler::forStore(scope, store.folder());
    const auto answer = [this, tools](const core::Result<TimerStatus> &status) {
        emit finished(status ? show(*status, tools) : failed(status.error(), tools));
    };
    switch (m_action) {
    case Action::Status: return m_scheduler->status(this, answer);
    case Action::Install: {
        const bool linger = scope == Scope::User && parser.isSet(u"linger"_s);
        return m_scheduler->install(
            this, [this, tools, answer, linger, scope](const core::Result<TimerStatus> &status) {
                if (!status)
                    return answer(status);
                const Expected from{tools.services.clock().now(), scope};
                if (const auto saved = saveExpected(tools.services.store(), from); !saved)
                    return answer(saved.error());
                if (!linger)
                    return answer(status);
                m_scheduler->allowLingering(this, answer);
            });
    }
    case Action::Remove:
        return m_scheduler->remove(this, [tools, answer](const core::Result<TimerStatus> &status) {
            if (!status)
                return answer(status);
            const auto saved = saveExpected(tools.services.store(), {});
            answer(saved ? status : core::Result<TimerStatus>(saved.error()));
        });
    }
}

} // namespace app::cli
