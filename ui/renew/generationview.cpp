// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/generationview.h"

#include "core/issuance/request.h"
#include "core/renewal/earlier.h"
#include "core/text/datetext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/renew/comparisonview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using core::store::GenerationEntry;
using core::text::DateText;

namespace ui {

GenerationView *GenerationView::create(const Context &context, const QString &certificateName, int generation)
{
    const auto entry = context.store.certificate(certificateName);
    const auto all = context.store.generations(certificateName);
    if (!entry || !all)
        return nullptr;
    const auto after = std::ranges::find(*all, generation, &GenerationEntry::generation);
    const auto before = core::renewal::previousGeneration(*all, generation);
    return after == all->end() || !before ? nullptr : new GenerationView(context, *entry, *before, *after);
}

GenerationView::GenerationView(const Context &context, const core::store::CertificateEntry &entry,
                               const GenerationEntry &before, const GenerationEntry &after)
{
    const QDateTime now = context.clock.now();
    const int unit = Metrics::unit(this);
    //: %1 and %3 are numbers of generations, %2 and %4 the days from which they are valid
    auto *text
        = plainLabel(tr("Generation %1, valid since %2, beside generation %3, valid since %4.")
                         .arg(QString::number(after.generation), DateText::day(after.notBefore, now),
                              QString::number(before.generation), DateText::day(before.notBefore, now)));
    auto *comparison = new ComparisonView;
    auto *banner = new Banner;
    banner->hide();
    m_goBack = new QPushButton(tr("Go &back…"));
    m_goBack->setToolTip(tr("Goes back to the previous certificate, which is still valid."));
    m_goBack->setAutoDefault(false);
    connect(m_goBack, &QPushButton::clicked, this, &GenerationView::rollBackRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_goBack);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(unit, unit, unit, unit);
    layout->setSpacing(unit);
    layout->addWidget(text);
    layout->addWidget(banner);
    layout->addWidget(comparison, 1);
    layout->addLayout(row);

    const auto generations = context.store.generations(entry.name);
    m_goBack->setVisible(after.live && generations
                         && core::renewal::earlierGeneration(*generations, now).has_value());
    const auto older = context.store.chain(entry.name, before.generation);
    const auto newer = context.store.chain(entry.name, after.generation);
    if (!older || !newer) {
        comparison->hide();
        showError(*banner, older ? newer.error() : older.error(), now);
        return;
    }
    const auto request = core::issuance::requestFromJson(entry.request);
    comparison->compare(core::renewal::traitsOf(*older, entry.test),
                        core::renewal::traitsOf(*newer, entry.test), request && request->reuseKey);
}

void GenerationView::takeAwayGoingBack()
{
    m_goBack->hide();
}

} // namespace ui
