// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/comparisonmodel.h"

#include "core/text/comparisontext.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QGuiApplication>
#include <QPalette>

using core::renewal::Difference;
using core::text::ComparisonText;

namespace ui {

void ComparisonModel::setTraits(const core::renewal::Traits &before, const core::renewal::Traits &after,
                                bool pinned)
{
    beginResetModel();
    m_before = before;
    m_after = after;
    m_differences = core::renewal::compare(before, after, pinned);
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ComparisonModel::text(const Difference &difference, int column) const
{
    switch (static_cast<Column>(column)) {
    case Aspect: return ComparisonText::title(difference.aspect);
    case Before: return ComparisonText::value(difference.aspect, m_before);
    case After: return ComparisonText::value(difference.aspect, m_after);
    case Change: return ComparisonText::change(difference);
    case ColumnCount: break;
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Difference &difference = m_differences[index.row()];
    const bool risky = !difference.risks.isEmpty();
    switch (role) {
    case Qt::DisplayRole: return text(difference, index.column());
    case Qt::DecorationRole:
        if (index.column() == Change && difference.changed)
            return risky ? icon(Status::Overdue) : icon(QStringLiteral("edit"));
        return {};
    case Qt::FontRole:
        return index.column() == After && difference.changed ? QVariant(Metrics::strongFont({})) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Change && risky
            ? QVariant(statusColour(Status::Overdue, QGuiApplication::palette()))
            : QVariant();
    case Qt::ToolTipRole: {
        QStringList risks;
        for (const core::renewal::Risk risk : difference.risks)
            risks.append(ComparisonText::risk(risk, difference));
        return risks.isEmpty() ? QVariant() : QVariant(risks.join(u'\n'));
    }
    case Qt::AccessibleTextRole:
        //: %1: heading of the column, %2: what stands in the cell
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(difference, index.column()));
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    //: Heading of a column: what is compared, such as the issuer.
    case Aspect: return tr("What");
    case Before: return tr("Before");
    case After: return tr("After");
    case Change: return tr("Change");
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
