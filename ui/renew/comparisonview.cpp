// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/comparisonview.h"

#include "core/text/comparisontext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/renew/linesdelegate.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::ComparisonText;

namespace ui {

ComparisonView::ComparisonView(QWidget *parent) : QWidget(parent)
{
    const int unit = Metrics::unit(this);
    m_banner = new Banner;
    m_table = new QTreeView;
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LinesDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setWordWrap(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAccessibleName(tr("The certificate before and after"));
    m_table->header()->setStretchLastSection(true);
    m_table->setColumnWidth(ComparisonModel::Aspect, 13 * unit);
    m_table->setColumnWidth(ComparisonModel::Before, 27 * unit);
    m_table->setColumnWidth(ComparisonModel::After, 27 * unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    followSelection(*m_table);
}

void ComparisonView::compare(const core::renewal::Traits &before, const core::renewal::Traits &after,
                             bool pinned)
{
    m_model.setTraits(before, after, pinned);
    QStringList risks;
    for (const core::renewal::Difference &difference : m_model.differences()) {
        for (const core::renewal::Risk risk : difference.risks)
            risks.append(u"• "_s + ComparisonText::risk(risk, difference));
    }
    m_banner->setMessage(risks.isEmpty() ? Banner::Kind::Success : Banner::Kind::Warning,
                         ComparisonText::summary(m_model.differences()), risks.join(u'\n'));
}

} // namespace ui
