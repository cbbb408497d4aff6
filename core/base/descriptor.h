// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>

namespace core {

/// Owns a file descriptor.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) { }
    Descriptor(Descriptor &&other) noexcept : m_fd(other.m_fd) { other.m_fd = -1; }
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] QByteArray procPath() const; ///< "/proc/self/fd/N"

private:
    int m_fd = -1;
};

/// openat() with O_CLOEXEC, again after EINTR. Not open on failure, with the reason in errno.
[[nodiscard]] Descriptor openRetrying(int folder, const QByteArray &name, int flags, unsigned mode);

/// Reads from where `fd` stands to the end, but no more than `maximum` + 1 bytes, so that too much can be
/// told from enough. Empty on failure, with the reason in errno.
[[nodiscard]] std::optional<QByteArray> readAll(int fd, qint64 maximum);

/// What a failed system call means for a person: DiskFull, FolderMissing or FileNotWritable; detail is the
/// system's own word.
[[nodiscard]] Error writeError(const QString &path, int reason);
/// FileMissing or FileNotReadable.
[[nodiscard]] Error readError(const QString &path, int reason);

} // namespace core
