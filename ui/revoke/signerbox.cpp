// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revoke/signerbox.h"

#include "core/base/atomicfile.h"
#include "core/text/accounttext.h"
#include "core/text/revocationtext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::issuance::RevocationRequest;
using core::issuance::RevocationSigner;
using core::text::RevocationText;

namespace ui {

SignerBox::SignerBox(const Context &context, const RevocationRequest &subject, QWidget *parent)
    : QWidget(parent), m_context(context), m_isFile(subject.certificateName.isEmpty())
{
    const int unit = Metrics::unit(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    auto *fold = new QToolButton;
    fold->setText(tr("Ad&vanced"));
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setArrowType(Qt::RightArrow);
    fold->setAutoRaise(true);
    fold->setCheckable(true);
    fold->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(fold, 0, Qt::AlignLeft);
    m_content = new QWidget;
    layout->addWidget(m_content);
    connect(fold, &QToolButton::toggled, this, [this, fold](bool open) {
        m_content->setVisible(open);
        fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(2 * unit, 0, 0, 0);
    column->setSpacing(unit);
    const auto add = [&](RevocationSigner signer) {
        auto *button = new QRadioButton(RevocationText::signer(signer));
        button->setAccessibleDescription(RevocationText::signerGloss(signer));
        auto *gloss = quietLabel(RevocationText::signerGloss(signer));
        gloss->setIndent(3 * unit);
        column->addWidget(button);
        column->addWidget(gloss);
        connect(button, &QRadioButton::toggled, this, &SignerBox::adapt);
        return button;
    };
    m_byAccount = add(RevocationSigner::Account);
    m_byKey = add(RevocationSigner::CertificateKey);
    if (m_isFile) {
        m_account = new QComboBox;
        const auto accounts = context.store.accounts();
        for (const auto &account : accounts ? *accounts : QList<core::store::AccountEntry>{})
            m_account->addItem(core::text::AccountText::title(account), account.id);
        m_accountLabel = quietLabel(tr("&CA and account"));
        m_accountLabel->setBuddy(m_account);
        column->addWidget(m_accountLabel);
        column->addWidget(m_account);
        m_key = new QLineEdit;
        m_key->setAccessibleName(tr("File with the certificate's private key"));
        m_keyLabel = quietLabel(tr("File with the certificate's private &key"));
        m_keyLabel->setBuddy(m_key);
        m_browse = new QPushButton(tr("Choose &file…"));
        m_browse->setAutoDefault(false);
        connect(m_browse, &QPushButton::clicked, this, &SignerBox::chooseFile);
        column->addWidget(m_keyLabel);
        auto *row = new QHBoxLayout;
        row->addWidget(m_key, 1);
        row->addWidget(m_browse);
        column->addLayout(row);
    }
    m_byAccount->setChecked(true);
    fold->setChecked(m_isFile);
    m_content->setVisible(m_isFile);
    adapt();
}

void SignerBox::adapt()
{
    if (!m_isFile || !m_key)
        return;
    const bool byKey = m_byKey->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_keyLabel),
                            static_cast<QWidget *>(m_browse)})
        widget->setEnabled(byKey);
}

void SignerBox::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("The certificate's private key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Private keys (*.pem *.key)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_key, &QLineEdit::setText);
    dialog->open();
}

RevocationSigner SignerBox::signer() const
{
    return m_byKey->isChecked() ? RevocationSigner::CertificateKey : RevocationSigner::Account;
}

core::Result<RevocationRequest> SignerBox::completed(RevocationRequest request) const
{
    request.signer = signer();
    if (!m_isFile)
        return request;
    request.accountId = m_account->currentData().toString();
    if (request.signer == RevocationSigner::Account)
        return request;
    const QString path = m_key->text().trimmed();
    auto pem = core::readFile(path, core::crypto::MaxPrivateKeyBytes);
    if (!pem)
        return pem.error();
    auto key = core::crypto::KeyPair::fromPem(*pem);
    core::crypto::wipe(*pem);
    if (!key)
        return core::Error{core::ErrorCode::BadInput, path, key.error().detail};
    request.key = std::make_shared<const core::crypto::KeyPair>(*std::move(key));
    return request;
}

} // namespace ui
