// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/crypto/crl.h"

#include <QJsonObject>
#include <QUrl>

namespace core::inspect {

/// What can be said about the revocation of a certificate.
enum class RevocationState {
    Good, ///< a list that may be believed does not have it
    Revoked,
    Unknown, ///< a list came, but may not be believed; see `doubt` and `error`
    Unreachable, ///< no list came; see `error`
    ShortLived, ///< it names no list, as certificates of at most seven days may
    NoInformation, ///< it names no list, though it lives longer
};
[[nodiscard]] QString revocationStateName(RevocationState state); ///< stable: "good"

/// One answer, with its time. `thisUpdate` is how fresh it is, however recently it was fetched.
struct RevocationWord {
    RevocationState state = RevocationState::NoInformation;
    QDateTime checked = {};
    QUrl source = {}; ///< the list, empty when none is named
    QDateTime thisUpdate = {};
    QDateTime nextUpdate = {};
    crypto::CrlDoubt doubt = crypto::CrlDoubt::None;
    crypto::RevocationReason reason = crypto::RevocationReason::Unspecified;
    QDateTime since = {}; ///< when `state` is Revoked
    /// Why no list came; beside another state: why the list that was kept is used. NotFound: the issuer's
    /// certificate, without which no list can be believed, is missing; subject: its name.
    std::optional<Error> error = {};
    bool operator==(const RevocationWord &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RevocationWord &word);
/// Empty for JSON that is not one.
[[nodiscard]] std::optional<RevocationWord> revocationWordFromJson(const QJsonObject &json);

} // namespace core::inspect
