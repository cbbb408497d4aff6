// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>

namespace core {

/// A time as the store keeps it: ISO 8601, UTC, to the millisecond. Empty for an invalid one.
[[nodiscard]] inline QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Invalid when there is none, or none that can be read.
[[nodiscard]] inline QDateTime timeFrom(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    return time.isValid() ? time : QDateTime(); // invalid ones do not all equal each other
}

} // namespace core
