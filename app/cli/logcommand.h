// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/text/historyexport.h"

namespace app::cli {

/// log: what has happened, to one certificate or to all.
class Log final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void print(const core::text::HistoryFilter &filter, int limit, const Tools &tools);
    void report(const QString &certificateName, bool hideNames, const Tools &tools);
    void exportTo(const QString &path, const core::text::HistoryFilter &filter, Tools tools);
};

/// "90m", "12h", "7d", "4w" before `now`, or a date as ISO 8601 has it, local time where it says no other.
/// Invalid when it is neither.
[[nodiscard]] QDateTime sinceFrom(const QString &typed, const QDateTime &now);

} // namespace app::cli
