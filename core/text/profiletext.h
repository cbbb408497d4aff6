// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/profiles.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// Profiles of CAs: what each means for the certificate.
class ProfileText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ProfileText)
public:
    /// The consequences, a line each: how long it is valid, for how many names, whether for IP addresses,
    /// whether it can prove oneself to a server, how long names stay proven.
    [[nodiscard]] static QStringList consequences(const issuance::ProfileFacts &facts);
    /// That nothing is known here of a profile.
    [[nodiscard]] static QString unknown();
    /// What the CA says of it: plain text, capped.
    [[nodiscard]] static QString description(const QString &words);
    /// Why a profile was taken without being asked for, or could not be; empty where nothing is to be said.
    [[nodiscard]] static QString reason(const issuance::ProfileChoice &choice);

private:
    [[nodiscard]] static QString span(std::chrono::hours hours);
};

} // namespace core::text
