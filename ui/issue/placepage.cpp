// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxversion.h"
#include "core/text/deploytext.h"
#include "ui/common/words.h"
#include "ui/issue/issuepages.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::deploy::ActionKind;
using core::text::DeployText;

namespace ui {

PlacePage::PlacePage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Where it goes"));
    setSubTitle(tr("The place stays the same with each renewal; only the files in it are new."));
    const int unit = Metrics::unit(this);
    m_name = new QLineEdit;
    m_where = plainLabel({});
    m_reload = new QCheckBox(tr("&Reload nginx on this computer each time the certificate is new"));
    m_reloadNote = quietLabel({});
    auto *form = new QFormLayout;
    form->setVerticalSpacing(unit);
    form->addRow(tr("Name of the f&older"), m_name);
    form->addRow(QString(), m_where);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addLayout(form);
    layout->addSpacing(unit);
    layout->addWidget(m_reload);
    layout->addWidget(m_reloadNote);
    layout->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &PlacePage::describe);
}

void PlacePage::initializePage()
{
    auto &request = m_wizard.request();
    if (request.certificateName.isEmpty()) {
        const auto name
            = m_wizard.context().store.freeCertificateName(core::issuance::valuesOf(request.identifiers));
        m_name->setText(name ? *name : QString());
    } else {
        m_name->setText(request.certificateName);
    }
    m_reload->setChecked(m_wizard.reloadsNginx());
    m_reload->setEnabled(false);
    m_reloadNote->setText(tr("Tegata looks whether there is an nginx here."));
    core::deploy::detectNginx(this, [this](const core::Result<core::deploy::NginxBuild> &build) {
        m_reload->setEnabled(build.has_value());
        if (!build)
            m_reload->setChecked(false);
        m_reloadNote->setText(
            build
                ? DeployText::description(ActionKind::ReloadNginx)
                : tr(
                    "There is no nginx here. What else is to be done with a new certificate is chosen on the "
                    "dashboard, under “After a renewal”."));
    });
    describe();
}

void PlacePage::describe()
{
    const bool safe = core::store::isSafeName(m_name->text());
    if (safe) {
        const auto paths = m_wizard.context().store.livePaths(m_name->text());
        m_where->setText(
            tr("Certificate with its chain: %1\nPrivate key: %2").arg(paths.fullChain, paths.privateKey));
    } else {
        m_where->setText(
            tr("Letters, digits, dots, hyphens and underscores; not a dot or hyphen at the beginning."));
    }
    m_name->setAccessibleDescription(safe ? QString() : m_where->text());
    emit completeChanged();
}

bool PlacePage::isComplete() const
{
    return core::store::isSafeName(m_name->text());
}

bool PlacePage::validatePage()
{
    m_wizard.request().certificateName = m_name->text();
    m_wizard.setReloadsNginx(m_reload->isChecked());
    return true;
}

} // namespace ui
