// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/ssh.h"

#include "core/base/atomicfile.h"
#include "core/base/plaintext.h"
#include "core/base/toolrun.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qint64 LargestKey = 64 * 1024;

/// A path as one word of an option of ssh, which knows quotation marks and, in this place, percent signs.
static QString optionWord(QString path)
{
    path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s);
    return u'"' + path + u'"';
}

/// What holds for every connection. Ours comes before what ~/.ssh/config says.
static QStringList options(const Method &method)
{
    QStringList options;
    for (const auto &each : {
             "BatchMode=yes", // asks nobody
             "ConnectTimeout=15",
             "ServerAliveInterval=10",
             "ServerAliveCountMax=3",
             "UpdateHostKeys=no",
             "ControlMaster=no", // a connection that is there is used; none is left behind
             "ForwardAgent=no",
             "ForwardX11=no",
             "ClearAllForwardings=yes",
             "PermitLocalCommand=no",
             "RemoteCommand=none",
         })
        options += {u"-o"_s, QLatin1String(each)};
    if (method.sshPort != 0)
        options += {u"-o"_s, u"Port=%1"_s.arg(method.sshPort)};
    if (!method.identity.isEmpty())
        options
            += {u"-o"_s, u"IdentityFile="_s + optionWord(method.identity), u"-o"_s, u"IdentitiesOnly=yes"_s};
    return options;
}

/// What ssh, and the programs that ~/.ssh/config has it start, need of this user.
static QList<std::pair<QString, QString>> surroundings()
{
    QList<std::pair<QString, QString>> variables{{u"HOME"_s, QDir::homePath()}};
    for (const char *name : {"SSH_AUTH_SOCK", "KRB5CCNAME", "XDG_RUNTIME_DIR", "USER", "LOGNAME"}) {
        if (qEnvironmentVariableIsSet(name))
            variables.append({QString::fromLatin1(name), qEnvironmentVariable(name)});
    }
    return variables;
}

ProgramCall sftpCall(const Method &method, const QString &knownHosts, const QString &batch,
                     std::chrono::milliseconds limit)
{
    QStringList arguments = options(method);
    arguments += {u"-o"_s, u"StrictHostKeyChecking=yes"_s};
    if (!knownHosts.isEmpty())
        arguments
            += {u"-o"_s,
                u"UserKnownHostsFile=~/.ssh/known_hosts ~/.ssh/known_hosts2 "_s + optionWord(knownHosts)};
    arguments += {u"-b"_s, batch, u"--"_s, method.server};
    return {
        .program = u"/usr/bin/sftp"_s, .arguments = arguments, .variables = surroundings(), .limit = limit};
}

ProgramCall hostKeyCall(const Method &method, const QString &keyFile)
{
    QStringList arguments = options(method);
    arguments += {u"-o"_s, u"StrictHostKeyChecking=accept-new"_s,
                  u"-o"_s, u"UserKnownHostsFile="_s + optionWord(keyFile),
                  u"-o"_s, u"GlobalKnownHostsFile=/dev/null"_s,
                  u"-o"_s, u"ControlPath=none"_s,
                  u"-o"_s, u"PreferredAuthentications=none"_s,
                  u"-T"_s, u"--"_s};
    // sftp takes brackets around an IPv6 address, ssh does not.
    arguments += {QString(method.server).remove(u'[').remove(u']'), u"true"_s};
    return {.program = u"/usr/bin/ssh"_s,
            .arguments = arguments,
            .variables = surroundings(),
            .limit = std::chrono::seconds(45)};
}

bool hasPassphrase(const QByteArray &privateKey)
{
    if (privateKey.contains("Proc-Type: 4,ENCRYPTED") || privateKey.contains("BEGIN ENCRYPTED PRIVATE KEY"))
        return true;
    // PROTOCOL.key of OpenSSH: a magic word, then the name of the cipher with its length.
    static const QByteArray begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
    const qsizetype start = privateKey.indexOf(begin);
    if (start < 0)
        return false;
    const QByteArray bytes = QByteArray::fromBase64(privateKey.mid(start + begin.size()).left(200));
    static const QByteArray unlocked("openssh-key-v1\0\0\0\0\4none", 23);
    return bytes.startsWith("openssh-key-v1") && !bytes.startsWith(unlocked);
}

/// The key that would have been used, where it is one that nobody can have opened.
static QString lockedKey(const Method &method)
{
    if (qEnvironmentVariableIsSet("SSH_AUTH_SOCK"))
        return {}; // an agent may have it, and the server not want it
    QStringList files{method.identity};
    if (method.identity.isEmpty()) {
        const passwd *const user = ::getpwuid(::getuid()); // as ssh does; HOME does not count
        const QString home = user ? QFile::decodeName(user->pw_dir) : QDir::homePath();
        files = {home + u"/.ssh/id_ed25519"_s, home + u"/.ssh/id_ecdsa"_s, home + u"/.ssh/id_rsa"_s};
    }
    const auto locked = std::ranges::find_if(files, [](const QString &file) {
        const auto key = readFile(file, LargestKey);
        return key && hasPassphrase(*key);
    });
    return locked == files.end() ? QString() : *locked;
}

/// When the line goes dead sftp says little, or dies of it. What stands there besides is of ssh or of the
/// server, and is the reason; commands that went over it before are not.
static bool wasCutOff(const ProgramOutput &output, const QString &words)
{
    const QString said = words.trimmed();
    const bool isCut = output.exitStatus == BrokenPipe || said.endsWith("Connection closed"_L1);
    return isCut && (said.isEmpty() || said == "Connection closed"_L1 || said.contains("sftp> "_L1));
}

Error sshError(const ProgramOutput &output, const Method &method)
{
    const QString words = QString::fromUtf8(output.text);
    const auto error = [&](ErrorCode code) {
        return Error{.code = code, .subject = method.server, .detail = plainText(words, MostToolWords)};
    };
    const auto says = [&](QLatin1StringView part) { return words.contains(part); };
    if (says("IDENTIFICATION HAS CHANGED"_L1) || says("REVOKED HOST KEY"_L1))
        return error(ErrorCode::HostKeyChanged);
    if (says("host key is known for"_L1) || says("Host key verification failed"_L1))
        return {.code = ErrorCode::HostKeyUnknown, .subject = method.server};
    if (says("Could not resolve hostname"_L1))
        return error(ErrorCode::HostNotFound);
    if (says("Connection refused"_L1) || says("No route to host"_L1) || says("Network is unreachable"_L1))
        return error(ErrorCode::ConnectionRefused);
    if (says("timed out"_L1) || says("not responding"_L1))
        return error(ErrorCode::TimedOut);
    if (says("subsystem request failed"_L1) || says("Received message too long"_L1))
        return error(ErrorCode::SftpNotOffered);
    if (says("Permission denied ("_L1) || says("Too many authentication failures"_L1)) {
        const QString locked = lockedKey(method);
        return locked.isEmpty() ? error(ErrorCode::LoginRefused)
                                : Error{.code = ErrorCode::SshKeyLocked, .subject = locked};
    }
    if (says("Connection closed by"_L1) || says("Connection reset"_L1) || says("closed by remote host"_L1)
        || says("Broken pipe"_L1) || says("Connection lost"_L1) || wasCutOff(output, words))
        return error(ErrorCode::NoAnswer);
    return {
        .code = ErrorCode::ProgramFailed, .subject = u"sftp"_s, .detail = plainText(words, MostToolWords)};
}

static BatchPart::Outcome outcomeOf(const QString &words)
{
    if (words.isEmpty())
        return BatchPart::Outcome::Done;
    if (words.contains("No such file"_L1) || words.contains("not found"_L1))
        return BatchPart::Outcome::Missing;
    if (words.contains("Permission denied"_L1))
        return BatchPart::Outcome::Denied;
    return BatchPart::Outcome::Failed;
}

QList<BatchPart> partsOf(const QByteArray &text)
{
    static constexpr auto Prompt = "sftp> "_L1;
    QList<BatchPart> parts;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (line.startsWith(Prompt))
            parts.append({.command = line.mid(Prompt.size())});
        else if (!parts.isEmpty() && !line.trimmed().isEmpty())
            parts.last().words += (parts.last().words.isEmpty() ? QString() : u" "_s) + line.trimmed();
    }
    for (BatchPart &part : parts) {
        part.words = plainText(part.words, MostToolWords);
        part.outcome = outcomeOf(part.words);
    }
    return parts;
}

} // namespace core::challenge
