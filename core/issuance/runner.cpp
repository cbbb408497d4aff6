// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/runner.h"

#include "core/base/logging.h"

#include <algorithm>

namespace core::issuance {

/// Enough for the hundred names of the largest orders; connections are bounded elsewhere.
static constexpr size_t MaxSideBySide = 128;
static constexpr std::chrono::milliseconds LazySave{200};
/// Timers stand still while the machine sleeps: look at the wall clock at least this often.
static constexpr std::chrono::milliseconds LongestNap{60'000};

/// Steps that only ask. All others leave something behind, so what led to them is saved first.
static bool onlyReads(const Step &step)
{
    return std::holds_alternative<ReadOrder>(step) || std::holds_alternative<ReadAuthz>(step)
        || std::holds_alternative<BecomeReady>(step) || std::holds_alternative<Announce>(step);
}

/// Steps of which the CA keeps the outcome: after a restart it is asked first, so all that has to be on disk
/// is where the order lies. They are most of what a person waits for, and each flush would make it longer.
static bool isKeptByTheCa(const Step &step)
{
    return std::holds_alternative<Answer>(step) || std::holds_alternative<Finalize>(step)
        || std::holds_alternative<Download>(step);
}

Runner::Runner(Record record, Effects &effects, const Clock &clock, QObject *parent)
    : QObject(parent), m_record(std::move(record)), m_effects(effects), m_clock(clock)
{
    m_turn.setSingleShot(true);
    m_wake.setSingleShot(true);
    m_lazySave.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Runner::turn);
    connect(&m_wake, &QTimer::timeout, this, &Runner::turn);
    connect(&m_lazySave, &QTimer::timeout, this, [this] { save(); });
}

Runner::~Runner()
{
    if (!(m_record == m_saved) && !m_finished)
        save();
}

void Runner::start()
{
    m_turn.start(0);
}

void Runner::resume()
{
    m_saved = m_record;
    apply(Resumed{});
}

void Runner::cancel()
{
    apply(CancelRequested{});
}

void Runner::tell(const Happening &what)
{
    apply(what);
}

void Runner::apply(const Happening &what)
{
    if (m_finished)
        return;
    m_record = applied(std::move(m_record), {m_clock.now(), what});
    m_turn.start(0);
}

void Runner::turn()
{
    if (m_finished)
        return;
    emit recordChanged(m_record);
    dropWatches();
    if (hasEnded(m_record.stage))
        dropReads();
    if (!startSteps())
        return;
    if (!(m_record == m_saved) && !m_lazySave.isActive())
        m_lazySave.start(LazySave);

    if (isOver(m_record) && m_underWay.empty()) {
        m_finished = true;
        m_wake.stop();
        save();
        emit finished();
    }
}

/// A person who knows better than the name servers does not wait for them.
void Runner::dropWatches()
{
    const auto wanted = nextSteps(m_record);
    std::erase_if(m_underWay, [&](const UnderWay &job) {
        const bool drop = std::holds_alternative<BecomeReady>(job.step)
            && std::ranges::find(wanted, job.step) == wanted.end();
        if (drop)
            delete job.owner;
        return drop;
    });
}

/// What was asked on the way to a certificate is of no interest once the end is decided, and may hang for a
/// minute.
void Runner::dropReads()
{
    const auto wanted = nextSteps(m_record);
    std::erase_if(m_underWay, [&](const UnderWay &job) {
        const bool drop = (onlyReads(job.step) || std::holds_alternative<Answer>(job.step))
            && std::ranges::find(wanted, job.step) == wanted.end();
        if (drop)
            delete job.owner;
        return drop;
    });
}

bool Runner::isStartable(const Step &step) const
{
    const auto subject = subjectOf(step);
    return std::ranges::none_of(m_underWay, [&](const UnderWay &job) {
        return job.step.index() == step.index() ? subjectOf(job.step) == subject
                                                : subject && subjectOf(job.step) == subject;
    });
}

/// False when saving failed, which has become an event of its own.
bool Runner::startSteps()
{
    std::vector<Step> startable;
    QDateTime wake;
    const QDateTime now = m_clock.now();
    for (const Step &step : nextSteps(m_record)) {
        if (const auto *wait = std::get_if<WaitUntil>(&step)) {
            if (wait->time <= now)
                m_record = applied(std::move(m_record), {now, WaitOver{}}), m_turn.start(0);
            else
                wake = wait->time;
            continue;
        }
        const auto *read = std::get_if<ReadOrder>(&step);
        if (read && read->notBefore.isValid() && read->notBefore > now) {
            wake = wake.isValid() ? std::min(wake, read->notBefore) : read->notBefore;
            continue;
        }
        if (m_underWay.size() + startable.size() < MaxSideBySide && isStartable(step))
            startable.push_back(step);
    }
    sleepUntil(wake);
    const bool orderIsSaved = m_saved.orderUrl == m_record.orderUrl;
    const auto mayStart = [&](const Step &s) { return onlyReads(s) || (orderIsSaved && isKeptByTheCa(s)); };
    if (!std::ranges::all_of(startable, mayStart) && !save())
        return false;
    for (const Step &step : startable)
        perform(step);
    return true;
}

void Runner::sleepUntil(const QDateTime &time)
{
    if (!time.isValid())
        return m_wake.stop();
    const std::chrono::milliseconds left{std::max<qint64>(0, m_clock.now().msecsTo(time))};
    m_wake.start(std::min(left, LongestNap));
}

bool Runner::save()
{
    m_lazySave.stop();
    if (m_record == m_saved)
        return true;
    const auto saved = m_effects.save(m_saved, m_record);
    if (saved) {
        m_saved = m_record;
        return true;
    }
    qCWarning(logIssuance) << "a record could not be saved:" << saved.error().detail;
    if (hasEnded(m_record.stage)) {
        m_saved
            = m_record; // the world is put in order all the same; there is nothing else to be done about it
        return true;
    }
    apply(StepFailed{saved.error()});
    return false;
}

void Runner::perform(const Step &step)
{
    auto *owner = new QObject(this);
    m_underWay.push_back({step, owner});
    m_effects.perform(step, m_record, owner, [this, step, owner](const Happening &what) {
        std::erase_if(m_underWay, [owner](const UnderWay &job) { return job.owner == owner; });
        owner->deleteLater();
        apply(what);
    });
}

} // namespace core::issuance
