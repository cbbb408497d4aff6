// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/renewactions.h"

#include "ui/common/words.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/deploy/deploymentdialog.h"
#include "ui/renew/renewdialog.h"
#include "ui/renew/rollbackdialog.h"
#include "ui/renew/severaldialog.h"

namespace ui {

RenewActions::RenewActions(const Context &context, DashboardPage &dashboard, Banner &banner, QWidget *window)
    : QObject(window), m_context(context), m_banner(banner), m_window(window)
{
    connect(&dashboard, &DashboardPage::renewRequested, this, &RenewActions::renew);
    connect(&dashboard, &DashboardPage::renewDueRequested, this, &RenewActions::renewDue);
    connect(&dashboard, &DashboardPage::deploymentRequested, this, &RenewActions::changeDeployment);
    connect(&dashboard, &DashboardPage::deployRequested, this, &RenewActions::deploy);
    connect(&dashboard, &DashboardPage::rollBackRequested, this, &RenewActions::rollBack);
}

void RenewActions::renew(const QStringList &names)
{
    if (names.size() > 1)
        return renewSeveral(names);
    if (names.isEmpty())
        return;
    auto *dialog = new RenewDialog(m_context, names.first(), m_window);
    connect(dialog, &RenewDialog::viewRequested, this, &RenewActions::viewRequested);
    connect(dialog, &RenewDialog::deploymentRequested, this, &RenewActions::changeDeployment);
    dialog->show();
}

void RenewActions::renewDue()
{
    renewSeveral({});
}

void RenewActions::renewSeveral(const QStringList &names)
{
    auto *dialog = new SeveralDialog(m_context, names, m_window);
    connect(dialog, &SeveralDialog::progressRequested, this, &RenewActions::progressRequested);
    dialog->show();
}

void RenewActions::changeDeployment(const QString &name)
{
    (new DeploymentDialog(m_context, name, m_window))->show();
}

void RenewActions::deploy(const QString &name)
{
    m_context.caretaker.deploy(name, this, [this, name](const core::Result<void> &result) {
        m_banner.clearButtons();
        if (!result)
            return showError(m_banner, result.error(), m_context.clock.now());
        //: %1: name of a certificate
        m_banner.setMessage(Banner::Kind::Success, tr("%1 is deployed.").arg(name));
        m_banner.show();
    });
}

void RenewActions::rollBack(const QString &name)
{
    (new RollBackDialog(m_context, name, m_window))->show();
}

} // namespace ui
