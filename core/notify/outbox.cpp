// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/outbox.h"

#include "core/base/jsontime.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::notify {

static const QString Key = u"notify.outbox"_s;
static constexpr int KeptDays = 3;

QList<Channel> channelsOf(const Settings &settings)
{
    QList<Channel> on;
    for (const Channel channel : AllChannels) {
        if (isOn(settings, channel))
            on.append(channel);
    }
    return on;
}

void post(Outbox &outbox, const News &news, const Settings &settings, const QDateTime &now)
{
    outbox.memory = news.memory;
    QList<Alert> problems;
    QList<Alert> renewed;
    const auto append = [&](const QList<Alert> &alerts) {
        if (!alerts.isEmpty())
            outbox.pending.append({.alerts = alerts, .to = channelsOf(settings), .since = now});
    };
    for (const Alert &alert : news.alerts) {
        if (alert.kind == AlertKind::NotRunning) {
            append({alert});
            continue;
        }
        if (alert.kind != AlertKind::Renewed) {
            problems.append(alert);
            continue;
        }
        for (Pending &pending : outbox.pending)
            pending.alerts.removeIf([&alert](const Alert &old) {
                // What lies in the DNS lies there whatever became of the certificate.
                return old.certificate == alert.certificate && old.kind != AlertKind::RecordsLeft;
            });
        if (settings.renewals)
            renewed.append(alert);
    }
    append(problems);
    append(renewed);
}

void tidy(Outbox &outbox, const Settings &settings, const QDateTime &now)
{
    for (Pending &pending : outbox.pending)
        pending.to.removeIf([&settings](Channel channel) { return !isOn(settings, channel); });
    outbox.pending.removeIf([&now](const Pending &pending) {
        // In either direction: the clock may have been wrong.
        return pending.to.isEmpty() || pending.alerts.isEmpty()
            || std::abs(pending.since.daysTo(now)) > KeptDays;
    });
}

void forgetNotSaved(Outbox &outbox)
{
    for (Pending &pending : outbox.pending)
        pending.alerts.removeIf([](const Alert &alert) { return alert.kind == AlertKind::NotSaved; });
}

bool isDue(const Pending &pending, const Settings &settings, const QDateTime &now)
{
    const bool urgent = std::ranges::any_of(pending.alerts, &Alert::urgent);
    if (!urgent && isQuiet(settings.quiet, now.toLocalTime().time()))
        return false;
    return !pending.nextTry.isValid() || pending.nextTry <= now || pending.nextTry > now.addSecs(3601);
}

Result<Outbox> outbox(const store::Store &store)
{
    const auto value = store.value(Key);
    if (!value)
        return value.error();
    Outbox outbox;
    if (!*value)
        return outbox;
    outbox.memory = memoryFromJson((*value)->value("memory"_L1).toObject());
    for (const auto &item : (*value)->value("pending"_L1).toArray()) {
        const QJsonObject json = item.toObject();
        Pending pending{.since = timeFrom(json["since"_L1]), .nextTry = timeFrom(json["nextTry"_L1])};
        for (const auto &alert : json["alerts"_L1].toArray())
            pending.alerts.append(alertFromJson(alert.toObject()));
        for (const auto &name : json["to"_L1].toArray()) {
            if (const auto channel = channelFromName(name.toString()))
                pending.to.append(*channel);
        }
        outbox.pending.append(pending);
    }
    return outbox;
}

Result<void> saveOutbox(store::Store &store, const Outbox &outbox)
{
    QJsonArray items;
    for (const Pending &pending : outbox.pending) {
        QJsonArray alerts;
        for (const Alert &alert : pending.alerts)
            alerts.append(toJson(alert));
        QJsonArray to;
        for (const Channel channel : pending.to)
            to.append(channelName(channel));
        QJsonObject json{{u"alerts"_s, alerts}, {u"to"_s, to}, {u"since"_s, timeText(pending.since)}};
        if (pending.nextTry.isValid())
            json.insert(u"nextTry"_s, timeText(pending.nextTry));
        items.append(json);
    }
    return store.setValue(Key, {{u"memory"_s, toJson(outbox.memory)}, {u"pending"_s, items}});
}

} // namespace core::notify
