// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/jws.h"
#include "core/text/glosstext.h"
#include "core/text/keytext.h"
#include "ui/accounts/accountwizard.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::GlossText;
using core::text::Term;

namespace ui {

TermsPage::TermsPage(AccountWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Open the account"));
    const int unit = Metrics::unit(this);
    m_terms = plainLabel({});
    m_read = new QPushButton(tr("&Read the terms of service"));
    connect(m_read, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_wizard.draft().directory.termsOfService); });
    m_agree = new QCheckBox(tr("I &agree to the terms of service"));
    m_contact = new QLineEdit;
    m_contact->setPlaceholderText(u"admin@example.org"_s);
    m_contactHint = quietLabel({});
    m_key = new QComboBox;
    using core::crypto::KeyKind;
    for (const KeyKind kind :
         {KeyKind::EcP256, KeyKind::EcP384, KeyKind::Rsa2048, KeyKind::Rsa3072, KeyKind::Rsa4096})
        m_key->addItem(core::text::KeyText::name(kind), static_cast<int>(kind));
    m_key->setToolTip(GlossText::gloss(Term::AccountKey));

    m_external = new QWidget;
    auto *externalForm = new QFormLayout(m_external);
    externalForm->setContentsMargins(0, 0, 0, 0);
    m_keyId = new QLineEdit;
    m_macKey = new QLineEdit;
    m_macKey->setEchoMode(QLineEdit::Password);
    externalForm->addRow(quietLabel(GlossText::gloss(Term::ExternalAccountBinding)));
    externalForm->addRow(tr("EAB key &identifier"), m_keyId);
    externalForm->addRow(tr("EAB &key"), m_macKey);

    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Opening the account"));
    m_progress->hide();
    m_banner = new Banner;
    m_banner->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("&Mail address"), m_contact);
    form->addRow(m_contactHint);
    form->addRow(tr("Account &key"), m_key);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(m_terms);
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(m_agree);
    layout->addLayout(form);
    layout->addWidget(m_external);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    connect(m_agree, &QCheckBox::toggled, this, &TermsPage::completeChanged);
    for (QLineEdit *edit : {m_contact, m_keyId, m_macKey})
        connect(edit, &QLineEdit::textChanged, this, &TermsPage::completeChanged);
}

void TermsPage::initializePage()
{
    const AccountDraft &draft = m_wizard.draft();
    setSubTitle(draft.preset ? draft.preset->name : draft.directoryUrl.host());
    const bool hasTerms = !draft.directory.termsOfService.isEmpty();
    m_terms->setText(hasTerms ? draft.directory.termsOfService.toString()
                              : tr("This CA names no terms of service."));
    m_agree->setChecked(false);
    m_read->setVisible(
        hasTerms); // agreeing is asked for all the same: there are CAs whose terms have no web address
    m_external->setVisible(draft.directory.externalAccountRequired
                           || (draft.preset && draft.preset->externalAccount));
    m_contactHint->setText(draft.preset && draft.preset->contactNeeded
                               ? tr("This CA wants an address to reach you.")
                               : tr("May be left empty. The CA may write to it when something concerns your "
                                    "certificates; Let's Encrypt does not."));
    m_done = false;
    m_banner->hide();
}

bool TermsPage::isComplete() const
{
    const AccountDraft &draft = m_wizard.draft();
    const QString contact = m_contact->text().trimmed();
    const bool contactGood = contact.isEmpty() ? !(draft.preset && draft.preset->contactNeeded)
                                               : core::acme::isPlausibleContact(contact);
    const bool externalGood = !draft.directory.externalAccountRequired
        || (!m_keyId->text().isEmpty() && !m_macKey->text().isEmpty());
    return !m_busy && contactGood && externalGood && m_agree->isChecked();
}

bool TermsPage::validatePage()
{
    if (!m_done)
        open();
    return m_done;
}

void TermsPage::open()
{
    const AccountDraft &draft = m_wizard.draft();
    core::issuance::AccountRequest request{
        .caName = draft.preset ? draft.preset->name : draft.directoryUrl.host(),
        .presetId = draft.preset ? draft.preset->id : QString(),
        .directoryUrl = draft.directoryUrl,
        .rootPem = draft.rootPem,
        .termsAgreed = m_agree->isChecked(),
        .externalKeyId = m_keyId->text().trimmed(),
        .keyKind = static_cast<core::crypto::KeyKind>(m_key->currentData().toInt()),
        .staging = draft.preset && draft.preset->staging};
    if (const QString contact = m_contact->text().trimmed(); !contact.isEmpty())
        request.contacts.append(contact);
    if (!m_macKey->text().isEmpty()) {
        auto key = core::crypto::decodeMacKey(m_macKey->text().toUtf8());
        if (!key)
            return showError(*m_banner, key.error(), m_wizard.context().clock.now());
        request.externalMacKey = std::make_shared<const core::crypto::Secret>(*std::move(key));
    }
    m_busy = true;
    m_progress->show();
    m_banner->hide();
    emit completeChanged();
    m_wizard.context().registrar.open(
        request, this, [this](const core::Result<core::store::AccountEntry> &account) {
            m_busy = false;
            m_progress->hide();
            emit completeChanged();
            if (!account) {
                m_external->setVisible(m_external->isVisible()
                                       || account.error().code == core::ErrorCode::ExternalAccountNeeded);
                return showError(*m_banner, account.error(), m_wizard.context().clock.now());
            }
            m_macKey->clear();
            m_done = true;
            m_wizard.opened(*account);
        });
}

} // namespace ui
