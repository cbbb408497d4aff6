// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/applied_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

/// How long a CA may take before we stop looking every few seconds. It goes on in the background after that.
static constexpr std::chrono::minutes Patience{10};
static constexpr std::chrono::minutes PollWhenSlow{5};
static constexpr int MaxOrders = 2;

QDateTime later(const QDateTime &time, std::chrono::milliseconds by)
{
    return time.addMSecs(by.count());
}

void fail(Record &record, const Error &error)
{
    if (hasEnded(record.stage))
        return;
    record.failedPhase = phaseOf(record);
    record.failure = error;
    record.stage = Stage::Failed;
    record.notBefore.reset();
    record.trouble.reset();
}

void startOver(Record &record)
{
    if (hasEnded(record.stage))
        return;
    if (record.orders >= MaxOrders)
        return fail(record, {ErrorCode::OrderExpired});
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

void enter(Record &record, Stage stage)
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
        record.trouble = Error{ErrorCode::StillProcessing};
        record.nextPoll = later(at, PollWhenSlow);
    } else if (order.retryAfter) {
        record.nextPoll = later(
            at, std::clamp<std::chrono::seconds>(*order.retryAfter, std::chrono::seconds{1}, PollWhenSlow));
    } else {
        record.nextPoll = later(at, pollDelay(record.polls));
    }
}

void followOrder(Record &record, const acme::Order &order, const QDateTime &at)
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
            return fail(record, {ErrorCode::BadReply, {}, u"the order is valid but names no certificate"_s});
        for (AuthzRecord &authz : record.authzs)
            authz.stale = false;
        if (record.stage < Stage::Download)
            enter(record, Stage::Download);
        return;
    case acme::OrderStatus::Invalid:
        return fail(record, {.code = ErrorCode::OrderFailed, .problem = order.error});
    }
}

void orderCreated(Record &record, const OrderCreated &created, const QDateTime &at)
{
    // After a cancel the order is noted all the same, so that the log says where it lies.
    record.orderUrl = created.order.url;
    record.directoryUrl = created.directoryUrl;
    ++record.orders;
    if (hasEnded(record.stage))
        return;
    for (const QUrl &url : created.order.authorizations)
        record.authzs.append(AuthzRecord{.url = url});
    enter(record, Stage::Authorize);
    if (created.order.status != acme::OrderStatus::Pending)
        return followOrder(record, created.order, at);
    record.finalizeUrl = created.order.finalize;
    record.orderExpires = created.order.expires;
}

} // namespace core::issuance
