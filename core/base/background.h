// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

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
    // own tidying up only after the libraries that know how to wipe them have gone.
    watcher->setFuture(QtConcurrent::run([work = std::move(work)]() mutable {
        Work once = std::move(work);
        return once();
    }));
}

} // namespace core
