// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/byhand.h"
#include "app/cli/command.h"
#include "app/cli/renewalteller.h"
#include "app/watch.h"

namespace app::cli {

/// renew: what is due, or what is named. The timer calls it with --due.
class Renew final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;
    void interrupt() override;

private:
    void switchAutomatic(const QStringList &names, bool on, Tools tools);
    void start(const core::renewal::Caretaker::Options &options, Tools tools);
    void end(const core::renewal::Summary &summary, Tools tools);
    void finish(const core::renewal::Summary &summary, int exitCode, Tools tools);

    core::renewal::Caretaker *m_caretaker = nullptr;
    std::unique_ptr<ByHand> m_byHand; ///< for what is named: the timer has nobody to ask
    std::unique_ptr<RenewalTeller> m_teller;
    std::unique_ptr<Watch> m_watch;
    bool m_isAsked = false;
    bool m_isInterrupted = false;
};

/// rollback: the previous generation is live again.
class RollBack final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// deploy: what is done with a certificate each time it is new, kept with it, and done now.
class Deploy final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// 0: something was renewed and nothing failed; 1: something failed; 3: there was nothing to do; 75: what was
/// named has to wait.
[[nodiscard]] int exitCodeOf(const core::renewal::Summary &summary, bool asked);

} // namespace app::cli
