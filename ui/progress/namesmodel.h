// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/record.h"

#include <QAbstractTableModel>

namespace ui {

/// The names of an issuance, one row each: how it is proven, how far it is, and what is seen of it.
class NamesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Method, State, Seen, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRecord(const core::issuance::Record &record);
    /// Index into Record::authzs of a row; -1 while the CA has not said which authorization it is.
    [[nodiscard]] qsizetype authzAt(int row) const { return m_rows[row].authz; }

    [[nodiscard]] QString nameAt(int row) const { return m_rows[row].name; } ///< as in the request

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        core::challenge::Method method;
        core::issuance::AuthzRecord record;
        qsizetype authz = -1;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;

    QList<Row> m_rows;
};

} // namespace ui
