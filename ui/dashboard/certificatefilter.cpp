// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/certificatefilter.h"

#include "ui/dashboard/certificatemodel.h"

#include <algorithm>

namespace ui {

CertificateFilter::CertificateFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CertificateModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void CertificateFilter::setWords(const QString &words)
{
    m_words = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void CertificateFilter::setStates(const QSet<core::renewal::State> &states)
{
    m_states = states;
    invalidateFilter();
}

bool CertificateFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_states.isEmpty()
        && !m_states.contains(
            static_cast<core::renewal::State>(index.data(CertificateModel::StateRole).toInt())))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(CertificateModel::SearchRole).toString().toCaseFolded();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace ui
