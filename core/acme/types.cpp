// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/types.h"

using namespace Qt::StringLiterals;

namespace core::acme {

QString accountStatusName(AccountStatus status)
{
    switch (status) {
    case AccountStatus::Valid: return u"valid"_s;
    case AccountStatus::Deactivated: return u"deactivated"_s;
    case AccountStatus::Revoked: return u"revoked"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(const Authorization &authorization)
{
    return authorization.wildcard ? "*."_L1 + authorization.identifier.value : authorization.identifier.value;
}

std::optional<Problem> failureOf(const Authorization &authorization)
{
    for (const Challenge &challenge : authorization.challenges) {
        if (challenge.error)
            return challenge.error;
    }
    return {};
}

} // namespace core::acme
