// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// All values of an enumeration without gaps, from 0 to `last`. A value behind `last` makes the compiler
/// complain where core/text switches over it; a test names the last one.
template <typename Enum>
QList<Enum> everyValue(Enum last)
{
    QList<Enum> values;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        values.append(static_cast<Enum>(i));
    return values;
}
