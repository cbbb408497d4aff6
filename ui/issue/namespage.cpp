// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/issuepages.h"
#include "ui/issue/nameseditor.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NamesPage::NamesPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Which names should the certificate cover?"));
    setSubTitle(tr("One on each line. Addresses copied from the browser are understood, too."));
    m_editor = new NamesEditor;
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_editor);
    connect(m_editor, &NamesEditor::changed, this, [this] {
        m_edited = true;
        emit completeChanged();
    });
}

void NamesPage::initializePage()
{
    m_editor->setLimit(m_wizard.limits().names);
    if (!m_editor->isEmpty())
        return;
    const QStringList names = core::issuance::valuesOf(m_wizard.request().identifiers);
    if (names.isEmpty() && m_wizard.isPractice())
        m_editor->suggest(u"practice.test"_s);
    else
        m_editor->setNames(names);
    m_edited = false;
}

bool NamesPage::isComplete() const
{
    return m_editor->isGood();
}

bool NamesPage::validatePage()
{
    m_wizard.request().identifiers = m_editor->identifiers();
    return true;
}

} // namespace ui
