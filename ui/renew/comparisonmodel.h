// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/comparison.h"

#include <QAbstractTableModel>

namespace ui {

/// Two certificates beside each other, a row for each aspect.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Aspect, Before, After, Change, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTraits(const core::renewal::Traits &before, const core::renewal::Traits &after, bool pinned);
    [[nodiscard]] const QList<core::renewal::Difference> &differences() const { return m_differences; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const core::renewal::Difference &difference, int column) const;

    core::renewal::Traits m_before;
    core::renewal::Traits m_after;
    QList<core::renewal::Difference> m_differences;
};

} // namespace ui
