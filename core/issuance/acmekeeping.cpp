// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/acmeeffects.h"
#include "core/issuance/history.h"
#include "core/issuance/ledger.h"
#include "core/issuance/standingnotes.h"
#include "core/issuance/stuckrecords.h"

namespace core::issuance {

Result<void> AcmeEffects::save(const Record &before, const Record &after)
{
    if (const auto kept = keepDnsRecords(before, after); !kept)
        return kept;
    QList<store::ActivityEntry> activity;
    for (const acme::Exchange &exchange : std::exchange(m_exchanges, {}))
        activity.append(toActivity(exchange, historyName(after)));
    activity.append(story(before, after, m_tools.clock.now()));
    return m_tools.store.save({{.id = after.id,
                                .certificateName = historyName(after),
                                .finished = isOver(after) && !awaitsOrder(after),
                                .updated = m_tools.clock.now(),
                                .document = toJson(after)}},
                              activity, ledgerOf(before, after, m_tools.account, m_tools.clock.now()));
}

/// What stays in the DNS is written down before the record says that this is settled.
Result<void> AcmeEffects::keepDnsRecords(const Record &before, const Record &after)
{
    const QDateTime now = m_tools.clock.now();
    const auto kept = issuance::save(
        m_tools.store,
        stuckChange(
            before, after, [this](const AuthzRecord &authz) { return proofOf(authz); }, now));
    const bool isInstalled = after.stage == Stage::Done && before.stage != Stage::Done;
    if (!kept || !isInstalled || after.purpose.rehearsal)
        return kept;
    const auto notes = standingNotes(m_tools.store);
    if (!notes)
        return notes.error();
    const QList<StandingNote> known = notes->value(after.certificateName);
    const auto changed = notesAfter(after, m_tools.account, m_tools.session.key()->thumbprint(), known, now);
    return changed == known ? kept : saveStandingNotes(m_tools.store, after.certificateName, changed);
}

void AcmeEffects::note(const acme::Exchange &exchange)
{
    m_exchanges.append(exchange);
}

} // namespace core::issuance
