// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/alerts.h"

namespace core::notify {

/// What goes out, in a person's language. Plain text; `body` may have lines.
struct Message {
    QString title = {};
    QString body = {};
    QList<Alert> alerts = {}; ///< what it tells of; empty for a test
    [[nodiscard]] bool isUrgent() const;
    [[nodiscard]] QStringList certificates() const; ///< those it is about
};

/// "problem", "renewed" or "test": for programs.
[[nodiscard]] QString eventName(const Message &message);

} // namespace core::notify
