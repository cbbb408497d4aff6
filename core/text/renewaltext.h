// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/ledger.h"
#include "core/renewal/outlook.h"
#include "core/renewal/summary.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// When, why and how renewals go, in words.
class RenewalText {
    Q_DECLARE_TR_FUNCTIONS(core::text::RenewalText)
public:
    /// "The CA asks for it now.": why a renewal begins.
    [[nodiscard]] static QString cause(renewal::Cause cause);
    /// Why a certificate is not renewed now; a whole sentence.
    [[nodiscard]] static QString putOff(renewal::Skip skip, const QDateTime &until, const QDateTime &now);
    /// What became of one certificate: "Renewed: valid until 24 February 2027.", with the next try of what
    /// failed.
    [[nodiscard]] static QString outcome(const renewal::Item &item, const QDateTime &now);
    /// "It is renewed, but could not be put to use."; empty when there was nothing of the kind.
    [[nodiscard]] static QString deployment(const renewal::Item &item, const QDateTime &now);
    /// "3 renewed, 1 failed, 12 left as they are."
    [[nodiscard]] static QString summary(const renewal::Summary &summary);

    /// When it will be renewed: "12 December, about 14:20", "now", or that it is not by itself.
    [[nodiscard]] static QString when(const renewal::Outlook &outlook, const QDateTime &now);
    /// Why then: the CA's window, or the share of the lifetime.
    [[nodiscard]] static QString reason(const renewal::Outlook &outlook, const QDateTime &now);
    /// "3 tries failed, the last because … Next try: …"; empty when none did.
    [[nodiscard]] static QString trouble(const renewal::Outlook &outlook, const QDateTime &now);
    /// What a person has to do about a paused certificate; names the host of the CA's page plainly.
    [[nodiscard]] static QString paused(const QUrl &page);

    /// For a meter: "2 of 5 failed validations left for example.org, one more in 12 min".
    [[nodiscard]] static QString allowance(const issuance::Allowance &allowance, const QDateTime &now);
};

} // namespace core::text
