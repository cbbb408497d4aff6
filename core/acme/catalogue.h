// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace core::acme {

/// Whether a CA proves names by standing records (dns-persist-01), as of the date of the data file.
enum class StandingOffer { Unknown, Yes, No };

/// A CA that people can choose without typing its directory, from resources/cas.json.
struct CaPreset {
    QString id = {}; ///< "letsencrypt", "letsencrypt-staging", …: stable, used by --ca
    QString name = {}; ///< "Let's Encrypt": a proper name, not translated
    QUrl directory = {};
    bool staging = false; ///< its certificates are for tests; browsers do not trust them
    QString rehearsal
        = {}; ///< id of the preset of the same CA that orders can be rehearsed with; empty: none
    bool externalAccount = false; ///< needs EAB
    bool contactNeeded = false;
    bool wildcards = true;
    bool ipAddresses = false;
    StandingOffer standing = StandingOffer::Unknown;
    QStringList caaIdentities = {};
    QUrl website = {};
    QUrl rateLimits = {};
    QUrl externalAccountHelp = {};
    bool operator==(const CaPreset &) const = default;
};

/// Reads the data file `json`; FileDamaged with the reason when it is not one.
Result<QList<CaPreset>> readCatalogue(const QByteArray &json);
/// The list that is built in.
[[nodiscard]] const QList<CaPreset> &catalogue();
[[nodiscard]] const CaPreset *findPreset(const QString &id);
[[nodiscard]] const CaPreset *presetOf(const QUrl &directory);

} // namespace core::acme
