// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTest>

#include <functional>
#include <optional>

namespace tests {

/// Fails with what went wrong, when `expression` is an error.
#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &verified = (expression);                                                                 \
        QVERIFY2(verified, qPrintable(tests::why(verified)));                                                \
    } while (false)

template <typename T>
QString why(const core::Result<T> &result)
{
    if (result)
        return {};
    const core::Error &error = result.error();
    return QStringLiteral("%1 | %2 | %3").arg(core::codeName(error.code), error.subject, error.detail);
}

/// Starts something that reports through a callback and spins the event loop until it has. An answer that
/// never comes is an error of its own, so that a test fails instead of hanging.
template <typename T>
core::Result<T> await(const std::function<void(std::function<void(core::Result<T>)>)> &start,
                      int milliseconds = 10000)
{
    // Shared: a callback that comes after we gave up must not write into a stack frame that is gone.
    auto outcome = std::make_shared<std::optional<core::Result<T>>>();
    start([outcome](core::Result<T> result) { outcome->emplace(std::move(result)); });
    if (!QTest::qWaitFor([&outcome] { return outcome->has_value(); }, milliseconds))
        return core::Error{.code = core::ErrorCode::TimedOut,
                           .detail = QStringLiteral("the test waited in vain")};
    return **outcome;
}

} // namespace tests
