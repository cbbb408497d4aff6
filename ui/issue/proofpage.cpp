// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/issuance/keptchoice.h"
#include "ui/common/words.h"
#include "ui/issue/issuepages.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/namemethods.h"
#include "ui/look/metrics.h"
#include "ui/look/scrollcolumn.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ProofPage::ProofPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("How do you prove that the names are yours?"));
    setSubTitle(tr("The CA sets a small task (a challenge) that only the owner of a name can do."));
    m_note = plainLabel({});
    m_chooser = new MethodChooser(wizard.context());
    m_names = new NameMethods(wizard.context());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, Metrics::unit(this), 0);
    column->setSpacing(Metrics::unit(this));
    column->addWidget(m_note);
    column->addWidget(m_chooser, 1);
    column->addWidget(m_names);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new ScrollColumn(content));
    // Who has a way of its own no longer stands in the way of the others.
    connect(m_names, &NameMethods::changed, this, &ProofPage::showNames);
    connect(m_chooser, &MethodChooser::providersChanged, this,
            [this] { m_names->setNames(m_wizard.request().identifiers, m_names->exceptions()); });
    connect(m_chooser, &MethodChooser::changed, this, &ProofPage::completeChanged);
}

void ProofPage::initializePage()
{
    const auto &request = m_wizard.request();
    m_note->setVisible(m_wizard.isPractice());
    m_note->setText(
        tr("The practice CA looks for every name on this computer, so Tegata's own web server does it."));
    m_chooser->setPractice(m_wizard.isPractice() ? m_wizard.context().practice.httpPort() : quint16(0));
    m_chooser->setAccount(m_wizard.account());
    m_names->setVisible(!m_wizard.isPractice());
    m_names->setNames(request.identifiers, request.exceptions);
    showNames();
    if (m_wizard.isPractice() || request.identifiers.isEmpty())
        return;
    const auto kept = core::issuance::keptChoice(m_wizard.context().store, request.identifiers.first().value);
    m_chooser->setChoice(kept.value_or(request.method));
}

void ProofPage::showNames()
{
    m_chooser->setIdentifiers(m_wizard.isPractice() ? m_wizard.request().identifiers : m_names->others());
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
    request.exceptions = m_names->exceptions();
    const auto kept = core::issuance::keepChoice(m_wizard.context().store, request.identifiers.first().value,
                                                 request.method);
    if (!kept)
        qCWarning(core::logApp) << "a choice could not be kept:" << kept.error().detail;
    return true;
}

} // namespace ui
