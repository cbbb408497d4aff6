// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/store/store.h"

#include <chrono>

namespace tests {

struct Seed {
    QString name = {};
    double used = 0.8; ///< of its lifetime
    std::chrono::seconds life = std::chrono::days(90);
    QString accountId = {};
    core::challenge::Method method = {};
};

/// Puts a certificate into the store as if it had been issued long ago, by nobody in particular; its CertID.
QByteArray seed(core::store::Store &store, const QDateTime &now, const Seed &seed);

} // namespace tests
