// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/plaintext.h"

#include <QString>

namespace core::text {

inline constexpr qsizetype MaxSubject = 200;

/// What an error is about, fit to stand in a sentence; `otherwise` when the error does not say.
inline QString subjectOr(const Error &error, const QString &otherwise)
{
    const QString subject = plainText(error.subject, MaxSubject);
    return subject.isEmpty() ? otherwise : subject;
}

/// Whether the CA's type of problem says more than our code does.
inline bool isProblemTelling(const Error &error)
{
    return error.problem && typeOf(*error.problem) != ProblemType::Other
        && error.code != ErrorCode::RateLimited && error.code != ErrorCode::AccountClosed
        && error.code != ErrorCode::KeyInUse;
}

} // namespace core::text
