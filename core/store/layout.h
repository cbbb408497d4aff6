// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core::store {

/// Where things lie below the store's folder. Names and ids that are handed in must have passed isSafeName.
struct Layout {
    QString folder = {}; ///< absolute

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString accounts() const;
    [[nodiscard]] QString account(const QString &id) const;
    [[nodiscard]] QString accountKey(const QString &id, const QByteArray &thumbprint) const;
    [[nodiscard]] QString sealedKey(const QString &id, const QByteArray &thumbprint) const;
    [[nodiscard]] QString pending() const;
    [[nodiscard]] QString pending(const QString &recordId) const;
    [[nodiscard]] QString archive() const;
    [[nodiscard]] QString archive(const QString &name) const;
    [[nodiscard]] QString generation(const QString &name, int generation) const;
    [[nodiscard]] QString live() const;
    [[nodiscard]] QString live(const QString &name) const;
    [[nodiscard]] QString locks() const;
    [[nodiscard]] QString bin() const;
};

/// Makes the folders that are missing and looks at those that are there. StoreUnsafe when one of them is a
/// symbolic link, belongs to another user or can be written by one; FileNotWritable when it cannot be written
/// by this one.
Result<void> prepare(const Layout &layout);

/// Whether account keys or certificates lie here: then a missing or empty database is damage and not a first
/// start.
[[nodiscard]] bool isUsed(const Layout &layout);

/// Reads a file that this program wrote. FileMissing; FileDamaged when it is not a regular file of this user
/// or longer than `maximum`; FileNotReadable.
Result<QByteArray> readOwnFile(const QString &path, qint64 maximum);

/// The generation that live/NAME points at; 0 when there is no live/NAME. FileNotWritable when something
/// stands there that is not a link of ours.
Result<int> liveGeneration(const Layout &layout, const QString &name);

} // namespace core::store
