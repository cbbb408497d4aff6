// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/solvers.h"

#include "core/challenge/later.h"
#include "core/challenge/listenersolver.h"
#include "core/challenge/webrootsolver.h"

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

std::unique_ptr<Solver> made(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener: return std::make_unique<ListenerSolver>(method.address, method.port);
    case MethodKind::WebRoot: return std::make_unique<WebRootSolver>(method.folder);
    case MethodKind::Manual: return std::make_unique<ManualSolver>();
    }
    Q_UNREACHABLE();
}

/// `method` without what does not matter for its kind.
Method essence(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener: return {.kind = method.kind, .address = method.address, .port = method.port};
    case MethodKind::WebRoot: return {.kind = method.kind, .folder = method.folder};
    case MethodKind::Manual: return {.kind = method.kind};
    }
    Q_UNREACHABLE();
}

} // namespace

struct Solvers::Impl {
    struct Entry {
        Method method;
        std::unique_ptr<Solver> solver;
    };
    std::vector<Entry> entries;
};

Solvers::Solvers(QObject *parent) : QObject(parent), m_impl(std::make_unique<Impl>()) { }

Solvers::~Solvers() = default;

Solver &Solvers::solver(const Method &method)
{
    const Method wanted = essence(method);
    for (const Impl::Entry &entry : m_impl->entries) {
        if (entry.method == wanted)
            return *entry.solver;
    }
    m_impl->entries.push_back({wanted, made(wanted)});
    Solver &solver = *m_impl->entries.back().solver;
    connect(&solver, &Solver::fetched, this, &Solvers::fetched);
    return solver;
}

} // namespace core::challenge
