// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/steps.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core::issuance {

/// Authorizations read for their rows while the order is polled: few, since the order alone decides.
static constexpr qsizetype RowsReadAtOnce = 10;
static constexpr int PollsBeforeRowsAreRead = 3;

std::optional<qsizetype> subjectOf(const Step &step)
{
    return std::visit(
        [](const auto &s) -> std::optional<qsizetype> {
            if constexpr (requires { s.index; })
                return s.index;
            else
                return {};
        },
        step);
}

QString stepName(const Step &step)
{
    return std::visit(Overloaded{
                          [](const MakeKey &) { return u"makeKey"_s; },
                          [](const CreateOrder &) { return u"createOrder"_s; },
                          [](const ReadOrder &) { return u"readOrder"_s; },
                          [](const ReadAuthz &) { return u"readAuthorization"_s; },
                          [](const Announce &) { return u"announce"_s; },
                          [](const Present &) { return u"present"_s; },
                          [](const BecomeReady &) { return u"becomeReady"_s; },
                          [](const Answer &) { return u"answer"_s; },
                          [](const CleanUp &) { return u"cleanUp"_s; },
                          [](const Deactivate &) { return u"deactivate"_s; },
                          [](const Finalize &) { return u"finalize"_s; },
                          [](const Download &) { return u"download"_s; },
                          [](const Install &) { return u"install"_s; },
                          [](const WaitUntil &) { return u"wait"_s; },
                      },
                      step);
}

std::chrono::milliseconds pollDelay(int poll)
{
    if (poll <= 0)
        return std::chrono::milliseconds{0};
    const double grown = 20.0 * std::pow(1.7, std::min(poll - 1, 20));
    return std::chrono::milliseconds{static_cast<int>(std::min(grown, 15'000.0))};
}

static bool isLive(const AuthzRecord &authz)
{
    return !authz.abandoned;
}

static bool mayBeCleanedUp(const Record &record, const AuthzRecord &authz)
{
    // After a failure the CA may still be looking at other names. What it found there is heard first: a proof
    // taken away under its eyes would look like a cause.
    if (record.stage == Stage::Failed && isLive(authz) && authz.stage == AuthzStage::Answered)
        return false;
    // A name that is proven stays so until all are: told twice, as after a restart, some CAs look twice, and
    // would take back what they have found to be valid.
    return authz.leftover == Leftover::Published && (authz.abandoned || record.stage >= Stage::Finalize);
}

template <typename StepType, typename Predicate>
static void addForEach(std::vector<Step> &steps, const Record &record, Predicate applies)
{
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        if (applies(record.authzs[i]))
            steps.push_back(StepType{i});
    }
}

/// Once the end is decided: what the CA has to say about the names, and giving back what it holds for us.
static void addAfterTheEnd(std::vector<Step> &steps, const Record &record)
{
    if (record.stage == Stage::Failed)
        addForEach<ReadAuthz>(
            steps, record, [](const AuthzRecord &a) { return isLive(a) && a.stage == AuthzStage::Answered; });
    if (record.stage == Stage::Cancelled)
        addForEach<Deactivate>(steps, record, [](const AuthzRecord &a) {
            return isLive(a) && !a.deactivated && a.stage != AuthzStage::Valid
                && a.stage != AuthzStage::Invalid;
        });
}

/// The rows of a long wait, those read longest ago first.
static void addRowsToRead(std::vector<Step> &steps, const Record &record)
{
    if (record.polls < PollsBeforeRowsAreRead)
        return;
    std::vector<qsizetype> rows;
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        const AuthzRecord &authz = record.authzs[i];
        if (isLive(authz) && authz.stage == AuthzStage::Answered && authz.readAtPoll < record.polls)
            rows.push_back(i);
    }
    std::ranges::stable_sort(rows, {}, [&](qsizetype i) { return record.authzs[i].readAtPoll; });
    for (const qsizetype i : rows) {
        if (steps.size() < static_cast<size_t>(RowsReadAtOnce))
            steps.push_back(ReadAuthz{i});
    }
}

static void addTowardsReady(std::vector<Step> &steps, const Record &record)
{
    auto behind = AuthzStage::Valid;
    for (const AuthzRecord &authz : record.authzs) {
        if (isLive(authz))
            behind = std::min(behind, authz.stage);
    }
    const auto at = [](AuthzStage stage) {
        return [stage](const AuthzRecord &a) { return isLive(a) && a.stage == stage; };
    };
    if (behind == AuthzStage::Unknown)
        return addForEach<ReadAuthz>(steps, record, at(AuthzStage::Unknown));
    if (behind < AuthzStage::Ready) {
        // All are put in place before the first is answered: a challenge that the CA finds wanting costs the
        // whole order, so nothing is risked before everything is there.
        addForEach<Announce>(steps, record, at(AuthzStage::Pending));
        addForEach<Present>(steps, record, at(AuthzStage::Presenting));
        addForEach<BecomeReady>(steps, record, [&](const AuthzRecord &a) {
            // Whether a person has put a record into the DNS can be seen from here.
            return isLive(a)
                && (a.stage == AuthzStage::Presented
                    || (a.stage == AuthzStage::AwaitingUser && challenge::isDns(a.method.kind)));
        });
        return;
    }
    if (behind == AuthzStage::Ready)
        return addForEach<Answer>(steps, record, at(AuthzStage::Ready));
    addRowsToRead(steps, record);
    steps.push_back(ReadOrder{record.nextPoll});
}

std::vector<Step> nextSteps(const Record &record)
{
    std::vector<Step> steps;
    if (hasEnded(record.stage)) {
        addAfterTheEnd(steps, record);
        addForEach<CleanUp>(steps, record, [&](const AuthzRecord &a) { return mayBeCleanedUp(record, a); });
        return steps;
    }
    if (record.notBefore)
        return {WaitUntil{*record.notBefore}};

    // The server's word wins: after a restart nothing is done before it has been heard.
    if (record.orderStale)
        steps.push_back(ReadOrder{});
    addForEach<ReadAuthz>(steps, record, [](const AuthzRecord &a) { return isLive(a) && a.stale; });
    if (!steps.empty())
        return steps;

    addForEach<CleanUp>(steps, record, [&](const AuthzRecord &a) { return mayBeCleanedUp(record, a); });
    switch (record.stage) {
    case Stage::Prepare: steps.push_back(MakeKey{}); break;
    case Stage::Order: steps.push_back(CreateOrder{}); break;
    case Stage::Authorize: {
        std::vector<Step> onward;
        addTowardsReady(onward, record);
        steps.insert(steps.end(), onward.begin(), onward.end());
        break;
    }
    case Stage::Finalize: steps.push_back(Finalize{}); break;
    case Stage::Issue: steps.push_back(ReadOrder{record.nextPoll}); break;
    case Stage::Download: steps.push_back(Download{}); break;
    case Stage::Install: steps.push_back(Install{}); break;
    case Stage::Done:
    case Stage::Failed:
    case Stage::Cancelled: break;
    }
    return steps;
}

bool isOver(const Record &record)
{
    return hasEnded(record.stage) && nextSteps(record).empty();
}

} // namespace core::issuance
