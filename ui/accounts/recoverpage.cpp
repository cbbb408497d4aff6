// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/keyfile.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/placechooser.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RecoverPage::RecoverPage(AccountWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Find the account by its key"));
    setFinalPage(true);
    setButtonText(QWizard::FinishButton, tr("Find acc&ount"));
    const int unit = Metrics::unit(this);
    m_file = new QLineEdit;
    m_file->setAccessibleName(tr("File with the account key"));
    auto *choose = new QPushButton(tr("Choose &file…"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    m_passphrase = new QLineEdit;
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("if the file has one"));
    auto *form = new QFormLayout;
    auto *label = new QLabel(tr("&Key file"));
    label->setBuddy(m_file);
    form->addRow(label, row);
    form->addRow(tr("Its p&assphrase"), m_passphrase);
    form->addRow(
        quietLabel(tr("A backup of Tegata, a PEM file of another program, or certbot's private_key.json.")));
    m_place = new PlaceChooser(wizard.context().registrar.vault().keyring());
    m_register = new QCheckBox(tr("Open an account with this key; I a&gree to the CA's terms of service"));
    m_progress = waitingBar(tr("Looking for the account"));
    m_banner = new Banner;
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addLayout(form);
    layout->addWidget(plainLabel(tr("Where the key is to lie from now on:")));
    layout->addWidget(m_place);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    layout->addWidget(m_register);
    connect(choose, &QPushButton::clicked, this, &RecoverPage::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &RecoverPage::completeChanged);
    connect(m_place, &PlaceChooser::changed, this, &RecoverPage::completeChanged);
}

void RecoverPage::initializePage()
{
    const AccountDraft &draft = m_wizard.draft();
    setSubTitle(draft.preset ? draft.preset->name : draft.directoryUrl.host());
    m_done = false;
    m_register->setChecked(false);
    m_register->hide();
    m_banner->hide();
}

void RecoverPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File with the account key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

bool RecoverPage::isComplete() const
{
    return !m_busy && !m_file->text().isEmpty() && m_place->isComplete();
}

bool RecoverPage::validatePage()
{
    if (!m_done)
        readKey();
    return m_done;
}

void RecoverPage::readKey()
{
    m_busy = true;
    m_progress->show();
    m_banner->hide();
    emit completeChanged();
    core::issuance::SharedSecret passphrase;
    if (!m_passphrase->text().isEmpty()) {
        QByteArray bytes = m_passphrase->text().toUtf8();
        passphrase = std::make_shared<const core::crypto::Secret>(bytes);
        core::crypto::wipe(bytes);
    }
    core::issuance::readKeyFile(m_file->text(), passphrase, this,
                                [this](const core::Result<core::issuance::SharedKey> &key) {
                                    if (!key)
                                        return finish(key.error());
                                    recover(*key);
                                });
}

void RecoverPage::recover(const core::issuance::SharedKey &key)
{
    core::issuance::AccountRequest request = m_wizard.caRequest();
    request.key = key;
    request.placement = m_place->placement();
    request.onlyExisting = !m_register->isChecked();
    request.termsAgreed = m_register->isChecked();
    m_wizard.context().registrar.open(request, this,
                                      [this](const core::Result<core::store::AccountEntry> &account) {
                                          if (!account)
                                              return finish(account.error());
                                          finish({});
                                          m_passphrase->clear();
                                          m_place->clear();
                                          m_done = true;
                                          m_wizard.opened(*account);
                                      });
}

void RecoverPage::finish(const std::optional<core::Error> &error)
{
    m_busy = false;
    m_progress->hide();
    emit completeChanged();
    if (!error)
        return;
    showError(*m_banner, *error, m_wizard.context().clock.now());
    if (error->code == core::ErrorCode::AccountUnknown)
        m_register->show();
}

} // namespace ui
