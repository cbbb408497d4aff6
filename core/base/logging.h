// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace core {

Q_DECLARE_LOGGING_CATEGORY(logAcme)
Q_DECLARE_LOGGING_CATEGORY(logChallenge)
Q_DECLARE_LOGGING_CATEGORY(logIssuance)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logDeploy)
Q_DECLARE_LOGGING_CATEGORY(logPractice)
Q_DECLARE_LOGGING_CATEGORY(logApp)

/// `text` without what must never be written down: private key blocks, JWS signatures, EAB and TSIG keys,
/// Authorization headers. Everything that is logged, exported or copied as a report goes through here.
[[nodiscard]] QString redacted(const QString &text);

/// Sends all messages through redacted(): warnings and worse to standard error, everything at and above
/// `minimum` to the file `path` (mode 0600, renamed to path.1 when it outgrows 1 MiB). An empty path means no
/// file.
void startLogging(const QString &path, QtMsgType minimum);

} // namespace core
