// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/authority.h"

namespace core::doctor {

static constexpr std::chrono::seconds NobodyMinds = std::chrono::minutes(5);
static constexpr std::chrono::seconds StopsRenewals = std::chrono::hours(12); // as core/renewal has it

Finding judgeClock(std::chrono::seconds offset)
{
    const auto wrong = std::chrono::abs(offset);
    if (wrong <= NobodyMinds)
        return {.kind = Kind::ClockRight, .severity = Severity::Fine, .offset = offset};
    return {.kind = Kind::ClockWrong,
            .severity = wrong > StopsRenewals ? Severity::Stop : Severity::Warning,
            .offset = offset};
}

QList<Finding> judgeBudget(const QList<issuance::Allowance> &allowances)
{
    QList<Finding> findings;
    for (const issuance::Allowance &each : allowances) {
        if (each.left <= 0)
            findings.append({.kind = Kind::BudgetSpent,
                             .severity = Severity::Stop,
                             .subject = each.subject,
                             .allowance = each});
    }
    if (!findings.isEmpty() || allowances.isEmpty())
        return findings;
    const issuance::Allowance &tightest = allowances.first();
    const bool low = tightest.left == 1 && tightest.limit.count > 1;
    return {{.kind = low ? Kind::BudgetLow : Kind::BudgetLeft,
             .severity = low ? Severity::Warning : Severity::Fine,
             .subject = tightest.subject,
             .allowance = tightest}};
}

} // namespace core::doctor
