// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/othermethod.h"

namespace core::issuance {

/// What a listener showed went with the process that held it; all else may still lie in the world.
static bool leftSomething(const AuthzRecord &authz)
{
    return authz.leftover == Leftover::Published && !challenge::isOwnServer(authz.method.kind);
}

QStringList proveOtherwise(Record &record, const Request &request)
{
    record.request.method = request.method;
    record.request.exceptions = request.exceptions;
    QStringList kept;
    for (AuthzRecord &authz : record.authzs) {
        if (authz.abandoned || authz.stage == AuthzStage::Unknown || authz.stage >= AuthzStage::Valid)
            continue;
        const challenge::Method wanted = methodFor(request, authz.name);
        if (authz.method == wanted)
            continue;
        if (leftSomething(authz)) {
            kept.append(authz.name);
            continue;
        }
        authz.method = wanted;
        authz.leftover = Leftover::None;
        // Another kind of challenge is chosen when the authorization is read again.
        const bool sameTask = challenge::challengeType(wanted) == authz.challengeType;
        authz.stage = sameTask ? AuthzStage::Pending : AuthzStage::Unknown;
    }
    return kept;
}

} // namespace core::issuance
