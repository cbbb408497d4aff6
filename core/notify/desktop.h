// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/notify/message.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <functional>

namespace core::notify {

/// Notifications of the desktop (org.freedesktop.Notifications 1.2), with or without a window of ours: the
/// timer's run reaches the same session bus.
class Desktop final : public QObject {
    Q_OBJECT
public:
    /// The labels of the two buttons; empty ones for a program that ends before anybody could press them.
    struct Actions {
        QString open = {};
        QString renew = {};
    };
    Desktop(const QDBusConnection &bus, Actions actions, QObject *parent = nullptr);
    /// The user's session bus where there is one already; never starts one.
    [[nodiscard]] static QDBusConnection sessionBus();

    /// ProgramMissing when there is no bus or nobody on it who shows notifications (such a program may be
    /// started by the bus: it is asked, not looked for).
    void send(const Message &message, QObject *owner, const std::function<void(Result<void>)> &done);
    void setActions(const Actions &actions) { m_actions = actions; }

signals:
    /// A person pressed; `token` is for raising a window under Wayland, and may be empty.
    void openRequested(const QStringList &certificates, const QString &token);
    void renewRequested(const QStringList &certificates);

private slots:
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);
    void notificationClosed(uint id, uint reason);

private:
    using Done = std::function<void(Result<void>)>;
    void notify(const Message &message, const QStringList &capabilities, QObject *owner, const Done &done);

    QDBusConnection m_bus;
    Actions m_actions;
    QHash<uint, QStringList> m_shown;
    QHash<uint, QString> m_tokens;
};

} // namespace core::notify
