// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/namesmodel.h"

#include "core/issuance/names.h"
#include "core/text/methodtext.h"
#include "core/text/steptext.h"
#include "ui/look/icons.h"
#include "ui/look/status.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::issuance::AuthzStage;

namespace ui {

static Status statusOf(const core::issuance::AuthzRecord &authz)
{
    switch (authz.stage) {
    case AuthzStage::Valid: return Status::Valid;
    case AuthzStage::Invalid: return Status::Failed;
    case AuthzStage::AwaitingUser: return Status::NeedsUser;
    case AuthzStage::Unknown:
    case AuthzStage::Pending:
    case AuthzStage::Presenting:
    case AuthzStage::Presented:
    case AuthzStage::Ready:
    case AuthzStage::Answered: break;
    }
    return Status::Working;
}

void NamesModel::setRecord(const core::issuance::Record &record)
{
    QList<Row> rows;
    for (const core::acme::Identifier &identifier : record.request.identifiers)
        rows.append({.name = identifier.value,
                     .method = core::issuance::methodFor(record.request, identifier.value)});
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        if (record.authzs[i].abandoned)
            continue;
        const auto row = std::ranges::find(rows, record.authzs[i].name, &Row::name);
        if (row == rows.end())
            continue;
        row->record = record.authzs[i];
        row->authz = i;
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        return endResetModel();
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        emit dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

int NamesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NamesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString NamesModel::text(const Row &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name: return core::issuance::displayName(row.name);
    case Method: return core::text::MethodText::shortName(row.method);
    case State: return core::text::StepText::state(row.record);
    case Seen:
        if (!row.record.validationRecords.isEmpty()) {
            const auto &seen = row.record.validationRecords.last();
            //: what the CA looked at: %1: an address, %2: a URL
            return tr("the CA asked %1 for %2").arg(seen.addressUsed, seen.url);
        }
        return row.record.fetchedByCa ? tr("the CA has asked our web server") : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant NamesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icon(statusOf(row.record))) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == State
            ? QVariant(statusColour(statusOf(row.record), QGuiApplication::palette()))
            : QVariant();
    case Qt::ToolTipRole: return index.column() == Name ? row.name : text(row, index.column());
    case Qt::AccessibleTextRole:
        //: %1: heading of the column, %2: what stands in the cell
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(row, index.column()));
    default: return {};
    }
}

QVariant NamesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Name");
    case Method: return tr("Method");
    case State: return tr("State");
    case Seen: return tr("What was seen");
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
