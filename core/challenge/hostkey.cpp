// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/hostkey.h"

#include "core/base/atomicfile.h"
#include "core/base/plaintext.h"
#include "core/challenge/remotefolder.h"
#include "core/challenge/ssh.h"
#include "core/crypto/digest.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qint64 LargestKnownHosts = 1024 * 1024;

/// "ssh-ed25519" is ED25519 to people, "ecdsa-sha2-nistp256" is ECDSA.
static QString spokenType(const QByteArray &type)
{
    for (const auto &[part, spoken] :
         {std::pair{"ed25519", u"ED25519"_s}, {"ecdsa", u"ECDSA"_s}, {"rsa", u"RSA"_s}}) {
        if (type.contains(part))
            return spoken;
    }
    return QString::fromLatin1(type.left(40));
}

Result<HostKey> hostKeyFrom(const QByteArray &line, const QString &server)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    const auto blob = words.size() < 3
        ? QByteArray::FromBase64Result()
        : QByteArray::fromBase64Encoding(words[2], QByteArray::AbortOnBase64DecodingErrors);
    if (words.size() < 3 || !blob || (*blob).size() < 16)
        return Error{.code = ErrorCode::BadReply, .subject = server, .detail = u"no key of an SSH server"_s};
    const QByteArray digest = crypto::sha256(*blob).toBase64(QByteArray::OmitTrailingEquals);
    return HostKey{.server = server,
                   .type = spokenType(words[1]),
                   .fingerprint = u"SHA256:"_s + QString::fromLatin1(digest),
                   .line = words.mid(0, 3).join(' ')};
}

/// The server's own key is taken as it comes here; one that is not known is of a jump host on the way. ssh
/// names it, and only somebody who connects with ssh can confirm it.
static Error withJumpHost(Error error, const QByteArray &words)
{
    static const QRegularExpression named(u"host key is known for (\\S{1,260})"_s);
    if (error.code != ErrorCode::HostKeyUnknown)
        return error;
    const auto match = named.match(QString::fromUtf8(words));
    if (match.hasMatch())
        error.subject = plainText(match.captured(1), 260);
    error.detail = u"a jump host: connect with ssh once"_s;
    return error;
}

void askHostKey(const Method &method, QObject *owner, std::function<void(Result<HostKey>)> done,
                const SshPrograms &programs)
{
    if (const auto fit = checkedRemote(method); !fit) {
        QMetaObject::invokeMethod(
            owner, [error = fit.error(), done = std::move(done)] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString file = folder->filePath(u"key"_s);
    ProgramCall call = hostKeyCall(method, file);
    call.program = programs.ssh;
    runProgram(std::move(call), owner,
               [method, folder, file, done = std::move(done)](const Result<ProgramOutput> &output) {
                   if (!output && output.error().code == ErrorCode::ProgramMissing)
                       return done(Error{.code = ErrorCode::ProgramMissing,
                                         .subject = output.error().subject,
                                         .detail = u"openssh-client"_s});
                   if (!output)
                       return done(output.error());
                   // That it was not let in is what it came for.
                   const auto line = readFile(file, LargestKnownHosts);
                   if (!line || line->trimmed().isEmpty())
                       return done(withJumpHost(sshError(*output, method), output->text));
                   done(hostKeyFrom(line->left(line->indexOf('\n')), method.server));
               });
}

Result<void> acceptHostKey(const HostKey &key, const QString &knownHosts)
{
    QByteArray lines;
    if (QFile::exists(knownHosts)) {
        const auto before = readFile(knownHosts, LargestKnownHosts);
        if (!before)
            return before.error();
        lines = *before;
    }
    if (lines.split('\n').contains(key.line))
        return {};
    if (!lines.isEmpty() && !lines.endsWith('\n'))
        lines += '\n';
    return replaceFile(knownHosts, lines + key.line + '\n');
}

} // namespace core::challenge
