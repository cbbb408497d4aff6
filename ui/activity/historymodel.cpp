// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/historymodel.h"

#include "core/issuance/names.h"
#include "core/text/activitytext.h"
#include "core/text/datetext.h"
#include "ui/look/icons.h"

using core::text::ActivityText;

namespace ui {

static constexpr qsizetype Page = 200;
/// Of the details below a line: below every line there is one, whose place tells which it belongs to.
static constexpr quintptr TopLevel = 0;

HistoryModel::HistoryModel(const Context &context, QObject *parent)
    : QAbstractItemModel(parent), m_context(context)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HistoryModel::step);
}

void HistoryModel::setFilter(const core::text::HistoryFilter &filter)
{
    m_filter = filter;
    reload();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_lines.clear();
    m_reader.emplace(m_context.store, m_filter);
    m_wanted = Page;
    endResetModel();
    m_timer.start();
}

void HistoryModel::retranslate()
{
    for (Line &line : m_lines) {
        line.text = ActivityText::line(line.entry);
        line.details = ActivityText::details(line.entry);
    }
    if (!m_lines.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void HistoryModel::step()
{
    if (!m_reader || m_reader->atEnd())
        return emit readChanged();
    const auto page = m_reader->next();
    if (!page)
        return emit readChanged(); // the window tells of a store that cannot be read
    if (!page->isEmpty()) {
        const int first = static_cast<int>(m_lines.size());
        beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
        for (const core::store::ActivityEntry &entry : *page)
            m_lines.append({entry, ActivityText::line(entry), ActivityText::details(entry)});
        endInsertRows();
    }
    if (!m_reader->atEnd() && m_lines.size() < m_wanted)
        m_timer.start();
    emit readChanged();
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_reader && !m_reader->atEnd() && !m_timer.isActive();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid())
        return;
    m_wanted = m_lines.size() + Page;
    m_timer.start();
}

QModelIndex HistoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : TopLevel);
}

QModelIndex HistoryModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TopLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, TopLevel);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_lines.size());
    return hasChildren(parent) ? 1 : 0;
}

int HistoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool HistoryModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_lines.isEmpty();
    return parent.internalId() == TopLevel && parent.column() == 0
        && !m_lines.value(parent.row()).details.isEmpty();
}

QString HistoryModel::detailsOf(const QModelIndex &index) const
{
    const int row = index.internalId() == TopLevel ? index.row() : index.parent().row();
    return m_lines.value(row).details;
}

QString HistoryModel::recordIdOf(const QModelIndex &index) const
{
    const int row = index.internalId() == TopLevel ? index.row() : index.parent().row();
    return index.isValid() ? m_lines.value(row).entry.recordId : QString();
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() != TopLevel)
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(detailsOf(index)) : QVariant();
    const Line &line = m_lines[index.row()];
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole) {
        switch (column) {
        case When: return core::text::DateText::dayAndTime(line.entry.time, m_context.clock.now());
        case Certificate: return core::issuance::displayName(line.entry.certificateName);
        case What: return line.text;
        case ColumnCount: return {};
        }
    }
    if (role == Qt::ToolTipRole)
        return column == When ? core::text::DateText::exactUtc(line.entry.time) : line.text;
    if (role == Qt::DecorationRole && column == What && ActivityText::isFailure(line.entry))
        return icon(Status::Failed);
    if (role == Qt::AccessibleTextRole && column == What && ActivityText::isFailure(line.entry))
        //: Read aloud before a line of the history. %1: what happened
        return tr("Failure: %1").arg(line.text);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (static_cast<Column>(section)) {
    case When: return tr("When");
    case Certificate: return tr("Certificate");
    case What: return tr("What");
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
