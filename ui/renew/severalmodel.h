// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/summary.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// A run over several certificates: one row each, waiting, under way, or settled with its reason.
class SeveralModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Outcome, Reason, ColumnCount };
    enum class Phase { Waiting, Working, Settled };
    struct Row {
        QString name = {};
        QString shown = {}; ///< its first name, as people write it
        Phase phase = Phase::Waiting;
        QString recordId = {};
        std::optional<core::renewal::Cause> cause = {};
        core::renewal::Item item = {};
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<Row> rows);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    void begin(const QString &name, const QString &recordId, core::renewal::Cause cause);
    void settle(const core::renewal::Item &item, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Row &row, int column) const;
    void changed(int row);
    int rowOf(const QString &name);

    QList<Row> m_rows;
    QHash<QString, int> m_indexes;
    QDateTime m_now;
};

} // namespace ui
