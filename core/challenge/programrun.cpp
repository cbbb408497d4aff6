// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/programrun.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qsizetype MostOutput = 256 * 1024;
static constexpr qsizetype ShortestRedacted = 4; // "1" would black out half of every text

namespace {

/// One run. Ends itself.
class ProgramRun final : public QObject {
public:
    ProgramRun(ProgramCall call, QObject *parent, std::function<void(Result<ProgramOutput>)> done)
        : QObject(parent), m_call(std::move(call)), m_done(std::move(done)),
          m_folder(std::make_shared<QTemporaryDir>())
    {
        m_process->setProcessChannelMode(QProcess::MergedChannels);
        m_process->setWorkingDirectory(m_folder->path());
        m_process->setChildProcessModifier([] {
            ::setsid(); // no terminal to ask at, and one group to kill
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::umask(077);
        });
        connect(m_process, &QProcess::readyRead, this, &ProgramRun::read);
        connect(m_process, &QProcess::finished, this, &ProgramRun::end);
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish(failure(ErrorCode::ProgramMissing, {}));
        });
        m_clock.setSingleShot(true);
        connect(&m_clock, &QTimer::timeout, this, [this] { finish(failure(ErrorCode::TimedOut, {})); });
    }
    ~ProgramRun() override
    {
        m_process->disconnect(this);
        if (m_process->state() == QProcess::NotRunning)
            return;
        // Its end is not awaited here, which would block, but it is collected.
        m_process->setParent(QCoreApplication::instance());
        connect(m_process, &QProcess::finished, m_process,
                [process = m_process, folder = m_folder] { process->deleteLater(); });
        kill();
    }

    void start()
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"TMPDIR"_s, m_folder->path());
        for (const auto &[name, value] : m_call.variables)
            environment.insert(name, value);
        for (const Credential &secret : m_call.secrets) {
            QByteArray value = secret.value.toByteArray();
            environment.insert(secret.name, QString::fromUtf8(value));
            crypto::wipe(value);
        }
        m_process->setProcessEnvironment(environment);
        m_clock.start(m_call.limit);
        m_process->start(m_call.program, m_call.arguments);
        QByteArray input = m_call.input.toByteArray();
        m_process->write(input);
        crypto::wipe(input);
        m_process->closeWriteChannel();
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
        m_text += m_process->read(MostOutput + 1 - m_text.size());
        if (m_text.size() > MostOutput)
            finish(failure(ErrorCode::ProgramFailed, u"it never stopped talking"_s));
    }

    void end(int exitStatus, QProcess::ExitStatus how)
    {
        read();
        if (how == QProcess::CrashExit)
            return finish(failure(ErrorCode::ProgramFailed, u"it crashed"_s));
        for (const Credential &secret : m_call.secrets) {
            QByteArray value = secret.value.toByteArray();
            if (value.size() >= ShortestRedacted)
                m_text.replace(value, "[removed]");
            crypto::wipe(value);
        }
        finish(ProgramOutput{.exitStatus = exitStatus, .text = m_text});
    }

    [[nodiscard]] Error failure(ErrorCode code, const QString &detail) const
    {
        return {.code = code, .subject = m_call.program, .detail = detail};
    }

    void finish(const Result<ProgramOutput> &result)
    {
        if (!m_done)
            return;
        m_clock.stop();
        kill();
        // From the event loop: QProcess may be in the middle of its own signal.
        QMetaObject::invokeMethod(
            this,
            [this, result, done = std::exchange(m_done, {})] {
                deleteLater();
                done(result);
            },
            Qt::QueuedConnection);
    }

    ProgramCall m_call;
    std::function<void(Result<ProgramOutput>)> m_done;
    std::shared_ptr<QTemporaryDir> m_folder;
    QByteArray m_text;
    QTimer m_clock;
    QProcess *m_process = new QProcess(this);
};

} // namespace

void runProgram(ProgramCall call, QObject *parent, std::function<void(Result<ProgramOutput>)> done)
{
    auto *run = new ProgramRun(std::move(call), parent, std::move(done));
    run->start();
}

} // namespace core::challenge
