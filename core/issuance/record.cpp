// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/record.h"

#include "core/crypto/digest.h"
#include "core/issuance/recordnames_p.h"

namespace core::issuance {

QString stageName(Stage stage)
{
    return nameIn(StageNames, stage);
}
QString authzStageName(AuthzStage stage)
{
    return nameIn(AuthzStageNames, stage);
}
QString phaseName(Phase phase)
{
    return nameIn(PhaseNames, phase);
}

Record newRecord(const Request &request, const QDateTime &now, const Purpose &purpose)
{
    Record record;
    record.id = QString::fromLatin1(crypto::randomBytes(8).toHex());
    record.request = request;
    record.purpose = purpose;
    record.created = now;
    record.phases[0].began = now;
    return record;
}

bool awaitsOrder(const Record &record)
{
    return record.purpose.rehearsal && record.purpose.order && record.stage == Stage::Done;
}

bool hasEnded(Stage stage)
{
    return stage >= Stage::Done;
}

Phase phaseOf(const Record &record)
{
    switch (record.stage) {
    case Stage::Prepare:
    case Stage::Order: return Phase::Ask;
    case Stage::Authorize: break;
    case Stage::Finalize:
    case Stage::Issue:
    case Stage::Download:
    case Stage::Install:
    case Stage::Done: return Phase::Receive;
    case Stage::Failed:
    case Stage::Cancelled: return record.failedPhase.value_or(Phase::Ask);
    }
    // The name that is furthest behind says where the order stands.
    auto behind = AuthzStage::Valid;
    for (const AuthzRecord &authz : record.authzs) {
        if (!authz.abandoned)
            behind = std::min(behind, authz.stage);
    }
    if (behind == AuthzStage::Unknown)
        return Phase::Tasks;
    return behind < AuthzStage::Answered ? Phase::Publish : Phase::Look;
}

const PhaseTime &timeOf(const Record &record, Phase phase)
{
    return record.phases[static_cast<size_t>(phase)];
}

QList<qsizetype> awaitingUser(const Record &record)
{
    QList<qsizetype> waiting;
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        if (!record.authzs[i].abandoned && record.authzs[i].stage == AuthzStage::AwaitingUser)
            waiting.append(i);
    }
    return hasEnded(record.stage) ? QList<qsizetype>{} : waiting;
}

} // namespace core::issuance
