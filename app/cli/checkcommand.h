// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/doctor/planfor.h"

namespace app::cli {

/// check: what can be known before a CA is asked for a certificate.
class Check final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    std::optional<core::doctor::Authority> authority(const QCommandLineParser &parser, Tools tools);
    bool readRequest(const QCommandLineParser &parser, const Console &console);
    void openPractice(Tools tools);
    void examine(const core::doctor::Plan &plan, Tools tools);
    void end(const core::doctor::Doctor &doctor, Tools tools);

    core::issuance::Request m_request;
    core::doctor::Authority m_authority;
    quint16 m_httpPort = 80;
};

} // namespace app::cli
