// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/certificateactions.h"

#include "core/inspect/certificatefile.h"
#include "core/renewal/standingoutlook.h"
#include "ui/common/words.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/issue/standingdialog.h"
#include "ui/revoke/revokedialog.h"
#include "ui/viewer/viewerwindow.h"

#include <QFileInfo>

#include <optional>

namespace ui {

CertificateActions::CertificateActions(const Context &context, DashboardPage &dashboard, Banner &banner,
                                       QWidget *window)
    : QObject(window), m_context(context), m_banner(banner), m_window(window)
{
    connect(&dashboard, &DashboardPage::viewRequested, this, &CertificateActions::view);
    connect(&dashboard, &DashboardPage::historyRequested, this, &CertificateActions::historyRequested);
    connect(&dashboard, &DashboardPage::standingRequested, this, &CertificateActions::showStanding);
    connect(&dashboard, &DashboardPage::revokeRequested, this, &CertificateActions::revokeNamed);
}

void CertificateActions::show(ViewerWindow *window)
{
    connect(window, &ViewerWindow::revokeRequested, this, &CertificateActions::revoke);
    connect(window, &ViewerWindow::historyRequested, this, [this, window](const QString &name) {
        window->close();
        emit historyRequested(name);
    });
    connect(window, &ViewerWindow::renewRequested, this, &CertificateActions::renewRequested);
    connect(window, &ViewerWindow::nginxRequested, this, &CertificateActions::nginxRequested);
    connect(window, &ViewerWindow::rollBackRequested, this, &CertificateActions::rollBackRequested);
    connect(window, &ViewerWindow::viewRequested, this, &CertificateActions::view);
    window->show();
}

void CertificateActions::view(const QString &name)
{
    const auto entry = m_context.store.certificate(name);
    const auto chain = m_context.store.chain(name);
    if (!entry || !chain)
        return showError(m_banner, entry ? chain.error() : entry.error(), m_context.clock.now());
    show(new ViewerWindow(m_context, *chain, *entry, m_window));
}

void CertificateActions::lookAt(const QString &file)
{
    const auto chain = core::inspect::readCertificates(file);
    if (!chain)
        return showError(m_banner, chain.error(), m_context.clock.now());
    show(new ViewerWindow(m_context, *chain, QFileInfo(file).fileName(), m_window));
}

void CertificateActions::showStanding(const QString &name)
{
    const auto entry = m_context.store.certificate(name);
    const auto request = entry ? core::issuance::requestFromJson(entry->request)
                               : core::Result<core::issuance::Request>(entry.error());
    if (!request)
        return showError(m_banner, request.error(), m_context.clock.now());
    const auto matters = core::renewal::standingMatters(m_context.store, m_context.clock.now());
    QList<core::issuance::StandingConcern> concerns;
    for (const auto &matter : matters ? matters->value(name) : QList<core::renewal::StandingMatter>())
        concerns.append(matter.concern);
    const auto account = m_context.store.account(request->accountId);
    auto *dialog = new StandingDialog(m_context, standingNames(*request, concerns),
                                      account ? std::optional(*account) : std::nullopt, m_window);
    dialog->show();
}

void CertificateActions::revokeNamed(const QString &name)
{
    const auto entry = m_context.store.certificate(name);
    const auto chain = m_context.store.chain(name);
    if (!entry || !chain)
        return showError(m_banner, entry ? chain.error() : entry.error(), m_context.clock.now());
    revoke({.chain = *chain,
            .certificateName = entry->name,
            .generation = entry->generation,
            .accountId = entry->accountId});
}

void CertificateActions::revoke(const core::issuance::RevocationRequest &subject)
{
    auto *dialog = new RevokeDialog(m_context, subject, m_window);
    connect(dialog, &RevokeDialog::replacementRequested, this, &CertificateActions::replacementRequested);
    dialog->show();
}

} // namespace ui
