// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTest>

#include <functional>
#include <optional>

/// Runs a call of a Solver and waits for its answer.
inline core::Result<void>
outcomeOf(const std::function<void(QObject *, std::function<void(core::Result<void>)>)> &call)
{
    QObject owner;
    std::optional<core::Result<void>> outcome;
    call(&owner, [&](const core::Result<void> &result) { outcome = result; });
    [&] {
        QVERIFY(!outcome); // never before the call is over
        QTRY_VERIFY(outcome);
    }();
    return outcome.value_or(core::Error{.code = core::ErrorCode::TimedOut});
}
