// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/session.h"
#include "core/challenge/solvers.h"
#include "core/issuance/runner.h"
#include "core/store/store.h"

#include <optional>

namespace core::issuance {

/// The steps of one issuance, for real: the CA through a Session, proofs through Solvers, files through the
/// Store.
class AcmeEffects final : public Effects {
public:
    struct Tools {
        acme::Session &session;
        challenge::Solvers &solvers;
        store::Store &store;
        const Clock &clock;
        store::AccountEntry account;
    };
    explicit AcmeEffects(Tools tools);

    void perform(const Step &step, const Record &record, QObject *owner,
                 std::function<void(Happening)> done) override;
    Result<void> save(const Record &before, const Record &after) override;

    /// An exchange with the CA, to be written with the next save.
    void note(const acme::Exchange &exchange);

private:
    struct Job {
        const Record &record;
        QObject *owner;
        std::function<void(Happening)> done;
    };

    void run(const MakeKey &step, Job job);
    void run(const CreateOrder &step, Job job);
    void order(const Job &job, const QByteArray &replaces, const QString &profile);
    void run(const ReadOrder &step, Job job);
    void run(const ReadAuthz &step, Job job);
    void run(const Announce &step, Job job);
    void run(const Present &step, Job job);
    void run(const BecomeReady &step, Job job);
    void run(const Answer &step, Job job);
    void run(const CleanUp &step, Job job);
    void run(const Deactivate &step, Job job);
    void run(const Finalize &step, Job job);
    void run(const Download &step, Job job);
    void run(const Install &step, Job job);
    void run(const WaitUntil &step, Job job);

    void makeKey(const Job &job);
    /// LimitReached while the order would go beyond a limit of the CA or of our own.
    Result<void> checkLimits(const Record &record) const;
    [[nodiscard]] acme::Caller caller(const Job &job) const;
    [[nodiscard]] challenge::Proof proofOf(const AuthzRecord &authz) const;
    /// What the solver's answer means to the order; `Reached` is what has happened when it went well.
    template <typename Reached>
    [[nodiscard]] challenge::Solver::Done heardFrom(const challenge::Solver &solver, const Job &job,
                                                    qsizetype index) const;
    [[nodiscard]] QString standingAccount(const acme::Authorization &authorization) const;
    Result<crypto::Chain> accept(const Record &record, const QByteArray &pem) const;
    void tryAlternates(const Job &job, const crypto::Chain &chain, QList<QUrl> alternates);

    Tools m_tools;
    QList<acme::Exchange> m_exchanges;
};

} // namespace core::issuance
