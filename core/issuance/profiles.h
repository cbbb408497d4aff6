// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/types.h"
#include "core/base/result.h"

#include <QDate>
#include <QUrl>

namespace core::issuance {

/// What a profile of a CA means for the certificate (draft-ietf-acme-profiles leaves that to the CA's pages).
struct ProfileFacts {
    QString name = {};
    std::chrono::hours lifetime{0};
    int names = 100; ///< in one certificate, at most
    bool ipAddresses = false;
    bool clientAuth = false; ///< good for proving oneself to a server, too
    std::chrono::hours reuse{0}; ///< how long a name stays proven, for further orders
    bool operator==(const ProfileFacts &) const = default;
};

struct KnownProfiles {
    QString preset = {}; ///< id in the catalogue
    QUrl page = {}; ///< of the CA, for people
    QString byDefault = {}; ///< what the CA takes when none is named
    QList<ProfileFacts> profiles = {};
    bool operator==(const KnownProfiles &) const = default;
};
struct ProfilesTable {
    QDate date = {}; ///< of the CAs' pages that it was made from
    QList<KnownProfiles> authorities = {};
};

/// Reads the data file `json`; FileDamaged with the reason when it is not one.
Result<ProfilesTable> readProfiles(const QByteArray &json);
/// resources/profiles.json, as it is built in.
[[nodiscard]] const ProfilesTable &profilesTable();
/// Null for a CA whose profiles are not known here.
[[nodiscard]] const KnownProfiles *knownProfiles(const QString &presetId);
/// Of `profile`, or of the CA's default when that is empty. Null when nothing is known.
[[nodiscard]] const ProfileFacts *factsOf(const QString &presetId, const QString &profile);

/// Why a profile is taken.
enum class ProfileReason {
    Asked, ///< somebody has chosen it
    Default, ///< none was chosen, and none is needed
    ForAddresses, ///< an IP address needs it
    NoneForAddresses, ///< an IP address would need one, and the CA does not offer it
};
struct ProfileChoice {
    QString profile = {}; ///< empty: the CA's default
    ProfileReason reason = ProfileReason::Default;
    bool operator==(const ProfileChoice &) const = default;
};

/// The profile for an order of these names. With an IP address among them and none chosen: one that allows
/// for it, the longest-lived of those that the directory offers. A CA whose profiles are not known here is
/// left to decide. `offered`: Directory::profiles; without a directory all that are known count as offered.
[[nodiscard]] ProfileChoice chooseProfile(const QList<acme::Identifier> &identifiers, const QString &asked,
                                          const QString &presetId, const acme::Directory *directory);

} // namespace core::issuance
