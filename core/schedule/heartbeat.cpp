// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/heartbeat.h"

#include "core/schedule/runstamp.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::schedule {

Heartbeat::Heartbeat(Care care, store::Store &store, const Clock &clock, const QDBusConnection &systemBus,
                     QObject *parent)
    : QObject(parent), m_care(std::move(care)), m_store(store), m_clock(clock), m_tick(new QTimer(this)),
      m_wake(new QTimer(this))
{
    m_tick->setObjectName(u"tick"_s);
    m_tick->setInterval(1min);
    m_tick->setTimerType(Qt::VeryCoarseTimer);
    connect(m_tick, &QTimer::timeout, this, &Heartbeat::look);
    // The network needs a moment longer to wake up, and a failure would count.
    m_wake->setObjectName(u"wake"_s);
    m_wake->setInterval(15s);
    m_wake->setSingleShot(true);
    connect(m_wake, &QTimer::timeout, this, &Heartbeat::look);
    QDBusConnection bus = systemBus;
    if (bus.isConnected())
        bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                    u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                    SLOT(prepareForSleep(bool)));
}

void Heartbeat::start()
{
    m_tick->start();
    QMetaObject::invokeMethod(this, &Heartbeat::look, Qt::QueuedConnection);
}

QDateTime Heartbeat::next() const
{
    const auto last = lastRun(m_store);
    return nextLook(last ? *last : std::nullopt, m_clock.now());
}

void Heartbeat::look()
{
    if (m_care.isDue() || next() <= m_clock.now()) {
        const auto begun = m_care.run();
        if (!begun && begun.error().code != ErrorCode::InUse)
            emit failed(begun.error());
    }
    emit ticked();
}

void Heartbeat::prepareForSleep(bool begins)
{
    if (begins) {
        m_tick->stop();
        m_wake->stop();
        return;
    }
    m_tick->start();
    m_wake->start();
}

} // namespace core::schedule
