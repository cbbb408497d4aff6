// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/scheduler.h"

#include "core/base/atomicfile.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::schedule {

static constexpr qint64 MaxUnit = 64 * 1024;

static QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/bin"_s, u"/bin"_s}) : found;
}

/// $XDG_CONFIG_HOME where it is absolute, as the specification wants it.
static QString configFolder()
{
    const QString given = qEnvironmentVariable("XDG_CONFIG_HOME");
    return given.startsWith(u'/') ? given : QDir::homePath() + u"/.config"_s;
}

Places Places::of(Scope scope)
{
    Places places{.systemctl = program(u"systemctl"_s), .loginctl = program(u"loginctl"_s)};
    if (const passwd *user = ::getpwuid(::getuid()))
        places.userName = QString::fromLocal8Bit(user->pw_name);
    places.unitFolder
        = scope == Scope::System ? u"/etc/systemd/system"_s : configFolder() + u"/systemd/user"_s;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"}) {
        if (qEnvironmentVariableIsSet(name))
            places.environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    // After `su` or in a cron job the variable is missing, but the manager may be there.
    const QString runtime = u"/run/user/%1"_s.arg(::getuid());
    if (!places.environment.contains(u"XDG_RUNTIME_DIR"_s) && QFileInfo(runtime).isDir())
        places.environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    return places;
}

Scheduler::Scheduler(Job job, QString unitName, Places places, QObject *parent)
    : QObject(parent), m_job(std::move(job)), m_unit(std::move(unitName)), m_places(std::move(places))
{
}

std::unique_ptr<Scheduler> Scheduler::forStore(Scope scope, const QString &folder)
{
    const Job job{.scope = scope,
                  .program = QCoreApplication::applicationDirPath() + u"/tegatactl"_s,
                  .store = QDir(folder).absolutePath()};
    return std::make_unique<Scheduler>(job, schedule::unitName(job.store, store::Store::defaultFolder()),
                                       Places::of(scope));
}

QString Scheduler::path(const QString &suffix) const
{
    return m_places.unitFolder + u'/' + m_unit + suffix;
}

void Scheduler::systemctl(const QStringList &arguments, QObject *owner,
                          std::function<void(Output)> done) const
{
    const QString whose = m_job.scope == Scope::System ? u"--system"_s : u"--user"_s;
    runTool(m_places.systemctl, QStringList{whose, u"--no-pager"_s} + arguments,
            {.time = std::chrono::seconds(30), .environment = m_places.environment}, owner, std::move(done));
}

void Scheduler::reach(QObject *owner, std::function<void(Result<void>)> done) const
{
    if (m_places.systemctl.isEmpty()) {
        const Error missing{.code = ErrorCode::ProgramMissing, .subject = u"systemctl"_s};
        QMetaObject::invokeMethod(
            owner, [missing, done = std::move(done)] { done(missing); }, Qt::QueuedConnection);
        return;
    }
    inTurn({{u"show"_s, u"--property=Version"_s}}, owner, std::move(done));
}

void Scheduler::inTurn(QList<QStringList> commands, QObject *owner,
                       std::function<void(Result<void>)> done) const
{
    if (commands.isEmpty())
        return done({});
    const QStringList command = commands.takeFirst();
    systemctl(command, owner, [this, commands, owner, done = std::move(done)](const Output &output) {
        if (!output)
            return done(output.error());
        if (output->exitStatus != 0)
            return done(Error{.code = ErrorCode::ProgramFailed,
                              .subject = u"systemctl"_s,
                              .detail = QString::fromUtf8(output->text).trimmed()});
        inTurn(commands, owner, done);
    });
}

TimerStatus Scheduler::fromFiles() const
{
    TimerStatus status{.folder = m_places.unitFolder};
    const auto service = readFile(path(u".service"_s), MaxUnit);
    const auto timer = readFile(path(u".timer"_s), MaxUnit);
    status.installed = service && timer;
    if (service) {
        status.command = commandOf(*service);
        const QString there = status.command.value(0);
        status.programMoved = !QFileInfo(there).isExecutable()
            || QFileInfo(there).canonicalFilePath() != QFileInfo(m_job.program).canonicalFilePath();
    }
    status.upToDate = service && timer && *service == serviceUnit(m_job) && *timer == timerUnit();
    if (m_job.scope == Scope::User)
        status.lingering = QFileInfo::exists(m_places.lingerFolder + u'/' + m_places.userName);
    return status;
}

void Scheduler::status(QObject *owner, const Done &done)
{
    reach(owner, [this, owner, done](const Result<void> &reached) {
        TimerStatus status = fromFiles();
        if (!reached) {
            status.manager = reached.error().code == ErrorCode::ProgramMissing
                ? TimerStatus::Manager::Missing
                : TimerStatus::Manager::Unreachable;
            return done(status);
        }
        status.manager = TimerStatus::Manager::Running;
        systemctl({u"show"_s, u"--timestamp=unix"_s,
                   u"--property=Id,UnitFileState,ActiveState,NextElapseUSecRealtime,LastTriggerUSec,Result,"
                   "ExecMainStatus,ExecMainExitTimestamp"_s,
                   u"--"_s, m_unit + u".timer"_s, m_unit + u".service"_s},
                  owner, [status, done](const Output &output) mutable {
                      if (!output)
                          return done(output.error());
                      readShow(output->text, status);
                      done(status);
                  });
    });
}

Result<void> Scheduler::write() const
{
    if (auto made = makePrivateFolder(m_places.unitFolder); !made)
        return made;
    const std::pair<QString, QByteArray> units[]{{path(u".service"_s), serviceUnit(m_job)},
                                                 {path(u".timer"_s), timerUnit()}};
    for (const auto &[file, text] : units) {
        if (auto written = replaceFile(file, text); !written)
            return written;
        // The manager complains about units that not everybody can read; there is no secret in them.
        QFile::setPermissions(file,
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return {};
}

void Scheduler::install(QObject *owner, const Done &done)
{
    reach(owner, [this, owner, done](const Result<void> &reached) {
        if (!reached)
            return done(reached.error());
        if (auto written = write(); !written)
            return done(written.error());
        const QString timer = m_unit + u".timer"_s;
        inTurn({{u"daemon-reload"_s}, {u"enable"_s, timer}, {u"restart"_s, timer}}, owner,
               [this, owner, done](const Result<void> &enabled) {
                   if (!enabled)
                       return done(enabled.error());
                   status(owner, done);
               });
    });
}

void Scheduler::remove(QObject *owner, const Done &done)
{
    reach(owner, [this, owner, done](const Result<void> &reached) {
        const auto clear = [this, owner, done](const Result<void> &stopped) {
            if (!stopped)
                return done(stopped.error());
            for (const QString &file : {path(u".timer"_s), path(u".service"_s)}) {
                if (QFileInfo::exists(file) && !QFile::remove(file))
                    return done(Error{.code = ErrorCode::FileNotWritable, .subject = file});
            }
            status(owner, done);
        };
        if (!reached || !fromFiles().installed)
            return clear({}); // no manager to ask: nothing is running, so the files are all there is
        inTurn({{u"disable"_s, u"--now"_s, m_unit + u".timer"_s}}, owner,
               [this, owner, clear](const Result<void> &stopped) {
                   if (!stopped)
                       return clear(stopped);
                   QFile::remove(path(u".timer"_s));
                   QFile::remove(path(u".service"_s));
                   inTurn({{u"daemon-reload"_s}}, owner, clear);
               });
    });
}

void Scheduler::allowLingering(QObject *owner, const Done &done)
{
    runTool(m_places.loginctl.isEmpty() ? u"/usr/bin/loginctl"_s : m_places.loginctl, {u"enable-linger"_s},
            {.time = std::chrono::seconds(120), .environment = m_places.environment}, owner,
            [this, owner, done](const Output &output) {
                if (!output)
                    return done(output.error());
                if (output->exitStatus != 0)
                    return done(Error{.code = ErrorCode::ProgramFailed,
                                      .subject = u"loginctl"_s,
                                      .detail = QString::fromUtf8(output->text).trimmed()});
                status(owner, done);
            });
}

} // namespace core::schedule
