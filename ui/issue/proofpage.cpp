// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/text/glosstext.h"
#include "ui/common/words.h"
#include "ui/issue/issuepages.h"
#include "ui/issue/methodchooser.h"
#include "ui/look/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ProofPage::ProofPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("How do you prove that the names are yours?"));
    setSubTitle(core::text::GlossText::gloss(core::text::Term::HttpChallenge));
    m_note = plainLabel({});
    m_chooser = new MethodChooser(wizard.context());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Metrics::unit(this));
    layout->addWidget(m_note);
    layout->addWidget(m_chooser, 1);
    connect(m_chooser, &MethodChooser::changed, this, &ProofPage::completeChanged);
}

void ProofPage::initializePage()
{
    const auto &request = m_wizard.request();
    m_note->setVisible(m_wizard.isPractice());
    m_note->setText(
        tr("The practice CA looks for every name on this computer, so Tegata's own web server does it."));
    m_chooser->setPractice(m_wizard.isPractice() ? m_wizard.context().practice.httpPort() : quint16(0));
    m_chooser->setIdentifiers(request.identifiers);
    if (m_wizard.isPractice() || request.identifiers.isEmpty())
        return;
    const auto kept = MethodChooser::keptChoice(m_wizard.context().store, request.identifiers.first().value);
    m_chooser->setChoice(kept.value_or(request.method));
}

bool ProofPage::isComplete() const
{
    return m_chooser->isPossible();
}

bool ProofPage::validatePage()
{
    auto &request = m_wizard.request();
    request.method = m_chooser->method();
    request.exceptions.clear();
    if (m_wizard.isPractice())
        return true;
    const auto kept = MethodChooser::keepChoice(m_wizard.context().store, request.identifiers.first().value,
                                                request.method);
    if (!kept)
        qCWarning(core::logApp) << "a choice could not be kept:" << kept.error().detail;
    return true;
}

} // namespace ui
