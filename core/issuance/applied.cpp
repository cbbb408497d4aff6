// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/issuance/applied_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr int MaxNotReady = 2;

/// Waits between tries of the same step when the CA cannot be reached. The Session has tried at once already.
static constexpr std::array<std::chrono::seconds, 5> TryAgainAfter{
    std::chrono::seconds{2}, std::chrono::seconds{10}, std::chrono::seconds{30}, std::chrono::seconds{60},
    std::chrono::seconds{300}};

static void stepFailed(Record &record, const StepFailed &failed, const QDateTime &at)
{
    AuthzRecord *authz = failed.index ? authzAt(record, *failed.index) : nullptr;
    if (hasEnded(record.stage)) {
        if (authz && authz->stage == AuthzStage::Answered)
            authz->stage = AuthzStage::Pending; // no explanation to be had
        return;
    }
    const Error &error = failed.error;
    // A limit without a time (a paused name) lasts until the person has acted at the CA.
    if (error.retryAt || (isTransient(error) && error.code != ErrorCode::RateLimited)) {
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

static void noteEnd(Record &record, qsizetype index, const QDateTime &until)
{
    AuthzRecord *authz = authzAt(record, index);
    if (authz && until.isValid())
        authz->standsUntil = until;
}

Record applied(Record record, const Event &event)
{
    const auto progressed = [&] {
        record.attempts = 0;
        record.trouble.reset();
    };
    std::visit(Overloaded{
                   [&](const KeySaved &) {
                       if (record.stage == Stage::Prepare)
                           record.stage = Stage::Order;
                   },
                   [&](const OrderCreated &e) {
                       progressed();
                       orderCreated(record, e, event.at);
                   },
                   [&](const ReplacesRefused &e) {
                       progressed();
                       record.purpose.refusal = e.error;
                       record.purpose.replaces.clear();
                       record.purpose.exempt = false;
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
                           return fail(record,
                                       {ErrorCode::OrderFailed,
                                        {},
                                        u"the CA keeps saying that the order is not ready"_s});
                       enter(record, Stage::Authorize);
                       record.nextPoll = later(event.at, pollDelay(record.notReady));
                   },
                   [&](const OutcomeUnknown &) { record.orderStale = record.stage == Stage::Finalize; },
                   [&](const AuthzRead &e) {
                       progressed();
                       authzRead(record, e, event.at);
                   },
                   [&](const Announced &e) {
                       AuthzRecord *authz = authzAt(record, e.index);
                       if (authz && authz->stage == AuthzStage::Pending && !hasEnded(record.stage)) {
                           authz->stage = AuthzStage::Presenting;
                           if (!challenge::isStanding(authz->method.kind)) // what stays is no leftover
                               authz->leftover = Leftover::Published;
                       }
                   },
                   [&](const Presented &e) {
                       const AuthzRecord *authz = authzAt(record, e.index);
                       const bool byHand = authz && challenge::isByHand(authz->method.kind);
                       move(record, e.index, AuthzStage::Presenting,
                            byHand ? AuthzStage::AwaitingUser : AuthzStage::Presented);
                       noteEnd(record, e.index, e.standsUntil);
                   },
                   [&](const PersonNeeded &e) {
                       move(record, e.index, AuthzStage::Presenting, AuthzStage::AwaitingUser);
                       move(record, e.index, AuthzStage::Presented, AuthzStage::AwaitingUser);
                   },
                   [&](const BecameReady &e) {
                       noteEnd(record, e.index, e.standsUntil);
                       move(record, e.index, AuthzStage::Presented, AuthzStage::Ready);
                       move(record, e.index, AuthzStage::AwaitingUser, AuthzStage::Ready); // the DNS shows it
                   },
                   [&](const UserConfirmed &e) {
                       move(record, e.index, AuthzStage::AwaitingUser, AuthzStage::Ready);
                       move(record, e.index, AuthzStage::Presented, AuthzStage::Ready); // "go on anyway"
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
                       if (record.purpose.rehearsal) {
                           record.stage = Stage::Done; // it was all about whether it would come
                           return;
                       }
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
                       // Once the certificate is here the rest is a few files: finishing is the better
                       // service.
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
