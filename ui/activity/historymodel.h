// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/history.h"
#include "ui/context.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <optional>

namespace ui {

/// The history as a list, newest first, each line with its details below it. Lines are read as they are
/// looked at: a page in each turn of the event loop, until there is enough for the view.
class HistoryModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { When, Certificate, What, ColumnCount };

    explicit HistoryModel(const Context &context, QObject *parent = nullptr);

    void setFilter(const core::text::HistoryFilter &filter); ///< reads anew
    [[nodiscard]] const core::text::HistoryFilter &filter() const { return m_filter; }
    void reload(); ///< the same again: something has happened
    void retranslate();
    [[nodiscard]] bool isReading() const { return m_timer.isActive(); }
    [[nodiscard]] QString detailsOf(const QModelIndex &index) const;
    /// Of the issuance that a line, or its details, belongs to; empty when to none.
    [[nodiscard]] QString recordIdOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void readChanged(); ///< lines have come, or reading has ended

private:
    struct Line {
        core::store::ActivityEntry entry;
        QString text;
        QString details;
    };
    void step();

    Context m_context;
    core::text::HistoryFilter m_filter;
    std::optional<core::text::HistoryReader> m_reader;
    QList<Line> m_lines;
    qsizetype m_wanted = 0;
    QTimer m_timer;
};

} // namespace ui
