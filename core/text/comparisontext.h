// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/comparison.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// Two certificates beside each other, and what a difference might break.
class ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ComparisonText)
public:
    [[nodiscard]] static QString title(renewal::Aspect aspect); ///< "Issued by"
    /// What a certificate has there; may have lines. Never empty.
    [[nodiscard]] static QString value(renewal::Aspect aspect, const renewal::Traits &traits);
    /// What has changed, in a word or two: "same", "changed", "1 added, 2 gone".
    [[nodiscard]] static QString change(const renewal::Difference &difference);
    /// What a difference might break, and what to do about it.
    [[nodiscard]] static QString risk(renewal::Risk risk, const renewal::Difference &difference);
    /// All in one sentence: "No difference that might break something."
    [[nodiscard]] static QString summary(const QList<renewal::Difference> &differences);
};

} // namespace core::text
