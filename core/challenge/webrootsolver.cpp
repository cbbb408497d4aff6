// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/webrootsolver.h"

#include "core/base/descriptor.h"
#include "core/challenge/later.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr auto ProofFolder = "/.well-known/acme-challenge"_L1;

Result<QString> canonicalWebRoot(const QString &folder)
{
    if (!folder.startsWith(u'/') || folder.contains(QChar::Null))
        return Error{
            .code = ErrorCode::BadInput, .subject = folder, .detail = u"the path must begin with a slash"_s};
    const QFileInfo info(folder);
    const QString path = info.canonicalFilePath(); // empty for what is missing and for loops of links
    if (path.isEmpty() || !info.isDir())
        return Error{.code = ErrorCode::FolderMissing, .subject = folder};
    return path;
}

WebRootSolver::WebRootSolver(QString folder, QObject *parent)
    : Solver(parent), m_folder(std::move(folder)) { }

void WebRootSolver::present(const Proof &proof, QObject *owner, Done done)
{
    later(owner, std::move(done), put(proof));
}

void WebRootSolver::ready(const Proof &, QObject *owner, Done done)
{
    later(owner, std::move(done), {});
}

void WebRootSolver::cleanUp(const Proof &proof, QObject *owner, Done done)
{
    later(owner, std::move(done), take(proof));
}

Result<void> WebRootSolver::ensureFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0755) != 0) {
        if (errno == EEXIST && QFileInfo(path).isDir())
            return {};
        return writeError(path, errno == EEXIST ? ENOTDIR : errno);
    }
    m_made.append(path);
    // The program runs with umask 077, but the web server has to get in.
    return ::chmod(name.constData(), 0755) == 0 ? Result<void>() : writeError(path, errno);
}

/// Writes `bytes` to a new file in the folder `directory` and renames it to `name`. No flush to disk: after a
/// power cut the proof is put in place again.
static int writeProof(int directory, const QByteArray &name, const QByteArray &bytes)
{
    const QByteArray draft = "." + name + ".new";
    ::unlinkat(directory, draft.constData(), 0); // from a run that was killed
    const Descriptor file = openRetrying(directory, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644);
    if (!file.isOpen())
        return errno;
    errno = 0;
    const bool written
        = ::write(file.fd(), bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size()
        && ::fchmod(file.fd(), 0644) == 0 // whatever the umask
        && ::renameat(directory, draft.constData(), directory, name.constData()) == 0;
    if (written)
        return 0;
    const int reason = errno != 0 ? errno : ENOSPC; // a short write says nothing
    ::unlinkat(directory, draft.constData(), 0);
    return reason;
}

Result<void> WebRootSolver::put(const Proof &proof)
{
    if (!isSafeToken(proof.token))
        return Error{.code = ErrorCode::UnsafeToken, .subject = proof.name};
    const auto root = canonicalWebRoot(m_folder);
    if (!root)
        return root.error();
    if (auto made = ensureFolder(*root + "/.well-known"_L1); !made)
        return made;
    const QString folder = *root + ProofFolder;
    if (auto made = ensureFolder(folder); !made)
        return made;

    const Descriptor directory = openRetrying(AT_FDCWD, QFile::encodeName(folder), O_RDONLY | O_DIRECTORY, 0);
    if (!directory.isOpen())
        return writeError(folder, errno);
    const int reason = writeProof(directory.fd(), proof.token, proof.keyAuthorization);
    if (reason != 0)
        return writeError(folder + u'/' + QString::fromLatin1(proof.token), reason);
    return {};
}

Result<void> WebRootSolver::take(const Proof &proof)
{
    if (!isSafeToken(proof.token))
        return Error{.code = ErrorCode::UnsafeToken, .subject = proof.name};
    const auto root = canonicalWebRoot(m_folder);
    if (!root)
        return root.error().code == ErrorCode::FolderMissing ? Result<void>() : root.error();
    const QString path = *root + ProofFolder + u'/' + QString::fromLatin1(proof.token);
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return writeError(path, errno);
    while (!m_made.isEmpty() && ::rmdir(QFile::encodeName(m_made.back()).constData()) == 0)
        m_made.removeLast();
    return {};
}

} // namespace core::challenge
