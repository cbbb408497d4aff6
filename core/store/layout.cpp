// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layout.h"

#include "core/base/atomicfile.h"
#include "core/base/descriptor.h"
#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::store {

QString Layout::database() const
{
    return folder + "/tegata.db"_L1;
}
QString Layout::accounts() const
{
    return folder + "/accounts"_L1;
}
QString Layout::account(const QString &id) const
{
    return accounts() + u'/' + id;
}
QString Layout::accountKey(const QString &id, const QByteArray &thumbprint) const
{
    return account(id) + "/key-"_L1 + QString::fromLatin1(thumbprint) + ".pem"_L1;
}
QString Layout::sealedKey(const QString &id, const QByteArray &thumbprint) const
{
    return account(id) + "/key-"_L1 + QString::fromLatin1(thumbprint) + ".sealed"_L1;
}
QString Layout::pending() const
{
    return folder + "/pending"_L1;
}
QString Layout::pending(const QString &recordId) const
{
    return pending() + u'/' + recordId;
}
QString Layout::archive() const
{
    return folder + "/archive"_L1;
}
QString Layout::archive(const QString &name) const
{
    return archive() + u'/' + name;
}
QString Layout::generation(const QString &name, int generation) const
{
    return archive(name) + u'/' + QString::number(generation);
}
QString Layout::live() const
{
    return folder + "/live"_L1;
}
QString Layout::live(const QString &name) const
{
    return live() + u'/' + name;
}
QString Layout::locks() const
{
    return folder + "/locks"_L1;
}
QString Layout::bin() const
{
    return folder + "/bin"_L1;
}

static Error unsafe(const QString &path, const QString &why)
{
    return {.code = ErrorCode::StoreUnsafe, .subject = path, .detail = why};
}

static Result<void> checkFolder(const QString &path)
{
    struct stat state = {};
    if (::lstat(QFile::encodeName(path).constData(), &state) != 0)
        return writeError(path, errno);
    if (S_ISLNK(state.st_mode))
        return unsafe(path, u"it is a symbolic link to %1"_s.arg(QFile::symLinkTarget(path)));
    if (!S_ISDIR(state.st_mode))
        return unsafe(path, u"it is not a folder"_s);
    if (state.st_uid != ::geteuid())
        return unsafe(path, u"it belongs to user %1"_s.arg(state.st_uid));
    if ((state.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return unsafe(path,
                      u"others may write to it (mode %1)"_s.arg(state.st_mode & 07777U, 4, 8, QChar(u'0')));
    if (::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return writeError(path, errno);
    return {};
}

/// Whoever may write to the folder above may put another one in this one's place.
static Result<void> checkParent(const QString &path)
{
    struct stat state = {};
    const QString parent = QFileInfo(path).absolutePath();
    if (::stat(QFile::encodeName(parent).constData(), &state) != 0)
        return writeError(parent, errno);
    if ((state.st_mode & S_IWOTH) != 0 && (state.st_mode & S_ISVTX) == 0)
        return unsafe(path, u"everybody may write to %1, where it lies"_s.arg(parent));
    return {};
}

Result<void> prepare(const Layout &layout)
{
    if (const auto made = makePrivateFolder(layout.folder); !made)
        return made;
    if (const auto checked = checkFolder(layout.folder); !checked)
        return checked;
    if (const auto checked = checkParent(layout.folder); !checked)
        return checked;
    if (QFile::permissions(layout.folder) & (QFile::ReadOther | QFile::ReadGroup))
        qCWarning(logStore).noquote() << "others may look into" << layout.folder;
    for (const QString &path : {layout.accounts(), layout.pending(), layout.archive(), layout.live(),
                                layout.locks(), layout.bin()}) {
        if (const auto made = makePrivateFolder(path); !made)
            return made;
        if (const auto checked = checkFolder(path); !checked)
            return checked;
    }
    return {};
}

bool isUsed(const Layout &layout)
{
    const auto filter = QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot;
    return !QDir(layout.accounts()).isEmpty(filter) || !QDir(layout.archive()).isEmpty(filter)
        || !QDir(layout.live()).isEmpty(filter);
}

Result<QByteArray> readOwnFile(const QString &path, qint64 maximum)
{
    struct stat state = {};
    if (::lstat(QFile::encodeName(path).constData(), &state) != 0)
        return readError(path, errno);
    if (!S_ISREG(state.st_mode))
        return Error{.code = ErrorCode::FileDamaged, .subject = path, .detail = u"not a regular file"_s};
    if (state.st_uid != ::geteuid())
        return Error{.code = ErrorCode::FileDamaged, .subject = path, .detail = u"belongs to another user"_s};
    return readFile(path, maximum);
}

Result<int> liveGeneration(const Layout &layout, const QString &name)
{
    const QString path = layout.live(name);
    const Error foreign{.code = ErrorCode::FileNotWritable,
                        .subject = path,
                        .detail = u"something stands there that is not Tegata's"_s};
    struct stat state = {};
    if (::lstat(QFile::encodeName(path).constData(), &state) != 0)
        return errno == ENOENT ? Result<int>(0) : writeError(path, errno);
    if (!S_ISLNK(state.st_mode))
        return foreign;
    QByteArray target(4096, Qt::Uninitialized);
    const ssize_t size
        = ::readlink(QFile::encodeName(path).constData(), target.data(), static_cast<size_t>(target.size()));
    if (size < 0)
        return writeError(path, errno);
    target.truncate(size);
    const QByteArray ours = "../archive/" + QFile::encodeName(name) + '/';
    bool isNumber = false;
    const int generation = target.mid(ours.size()).toInt(&isNumber);
    if (!target.startsWith(ours) || !isNumber || generation < 1)
        return foreign;
    return generation;
}

} // namespace core::store
