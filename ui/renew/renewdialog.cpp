// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/renewdialog.h"

#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/deploytext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/windowsize.h"
#include "ui/progress/progressview.h"
#include "ui/renew/comparisonview.h"
#include "ui/renew/renewchanges.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::issuance::Request;
using core::issuance::Stage;
using core::text::DateText;

namespace ui {

RenewDialog::RenewDialog(const Context &context, const QString &certificateName, QWidget *parent)
    : QDialog(parent), m_context(context), m_name(certificateName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1: name of a certificate
    setWindowTitle(tr("Renew %1").arg(certificateName));
    build();
    showPage(Plan);
    load();
    m_renew->setFocus();
    resizeToUnits(this, 92, 92);
}

void RenewDialog::build()
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_pages = new QStackedWidget;

    auto *plan = new QWidget;
    auto *planLayout = new QVBoxLayout(plan);
    planLayout->setContentsMargins(0, 0, 0, 0);
    planLayout->setSpacing(unit);
    m_changes = new RenewChanges(m_context);
    m_flaws = plainLabel({});
    m_banner = new Banner;
    m_banner->hide();
    planLayout->addWidget(m_changes, 1);
    planLayout->addWidget(m_flaws);
    planLayout->addWidget(m_banner);
    m_pages->addWidget(plan);
    m_progress = new ProgressView(m_context);
    m_pages->addWidget(m_progress);
    m_pages->addWidget(buildResult());

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_renew = m_buttons->addButton(tr("&Renew certificate"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(m_renew, true);
    m_cancelOrder = m_buttons->addButton(tr("Cancel &issuance"), QDialogButtonBox::ActionRole);
    m_view = m_buttons->addButton(tr("&View certificate"), QDialogButtonBox::ActionRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    m_renew->setDefault(true);

    connect(m_changes, &RenewChanges::changed, this, &RenewDialog::judge);
    connect(m_renew, &QPushButton::clicked, this, &RenewDialog::renew);
    connect(m_cancelOrder, &QPushButton::clicked, m_progress, &ProgressView::cancel);
    connect(m_view, &QPushButton::clicked, this, [this] { emit viewRequested(m_name); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_progress, &ProgressView::ended, this, [this](const core::issuance::Record &record) {
        m_cancelOrder->hide();
        if (record.stage == Stage::Done)
            showResult();
    });
    connect(m_progress, &ProgressView::retryRequested, this,
            [this](const Request &request) { start(request, true); });
    connect(&m_context.store, &core::store::Store::certificatesChanged, this, [this] {
        if (m_pages->currentIndex() == Result)
            showDeployment();
    });
}

QWidget *RenewDialog::buildResult()
{
    const int unit = Metrics::unit(this);
    m_summary = plainLabel({});
    m_deployment = plainLabel({});
    m_chooseDeployment = new QPushButton(tr("&Choose what happens after a renewal…"));
    m_comparison = new ComparisonView;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_summary);
    layout->addWidget(m_deployment);
    layout->addWidget(m_chooseDeployment, 0, Qt::AlignLeft);
    layout->addWidget(m_comparison, 1);
    connect(m_chooseDeployment, &QPushButton::clicked, this, [this] { emit deploymentRequested(m_name); });
    return page;
}

void RenewDialog::load()
{
    const QDateTime now = m_context.clock.now();
    const auto refuse = [this, &now](const core::Error &error) {
        m_changes->setEnabled(false);
        m_renew->setEnabled(false);
        showError(*m_banner, error, now);
    };
    m_title->setText(windowTitle());
    const auto entry = m_context.store.certificate(m_name);
    if (!entry)
        return refuse(entry.error());
    m_title->setText(tr("Renew %1").arg(core::issuance::displayName(entry->names.value(0, entry->name))));
    const auto request = core::issuance::requestFromJson(entry->request);
    if (!request)
        return refuse(request.error());
    const auto known = m_context.store.renewal(m_name);
    m_pinned = request->reuseKey;
    // Without the old one, as when its file is damaged, there is nothing to compare; it is renewed all the
    // same.
    if (const auto chain = m_context.store.chain(m_name))
        m_before = core::renewal::traitsOf(*chain, entry->test);
    Request wanted = *request;
    wanted.certificateName = m_name;
    m_changes->setCertificate(*entry, known ? *known : core::store::RenewalEntry{.name = m_name}, wanted);
}

void RenewDialog::judge()
{
    const QStringList flaws = m_changes->flaws();
    m_flaws->setText(flaws.join(u'\n'));
    m_flaws->setVisible(!flaws.isEmpty());
    m_renew->setEnabled(flaws.isEmpty() && !m_busy);
}

void RenewDialog::renew()
{
    const Request request = m_changes->request();
    if (!m_changes->isPractice())
        return start(request, false);
    // It forgets everything between its starts, and has another port each time.
    m_busy = true;
    judge();
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Info, tr("Starting the practice CA …"));
    m_banner->show();
    m_context.openPractice(this, [this, request](const core::Result<core::store::AccountEntry> &account) {
        m_busy = false;
        judge();
        if (!account)
            return showError(*m_banner, account.error(), m_context.clock.now());
        Request moved = request;
        moved.accountId = account->id;
        moved.method = {.address = u"127.0.0.1"_s, .port = m_context.practice.httpPort()};
        moved.exceptions.clear();
        start(moved, false);
    });
}

void RenewDialog::start(const Request &request, bool insisted)
{
    m_pinned = m_pinned || request.reuseKey;
    const auto started = m_context.caretaker.renew(request, insisted);
    if (started) {
        m_banner->hide();
        return follow(*started);
    }
    showPage(Plan);
    showError(*m_banner, started.error(), m_context.clock.now());
    if (started.error().code != core::ErrorCode::LimitReached)
        return;
    QPushButton *insist = m_banner->addButton(tr("Renew all the same"));
    connect(insist, &QPushButton::clicked, this, [this, request] { start(request, true); });
}

void RenewDialog::follow(const QString &recordId)
{
    m_recordId = recordId;
    showPage(Progress);
    m_progress->follow(recordId);
}

void RenewDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    m_renew->setVisible(page == Plan);
    m_cancelOrder->setVisible(page == Progress);
    m_view->setVisible(page == Result);
    QPushButton *close = m_buttons->button(QDialogButtonBox::Cancel);
    close->setText(page == Plan ? tr("Cancel") : tr("Close"));
    close->setToolTip(page == Progress ? tr("The order goes on without this window.") : QString());
    if (page != Plan)
        close->setFocus();
}

void RenewDialog::showResult()
{
    const QDateTime now = m_context.clock.now();
    const auto entry = m_context.store.certificate(m_name);
    const auto chain = m_context.store.chain(m_name);
    if (!entry || !chain)
        return; // the picture has said that it is done; the dashboard says what is the matter with the files
    showPage(Result);
    //: %1: a name
    m_title->setText(tr("%1 is renewed").arg(core::issuance::displayName(entry->names.value(0, m_name))));
    //: %1: a day, %2: "in 89 days"
    m_summary->setText(
        tr("The new certificate is valid until %1 (%2). The old one stays valid, too, until it expires.")
            .arg(DateText::day(entry->notAfter, now), DateText::relative(entry->notAfter, now)));
    m_comparison->setVisible(m_before.has_value());
    if (m_before)
        m_comparison->compare(*m_before, core::renewal::traitsOf(*chain, entry->test), m_pinned);
    showDeployment();
}

void RenewDialog::showDeployment()
{
    const auto entry = m_context.store.certificate(m_name);
    const auto deployment = m_context.store.deployment(m_name);
    if (!entry || !deployment)
        return;
    m_deployment->setText(
        core::text::DeployText::state(*deployment, entry->generation, m_context.clock.now()));
    m_chooseDeployment->setVisible(deployment->actions.isEmpty());
}

} // namespace ui
