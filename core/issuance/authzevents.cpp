// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
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
        return challenge.type == type && (!challenge.token.isEmpty() || !challenge.issuers.isEmpty());
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

/// The CA offers the kind of challenge, but what it says about it must not be put into the DNS.
static bool isOfferedUnfit(const acme::Authorization &authorization, const QByteArray &type)
{
    return std::ranges::any_of(authorization.challenges,
                               [&](const acme::Challenge &challenge) { return challenge.type == type; });
}

/// One record serves a name and its wildcard, if it says so.
static bool isWildcardWanted(const Record &record, const QString &name)
{
    return name.startsWith("*."_L1)
        || record.request.identifiers.contains(acme::Identifier{acme::IdentifierType::Dns, u"*."_s + name});
}

static void choose(Record &record, AuthzRecord &authz, const acme::Challenge &challenge,
                   const QString &standingAccount)
{
    authz.challengeType = challenge.type;
    authz.challengeUrl = challenge.url;
    authz.token = challenge.token;
    authz.standing = {};
    if (challenge::isStanding(authz.method.kind)) {
        authz.token
            = crypto::toBase64Url(crypto::sha256(challenge.url.toString(QUrl::FullyEncoded).toUtf8()));
        authz.standing = {.issuers = challenge.issuers,
                          .account = standingAccount,
                          .wildcard = isWildcardWanted(record, authz.name)};
    }
    authz.stage = AuthzStage::Pending;
}

static void followPending(Record &record, AuthzRecord &authz, const AuthzRead &read, bool restarted)
{
    const acme::Authorization &authorization = read.authorization;
    if (hasEnded(record.stage)) {
        // Asked for an explanation, and the CA has none (yet): not asked again.
        authz.stage = AuthzStage::Pending;
        return;
    }
    if (authz.stage == AuthzStage::Unknown) {
        authz.method = methodFor(record.request, authz.name);
        const acme::Challenge *challenge = challengeOf(authorization, challenge::challengeType(authz.method));
        const bool isStanding = challenge::isStanding(authz.method.kind);
        if (!challenge && challenge::isDns(authz.method.kind) && !isStanding) {
            // A CA that offers only the other of the two forms of a TXT record.
            authz.method.accountLabel = !authz.method.accountLabel;
            challenge = challengeOf(authorization, challenge::challengeType(authz.method));
        }
        if (!challenge || (isStanding && read.standingAccount.isEmpty())) {
            const bool unfit
                = isStanding && isOfferedUnfit(authorization, challenge::challengeType(authz.method));
            authz.stage = AuthzStage::Invalid;
            authz.failure = unfit
                ? Error{ErrorCode::BadReply, authorization.url.host(), u"dns-persist-01: "_s + authz.name}
                : Error{ErrorCode::NoUsableChallenge, authz.name, typesOf(authorization)};
            return fail(record, *authz.failure);
        }
        return choose(record, authz, *challenge, read.standingAccount);
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
    case acme::AuthorizationStatus::Pending: return followPending(record, *authz, read, restarted);
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
