// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/renewal/earlier.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/detailpane.h"
#include "ui/dashboard/tablemenu.h"
#include "ui/pictures/expirytimeline.h"

#include <QDesktopServices>
#include <QTreeView>
#include <QUrl>

using core::renewal::State;

// What is selected in the table, and what can be done with it.

namespace ui {

QString DashboardPage::selected() const
{
    return m_table->currentIndex().data(CertificateModel::NameRole).toString();
}

QStringList DashboardPage::allSelected() const
{
    QStringList names;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const CertificateRow *row = m_model.find(index.data(CertificateModel::NameRole).toString());
        if (row && row->hasCertificate)
            names.append(row->entry.name);
    }
    return names;
}

bool DashboardPage::isAnyDue() const
{
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const State state = m_model.row(i).outlook.state;
        if (m_model.row(i).hasCertificate
            && (state == State::Due || state == State::Overdue || state == State::Failed
                || state == State::Expired))
            return true;
    }
    return false;
}

bool DashboardPage::isEmpty() const
{
    return m_model.rowCount() == 0;
}

void DashboardPage::select(const QString &name)
{
    const int row = m_model.indexOf(name);
    if (row < 0)
        return;
    const QModelIndex index = m_filter.mapFromSource(m_model.index(row, 0));
    if (index.isValid() && index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
}

void DashboardPage::showSelection()
{
    const CertificateRow *row = m_model.find(selected());
    std::optional<core::Error> failure;
    if (row && !row->recordId.isEmpty()) {
        const auto record = m_context.desk.record(row->recordId);
        if (record)
            failure = record->failure;
    }
    m_details->show({.row = row,
                     .failure = failure,
                     .liveFolder = row ? m_context.store.livePaths(row->entry.name).folder : QString(),
                     .canRollBack = row && canRollBack(*row)},
                    m_context.clock.now());
    m_timeline->setCurrent(selected());
    emit selectionChanged();
}

/// Files are read for this, so it is asked once for a generation, and again when it may have expired.
bool DashboardPage::canRollBack(const CertificateRow &row)
{
    const QDateTime now = m_context.clock.now();
    const std::tuple asked{row.entry.name, row.entry.generation, now.toSecsSinceEpoch() / 3600};
    if (asked != m_rollBackOf) {
        m_rollBackOf = asked;
        const auto generations = m_context.store.generations(row.entry.name);
        m_canRollBack = generations && core::renewal::earlierGeneration(*generations, now).has_value();
    }
    return m_canRollBack;
}

void DashboardPage::setAutomatic(const QString &name, bool automatic)
{
    auto known = m_context.store.renewal(name);
    if (known) {
        known->automatic = automatic;
        if (const auto saved = m_context.store.saveRenewals({*known}); !saved)
            qCWarning(core::logApp) << "automatic renewal could not be switched:" << saved.error().detail;
    }
    m_reload.start(); // shows what is kept, also when that is not what was wanted
}

void DashboardPage::showMenu(const QPoint &place)
{
    TableMenu::Selection selection{.anyDue = isAnyDue()};
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const auto *row = m_model.find(index.data(CertificateModel::NameRole).toString()))
            selection.rows.append(row);
    }
    if (selection.rows.isEmpty())
        return;
    selection.canRollBack = selection.rows.size() == 1 && selection.rows.first()->hasCertificate
        && canRollBack(*selection.rows.first());
    auto *menu = new TableMenu(selection, this);
    connect(menu, &TableMenu::renewRequested, this, &DashboardPage::renewRequested);
    connect(menu, &TableMenu::renewDueRequested, this, &DashboardPage::renewDueRequested);
    connect(menu, &TableMenu::viewRequested, this, &DashboardPage::viewRequested);
    connect(menu, &TableMenu::nginxRequested, this, &DashboardPage::nginxRequested);
    connect(menu, &TableMenu::deployRequested, this, &DashboardPage::deployRequested);
    connect(menu, &TableMenu::deploymentRequested, this, &DashboardPage::deploymentRequested);
    connect(menu, &TableMenu::rollBackRequested, this, &DashboardPage::rollBackRequested);
    connect(menu, &TableMenu::historyRequested, this, &DashboardPage::historyRequested);
    connect(menu, &TableMenu::revokeRequested, this, &DashboardPage::revokeRequested);
    connect(menu, &TableMenu::folderRequested, this, [this](const QString &name) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.store.livePaths(name).folder));
    });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void DashboardPage::activate(const QModelIndex &index)
{
    const CertificateRow *row = m_model.find(index.data(CertificateModel::NameRole).toString());
    if (!row)
        return;
    if (row->hasCertificate)
        emit viewRequested(row->entry.name);
    else
        emit progressRequested(row->recordId);
}

} // namespace ui
