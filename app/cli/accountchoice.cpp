// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(app::cli::AccountChoice)
};

void describeAccount(QCommandLineParser &parser)
{
    parser.addOption({u"account"_s, AccountWords::tr("The account to use; may be left out if there is one."),
                      AccountWords::tr("ID")});
}

AccountChoice chosenAccount(const QCommandLineParser &parser, Command::Tools tools)
{
    const Console &console = tools.console;
    const auto accounts = tools.services.store().accounts();
    if (!accounts)
        return {.exitCode = console.fail(accounts.error())};
    QList<core::store::AccountEntry> usable;
    for (const core::store::AccountEntry &account : *accounts) {
        if (!account.accountUrl.isEmpty()
            && (parser.isSet(u"account"_s) ? account.id == parser.value(u"account"_s) : !account.practice))
            usable.append(account);
    }
    if (usable.size() > 1) {
        const auto chosen = tools.services.care().defaultAccount();
        if (chosen && std::ranges::find(usable, *chosen) != usable.end())
            usable = {*chosen};
    }
    if (usable.size() == 1)
        return {.account = usable.first()};
    console.note(
        usable.isEmpty() && parser.isSet(u"account"_s)
            ? AccountWords::tr("There is no account “%1”; “tegatactl account list” names them.")
                  .arg(parser.value(u"account"_s))
            : usable.isEmpty() ? AccountWords::tr(
                  "There is no account yet. Open one: tegatactl account add --ca letsencrypt --agree-tos")
                               : AccountWords::tr("There are several accounts; say which one: --account ID"));
    return {};
}

} // namespace app::cli
