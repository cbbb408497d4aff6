// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
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

/// The same for every string in `value`, which keeps its shape; a member's name counts as standing before it.
[[nodiscard]] QJsonValue redacted(const QJsonValue &value);

/// Sends all messages through redacted(): warnings and worse to standard error, everything at and above
/// `minimum` to the file `path` (mode 0600, renamed to path.1 when it outgrows 1 MiB). An empty path means no
/// file.
void startLogging(const QString &path, QtMsgType minimum);

} // namespace core
