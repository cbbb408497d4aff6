// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/finding.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// What was found before the CA is asked, in words. Names and answers from outside are put in as they are,
/// capped: show all of it as plain text.
class FindingText {
    Q_DECLARE_TR_FUNCTIONS(core::text::FindingText)
public:
    [[nodiscard]] static QString severity(doctor::Severity severity); ///< "stops it"
    /// One sentence: what was found. Never empty.
    [[nodiscard]] static QString summary(const doctor::Finding &finding, const QDateTime &now);
    /// What to do, the most likely cure first. Empty where nothing needs to be done.
    [[nodiscard]] static QStringList advice(const doctor::Finding &finding);
    /// "Why not? The port 80 is already in use (nginx, process 812)." for a way that is not possible now.
    [[nodiscard]] static QString whyNot(const doctor::Finding &obstacle, const QDateTime &now);
    /// What it comes to: "Nothing stands in the way." or "2 findings stop it, 1 may."
    [[nodiscard]] static QString outcome(const QList<doctor::Finding> &findings);
    [[nodiscard]] static QString progress(qsizetype done, qsizetype all); ///< "Looking: 2 of 7 names"
    /// Said below the findings: seen from here, not from where the CA looks.
    [[nodiscard]] static QString caveat();
    /// All of it as lines for a report.
    [[nodiscard]] static QStringList report(const QList<doctor::Finding> &findings, const QDateTime &now);
};

} // namespace core::text
