// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// What a CA's problem document means (RFC 8555, section 6.7).
class ProblemText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ProblemText)
public:
    /// One sentence about `name`, for example "The CA could not connect to the server of example.org." An
    /// empty name gives a sentence without one.
    [[nodiscard]] static QString summary(ProblemType type, const QString &name);
    /// The cause in plain words. Never empty.
    [[nodiscard]] static QString explanation(ProblemType type);
    /// What to look at, then what to do about it. Neither is ever empty.
    [[nodiscard]] static QStringList checks(const Problem &problem);
    [[nodiscard]] static QStringList fixes(const Problem &problem);
    [[nodiscard]] static QStringList advice(const Problem &problem); ///< both, in this order
    /// One sentence for each subproblem that names an identifier, else one for the problem itself.
    [[nodiscard]] static QStringList lines(const Problem &problem);
    /// Where the CA wants the person to go (userActionRequired): https only, else empty.
    [[nodiscard]] static QUrl actionUrl(const Problem &problem);
};

} // namespace core::text
