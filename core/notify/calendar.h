// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace core::notify {

struct CalendarEvent {
    QString uid = {}; ///< the same for the same thing in every feed
    QString summary = {};
    QString description = {};
    QDateTime from = {};
    QDateTime to = {}; ///< invalid: a moment
    QDateTime changed = {}; ///< when what it tells of came to be
    std::optional<QDateTime> alarm = {}; ///< before `from`
    bool busy = false; ///< false: takes no time of the person's
};

/// An iCalendar document (RFC 5545), the same bytes for the same events.
[[nodiscard]] QByteArray calendarText(const QString &title, const QList<CalendarEvent> &events);

/// Replaces `file` by the document, unless it holds it already. `file` is an absolute path to a regular file
/// or to nothing; a file that is no calendar is left alone (BadInput). FileNotWritable, DiskFull.
Result<void> writeCalendar(const QString &file, const QByteArray &document);

/// Why the calendar could not be written the last time; empty when it could.
Result<std::optional<Error>> calendarTrouble(const store::Store &store);
Result<void> saveCalendarTrouble(store::Store &store, const std::optional<Error> &error);

} // namespace core::notify
