// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
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

/// Starts something that reports through a callback and runs the event loop until it has (QTest::qWaitFor
/// sleeps between its looks, which adds up). An answer that never comes is an error of its own, so that a
/// test fails instead of hanging.
template <typename T>
core::Result<T> await(const std::function<void(std::function<void(core::Result<T>)>)> &start,
                      int milliseconds = 20000)
{
    // Shared: a callback that comes after we gave up must not write into a stack frame that is gone.
    struct State {
        std::optional<core::Result<T>> outcome;
        QEventLoop loop;
    };
    auto state = std::make_shared<State>();
    start([state](core::Result<T> result) {
        state->outcome.emplace(std::move(result));
        state->loop.quit();
    });
    if (!state->outcome) {
        QTimer::singleShot(milliseconds, &state->loop, &QEventLoop::quit);
        state->loop.exec();
    }
    if (!state->outcome)
        return core::Error{.code = core::ErrorCode::TimedOut,
                           .detail = QStringLiteral("the test waited in vain")};
    return *state->outcome;
}

} // namespace tests
