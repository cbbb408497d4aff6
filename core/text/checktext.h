// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/preflight.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// What was seen when a proof was looked up from this computer.
class CheckText {
    Q_DECLARE_TR_FUNCTIONS(core::text::CheckText)
public:
    /// One sentence: whether the proof for `name` can be seen from here.
    [[nodiscard]] static QString summary(const challenge::SelfCheck &check, const QString &name);
    /// For a column: "203.0.113.7 · 200 · 0.2 s"
    [[nodiscard]] static QString seen(const challenge::SelfCheck &check);
    /// What to do when it does not match; empty when it does.
    [[nodiscard]] static QStringList advice(const challenge::SelfCheck &check);
    /// Said below every success: seeing it from here does not mean that the CA sees it.
    [[nodiscard]] static QString caveat();
};

} // namespace core::text
