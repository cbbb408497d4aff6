// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/acme/types.h"

#include <QJsonObject>

namespace core::acme {

// dns-persist-01 (draft-ietf-acme-dns-persist, 00 to 02): one TXT record that stays. What comes from the CA
// goes into the DNS of a person, so it is checked first.

inline constexpr qsizetype MaxIssuers = 10;

/// "ca.example", in lower case.
[[nodiscard]] bool isIssuerName(const QString &name);
/// Printable, without blanks and semicolons, at most 255 octets.
[[nodiscard]] bool isAccountUri(const QString &uri);

/// Fills issuers, hashesAccount and accountUri. They stay empty for what a client has to take for malformed:
/// the other challenges of the same authorization are as good as before.
void readStanding(Challenge &challenge, const QJsonObject &json, const Directory &directory);

/// Under which names a standing record may speak of the CA, as far as this is known before a challenge says
/// it. Either may be null.
[[nodiscard]] QStringList issuersOf(const Directory *directory, const CaPreset *preset);

} // namespace core::acme
