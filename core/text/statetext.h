// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/outlook.h"
#include "core/store/entries.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// What the list says about a certificate. One vocabulary for the window, notifications and tegatactl.
class StateText {
    Q_DECLARE_TR_FUNCTIONS(core::text::StateText)
public:
    /// Short, for a tile, a filter or a legend: "Valid", "Renewal due", "Expired".
    [[nodiscard]] static QString word(renewal::State state);
    /// With its dates: "Valid, renews around 12 December", "Expires in 5 days", "Expired 2 days ago".
    [[nodiscard]] static QString sentence(const store::CertificateEntry &entry,
                                          const renewal::Outlook &outlook, const QDateTime &now);
    /// The word, and how often where it failed: "Renewal failed 3 times".
    [[nodiscard]] static QString word(const renewal::Outlook &outlook);
    /// For the column of what comes next: "5 Dec", "today 21:00", "tries again in 8 minutes"; empty when
    /// nothing is planned.
    [[nodiscard]] static QString next(const renewal::Outlook &outlook, const QDateTime &now);
    [[nodiscard]] static QString testCertificate(); ///< "Test certificate: browsers will not trust it"
    [[nodiscard]] static QString
    lifetimeUsed(const renewal::Outlook &outlook); ///< "41 % of its lifetime used"
};

} // namespace core::text
