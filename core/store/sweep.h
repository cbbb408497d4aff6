// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/layout.h"

#include <QDateTime>

namespace core::store {

/// Clears away what killed programs left behind, once at each start: drafts of files older than an hour,
/// pending folders older than a day whose record is finished or unknown, and what has been in the bin for 30
/// days. What cannot be removed is logged and stays: nothing else depends on it.
void sweep(const Layout &layout, const Database &database, const QDateTime &now);

/// Removes all drafts (the temporary names of core/base/atomicfile) in one folder that nobody else is writing
/// to.
void removeDrafts(const QString &folder);

} // namespace core::store
