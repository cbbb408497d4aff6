// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/names.h"

#include <QStringList>

namespace tests {

using Remarks = QList<core::issuance::NameRemark>;

/// Remarks as numbers, so that a failed comparison prints them.
inline QString numbers(const Remarks &remarks)
{
    QStringList list;
    for (const core::issuance::NameRemark remark : remarks)
        list.append(QString::number(static_cast<int>(remark)));
    return list.join(QLatin1Char(' '));
}

inline QString valueOf(const core::issuance::NameEntry &entry)
{
    return entry.identifier ? entry.identifier->value : QString();
}

} // namespace tests
