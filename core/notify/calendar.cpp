// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/calendar.h"

#include "core/base/atomicfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core::notify {

static constexpr qsizetype LineOctets = 75;
static constexpr qint64 MaxFile = 64 * 1024 * 1024;

/// Section 3.3.11.
static QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\n', u"\\n"_s);
    text.removeIf([](QChar c) { return c < u' ' && c != u'\t'; });
    return text;
}

/// Section 3.1: no line above 75 octets, and none that ends inside a character.
static QByteArray folded(const QByteArray &line)
{
    QByteArray lines;
    qsizetype room = LineOctets;
    for (qsizetype begin = 0; begin < line.size();) {
        qsizetype end = std::min(line.size(), begin + room);
        while (end < line.size() && (static_cast<quint8>(line.at(end)) & 0xc0) == 0x80)
            --end;
        lines += (begin > 0 ? " " : "") + line.sliced(begin, end - begin) + "\r\n";
        begin = end;
        room = LineOctets - 1; // the space counts
    }
    return lines;
}

static QString stamp(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QByteArray calendarText(const QString &title, const QList<CalendarEvent> &events)
{
    QByteArray text;
    const auto line = [&text](QLatin1StringView name, const QString &value) {
        text += folded((name + u':' + value).toUtf8());
    };
    line("BEGIN"_L1, u"VCALENDAR"_s);
    line("VERSION"_L1, u"2.0"_s);
    line("PRODID"_L1, u"-//Tegata//Tegata//EN"_s);
    line("CALSCALE"_L1, u"GREGORIAN"_s);
    line("X-WR-CALNAME"_L1, escaped(title));
    line("REFRESH-INTERVAL;VALUE=DURATION"_L1, u"PT12H"_s);
    for (const CalendarEvent &event : events) {
        line("BEGIN"_L1, u"VEVENT"_s);
        line("UID"_L1, escaped(event.uid));
        line("DTSTAMP"_L1, stamp(event.changed));
        line("DTSTART"_L1, stamp(event.from));
        if (event.to.isValid() && event.to > event.from)
            line("DTEND"_L1, stamp(event.to));
        line("SUMMARY"_L1, escaped(event.summary));
        if (!event.description.isEmpty())
            line("DESCRIPTION"_L1, escaped(event.description));
        line("TRANSP"_L1, event.busy ? u"OPAQUE"_s : u"TRANSPARENT"_s);
        if (event.alarm) {
            line("BEGIN"_L1, u"VALARM"_s);
            line("ACTION"_L1, u"DISPLAY"_s);
            line("DESCRIPTION"_L1, escaped(event.summary));
            line("TRIGGER;VALUE=DATE-TIME"_L1, stamp(*event.alarm));
            line("END"_L1, u"VALARM"_s);
        }
        line("END"_L1, u"VEVENT"_s);
    }
    line("END"_L1, u"VCALENDAR"_s);
    return text;
}

Result<void> writeCalendar(const QString &file, const QByteArray &document)
{
    const QFileInfo info(file);
    if (!info.isAbsolute())
        return Error{.code = ErrorCode::BadInput, .subject = file, .detail = u"an absolute path is wanted"_s};
    if (!info.dir().exists())
        return Error{.code = ErrorCode::FolderMissing, .subject = info.path()};
    if (info.exists()) {
        const auto there = readFile(file, MaxFile);
        if (!there)
            return there.error();
        if (*there == document)
            return {};
        // A slip of the hand must not cost a key or a certificate.
        if (!there->isEmpty() && !there->startsWith("BEGIN:VCALENDAR"))
            return Error{.code = ErrorCode::BadInput, .subject = file, .detail = u"it is no calendar"_s};
    }
    return replaceFile(file, document);
}

static const QString CalendarKey = u"notify.calendar"_s;

Result<std::optional<Error>> calendarTrouble(const store::Store &store)
{
    const auto value = store.value(CalendarKey);
    if (!value)
        return value.error();
    const QJsonObject json = *value ? (*value)->value("error"_L1).toObject() : QJsonObject();
    return json.isEmpty() ? std::optional<Error>() : std::optional(errorFromJson(json));
}

Result<void> saveCalendarTrouble(store::Store &store, const std::optional<Error> &error)
{
    const auto before = calendarTrouble(store);
    if (before && *before == error)
        return {};
    return store.setValue(CalendarKey,
                          error ? QJsonObject{{u"error"_s, core::toJson(*error)}} : QJsonObject());
}

} // namespace core::notify
