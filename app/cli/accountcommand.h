// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// A verb about one account. The account is named, or is the default one.
class AccountCommand : public Command {
    Q_OBJECT
protected:
    static void describeAccount(QCommandLineParser &parser);
    /// --key-place and --new-passphrase-file
    static void describePlacement(QCommandLineParser &parser);
    static void describeNewPassphrase(QCommandLineParser &parser);

    /// Empty after a complaint; then the verb has finished.
    std::optional<core::store::AccountEntry> account(const QCommandLineParser &parser, const Tools &tools);
    static core::Result<core::issuance::Placement> placement(const QCommandLineParser &parser);
    /// From --new-passphrase-file, else --passphrase-file, else the environment.
    static core::Result<core::issuance::SharedSecret> newPassphrase(const QCommandLineParser &parser);

    /// Ends the verb: says `sentence` and shows the account, or tells the error.
    core::issuance::AccountCare::Done report(const Tools &tools, const QString &sentence);
    int tell(const Console &console, const core::Error &error); ///< WrongUsage for what was typed wrongly
    static void print(const Console &console, const core::store::AccountEntry &account);
};

} // namespace app::cli
