// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"
#include "tests/support/nameservers.h"

namespace tests {

/// Keeps the primary of `servers` in `book` as the DNS provider “bind”.
[[nodiscard]] inline core::Result<void> keepBind(core::challenge::ProviderBook &book,
                                                 const NameServers &servers, const QString &zone = {})
{
    core::challenge::Credentials credentials;
    credentials.push_back({QStringLiteral("secret"), core::crypto::Secret(NameServers::KeySecret)});
    return book.save({.name = QStringLiteral("bind"),
                      .kind = core::challenge::ProviderKind::Rfc2136,
                      .server = QLatin1String(NameServers::PrimaryAddress),
                      .port = servers.port(),
                      .zone = zone,
                      .keyName = QLatin1String(NameServers::KeyName),
                      .algorithm = QStringLiteral("hmac-sha256")},
                     credentials);
}

} // namespace tests
