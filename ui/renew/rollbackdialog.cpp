// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/rollbackdialog.h"

#include "core/issuance/request.h"
#include "core/renewal/earlier.h"
#include "core/text/datetext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/windowsize.h"
#include "ui/renew/comparisonview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using core::text::DateText;

namespace ui {

RollBackDialog::RollBackDialog(const Context &context, const QString &certificateName, QWidget *parent)
    : QDialog(parent), m_context(context), m_name(certificateName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1: name of a certificate
    setWindowTitle(tr("Go back: %1").arg(certificateName));
    const int unit = Metrics::unit(this);
    QLabel *title = heading(tr("Go back to the previous certificate?"));
    m_text = plainLabel({});
    m_comparison = new ComparisonView;
    m_banner = new Banner;
    m_banner->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_goBack = buttons->addButton(tr("&Go back"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(m_goBack, true);
    m_goBack->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_banner);
    layout->addWidget(m_comparison, 1);
    layout->addWidget(buttons);
    connect(m_goBack, &QPushButton::clicked, this, &RollBackDialog::goBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeToUnits(this, 92, 76);
    compare();
}

void RollBackDialog::compare()
{
    const QDateTime now = m_context.clock.now();
    const auto refuse = [this, &now](const core::Error &error) {
        m_goBack->setEnabled(false);
        m_comparison->hide();
        showError(*m_banner, error, now);
    };
    const auto entry = m_context.store.certificate(m_name);
    if (!entry)
        return refuse(entry.error());
    const auto generations = m_context.store.generations(m_name);
    if (!generations)
        return refuse(generations.error());
    const auto earlier = core::renewal::earlierGeneration(*generations, now);
    if (!earlier)
        return refuse({.code = core::ErrorCode::NotFound, .subject = m_name});
    const auto live = m_context.store.chain(m_name);
    if (!live)
        return refuse(live.error());
    const auto chain = m_context.store.chain(m_name, earlier->generation);
    if (!chain)
        return refuse(chain.error());
    //: %1: "in 12 days, 5 December 14:20"
    m_text->setText(tr("The one before it expires %1. Its files lie where they were, with its own key: only "
                       "the link is switched. Tegata then waits before it renews by itself, so that it does "
                       "not undo this at once.")
                        .arg(DateText::full(earlier->notAfter, now)));
    const auto request = core::issuance::requestFromJson(entry->request);
    m_comparison->compare(core::renewal::traitsOf(*live, entry->test),
                          core::renewal::traitsOf(*chain, entry->test), request && request->reuseKey);
}

void RollBackDialog::goBack()
{
    const auto back = m_context.caretaker.rollBack(m_name);
    if (!back)
        return showError(*m_banner, back.error(), m_context.clock.now());
    const auto deployment = m_context.store.deployment(m_name);
    // What comes of it is noted, and shown on the dashboard.
    if (deployment && !deployment->actions.isEmpty())
        m_context.caretaker.deploy(m_name, &m_context.caretaker, [](const core::Result<void> &) {});
    accept();
}

} // namespace ui
