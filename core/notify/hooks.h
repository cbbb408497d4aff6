// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/message.h"
#include "core/notify/settings.h"

#include <QObject>

#include <functional>

namespace core::notify {

/// The JSON document of the webhook: the text for people, and the particulars for programs. No secrets, no
/// paths.
[[nodiscard]] QJsonObject webhookDocument(const Message &message, const QDateTime &now);

/// POSTs the document. Redirects are refused, certificates are checked, the answer's body is not read.
/// BadInput, HostNotFound, ConnectionRefused, TlsUntrusted, TimedOut, RedirectRefused, NoAnswer, ServerBroken
/// (any status but 2xx; detail: the status). No error has more of the address than its host.
void postWebhook(const QUrl &url, const Message &message, const QDateTime &now, QObject *owner,
                 std::function<void(Result<void>)> done);

/// Runs the command as it stands, without a shell. What is told is in its environment: TEGATA_EVENT,
/// TEGATA_TITLE, TEGATA_TEXT, TEGATA_URGENT (0 or 1) and TEGATA_CERTIFICATES (separated by spaces).
void runCommand(const QStringList &command, const Message &message, QObject *owner,
                std::function<void(Result<void>)> done);

} // namespace core::notify
