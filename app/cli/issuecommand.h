// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/byhand.h"
#include "app/cli/command.h"
#include "app/cli/failureteller.h"
#include "app/cli/progress.h"
#include "app/cli/remoteservers.h"

namespace app::cli {

/// issue: gets a certificate. Said again, it goes on with one that was interrupted.
class Issue final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;
    void interrupt() override;

private:
    void withAccount(core::issuance::Request request, Tools tools);
    void begin(const core::issuance::Request &request, Tools tools);
    void rehearseOrOrder(const core::issuance::Request &request, Tools tools);
    void rehearse(const core::issuance::Request &request, const QString &accountId, Tools tools);
    void order(core::issuance::Request request, Tools tools);
    void follow(const core::issuance::Record &record, Tools tools);
    void end(const core::issuance::Record &record, Tools tools);

    core::issuance::Desk *m_desk = nullptr;
    QString m_record;
    enum class Rehearsing { No, First, Only } m_rehearsing = Rehearsing::No;
    QString m_rehearsalAccount; ///< named by an option
    bool m_isRehearsal = false; ///< m_record is one
    Progress m_progress;
    std::unique_ptr<ByHand> m_byHand;
    RemoteServers m_servers;
    FailureTeller m_teller;
};

} // namespace app::cli
