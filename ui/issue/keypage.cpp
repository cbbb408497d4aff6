// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/glosstext.h"
#include "core/text/keytext.h"
#include "core/text/profiletext.h"
#include "ui/common/keykindbox.h"
#include "ui/common/words.h"
#include "ui/issue/issuepages.h"
#include "ui/issue/profilecards.h"
#include "ui/look/metrics.h"
#include "ui/look/scrollcolumn.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::GlossText;
using core::text::KeyText;
using core::text::ProfileText;
using core::text::Term;

namespace ui {

KeyPage::KeyPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Key and profile"));
    setSubTitle(tr("What is filled in is right for nearly everybody."));
    m_key = new KeyKindBox;
    m_key->setToolTip(GlossText::gloss(Term::PrivateKey));
    m_keyNote = quietLabel({});
    m_profileLabel = new QLabel(tr("Profile"));
    m_profileLabel->setToolTip(GlossText::gloss(Term::Profile));
    m_profiles = new ProfileCards;
    m_profileNote = plainLabel({});
    m_count = plainLabel({});
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, Metrics::unit(this), 0);
    form->setVerticalSpacing(Metrics::unit(this));
    form->addRow(tr("&Key"), m_key);
    form->addRow(QString(), m_keyNote);
    form->addRow(m_profileLabel);
    form->addRow(m_profileNote);
    form->addRow(m_count);
    form->addRow(m_profiles);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new ScrollColumn(content)); // five cards at 200 % are higher than a screen
    connect(m_key, &KeyKindBox::kindChanged, this, &KeyPage::describe);
    connect(m_profiles, &ProfileCards::changed, this, &KeyPage::count);
}

void KeyPage::initializePage()
{
    auto &request = m_wizard.request();
    m_key->setKind(request.keyKind);
    const auto account = m_wizard.account();
    const auto session = account
        ? m_wizard.context().registrar.session(*account)
        : core::Result<core::acme::Session *>(core::Error{core::ErrorCode::NotFound});
    const core::acme::Directory *directory = session ? (*session)->knownDirectory() : nullptr;
    const QString preset = account ? account->presetId : QString();
    const auto choice
        = core::issuance::chooseProfile(request.identifiers, request.profile, preset, directory);
    m_profiles->setProfiles(preset, directory ? directory->profiles : QMap<QString, QString>());
    m_profiles->setChosen(choice.profile);
    const bool offered = directory && !directory->profiles.isEmpty();
    m_profileLabel->setVisible(offered);
    m_profiles->setVisible(offered);
    m_profileNote->setText(ProfileText::reason(choice));
    m_profileNote->setVisible(!m_profileNote->text().isEmpty());
    describe();
    count();
}

/// How many names a certificate may have depends on the profile.
void KeyPage::count()
{
    const auto names = m_wizard.request().identifiers.size();
    const int limit = m_wizard.limits(m_profiles->chosen()).names;
    const QString count = tr("%1 of %2 names", "counter").arg(QString::number(names), QString::number(limit));
    //: %1: "26 of 25 names"
    m_count->setText(names <= limit ? count
                                    : tr("%1: choose another profile, or go back and make two certificates "
                                         "of them.")
                                          .arg(count));
    m_count->setVisible(!m_profiles->isHidden() || names > limit);
    emit completeChanged();
}

bool KeyPage::isComplete() const
{
    return m_wizard.request().identifiers.size() <= m_wizard.limits(m_profiles->chosen()).names;
}

void KeyPage::describe()
{
    m_keyNote->setText(KeyText::description(m_key->kind()));
}

bool KeyPage::validatePage()
{
    auto &request = m_wizard.request();
    request.keyKind = m_key->kind();
    request.profile = m_profiles->chosen();
    return true;
}

} // namespace ui
