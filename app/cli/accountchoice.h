// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <optional>

namespace app::cli {

/// The account that --account names, the only one, or the one that is used by default. Says what is missing
/// when there is none; then the verb ends with `exitCode`.
struct AccountChoice {
    std::optional<core::store::AccountEntry> account = {};
    int exitCode = WrongUsage;
};
void describeAccount(QCommandLineParser &parser);
[[nodiscard]] AccountChoice chosenAccount(const QCommandLineParser &parser, Command::Tools tools);

} // namespace app::cli
