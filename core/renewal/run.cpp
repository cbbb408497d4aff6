// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/run.h"

#include "core/base/logging.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::renewal {

/// Questions are small and need no account: a few at once for each connection that a CA gets.
static constexpr int AskedSideBySide = 8;
/// A clock that is so far off makes certificates look expired, or as good as new.
static constexpr std::chrono::hours ClockTolerance{12};

Run::Run(Caretaker::Tools &tools, Issuances &issuances, Deployer &deployer, Caretaker::Options options,
         store::Lock lock, QObject *parent)
    : QObject(parent), m_tools(tools), m_issuances(issuances), m_deployer(deployer),
      m_options(std::move(options)), m_lock(std::move(lock))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Run::pump);
    connect(&m_issuances, &Issuances::ended, this, &Run::issuanceEnded);
}

void Run::begin()
{
    m_summary.began = m_tools.clock.now();
    for (Work &work : m_works) {
        if (mayAsk(work))
            m_toAsk.push_back(&work);
        else
            decideOn(work);
    }
    m_turn.start(0);
}

void Run::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_askOwner = std::make_unique<QObject>(); // answers that are still awaited are not wanted any more
    m_asking = 0;
    m_toAsk.clear();
    m_toIssue.clear();
    for (Work &work : m_works) {
        if (work.isOver)
            continue;
        if (work.item.outcome == Outcome::Renewed)
            isOver(work);
        else if (work.item.recordId.isEmpty())
            skip(work, Skip::Stopped);
        else
            m_issuances.cancel(work.certificate.name);
    }
    m_turn.start(0);
}

Run::Work *Run::workOf(const QString &name)
{
    const auto found
        = std::ranges::find_if(m_works, [&name](const Work &work) { return work.certificate.name == name; });
    return found == m_works.end() ? nullptr : &*found;
}

std::optional<challenge::Method> Run::practiceMethod() const
{
    return m_tools.practice.method ? m_tools.practice.method() : std::nullopt;
}

bool Run::isReachable(const Work &work) const
{
    return work.account && !m_unreachable.contains(work.account->directoryUrl);
}

bool Run::mayAsk(const Work &work) const
{
    const QDateTime now = m_tools.clock.now();
    if (!work.account || work.account->accountUrl.isEmpty() || m_isStopping || work.certificate.revoked
        || now >= work.certificate.notAfter || (!isAsked() && !work.known.automatic))
        return false;
    if (work.account->practice && !practiceMethod())
        return false;
    return m_options.refresh || nextCheck(work.certificate, work.known, now) <= now;
}

/// Everything begins here, from the event loop: as much as the bounds allow.
void Run::pump()
{
    if (m_isFinished)
        return;
    while (m_asking < AskedSideBySide && !m_toAsk.empty()) {
        Work *const work = m_toAsk.front();
        m_toAsk.pop_front();
        ask(*work);
    }
    while (m_issuing < m_options.sideBySide && !m_toIssue.empty()) {
        Work *const work = m_toIssue.front();
        m_toIssue.pop_front();
        issue(*work);
    }
    if (m_asking == 0 && m_issuing == 0 && m_toAsk.empty() && m_toIssue.empty())
        deployNext();
}

void Run::ask(Work &work)
{
    ++m_asking;
    const auto answer = [this, &work](const Result<acme::RenewalInfo> &info) {
        --m_asking;
        answered(work, info);
        m_turn.start(0);
    };
    // The CA did not answer for another certificate a moment ago.
    if (!isReachable(work))
        return answer(m_unreachable.value(work.account->directoryUrl));
    const auto chain = m_tools.store.chain(work.certificate.name);
    if (!chain)
        return answer(chain.error());
    const auto asked = [this, &work, answer,
                        certId = crypto::ariCertId(chain->first())](const Result<acme::Session *> &session) {
        if (!session)
            return answer(session.error());
        (*session)->renewalInfo(
            {m_askOwner.get(), {}}, certId,
            [this, &work, answer, line = *session](const Result<acme::RenewalInfo> &info) {
                lookAtClock(work, *line);
                answer(info);
            });
    };
    // Nobody is there to open a keyring for a question that needs no key.
    m_tools.registrar.unlock(work.account->id, keyring::Asking::Never, m_askOwner.get(), asked);
}

void Run::lookAtClock(const Work &work, const acme::Session &session)
{
    const auto offset = session.clockOffset();
    m_clockWrong[work.account->directoryUrl] = offset && std::chrono::abs(*offset) > ClockTolerance;
}

/// Nobody was there to answer, as opposed to an answer that is of no use.
static bool isOnTheWay(const Error &error)
{
    static constexpr std::array Codes{
        ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::NoAnswer,    ErrorCode::TimedOut,
        ErrorCode::ProxyFailed,  ErrorCode::TlsUntrusted,      ErrorCode::ServerBroken};
    return std::ranges::find(Codes, error.code) != Codes.end();
}

void Run::answered(Work &work, const Result<acme::RenewalInfo> &answer)
{
    if (!answer && isOnTheWay(answer.error()))
        m_unreachable.insert(work.account->directoryUrl, answer.error());
    const Note noted = noteAnswer(work.certificate, work.known, answer, m_tools.clock.now());
    work.known = noted.entry;
    note(noted);
    if (work.item.outcome == Outcome::Renewed) // asked about the new one
        return isOver(work);
    decideOn(work);
}

void Run::decideOn(Work &work)
{
    if (work.isOver)
        return; // the run was stopped on the way here
    const QDateTime now = m_tools.clock.now();
    const bool practiceRuns = practiceMethod().has_value() || isForced();
    const Decision decision = decide(work.certificate, work.known,
                                     {.account = work.account,
                                      .request = work.request,
                                      .practiceRuns = practiceRuns,
                                      .asked = isAsked(),
                                      .forced = isForced()},
                                     now);
    if (decision.skip)
        return skip(work, *decision.skip, decision.until);
    if (m_isStopping)
        return skip(work, Skip::Stopped);
    work.cause = *decision.cause;
    if (work.interrupted) {
        const issuance::Record &record = *work.interrupted;
        const bool isSame = record.request.identifiers == work.request->identifiers
            && record.request.accountId == work.request->accountId;
        if (!isSame)
            work.interrupted.reset();
        else if (record.notBefore && *record.notBefore > now && !isForced())
            return skip(work, Skip::BackingOff, *record.notBefore, record.trouble);
        else
            work.cause = Cause::GoesOn;
    }
    m_toIssue.push_back(&work);
    m_turn.start(0);
}

void Run::issue(Work &work)
{
    if (work.isOver)
        return;
    const bool isPractice = work.account->practice;
    if (!isForced() && !isPractice && !m_heard.contains(work.account->id))
        return greet(work);
    if (!isForced() && !isReachable(work))
        return skip(work, Skip::Unreachable, {}, m_unreachable.value(work.account->directoryUrl));
    if (!isForced() && m_clockWrong.value(work.account->directoryUrl))
        return skip(work, Skip::ClockWrong);
    flush();
    if (m_isStopping)
        return work.isOver ? void() : skip(work, Skip::Stopped);
    ++m_issuing;
    if (!isPractice)
        return startIssuance(work);
    m_tools.practice.open(this, [this, &work](const Result<void> &opened) {
        if (const auto account = m_tools.store.account(work.certificate.accountId))
            m_accounts[account->id] = *account; // it has moved
        if (opened && !m_isStopping)
            return startIssuance(work);
        --m_issuing;
        if (work.isOver)
            return;
        if (opened)
            skip(work, Skip::Stopped);
        else
            skip(work, Skip::PracticeStopped, {}, opened.error());
    });
}

/// Before the first order of a run the account is read: whether the CA is there, and what its clock says, is
/// better known before a hundred certificates are begun.
void Run::greet(Work &work)
{
    QList<Work *> &waiting = m_waiting[work.account->id];
    waiting.append(&work);
    if (waiting.size() > 1)
        return;
    ++m_asking;
    const auto heard = [this, &work](const Result<acme::Account> &account) {
        --m_asking;
        if (!account && isOnTheWay(account.error()))
            m_unreachable.insert(work.account->directoryUrl, account.error());
        m_heard.insert(work.account->id);
        for (Work *const each : m_waiting.take(work.account->id))
            m_toIssue.push_back(each);
        m_turn.start(0);
    };
    m_tools.registrar.unlock(
        work.account->id, keyring::Asking::Never, m_askOwner.get(),
        [this, &work, heard](const Result<acme::Session *> &session) {
            if (!session)
                return heard(session.error());
            (*session)->account({m_askOwner.get(), {}},
                                [this, &work, heard, line = *session](const Result<acme::Account> &account) {
                                    lookAtClock(work, *line);
                                    heard(account);
                                });
        });
}

void Run::startIssuance(Work &work)
{
    issuance::Request request = *work.request;
    request.certificateName = work.certificate.name;
    if (m_options.reuseKey)
        request.reuseKey = *m_options.reuseKey;
    const auto practice = work.account->practice ? practiceMethod() : std::nullopt;
    if (practice) {
        request.method = *practice;
        request.exceptions.clear();
    }
    Result<QString> started = QString();
    if (work.interrupted) {
        issuance::Record record = *work.interrupted;
        if (practice)
            record.request = request;
        started = m_issuances.resume(work.certificate, record, !isAsked());
    } else {
        started = m_issuances.start({.certificate = work.certificate,
                                     .request = request,
                                     .cause = work.cause,
                                     .automatic = !isAsked(),
                                     .insisted = isForced()});
    }
    if (started) {
        work.item.recordId = *started;
        return;
    }
    --m_issuing;
    const Error &error = started.error();
    if (error.code == ErrorCode::InUse)
        return skip(work, Skip::InUse, {}, error);
    if (error.code == ErrorCode::LimitReached)
        return skip(work, Skip::LimitNear, error.retryAt.value_or(QDateTime()), error);
    work.item = m_issuances.failed(work.certificate, work.cause, error);
    isOver(work);
}

void Run::issuanceEnded(const Item &item)
{
    Work *const work = workOf(item.name);
    if (!work || work->item.recordId != item.recordId)
        return;
    m_turn.start(0);
    if (work->isOver) { // it had been put off, and has gone on by itself
        if (item.outcome != Outcome::Renewed)
            return;
        work->item = item;
        return emit settled(item);
    }
    --m_issuing;
    work->item = item;
    const QUrl &directory = work->account->directoryUrl;
    if (item.error && isOnTheWay(*item.error) && item.error->subject.startsWith(directory.host()))
        m_unreachable.insert(directory, *item.error);
    if (item.outcome != Outcome::Renewed)
        return isOver(*work);
    if (const auto renewed = m_tools.store.certificate(item.name))
        work->certificate = *renewed;
    if (const auto known = m_tools.store.renewal(item.name))
        work->known = *known;
    // When the new one is to be renewed is asked at once: the next run may be half a day away.
    if (mayAsk(*work))
        m_toAsk.push_back(work);
    else
        isOver(*work);
}

void Run::skip(Work &work, Skip reason, const QDateTime &until, const std::optional<Error> &error)
{
    work.item = {.name = work.certificate.name,
                 .outcome = Outcome::Skipped,
                 .skip = reason,
                 .error = error,
                 .nextTry = until,
                 .attempts = work.known.attempts};
    if (reason == Skip::BackingOff && !error && !work.known.error.isEmpty())
        work.item.error = errorFromJson(work.known.error);
    if (isWorthTelling(reason)) {
        const auto last = m_tools.store.activity({.certificateName = work.certificate.name, .limit = 1});
        const bool isSaid = last && !last->isEmpty() && last->first().what == "renewalPutOff"_L1
            && last->first().data.value("reason"_L1).toString() == skipName(reason);
        if (!isSaid)
            m_activity.append(notePutOff(work.certificate.name, reason, until, error, m_tools.clock.now()));
    }
    isOver(work);
}

} // namespace core::renewal
