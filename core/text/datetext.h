// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace core::text {

/// Dates as people say them, in the locale of the interface (QLocale()) and the time zone of this computer.
/// `now` and `when` may be in any time spec. Distances are elapsed time, cut off rather than rounded: "in 12
/// days" is never more than there is. An invalid date gives an empty string.
class DateText {
    Q_DECLARE_TR_FUNCTIONS(core::text::DateText)
public:
    [[nodiscard]] static QString relative(const QDateTime &when,
                                          const QDateTime &now); ///< "in 12 days", "2 hours ago"
    /// The day with the time: "today 14:20", "tomorrow 09:00", "5 December 14:20", "14 January 2027 14:20".
    [[nodiscard]] static QString dayAndTime(const QDateTime &when, const QDateTime &now);
    /// The day alone, with the year where it is not this one: "today", "5 December", "14 January 2027".
    [[nodiscard]] static QString day(const QDateTime &when, const QDateTime &now);
    /// The same for columns: "5 Dec", "14 Jan 2027".
    [[nodiscard]] static QString shortDay(const QDateTime &when, const QDateTime &now);
    /// Both: "in 12 days, 5 December 14:20".
    [[nodiscard]] static QString full(const QDateTime &when, const QDateTime &now);
    [[nodiscard]] static QString longDate(const QDateTime &when); ///< "Saturday, 5 December 2026 14:20"
    [[nodiscard]] static QString shortDate(const QDateTime &when); ///< QLocale's short form of date and time
    [[nodiscard]] static QString exactUtc(const QDateTime &when); ///< "2026-12-05 14:20:07 UTC", for tooltips
    [[nodiscard]] static QString
    duration(std::chrono::milliseconds duration); ///< "0.4 s", "12 s", "3 min 20 s"
    [[nodiscard]] static QString lifetime(const QDateTime &from,
                                          const QDateTime &to); ///< "90 days", "6 hours"
};

} // namespace core::text
