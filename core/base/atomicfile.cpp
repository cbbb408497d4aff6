// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"

#include "core/base/descriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

static constexpr mode_t PrivateFile = 0600;
static constexpr mode_t PrivateFolder = 0700;

namespace {

/// A path cut into an open folder and a name in it: everything happens relative to the folder, so that it
/// cannot be exchanged between two system calls.
struct Place {
    QString path;
    QString folderPath;
    Descriptor folder;
    QByteArray name;
};

/// A new file on its way to its name. Without a name of its own until it is whole, where the file system can
/// do that.
struct Draft {
    Descriptor file;
    QByteArray name; ///< in the folder; empty: anonymous
};

enum class Existing { Keep, Replace };

} // namespace

static Result<Place> placeOf(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const qsizetype slash = absolute.lastIndexOf(u'/');
    Place place{.path = absolute,
                .folderPath = slash > 0 ? absolute.left(slash) : u"/"_s,
                .folder = {},
                .name = QFile::encodeName(absolute.mid(slash + 1))};
    if (path.isEmpty() || place.name.isEmpty() || absolute.contains(QChar::Null))
        return Error{.code = ErrorCode::BadInput, .subject = path, .detail = u"not a path of a file"_s};
    place.folder = openRetrying(AT_FDCWD, QFile::encodeName(place.folderPath), O_RDONLY | O_DIRECTORY, 0);
    if (!place.folder.isOpen())
        return writeError(place.folderPath, errno);
    return place;
}

static QByteArray temporaryName(const Place &place)
{
    // 200 bytes leave room for the rest within NAME_MAX.
    const auto random
        = QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    return '.' + place.name.left(200) + '.' + random + ".tmp";
}

static Result<void> flush(int fd, const QString &path)
{
    int result = 0;
    do {
        result = ::fsync(fd);
    } while (result != 0 && errno == EINTR);
    if (result != 0
        && errno != EINVAL) // EINVAL: a folder on a file system that has no notion of flushing one
        return writeError(path, errno);
    return {};
}

static Result<Draft> namedDraft(const Place &place)
{
    for (int attempt = 0; attempt < 8; ++attempt) {
        QByteArray name = temporaryName(place);
        auto file
            = openRetrying(place.folder.fd(), name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, PrivateFile);
        if (file.isOpen())
            return Draft{.file = std::move(file), .name = name};
        if (errno != EEXIST)
            break;
    }
    return writeError(place.path, errno);
}

static Result<Draft> newDraft(const Place &place)
{
    auto file = openRetrying(place.folder.fd(), ".", O_TMPFILE | O_RDWR, PrivateFile);
    // Old kernels and some file systems answer with one or the other of these where they know no O_TMPFILE.
    const bool unknown = errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL || errno == ENOENT;
    if (!file.isOpen())
        return unknown ? namedDraft(place) : Result<Draft>(writeError(place.path, errno));
    // Without /proc an anonymous file can never get a name.
    if (::access(file.procPath().constData(), F_OK) != 0)
        return namedDraft(place);
    return Draft{.file = std::move(file), .name = {}};
}

static Result<void> fill(int fd, const QByteArray &bytes, const QString &path)
{
    // The mode that open() was given went through the umask, which may have taken too much. File systems that
    // keep no modes refuse; whether that will do is for the caller to say.
    if (::fchmod(fd, PrivateFile) != 0 && errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return writeError(path, errno);
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return writeError(path, errno);
        if (count > 0)
            done += count;
    }
    if (const auto flushed = flush(fd, path); !flushed)
        return flushed;
    if (::lseek(fd, 0, SEEK_SET) != 0)
        return writeError(path, errno);
    auto back = readAll(fd, bytes.size());
    if (!back)
        return writeError(path, errno);
    const bool same = *back == bytes;
    back->fill('\0'); // it may have been a private key
    if (!same)
        return Error{.code = ErrorCode::FileNotWritable,
                     .subject = path,
                     .detail = u"what was read back is not what was written"_s};
    return {};
}

/// Gives a draft the name `name`, which must be free.
static int link(const Place &place, const Draft &draft, const QByteArray &name)
{
    if (draft.name.isEmpty())
        return ::linkat(AT_FDCWD, draft.file.procPath().constData(), place.folder.fd(), name.constData(),
                        AT_SYMLINK_FOLLOW);
    if (::renameat2(place.folder.fd(), draft.name.constData(), place.folder.fd(), name.constData(),
                    RENAME_NOREPLACE)
        == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    // NFS: no such flag, but links.
    if (::linkat(place.folder.fd(), draft.name.constData(), place.folder.fd(), name.constData(), 0) != 0)
        return -1;
    ::unlinkat(place.folder.fd(), draft.name.constData(),
               0); // a second name for the same file, swept one day
    return 0;
}

static Result<void> publish(const Place &place, Draft &draft, Existing existing)
{
    switch (existing) {
    case Existing::Keep:
        if (link(place, draft, place.name) != 0)
            return writeError(place.path, errno);
        draft.name = place.name; // from now on this is what a failure has to take away
        break;
    case Existing::Replace:
        if (draft.name.isEmpty()) {
            const QByteArray name = temporaryName(place);
            if (link(place, draft, name) != 0)
                return writeError(place.path, errno);
            draft.name = name;
        }
        if (::renameat(place.folder.fd(), draft.name.constData(), place.folder.fd(), place.name.constData())
            != 0)
            return writeError(place.path, errno);
        draft.name.clear();
        break;
    }
    return flush(place.folder.fd(), place.folderPath);
}

static Result<void> writeFile(const QString &path, const QByteArray &bytes, Existing existing)
{
    auto place = placeOf(path);
    if (!place)
        return place.error();
    if (existing == Existing::Keep
        && ::faccessat(place->folder.fd(), place->name.constData(), F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        return writeError(place->path, EEXIST);
    auto draft = newDraft(*place);
    if (!draft)
        return draft.error();
    auto done = fill(draft->file.fd(), bytes, place->path);
    if (done)
        done = publish(*place, *draft, existing);
    if (!done && !draft->name.isEmpty())
        ::unlinkat(place->folder.fd(), draft->name.constData(), 0);
    return done;
}

Result<void> createFile(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, bytes, Existing::Keep);
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    return writeFile(path, bytes, Existing::Replace);
}

Result<void> replaceLink(const QString &path, const QString &target)
{
    auto place = placeOf(path);
    if (!place)
        return place.error();
    const int folder = place->folder.fd();
    struct stat now = {};
    if (::fstatat(folder, place->name.constData(), &now, AT_SYMLINK_NOFOLLOW) == 0) {
        if (!S_ISLNK(now.st_mode))
            return Error{.code = ErrorCode::FileNotWritable,
                         .subject = place->path,
                         .detail = u"it is there already and not a symbolic link"_s};
    } else if (errno != ENOENT) {
        return writeError(place->path, errno);
    }
    const QByteArray draft = temporaryName(*place);
    if (::symlinkat(QFile::encodeName(target).constData(), folder, draft.constData()) != 0)
        return writeError(place->path, errno);
    if (::renameat(folder, draft.constData(), folder, place->name.constData()) != 0) {
        const int reason = errno;
        ::unlinkat(folder, draft.constData(), 0);
        return writeError(place->path, reason);
    }
    return flush(folder, place->folderPath);
}

Result<void> moveInto(const QString &from, const QString &to)
{
    auto source = placeOf(from);
    if (!source)
        return source.error();
    auto target = placeOf(to);
    if (!target)
        return target.error();
    const int sourceFolder = source->folder.fd();
    const int targetFolder = target->folder.fd();
    int moved = ::renameat2(sourceFolder, source->name.constData(), targetFolder, target->name.constData(),
                            RENAME_NOREPLACE);
    if (moved != 0 && (errno == EINVAL || errno == ENOSYS)) {
        if (::faccessat(targetFolder, target->name.constData(), F_OK, AT_SYMLINK_NOFOLLOW) == 0)
            return writeError(target->path, EEXIST);
        moved = ::renameat(sourceFolder, source->name.constData(), targetFolder, target->name.constData());
    }
    if (moved != 0)
        return errno == ENOENT ? Error{.code = ErrorCode::FileMissing, .subject = source->path}
                               : writeError(target->path, errno);
    if (const auto flushed = flush(targetFolder, target->folderPath); !flushed)
        return flushed;
    return flush(sourceFolder, source->folderPath);
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QString parent = absolute.left(qMax(absolute.lastIndexOf(u'/'), qsizetype(1)));
    if (const auto made = makePrivateFolder(parent); !made)
        return made;
    auto place = placeOf(absolute);
    if (!place)
        return place.error();
    if (::mkdirat(place->folder.fd(), place->name.constData(), PrivateFolder) != 0) {
        if (errno == EEXIST && QFileInfo(absolute).isDir()) // somebody was quicker
            return {};
        return writeError(place->path, errno);
    }
    if (::fchmodat(place->folder.fd(), place->name.constData(), PrivateFolder, 0) != 0 && errno != EPERM)
        return writeError(place->path, errno);
    return flush(place->folder.fd(), place->folderPath);
}

Result<QByteArray> readFile(const QString &path, qint64 maximum)
{
    const auto refused = [&path](const QString &why) {
        return Error{.code = ErrorCode::FileNotReadable, .subject = path, .detail = why};
    };
    if (path.isEmpty() || path.contains(QChar::Null))
        return Error{.code = ErrorCode::BadInput, .subject = path, .detail = u"not a path of a file"_s};
    // Asked before it is opened, because opening a device may already do something.
    struct stat kind = {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &kind) != 0)
        return readError(path, errno);
    if (!S_ISREG(kind.st_mode))
        return refused(u"not a regular file"_s);
    const auto file = openRetrying(AT_FDCWD, name, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
    if (!file.isOpen())
        return readError(path, errno);
    if (::fstat(file.fd(), &kind) != 0)
        return readError(path, errno);
    if (!S_ISREG(kind.st_mode))
        return refused(u"not a regular file"_s);
    auto bytes = readAll(file.fd(), maximum);
    if (!bytes)
        return readError(path, errno);
    if (bytes->size() > maximum)
        return Error{.code = ErrorCode::FileDamaged,
                     .subject = path,
                     .detail = u"longer than %1 bytes"_s.arg(maximum)};
    return *bytes;
}

} // namespace core
