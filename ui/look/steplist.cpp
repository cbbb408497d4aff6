// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/steplist.h"

#include "ui/look/icons.h"

#include <QEvent>
#include <QSignalBlocker>

namespace ui {

using namespace Qt::StringLiterals;

StepList::StepList(QWidget *parent) : SideList(parent)
{
    setSelectionMode(QAbstractItemView::NoSelection);
    setAccessibleName(tr("Steps"));
    const auto goBack = [this](const QListWidgetItem *item) {
        const int step = row(item);
        if (m_returnable && step < m_current)
            emit activated(step);
    };
    connect(this, &QListWidget::itemClicked, this, goBack);
    connect(this, &QListWidget::itemActivated, this, [this, goBack](const QListWidgetItem *item) {
        // A click is an activation too on desktops that activate by one; it has been answered already.
        if (style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this) == 0)
            goBack(item);
    });
}

void StepList::setSteps(const QStringList &words)
{
    m_words = words;
    clear();
    for (const QString &word : words)
        addItem(word);
    restate();
    updateGeometry();
}

void StepList::setCurrent(int step)
{
    m_current = step;
    restate();
}

void StepList::setReturnable(bool returnable)
{
    m_returnable = returnable;
    restate();
}

void StepList::restate()
{
    const QSignalBlocker quiet(this);
    const QIcon done = icon(u"check"_s);
    const QIcon here = icon(u"chevron-right"_s);
    QPixmap blank(1, 1);
    blank.fill(Qt::transparent);
    setSelectionMode(QAbstractItemView::SingleSelection);
    clearSelection();
    for (int step = 0; step < count(); ++step) {
        QListWidgetItem *entry = item(step);
        const bool isDone = step < m_current;
        const bool isCurrent = step == m_current;
        entry->setIcon(isDone ? done : isCurrent ? here : QIcon(blank));
        entry->setFlags(isCurrent || (isDone && m_returnable) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                              : Qt::NoItemFlags);
        entry->setData(Qt::AccessibleTextRole,
                       isDone          ? tr("%1, done").arg(m_words[step])
                           : isCurrent ? tr("%1, current step").arg(m_words[step])
                                       : tr("%1, to do").arg(m_words[step]));
        entry->setSelected(isCurrent);
    }
    setCurrentRow(m_current, QItemSelectionModel::NoUpdate);
    setSelectionMode(QAbstractItemView::NoSelection);
}

void StepList::changeEvent(QEvent *event)
{
    SideList::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Steps"));
    restate();
}

} // namespace ui
