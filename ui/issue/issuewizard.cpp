// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/issuewizard.h"

#include "core/challenge/dnssolver.h"
#include "core/deploy/action.h"
#include "core/issuance/provideruse.h"
#include "core/issuance/rehearsal.h"
#include "ui/common/discard.h"
#include "ui/issue/endpages.h"
#include "ui/issue/issuepages.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/steplist.h"
#include "ui/look/windowsize.h"
#include "ui/look/wizardheader.h"
#include "ui/settings/preferences.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

IssueWizard::IssueWizard(const Context &context, Preferences &preferences, QWidget *parent)
    : QWizard(parent), m_context(context), m_preferences(preferences)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Get a certificate"));
    setWizardStyle(QWizard::ModernStyle);
    alignHeader(this);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoBackButtonOnLastPage);
    setOption(QWizard::NoCancelButtonOnLastPage);
    m_request.keyKind = preferences.keyKind();
    m_request.accountId = preferences.accountId();

    m_steps = new StepList;
    m_steps->setSteps({tr("Names"), tr("Authority"), tr("Proof"), tr("Key"), tr("Place"), tr("Review"),
                       tr("Progress"), tr("Done")});
    m_steps->setReturnable(false);
    m_steps->setFocusPolicy(Qt::NoFocus);
    setSideWidget(m_steps);
    setPage(Names, new NamesPage(*this));
    setPage(Authority, new AccountPage(*this));
    setPage(Proof, new ProofPage(*this));
    setPage(Key, new KeyPage(*this));
    setPage(Place, new PlacePage(*this));
    setPage(Review, new ReviewPage(*this));
    setPage(Progress, new ProgressPage(*this));
    setPage(Done, new DonePage(*this));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::FinishButton, tr("&Finish"));
    setButtonText(QWizard::CommitButton, tr("&Get certificate"));
    PrimaryButton::setPrimary(qobject_cast<QPushButton *>(button(QWizard::CommitButton)), true);
    connect(this, &QWizard::currentIdChanged, m_steps, &StepList::setCurrent);
    resizeToUnits(this, 112, 104);
}

void IssueWizard::setRequest(const core::issuance::Request &request)
{
    m_request = request;
}

void IssueWizard::choosePractice()
{
    m_practice = true;
    m_request.accountId.clear();
}

std::optional<core::store::AccountEntry> IssueWizard::account() const
{
    const auto account = m_context.store.account(m_request.accountId);
    return account ? std::optional(*account) : std::nullopt;
}

core::issuance::Limits IssueWizard::limits(const QString &profile) const
{
    const auto entry = account();
    if (!entry)
        return {};
    const auto session = m_context.registrar.session(*entry);
    auto limits = core::issuance::limitsOf(core::acme::findPreset(entry->presetId),
                                           session ? (*session)->knownDirectory() : nullptr, profile);
    limits.pairProviders = core::issuance::pairProviders(m_context.solvers.dnsTools().providers);
    return limits;
}

bool IssueWizard::reloadsNginx() const
{
    if (m_reloadsNginx)
        return *m_reloadsNginx;
    const auto entry = m_context.store.deployment(m_request.certificateName);
    const auto actions = core::deploy::actionsFromJson(entry ? entry->actions : QJsonArray());
    return actions && core::deploy::reloadsNginx(*actions);
}

/// Saved before the order, so that it holds also when this window is closed meanwhile. What else is done with
/// the certificate stays.
core::Result<void> IssueWizard::keepDeployment()
{
    if (m_request.certificateName.isEmpty())
        return {};
    auto entry = m_context.store.deployment(m_request.certificateName);
    if (!entry)
        return entry.error();
    const auto actions = core::deploy::actionsFromJson(entry->actions);
    if (!actions)
        return actions.error();
    const auto wanted = core::deploy::withReload(*actions, reloadsNginx());
    if (wanted == *actions)
        return {};
    entry->actions = core::deploy::toJson(wanted);
    return m_context.store.saveDeployment(*entry);
}

core::Result<void> IssueWizard::start(const QString &rehearsalAccount)
{
    using core::issuance::Rehearsal;
    m_rehearsalAccount = rehearsalAccount;
    if (const auto kept = keepDeployment(); !kept)
        return kept;
    if (rehearsalAccount.isEmpty()) {
        const auto started = m_context.desk.start(m_request);
        if (!started)
            return started.error();
        m_recordId = *started;
        return {};
    }
    // A child of the desk: the order follows whether or not the window stays.
    auto *rehearsal = new Rehearsal(m_context.desk, &m_context.desk);
    connect(rehearsal, &Rehearsal::ordered, this, [this](const QString &id) {
        m_recordId = id;
        emit orderFollows(id);
    });
    connect(rehearsal, &Rehearsal::refused, this, &IssueWizard::orderRefused);
    const auto started = rehearsal->start(m_request, Rehearsal::Then::Order, rehearsalAccount);
    if (!started)
        return started.error();
    m_recordId = *started;
    return {};
}

int IssueWizard::nextId() const
{
    return currentId() == Done ? -1 : currentId() + 1;
}

void IssueWizard::reject()
{
    if (!m_recordId.isEmpty())
        return m_context.desk.isRunning(m_recordId) ? askBeforeLeaving() : QWizard::reject();
    const auto *names = qobject_cast<const NamesPage *>(page(Names));
    const bool hasBegun = currentId() > Names || (names && names->isEdited());
    if (!hasBegun || !isVisible())
        return QWizard::reject();
    askToDiscard(*this, tr("Close without a certificate?"),
                 tr("Nothing has been ordered yet. What you have entered here is not kept."),
                 [this] { QWizard::reject(); });
}

/// Closing while the order runs: it can go on by itself, or be cancelled.
void IssueWizard::askBeforeLeaving()
{
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                tr("The certificate is still on its way."), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It can go on in the background: you find it on the dashboard. Cancelling "
                               "takes away what was put in place."));
    QPushButton *stay = box->addButton(tr("Keep watching"), QMessageBox::RejectRole);
    QPushButton *background = box->addButton(tr("Continue in background"), QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(tr("Cancel issuance"), QMessageBox::DestructiveRole);
    box->setDefaultButton(background);
    box->setEscapeButton(stay);
    connect(background, &QPushButton::clicked, this, [this] { QWizard::reject(); });
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_context.desk.cancel(m_recordId);
        QWizard::reject();
    });
    box->open();
}

} // namespace ui
