// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/stuckrecords.h"

#include "core/base/jsontime.h"
#include "core/issuance/history.h"
#include "core/issuance/leftover.h"

using namespace Qt::StringLiterals;

namespace core::issuance {

QString zoneLine(const StuckRecord &record)
{
    return u"%1. IN TXT %2"_s.arg(challenge::dnsName(record.proof),
                                  dns::zoneText(challenge::dnsValue(record.proof)));
}

static store::LeftoverEntry entryOf(const StuckRecord &record)
{
    const challenge::Proof &proof = record.proof;
    return {.id = record.id,
            .certificateName = record.certificateName,
            .since = record.since,
            .document = {{u"method"_s, challenge::toJson(record.method)},
                         {u"name"_s, proof.name},
                         {u"token"_s, QString::fromLatin1(proof.token)},
                         {u"keyAuthorization"_s, QString::fromLatin1(proof.keyAuthorization)},
                         {u"accountUrl"_s, proof.accountUrl},
                         {u"lastTry"_s, timeText(record.lastTry)},
                         {u"error"_s, core::toJson(record.error)}}};
}

static std::optional<StuckRecord> recordOf(const store::LeftoverEntry &entry)
{
    const QJsonObject &json = entry.document;
    const auto method = challenge::methodFromJson(json.value("method"_L1).toObject());
    const QByteArray token = json.value("token"_L1).toString().toLatin1();
    if (!method || !challenge::isSafeToken(token))
        return {};
    return StuckRecord{.id = entry.id,
                       .certificateName = entry.certificateName,
                       .method = *method,
                       .proof = {.name = json.value("name"_L1).toString(),
                                 .token = token,
                                 .keyAuthorization = json.value("keyAuthorization"_L1).toString().toLatin1(),
                                 .accountUrl = json.value("accountUrl"_L1).toString()},
                       .since = entry.since,
                       .lastTry = timeFrom(json.value("lastTry"_L1)),
                       .error = errorFromJson(json.value("error"_L1).toObject())};
}

Result<QList<StuckRecord>> stuckRecords(const store::Store &store)
{
    const auto entries = store.leftovers();
    if (!entries)
        return entries.error();
    QList<StuckRecord> records;
    for (const store::LeftoverEntry &entry : *entries) {
        if (const auto record = recordOf(entry))
            records.append(*record);
    }
    return records;
}

/// Authorizations are only ever added to a record, so the place says which it is.
static QString idOf(const Record &record, qsizetype index)
{
    return record.id + u'-' + QString::number(index);
}

StuckChange stuckChange(const Record &before, const Record &after,
                        const std::function<challenge::Proof(const AuthzRecord &)> &proofOf,
                        const QDateTime &at)
{
    StuckChange change;
    for (qsizetype i = 0; i < after.authzs.size(); ++i) {
        const AuthzRecord &authz = after.authzs[i];
        const Leftover was = i < before.authzs.size() ? before.authzs[i].leftover : Leftover::None;
        if (authz.method.kind != challenge::MethodKind::DnsProvider || authz.leftover == was)
            continue;
        if (isStuckAtProvider(authz))
            change.stuck.append({.id = idOf(after, i),
                                 .certificateName = historyName(after),
                                 .method = authz.method,
                                 .proof = proofOf(authz),
                                 .since = at,
                                 .lastTry = at,
                                 .error = authz.cleanUpFailure.value_or(Error{ErrorCode::ProgramFailed})});
        else if (authz.leftover == Leftover::Removed)
            change.gone.append(idOf(after, i));
    }
    return change;
}

Result<void> save(store::Store &store, const StuckChange &change)
{
    QList<store::LeftoverEntry> entries;
    for (const StuckRecord &record : change.stuck)
        entries.append(entryOf(record));
    return store.saveLeftovers(entries, change.gone);
}

void removeAgain(const StuckRecord &record, challenge::Solvers &solvers, store::Store &store,
                 const Clock &clock, QObject *owner, std::function<void(Result<void>)> done)
{
    solvers.solver(record.method)
        .cleanUp(record.proof, owner,
                 [record, &store, &clock, done = std::move(done)](const Result<void> &removed) {
                     StuckRecord again = record;
                     again.lastTry = clock.now();
                     again.error = removed ? Error{} : removed.error();
                     const auto saved = save(
                         store, removed ? StuckChange{.gone = {record.id}} : StuckChange{.stuck = {again}});
                     done(removed ? saved : removed);
                 });
}

} // namespace core::issuance
