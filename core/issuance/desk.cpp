// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/desk.h"

#include "core/base/logging.h"
#include "core/crypto/jws.h"
#include "core/issuance/acmeeffects.h"
#include "core/issuance/history.h"
#include "core/issuance/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

struct Desk::Job {
    // In this order: the runner goes first, while what it works with is still there.
    std::vector<store::Lock> locks;
    acme::Session *session = nullptr;
    std::unique_ptr<AcmeEffects> effects;
    std::unique_ptr<Runner> runner;
    Record last; ///< before there is a runner, and after it has gone
    bool waiting = false; ///< for the key of its account
    bool resumed = false;
};

Desk::Desk(store::Store &store, Registrar &registrar, challenge::Solvers &solvers, const Clock &clock,
           QObject *parent)
    : QObject(parent), m_store(store), m_registrar(registrar), m_solvers(solvers), m_clock(clock)
{
    connect(&m_solvers, &challenge::Solvers::fetched, this, &Desk::seen);
    connect(&m_solvers, &challenge::Solvers::viewed, this, &Desk::keepView);
    connect(&m_registrar, &Registrar::exchanged, this, &Desk::note);
}

Desk::~Desk() = default;

Result<QString> Desk::start(const Request &request, const Purpose &purpose, Asking asking)
{
    for (const auto &[id, job] : m_jobs) {
        if (!job->runner && !job->waiting)
            continue;
        const Record &known = job->runner ? job->runner->record() : job->last;
        const bool isNamed = !request.certificateName.isEmpty(); // two certificates may have the same names
        if (isNamed ? known.request.certificateName == request.certificateName
                    : known.request.identifiers == request.identifiers)
            return Error{ErrorCode::InUse, historyName(known)};
    }
    Record record = newRecord(request, m_clock.now(), purpose);
    // The name is settled now, so that the history has one name from its first line on.
    if (record.request.certificateName.isEmpty()) {
        auto name = m_store.freeCertificateName(valuesOf(request.identifiers));
        if (!name)
            return name.error();
        record.request.certificateName = *std::move(name);
    }
    if (const auto admitted = admit(record, false, asking); !admitted)
        return admitted.error();
    return record.id;
}

Result<QList<Record>> Desk::interrupted() const
{
    const auto entries = m_store.unfinishedRecords();
    if (!entries)
        return entries.error();
    QList<Record> records;
    for (const store::RecordEntry &entry : *entries) {
        if (m_jobs.contains(entry.id))
            continue;
        if (auto record = recordFromJson(entry.document))
            records.append(*std::move(record));
    }
    return records;
}

Result<void> Desk::resume(const Record &record, Asking asking)
{
    return admit(record, true, asking);
}

Result<void> Desk::forgetOrder(Record record)
{
    record.purpose.order.reset();
    auto saved = m_store.save({{.id = record.id,
                                .certificateName = historyName(record),
                                .finished = isOver(record),
                                .updated = m_clock.now(),
                                .document = toJson(record)}},
                              {});
    if (const auto found = m_jobs.find(record.id); saved && found != m_jobs.end() && !found->second->runner)
        found->second->last = record;
    return saved;
}

/// At once when the account's key is at hand, else as soon as it is.
Result<void> Desk::admit(const Record &record, bool resumed, Asking asking)
{
    const auto account = m_store.account(record.request.accountId);
    if (!account)
        return account.error();
    const auto session = m_registrar.session(*account);
    if (session)
        return run(record, resumed, **session);
    const bool canUnlock = !account->nextThumbprint.isEmpty()
        || session.error().code == ErrorCode::PassphraseNeeded
        || session.error().code == ErrorCode::KeyringLocked;
    if (!canUnlock)
        return session.error();
    auto job = std::make_unique<Job>();
    job->last = record;
    job->waiting = true;
    job->resumed = resumed;
    m_jobs[record.id] = std::move(job);
    m_registrar.unlock(
        account->id, asking, this, [this, record, resumed](const Result<acme::Session *> &unlocked) {
            const auto found = m_jobs.find(record.id);
            if (found == m_jobs.end() || !found->second->waiting)
                return; // cancelled meanwhile
            const auto running = unlocked ? run(record, resumed, **unlocked) : unlocked.error();
            if (!running)
                turnAway(record, resumed, running.error());
        });
    return {};
}

/// The key of the account could not be had. Nothing has been done yet.
void Desk::turnAway(const Record &record, bool resumed, const Error &error)
{
    if (resumed) {
        m_jobs.erase(record.id);
        return emit blocked(record, error);
    }
    Record failed = record;
    failed.stage = error.code == ErrorCode::Cancelled ? Stage::Cancelled : Stage::Failed;
    if (failed.stage == Stage::Failed) {
        failed.failure = error;
        failed.failedPhase = Phase::Ask;
    }
    const auto saved = m_store.save({{.id = failed.id,
                                      .certificateName = historyName(failed),
                                      .finished = true,
                                      .updated = m_clock.now(),
                                      .document = toJson(failed)}},
                                    story(record, failed, m_clock.now()));
    if (!saved)
        qCWarning(logIssuance) << "a failure could not be written down:" << saved.error().detail;
    Job &job = *m_jobs.at(record.id);
    job.waiting = false;
    job.last = failed;
    emit recordChanged(failed);
    emit finished(failed);
}

Result<void> Desk::run(Record record, bool resumed, acme::Session &session)
{
    const auto account = m_store.account(record.request.accountId);
    if (!account)
        return account.error();
    auto job = std::make_unique<Job>();
    for (const QString &what : {u"record-"_s + record.id, u"certificate-"_s + historyName(record)}) {
        auto lock = m_store.lock(what);
        if (!lock)
            return lock.error();
        job->locks.push_back(*std::move(lock));
    }
    // The practice CA forgets everything when it ends: an order at its former address is gone.
    const bool moved = resumed && !record.orderUrl.isEmpty() && record.directoryUrl != account->directoryUrl;
    job->session = &session;
    job->effects
        = std::make_unique<AcmeEffects>(AcmeEffects::Tools{session, m_solvers, m_store, m_clock, *account});
    job->runner = std::make_unique<Runner>(std::move(record), *job->effects, m_clock);

    Runner *runner = job->runner.get();
    const QString id = runner->record().id;
    connect(runner, &Runner::recordChanged, this, &Desk::recordChanged);
    connect(runner, &Runner::finished, this, [this, id] { end(id); });
    m_jobs[id] = std::move(job);
    if (resumed)
        runner->resume();
    else
        runner->start();
    if (moved)
        runner->tell(OrderGone{});
    return {};
}

void Desk::end(const QString &id)
{
    Job &job = *m_jobs.at(id);
    job.last = job.runner->record();
    job.runner.release()->deleteLater(); // it is its signal that we are in
    job.locks.clear();
    // The key of a failed or cancelled issuance was for that issuance alone.
    if (const auto dropped = m_store.dropPending(id); !dropped)
        qCWarning(logIssuance) << "a pending folder stays behind:" << dropped.error().detail;
    m_registrar.keepDirectories();
    emit finished(job.last);
}

QList<Record> Desk::records() const
{
    QList<Record> records;
    for (const auto &[id, job] : m_jobs)
        records.append(job->runner ? job->runner->record() : job->last);
    return records;
}

std::optional<Record> Desk::record(const QString &id) const
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return {};
    return found->second->runner ? found->second->runner->record() : found->second->last;
}

bool Desk::isRunning(const QString &id) const
{
    const auto found = m_jobs.find(id);
    return found != m_jobs.end() && (found->second->runner || found->second->waiting);
}

void Desk::cancel(const QString &id)
{
    if (!isRunning(id))
        return;
    const Job &job = *m_jobs.at(id);
    if (job.runner)
        return job.runner->cancel();
    // One that was interrupted stays so: what it has put in place is still to be taken away.
    turnAway(Record(job.last), job.resumed, Error{ErrorCode::Cancelled});
}

void Desk::confirm(const QString &id, qsizetype index)
{
    if (isRunning(id) && m_jobs.at(id)->runner)
        m_jobs.at(id)->runner->tell(UserConfirmed{index});
}

QString Desk::accountUrlOf(const Record &record) const
{
    const auto account = m_store.account(record.request.accountId);
    return account ? account->accountUrl.toString(QUrl::FullyEncoded) : QString();
}

std::optional<challenge::Proof> Desk::proof(const QString &id, qsizetype index) const
{
    const auto found = record(id);
    if (!found || index < 0 || index >= found->authzs.size() || !m_jobs.at(id)->session)
        return {};
    const AuthzRecord &authz = found->authzs[index];
    return challenge::Proof{.name = authz.name.startsWith("*."_L1) ? authz.name.mid(2) : authz.name,
                            .token = authz.token,
                            .keyAuthorization
                            = crypto::keyAuthorization(authz.token, *m_jobs.at(id)->session->key()),
                            .accountUrl = authz.method.accountLabel ? accountUrlOf(*found) : QString(),
                            .standing = authz.standing};
}

std::optional<dns::View> Desk::view(const QString &id, qsizetype index) const
{
    const auto found = record(id);
    if (!found || index < 0 || index >= found->authzs.size())
        return {};
    const auto view = m_views.find(found->authzs[index].token);
    return view == m_views.end() ? std::nullopt : std::optional(view->second);
}

void Desk::keepView(const QByteArray &token, const dns::View &view)
{
    for (const auto &[id, job] : m_jobs) {
        if (!job->runner)
            continue;
        const bool ours = std::ranges::any_of(job->runner->record().authzs,
                                              [&](const AuthzRecord &authz) { return authz.token == token; });
        if (!ours)
            continue;
        m_views[token] = view;
        emit viewChanged(id);
        return;
    }
}

void Desk::seen(const QByteArray &token)
{
    for (const auto &[id, job] : m_jobs) {
        if (!job->runner)
            continue;
        const auto &authzs = job->runner->record().authzs;
        for (qsizetype i = 0; i < authzs.size(); ++i) {
            if (authzs[i].token == token && !authzs[i].fetchedByCa)
                return job->runner->tell(SeenByCa{i});
        }
    }
}

void Desk::note(const acme::Exchange &exchange)
{
    const auto found = m_jobs.find(exchange.cause);
    if (found != m_jobs.end())
        found->second->effects->note(exchange);
    emit exchanged(exchange);
}

} // namespace core::issuance
