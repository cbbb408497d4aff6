// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/jws.h"
#include "core/text/glosstext.h"
#include "ui/accounts/accountwizard.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::GlossText;
using core::text::Term;

namespace ui {

ExternalPage::ExternalPage(AccountWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Your account on the CA's website"));
    const int unit = Metrics::unit(this);
    m_help = new QPushButton(tr("Where to get &them"));
    m_keyId = new QLineEdit;
    m_macKey = new QLineEdit;
    m_macKey->setEchoMode(QLineEdit::Password);
    m_banner = new Banner;
    m_banner->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("EAB key &identifier"), m_keyId);
    form->addRow(tr("EAB &key"), m_macKey);
    form->addRow(
        quietLabel(tr("Paste both as the website shows them. The key is used once and not kept; at some "
                      "CAs it is valid for a few days only.")));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(plainLabel(GlossText::gloss(Term::ExternalAccountBinding)));
    layout->addWidget(m_help, 0, Qt::AlignLeft);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_banner);
    connect(m_help, &QPushButton::clicked, this, [this] {
        const auto *preset = m_wizard.draft().preset;
        QDesktopServices::openUrl(preset ? preset->externalAccountHelp : m_wizard.draft().directory.website);
    });
    for (QLineEdit *edit : {m_keyId, m_macKey})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_banner->hide();
            emit completeChanged();
        });
}

void ExternalPage::initializePage()
{
    const AccountDraft &draft = m_wizard.draft();
    setSubTitle(draft.preset ? draft.preset->name : draft.directoryUrl.host());
    const QUrl help = draft.preset ? draft.preset->externalAccountHelp : draft.directory.website;
    m_help->setVisible(help.scheme() == "https"_L1);
    m_help->setToolTip(help.toString());
    m_banner->hide();
}

bool ExternalPage::isComplete() const
{
    return !m_keyId->text().trimmed().isEmpty() && !m_macKey->text().isEmpty();
}

bool ExternalPage::validatePage()
{
    auto key = core::crypto::decodeMacKey(m_macKey->text().toUtf8());
    if (!key) {
        m_banner->setMessage(
            Banner::Kind::Error, tr("This is not an EAB key."),
            tr("It consists of letters, digits, “-” and “_”, usually some dozens of them. Copy it "
               "whole."));
        m_banner->show();
        return false;
    }
    core::issuance::AccountRequest &request = m_wizard.draft().request;
    request.externalKeyId = m_keyId->text().trimmed();
    request.externalMacKey = std::make_shared<const core::crypto::Secret>(*std::move(key));
    return true;
}

} // namespace ui
