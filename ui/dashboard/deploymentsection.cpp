// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/deploymentsection.h"

#include "core/deploy/action.h"
#include "core/text/deploytext.h"
#include "core/text/errortext.h"
#include "ui/common/words.h"
#include "ui/look/flowlayout.h"
#include "ui/look/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::DeployText;
using core::text::ErrorText;

namespace ui {

DeploymentSection::DeploymentSection(QWidget *parent) : QWidget(parent)
{
    const int unit = Metrics::unit(this);
    m_title = plainLabel({});
    m_title->setFont(Metrics::strongFont(font()));
    m_actions = plainLabel({});
    m_actions->setMinimumWidth(1);
    m_state = quietLabel({});
    m_banner = new Banner;
    m_banner->hide();
    m_again = new QPushButton;
    m_change = new QPushButton;
    auto *buttons = new FlowLayout;
    buttons->setSpacing(unit);
    buttons->addWidget(m_change);
    buttons->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_actions),
                            static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_banner)})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &DeploymentSection::deployRequested);
    connect(m_change, &QPushButton::clicked, this, &DeploymentSection::changeRequested);
}

void DeploymentSection::show(const CertificateRow &row, const QDateTime &now)
{
    const core::store::DeploymentEntry &deployment = row.deployment;
    m_title->setText(tr("After a renewal"));
    m_again->setText(tr("Deploy again"));
    m_change->setText(tr("Change…"));
    //: Accessible name of a button that says only "Change…"
    m_change->setAccessibleName(tr("Change what is done after a renewal"));
    QStringList lines;
    if (const auto actions = core::deploy::actionsFromJson(deployment.actions)) {
        for (const core::deploy::Action &action : *actions)
            lines.append(u"• "_s + DeployText::name(action));
    }
    m_actions->setText(lines.join(u'\n'));
    m_actions->setVisible(!lines.isEmpty());
    m_again->setVisible(!deployment.actions.isEmpty());
    const bool failed = !deployment.actions.isEmpty() && !deployment.error.isEmpty();
    m_state->setText(DeployText::state(deployment, row.entry.generation, now));
    m_state->setVisible(!failed);
    m_banner->setVisible(failed);
    if (!failed) {
        m_told.clear();
        return;
    }
    const core::Error error = core::errorFromJson(deployment.error);
    QStringList body{tr("The certificate is renewed, but what uses it may still have the old one."),
                     ErrorText::summary(error)};
    if (const QString words = ErrorText::quotation(error); !words.isEmpty())
        body.append(words);
    body.append(DeployText::state(deployment, row.entry.generation, now));
    body.append(DeployText::nextTry(deployment, now));
    m_banner->setMessage(Banner::Kind::Warning, tr("Not deployed"), body.join(u'\n'));
    const QString told = ErrorText::details(error) + tr("Copy details");
    if (told == m_told)
        return;
    m_told = told;
    m_banner->clearButtons();
    QPushButton *copy = m_banner->addButton(tr("Copy details"));
    connect(copy, &QPushButton::clicked, this, [error] { copyText(ErrorText::details(error)); });
}

} // namespace ui
