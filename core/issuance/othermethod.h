// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/record.h"

namespace core::issuance {

/// An interrupted issuance is to go on in the way that `request` says: takes it over for every name that is
/// not proven yet. Returns the names that keep the old way, because something was put in place for them that
/// has to be taken away as it was put there. Pure.
[[nodiscard]] QStringList proveOtherwise(Record &record, const Request &request);

} // namespace core::issuance
