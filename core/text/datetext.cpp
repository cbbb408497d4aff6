// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/datetext.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace core::text {

static constexpr qint64 Minute = 60;
static constexpr qint64 Hour = 60 * Minute;
static constexpr qint64 Day = 24 * Hour;
static constexpr qint64 Year = 31'556'952; // mean Gregorian year

/// The locale's order of day, month and year, without the day of the week.
static QString dayFormat(QLocale::FormatType month, bool year)
{
    static const QRegularExpression weekday(u"[,\\s]*dddd[,\\s]*"_s);
    static const QRegularExpression yearPart(u"[,/.\\s]*yyyy[年,/.\\s]*"_s);
    QString format = QLocale().dateFormat(QLocale::LongFormat).remove(weekday);
    if (month == QLocale::ShortFormat)
        format.replace(u"MMMM"_s, u"MMM"_s);
    return year ? format : format.remove(yearPart);
}

static QString timeOf(const QDateTime &local)
{
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

static QString dayOf(const QDateTime &when, const QDateTime &now, QLocale::FormatType month)
{
    const QDate date = when.toLocalTime().date();
    return QLocale().toString(date, dayFormat(month, date.year() != now.toLocalTime().date().year()));
}

QString DateText::relative(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const qint64 distance = now.secsTo(when);
    const qint64 seconds = std::abs(distance);
    const auto count = [&](qint64 unit) { return static_cast<int>(seconds / unit); };

    if (distance > 0) {
        if (seconds < Minute)
            return tr("in %n second(s)", nullptr, count(1));
        if (seconds < Hour)
            return tr("in %n minute(s)", nullptr, count(Minute));
        if (seconds < 2 * Day)
            return tr("in %n hour(s)", nullptr, count(Hour));
        if (seconds < 2 * Year)
            return tr("in %n day(s)", nullptr, count(Day));
        return tr("in %n year(s)", nullptr, count(Year));
    }
    if (seconds < 2)
        return tr("just now");
    if (seconds < Minute)
        return tr("%n second(s) ago", nullptr, count(1));
    if (seconds < Hour)
        return tr("%n minute(s) ago", nullptr, count(Minute));
    if (seconds < 2 * Day)
        return tr("%n hour(s) ago", nullptr, count(Hour));
    if (seconds < 2 * Year)
        return tr("%n day(s) ago", nullptr, count(Day));
    return tr("%n year(s) ago", nullptr, count(Year));
}

QString DateText::dayAndTime(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    if (days == 0)
        //: %1 is a time of day.
        return tr("today %1").arg(timeOf(local));
    if (days == 1)
        return tr("tomorrow %1").arg(timeOf(local));
    if (days == -1)
        return tr("yesterday %1").arg(timeOf(local));
    //: A date and a time of day: "5 December 14:20".
    return tr("%1 %2").arg(dayOf(when, now, QLocale::LongFormat), timeOf(local));
}

QString DateText::day(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const qint64 days = now.toLocalTime().date().daysTo(when.toLocalTime().date());
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("tomorrow");
    if (days == -1)
        return tr("yesterday");
    return dayOf(when, now, QLocale::LongFormat);
}

QString DateText::shortDay(const QDateTime &when, const QDateTime &now)
{
    return when.isValid() ? dayOf(when, now, QLocale::ShortFormat) : QString();
}

QString DateText::full(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    //: A distance and the point in time itself: "in 12 days, 5 December 14:20".
    return tr("%1, %2").arg(relative(when, now), dayAndTime(when, now));
}

QString DateText::longDate(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    return tr("%1 %2").arg(QLocale().toString(local.date(), QLocale::LongFormat), timeOf(local));
}

QString DateText::shortDate(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString DateText::exactUtc(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : QString();
}

QString DateText::duration(milliseconds duration)
{
    const qint64 ms = std::max<qint64>(0, duration.count());
    const qint64 seconds = ms / 1000;
    if (ms < 10'000) {
        //: %1 is a number of seconds with one decimal; "s" is the unit.
        return tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1));
    }
    if (seconds < Minute)
        return tr("%1 s").arg(QLocale().toString(seconds));
    if (seconds < Hour)
        //: Minutes and seconds.
        return tr("%1 min %2 s")
            .arg(QLocale().toString(seconds / Minute), QLocale().toString(seconds % Minute));
    //: Hours and minutes.
    return tr("%1 h %2 min")
        .arg(QLocale().toString(seconds / Hour), QLocale().toString(seconds % Hour / Minute));
}

QString DateText::lifetime(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return {};
    // Both ends of a validity count, so CAs take one second off: 90 days are 7 775 999 seconds.
    const qint64 seconds = from.secsTo(to) + 1;
    if (seconds < 2 * Day)
        return tr("%n hour(s)", nullptr, static_cast<int>(seconds / Hour));
    if (seconds < 2 * Year)
        return tr("%n day(s)", nullptr, static_cast<int>(seconds / Day));
    return tr("%n year(s)", nullptr, static_cast<int>(seconds / Year));
}

} // namespace core::text
