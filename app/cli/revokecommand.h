// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/issuance/revoker.h"

#include <QSocketNotifier>

namespace app::cli {

/// revoke: a certificate of the store, or any one from a file. Asks for its name on a terminal, wants --yes
/// elsewhere.
class Revoke final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void refuse(const Tools &tools, const QString &complaint);
    void ask(Tools tools);
    void openCa(Tools tools);
    void send(Tools tools);
    void end(const core::issuance::RevocationOutcome &outcome, const core::inspect::RevocationWord *word,
             Tools tools);

    core::issuance::RevocationRequest m_request;
    std::unique_ptr<core::issuance::Revoker> m_revoker;
    std::unique_ptr<QSocketNotifier> m_typed;
    bool m_check = true;
};

} // namespace app::cli
