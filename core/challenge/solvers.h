// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/challenge/providerbook.h"
#include "core/challenge/solver.h"

#include <memory>

namespace core::challenge {

struct DnsTools;

/// Makes solvers and keeps one for each method: two issuances that listen at the same address and port share
/// a listener.
class Solvers : public QObject {
    Q_OBJECT
public:
    /// With a DNS client of its own and without DNS providers.
    explicit Solvers(QObject *parent = nullptr);
    /// The first three must outlive it. `knownHosts`: the file of the keys of SSH servers that a person has
    /// accepted here (see hostkey.h); ssh's own are believed, too.
    Solvers(dns::Client &client, ProviderBook &providers, const Clock &clock, QString knownHosts = {},
            QObject *parent = nullptr);
    ~Solvers() override;

    /// Owned by this object, valid as long as it lives.
    [[nodiscard]] Solver &solver(const Method &method);
    [[nodiscard]] const DnsTools &dnsTools() const;
    [[nodiscard]] QString knownHosts() const;

signals:
    void fetched(const QByteArray &token, const QString &fromAddress);
    void viewed(const QByteArray &token, const core::dns::View &view);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::challenge
