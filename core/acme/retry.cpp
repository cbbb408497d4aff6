// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/retry.h"

#include <algorithm>

namespace core::acme {

using std::chrono::milliseconds;
using std::chrono::seconds;

static constexpr int MaxNonceRefusals = 5;
static constexpr int MaxPauses = 3;
static constexpr int MaxBroken = 3;
static constexpr int MaxLost = 1;

namespace {

enum class Kind { Nonce, Postponed, Broken, Lost, Final };

} // namespace

static Kind kindOf(const Error &error)
{
    if (isNonceRefusal(error))
        return Kind::Nonce;
    if (error.code == ErrorCode::NoAnswer)
        return Kind::Lost;
    if (error.code == ErrorCode::RateLimited)
        return error.retryAt ? Kind::Postponed : Kind::Final;
    const bool broken = error.code == ErrorCode::ServerBroken
        || (error.code == ErrorCode::Rejected && error.problem && error.problem->status >= 500);
    if (!broken)
        return Kind::Final;
    return error.retryAt ? Kind::Postponed : Kind::Broken;
}

static milliseconds scaledBy(double factor, milliseconds base)
{
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(base.count()) * factor));
}

bool isNonceRefusal(const Error &error)
{
    return error.code == ErrorCode::Rejected && error.problem
        && typeOf(*error.problem) == ProblemType::BadNonce;
}

bool isForAll(const Error &error)
{
    return kindOf(error) == Kind::Postponed;
}

std::optional<milliseconds> retryDelay(const Error &error, const Tries &tries, Repeat repeat,
                                       const QDateTime &now, double jitter)
{
    switch (kindOf(error)) {
    case Kind::Nonce:
        if (tries.nonceRefused >= MaxNonceRefusals)
            return {};
        return milliseconds(0);
    case Kind::Postponed: {
        const seconds pause(now.secsTo(*error.retryAt));
        if (pause > MaxPause || tries.postponed >= MaxPauses)
            return {};
        return std::max(pause, seconds(1));
    }
    case Kind::Broken:
        if (repeat == Repeat::Never || tries.broken >= MaxBroken)
            return {};
        return scaledBy(0.75 + jitter / 2, seconds(1) * (1 << tries.broken));
    case Kind::Lost:
        if (repeat == Repeat::Never || tries.lost >= MaxLost)
            return {};
        return scaledBy(0.5 + jitter / 2, seconds(1));
    case Kind::Final: return {};
    }
    Q_UNREACHABLE();
}

Tries counted(Tries tries, const Error &error)
{
    const Kind kind = kindOf(error);
    tries.nonceRefused = kind == Kind::Nonce ? tries.nonceRefused + 1 : 0;
    tries.postponed += kind == Kind::Postponed ? 1 : 0;
    tries.broken += kind == Kind::Broken ? 1 : 0;
    tries.lost += kind == Kind::Lost ? 1 : 0;
    return tries;
}

} // namespace core::acme
