// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/store.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <functional>

namespace core::schedule {

/// Looks after the certificates while a window is open: on a tick of a minute, by the wall clock (timers
/// stand still while a computer sleeps), and when it wakes up.
class Heartbeat final : public QObject {
    Q_OBJECT
public:
    struct Care {
        std::function<bool()> isDue = {}; ///< something wants to be done now
        std::function<Result<void>()> run = {}; ///< over all certificates; InUse while another one is at it
    };
    /// `systemBus`: where logind tells of sleep; need not be connected.
    Heartbeat(Care care, store::Store &store, const Clock &clock, const QDBusConnection &systemBus,
              QObject *parent = nullptr);

    /// The first look comes from the event loop.
    void start();
    /// What a tick does.
    void look();
    /// A person wants it looked over now. InUse while that is being done.
    Result<void> runNow() { return m_care.run(); }
    [[nodiscard]] QDateTime next() const; ///< when all are looked over at the latest

signals:
    /// After every tick: what depends on the time may have changed.
    void ticked();
    /// A run could not begin, for another reason than that somebody else is at it.
    void failed(const core::Error &error);

private slots:
    void prepareForSleep(bool begins);

private:
    Care m_care;
    store::Store &m_store;
    const Clock &m_clock;
    QTimer *m_tick;
    QTimer *m_wake;
};

} // namespace core::schedule
