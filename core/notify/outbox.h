// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/alerts.h"
#include "core/notify/settings.h"

namespace core::notify {

/// One message on its way: what it tells of, and whom it has not reached yet.
struct Pending {
    QList<Alert> alerts = {};
    QList<Channel> to = {};
    QDateTime since = {};
    QDateTime nextTry = {}; ///< invalid: at once
    bool operator==(const Pending &) const = default;
};

/// What has been told and what is still to be told: one value in the store.
struct Outbox {
    Memory memory = {};
    QList<Pending> pending = {};
    bool operator==(const Outbox &) const = default;
};

/// Those that are on.
[[nodiscard]] QList<Channel> channelsOf(const Settings &settings);

/// Takes in what is new. Problems become one message, good news another, each silence of the timer its own; a
/// problem that has not been told yet is dropped when the certificate was renewed.
void post(Outbox &outbox, const News &news, const Settings &settings, const QDateTime &now);
/// Drops what has reached everybody, what nobody is to be told any more, and what is older than three days.
void tidy(Outbox &outbox, const Settings &settings, const QDateTime &now);
/// The store takes it again: nobody has to be told any more that it does not.
void forgetNotSaved(Outbox &outbox);
/// Whether it may go out now: quiet hours hold what is not urgent, and a failed try holds all for an hour.
[[nodiscard]] bool isDue(const Pending &pending, const Settings &settings, const QDateTime &now);

Result<Outbox> outbox(const store::Store &store);
Result<void> saveOutbox(store::Store &store, const Outbox &outbox);

} // namespace core::notify
