// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"
#include "core/issuance/request.h"
#include "core/store/store.h"

namespace core::issuance {

/// Where a DNS provider is at work.
struct ProviderUse {
    QString certificateName = {};
    QStringList names = {}; ///< that it proves, "*." included
    bool underWay = false; ///< an issuance that has not come to its end, rather than a certificate
    bool operator==(const ProviderUse &) const = default;
};

/// The names of a request that a provider proves.
[[nodiscard]] QStringList namesProvenBy(const QString &provider, const Request &request);

/// By provider: certificates, by name, and issuances under way that need it. Reads every certificate once.
[[nodiscard]] Result<QHash<QString, QList<ProviderUse>>> providerUses(const store::Store &store);

/// Those that hold no more than two values at a time (acme-dns): for Limits.
[[nodiscard]] QStringList pairProviders(const challenge::ProviderBook &book);

/// Calls a provider something else, in the book and wherever it is named: certificates, choices that were
/// kept for names, records that it is still to take away. At no moment is a certificate without it: after a
/// power cut there may be both. BadInput when the name is none, or taken; InUse, with the certificate, when
/// an issuance under way knows it by the old name; ProviderUnknown.
Result<void> renameProvider(const QString &from, const QString &to, challenge::ProviderBook &book,
                            store::Store &store);

} // namespace core::issuance
