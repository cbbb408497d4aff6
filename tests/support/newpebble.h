// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practiceca.h"

#include <QDir>

namespace tests {

/// What scripts/setup has unpacked, where it could; Debian 12's Pebble knows no renewal information, no
/// profiles, neither dns-account-01 nor dns-persist-01.
[[nodiscard]] inline bool haveNewPebble()
{
    return !qEnvironmentVariableIsEmpty("TEGATA_NEW_PEBBLE");
}

/// That Pebble, else the system's.
[[nodiscard]] inline core::practice::PracticeCa::Options newPebble()
{
    if (!haveNewPebble())
        return {};
    const QDir folder(qEnvironmentVariable("TEGATA_NEW_PEBBLE"));
    return {.pebble = folder.filePath(QStringLiteral("pebble")),
            .challengeServer = folder.filePath(QStringLiteral("pebble-challtestsrv"))};
}

} // namespace tests
