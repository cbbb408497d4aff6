// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "ui/accounts/accountwizard.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TermsPage::TermsPage(AccountWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Terms and contact"));
    const int unit = Metrics::unit(this);
    m_terms = plainLabel({});
    m_read = new QPushButton(tr("&Read the terms of service"));
    connect(m_read, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_wizard.draft().directory.termsOfService); });
    m_agree = new QCheckBox(tr("I &agree to the terms of service"));
    m_contact = new QLineEdit;
    m_contact->setPlaceholderText(u"admin@example.org"_s);
    m_contactHint = quietLabel({});
    m_binds = new QCheckBox(tr("I have a key ID and a key from the CA's website (&external account)"));

    auto *form = new QFormLayout;
    form->addRow(tr("&Mail address"), m_contact);
    form->addRow(m_contactHint);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(m_terms);
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(m_agree);
    layout->addLayout(form);
    layout->addWidget(m_binds);
    layout->addStretch();
    connect(m_agree, &QCheckBox::toggled, this, &TermsPage::completeChanged);
    connect(m_contact, &QLineEdit::textChanged, this, &TermsPage::completeChanged);
    connect(m_binds, &QCheckBox::toggled, this, [this](bool on) { m_wizard.draft().bindsExternal = on; });
}

void TermsPage::initializePage()
{
    AccountDraft &draft = m_wizard.draft();
    setSubTitle(draft.preset ? draft.preset->name : draft.directoryUrl.host());
    const QUrl terms = draft.directory.termsOfService;
    m_terms->setText(
        terms.isEmpty()
            ? tr("This CA gives no address for its terms of service, and may ask you to agree all the same.")
            : terms.toString());
    m_agree->setChecked(false);
    // Agreeing is asked for all the same: there are CAs whose terms have no web address.
    m_read->setVisible(terms.scheme() == "https"_L1);
    m_contactHint->setText(draft.preset && draft.preset->contactNeeded
                               ? tr("This CA wants an address to reach you.")
                               : tr("May be left empty. The CA may write to it when something concerns your "
                                    "certificates; Let's Encrypt does not."));
    m_binds->setVisible(!draft.directory.externalAccountRequired);
    m_binds->setChecked(draft.preset && draft.preset->externalAccount);
    draft.bindsExternal = m_binds->isChecked();
}

bool TermsPage::isComplete() const
{
    const AccountDraft &draft = m_wizard.draft();
    const QString contact = m_contact->text().trimmed();
    const bool contactGood = contact.isEmpty() ? !(draft.preset && draft.preset->contactNeeded)
                                               : core::acme::isPlausibleContact(contact);
    return contactGood && m_agree->isChecked();
}

bool TermsPage::validatePage()
{
    core::issuance::AccountRequest &request = m_wizard.draft().request;
    request = m_wizard.caRequest();
    request.termsAgreed = m_agree->isChecked();
    if (const QString contact = m_contact->text().trimmed(); !contact.isEmpty())
        request.contacts = {contact};
    return true;
}

} // namespace ui
