// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/acmeeffects.h"

#include "core/acme/standing.h"
#include "core/base/background.h"
#include "core/crypto/certificaterequest.h"
#include "core/crypto/jws.h"
#include "core/issuance/history.h"
#include "core/issuance/ledger.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

/// From this many names on, authorizations and challenges go out as a burst over a connection of their own.
static constexpr qsizetype BurstFrom = 6;
static const QString PracticeProfile = QStringLiteral("default");

AcmeEffects::AcmeEffects(Tools tools) : m_tools(std::move(tools)) { }

void AcmeEffects::perform(const Step &step, const Record &record, QObject *owner,
                          std::function<void(Happening)> done)
{
    std::visit([&](const auto &s) { run(s, Job{record, owner, std::move(done)}); }, step);
}

Result<void> AcmeEffects::save(const Record &before, const Record &after)
{
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

void AcmeEffects::note(const acme::Exchange &exchange)
{
    m_exchanges.append(exchange);
}

/// For what is done already: the answer still comes from the event loop.
static void soon(QObject *owner, const std::function<void(Happening)> &done, const Happening &what)
{
    QTimer::singleShot(0, owner, [done, what] { done(what); });
}

acme::Caller AcmeEffects::caller(const Job &job) const
{
    return {job.owner, job.record.id};
}

challenge::Proof AcmeEffects::proofOf(const AuthzRecord &authz) const
{
    const QString name = authz.name.startsWith("*."_L1) ? authz.name.mid(2) : authz.name;
    return {.name = name,
            .token = authz.token,
            .keyAuthorization = crypto::keyAuthorization(authz.token, *m_tools.session.key()),
            .accountUrl
            = authz.method.accountLabel ? m_tools.account.accountUrl.toString(QUrl::FullyEncoded) : QString(),
            .standing = authz.standing};
}

/// Never what the CA says: a CA that is not to be trusted could have a record made that lets an account of
/// its own have the name at another CA.
QString AcmeEffects::standingAccount(const acme::Authorization &authorization) const
{
    const auto challenge
        = std::ranges::find(authorization.challenges, "dns-persist-01"_ba, &acme::Challenge::type);
    const QString account = m_tools.account.accountUrl.toString(QUrl::FullyEncoded);
    if (challenge == authorization.challenges.end() || !acme::isAccountUri(account)
        || (!challenge->accountUri.isEmpty() && challenge->accountUri != account))
        return {};
    if (!challenge->hashesAccount)
        return account;
    const acme::Directory *directory = m_tools.session.knownDirectory();
    return directory ? challenge::hashedAccount(directory->accountHashPrefix, authorization.identifier.value,
                                                m_tools.session.key()->thumbprint(), account)
                     : QString();
}

void AcmeEffects::run(const MakeKey &, Job job)
{
    // A store that cannot be written is found out before the CA is asked for anything.
    if (const auto writable = m_tools.store.checkWritable(); !writable)
        return soon(job.owner, job.done, StepFailed{writable.error()});
    const auto present = m_tools.store.hasPendingKey(job.record.id);
    if (!present)
        return soon(job.owner, job.done, StepFailed{present.error()});
    if (*present)
        return soon(job.owner, job.done, KeySaved{});
    if (!job.record.request.reuseKey || job.record.purpose.rehearsal) // a key in use is none to play with
        return makeKey(job);
    const QString name = historyName(job.record);
    const auto entry = m_tools.store.certificate(name);
    if (!entry && entry.error().code != ErrorCode::NotFound)
        return soon(job.owner, job.done, StepFailed{entry.error()});
    if (!entry || entry->revoked) // there is none yet, or none that may be used again
        return makeKey(job);
    const auto key = m_tools.store.privateKey(name);
    if (!key)
        return soon(job.owner, job.done, StepFailed{key.error()});
    const auto saved = m_tools.store.savePendingKey(job.record.id, *key);
    soon(job.owner, job.done, saved ? Happening(KeySaved{}) : StepFailed{saved.error()});
}

void AcmeEffects::makeKey(const Job &job)
{
    inBackground(
        job.owner,
        [kind = job.record.request.keyKind] {
            return std::make_shared<Result<crypto::KeyPair>>(crypto::KeyPair::generate(kind));
        },
        [this, id = job.record.id, done = job.done](const std::shared_ptr<Result<crypto::KeyPair>> &key) {
            if (!*key)
                return done(StepFailed{key->error()});
            const auto saved = m_tools.store.savePendingKey(id, **key);
            done(saved ? Happening(KeySaved{}) : StepFailed{saved.error()});
        });
}

/// The longest period that a CA counts over.
static constexpr std::chrono::seconds LedgerMemory = std::chrono::days(8);

Result<void> AcmeEffects::checkLimits(const Record &record) const
{
    if (m_tools.account.practice)
        return {};
    const QDateTime now = m_tools.clock.now();
    const QUrl &directory = m_tools.account.directoryUrl;
    const auto entries = m_tools.store.ledger(directory, now.addSecs(-LedgerMemory.count()));
    if (!entries)
        return entries.error();
    const auto reason = whyWait(record.request, record.purpose, publishedLimits(directory), *entries, now);
    return reason ? Result<void>(*reason) : Result<void>();
}

void AcmeEffects::run(const CreateOrder &, Job job)
{
    if (const auto allowed = checkLimits(job.record); !allowed)
        return soon(job.owner, job.done, StepFailed{allowed.error()});
    const Request &request = job.record.request;
    const bool wantsDirectory
        = !job.record.purpose.replaces.isEmpty() || (m_tools.account.practice && request.profile.isEmpty());
    if (!wantsDirectory)
        return order(job, {}, request.profile);
    // Known already, except for the first order of all.
    m_tools.session.directory(
        caller(job),
        [this, record = job.record, owner = job.owner,
         done = job.done](const Result<acme::Directory> &directory) {
            if (!directory)
                return done(StepFailed{directory.error()});
            QString profile = record.request.profile;
            // Pebble 2.10 draws lots when none is named.
            if (m_tools.account.practice && profile.isEmpty()
                && directory->profiles.contains(PracticeProfile))
                profile = PracticeProfile;
            // RFC 9773, section 5: only where the CA offers the service.
            const bool takesIt = !directory->renewalInfo.isEmpty();
            order(Job{record, owner, done}, takesIt ? record.purpose.replaces : QByteArray(), profile);
        });
}

/// A CA that stumbles over `replaces`, or over the certificate that it names, must not keep a certificate
/// from being renewed for ever (RFC 9773, section 5, asks for nothing of the kind).
static bool isAboutReplaces(const Error &error, int attempts)
{
    if (error.code == ErrorCode::RateLimited || error.code == ErrorCode::NonceRefused)
        return false;
    if (error.code == ErrorCode::ServerBroken || (error.problem && error.problem->status >= 500))
        return attempts > 0; // the Session has tried thrice, and so have we
    return error.problem.has_value();
}

void AcmeEffects::order(const Job &job, const QByteArray &replaces, const QString &profile)
{
    const Request &request = job.record.request;
    if (request.identifiers.size() >= BurstFrom)
        m_tools.session.expectBurst(static_cast<int>(request.identifiers.size()));
    m_tools.session.newOrder(
        caller(job), {.identifiers = request.identifiers, .profile = profile, .replaces = replaces},
        [this, replaces, attempts = job.record.attempts, done = job.done](const Result<acme::Order> &order) {
            if (order)
                return done(OrderCreated{*order, m_tools.session.directoryUrl()});
            if (!replaces.isEmpty() && isAboutReplaces(order.error(), attempts))
                return done(ReplacesRefused{order.error()});
            done(StepFailed{order.error()});
        });
}

/// The CA does not know the object (any more): RFC 8555 has no word for it, CAs answer 404.
static bool isGone(const Error &error)
{
    return error.code == ErrorCode::Rejected && error.problem
        && (error.problem->status == 404 || error.problem->status == 410);
}

void AcmeEffects::run(const ReadOrder &, Job job)
{
    m_tools.session.order(
        caller(job), job.record.orderUrl, [done = job.done](const Result<acme::Order> &order) {
            if (order)
                return done(OrderRead{*order});
            done(isGone(order.error()) ? Happening(OrderGone{}) : StepFailed{order.error()});
        });
}

void AcmeEffects::run(const ReadAuthz &step, Job job)
{
    m_tools.session.authorization(
        caller(job), job.record.authzs[step.index].url,
        [this, index = step.index, done = job.done](const Result<acme::Authorization> &authorization) {
            if (authorization)
                return done(AuthzRead{index, *authorization, standingAccount(*authorization)});
            done(isGone(authorization.error()) ? Happening(OrderGone{})
                                               : StepFailed{authorization.error(), index});
        });
}

void AcmeEffects::run(const Announce &step, Job job)
{
    soon(job.owner, job.done, Announced{step.index});
}

/// Somebody is there who can add what stands in the DNS.
static bool canBeAsked(const Record &record, const AuthzRecord &authz)
{
    return challenge::isStanding(authz.method.kind) && challenge::mayNeedPerson(authz.method)
        && !record.purpose.automatic;
}

template <typename Reached>
challenge::Solver::Done AcmeEffects::heardFrom(const challenge::Solver &solver, const Job &job,
                                               qsizetype index) const
{
    const AuthzRecord &authz = job.record.authzs[index];
    return [&solver, index, proof = proofOf(authz), ask = canBeAsked(job.record, authz),
            done = job.done](const Result<void> &reached) {
        if (reached)
            return done(Reached{index, solver.standsUntil(proof)});
        done(ask ? Happening(PersonNeeded{index}) : StepFailed{reached.error(), index});
    };
}

void AcmeEffects::run(const Present &step, Job job)
{
    const AuthzRecord &authz = job.record.authzs[step.index];
    challenge::Solver &solver = m_tools.solvers.solver(authz.method);
    solver.present(proofOf(authz), job.owner, heardFrom<Presented>(solver, job, step.index));
}

void AcmeEffects::run(const BecomeReady &step, Job job)
{
    const AuthzRecord &authz = job.record.authzs[step.index];
    challenge::Solver &solver = m_tools.solvers.solver(authz.method);
    solver.ready(proofOf(authz), job.owner, heardFrom<BecameReady>(solver, job, step.index));
}

void AcmeEffects::run(const Answer &step, Job job)
{
    const AuthzRecord &authz = job.record.authzs[step.index];
    const auto answered = [this, index = step.index, job, url = authz.url,
                           id = job.record.id](const Result<acme::Challenge> &challenge) {
        if (challenge)
            return job.done(Answered{index});
        // Refused or lost: the authorization says whether the CA has looked already.
        m_tools.session.authorization(
            {job.owner, id}, url,
            [index, done = job.done, error = challenge.error()](const Result<acme::Authorization> &read) {
                if (read && read->status != acme::AuthorizationStatus::Pending)
                    return done(AuthzRead{index, *read, {}});
                done(StepFailed{error, index});
            });
    };
    m_tools.session.respond(caller(job), authz.challengeUrl, answered);
}

void AcmeEffects::run(const CleanUp &step, Job job)
{
    const AuthzRecord &authz = job.record.authzs[step.index];
    m_tools.solvers.solver(authz.method)
        .cleanUp(proofOf(authz), job.owner,
                 [index = step.index, done = job.done](const Result<void> &cleaned) {
                     done(cleaned ? Happening(CleanedUp{index}) : CleanUpFailed{index, cleaned.error()});
                 });
}

void AcmeEffects::run(const Deactivate &step, Job job)
{
    // A courtesy to the CA: whether it worked changes nothing here.
    m_tools.session.deactivateAuthorization(
        caller(job), job.record.authzs[step.index].url,
        [index = step.index, done = job.done](const Result<acme::Authorization> &) {
            done(Deactivated{index});
        });
}

void AcmeEffects::run(const Finalize &, Job job)
{
    const auto key = m_tools.store.pendingKey(job.record.id);
    if (!key)
        return soon(job.owner, job.done, StepFailed{key.error()});
    const auto request = crypto::createRequest(*key, valuesOf(job.record.request.identifiers));
    if (!request)
        return soon(job.owner, job.done, StepFailed{request.error()});
    m_tools.session.finalize(caller(job), job.record.finalizeUrl, *request,
                             [done = job.done](const Result<acme::Order> &order) {
                                 if (order)
                                     return done(OrderRead{*order});
                                 const Error &error = order.error();
                                 if (error.problem && typeOf(*error.problem) == ProblemType::OrderNotReady)
                                     return done(OrderNotReady{});
                                 if (isTransient(error) && !error.retryAt)
                                     return done(OutcomeUnknown{});
                                 done(StepFailed{error});
                             });
}

Result<crypto::Chain> AcmeEffects::accept(const Record &record, const QByteArray &pem) const
{
    const auto key = m_tools.store.pendingKey(record.id);
    if (!key)
        return key.error();
    const auto chain = crypto::chainFromPem(pem);
    if (!chain)
        return chain.error();
    return crypto::checkIssued(*chain, *key, valuesOf(record.request.identifiers), m_tools.clock.now());
}

void AcmeEffects::run(const Download &, Job job)
{
    m_tools.session.certificate(
        caller(job), job.record.certificateUrl,
        [this, job, record = job.record](const Result<acme::CertificateReply> &reply) {
            if (!reply)
                return job.done(StepFailed{reply.error()});
            const auto chain = accept(record, reply->pem);
            if (!chain)
                return job.done(StepFailed{chain.error()});
            const bool publicCa
                = !m_tools.account.staging && !m_tools.account.practice && m_tools.account.rootPem.isEmpty();
            if (reply->alternates.isEmpty() || !publicCa
                || crypto::checkTrust(*chain, m_tools.clock.now()).trust == crypto::Trust::Trusted)
                return job.done(Downloaded{crypto::toPem(*chain)});
            tryAlternates(Job{record, job.owner, job.done}, *chain, reply->alternates);
        });
}

/// The CA's default chain does not lead to a root that this computer trusts: one of the others may.
void AcmeEffects::tryAlternates(const Job &job, const crypto::Chain &chain, QList<QUrl> alternates)
{
    if (alternates.isEmpty())
        return job.done(Downloaded{crypto::toPem(chain)});
    const QUrl next = alternates.takeFirst();
    m_tools.session.certificate(
        caller(job), next,
        [this, chain, alternates, record = job.record, owner = job.owner,
         done = job.done](const Result<acme::CertificateReply> &reply) {
            if (reply) {
                const auto other = accept(record, reply->pem);
                if (other && crypto::checkTrust(*other, m_tools.clock.now()).trust == crypto::Trust::Trusted)
                    return done(Downloaded{crypto::toPem(*other)});
            }
            tryAlternates(Job{record, owner, done}, chain, alternates);
        });
}

void AcmeEffects::run(const Install &, Job job)
{
    const Request &request = job.record.request;
    const auto chain = crypto::chainFromPem(job.record.chainPem);
    if (!chain)
        return soon(job.owner, job.done, StepFailed{chain.error()});
    const auto installed
        = m_tools.store.install(job.record.id,
                                {.name = request.certificateName,
                                 .accountId = request.accountId,
                                 .caName = m_tools.account.caName,
                                 .request = toJson(request),
                                 .test = m_tools.account.staging || m_tools.account.practice},
                                *chain);
    soon(job.owner, job.done,
         installed ? Happening(Installed{installed->name, installed->generation})
                   : StepFailed{installed.error()});
}

void AcmeEffects::run(const WaitUntil &, Job) { } // the Runner waits by itself

} // namespace core::issuance
