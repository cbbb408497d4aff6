// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/chain.h"

#include <QString>

namespace core::inspect {

inline constexpr qint64 MaxCertificateFile = 1024 * 1024;

/// The certificates in a file that somebody opened or dropped: PEM with anything around, DER, PKCS#7. Regular
/// files of at most 1 MiB only: a device, a pipe or a folder is not opened. FileMissing, FileNotReadable
/// (subject: path), NotACertificate (subject: file name; detail: why). Blocking; a local file of this size
/// takes no time.
Result<crypto::Chain> readCertificates(const QString &path);

} // namespace core::inspect
