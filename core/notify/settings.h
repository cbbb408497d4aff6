// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QTime>
#include <QUrl>

#include <array>
#include <optional>

namespace core::notify {

/// The ways to reach a person.
enum class Channel { Desktop, Mail, Webhook, Command };
inline constexpr std::array AllChannels{Channel::Desktop, Channel::Mail, Channel::Webhook, Channel::Command};
[[nodiscard]] QString channelName(Channel channel); ///< stable: "webhook"
[[nodiscard]] std::optional<Channel> channelFromName(const QString &name);

/// In local time; may reach over midnight.
struct QuietHours {
    QTime from = {22, 0};
    QTime to = {7, 0};
    bool operator==(const QuietHours &) const = default;
};
[[nodiscard]] bool isQuiet(const std::optional<QuietHours> &hours, QTime local);

/// Who is told, and how. Kept in the store, so that the window and the timer agree.
struct Settings {
    bool desktop = true;
    bool mail = false;
    QString mailTo = {}; ///< separated by commas
    QString mailFrom = {}; ///< empty: the mail program's own
    bool webhook = false;
    QUrl webhookUrl = {}; ///< may hold a secret: never logged
    bool command = false;
    QStringList arguments = {}; ///< of the command; the first is the program's absolute path
    bool renewals = true; ///< good news, too
    std::optional<QuietHours> quiet = {}; ///< what is not urgent waits
    QString calendarFile = {}; ///< empty: none
    bool operator==(const Settings &) const = default;
};

[[nodiscard]] bool isOn(const Settings &settings, Channel channel);
/// BadInput (subject: what was given) for a channel that cannot work as it is set, whether it is on or not.
Result<void> check(const Settings &settings, Channel channel);

Result<Settings> settings(const store::Store &store);
Result<void> saveSettings(store::Store &store, const Settings &settings);

/// The mail addresses of a list; BadInput for what cannot be put into a header as it is. Names of other
/// scripts are turned into their ASCII form; a local user's name is an address, too.
Result<QStringList> mailAddresses(const QString &list);

} // namespace core::notify
