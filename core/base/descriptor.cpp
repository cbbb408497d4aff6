// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace core {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Descriptor::~Descriptor()
{
    // After fsync there is nothing left that close could lose, and after EINTR the descriptor is gone all the
    // same.
    if (isOpen())
        ::close(m_fd);
}

QByteArray Descriptor::procPath() const
{
    return "/proc/self/fd/" + QByteArray::number(m_fd);
}

Descriptor openRetrying(int folder, const QByteArray &name, int flags, unsigned mode)
{
    int fd = -1;
    do {
        fd = ::openat(folder, name.constData(), flags | O_CLOEXEC, mode);
    } while (fd < 0 && errno == EINTR);
    return Descriptor(fd);
}

std::optional<QByteArray> readAll(int fd, qint64 maximum)
{
    QByteArray bytes;
    bytes.reserve(qMin(maximum, qint64(64) * 1024) + 1);
    char buffer[16 * 1024];
    while (bytes.size() <= maximum) {
        const auto room = static_cast<size_t>(qMin(maximum + 1 - bytes.size(), qint64(sizeof buffer)));
        const ssize_t count = ::read(fd, buffer, room);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return std::nullopt;
        if (count > 0)
            bytes.append(buffer, count);
    }
    ::explicit_bzero(buffer, sizeof buffer);
    return bytes;
}

static QString inWords(int reason)
{
    return QString::fromStdString(std::generic_category().message(reason));
}

Error writeError(const QString &path, int reason)
{
    switch (reason) {
    case ENOSPC:
    case EDQUOT: return {.code = ErrorCode::DiskFull, .subject = path, .detail = inWords(reason)};
    case ENOENT: return {.code = ErrorCode::FolderMissing, .subject = path, .detail = inWords(reason)};
    default: return {.code = ErrorCode::FileNotWritable, .subject = path, .detail = inWords(reason)};
    }
}

Error readError(const QString &path, int reason)
{
    const bool missing = reason == ENOENT || reason == ENOTDIR;
    return {.code = missing ? ErrorCode::FileMissing : ErrorCode::FileNotReadable,
            .subject = path,
            .detail = inWords(reason)};
}

} // namespace core
