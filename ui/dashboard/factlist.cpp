// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/factlist.h"

#include "ui/common/words.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/metrics.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {

FactList::FactList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    const int unit = Metrics::unit(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * unit);
    m_grid->setVerticalSpacing(unit);
    m_grid->setColumnStretch(1, 1);
}

void FactList::addText(const QString &label, const QString &value, const QString &hint)
{
    QLabel *text = plainLabel(value);
    text->setMinimumWidth(1); // a name of 253 letters must not push the pane out
    text->setToolTip(hint);
    //: %1: label of a value, %2: the value
    text->setAccessibleName(tr("%1: %2").arg(label, value));
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    addRow(quietLabel(label), text);
}

void FactList::addLine(const QString &label, const QString &value, const QString &hint)
{
    auto *line = new ElidedLabel(value);
    line->setElideMode(Qt::ElideMiddle);
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    line->setToolTip(hint);
    line->setAccessibleName(tr("%1: %2").arg(label, value));
    addRow(quietLabel(label), line);
}

void FactList::addField(const QString &label, QWidget *field)
{
    QLabel *name = quietLabel(label);
    name->setBuddy(field);
    addRow(name, field);
    if (QLayoutItem *item = m_grid->itemAtPosition(m_rows - 1, 0))
        item->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
}

void FactList::addRow(QLabel *name, QWidget *value)
{
    name->setWordWrap(false);
    const int row = m_rows++;
    m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(value, row, 1);
}

void FactList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_rows = 0;
}

} // namespace ui
