// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dns/client.h"
#include "core/doctor/finding.h"

#include <functional>

namespace core::doctor {

// Certification Authority Authorization: which CAs a domain lets issue (RFC 8659), for which of their
// accounts and by which proof (RFC 8657).

/// What is to be issued, and by whom.
struct CaaQuestion {
    QString name = {}; ///< "*." in front for a wildcard
    QStringList issuers = {}; ///< under which the CA looks for itself; empty: not known
    QString account = {}; ///< URL; empty: not known yet
    QString method = {}; ///< "http-01"; empty: not known yet
};

/// What one name says, on the way from the name itself up to its top-level domain (section 3).
struct CaaLevel {
    QString name = {};
    dns::Answer answer = {};
};

/// Pure. The first level with records decides; one that cannot be read before that decides nothing, and is
/// told. (Where CNAMEs lead is in the answer, as RFC 8659 wants it: the target's parents are not asked.)
[[nodiscard]] Finding judgeCaa(const CaaQuestion &question, const QList<CaaLevel> &levels);

/// Asks up the tree until there are records, or no label is left. Nothing is told after `owner` is gone.
void climbForCaa(dns::Client &client, const QString &name, QObject *owner,
                 std::function<void(const QList<CaaLevel> &)> done);

} // namespace core::doctor
