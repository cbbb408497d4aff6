// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/keyvault.h"
#include "core/store/entries.h"

namespace core::issuance {

/// Reads an account key that a person kept: PEM in any form, also under a passphrase and with text around it,
/// or a JWK as certbot's private_key.json. FileMissing, FileNotReadable, PassphraseNeeded, PassphraseWrong,
/// FileDamaged for what is no private key or one that CAs do not take.
void readKeyFile(const QString &path, const SharedSecret &passphrase, QObject *owner,
                 std::function<void(Result<SharedKey>)> done);

enum class Overwrite { No, Yes };
/// A backup that readKeyFile, openssl and other clients can read: the key under the passphrase, and above it
/// in plain words whose it is. BadInput when the passphrase is empty; FileNotWritable when the file exists
/// and is not to be overwritten.
void writeKeyFile(const QString &path, const store::AccountEntry &account, const SharedKey &key,
                  const SharedSecret &passphrase, Overwrite overwrite, QObject *owner,
                  std::function<void(Result<void>)> done);

/// The directory that a backup of ours names; empty for others.
[[nodiscard]] QUrl directoryIn(const QByteArray &keyFile);

/// The first line of a file that holds a passphrase. PassphraseNeeded when it is empty.
Result<SharedSecret> readPassphraseFile(const QString &path);

} // namespace core::issuance
