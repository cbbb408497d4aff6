// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/notify/desktop.h"
#include "core/notify/outbox.h"
#include "core/notify/settings.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace core::notify {

/// What the store keeps about a way of telling.
struct ChannelState {
    QDateTime sent = {}; ///< the last message that went out
    std::optional<Error> error = {}; ///< of the last try, if it failed
    QDateTime failed = {};
    bool operator==(const ChannelState &) const = default;
};
[[nodiscard]] Result<ChannelState> channelState(const store::Store &store, Channel channel);

/// Tells people, once, over every channel that is on. What could not be delivered, or waits for the quiet
/// hours to end, stays in the store and is tried again, for three days. A lock keeps the window and the timer
/// from telling at the same time.
///
/// A store that takes nothing (a full disk, one that is read-only) does not silence it. What is new is told
/// all the same, and that nothing can be saved; what cannot be written down stays in memory and is written at
/// the first chance. Another process may tell it a second time then: twice rather than never. Who starts on a
/// drive that is mounted read-only cannot open the store, and can only say so itself.
class Herald final : public QObject {
    Q_OBJECT
public:
    /// Makes the message in a person's language; of no alerts: the one of a test.
    using Compose = std::function<Message(const QList<Alert> &)>;

    struct Programs {
        QString mail = {}; ///< see mailProgram()
    };
    Herald(store::Store &store, const Clock &clock, Compose compose, Programs programs,
           const QDBusConnection &sessionBus, QObject *parent = nullptr);

    [[nodiscard]] Desktop &desktop() { return m_desktop; }

    /// Compares with what was told before and tells the rest. `done` comes once, from the event loop, with
    /// the number of messages that reached somebody; InUse when another process is telling, which then tells
    /// this, too, or at the next call; what the store says when it does not take what was told.
    void tell(const QList<Sight> &sights, const std::optional<schedule::Missed> &missed, QObject *owner,
              std::function<void(Result<int>)> done);
    /// The store could not be written elsewhere, by a run of renewals: the next tell() says so, once until it
    /// can be written again.
    void storeFailed(const Error &error) { m_storeTrouble = error; }
    /// Sends a test over one channel, on or off, quiet hours or not.
    void test(Channel channel, QObject *owner, std::function<void(Result<void>)> done);

private:
    struct Round;
    using Done = std::function<void(Result<void>)>;
    void deliver(Channel channel, const Settings &settings, const Message &message, QObject *owner,
                 const Done &done);
    Result<void> keep(const Outbox &outbox);
    Result<void> noteRest();
    Result<void> note(Channel channel, const Result<void> &outcome, const Message &message);

    store::Store &m_store;
    const Clock &m_clock;
    Compose m_compose;
    Programs m_programs;
    Desktop m_desktop;

    /// What the store did not take, instead of what it has: as long as that is unchanged. Whoever else wrote
    /// meanwhile knows of the same certificates.
    struct Unsaved {
        Outbox stored;
        Outbox outbox;
    };
    std::weak_ptr<Round> m_round; ///< while one is on
    std::optional<Unsaved> m_unsaved;
    Outbox m_stored; ///< as it was read last, or written
    QList<store::ActivityEntry> m_unnoted;
    std::optional<Error> m_storeTrouble;
    bool m_isTroubleTold = false;
};

/// The certificates as they are, for tell(): without those that are only for tests.
[[nodiscard]] Result<QList<Sight>> sights(const store::Store &store, const QDateTime &now);

} // namespace core::notify
