// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/differences.h"
#include "core/store/entries.h"

#include <QString>

#include <optional>

namespace core::text {

/// What a report is made of.
struct ReportMatter {
    issuance::Record record = {};
    issuance::CaSaw saw = {};
    std::optional<issuance::SecondLook> look = {};
    store::AccountEntry account = {}; ///< empty when it is gone
    /// Names and addresses are replaced by made-up ones, the same by the same.
    bool hideNames = false;
};

/// A text to show to strangers who help, in a forum: in English, without keys, tokens, mail addresses, and
/// without addresses at the CA that lead to the account. Plain text, at most 16,000 characters.
[[nodiscard]] QString report(const ReportMatter &matter);

} // namespace core::text
