// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/store/entries.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// Accounts and CAs.
class AccountText {
    Q_DECLARE_TR_FUNCTIONS(core::text::AccountText)
public:
    [[nodiscard]] static QString state(const store::AccountEntry &account); ///< "Valid", "Deactivated", …
    [[nodiscard]] static QString
    badge(const store::AccountEntry &account); ///< "TEST", "PRACTICE"; empty for others
    [[nodiscard]] static QString
    title(const store::AccountEntry &account); ///< "Let's Encrypt, admin@example.org"
    [[nodiscard]] static QString
    description(const acme::CaPreset &preset); ///< one line of what it offers and asks
    [[nodiscard]] static QString practiceName(); ///< "Practice CA"

    [[nodiscard]] static QString deactivation(); ///< what deactivating an account means

    // Where a key lies, and what that means.
    [[nodiscard]] static QString place(store::KeyPlace place); ///< "In the desktop's keyring"
    [[nodiscard]] static QString consequence(store::KeyPlace place); ///< one line
};

} // namespace core::text
