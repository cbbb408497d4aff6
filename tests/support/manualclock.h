// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace tests {

/// A clock that stands still until it is moved.
class ManualClock final : public core::Clock {
public:
    explicit ManualClock(const QDateTime &now = QDateTime::currentDateTimeUtc()) : m_now(now.toUTC()) { }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(std::chrono::seconds by) { m_now = m_now.addSecs(by.count()); }

private:
    QDateTime m_now;
};

} // namespace tests
