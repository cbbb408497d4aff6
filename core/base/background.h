// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <memory>
#include <type_traits>

namespace core {

/// Runs `work` on a pool thread and hands its result to `done` on the thread of `owner`, unless `owner` is
/// gone by then. For work that costs processor time only (RSA keys, PKCS#12, scrypt): `work` must not touch
/// anything that lives on another thread.
template <typename Work, typename Done>
void inBackground(QObject *owner, Work work, Done done)
{
    using T = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         done(watcher->future().takeResult());
                     });
    // What the work holds (keys, passphrases) is let go before its result is told: the thread may get to its
    // own tidying up only after the libraries that know how to wipe them have gone. (Behind a pointer: what a
    // lambda has captured from a const reference is copied when the lambda is moved, and stays in both.)
    watcher->setFuture(QtConcurrent::run([work = std::make_unique<Work>(std::move(work))]() mutable {
        const auto once = std::move(work);
        return (*once)();
    }));
}

} // namespace core
