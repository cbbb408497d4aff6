// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/outlook.h"
#include "core/store/entries.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// When a certificate is renewed, and why then: whole sentences for a page that has room for them.
class PlanText {
    Q_DECLARE_TR_FUNCTIONS(core::text::PlanText)
public:
    /// Who says when, whether that is now, and what stands in the way. One sentence each, the plan first.
    [[nodiscard]] static QStringList why(const store::CertificateEntry &entry,
                                         const renewal::Outlook &outlook, const store::RenewalEntry &known,
                                         const QDateTime &now);
    /// How often it has failed and since when: "The last 3 tries failed, the latest 5 minutes ago."; empty
    /// when none has.
    [[nodiscard]] static QString failed(const renewal::Outlook &outlook, const store::RenewalEntry &known,
                                        const QDateTime &now);
    /// "Tegata tries again in 8 minutes, today 14:05.", or why it does not by itself.
    [[nodiscard]] static QString nextTry(const renewal::Outlook &outlook, const store::RenewalEntry &known,
                                         const QDateTime &now);
    /// That a CA has asked for the renewal and does not count it.
    [[nodiscard]] static QString exempt();
};

} // namespace core::text
