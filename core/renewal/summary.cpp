// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/summary.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::renewal {

static QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

static QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

int count(const Summary &summary, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(summary.items, outcome, &Item::outcome));
}

int undeployed(const Summary &summary)
{
    return static_cast<int>(
        std::ranges::count_if(summary.items, [](const Item &item) { return item.deployError.has_value(); }));
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Renewed: return u"renewed"_s;
    case Outcome::Failed: return u"failed"_s;
    case Outcome::Skipped: return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Item &item)
{
    QJsonObject json{{u"name"_s, item.name}, {u"outcome"_s, outcomeName(item.outcome)}};
    if (item.cause)
        json.insert(u"cause"_s, causeName(*item.cause));
    if (item.skip)
        json.insert(u"reason"_s, skipName(*item.skip));
    if (item.error)
        json.insert(u"error"_s, core::toJson(*item.error));
    if (item.nextTry.isValid())
        json.insert(u"nextTry"_s, timeJson(item.nextTry));
    if (item.attempts > 0)
        json.insert(u"attempts"_s, item.attempts);
    if (!item.recordId.isEmpty())
        json.insert(u"record"_s, item.recordId);
    if (item.outcome == Outcome::Renewed) {
        json.insert(u"generation"_s, item.generation);
        json.insert(u"notAfter"_s, timeJson(item.notAfter));
    }
    if (item.deployError) {
        json.insert(u"deployError"_s, core::toJson(*item.deployError));
        json.insert(u"deployNextTry"_s, timeJson(item.deployNextTry));
    }
    return json;
}

QJsonObject toJson(const Summary &summary)
{
    QJsonArray items;
    for (const Item &item : summary.items)
        items.append(toJson(item));
    QJsonObject json{{u"began"_s, timeJson(summary.began)},
                     {u"ended"_s, timeJson(summary.ended)},
                     {u"renewed"_s, count(summary, Outcome::Renewed)},
                     {u"failed"_s, count(summary, Outcome::Failed)},
                     {u"skipped"_s, count(summary, Outcome::Skipped)},
                     {u"notDeployed"_s, undeployed(summary)},
                     {u"nextLook"_s, timeJson(summary.nextLook)},
                     {u"certificates"_s, items}};
    if (summary.failure)
        json.insert(u"error"_s, core::toJson(*summary.failure));
    return json;
}

QJsonObject toJson(const LastRun &run)
{
    return {{u"began"_s, timeJson(run.began)},
            {u"ended"_s, timeJson(run.ended)},
            {u"renewed"_s, run.renewed},
            {u"failed"_s, run.failed},
            {u"skipped"_s, run.skipped}};
}

LastRun lastRunFrom(const QJsonObject &json)
{
    return {.began = timeFrom(json.value("began"_L1)),
            .ended = timeFrom(json.value("ended"_L1)),
            .renewed = json.value("renewed"_L1).toInt(),
            .failed = json.value("failed"_L1).toInt(),
            .skipped = json.value("skipped"_L1).toInt()};
}

} // namespace core::renewal
