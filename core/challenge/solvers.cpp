// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/solvers.h"

#include "core/challenge/dnssolver.h"
#include "core/challenge/later.h"
#include "core/challenge/listenersolver.h"
#include "core/challenge/sftpsolver.h"
#include "core/challenge/standingsolver.h"
#include "core/challenge/tlslistenersolver.h"
#include "core/challenge/webrootsolver.h"

#include <optional>
#include <vector>

namespace core::challenge {

namespace {

/// http-01 by a person's hand: there is nothing to do here. Waiting for the person is an event of
/// core/issuance.
class ManualSolver final : public Solver {
public:
    using Solver::Solver;
    void present(const Proof &, QObject *owner, Done done) override { later(owner, std::move(done), {}); }
    void ready(const Proof &, QObject *owner, Done done) override { later(owner, std::move(done), {}); }
    void cleanUp(const Proof &, QObject *owner, Done done) override { later(owner, std::move(done), {}); }
};

std::unique_ptr<Solver> made(const Method &method, const DnsTools &dns, const QString &knownHosts)
{
    switch (method.kind) {
    case MethodKind::Listener: return std::make_unique<ListenerSolver>(method.address, method.port);
    case MethodKind::WebRoot: return std::make_unique<WebRootSolver>(method.folder);
    case MethodKind::RemoteFolder: return std::make_unique<SftpSolver>(method, knownHosts);
    case MethodKind::Manual: return std::make_unique<ManualSolver>();
    case MethodKind::TlsListener: return std::make_unique<TlsListenerSolver>(method.address, method.port);
    case MethodKind::DnsManual:
    case MethodKind::DnsProvider: return std::make_unique<DnsSolver>(method, dns);
    case MethodKind::DnsPersist: return std::make_unique<StandingSolver>(method, dns);
    }
    Q_UNREACHABLE();
}

/// `method` without what does not matter for its kind.
Method essence(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener:
    case MethodKind::TlsListener:
        return {.kind = method.kind, .address = method.address, .port = method.port};
    case MethodKind::WebRoot: return {.kind = method.kind, .folder = method.folder};
    case MethodKind::RemoteFolder:
        return {.kind = method.kind,
                .folder = method.folder,
                .server = method.server,
                .sshPort = method.sshPort,
                .identity = method.identity};
    case MethodKind::Manual:
    case MethodKind::DnsManual: return {.kind = method.kind};
    case MethodKind::DnsProvider:
    case MethodKind::DnsPersist: return {.kind = method.kind, .provider = method.provider};
    }
    Q_UNREACHABLE();
}

} // namespace

struct Solvers::Impl {
    std::unique_ptr<dns::Client> ownClient;
    std::unique_ptr<ProviderBook> ownProviders;
    std::unique_ptr<Clock> ownClock;
    std::optional<DnsTools> dns;
    QString knownHosts;
    struct Entry {
        Method method;
        std::unique_ptr<Solver> solver;
    };
    std::vector<Entry> entries;
};

Solvers::Solvers(QObject *parent) : QObject(parent), m_impl(std::make_unique<Impl>())
{
    m_impl->ownClient = std::make_unique<dns::Client>();
    m_impl->ownProviders = std::make_unique<ProviderBook>(QString());
    m_impl->ownClock = std::make_unique<SystemClock>();
    m_impl->dns.emplace(DnsTools{*m_impl->ownClient, *m_impl->ownProviders, *m_impl->ownClock});
}

Solvers::Solvers(dns::Client &client, ProviderBook &providers, const Clock &clock, QString knownHosts,
                 QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>())
{
    m_impl->knownHosts = std::move(knownHosts);
    m_impl->dns.emplace(DnsTools{client, providers, clock});
}

Solvers::~Solvers() = default;

const DnsTools &Solvers::dnsTools() const
{
    return *m_impl->dns;
}

QString Solvers::knownHosts() const
{
    return m_impl->knownHosts;
}

Solver &Solvers::solver(const Method &method)
{
    const Method wanted = essence(method);
    for (const Impl::Entry &entry : m_impl->entries) {
        if (entry.method == wanted)
            return *entry.solver;
    }
    m_impl->entries.push_back({wanted, made(wanted, *m_impl->dns, m_impl->knownHosts)});
    Solver &solver = *m_impl->entries.back().solver;
    connect(&solver, &Solver::fetched, this, &Solvers::fetched);
    connect(&solver, &Solver::viewed, this, &Solvers::viewed);
    return solver;
}

} // namespace core::challenge
