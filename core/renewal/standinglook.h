// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"
#include "core/store/store.h"

#include <functional>

namespace core::renewal {

/// Looks at the standing records that a person is about to be told of: they may have been replaced, and then
/// there is nothing to tell. What was seen is written down. `done` comes once, at once where there are none,
/// and within half a minute otherwise; never after `owner` is gone.
void lookAtStandings(store::Store &store, const challenge::DnsTools &tools, QObject *owner,
                     const std::function<void()> &done);

} // namespace core::renewal
