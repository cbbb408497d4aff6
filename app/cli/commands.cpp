// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcarecommands.h"
#include "app/cli/accountcommands.h"
#include "app/cli/accountkeycommands.h"
#include "app/cli/checkcommand.h"
#include "app/cli/dnscommands.h"
#include "app/cli/issuecommand.h"
#include "app/cli/leftoverscommand.h"
#include "app/cli/listcommands.h"
#include "app/cli/logcommand.h"
#include "app/cli/nginxcommand.h"
#include "app/cli/notifycommands.h"
#include "app/cli/persistcommand.h"
#include "app/cli/practicecommand.h"
#include "app/cli/renewcommand.h"
#include "app/cli/revokecommand.h"
#include "app/cli/schedulecommand.h"

namespace app::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<AccountAdd>());
    commands.push_back(std::make_unique<AccountList>());
    commands.push_back(std::make_unique<AccountShow>());
    commands.push_back(std::make_unique<AccountDefault>());
    commands.push_back(std::make_unique<AccountContact>());
    commands.push_back(std::make_unique<AccountTerms>());
    commands.push_back(std::make_unique<AccountRollover>());
    commands.push_back(std::make_unique<AccountProtect>());
    commands.push_back(std::make_unique<AccountExport>());
    commands.push_back(std::make_unique<AccountRecover>());
    commands.push_back(std::make_unique<AccountReopen>());
    commands.push_back(std::make_unique<AccountDeactivate>());
    commands.push_back(std::make_unique<Check>());
    commands.push_back(std::make_unique<Issue>());
    commands.push_back(std::make_unique<Renew>());
    commands.push_back(std::make_unique<RollBack>());
    commands.push_back(std::make_unique<Deploy>());
    commands.push_back(std::make_unique<Revoke>());
    commands.push_back(std::make_unique<List>());
    commands.push_back(std::make_unique<Show>());
    commands.push_back(std::make_unique<Log>());
    commands.push_back(std::make_unique<Nginx>());
    commands.push_back(std::make_unique<DnsAdd>());
    commands.push_back(std::make_unique<DnsList>());
    commands.push_back(std::make_unique<DnsTest>());
    commands.push_back(std::make_unique<DnsPersist>());
    commands.push_back(std::make_unique<DnsLeftovers>());
    commands.push_back(std::make_unique<DnsTrust>());
    commands.push_back(std::make_unique<DnsRename>());
    commands.push_back(std::make_unique<DnsRemove>());
    commands.push_back(std::make_unique<DnsResolver>());
    commands.push_back(std::make_unique<Practice>());
    for (const auto action : {Schedule::Action::Install, Schedule::Action::Status, Schedule::Action::Remove})
        commands.push_back(std::make_unique<Schedule>(action));
    commands.push_back(std::make_unique<NotifyShow>());
    commands.push_back(std::make_unique<NotifySet>());
    commands.push_back(std::make_unique<NotifyTest>());
    commands.push_back(std::make_unique<NotifyCalendar>());
    return commands;
}

} // namespace app::cli
