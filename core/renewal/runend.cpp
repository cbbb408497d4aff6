// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/run.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace core::renewal {

void Run::isOver(Work &work)
{
    if (std::exchange(work.isOver, true))
        return;
    // What is new is brought where it is used whatever became of its predecessor.
    const bool isNew = work.item.outcome == Outcome::Renewed && !work.deployment.actions.isEmpty();
    if ((isNew || isDeployable(work.certificate, work.deployment, m_tools.clock.now())) && !m_isStopping)
        m_toDeploy.push_back(&work);
    else
        settle(work);
    m_turn.start(0);
}

void Run::settle(Work &work)
{
    if (work.isSettled)
        return;
    work.isSettled = true;
    ++m_settled;
    emit settled(work.item);
    emit progressed(m_settled, static_cast<int>(m_works.size()));
}

/// After all issuances, so that one reload does for many.
void Run::deployNext()
{
    if (m_isDeploying)
        return;
    if (m_toDeploy.empty() || m_isStopping) {
        for (Work *const work : std::exchange(m_toDeploy, {}))
            settle(*work);
        return finish();
    }
    m_isDeploying = true;
    Work *const work = m_toDeploy.front();
    m_toDeploy.pop_front();
    m_deployer.deploy(work->certificate.name, this, [this, work](const Result<void> &deployed) {
        m_isDeploying = false;
        if (!deployed) {
            work->item.deployError = deployed.error();
            if (const auto entry = m_tools.store.deployment(work->certificate.name))
                work->item.deployNextTry = entry->nextTry;
        }
        settle(*work);
        m_turn.start(0);
    });
}

void Run::note(const Note &note)
{
    m_entries.insert(note.entry.name, note.entry);
    m_activity.append(note.activity);
    if (m_asking == 0 || m_entries.size() > 100)
        flush();
}

/// In one transaction: ten thousand answers are not ten thousand waits for the disk.
void Run::flush()
{
    if (m_entries.isEmpty() && m_activity.isEmpty())
        return;
    const auto saved = m_tools.store.saveRenewals(m_entries.values(), m_activity);
    m_entries.clear();
    m_activity.clear();
    if (saved)
        return;
    // What cannot be written down is not done.
    if (!m_summary.failure)
        m_summary.failure = saved.error();
    stop();
}

void Run::finish()
{
    flush();
    if (m_isFinished)
        return;
    m_isFinished = true;
    const QDateTime now = m_tools.clock.now();
    m_summary.ended = now;
    for (const Work &work : m_works)
        m_summary.items.append(work.item);
    if (!isAsked()) {
        const LastRun last{.began = m_summary.began,
                           .ended = now,
                           .renewed = count(m_summary, Outcome::Renewed),
                           .failed = count(m_summary, Outcome::Failed),
                           .skipped = count(m_summary, Outcome::Skipped)};
        const store::ActivityEntry line{.time = now, .what = u"renewalRun"_s, .data = toJson(last)};
        auto saved = m_tools.store.setValue(QLatin1StringView(LastRunKey), toJson(last));
        if (saved && !m_isStopping)
            saved = m_tools.store.save({}, {line});
        if (!saved && !m_summary.failure)
            m_summary.failure = saved.error();
    }
    emit finished(m_summary);
}

} // namespace core::renewal
