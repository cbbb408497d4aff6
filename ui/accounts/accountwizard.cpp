// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountwizard.h"

#include "ui/common/discard.h"
#include "ui/look/primarybutton.h"
#include "ui/look/windowsize.h"
#include "ui/look/wizardheader.h"

#include <QPushButton>

namespace ui {

AccountWizard::AccountWizard(const Context &context, QWidget *parent) : QWizard(parent), m_context(context)
{
    setWindowTitle(tr("New account"));
    setWizardStyle(QWizard::ModernStyle);
    alignHeader(this);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(Authority, new AuthorityPage(*this));
    setPage(Terms, new TermsPage(*this));
    setPage(External, new ExternalPage(*this));
    setPage(Key, new AccountKeyPage(*this));
    setPage(Recover, new RecoverPage(*this));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::FinishButton, tr("&Open account"));
    PrimaryButton::setPrimary(qobject_cast<QPushButton *>(button(QWizard::FinishButton)), true);
    resizeToUnits(this, 76, 72);
}

int AccountWizard::nextId() const
{
    const bool external = m_draft.directory.externalAccountRequired || m_draft.bindsExternal;
    switch (static_cast<Page>(currentId())) {
    case Authority: return m_draft.hasAccount ? Recover : Terms;
    case Terms: return external ? External : Key;
    case External: return Key;
    case Key:
    case Recover: break;
    }
    return -1;
}

void AccountWizard::reject()
{
    if (currentId() == Authority || !isVisible())
        return QWizard::reject();
    askToDiscard(*this, tr("Close without an account?"), tr("What you have entered here is not kept."),
                 [this] { QWizard::reject(); });
}

core::issuance::AccountRequest AccountWizard::caRequest() const
{
    return {.caName = m_draft.preset ? m_draft.preset->name : m_draft.directoryUrl.host(),
            .presetId = m_draft.preset ? m_draft.preset->id : QString(),
            .directoryUrl = m_draft.directoryUrl,
            .rootPem = m_draft.rootPem,
            .staging = m_draft.preset && m_draft.preset->staging};
}

void AccountWizard::opened(const core::store::AccountEntry &account)
{
    emit accountOpened(account);
    accept();
}

} // namespace ui
