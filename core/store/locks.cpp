// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptor.h"
#include "core/crypto/digest.h"
#include "core/store/store_p.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::store {

// flock and not QLockFile: QLockFile without a stale time waits for ever for a lock file that was left empty
// by a crash or a full disk, makes its files readable by everyone, and guesses by process id and name whether
// the holder lives. The kernel knows. The files stay; they are empty but for the holder's process id.
struct Lock::Impl {
    Descriptor file;
};

Lock::Lock(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }
Lock::Lock(Lock &&) noexcept = default;
Lock &Lock::operator=(Lock &&) noexcept = default;
Lock::~Lock() = default;

static QString fileName(const QString &what)
{
    const QString name
        = isSafeName(what) ? what : u'_' + QString::fromLatin1(crypto::sha256(what.toUtf8()).toHex());
    return name + ".lock"_L1;
}

Result<Lock> Store::lock(const QString &what) const
{
    const QString path = m_impl->layout.locks() + u'/' + fileName(what);
    auto file = openRetrying(AT_FDCWD, QFile::encodeName(path), O_RDWR | O_CREAT | O_NOFOLLOW, 0600);
    if (!file.isOpen() || ::fchmod(file.fd(), 0600) != 0)
        return writeError(path, errno);
    int result = 0;
    do {
        result = ::flock(file.fd(), LOCK_EX | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    if (result != 0 && errno == EWOULDBLOCK) {
        const auto holder = readAll(file.fd(), 32);
        return Error{.code = ErrorCode::InUse,
                     .subject = what,
                     .detail = QString::fromLatin1(holder.value_or(QByteArray())).trimmed()};
    }
    if (result != 0)
        return writeError(path, errno);
    // Only for whoever is refused: a full disk is no reason to let go.
    const QByteArray holder = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(file.fd(), 0) == 0) [[maybe_unused]]
        const ssize_t count = ::pwrite(file.fd(), holder.constData(), static_cast<size_t>(holder.size()), 0);
    std::unique_ptr<Lock::Impl> impl(new Lock::Impl{.file = std::move(file)});
    return Lock(std::move(impl));
}

} // namespace core::store
