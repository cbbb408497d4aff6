// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/deploy/nginxconfig.h"

namespace app::cli {

/// nginx: prints the configuration for a certificate, and lets the real nginx judge it where asked.
class Nginx final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void withBuild(core::deploy::NginxOptions options, const core::deploy::NginxBuild &build, bool test,
                   Tools tools);
};

/// The configuration for a certificate of the store; `base` carries what is chosen, names and paths are
/// filled in.
[[nodiscard]] core::Result<core::deploy::NginxOptions>
nginxOptions(core::store::Store &store, const core::store::CertificateEntry &entry,
             core::deploy::NginxOptions base);
[[nodiscard]] core::Result<QString> nginxSnippet(core::store::Store &store,
                                                 const core::store::CertificateEntry &entry,
                                                 core::deploy::NginxOptions base);

} // namespace app::cli
