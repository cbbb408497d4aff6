// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/leftover.h"

namespace core::issuance {

bool isStuckAtProvider(const AuthzRecord &authz)
{
    return authz.method.kind == challenge::MethodKind::DnsProvider && authz.leftover == Leftover::Stuck;
}

QList<qsizetype> leftRecords(const Record &record)
{
    QList<qsizetype> left;
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        const AuthzRecord &authz = record.authzs[i];
        const bool byHand
            = authz.method.kind == challenge::MethodKind::DnsManual && authz.leftover != Leftover::None;
        if (byHand || isStuckAtProvider(authz))
            left.append(i);
    }
    return left;
}

QList<Error> whyLeft(const Record &record)
{
    QList<Error> reasons;
    for (const AuthzRecord &authz : record.authzs) {
        if (!isStuckAtProvider(authz))
            continue;
        const Error reason = authz.cleanUpFailure.value_or(Error{.code = ErrorCode::ProgramFailed});
        if (!reasons.contains(reason))
            reasons.append(reason);
    }
    return reasons;
}

} // namespace core::issuance
