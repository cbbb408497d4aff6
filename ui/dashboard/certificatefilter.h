// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/outlook.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace ui {

/// What of the certificates is shown: words that all must occur, and a set of states. Sorts by the model's
/// keys.
class CertificateFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CertificateFilter(QObject *parent = nullptr);

    void setWords(const QString &words);
    void setStates(const QSet<core::renewal::State> &states); ///< empty: all
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || !m_states.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QSet<core::renewal::State> m_states;
};

} // namespace ui
