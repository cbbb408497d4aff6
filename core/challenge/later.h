// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>

namespace core::challenge {

/// Calls `done` from the event loop, unless `owner` is gone by then.
inline void later(QObject *owner, std::function<void(Result<void>)> done, Result<void> result)
{
    QMetaObject::invokeMethod(
        owner, [done = std::move(done), result = std::move(result)] { done(result); }, Qt::QueuedConnection);
}

} // namespace core::challenge
