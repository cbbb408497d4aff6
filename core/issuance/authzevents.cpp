// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/applied_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

AuthzRecord *authzAt(Record &record, qsizetype index)
{
    return index >= 0 && index < record.authzs.size() ? &record.authzs[index] : nullptr;
}

static const acme::Challenge *challengeOf(const acme::Authorization &authorization, const QByteArray &type)
{
    const auto found = std::ranges::find_if(authorization.challenges, [&](const acme::Challenge &challenge) {
        return challenge.type == type && !challenge.token.isEmpty();
    });
    return found == authorization.challenges.end() ? nullptr : &*found;
}

static QString typesOf(const acme::Authorization &authorization)
{
    QStringList types;
    for (const acme::Challenge &challenge : authorization.challenges)
        types.append(QString::fromLatin1(challenge.type));
    return types.join(u", "_s);
}

static void followPending(Record &record, AuthzRecord &authz, const acme::Authorization &authorization,
                          bool restarted)
{
    if (hasEnded(record.stage)) {
        // Asked for an explanation, and the CA has none (yet): not asked again.
        authz.stage = AuthzStage::Pending;
        return;
    }
    if (authz.stage == AuthzStage::Unknown) {
        authz.method = methodFor(record.request, authz.name);
        const acme::Challenge *challenge = challengeOf(authorization, challenge::challengeType(authz.method));
        if (!challenge && challenge::isDns(authz.method.kind)) {
            // A CA that offers only the other of the two forms of a TXT record.
            authz.method.accountLabel = !authz.method.accountLabel;
            challenge = challengeOf(authorization, challenge::challengeType(authz.method));
        }
        if (!challenge) {
            authz.stage = AuthzStage::Invalid;
            authz.failure = Error{ErrorCode::NoUsableChallenge, authz.name, typesOf(authorization)};
            return fail(record, *authz.failure);
        }
        authz.challengeType = challenge->type;
        authz.challengeUrl = challenge->url;
        authz.token = challenge->token;
        authz.stage = AuthzStage::Pending;
        return;
    }
    // A listener died with the process that held it, so what was in place is put in place again. What a
    // person did by hand is still there.
    const bool byHand = challenge::isByHand(authz.method.kind);
    if (restarted && authz.stage > AuthzStage::Presenting && authz.stage < AuthzStage::Valid
        && !(byHand && authz.stage >= AuthzStage::Ready))
        authz.stage = AuthzStage::Presenting;
    if (restarted && byHand && authz.stage == AuthzStage::Answered)
        authz.stage = AuthzStage::Ready;
}

void authzRead(Record &record, const AuthzRead &read, const QDateTime &at)
{
    AuthzRecord *authz = authzAt(record, read.index);
    if (!authz || authz->abandoned)
        return;
    const bool restarted = std::exchange(authz->stale, false);
    authz->name = acme::nameOf(read.authorization);
    authz->readAtPoll = record.polls;
    for (const acme::Challenge &challenge : read.authorization.challenges) {
        if (challenge.type == authz->challengeType && !challenge.validationRecords.isEmpty())
            authz->validationRecords = challenge.validationRecords;
    }
    switch (read.authorization.status) {
    case acme::AuthorizationStatus::Pending:
        return followPending(record, *authz, read.authorization, restarted);
    case acme::AuthorizationStatus::Valid:
        authz->stage = AuthzStage::Valid;
        if (std::ranges::all_of(record.authzs, [](const AuthzRecord &a) {
                return a.abandoned || a.stage == AuthzStage::Valid;
            }))
            record.nextPoll = at; // the order has every reason to be ready now
        return;
    case acme::AuthorizationStatus::Invalid: {
        authz->stage = AuthzStage::Invalid;
        authz->failure = Error{.code = ErrorCode::AuthorizationFailed,
                               .subject = authz->name,
                               .problem = acme::failureOf(read.authorization)};
        // "The order failed" is no cause; a name that the CA was not convinced of is one.
        if (record.failure && record.failure->code == ErrorCode::OrderFailed)
            record.failure = authz->failure;
        return fail(record, *authz->failure);
    }
    case acme::AuthorizationStatus::Deactivated:
    case acme::AuthorizationStatus::Expired:
    case acme::AuthorizationStatus::Revoked:
        if (hasEnded(record.stage))
            authz->stage = AuthzStage::Invalid;
        return startOver(record);
    }
}

} // namespace core::issuance
