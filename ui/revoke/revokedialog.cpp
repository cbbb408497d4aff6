// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revoke/revokedialog.h"

#include "core/text/nametext.h"
#include "core/text/revocationtext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/scrollcolumn.h"
#include "ui/look/statuslabel.h"
#include "ui/look/windowsize.h"
#include "ui/revoke/revokeform.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::issuance::RevocationOutcome;
using core::issuance::RevocationRequest;
using core::text::RevocationText;

namespace ui {

RevokeDialog::RevokeDialog(const Context &context, const RevocationRequest &subject, QWidget *parent)
    : QDialog(parent), m_context(context), m_subject(subject),
      m_revoker(new core::issuance::Revoker(context.store, context.registrar, context.clock))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_revoker->setParent(this);
    build();
    buildResult();
    adapt();
    resizeToUnits(this, 76, 88);
}

RevokeDialog::~RevokeDialog()
{
    if (!m_busy)
        return;
    // What the CA answers belongs into the store, even if nobody looks at this dialog any more.
    m_revoker->setParent(QCoreApplication::instance());
}

void RevokeDialog::build()
{
    const int unit = Metrics::unit(this);
    const QString names = core::text::NameText::shortList(m_subject.chain.first().names());
    //: %1: names of a certificate
    const QString question = core::text::NameText::tidied(tr("Revoke the certificate for %1?").arg(names));
    setWindowTitle(tr("Revoke certificate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();
    layout->addWidget(m_banner);
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    layout->addWidget(host, 1);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    column->addWidget(heading(question));
    m_form = new RevokeForm(m_context, m_subject);
    column->addWidget(new ScrollColumn(m_form), 1);
    m_stack->addWidget(page);
    connect(m_form, &RevokeForm::changed, this, &RevokeDialog::adapt);
    connect(m_form, &RevokeForm::replacementRequested, this, [this] {
        emit replacementRequested(m_subject.certificateName);
        close();
    });

    m_progress = quietLabel({});
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setDefault(true);
    m_revoke = new PrimaryButton(tr("&Revoke certificate"));
    m_revoke->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_revoke);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_revoke, &QPushButton::clicked, this, &RevokeDialog::openCa);
}

void RevokeDialog::buildResult()
{
    const int unit = Metrics::unit(this);
    m_result = new QWidget;
    auto *column = new QVBoxLayout(m_result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    m_done = new StatusLabel;
    column->addWidget(m_done);
    column->addSpacing(unit);
    auto *title = plainLabel(tr("What the CA's revocation list says"));
    title->setFont(Metrics::strongFont(font()));
    column->addWidget(title);
    m_list = plainLabel({});
    m_why = quietLabel({});
    m_check = new QPushButton(tr("C&heck now"));
    connect(m_check, &QPushButton::clicked, this, &RevokeDialog::askTheList);
    column->addWidget(m_list);
    column->addWidget(m_why);
    column->addWidget(m_check, 0, Qt::AlignLeft);
    column->addStretch();
    m_stack->addWidget(m_result);
}

void RevokeDialog::adapt()
{
    m_revoke->setEnabled(!m_busy && m_form->isComplete());
    m_form->setEnabled(!m_busy);
}

void RevokeDialog::showBusy(bool busy)
{
    m_busy = busy;
    m_progress->setText(busy ? tr("The CA is asked…") : QString());
    m_cancel->setText(busy ? tr("Close") : tr("Cancel"));
    adapt();
}

/// The practice CA may have to be started first.
void RevokeDialog::openCa()
{
    const auto request = m_form->request();
    if (!request)
        return fail(request.error());
    m_banner->hide();
    showBusy(true);
    const auto account = m_context.store.account(request->accountId);
    if (!account || !account->practice)
        return send(*request);
    m_context.openPractice(this,
                           [this, request = *request](const core::Result<core::store::AccountEntry> &opened) {
                               if (!opened)
                                   return fail(opened.error());
                               send(request);
                           });
}

void RevokeDialog::send(const RevocationRequest &request)
{
    m_revoker->revoke(request, this, [this](const core::Result<RevocationOutcome> &outcome) {
        if (outcome)
            succeed(*outcome);
        else
            fail(outcome.error());
    });
}

void RevokeDialog::fail(const core::Error &error)
{
    showBusy(false);
    showError(*m_banner, error, m_context.clock.now());
    const QStringList hints = RevocationText::hints(error, m_form->signer());
    if (!hints.isEmpty())
        m_banner->setMessage(Banner::Kind::Error, m_banner->title(),
                             (QStringList{m_banner->body()} + hints).join(u'\n'));
}

void RevokeDialog::succeed(const RevocationOutcome &outcome)
{
    showBusy(false);
    m_done->setStatus(Status::Revoked, RevocationText::done(outcome));
    m_stack->setCurrentWidget(m_result);
    m_revoke->hide();
    m_cancel->setText(tr("Close"));
    askTheList();
}

void RevokeDialog::askTheList()
{
    m_check->setEnabled(false);
    m_list->setText(tr("The list is asked…"));
    m_why->clear();
    m_revoker->check(m_subject.chain, m_subject.certificateName, m_subject.generation,
                     core::inspect::Freshness::Newest, this,
                     [this](const core::inspect::RevocationWord &word) {
                         using core::inspect::RevocationState;
                         const QDateTime now = m_context.clock.now();
                         m_list->setText(RevocationText::afterwards(word, now));
                         m_why->setText(RevocationText::explanation(word, now));
                         const bool hasList = word.state != RevocationState::ShortLived
                             && word.state != RevocationState::NoInformation;
                         m_check->setVisible(hasList);
                         m_check->setEnabled(true);
                     });
}

} // namespace ui
