// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/challenge/method.h"
#include "core/challenge/providerbook.h"
#include "core/challenge/recordchange.h"

#include <deque>

namespace core::challenge {

/// What a DnsSolver works with. All must outlive it.
struct DnsTools {
    dns::Client &client;
    ProviderBook &providers;
    const Clock &clock;
};

/// dns-01 (RFC 8555, section 8.4): a TXT record where _acme-challenge.NAME leads, changed by a DNS provider
/// or by a person; ready when every name server of the zone shows it. For a provider that is given up after
/// half an hour (RecordNotVisible, detail: where it is not); a person may take days. One change at a time:
/// many providers read a list, add to it and write it back.
class DnsSolver final : public Solver {
    Q_OBJECT
public:
    DnsSolver(Method method, DnsTools tools, QObject *parent = nullptr);

    void present(const Proof &proof, QObject *owner, Done done) override;
    void ready(const Proof &proof, QObject *owner, Done done) override;
    void cleanUp(const Proof &proof, QObject *owner, Done done) override;

private:
    struct Job {
        RecordChange change;
        Done done; ///< knows whether its owner is still there
    };

    void enqueue(RecordChange::Action action, const Proof &proof, QObject *owner, Done done);
    void next();
    void checkProgram(const Provider &provider);
    void run(const Provider &provider);
    void finish(const Result<void> &result);

    Method m_method;
    DnsTools m_tools;
    std::deque<Job> m_queue;
    bool m_busy = false; ///< with the first of them
};

/// Whether the provider can do it for `name`: writes a harmless record at _acme-challenge.NAME beside what
/// may be there, looks at all name servers, takes it away again. RecordNotVisible when it has not appeared
/// within `patience`. When `owner` goes, nothing more is told, but the record is still taken away. How it
/// went is kept in the book.
struct ProviderTrial {
    enum class Stage { Writing, Looking, Removing, Done };
    Stage stage = Stage::Writing;
    dns::View view = {};
    std::optional<Error> error = {};
};
void tryProvider(const QString &provider, const QString &name, DnsTools tools, std::chrono::seconds patience,
                 QObject *owner, std::function<void(const ProviderTrial &)> told);

} // namespace core::challenge
