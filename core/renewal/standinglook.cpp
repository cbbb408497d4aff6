// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/standinglook.h"

#include "core/base/logging.h"
#include "core/challenge/recordwatch.h"
#include "core/renewal/standingoutlook.h"

#include <algorithm>
#include <memory>

namespace core::renewal {

static constexpr std::chrono::seconds Patience{25};
static constexpr qsizetype MostAtOnce = 50;

/// One record to be looked at, and for whom.
struct StandingTarget {
    store::AccountEntry account;
    challenge::Proof proof;
};

static QList<StandingTarget> targetsOf(const store::Store &store, const QDateTime &now)
{
    const auto matters = standingMatters(store, now);
    const auto notes = issuance::standingNotes(store);
    QList<StandingTarget> targets;
    if (!matters || !notes)
        return targets;
    for (auto each = matters->cbegin(); each != matters->cend(); ++each) {
        for (const StandingMatter &matter : *each) {
            const auto known = notes->value(each.key());
            const auto note = std::ranges::find(known, matter.concern.name, &issuance::StandingNote::name);
            const auto account = note != known.end()
                ? store.account(note->accountId)
                : Result<store::AccountEntry>(Error{ErrorCode::NotFound});
            if (account && isPressing(matter, now))
                targets.append(
                    {*account,
                     {.name = matter.concern.name, .standing = issuance::wantsNow(*note, *account)}});
        }
    }
    return targets.first(std::min(targets.size(), MostAtOnce));
}

static void seen(store::Store &store, const StandingTarget &target, const dns::View &view,
                 const QDateTime &now)
{
    const auto sight = challenge::sightOf(challenge::valuesIn(view), target.proof.standing, now);
    if (sight.fault || !challenge::isShownWhereHeard(view))
        return;
    const auto noted = issuance::noteSeen(store, target.account, target.proof.name, target.proof.standing,
                                          sight.record.until, now);
    if (!noted)
        qCWarning(logApp) << "what was seen in the DNS could not be kept:" << noted.error().detail;
}

void lookAtStandings(store::Store &store, const challenge::DnsTools &tools, QObject *owner,
                     const std::function<void()> &done)
{
    const QList<StandingTarget> targets = targetsOf(store, tools.clock.now());
    if (targets.isEmpty())
        return done();
    const auto left = std::make_shared<qsizetype>(targets.size());
    for (const StandingTarget &target : targets)
        challenge::lookOnce(tools, target.proof, Patience, owner,
                            [&store, &clock = tools.clock, target, left, done](const dns::View &view) {
                                seen(store, target, view, clock.now());
                                if (--*left == 0)
                                    done();
                            });
}

} // namespace core::renewal
