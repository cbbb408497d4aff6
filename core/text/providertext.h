// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"
#include "core/dns/watch.h"
#include "core/issuance/provideruse.h"

#include <QCoreApplication>

namespace core::text {

/// The DNS providers that somebody has set up: what each is good for and how it is doing.
class ProviderText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ProviderText)
public:
    /// "Zone example.org", "Service cloudflare": what it can change records of.
    [[nodiscard]] static QString serves(const challenge::Provider &provider);
    /// "2 certificates", "no certificate", for a column.
    [[nodiscard]] static QString useCount(const QList<issuance::ProviderUse> &uses);
    /// One line for each: "example.org: *.example.org, example.org"; "none" when there are none.
    [[nodiscard]] static QString uses(const QList<issuance::ProviderUse> &uses);
    /// "works (today 14:20)", "failed (5 December 14:20)", "not tried yet", for a column.
    [[nodiscard]] static QString trial(const std::optional<challenge::LastTrial> &trial,
                                       const QDateTime &now);
    /// The same with the name that it was tried for, and what went wrong.
    [[nodiscard]] static QString trialDetail(const std::optional<challenge::LastTrial> &trial,
                                             const QDateTime &now);
    /// What follows from its removal.
    [[nodiscard]] static QString removal(const QList<issuance::ProviderUse> &uses);
    /// One that was chosen before and is not set up any more.
    [[nodiscard]] static QString gone(const QString &provider);
    [[nodiscard]] static QString goneAdvice();
    /// What follows from another name for it.
    [[nodiscard]] static QString renaming(const QList<issuance::ProviderUse> &uses);

    /// What an account at an acme-dns server is good for.
    [[nodiscard]] static QString delegationLimit();
    /// What the name servers show of the CNAME that leads there.
    [[nodiscard]] static QString delegation(const dns::View &view);
    /// What is odd about it and what to do.
    [[nodiscard]] static QStringList delegationHints(const dns::View &view);
};

} // namespace core::text
