// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountwizard.h"

#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/wizardheader.h"

#include <QPushButton>

namespace ui {

AccountWizard::AccountWizard(const Context &context, QWidget *parent) : QWizard(parent), m_context(context)
{
    setWindowTitle(tr("New account"));
    setWizardStyle(QWizard::ModernStyle);
    alignHeader(this);
    setOption(QWizard::NoBackButtonOnStartPage);
    addPage(new AuthorityPage(*this));
    addPage(new TermsPage(*this));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::FinishButton, tr("&Open account"));
    PrimaryButton::setPrimary(qobject_cast<QPushButton *>(button(QWizard::FinishButton)), true);
    const int unit = Metrics::unit(this);
    resize(76 * unit, 72 * unit);
}

void AccountWizard::opened(const core::store::AccountEntry &account)
{
    emit accountOpened(account);
    accept();
}

} // namespace ui
