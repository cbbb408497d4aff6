// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/schedule/scheduler.h"

namespace app::cli {

/// schedule install, status, remove: the timer that renews with nobody looking.
class Schedule final : public Command {
    Q_OBJECT
public:
    enum class Action { Install, Status, Remove };
    explicit Schedule(Action action) : m_action(action) { }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    [[nodiscard]] int show(const core::schedule::TimerStatus &status, Tools tools) const;
    [[nodiscard]] int failed(const core::Error &error, Tools tools) const;

    Action m_action;
    std::unique_ptr<core::schedule::Scheduler> m_scheduler;
};

} // namespace app::cli
