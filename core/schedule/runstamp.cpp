// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/runstamp.h"

#include "core/base/jsontime.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace core::schedule {

static const QString ExpectedKey = u"renewal.schedule"_s;
static constexpr hours ClockSlack{1};

Result<std::optional<renewal::LastRun>> lastRun(const store::Store &store)
{
    const auto value = store.value(QString::fromLatin1(renewal::LastRunKey));
    if (!value)
        return value.error();
    const renewal::LastRun run = *value ? renewal::lastRunFrom(**value) : renewal::LastRun();
    return run.began.isValid() ? std::optional(run) : std::nullopt;
}

Result<void> saveExpected(store::Store &store, const std::optional<Expected> &expected)
{
    QJsonObject json;
    if (expected) {
        json.insert(u"since"_s, timeText(expected->since));
        json.insert(u"scope"_s, expected->scope == Scope::System ? u"system"_s : u"user"_s);
    }
    return store.setValue(ExpectedKey, json);
}

Result<std::optional<Expected>> expected(const store::Store &store)
{
    const auto value = store.value(ExpectedKey);
    if (!value)
        return value.error();
    if (!*value || !timeFrom((**value).value("since"_L1)).isValid())
        return std::optional<Expected>();
    const bool system = (*value)->value("scope"_L1).toString() == "system"_L1;
    return std::optional(
        Expected{timeFrom((**value).value("since"_L1)), system ? Scope::System : Scope::User});
}

seconds patience(seconds shortestLifetime)
{
    return std::clamp<seconds>(shortestLifetime / 5, 36h, 72h);
}

std::optional<Missed> missedRuns(const std::optional<renewal::LastRun> &last,
                                 const std::optional<Expected> &expected, seconds shortestLifetime,
                                 const QDateTime &now)
{
    if (!expected)
        return {};
    const auto past = [&now](const QDateTime &when) {
        return when.isValid() && when <= now.addSecs(seconds(ClockSlack).count());
    };
    // Whoever makes the schedule today has missed nothing, however old the last run.
    QDateTime since = past(expected->since) ? expected->since : QDateTime();
    if (last && past(last->began) && (!since.isValid() || last->began > since))
        since = last->began;
    if (!since.isValid() || seconds(since.secsTo(now)) <= patience(shortestLifetime))
        return {};
    return Missed{since, static_cast<int>(since.secsTo(now) / (24 * 3600))};
}

std::optional<Missed> missedRuns(const store::Store &store, const QDateTime &now)
{
    const auto last = lastRun(store);
    const auto wanted = expected(store);
    const auto certificates = store.certificates();
    if (!last || !wanted || !certificates)
        return {}; // a store that cannot be read is told about elsewhere
    qint64 shortest = seconds(days(398)).count();
    bool any = false;
    for (const store::CertificateEntry &entry : *certificates) {
        if (entry.revoked)
            continue;
        any = true;
        shortest = std::min(shortest, entry.notBefore.secsTo(entry.notAfter));
    }
    return any ? missedRuns(*last, *wanted, seconds(shortest), now) : std::nullopt;
}

QDateTime nextLook(const std::optional<renewal::LastRun> &last, const QDateTime &now)
{
    if (!last || last->began > now.addSecs(seconds(ClockSlack).count()))
        return now;
    return last->began.addSecs(seconds(Interval).count());
}

} // namespace core::schedule
