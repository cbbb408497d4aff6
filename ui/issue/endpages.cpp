// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/endpages.h"

#include "core/text/datetext.h"
#include "core/text/statetext.h"
#include "ui/accounts/accountdialog.h"
#include "ui/common/words.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/progress/progressview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::issuance::Stage;

namespace ui {

ProgressPage::ProgressPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("The certificate is on its way"));
    setSubTitle(tr("You may close this window: the order goes on without it."));
    m_view = new ProgressView(wizard.context());
    m_view->setRehearsable(true);
    auto *cancel = new QPushButton(tr("Cancel &issuance"));
    auto *layout = new QVBoxLayout(this);
    auto *banner = new Banner;
    banner->hide();
    layout->addWidget(banner);
    layout->addWidget(m_view, 1);
    layout->addWidget(cancel, 0, Qt::AlignRight);
    connect(cancel, &QPushButton::clicked, m_view, &ProgressView::cancel);
    connect(m_view, &ProgressView::ended, this, [this, cancel](const core::issuance::Record &record) {
        const bool orderFollows = record.purpose.rehearsal && record.stage == Stage::Done;
        cancel->setVisible(orderFollows);
        m_done = record.stage == Stage::Done && !orderFollows;
        emit completeChanged();
        if (m_done)
            m_wizard.button(QWizard::NextButton)->setFocus(); // the picture stays: there is no hurry
    });
    const auto again = [this, cancel](const core::issuance::Request &request) {
        const auto started = m_wizard.context().desk.start(request);
        if (!started)
            return;
        m_wizard.setRecordId(*started);
        cancel->show();
        m_view->follow(*started);
    };
    connect(m_view, &ProgressView::retryRequested, this, again);
    connect(m_view, &ProgressView::rehearsalRequested, this, [this, banner, cancel] {
        if (const auto started = m_wizard.rehearseAgain(); !started)
            return showError(*banner, started.error(), m_wizard.context().clock.now());
        banner->hide();
        cancel->show();
        m_view->follow(m_wizard.recordId());
    });
    connect(&m_wizard, &IssueWizard::orderFollows, m_view, &ProgressView::follow);
    connect(&m_wizard, &IssueWizard::orderRefused, this, [this, banner, cancel](const core::Error &error) {
        cancel->hide();
        showError(*banner, error, m_wizard.context().clock.now());
    });
    connect(m_view, &ProgressView::consentRequested, this,
            [this, again](const core::issuance::Request &request, const core::Error &error) {
                askForConsent(error, request.accountId, m_wizard.context(), this,
                              [again, request] { again(request); });
            });
}

void ProgressPage::initializePage()
{
    m_done = false;
    m_view->follow(m_wizard.recordId());
}

DonePage::DonePage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("The certificate is here"));
    setSubTitle(tr("Now your web server has to be told where it lies."));
    setFinalPage(true);
    const int unit = Metrics::unit(this);
    m_summary = plainLabel({});
    m_chain = new CopyField;
    m_key = new CopyField;
    m_test = plainLabel({});
    auto *nginx = new PrimaryButton(tr("&nginx configuration…"));
    auto *view = new QPushButton(tr("&View certificate"));
    auto *deployment = new QPushButton(tr("After a &renewal…"));
    deployment->setToolTip(tr("Has nginx reloaded, or a command run, now and after each renewal."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(nginx);
    buttons->addWidget(deployment);
    buttons->addWidget(view);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(m_summary);
    layout->addWidget(quietLabel(tr("Certificate and chain, for nginx's ssl_certificate")));
    layout->addWidget(m_chain);
    layout->addWidget(quietLabel(tr("Private key, for nginx's ssl_certificate_key")));
    layout->addWidget(m_key);
    layout->addWidget(m_test);
    layout->addSpacing(unit);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(nginx, &QPushButton::clicked, this, [this] { emit m_wizard.nginxRequested(m_name); });
    connect(deployment, &QPushButton::clicked, this, [this] { emit m_wizard.deploymentRequested(m_name); });
    connect(view, &QPushButton::clicked, this, [this] { emit m_wizard.viewRequested(m_name); });
}

void DonePage::initializePage()
{
    const Context &context = m_wizard.context();
    const auto record = context.desk.record(m_wizard.recordId());
    m_name = record ? record->certificateName : QString();
    const auto entry = context.store.certificate(m_name);
    if (!entry)
        return;
    const QDateTime now = context.clock.now();
    const auto paths = context.store.livePaths(m_name);
    //: %1: name of the certificate, %2: a day, %3: "in 89 days"
    m_summary->setText(tr("“%1” is valid until %2 (%3).")
                           .arg(m_name, core::text::DateText::day(entry->notAfter, now),
                                core::text::DateText::relative(entry->notAfter, now)));
    m_chain->setValue(tr("Certificate and chain"), paths.fullChain);
    m_key->setValue(tr("Private key"), paths.privateKey);
    m_test->setVisible(entry->test);
    m_test->setText(core::text::StateText::testCertificate());
}

} // namespace ui
