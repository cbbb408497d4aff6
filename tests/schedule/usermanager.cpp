// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/usermanager.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tests {

static const QString Manager = u"/usr/lib/systemd/systemd"_s;

UserManager::UserManager()
{
    if (!QFile::exists(Manager) || QStandardPaths::findExecutable(u"systemctl"_s).isEmpty()
        || ::getuid() != 0)
        return;
    const QString runtime = m_folder.filePath(u"run"_s);
    QDir().mkpath(runtime);
    QDir().mkpath(unitFolder());
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcessEnvironment all;
    all.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    all.insert(u"HOME"_s, home());
    all.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    m_process.setProcessEnvironment(all);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"unshare"_s,
                    {u"--mount"_s, u"sh"_s, u"-c"_s,
                     u"mount -t tmpfs none /run/systemd && mkdir -p /run/systemd/system && exec %1 --user "
                     "--log-target=console --log-level=warning"_s.arg(Manager)});
    m_running = QTest::qWaitFor(
        [this] {
            m_said += m_process.readAll();
            return m_process.state() == QProcess::NotRunning
                || systemctl({u"show"_s, u"--property=SystemState"_s}) == "SystemState=running\n";
        },
        20'000);
    m_running = m_running && m_process.state() == QProcess::Running;
}

UserManager::~UserManager()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGRTMIN + 24); // "exit"
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

QString UserManager::why() const
{
    return u"No service manager of our own could be started (it wants root, systemd and unshare): the timer "
           "was not fired. "_s
        + QString::fromUtf8(m_said);
}

QMap<QString, QString> UserManager::environment() const
{
    return {{u"HOME"_s, home()}, {u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s)}};
}

QByteArray UserManager::systemctl(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment all;
    all.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    const auto given = environment();
    for (auto i = given.begin(); i != given.end(); ++i)
        all.insert(i.key(), i.value());
    process.setProcessEnvironment(all);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"systemctl"_s, QStringList{u"--user"_s, u"--no-pager"_s} + arguments);
    process.waitForFinished();
    return process.readAll();
}

} // namespace tests
