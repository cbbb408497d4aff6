// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/layout.h"
#include "core/store/schema.h"
#include "core/store/store.h"

#include <array>

namespace core::store {

using Counts = std::array<qint64, TopicCount>;

struct Store::Impl {
    Layout layout;
    const Clock &clock;
    std::unique_ptr<Database> database;
    Store *store = nullptr;
    qint64 foreignChanges = 0;
    Counts counts = {};

    Result<Counts> readCounts() const;
    /// After a change of ours: signals it, and takes it for seen.
    void changed(Topic topic);
    void signal(Topic topic) const;
};

inline constexpr qint64 MaxKeySize = 16 * 1024; ///< RSA 4096 in PKCS#8 is 3.3 KiB

/// A private key of ours; FileMissing, FileDamaged, FileNotReadable.
Result<crypto::KeyPair> readKey(const QString &path);
/// Creates the file; it must not be there, unless `replace`.
Result<void> writeKey(const QString &path, const crypto::KeyPair &key, bool replace = false);

/// Inside a transaction: the statement once for each row.
Result<void> executeAll(const Database &database, const QString &statement, const QList<QVariantList> &rows);
Result<void> insertActivity(const Database &database, const QList<ActivityEntry> &activity);

/// `entry` with all that can be read from the certificate itself.
[[nodiscard]] CertificateEntry described(CertificateEntry entry, int generation, const crypto::Chain &chain);
/// Points live/ at the generation that the entry names, and looks again whether it does.
Result<CertificateEntry> switchLive(const Store &store, const Layout &layout, const QString &name);
/// What a killed program has decided and not done: links of certificates whose entry names another
/// generation, one that is there, are switched. What cannot be is logged.
void finishSwitching(const Store &store, const Layout &layout);

[[nodiscard]] Error notFound(const QString &what);
[[nodiscard]] Error badName(const QString &what);

} // namespace core::store
