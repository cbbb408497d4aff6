// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/renewoverview.h"

#include "core/issuance/names.h"
#include "core/renewal/outlook.h"
#include "core/text/accounttext.h"
#include "core/text/keytext.h"
#include "core/text/methodtext.h"
#include "core/text/nametext.h"
#include "core/text/plantext.h"
#include "core/text/renewaltext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/metrics.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::issuance::Request;

namespace ui {

/// The tightest ones are enough to see how near a limit is.
static constexpr qsizetype LimitsShown = 3;

static QLabel *strongLabel(const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setFont(Metrics::strongFont(label->font()));
    return label;
}

RenewOverview::RenewOverview(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    m_why = plainLabel({});
    m_explain = new QPushButton(tr("Read why the CA as&ks for it…"));
    m_explain->hide();
    m_newKey = new QRadioButton(tr("A &new key (recommended)"));
    m_sameKey = new QRadioButton(tr("The &same key"));
    QLabel *newNote = quietLabel(
        tr("Should the old key have leaked without anybody noticing, it is worth nothing afterwards."));
    QLabel *sameNote
        = quietLabel(tr("For keys that are pinned: in TLSA records of the DNS, or in apps that know this "
                        "key alone. It stays as long as you choose this."));
    m_newKey->setAccessibleDescription(newNote->text());
    m_sameKey->setAccessibleDescription(sameNote->text());
    m_plan = plainLabel({});
    m_limits = quietLabel({});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(strongLabel(tr("Why now")));
    layout->addWidget(m_why);
    layout->addWidget(m_explain, 0, Qt::AlignLeft);
    layout->addSpacing(unit);
    layout->addWidget(strongLabel(tr("Key")));
    const auto addChoice = [layout, unit](QRadioButton *choice, QLabel *note) {
        layout->addWidget(choice);
        note->setIndent(3 * unit);
        layout->addWidget(note);
    };
    addChoice(m_newKey, newNote);
    addChoice(m_sameKey, sameNote);
    layout->addSpacing(unit);
    layout->addWidget(strongLabel(tr("What will happen")));
    layout->addWidget(m_plan);
    layout->addWidget(m_limits);
    layout->addStretch();
    connect(m_explain, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_explanation); });
    connect(m_sameKey, &QRadioButton::toggled, this, &RenewOverview::changed);
}

void RenewOverview::setCertificate(const core::store::CertificateEntry &entry,
                                   const core::store::RenewalEntry &known)
{
    m_entry = entry;
    m_known = known;
    const QDateTime now = m_context.clock.now();
    const auto outlook = core::renewal::outlook(entry, now, core::renewal::Attempt::None, known);
    m_why->setText(core::text::PlanText::why(entry, outlook, known, now).join(u'\n'));
    m_explanation = outlook.explanation;
    m_explain->setVisible(m_explanation.isValid());
    m_explain->setToolTip(m_explanation.toDisplayString());
    m_isExempt = outlook.basis == core::renewal::Basis::Authority && outlook.renewFrom <= now;
}

void RenewOverview::setReuseKey(bool reuse)
{
    (reuse ? m_sameKey : m_newKey)->setChecked(true);
}

bool RenewOverview::reusesKey() const
{
    return m_sameKey->isChecked();
}

/// "a, b" for what is in `names` and not in `others`.
static QString without(const QStringList &names, const QStringList &others)
{
    QStringList left;
    for (const QString &name : names) {
        if (!others.contains(name))
            left.append(name);
    }
    return left.isEmpty() ? QString() : core::text::NameText::shortList(left);
}

void RenewOverview::setPlan(const Request &request, const Request &before)
{
    const auto account = m_context.store.account(request.accountId);
    const QString ca = !account ? m_entry.caName
        : account->practice     ? core::text::AccountText::practiceName()
                                : account->caName;
    const QStringList names = core::issuance::valuesOf(request.identifiers);
    const QStringList old = core::issuance::valuesOf(before.identifiers);
    QStringList plan;
    //: %1: a CA, %2: names
    plan.append(
        tr("1. Tegata asks %1 for a certificate for %2.").arg(ca, core::text::NameText::shortList(names)));
    if (const QString added = without(names, old); !added.isEmpty())
        plan.append(tr("New in it: %1.").arg(added));
    if (const QString gone = without(old, names); !gone.isEmpty())
        plan.append(tr("No longer in it: %1.").arg(gone));
    plan.append(tr("2. %1 has each name proven again, unless it still remembers.").arg(ca));
    plan.append(request.reuseKey ? tr("3. Tegata has the same key certified again.")
                                 //: %1: a kind of key
                                 : tr("3. Tegata makes a new key (%1) and has it certified.")
                                       .arg(core::text::KeyText::name(request.keyKind)));
    //: %1: a folder
    plan.append(tr("4. When all is well, %1 leads to the new files. Until then the certificate in use stays "
                   "as it is, and it remains valid.")
                    .arg(m_context.store.livePaths(m_entry.name).folder));
    const auto deployment = m_context.store.deployment(m_entry.name);
    plan.append(deployment && !deployment->actions.isEmpty()
                    ? tr("5. What you have chosen for after a renewal is done.")
                    : tr("5. You reload your web server, as nothing is chosen for after a renewal."));
    m_plan->setText(core::text::NameText::tidied(plan.join(u'\n')));
    m_limits->hide();
    if (account)
        showLimits(request, *account, QSet(names.begin(), names.end()) == QSet(old.begin(), old.end()));
}

void RenewOverview::showLimits(const Request &request, const core::store::AccountEntry &account,
                               bool sameNames)
{
    const QDateTime now = m_context.clock.now();
    const bool isExempt = m_isExempt && sameNames && request.accountId == m_entry.accountId;
    const auto entries = m_context.store.ledger(account.directoryUrl, now.addDays(-7));
    const auto all = core::issuance::allowances(request, {.sameNames = sameNames, .exempt = isExempt},
                                                core::issuance::publishedLimits(account.directoryUrl),
                                                entries ? *entries : QList<core::store::LedgerEntry>(), now);
    QStringList lines;
    if (isExempt)
        lines.append(core::text::PlanText::exempt());
    for (const core::issuance::Allowance &each : all.first(std::min(all.size(), LimitsShown)))
        lines.append(core::text::RenewalText::allowance(each, now));
    m_limits->setText(lines.join(u'\n'));
    m_limits->setVisible(!lines.isEmpty());
}

} // namespace ui
