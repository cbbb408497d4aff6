// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/localauthority.h"
#include "core/store/store.h"
#include "tests/support/manualclock.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace tests {

/// A key with a chain for it: leaf and one intermediate.
struct Issued {
    core::crypto::KeyPair key;
    core::crypto::Chain chain;
};

/// Issues certificates, out of nothing, in some milliseconds.
class Authority {
public:
    Authority();
    [[nodiscard]] Issued issue(const QStringList &names) const;

private:
    core::crypto::LocalAuthority m_authority;
};

/// A store's folder that goes away with it.
class StoreFolder {
public:
    /// Null, with a warning that says why, when it cannot be opened.
    [[nodiscard]] std::unique_ptr<core::store::Store> open() const;
    [[nodiscard]] core::ErrorCode openError() const; ///< Cancelled when it opens after all
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store")); }
    [[nodiscard]] QString path(const QString &below) const { return path() + u'/' + below; }
    ManualClock clock;

private:
    QTemporaryDir m_folder;
};

/// Saves a pending key and installs; empty, or what went wrong.
[[nodiscard]] QString install(core::store::Store &store, const QString &recordId, const QString &name,
                              const Issued &issued);

/// All files below `folder` with their content, links with their target; the database's side files left out.
[[nodiscard]] QMap<QString, QByteArray> snapshot(const QString &folder);

/// What breaks a promise of the store: files and folders that others can read, PEM files that do not parse,
/// live links that do not lead to a whole generation with a key that fits.
[[nodiscard]] QStringList faultsOf(const QString &folder);

[[nodiscard]] QByteArray content(const QString &path);

} // namespace tests
