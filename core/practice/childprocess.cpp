// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/childprocess.h"

#include "core/base/logging.h"
#include "core/base/plaintext.h"

#include <QTimer>

#include <chrono>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::practice {

static constexpr qsizetype MaxOutput = 16 * 1024;
static constexpr qsizetype MaxLine = 300;
static constexpr qsizetype MaxLines = 5;
static constexpr auto Grace = 2s;

ChildProcess::ChildProcess(const QString &program, const QStringList &arguments,
                           const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent), m_process(new QProcess(this))
{
    m_process->setProgram(program);
    m_process->setArguments(arguments);
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setWorkingDirectory(u"/"_s);
    m_process->setChildProcessModifier([parentId = ::getpid()] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parentId) // it died before the line above
            ::_exit(127);
    });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ChildProcess::read);
    connect(m_process, &QProcess::finished, this, &ChildProcess::finish);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
}

ChildProcess::~ChildProcess()
{
    m_process->disconnect(this);
    signalGroup(SIGKILL);
    m_process->close(); // reaps it: a matter of a millisecond now
}

void ChildProcess::start()
{
    m_process->start();
}

void ChildProcess::retire()
{
    m_retired = true;
    if (m_process->state() == QProcess::NotRunning)
        return deleteLater();
    signalGroup(SIGTERM);
    QTimer::singleShot(Grace, this, [this] { signalGroup(SIGKILL); });
}

QString ChildProcess::program() const
{
    return m_process->program();
}

qint64 ChildProcess::processId() const
{
    return m_process->processId();
}

QByteArray ChildProcess::output() const
{
    return m_output;
}

QString ChildProcess::lastWords() const
{
    QStringList lines;
    const QStringList all = redacted(QString::fromUtf8(m_output)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all.last(qMin(all.size(), MaxLines)))
        lines.append(plainText(line, MaxLine));
    lines.removeAll(QString());
    if (!lines.isEmpty())
        return lines.join(u'\n');
    if (m_process->state() != QProcess::NotRunning)
        return {};
    if (m_process->error() != QProcess::UnknownError)
        return m_process->errorString();
    return u"exit status %1"_s.arg(m_process->exitCode());
}

void ChildProcess::read()
{
    m_output.append(m_process->readAllStandardOutput());
    if (m_output.size() > MaxOutput)
        m_output = m_output.last(MaxOutput);
    if (!m_retired)
        emit printed();
}

void ChildProcess::finish()
{
    if (m_retired)
        return deleteLater();
    qCDebug(logPractice) << m_process->program() << "ended:" << lastWords();
    // Whoever hears of it may delete this, which must not happen inside a signal of QProcess.
    QTimer::singleShot(0, this, [this] {
        if (!m_retired)
            emit ended();
    });
}

void ChildProcess::signalGroup(int signal)
{
    const auto id = static_cast<pid_t>(m_process->processId());
    // The group does not exist in the instant between fork and setpgid.
    if (id > 0 && ::kill(-id, signal) != 0)
        ::kill(id, signal);
}

} // namespace core::practice
