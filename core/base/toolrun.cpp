// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/toolrun.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// One run. A child of whoever asked; ends itself.
class ToolRun final : public QObject {
public:
    ToolRun(QString program, ToolLimits limits, QObject *owner, std::function<void(Result<ToolOutput>)> done,
            std::shared_ptr<void> needs)
        : QObject(owner), m_program(std::move(program)), m_limits(std::move(limits)), m_done(std::move(done)),
          m_needs(std::move(needs))
    {
        m_process->setProcessChannelMode(QProcess::MergedChannels);
        if (m_limits.input.isEmpty())
            m_process->setStandardInputFile(QProcess::nullDevice());
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
        environment.insert(u"LC_ALL"_s, u"C"_s);
        for (auto it = m_limits.environment.cbegin(); it != m_limits.environment.cend(); ++it)
            environment.insert(it.key(), it.value());
        m_process->setProcessEnvironment(environment);
        m_process->setChildProcessModifier([] {
            ::setsid(); // no terminal to ask for a passphrase at, and one group to kill
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::umask(077);
        });
        if (!m_limits.folder.isEmpty())
            m_process->setWorkingDirectory(m_limits.folder);
        connect(m_process, &QProcess::readyRead, this, &ToolRun::read);
        connect(m_process, &QProcess::finished, this, &ToolRun::end);
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(Error{.code = ErrorCode::ProgramMissing,
                             .subject = m_program,
                             .detail = m_process->errorString()});
        });
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, this,
                [this] { finish(Error{.code = ErrorCode::TimedOut, .subject = m_program}); });
    }
    ~ToolRun() override
    {
        m_process->disconnect(this);
        if (m_process->state() == QProcess::NotRunning)
            return;
        // Its end is not awaited here, which would block, but it is collected.
        m_process->setParent(QCoreApplication::instance());
        connect(m_process, &QProcess::finished, m_process,
                [process = m_process, needs = m_needs] { process->deleteLater(); });
        kill();
    }

    void start(const QStringList &arguments)
    {
        m_clock.start(m_limits.time);
        m_process->start(m_program, arguments);
        if (!m_limits.input.isEmpty()) {
            m_process->write(m_limits.input);
            m_limits.input.fill('\0');
            m_process->closeWriteChannel();
        }
    }

private:
    void kill()
    {
        if (const qint64 group = m_process->processId(); group > 0)
            ::kill(static_cast<pid_t>(-group), SIGKILL);
        m_process->kill();
    }

    void read()
    {
        m_text += m_process->read(m_limits.output + 1 - m_text.size());
        if (m_text.size() > m_limits.output)
            finish(Error{.code = ErrorCode::ProgramFailed,
                         .subject = m_program,
                         .detail = u"it never stopped talking"_s});
    }

    void end(int exitStatus, QProcess::ExitStatus how)
    {
        read();
        // Whoever it was writing to has gone: what it said before is the reason, as sftp does when ssh fails.
        if (how == QProcess::CrashExit && exitStatus == SIGPIPE)
            return finish(ToolOutput{.exitStatus = BrokenPipe, .text = m_text});
        if (how == QProcess::CrashExit)
            return finish(
                Error{.code = ErrorCode::ProgramFailed, .subject = m_program, .detail = u"it crashed"_s});
        finish(ToolOutput{.exitStatus = exitStatus, .text = m_text});
    }

    void finish(const Result<ToolOutput> &result)
    {
        if (!m_done)
            return;
        m_clock.stop();
        kill();
        // From the event loop: QProcess may still be in the middle of its own signal, and `done` may end our
        // owner.
        QMetaObject::invokeMethod(
            this,
            [this, result, done = std::exchange(m_done, {})] {
                deleteLater();
                done(result);
            },
            Qt::QueuedConnection);
    }

    QString m_program;
    ToolLimits m_limits;
    std::function<void(Result<ToolOutput>)> m_done;
    std::shared_ptr<void> m_needs;
    QByteArray m_text;
    QTimer m_clock;
    QProcess *m_process = new QProcess(this);
};

} // namespace

void runTool(const QString &program, const QStringList &arguments, ToolLimits limits, QObject *owner,
             std::function<void(Result<ToolOutput>)> done, std::shared_ptr<void> needs)
{
    auto *run = new ToolRun(program, std::move(limits), owner, std::move(done), std::move(needs));
    run->start(arguments);
}

} // namespace core
