// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/record.h"

namespace core::issuance {

/// A DNS provider could not take the record away.
[[nodiscard]] bool isStuckAtProvider(const AuthzRecord &authz);

/// TXT records that are still in the DNS when an issuance is over, for a person to delete: those that a
/// person had put there, and those that a DNS provider could not take away. Indices into Record::authzs.
[[nodiscard]] QList<qsizetype> leftRecords(const Record &record);

/// Why a DNS provider could not take records away, each reason once; empty when none is left by it.
[[nodiscard]] QList<Error> whyLeft(const Record &record);

} // namespace core::issuance
