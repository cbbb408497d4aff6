// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/glosstext.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/placechooser.h"
#include "ui/common/keykindbox.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

AccountKeyPage::AccountKeyPage(AccountWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("The account key"));
    setSubTitle(core::text::GlossText::gloss(core::text::Term::AccountKey));
    setFinalPage(true);
    const int unit = Metrics::unit(this);
    m_key = new KeyKindBox;
    m_place = new PlaceChooser(wizard.context().registrar.vault().keyring());
    m_progress = waitingBar(tr("Opening the account"));
    m_banner = new Banner;
    m_banner->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("&Kind of key"), m_key);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addLayout(form);
    layout->addWidget(plainLabel(tr("Where it lies:")));
    layout->addWidget(m_place);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    connect(m_place, &PlaceChooser::changed, this, &AccountKeyPage::completeChanged);
}

void AccountKeyPage::initializePage()
{
    m_done = false;
    m_banner->hide();
}

bool AccountKeyPage::isComplete() const
{
    return !m_busy && m_place->isComplete();
}

bool AccountKeyPage::validatePage()
{
    if (!m_done)
        open();
    return m_done;
}

void AccountKeyPage::open()
{
    core::issuance::AccountRequest request = m_wizard.draft().request;
    request.keyKind = m_key->kind();
    request.placement = m_place->placement();
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
                showError(*m_banner, account.error(), m_wizard.context().clock.now());
                if (account.error().code != core::ErrorCode::ExternalAccountNeeded)
                    return;
                // There are CAs whose directory does not say that they want it.
                QPushButton *enter = m_banner->addButton(tr("Enter key ID and key…"));
                connect(enter, &QPushButton::clicked, this, [this] {
                    m_wizard.draft().directory.externalAccountRequired = true;
                    m_wizard.back();
                });
                return;
            }
            m_place->clear();
            m_done = true;
            m_wizard.opened(*account);
        });
}

} // namespace ui
