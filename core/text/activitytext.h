// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/entries.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// One line of history. The words in ActivityEntry::what and the members of its data are those of
/// core/issuance/history.h; a word that is not known here is shown as it is.
class ActivityText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ActivityText)
public:
    [[nodiscard]] static QString line(const store::ActivityEntry &entry);
    /// More about it where there is more: an error's explanation, an exchange's bodies. May be empty or have
    /// lines.
    [[nodiscard]] static QString details(const store::ActivityEntry &entry);
    /// Whether it tells of a failure, for a mark in front of the line.
    [[nodiscard]] static bool isFailure(const store::ActivityEntry &entry);

private:
    static QString accountLine(const store::ActivityEntry &entry); ///< empty for what is not about accounts
    static QString renewal(const store::ActivityEntry &entry); ///< empty when it is of nothing of that
    static QString exchange(const store::ActivityEntry &entry);
    static QString revocation(const store::ActivityEntry &entry);
    static QString revocationDetails(const store::ActivityEntry &entry);
};

} // namespace core::text
