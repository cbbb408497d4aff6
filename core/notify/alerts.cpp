// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/alerts.h"

#include "core/base/jsontime.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::notify {

using renewal::State;

static constexpr int ManyFailures = 3;

static bool isOfTime(const issuance::StandingConcern &concern)
{
    return concern.trouble == issuance::StandingTrouble::Ends;
}

/// Of a certificate that is itself as it should be.
static std::optional<AlertKind> quietConcernOf(const Sight &sight)
{
    if (sight.deployError)
        return AlertKind::NotDeployed;
    if (sight.standing.isEmpty())
        return {};
    return std::ranges::all_of(sight.standing, isOfTime) ? AlertKind::StandingEnds : AlertKind::StandingVoid;
}

static std::optional<AlertKind> concernOf(const Sight &sight)
{
    switch (sight.state) {
    case State::Revoked: return AlertKind::Revoked;
    case State::Expired: return AlertKind::Expired;
    case State::Overdue: return AlertKind::Expiring;
    case State::Failed: return AlertKind::Failed;
    case State::NeedsUser: return AlertKind::NeedsUser;
    case State::Working:
    case State::Due:
    case State::NotYetValid:
    case State::Valid: return quietConcernOf(sight);
    }
    return {};
}

static int rank(const std::optional<AlertKind> &concern)
{
    if (!concern)
        return 0;
    switch (*concern) {
    case AlertKind::Renewed:
    case AlertKind::NotSaved:
    case AlertKind::RecordsLeft:
    case AlertKind::NotRunning: return 0;
    case AlertKind::Failed:
    case AlertKind::NotDeployed:
    case AlertKind::StandingEnds:
    case AlertKind::StandingVoid:
    case AlertKind::NeedsUser: return 1;
    case AlertKind::Expiring: return 2;
    case AlertKind::Expired: return 3;
    case AlertKind::Revoked: return 4;
    }
    return 0;
}

static bool isUrgent(const Sight &sight, const QDateTime &time)
{
    const qint64 life = sight.notBefore.secsTo(sight.notAfter);
    return sight.state == State::Expired || sight.failures >= ManyFailures
        || time.secsTo(sight.notAfter) * 5 < life;
}

static Alert alertFor(AlertKind kind, const Sight &sight, bool urgent)
{
    Alert alert{.kind = kind,
                .certificate = sight.certificate,
                .name = sight.name,
                .notAfter = sight.notAfter,
                .failures = sight.failures,
                .urgent = urgent,
                .cause = kind == AlertKind::NotDeployed ? sight.deployError : sight.cause};
    if (kind != AlertKind::StandingEnds && kind != AlertKind::StandingVoid)
        return alert;
    for (const issuance::StandingConcern &concern : sight.standing) {
        if (isOfTime(concern) != (kind == AlertKind::StandingEnds))
            continue;
        alert.records.append(concern.name);
        alert.until = alert.until.isValid() ? std::min(alert.until, concern.until) : concern.until;
    }
    return alert;
}

/// Those that have come since the last time; all of them are named.
static std::optional<Alert> lookAtRecords(Memory::Told &told, const Sight &sight)
{
    QStringList ids;
    Alert alert{.kind = AlertKind::RecordsLeft, .certificate = sight.certificate, .name = sight.name};
    for (const LeftRecord &record : sight.left) {
        ids.append(record.id);
        alert.records.append(record.line);
    }
    const QStringList before = std::exchange(told.left, ids);
    const bool isNew = std::ranges::any_of(ids, [&](const QString &id) { return !before.contains(id); });
    return isNew ? std::optional(alert) : std::nullopt;
}

/// Looks at one certificate: changes `told` and gives the alert, if there is one.
static std::optional<Alert> look(Memory::Told &told, const Sight &sight, const QDateTime &time)
{
    if (sight.notAfter != told.notAfter) {
        const bool renewed = told.notAfter.isValid() && sight.notAfter > told.notAfter;
        told = {.notAfter = sight.notAfter, .left = told.left};
        if (renewed)
            return alertFor(AlertKind::Renewed, sight, false);
    }
    const auto concern = concernOf(sight);
    if (!concern) {
        // Only a clock that was set right makes a certificate young again. A failure that is not seen for a
        // moment comes back, and has been told.
        const bool ofTheClock = told.concern == AlertKind::Expired || told.concern == AlertKind::Expiring;
        if (ofTheClock && sight.state != State::Working)
            told = {.notAfter = sight.notAfter, .left = told.left};
        return {};
    }
    const bool urgent = concern != AlertKind::Revoked && isUrgent(sight, time);
    const bool mayPass = concern == AlertKind::Failed && !urgent && sight.cause && isTransient(*sight.cause);
    const bool worse = rank(concern) > rank(told.concern)
        || (rank(concern) == rank(told.concern) && (concern != told.concern || (urgent && !told.urgent)));
    if (mayPass || !worse)
        return {};
    told = {sight.notAfter, concern, urgent, told.left};
    return alertFor(*concern, sight, urgent);
}

News news(const Memory &before, const QList<Sight> &now, const std::optional<schedule::Missed> &missed,
          const QDateTime &time)
{
    News news;
    for (const Sight &sight : now) {
        Memory::Told told = before.certificates.value(sight.certificate);
        if (const auto alert = look(told, sight, time))
            news.alerts.append(*alert);
        if (const auto alert = lookAtRecords(told, sight))
            news.alerts.append(*alert);
        news.memory.certificates.insert(sight.certificate, told);
    }
    if (missed) {
        news.memory.silentSince = missed->since;
        if (missed->since != before.silentSince)
            news.alerts.append({.kind = AlertKind::NotRunning, .days = missed->days});
    }
    return news;
}

Alert notSaved(const Error &error)
{
    return {.kind = AlertKind::NotSaved, .urgent = true, .cause = error};
}

static constexpr std::array KindNames{
    std::pair{AlertKind::Renewed, "renewed"_L1},
    std::pair{AlertKind::Failed, "failed"_L1},
    std::pair{AlertKind::NeedsUser, "needsUser"_L1},
    std::pair{AlertKind::Expiring, "expiring"_L1},
    std::pair{AlertKind::Expired, "expired"_L1},
    std::pair{AlertKind::Revoked, "revoked"_L1},
    std::pair{AlertKind::NotRunning, "notRunning"_L1},
    std::pair{AlertKind::NotDeployed, "notDeployed"_L1},
    std::pair{AlertKind::NotSaved, "notSaved"_L1},
    std::pair{AlertKind::RecordsLeft, "recordsLeft"_L1},
    std::pair{AlertKind::StandingEnds, "standingEnds"_L1},
    std::pair{AlertKind::StandingVoid, "standingVoid"_L1},
};

QString alertKindName(AlertKind kind)
{
    return KindNames.at(static_cast<std::size_t>(kind)).second;
}

static std::optional<AlertKind> kindFromName(const QString &name)
{
    for (const auto &[kind, known] : KindNames) {
        if (name == known)
            return kind;
    }
    return {};
}

QJsonObject toJson(const Alert &alert)
{
    QJsonObject json{{u"kind"_s, alertKindName(alert.kind)}, {u"urgent"_s, alert.urgent}};
    if (alert.kind == AlertKind::NotRunning) {
        json.insert(u"days"_s, alert.days);
        return json;
    }
    if (alert.cause)
        json.insert(u"error"_s, core::toJson(*alert.cause));
    if (alert.kind == AlertKind::NotSaved)
        return json;
    json.insert(u"certificate"_s, alert.certificate);
    json.insert(u"name"_s, alert.name);
    if (!alert.records.isEmpty())
        json.insert(u"records"_s, QJsonArray::fromStringList(alert.records));
    if (alert.until.isValid())
        json.insert(u"until"_s, timeText(alert.until));
    if (alert.kind == AlertKind::RecordsLeft)
        return json;
    json.insert(u"notAfter"_s, timeText(alert.notAfter));
    json.insert(u"failures"_s, alert.failures);
    return json;
}

static QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

Alert alertFromJson(const QJsonObject &json)
{
    Alert alert{.kind = kindFromName(json.value("kind"_L1).toString()).value_or(AlertKind::Failed),
                .certificate = json.value("certificate"_L1).toString(),
                .name = json.value("name"_L1).toString(),
                .notAfter = timeFrom(json.value("notAfter"_L1)),
                .failures = json.value("failures"_L1).toInt(),
                .days = json.value("days"_L1).toInt(),
                .urgent = json.value("urgent"_L1).toBool()};
    if (const QJsonValue error = json.value("error"_L1); error.isObject())
        alert.cause = errorFromJson(error.toObject());
    alert.until = timeFrom(json.value("until"_L1));
    alert.records = textsFrom(json.value("records"_L1));
    return alert;
}

QJsonObject toJson(const Memory &memory)
{
    QJsonObject certificates;
    for (auto told = memory.certificates.begin(); told != memory.certificates.end(); ++told) {
        QJsonObject json{{u"notAfter"_s, timeText(told->notAfter)}};
        if (told->concern) {
            json.insert(u"concern"_s, alertKindName(*told->concern));
            json.insert(u"urgent"_s, told->urgent);
        }
        if (!told->left.isEmpty())
            json.insert(u"left"_s, QJsonArray::fromStringList(told->left));
        certificates.insert(told.key(), json);
    }
    return {{u"certificates"_s, certificates}, {u"silentSince"_s, timeText(memory.silentSince)}};
}

Memory memoryFromJson(const QJsonObject &json)
{
    Memory memory{.silentSince = timeFrom(json.value("silentSince"_L1))};
    const QJsonObject certificates = json.value("certificates"_L1).toObject();
    for (auto entry = certificates.begin(); entry != certificates.end(); ++entry) {
        const QJsonObject told = entry.value().toObject();
        memory.certificates.insert(entry.key(),
                                   {.notAfter = timeFrom(told.value("notAfter"_L1)),
                                    .concern = kindFromName(told.value("concern"_L1).toString()),
                                    .urgent = told.value("urgent"_L1).toBool(),
                                    .left = textsFrom(told.value("left"_L1))});
    }
    return memory;
}

} // namespace core::notify
