// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/challenge/dnssolver.h"
#include "core/challenge/solvers.h"
#include "core/issuance/accountcare.h"
#include "core/issuance/desk.h"
#include "core/issuance/registrar.h"
#include "core/practice/practiceca.h"
#include "core/renewal/caretaker.h"
#include "core/store/store.h"

#include <memory>

namespace app {

/// Everything that both programs are made of, built once in the right order. The window and the terminal
/// program differ only in who looks at it.
class Services final : public QObject {
    Q_OBJECT
public:
    /// Opens the store in `folder`; empty: Store::defaultFolder().
    static core::Result<std::unique_ptr<Services>> create(const QString &folder);
    ~Services() override;

    [[nodiscard]] const core::Clock &clock() const;
    [[nodiscard]] core::store::Store &store();
    [[nodiscard]] core::issuance::Registrar &registrar();
    [[nodiscard]] core::issuance::AccountCare &care();
    [[nodiscard]] core::challenge::Solvers &solvers();
    [[nodiscard]] core::challenge::ProviderBook &dnsProviders();
    [[nodiscard]] core::dns::Client &dns();
    [[nodiscard]] core::challenge::DnsTools dnsTools();
    /// Where DNS questions go, from now on and in every later run.
    core::Result<void> setDnsSettings(const core::dns::Settings &settings);
    [[nodiscard]] core::issuance::Desk &desk();
    [[nodiscard]] core::practice::PracticeCa &practice();
    [[nodiscard]] core::renewal::Caretaker &caretaker();

    /// Starts the practice CA where it does not run yet and registers its account there.
    void openPractice(QObject *owner, std::function<void(core::Result<core::store::AccountEntry>)> done);

    /// Goes on with every issuance that was interrupted, the practice CA's too. One that cannot go on is told
    /// through resumeFailed(); one that another process works on is left to it in silence.
    void resumeInterrupted();

signals:
    void resumeFailed(const core::issuance::Record &record, const core::Error &error);

private:
    struct Impl;
    explicit Services(std::unique_ptr<Impl> impl);
    void resume(const core::issuance::Record &record);
    void resumeRehearsal(const core::issuance::Record &record);
    void pruneHistory();
    std::unique_ptr<Impl> m_impl;
};

/// "Tegata/0.1.0 Qt/6.4.2": what CAs see (RFC 8555, section 6.1).
[[nodiscard]] QByteArray userAgent();

/// umask, core dumps, names of the application: the first thing in both mains.
void prepareProcess();

} // namespace app
