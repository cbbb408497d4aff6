// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/issuance/stuckrecords.h"

#include <QHash>

namespace app::cli {

/// dns leftovers: TXT records that a DNS provider could not take away again. Lists them, lets the provider
/// try once more, or takes the word of a person that they are gone.
class DnsLeftovers final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void list(Tools tools);
    void forget(Tools tools);
    void tryAgain(Tools tools);
    void end(const QString &id, const core::Result<void> &removed, Tools tools);

    QList<core::issuance::StuckRecord> m_records; ///< those that are meant
    QHash<QString, core::Result<void>> m_outcomes; ///< by id
};

} // namespace app::cli
