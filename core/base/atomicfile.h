// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

// Qt's QSaveFile reports success on a full disk and leaves an empty file behind (Qt 6.4), is readable by
// everyone until told otherwise, and does not flush the folder. Everything that must not be lost is written
// through these instead. All of them are blocking system calls on small files; none leaves a partial file
// under its final name.

/// Creates `path` with `bytes` and mode 0600; fails with FileNotWritable or DiskFull, and when `path` exists.
/// When it returns success the bytes have been flushed, read back and compared, and the folder entry is
/// flushed too.
Result<void> createFile(const QString &path, const QByteArray &bytes);

/// The same, replacing what is there in one rename: at any instant `path` is whole, old or new.
Result<void> replaceFile(const QString &path, const QByteArray &bytes);

/// Makes the symbolic link `path` point at `target` (written as given), replacing an older link in one
/// rename.
Result<void> replaceLink(const QString &path, const QString &target);

/// Renames a file or folder within one file system and flushes both parents. Fails when `to` exists.
Result<void> moveInto(const QString &from, const QString &to);

/// Creates `path` and missing parents with mode 0700. Existing folders are left as they are.
Result<void> makePrivateFolder(const QString &path);

/// Reads a regular file of at most `maximum` bytes. A longer one is FileDamaged; pipes and devices are
/// refused.
Result<QByteArray> readFile(const QString &path, qint64 maximum);

} // namespace core
