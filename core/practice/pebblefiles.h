// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/chain.h"
#include "core/practice/pebblesetup.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace core::practice {

/// What Pebble reads when it starts: its configuration, and the certificate and key of its HTTPS. The files
/// go with this object. Pebble does not need them once it answers, so the sooner they go the better: then
/// nothing stays on the disk even if this process is killed.
struct PebbleFiles {
    std::unique_ptr<QTemporaryDir> folder = {}; ///< mode 0700
    QString configFile = {};
    crypto::Chain apiRoot = {}; ///< signed the certificate; made for this one start, its key is gone already
};

/// FileNotWritable, DiskFull, Crypto.
Result<std::shared_ptr<const PebbleFiles>> writePebbleFiles(const Ports &ports,
                                                            const QMap<QString, QString> &externalKeys);

} // namespace core::practice
