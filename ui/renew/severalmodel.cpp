// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/severalmodel.h"

#include "core/text/renewaltext.h"
#include "ui/look/icons.h"
#include "ui/look/status.h"

#include <QGuiApplication>
#include <QPalette>

using core::renewal::Item;
using core::text::RenewalText;

namespace ui {

void SeveralModel::setRows(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_indexes.clear();
    for (int i = 0; i < m_rows.size(); ++i)
        m_indexes.insert(m_rows[i].name, i);
    endResetModel();
}

/// A run may find a certificate that was not there when the window was opened.
int SeveralModel::rowOf(const QString &name)
{
    const auto known = m_indexes.constFind(name);
    if (known != m_indexes.cend())
        return *known;
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append({.name = name, .shown = name});
    m_indexes.insert(name, row);
    endInsertRows();
    return row;
}

void SeveralModel::changed(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void SeveralModel::begin(const QString &name, const QString &recordId, core::renewal::Cause cause)
{
    const int row = rowOf(name);
    m_rows[row].phase = Phase::Working;
    m_rows[row].recordId = recordId;
    m_rows[row].cause = cause;
    changed(row);
}

void SeveralModel::settle(const Item &item, const QDateTime &now)
{
    const int row = rowOf(item.name);
    m_now = now;
    m_rows[row].phase = Phase::Settled;
    m_rows[row].item = item;
    if (!item.recordId.isEmpty())
        m_rows[row].recordId = item.recordId;
    changed(row);
}

int SeveralModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SeveralModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static Status statusOf(const SeveralModel::Row &row)
{
    switch (row.phase) {
    case SeveralModel::Phase::Waiting: return Status::Due;
    case SeveralModel::Phase::Working: return Status::Working;
    case SeveralModel::Phase::Settled: break;
    }
    switch (row.item.outcome) {
    case core::renewal::Outcome::Renewed: return row.item.deployError ? Status::Overdue : Status::Valid;
    case core::renewal::Outcome::Failed: return Status::Failed;
    case core::renewal::Outcome::Skipped: return Status::Watched;
    }
    Q_UNREACHABLE();
}

QString SeveralModel::text(const Row &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name: return row.shown;
    case Outcome:
        switch (row.phase) {
        //: Of a certificate whose turn has not come.
        case Phase::Waiting: return tr("Waiting");
        case Phase::Working: return tr("In progress");
        case Phase::Settled: break;
        }
        switch (row.item.outcome) {
        case core::renewal::Outcome::Renewed: return tr("Renewed");
        case core::renewal::Outcome::Failed: return tr("Failed");
        //: Of a certificate that is not renewed now.
        case core::renewal::Outcome::Skipped: return tr("Left as it is");
        }
        break;
    case Reason:
        switch (row.phase) {
        case Phase::Waiting: return {};
        case Phase::Working: return row.cause ? RenewalText::cause(*row.cause) : QString();
        case Phase::Settled: break;
        }
        if (row.item.deployError)
            return RenewalText::outcome(row.item, m_now) + u'\n' + RenewalText::deployment(row.item, m_now);
        return RenewalText::outcome(row.item, m_now);
    case ColumnCount: break;
    }
    return {};
}

QVariant SeveralModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return index.column() == Reason ? QVariant(text(row, Reason)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Outcome ? QVariant(icon(ui::statusOf(row))) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Outcome
            ? QVariant(statusColour(ui::statusOf(row), QGuiApplication::palette()))
            : QVariant();
    case Qt::AccessibleTextRole:
        //: %1: heading of the column, %2: what stands in the cell
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(row, index.column()));
    default: return {};
    }
}

QVariant SeveralModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Certificate");
    case Outcome: return tr("Result");
    case Reason: return tr("Why, and what comes next");
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
