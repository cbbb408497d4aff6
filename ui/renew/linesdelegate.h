// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/metrics.h"

#include <QStyledItemDelegate>

namespace ui {

/// Cells with several lines keep the distance from their borders that cells with one have.
class LinesDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        const auto lines = static_cast<int>(index.data().toString().count(u'\n'));
        const int text = option.fontMetrics.lineSpacing() * (lines + 1);
        return {size.width(), std::max(size.height(), text + 2 * Metrics::unit(option.font))};
    }
};

} // namespace ui
