// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/dnssolver.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/challenge/later.h"
#include "core/challenge/recordwatch.h"
#include "core/crypto/digest.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr std::chrono::minutes Patience{30};

DnsSolver::DnsSolver(Method method, DnsTools tools, QObject *parent)
    : Solver(parent), m_method(std::move(method)), m_tools(tools)
{
}

void DnsSolver::present(const Proof &proof, QObject *owner, Done done)
{
    enqueue(RecordChange::Action::Add, proof, owner, std::move(done));
}

void DnsSolver::cleanUp(const Proof &proof, QObject *owner, Done done)
{
    enqueue(RecordChange::Action::Remove, proof, owner, std::move(done));
}

void DnsSolver::enqueue(RecordChange::Action action, const Proof &proof, QObject *owner, Done done)
{
    if (m_method.kind == MethodKind::DnsManual)
        return later(owner, std::move(done), {});
    Done heard = [owner = QPointer<QObject>(owner), done = std::move(done)](const Result<void> &result) {
        if (owner)
            done(result);
    };
    m_queue.push_back({RecordChange{.action = action, .proof = proof}, std::move(heard)});
    if (!m_busy)
        QMetaObject::invokeMethod(this, &DnsSolver::next, Qt::QueuedConnection);
}

void DnsSolver::next()
{
    if (m_busy || m_queue.empty())
        return;
    m_busy = true;
    const auto provider = m_tools.providers.provider(m_method.provider);
    if (!provider)
        return finish(provider.error());
    const QString name = dnsName(m_queue.front().change.proof);
    dns::findPlace(
        m_tools.client, name, this, [this, name, provider = *provider](const Result<dns::Place> &place) {
            // A program may know the way by itself; only a forged answer stops here.
            if (!place && place.error().code == ErrorCode::DnsBogus)
                return finish(place.error());
            m_queue.front().change.place = place ? *place : dns::Place{.asked = name, .record = name};
            const bool needsZone = provider.kind == ProviderKind::Lexicon
                || provider.kind == ProviderKind::AcmeDns
                || (provider.kind == ProviderKind::Rfc2136
                    && (provider.zone.isEmpty() || provider.server.isEmpty()));
            if (!place && needsZone)
                return finish(place.error());
            checkProgram(provider);
        });
}

void DnsSolver::checkProgram(const Provider &provider)
{
    if (!isProgram(provider.kind))
        return run(provider);
    inBackground(
        this, [provider] { return std::make_shared<Result<QString>>(fingerprintOf(provider)); },
        [this, provider](const std::shared_ptr<Result<QString>> &fingerprint) {
            if (!*fingerprint)
                return finish(fingerprint->error());
            if (**fingerprint != provider.agreedTo)
                return finish(Error{.code = ErrorCode::ProviderChanged, .subject = provider.program});
            run(provider);
        });
}

void DnsSolver::run(const Provider &provider)
{
    const auto credentials = m_tools.providers.credentials(provider);
    if (!credentials)
        return finish(credentials.error());
    auto call = callFor(m_queue.front().change, provider, *credentials);
    if (!call)
        return finish(call.error());
    runProgram(*std::move(call), this, [this, provider](const Result<ProgramOutput> &output) {
        if (!output && output.error().code == ErrorCode::ProgramMissing && !isProgram(provider.kind))
            return finish(
                Error{.code = ErrorCode::ProgramMissing,
                      .subject = output.error().subject,
                      .detail = provider.kind == ProviderKind::AcmeDns ? u"curl"_s : u"bind9-dnsutils"_s});
        finish(output ? verdict(*output, m_queue.front().change, provider) : output.error());
    });
}

void DnsSolver::finish(const Result<void> &result)
{
    const Done done = std::move(m_queue.front().done);
    m_queue.pop_front();
    m_busy = false;
    QMetaObject::invokeMethod(this, &DnsSolver::next, Qt::QueuedConnection);
    done(result); // it may end us
}

void DnsSolver::ready(const Proof &proof, QObject *owner, Done done)
{
    // A person may take days.
    const auto patience = m_method.kind == MethodKind::DnsManual
        ? std::optional<std::chrono::seconds>()
        : std::optional<std::chrono::seconds>(Patience);
    awaitRecord(
        m_tools, proof, patience, owner,
        [self = QPointer<DnsSolver>(this), token = proof.token](const dns::View &view) {
            if (self)
                emit self->viewed(token, view);
        },
        std::move(done));
}

namespace {

/// One trial. Goes on to take the record away when whoever asked has gone.
class RecordTrial final : public QObject {
public:
    RecordTrial(const QString &provider, const QString &name, DnsTools tools, std::chrono::seconds patience,
                QObject *owner, std::function<void(const ProviderTrial &)> told)
        : QObject(&tools.client), m_tools(tools), m_provider(provider),
          m_told([owner = QPointer<QObject>(owner), told = std::move(told)](const auto &state) {
              if (owner)
                  told(state);
          }),
          m_solver(new DnsSolver({.kind = MethodKind::DnsProvider, .provider = provider}, tools, this)),
          m_proof{.name = name,
                  .token = crypto::toBase64Url(crypto::randomBytes(24)),
                  .keyAuthorization = "tegata-test-" + crypto::toBase64Url(crypto::randomBytes(24))}
    {
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            if (!m_state.error)
                m_state.error = m_state.view.trouble ? *m_state.view.trouble
                                                     : Error{.code = ErrorCode::RecordNotVisible,
                                                             .subject = m_state.view.place.record,
                                                             .detail = whereNot(m_state.view)};
            remove();
        });
        connect(owner, &QObject::destroyed, this, [this] {
            if (m_state.stage == ProviderTrial::Stage::Looking)
                remove();
        });
        connect(m_solver, &Solver::viewed, this, [this](const QByteArray &, const dns::View &view) {
            m_state.view = view;
            tell();
        });
        QMetaObject::invokeMethod(
            this, [this, patience] { start(patience); }, Qt::QueuedConnection);
    }

private:
    void start(std::chrono::seconds patience)
    {
        tell();
        m_solver->present(m_proof, this, [this, patience](const Result<void> &written) {
            if (!written) {
                m_state.error = written.error();
                return end();
            }
            m_state.stage = ProviderTrial::Stage::Looking;
            tell();
            m_limit.start(patience);
            m_watch = new QObject(this);
            m_solver->ready(m_proof, m_watch, [this](const Result<void> &seen) {
                if (!seen)
                    m_state.error = seen.error();
                remove();
            });
        });
    }

    void remove()
    {
        if (m_state.stage != ProviderTrial::Stage::Looking)
            return;
        m_limit.stop();
        m_watch->deleteLater();
        m_state.stage = ProviderTrial::Stage::Removing;
        tell();
        m_solver->cleanUp(m_proof, this, [this](const Result<void> &removed) {
            if (!removed && !m_state.error)
                m_state.error = removed.error();
            end();
        });
    }

    void end()
    {
        m_state.stage = ProviderTrial::Stage::Done;
        deleteLater();
        const auto kept = m_tools.providers.saveTrial(
            m_provider, {.when = m_tools.clock.now(), .name = m_proof.name, .error = m_state.error});
        if (!kept && kept.error().code != ErrorCode::ProviderUnknown)
            qCWarning(logChallenge) << "the trial of a DNS provider is not kept:" << kept.error().detail;
        const auto told = m_told;
        told(m_state); // it may end our owner
    }

    void tell()
    {
        const auto told = m_told;
        told(m_state);
    }

    DnsTools m_tools;
    QString m_provider;
    std::function<void(const ProviderTrial &)> m_told;
    DnsSolver *m_solver;
    Proof m_proof;
    ProviderTrial m_state;
    QTimer m_limit;
    QObject *m_watch = nullptr;
};

} // namespace

void tryProvider(const QString &provider, const QString &name, DnsTools tools, std::chrono::seconds patience,
                 QObject *owner, std::function<void(const ProviderTrial &)> told)
{
    new RecordTrial(provider, name, tools, patience, owner, std::move(told));
}

} // namespace core::challenge
