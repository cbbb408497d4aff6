// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontime.h"
#include "core/issuance/recordnames_p.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr int RecordVersion = 1;

/// As it goes over the wire: the form for people decodes what must stay encoded.
static QString text(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

static QUrl urlFrom(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    // Once more from the text: QUrl keeps some that mean the same in different forms, and they would not be
    // equal.
    return url.isValid() && !url.isRelative() ? QUrl(text(url), QUrl::StrictMode) : QUrl();
}

static QJsonObject toJson(const acme::ValidationRecord &seen)
{
    return {{u"url"_s, seen.url},
            {u"hostname"_s, seen.hostname},
            {u"port"_s, seen.port},
            {u"addressesResolved"_s, QJsonArray::fromStringList(seen.addressesResolved)},
            {u"addressesTried"_s, QJsonArray::fromStringList(seen.addressesTried)},
            {u"addressUsed"_s, seen.addressUsed}};
}

static acme::ValidationRecord seenFrom(const QJsonObject &json)
{
    acme::ValidationRecord seen{.url = json.value("url"_L1).toString(),
                                .hostname = json.value("hostname"_L1).toString(),
                                .port = json.value("port"_L1).toString(),
                                .addressesResolved = {},
                                .addressesTried = {},
                                .addressUsed = json.value("addressUsed"_L1).toString()};
    for (const auto &address : json.value("addressesResolved"_L1).toArray())
        seen.addressesResolved.append(address.toString());
    for (const auto &address : json.value("addressesTried"_L1).toArray())
        seen.addressesTried.append(address.toString());
    return seen;
}

static QJsonObject toJson(const AuthzRecord &authz)
{
    QJsonObject json{{u"url"_s, text(authz.url)},
                     {u"name"_s, authz.name},
                     {u"stage"_s, authzStageName(authz.stage)},
                     {u"leftover"_s, nameIn(LeftoverNames, authz.leftover)},
                     {u"challengeType"_s, QString::fromLatin1(authz.challengeType)},
                     {u"challengeUrl"_s, text(authz.challengeUrl)},
                     {u"token"_s, QString::fromLatin1(authz.token)},
                     {u"readAtPoll"_s, authz.readAtPoll},
                     {u"method"_s, challenge::toJson(authz.method)}};
    const std::pair<QLatin1String, bool> flags[] = {{"stale"_L1, authz.stale},
                                                    {"abandoned"_L1, authz.abandoned},
                                                    {"deactivated"_L1, authz.deactivated},
                                                    {"fetchedByCa"_L1, authz.fetchedByCa}};
    for (const auto &[name, set] : flags) {
        if (set)
            json.insert(name, true);
    }
    if (!authz.standing.issuers.isEmpty())
        json.insert(u"standing"_s,
                    QJsonObject{{u"issuers"_s, QJsonArray::fromStringList(authz.standing.issuers)},
                                {u"account"_s, authz.standing.account},
                                {u"wildcard"_s, authz.standing.wildcard},
                                {u"until"_s, timeText(authz.standsUntil)}});
    if (authz.failure)
        json.insert(u"failure"_s, core::toJson(*authz.failure));
    if (authz.cleanUpFailure)
        json.insert(u"cleanUpFailure"_s, core::toJson(*authz.cleanUpFailure));
    if (!authz.validationRecords.isEmpty()) {
        QJsonArray seen;
        for (const auto &record : authz.validationRecords)
            seen.append(toJson(record));
        json.insert(u"validationRecords"_s, seen);
    }
    return json;
}

static challenge::StandingWants standingFrom(const QJsonObject &json)
{
    challenge::StandingWants standing{.account = json.value("account"_L1).toString(),
                                      .wildcard = json.value("wildcard"_L1).toBool()};
    for (const auto &issuer : json.value("issuers"_L1).toArray())
        standing.issuers.append(issuer.toString());
    return standing;
}

static Result<AuthzRecord> authzFrom(const QJsonObject &json)
{
    const auto stage = valueIn<AuthzStage>(AuthzStageNames, json.value("stage"_L1).toString());
    const auto leftover = valueIn<Leftover>(LeftoverNames, json.value("leftover"_L1).toString());
    const auto method = challenge::methodFromJson(json.value("method"_L1).toObject());
    if (!stage || !leftover || !method)
        return Error{ErrorCode::FileDamaged, {}, u"an authorization of the record is not readable"_s};
    AuthzRecord authz{.url = urlFrom(json.value("url"_L1)),
                      .name = json.value("name"_L1).toString(),
                      .stage = *stage,
                      .leftover = *leftover,
                      .challengeType = json.value("challengeType"_L1).toString().toLatin1(),
                      .challengeUrl = urlFrom(json.value("challengeUrl"_L1)),
                      .token = json.value("token"_L1).toString().toLatin1(),
                      .method = *method,
                      .standing = standingFrom(json.value("standing"_L1).toObject()),
                      .standsUntil = timeFrom(json.value("standing"_L1)["until"_L1]),
                      .stale = json.value("stale"_L1).toBool(),
                      .abandoned = json.value("abandoned"_L1).toBool(),
                      .deactivated = json.value("deactivated"_L1).toBool(),
                      .fetchedByCa = json.value("fetchedByCa"_L1).toBool(),
                      .readAtPoll = json.value("readAtPoll"_L1).toInt(),
                      .failure = {},
                      .validationRecords = {},
                      .cleanUpFailure = {}};
    if (json.contains("failure"_L1))
        authz.failure = errorFromJson(json.value("failure"_L1).toObject());
    if (json.contains("cleanUpFailure"_L1))
        authz.cleanUpFailure = errorFromJson(json.value("cleanUpFailure"_L1).toObject());
    for (const auto &seen : json.value("validationRecords"_L1).toArray())
        authz.validationRecords.append(seenFrom(seen.toObject()));
    return authz;
}

static QJsonObject toJson(const Purpose &purpose)
{
    QJsonObject json;
    if (!purpose.replaces.isEmpty())
        json.insert(u"replaces"_s, QString::fromLatin1(purpose.replaces));
    const std::pair<QLatin1String, bool> flags[] = {{"sameNames"_L1, purpose.sameNames},
                                                    {"exempt"_L1, purpose.exempt},
                                                    {"automatic"_L1, purpose.automatic},
                                                    {"insisted"_L1, purpose.insisted},
                                                    {"rehearsal"_L1, purpose.rehearsal}};
    for (const auto &[name, set] : flags) {
        if (set)
            json.insert(name, true);
    }
    if (purpose.refusal)
        json.insert(u"refusal"_s, core::toJson(*purpose.refusal));
    if (purpose.order)
        json.insert(u"order"_s, toJson(*purpose.order));
    return json;
}

static Purpose purposeFrom(const QJsonObject &json)
{
    Purpose purpose{.replaces = json.value("replaces"_L1).toString().toLatin1(),
                    .sameNames = json.value("sameNames"_L1).toBool(),
                    .exempt = json.value("exempt"_L1).toBool(),
                    .automatic = json.value("automatic"_L1).toBool(),
                    .insisted = json.value("insisted"_L1).toBool(),
                    .rehearsal = json.value("rehearsal"_L1).toBool()};
    if (json.contains("order"_L1)) {
        if (auto order = requestFromJson(json.value("order"_L1).toObject()))
            purpose.order = *std::move(order);
    }
    if (json.contains("refusal"_L1))
        purpose.refusal = errorFromJson(json.value("refusal"_L1).toObject());
    return purpose;
}

QJsonObject toJson(const Record &record)
{
    QJsonArray authzs;
    for (const AuthzRecord &authz : record.authzs)
        authzs.append(toJson(authz));
    QJsonObject phases;
    for (const Phase phase : AllPhases) {
        const PhaseTime &time = timeOf(record, phase);
        if (time.began.isValid())
            phases.insert(
                phaseName(phase),
                QJsonObject{{u"began"_s, timeText(time.began)}, {u"ended"_s, timeText(time.ended)}});
    }
    QJsonObject json{{u"version"_s, RecordVersion},
                     {u"id"_s, record.id},
                     {u"request"_s, toJson(record.request)},
                     {u"stage"_s, stageName(record.stage)},
                     {u"created"_s, timeText(record.created)},
                     {u"directoryUrl"_s, text(record.directoryUrl)},
                     {u"orderUrl"_s, text(record.orderUrl)},
                     {u"finalizeUrl"_s, text(record.finalizeUrl)},
                     {u"certificateUrl"_s, text(record.certificateUrl)},
                     {u"orderExpires"_s, timeText(record.orderExpires)},
                     {u"orders"_s, record.orders},
                     {u"orderStale"_s, record.orderStale},
                     {u"authzs"_s, authzs},
                     {u"polls"_s, record.polls},
                     {u"nextPoll"_s, timeText(record.nextPoll)},
                     {u"pollingSince"_s, timeText(record.pollingSince)},
                     {u"notReady"_s, record.notReady},
                     {u"chainPem"_s, QString::fromLatin1(record.chainPem)},
                     {u"certificateName"_s, record.certificateName},
                     {u"generation"_s, record.generation},
                     {u"attempts"_s, record.attempts},
                     {u"phases"_s, phases}};
    if (record.purpose != Purpose{})
        json.insert(u"purpose"_s, toJson(record.purpose));
    if (record.notBefore)
        json.insert(u"notBefore"_s, timeText(*record.notBefore));
    if (record.trouble)
        json.insert(u"trouble"_s, core::toJson(*record.trouble));
    if (record.failure)
        json.insert(u"failure"_s, core::toJson(*record.failure));
    if (record.failedPhase)
        json.insert(u"failedPhase"_s, phaseName(*record.failedPhase));
    return json;
}

Result<Record> recordFromJson(const QJsonObject &json)
{
    const int version = json.value("version"_L1).toInt();
    if (version > RecordVersion)
        return Error{ErrorCode::StoreTooNew, json.value("id"_L1).toString()};
    const auto stage = valueIn<Stage>(StageNames, json.value("stage"_L1).toString());
    if (version != RecordVersion || !stage)
        return Error{ErrorCode::FileDamaged, json.value("id"_L1).toString(), u"not an issuance record"_s};
    auto request = requestFromJson(json.value("request"_L1).toObject());
    if (!request)
        return request.error();

    Record record;
    record.id = json.value("id"_L1).toString();
    record.request = *std::move(request);
    record.purpose = purposeFrom(json.value("purpose"_L1).toObject());
    record.stage = *stage;
    record.created = timeFrom(json.value("created"_L1));
    record.directoryUrl = urlFrom(json.value("directoryUrl"_L1));
    record.orderUrl = urlFrom(json.value("orderUrl"_L1));
    record.finalizeUrl = urlFrom(json.value("finalizeUrl"_L1));
    record.certificateUrl = urlFrom(json.value("certificateUrl"_L1));
    record.orderExpires = timeFrom(json.value("orderExpires"_L1));
    record.orders = json.value("orders"_L1).toInt();
    record.orderStale = json.value("orderStale"_L1).toBool();
    for (const auto &value : json.value("authzs"_L1).toArray()) {
        auto authz = authzFrom(value.toObject());
        if (!authz)
            return authz.error();
        record.authzs.append(*std::move(authz));
    }
    record.polls = json.value("polls"_L1).toInt();
    record.nextPoll = timeFrom(json.value("nextPoll"_L1));
    record.pollingSince = timeFrom(json.value("pollingSince"_L1));
    record.notReady = json.value("notReady"_L1).toInt();
    record.chainPem = json.value("chainPem"_L1).toString().toLatin1();
    record.certificateName = json.value("certificateName"_L1).toString();
    record.generation = json.value("generation"_L1).toInt();
    record.attempts = json.value("attempts"_L1).toInt();
    const QJsonObject phases = json.value("phases"_L1).toObject();
    for (const Phase phase : AllPhases) {
        const QJsonObject times = phases.value(phaseName(phase)).toObject();
        const PhaseTime time{timeFrom(times.value("began"_L1)), timeFrom(times.value("ended"_L1))};
        if (time.began.isValid()) // what never began has not ended either
            record.phases[static_cast<size_t>(phase)] = time;
    }
    if (const QDateTime notBefore = timeFrom(json.value("notBefore"_L1)); notBefore.isValid())
        record.notBefore = notBefore;
    if (json.contains("trouble"_L1))
        record.trouble = errorFromJson(json.value("trouble"_L1).toObject());
    if (json.contains("failure"_L1))
        record.failure = errorFromJson(json.value("failure"_L1).toObject());
    record.failedPhase = valueIn<Phase>(PhaseNames, json.value("failedPhase"_L1).toString());
    return record;
}

} // namespace core::issuance
