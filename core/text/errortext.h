// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// Every failure in words, in four tiers: what happened, why, what to do now, and the technical text for a
/// report. What comes from outside (subject, the CA's words) is put in as it is, capped: show all of it as
/// plain text.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ErrorText)
public:
    /// What happened: one sentence that names the subject. Never empty, different for every code.
    [[nodiscard]] static QString summary(const Error &error);
    /// Why it happens, in plain words; with a problem document, why the CA says it. Never empty.
    [[nodiscard]] static QString explanation(const Error &error);
    /// What to do now, to be numbered by whoever shows it; the most likely cure first. Never empty.
    [[nodiscard]] static QStringList advice(const Error &error);
    /// "Next try: today 15:04." Empty when the error names no time.
    [[nodiscard]] static QString nextTry(const Error &error, const QDateTime &now);
    /// The CA's own words, or the system's: one line, English or what the CA speaks. Empty when there are
    /// none.
    [[nodiscard]] static QString quotation(const Error &error);
    /// Technical text for "Copy details": code, subject, problem document. English, UTC, free of secrets,
    /// lines ended by line feeds.
    [[nodiscard]] static QString details(const Error &error);

private:
    // The advice for these depends on the port: 443 is where a CA looks for tls-alpn-01.
    [[nodiscard]] static QStringList portBusy(const Error &error);
    [[nodiscard]] static QStringList portForbidden(const Error &error);
    [[nodiscard]] static QStringList selfCheckFailed(const Error &error);
};

} // namespace core::text
