// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/issuance/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

/// How long a CA may take before we stop looking every few seconds. It goes on in the background after that.
static constexpr std::chrono::minutes Patience{ 10 };
static constexpr std::chrono::minutes PollWhenSlow{ 5 };
static constexpr int MaxOrders = 2;
static constexpr int MaxNotReady = 2;

/// Waits between tries of the same step when the CA cannot be reached. The Session has tried at once already.
static constexpr std::array<std::chrono::seconds, 5> TryAgainAfter{
    std::chrono::seconds{ 2 }, std::chrono::seconds{ 10 }, std::chrono::seconds{ 30 },
    std::chrono::seconds{ 60 }, std::chrono::seconds{ 300 }
};

static QDateTime later(const QDateTime &time, std::chrono::milliseconds by)
{
    return time.addMSecs(by.count());
}

static void fail(Record &record, const Error &error)
{
    if (hasEnded(record.stage))
        return;
    record.failedPhase = phaseOf(record);
    record.failure = error;
    record.stage = Stage::Failed;
    record.notBefore.reset();
    record.trouble.reset();
}

static AuthzRecord *authzAt(Record &record, qsizetype index)
{
    return index >= 0 && index < record.authzs.size() ? &record.authzs[index] : nullptr;
}

static void startOver(Record &record)
{
    if (hasEnded(record.stage))
        return;
    if (record.orders >= MaxOrders)
        return fail(record, { ErrorCode::OrderExpired });
    for (AuthzRecord &authz : record.authzs)
        authz.abandoned = true;
    record.stage = Stage::Order;
    record.orderStale = false;
    record.orderUrl.clear();
    record.finalizeUrl.clear();
    record.certificateUrl.clear();
    record.polls = 0;
    record.nextPoll = {};
    record.pollingSince = {};
    record.notBefore.reset();
}

static void enter(Record &record, Stage stage)
{
    record.stage = stage;
    record.polls = 0;
    record.nextPoll = {};
    record.pollingSince = {};
    record.trouble.reset();
}

/// The order is not where we want it yet: look again later, seldom once it has taken too long.
static void pollAgain(Record &record, const acme::Order &order, const QDateTime &at)
{
    if (!record.pollingSince.isValid())
        record.pollingSince = at;
    ++record.polls;
    const bool slow = record.pollingSince.msecsTo(at) > std::chrono::milliseconds(Patience).count();
    if (slow) {
        record.trouble = Error{ ErrorCode::StillProcessing };
        record.nextPoll = later(at, PollWhenSlow);
    } else if (order.retryAfter) {
        record.nextPoll = later(
            at, std::clamp<std::chrono::seconds>(*order.retryAfter, std::chrono::seconds{ 1 }, PollWhenSlow));
    } else {
        record.nextPoll = later(at, pollDelay(record.polls));
    }
}

static void followOrder(Record &record, const acme::Order &order, const QDateTime &at)
{
    record.orderStale = false;
    record.orderExpires = order.expires;
    if (!order.finalize.isEmpty())
        record.finalizeUrl = order.finalize;
    if (!order.certificate.isEmpty())
        record.certificateUrl = order.certificate;

    switch (order.status) {
    case acme::OrderStatus::Pending:
        if (order.expires.isValid() && order.expires < at)
            return startOver(record);
        if (record.stage != Stage::Authorize)
            enter(record, Stage::Authorize);
        return pollAgain(record, order, at);
    case acme::OrderStatus::Ready:
        if (record.stage == Stage::Authorize || record.stage == Stage::Issue) {
            for (AuthzRecord &authz : record.authzs) {
                if (!authz.abandoned)
                    authz.stage = AuthzStage::Valid;
                authz.stale = false;
            }
            enter(record, Stage::Finalize);
        }
        return;
    case acme::OrderStatus::Processing:
        if (record.stage != Stage::Issue)
            enter(record, Stage::Issue);
        return pollAgain(record, order, at);
    case acme::OrderStatus::Valid:
        if (order.certificate.isEmpty())
            return fail(record,
                        { ErrorCode::BadReply, {}, u"the order is valid but names no certificate"_s });
        for (AuthzRecord &authz : record.authzs)
            authz.stale = false;
        if (record.stage < Stage::Download)
            enter(record, Stage::Download);
        return;
    case acme::OrderStatus::Invalid:
        return fail(record, { .code = ErrorCode::OrderFailed, .problem = order.error });
    }
}

static void createOrder(Record &record, const OrderCreated &created, const QDateTime &at)
{
    // After a cancel the order is noted all the same, so that the log says where it lies.
    record.orderUrl = created.order.url;
    record.directoryUrl = created.directoryUrl;
    ++record.orders;
    if (hasEnded(record.stage))
        return;
    for (const QUrl &url : created.order.authorizations)
        record.authzs.append(AuthzRecord{ .url = url });
    enter(record, Stage::Authorize);
    if (created.order.status != acme::OrderStatus::Pending)
        return followOrder(record, created.order, at);
    record.finalizeUrl = created.order.finalize;
    record.orderExpires = created.order.expires;
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
        if (!challenge) {
            authz.stage = AuthzStage::Invalid;
            authz.failure = Error{ ErrorCode::NoUsableChallenge, authz.name, typesOf(authorization) };
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
    const bool byHand = authz.method.kind == challenge::MethodKind::Manual;
    if (restarted && authz.stage > AuthzStage::Presenting && authz.stage < AuthzStage::Valid
        && !(byHand && authz.stage >= AuthzStage::Ready))
        authz.stage = AuthzStage::Presenting;
    if (restarted && byHand && authz.stage == AuthzStage::Answered)
        authz.stage = AuthzStage::Ready;
}

static void readAuthz(Record &record, const AuthzRead &read, const QDateTime &at)
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
        authz->failure = Error{ .code = ErrorCode::AuthorizationFailed,
                                .subject = authz->name,
                                .problem = acme::failureOf(read.authorization) };
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

static void stepFailed(Record &record, const StepFailed &failed, const QDateTime &at)
{
    AuthzRecord *authz = failed.index ? authzAt(record, *failed.index) : nullptr;
    if (hasEnded(record.stage)) {
        if (authz && authz->stage == AuthzStage::Answered)
            authz->stage = AuthzStage::Pending; // no explanation to be had
        return;
    }
    const Error &error = failed.error;
    if (error.retryAt || isTransient(error)) {
        if (record.notBefore)
            return; // many exchanges fail together: they count as one
        const auto attempt = static_cast<size_t>(record.attempts++);
        if (attempt < TryAgainAfter.size() || error.retryAt) {
            record.notBefore = error.retryAt ? *error.retryAt : later(at, TryAgainAfter[attempt]);
            record.trouble = error;
            return;
        }
    }
    if (authz) {
        authz->stage = AuthzStage::Invalid;
        authz->failure = error;
    }
    fail(record, error);
}

static void resume(Record &record)
{
    record.nextPoll = {};
    if (record.stage != Stage::Authorize && record.stage != Stage::Finalize && record.stage != Stage::Issue)
        return;
    record.orderStale = true;
    for (AuthzRecord &authz : record.authzs)
        authz.stale
            = !authz.abandoned && authz.stage != AuthzStage::Valid && authz.stage != AuthzStage::Unknown;
}

/// When each of the five phases began and ended. A second order begins them again.
static void keepTime(Record &record, const QDateTime &at)
{
    const Phase current = phaseOf(record);
    for (const Phase phase : AllPhases) {
        PhaseTime &time = record.phases[static_cast<size_t>(phase)];
        if (phase > current) {
            time = {};
            continue;
        }
        if (!time.began.isValid())
            time.began = at;
        const bool over = phase < current || hasEnded(record.stage);
        if (over && !time.ended.isValid())
            time.ended = at;
        if (!over)
            time.ended = {};
    }
}

static void move(Record &record, qsizetype index, AuthzStage from, AuthzStage to)
{
    AuthzRecord *authz = authzAt(record, index);
    if (authz && authz->stage == from)
        authz->stage = to;
}

Record applied(Record record, const Event &event)
{
    const auto progressed = [&] {
        record.attempts = 0;
        record.trouble.reset();
    };
    std::visit(
        Overloaded{
            [&](const KeySaved &) {
                if (record.stage == Stage::Prepare)
                    record.stage = Stage::Order;
            },
            [&](const OrderCreated &e) {
                progressed();
                createOrder(record, e, event.at);
            },
            [&](const OrderRead &e) {
                progressed();
                if (!hasEnded(record.stage))
                    followOrder(record, e.order, event.at);
            },
            [&](const OrderGone &) { startOver(record); },
            [&](const OrderNotReady &) {
                if (record.stage != Stage::Finalize)
                    return;
                if (++record.notReady > MaxNotReady)
                    return fail(
                        record,
                        { ErrorCode::OrderFailed, {}, u"the CA keeps saying that the order is not ready"_s });
                enter(record, Stage::Authorize);
                record.nextPoll = later(event.at, pollDelay(record.notReady));
            },
            [&](const OutcomeUnknown &) { record.orderStale = record.stage == Stage::Finalize; },
            [&](const AuthzRead &e) {
                progressed();
                readAuthz(record, e, event.at);
            },
            [&](const Announced &e) {
                AuthzRecord *authz = authzAt(record, e.index);
                if (authz && authz->stage == AuthzStage::Pending && !hasEnded(record.stage)) {
                    authz->stage = AuthzStage::Presenting;
                    authz->leftover = Leftover::Published;
                }
            },
            [&](const Presented &e) {
                const AuthzRecord *authz = authzAt(record, e.index);
                const bool byHand = authz && authz->method.kind == challenge::MethodKind::Manual;
                move(record, e.index, AuthzStage::Presenting,
                     byHand ? AuthzStage::AwaitingUser : AuthzStage::Presented);
            },
            [&](const BecameReady &e) { move(record, e.index, AuthzStage::Presented, AuthzStage::Ready); },
            [&](const UserConfirmed &e) {
                move(record, e.index, AuthzStage::AwaitingUser, AuthzStage::Ready);
            },
            [&](const Answered &e) {
                progressed();
                move(record, e.index, AuthzStage::Ready, AuthzStage::Answered);
            },
            [&](const SeenByCa &e) {
                if (AuthzRecord *authz = authzAt(record, e.index))
                    authz->fetchedByCa = true;
            },
            [&](const CleanedUp &e) {
                if (AuthzRecord *authz = authzAt(record, e.index))
                    authz->leftover = Leftover::Removed;
            },
            [&](const CleanUpFailed &e) {
                if (AuthzRecord *authz = authzAt(record, e.index)) {
                    authz->leftover = Leftover::Stuck; // told to the user, not tried for ever
                    authz->cleanUpFailure = e.error;
                }
            },
            [&](const Deactivated &e) {
                if (AuthzRecord *authz = authzAt(record, e.index))
                    authz->deactivated = true;
            },
            [&](const Downloaded &e) {
                progressed();
                if (record.stage != Stage::Download)
                    return;
                record.chainPem = e.chainPem;
                record.stage = Stage::Install;
            },
            [&](const Installed &e) {
                if (record.stage != Stage::Install)
                    return;
                record.certificateName = e.certificateName;
                record.generation = e.generation;
                record.stage = Stage::Done;
            },
            [&](const StepFailed &e) { stepFailed(record, e, event.at); },
            [&](const WaitOver &) { record.notBefore.reset(); },
            [&](const Resumed &) { resume(record); },
            [&](const CancelRequested &) {
                // Once the certificate is here the rest is a few files: finishing is the better service.
                if (hasEnded(record.stage) || record.stage == Stage::Install)
                    return;
                record.failedPhase = phaseOf(record);
                record.stage = Stage::Cancelled;
                record.notBefore.reset();
            },
        },
        event.what);
    keepTime(record, event.at);
    return record;
}

} // namespace core::issuance
