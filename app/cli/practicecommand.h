// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/progress.h"

namespace app::cli {

/// practice: the whole story on this computer alone. Starts the practice CA, gets a certificate from it, and
/// shows what there is afterwards.
class Practice final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;
    void interrupt() override;

private:
    void issue(const core::issuance::Request &request, Tools tools);
    void end(const core::issuance::Record &record, Tools tools);
    void tell(const core::store::CertificateEntry &entry, const core::crypto::Certificate &root, Tools tools);

    core::issuance::Desk *m_desk = nullptr;
    QString m_record;
    Progress m_progress;
};

} // namespace app::cli
