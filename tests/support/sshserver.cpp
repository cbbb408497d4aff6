// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sshserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tests {

static QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? QString() : program + u": "_s + QString::fromUtf8(process.readAll());
}

static void makeKey(const QString &file, const QString &passphrase = {})
{
    QFile::remove(file);
    const QString trouble
        = run(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, passphrase, u"-f"_s, file});
    if (!trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
}

static QString sshd()
{
    const QString found = QStandardPaths::findExecutable(u"sshd"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
                           : found;
}

/// Whom to be instead of root.
static const passwd *servant()
{
    for (const char *name : {"games", "daemon", "bin"}) {
        if (const passwd *user = ::getpwnam(name))
            return user;
    }
    return ::getpwuid(::geteuid());
}

static const passwd *whoServes()
{
    return ::geteuid() == 0 ? servant() : ::getpwuid(::geteuid());
}

QString SshServer::path(const QString &name) const
{
    return m_folder.filePath(name);
}

static void giveAway(const QString &path)
{
    const passwd *user = whoServes();
    if (::geteuid() == 0 && ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)
        qFatal("a file of the tests could not be given away");
}

void SshServer::makeFolder(const QString &name, bool writable) const
{
    QDir().mkpath(path(name));
    giveAway(path(name));
    auto rights = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::ExeOther;
    QFile::setPermissions(path(name), writable ? rights | QFile::WriteOwner : rights);
}

QString SshServer::start()
{
    m_sshd = sshd();
    if (m_sshd.isEmpty())
        return u"OpenSSH's sshd is not here: scripts/setup --tests puts it in place"_s;
    m_user = QString::fromLocal8Bit(whoServes()->pw_name);
    if (::geteuid() == 0) {
        // Where root keeps it, others may not be able to go.
        QFile::setPermissions(m_folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup
                                  | QFile::ExeOther);
        QFile::copy(m_sshd, path(u"sshd"_s));
        m_sshd = path(u"sshd"_s);
    }
    for (const QString &file : {key(), stranger()})
        makeKey(file);
    makeKey(lockedKey(), u"passphrase"_s);
    changeHostKey();
    QFile::copy(key() + u".pub"_s, path(u"authorized_keys"_s));
    makeFolder(u"www"_s);
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    m_port = probe.serverPort();
    probe.close();
    return launch();
}

bool SshServer::writeConfiguration() const
{
    QString text = uR"(ListenAddress 127.0.0.1
Port %1
HostKey %2/host
AuthorizedKeysFile %2/authorized_keys
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
MaxStartups 100
)"_s.arg(QString::number(m_port), m_folder.path());
    if (!m_subsystem.isEmpty())
        text += u"Subsystem sftp %1\n"_s.arg(m_subsystem);
    for (const QString &line : m_lines)
        text += line + u'\n';
    QFile configuration(path(u"sshd_config"_s));
    const QByteArray bytes = text.toUtf8();
    return configuration.open(QIODevice::WriteOnly) && configuration.write(bytes) == bytes.size();
}

void SshServer::configure(const QString &subsystem, const QStringList &lines)
{
    m_subsystem = subsystem;
    m_lines = lines;
}

QString SshServer::sftpServer()
{
    const QString beside = QFileInfo(QFileInfo(sshd()).canonicalFilePath()).path(); // …/usr/sbin
    for (const QString &folder : {beside + u"/../lib/openssh"_s, u"/usr/lib/openssh"_s,
                                  u"/usr/libexec/openssh"_s, u"/usr/lib/ssh"_s}) {
        if (const QFileInfo found(folder + u"/sftp-server"_s); found.isExecutable())
            return found.absoluteFilePath();
    }
    return {};
}

void SshServer::changeHostKey()
{
    makeKey(path(u"host"_s));
    giveAway(path(u"host"_s));
}

QString SshServer::launch()
{
    if (!writeConfiguration())
        return u"the configuration could not be written"_s;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // should a test crash
    m_process->setStandardOutputFile(path(u"log"_s), QIODevice::Append);
    QStringList command{m_sshd, u"-D"_s, u"-e"_s, u"-f"_s, path(u"sshd_config"_s)};
    if (::geteuid() == 0)
        command = QStringList{u"setpriv"_s,
                              u"--reuid"_s,
                              m_user,
                              u"--regid"_s,
                              QString::number(whoServes()->pw_gid),
                              u"--clear-groups"_s,
                              u"--pdeathsig"_s,
                              u"KILL"_s}
            + command;
    const qsizetype before = log().count("Server listening");
    m_process->start(command.takeFirst(), command);
    const bool ready = QTest::qWaitFor(
        [&] {
            return log().count("Server listening") > before || m_process->state() == QProcess::NotRunning;
        },
        10'000);
    return ready && m_process->state() != QProcess::NotRunning
        ? QString()
        : u"sshd does not answer: "_s + QString::fromUtf8(log().right(900)) + m_process->errorString();
}

QString SshServer::startAgain()
{
    stop();
    return launch();
}

void SshServer::stop()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

SshServer::~SshServer()
{
    stop();
}

core::challenge::Method SshServer::method() const
{
    return {.kind = core::challenge::MethodKind::RemoteFolder,
            .folder = webRoot(),
            .server = m_user + u"@127.0.0.1"_s,
            .sshPort = m_port,
            .identity = key()};
}

QByteArray SshServer::log() const
{
    QFile file(path(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype SshServer::logins() const
{
    return log().count("Accepted publickey");
}

} // namespace tests
