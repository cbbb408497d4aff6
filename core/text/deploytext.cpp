// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/deploytext.h"

#include "core/deploy/commandline.h"
#include "core/text/datetext.h"

namespace core::text {

using deploy::ActionKind;

QString DeployText::kind(ActionKind kind)
{
    switch (kind) {
    case ActionKind::ReloadNginx: return tr("Reload nginx");
    case ActionKind::Run: return tr("Run a command");
    }
    return {};
}

QString DeployText::description(ActionKind kind)
{
    switch (kind) {
    case ActionKind::ReloadNginx:
        return tr("Has nginx test its configuration, and reloads it when that is in order. Open connections "
                  "stay open.");
    case ActionKind::Run:
        return tr("Runs a program of your own, without a shell. It is told of the certificate through "
                  "environment variables, such as TEGATA_FULLCHAIN and TEGATA_PRIVATE_KEY (paths).");
    }
    return {};
}

QString DeployText::name(const deploy::Action &action)
{
    switch (action.kind) {
    case ActionKind::ReloadNginx: return kind(action.kind);
    case ActionKind::Run:
        //: %1: a command line
        return tr("Run %1").arg(deploy::commandLine(action.command));
    }
    return {};
}

QString DeployText::state(const store::DeploymentEntry &deployment, int liveGeneration, const QDateTime &now)
{
    if (deployment.actions.isEmpty())
        return tr("Nothing is done after a renewal: reload your web server yourself.");
    if (!deployment.error.isEmpty())
        //: %1: "5 minutes ago"
        return tr("The last %n tries failed, the latest %1.", "deployment", deployment.attempts)
            .arg(DateText::relative(deployment.lastTry, now));
    if (deployment.generation != liveGeneration)
        return tr("Not done yet for the certificate in use.");
    //: %1: "5 minutes ago"
    return deployment.lastTry.isValid()
        ? tr("Done for the certificate in use, %1.").arg(DateText::relative(deployment.lastTry, now))
        : tr("Done for the certificate in use.");
}

QString DeployText::nextTry(const store::DeploymentEntry &deployment, const QDateTime &now)
{
    if (deployment.nextTry.isValid() && deployment.nextTry > now)
        //: %1: "in 8 minutes, today 14:05"
        return tr("Tegata tries again by itself %1.").arg(DateText::full(deployment.nextTry, now));
    return tr("Tegata tries again at the next check.");
}

} // namespace core::text
