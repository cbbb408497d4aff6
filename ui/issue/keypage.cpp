// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/glosstext.h"
#include "core/text/keytext.h"
#include "ui/common/words.h"
#include "ui/issue/issuepages.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using core::crypto::KeyKind;
using core::text::GlossText;
using core::text::KeyText;
using core::text::Term;

namespace ui {

KeyPage::KeyPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Key and folder"));
    setSubTitle(tr("What is filled in is right for nearly everybody."));
    m_key = new QComboBox;
    for (const KeyKind kind :
         {KeyKind::EcP256, KeyKind::EcP384, KeyKind::Rsa2048, KeyKind::Rsa3072, KeyKind::Rsa4096})
        m_key->addItem(KeyText::name(kind), static_cast<int>(kind));
    m_key->setToolTip(GlossText::gloss(Term::PrivateKey));
    m_keyNote = quietLabel({});
    m_profile = new QComboBox;
    m_profile->setToolTip(GlossText::gloss(Term::Profile));
    m_profileNote = quietLabel({});
    m_name = new QLineEdit;
    m_where = quietLabel({});
    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(Metrics::unit(this));
    form->addRow(tr("&Key"), m_key);
    form->addRow(QString(), m_keyNote);
    m_profileLabel = new QLabel(tr("&Profile"));
    m_profileLabel->setBuddy(m_profile);
    form->addRow(m_profileLabel, m_profile);
    form->addRow(QString(), m_profileNote);
    form->addRow(tr("&Name of the folder"), m_name);
    form->addRow(QString(), m_where);
    connect(m_key, &QComboBox::currentIndexChanged, this, &KeyPage::describe);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &KeyPage::describe);
    connect(m_name, &QLineEdit::textChanged, this, &KeyPage::describe);
}

void KeyPage::initializePage()
{
    auto &request = m_wizard.request();
    m_key->setCurrentIndex(m_key->findData(static_cast<int>(request.keyKind)));
    m_profile->clear();
    m_profile->addItem(tr("The CA's default"), QString());
    const auto account = m_wizard.account();
    const auto session = account
        ? m_wizard.context().registrar.session(*account)
        : core::Result<core::acme::Session *>(core::Error{core::ErrorCode::NotFound});
    const core::acme::Directory *directory = session ? (*session)->knownDirectory() : nullptr;
    for (const QString &name : directory ? directory->profiles.keys() : QStringList())
        m_profile->addItem(name, directory->profiles.value(name));
    const bool offered = m_profile->count() > 1;
    for (QWidget *widget : {static_cast<QWidget *>(m_profileLabel), static_cast<QWidget *>(m_profile),
                            static_cast<QWidget *>(m_profileNote)})
        widget->setVisible(offered);
    m_profile->setCurrentIndex(std::max(0, m_profile->findText(request.profile)));
    if (request.certificateName.isEmpty()) {
        const auto name
            = m_wizard.context().store.freeCertificateName(core::issuance::valuesOf(request.identifiers));
        m_name->setText(name ? *name : QString());
    } else {
        m_name->setText(request.certificateName);
    }
    describe();
}

void KeyPage::describe()
{
    m_keyNote->setText(KeyText::description(static_cast<KeyKind>(m_key->currentData().toInt())));
    m_profileNote->setText(m_profile->currentIndex() > 0 ? m_profile->currentData().toString()
                                                         : GlossText::gloss(Term::Profile));
    const bool safe = core::store::isSafeName(m_name->text());
    m_where->setText(
        safe ? tr("The files will lie in %1.").arg(m_wizard.context().store.livePaths(m_name->text()).folder)
             : tr("Letters, digits, dots, hyphens and underscores; not a dot or hyphen at the beginning."));
    m_name->setAccessibleDescription(safe ? QString() : m_where->text());
    emit completeChanged();
}

bool KeyPage::isComplete() const
{
    return core::store::isSafeName(m_name->text());
}

bool KeyPage::validatePage()
{
    auto &request = m_wizard.request();
    request.keyKind = static_cast<KeyKind>(m_key->currentData().toInt());
    request.profile = m_profile->currentIndex() > 0 ? m_profile->currentText() : QString();
    request.certificateName = m_name->text();
    return true;
}

} // namespace ui
