// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/message.h"
#include "core/notify/settings.h"

#include <QObject>

#include <functional>

namespace core::notify {

/// A whole message (RFC 5322, RFC 2047, RFC 3834) with lines that end in a line feed, as sendmail reads it.
/// `to` and `from` have passed mailAddresses(); whatever is in the message, it cannot become a header.
[[nodiscard]] QByteArray mailText(const Message &message, const QStringList &to, const QString &from,
                                  const QDateTime &date, const QByteArray &id);

/// The sendmail-compatible program of this computer; empty when there is none.
[[nodiscard]] QString mailProgram();

/// Hands the mail to `program`, which does the rest. BadInput, ProgramMissing (empty program), ProgramFailed,
/// TimedOut.
void sendMail(const QString &program, const Settings &settings, const Message &message, const QDateTime &now,
              QObject *owner, std::function<void(Result<void>)> done);

} // namespace core::notify
