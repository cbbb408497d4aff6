// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/decision.h"

#include "core/renewal/backoff.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::renewal {

static constexpr std::array CauseNames{
    std::pair{Cause::Asked, "asked"_L1},
    std::pair{Cause::AuthorityWindow, "authorityWindow"_L1},
    std::pair{Cause::LifetimeUsed, "lifetimeUsed"_L1},
    std::pair{Cause::GoesOn, "goesOn"_L1},
};

static constexpr std::array SkipNames{
    std::pair{Skip::NotDue, "notDue"_L1},
    std::pair{Skip::BackingOff, "backingOff"_L1},
    std::pair{Skip::Paused, "paused"_L1},
    std::pair{Skip::SwitchedOff, "switchedOff"_L1},
    std::pair{Skip::Held, "held"_L1},
    std::pair{Skip::Revoked, "revoked"_L1},
    std::pair{Skip::NeedsPerson, "needsPerson"_L1},
    std::pair{Skip::PracticeStopped, "practiceStopped"_L1},
    std::pair{Skip::NoAccount, "noAccount"_L1},
    std::pair{Skip::NoRequest, "noRequest"_L1},
    std::pair{Skip::InUse, "inUse"_L1},
    std::pair{Skip::LimitNear, "limitNear"_L1},
    std::pair{Skip::ClockWrong, "clockWrong"_L1},
    std::pair{Skip::Unreachable, "unreachable"_L1},
    std::pair{Skip::Stopped, "stopped"_L1},
};

template <typename Table, typename Value>
static QString nameIn(const Table &table, Value value)
{
    const auto found = std::ranges::find_if(table, [value](const auto &row) { return row.first == value; });
    return found == table.end() ? QString() : QString(found->second);
}

template <typename Table>
static auto valueIn(const Table &table, const QString &name)
    -> std::optional<typename Table::value_type::first_type>
{
    const auto found = std::ranges::find_if(table, [&name](const auto &row) { return row.second == name; });
    if (found == table.end())
        return {};
    return found->first;
}

QString causeName(Cause cause)
{
    return nameIn(CauseNames, cause);
}
std::optional<Cause> causeFromName(const QString &name)
{
    return valueIn(CauseNames, name);
}
QString skipName(Skip skip)
{
    return nameIn(SkipNames, skip);
}
std::optional<Skip> skipFromName(const QString &name)
{
    return valueIn(SkipNames, name);
}

bool needsPerson(const issuance::Request &request)
{
    return std::ranges::any_of(request.identifiers, [&request](const acme::Identifier &identifier) {
        return challenge::isByHand(methodFor(request, identifier.value).kind);
    });
}

static bool isHeld(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                   const QDateTime &now)
{
    return known.heldUntil.isValid() && now < known.heldUntil && known.heldUntil < certificate.notAfter;
}

static bool isBackingOff(const store::RenewalEntry &known, const QDateTime &now)
{
    return isAhead(known.nextTry, known.lastTry, now, LongestTry);
}

/// What no person and no force can overcome.
static std::optional<Skip> obstacle(const Circumstances &so)
{
    if (!so.request)
        return Skip::NoRequest;
    if (!so.account || (so.account->accountUrl.isEmpty() && !so.account->practice)
        || so.account->status == "deactivated"_L1)
        return Skip::NoAccount;
    if (so.account->practice && !so.practiceRuns)
        return Skip::PracticeStopped;
    return {};
}

Decision decide(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                const Circumstances &so, const QDateTime &now)
{
    if (const auto skip = obstacle(so))
        return {.skip = skip};
    if (so.forced)
        return {.cause = Cause::Asked};
    if (!so.asked && !known.automatic)
        return {.skip = Skip::SwitchedOff};
    if (certificate.revoked)
        return {.skip = Skip::Revoked};
    const Plan when = plan(certificate, known);
    if (now < when.at)
        return {.skip = Skip::NotDue, .until = when.at};
    if (isHeld(certificate, known, now))
        return {.skip = Skip::Held, .until = known.heldUntil};
    if (known.paused)
        return {.skip = Skip::Paused};
    if (isBackingOff(known, now))
        return {.skip = Skip::BackingOff, .until = known.nextTry};
    if (!so.asked && needsPerson(*so.request))
        return {.skip = Skip::NeedsPerson};
    return {.cause = when.basis == Basis::Authority ? Cause::AuthorityWindow : Cause::LifetimeUsed};
}

QDateTime nextRenewal(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                      const QDateTime &now)
{
    if (certificate.revoked || !known.automatic || known.paused)
        return {};
    QDateTime renew = plan(certificate, known).at;
    if (isHeld(certificate, known, now))
        renew = std::max(renew, known.heldUntil);
    if (isBackingOff(known, now))
        renew = std::max(renew, known.nextTry);
    return renew;
}

} // namespace core::renewal
