// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/desktop.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::notify {

namespace {

constexpr auto Service = "org.freedesktop.Notifications"_L1;
constexpr auto Path = "/org/freedesktop/Notifications"_L1;
constexpr int Patience = 10'000;
constexpr uchar Normal = 1;
constexpr uchar Critical = 2;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, method);
}

Error nobody(const QString &detail)
{
    return {.code = ErrorCode::ProgramMissing, .subject = Service, .detail = detail};
}

bool canBeRenewed(const Message &message)
{
    return std::ranges::any_of(message.alerts, [](const Alert &alert) {
        return alert.kind == AlertKind::Failed || alert.kind == AlertKind::Expiring
            || alert.kind == AlertKind::Expired || alert.kind == AlertKind::NotRunning;
    });
}

} // namespace

Desktop::Desktop(const QDBusConnection &bus, Actions actions, QObject *parent)
    : QObject(parent), m_bus(bus), m_actions(std::move(actions))
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(Service, Path, Service, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
    m_bus.connect(Service, Path, Service, u"NotificationClosed"_s, this,
                  SLOT(notificationClosed(uint, uint)));
}

QDBusConnection Desktop::sessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1)))
        return QDBusConnection::sessionBus();
    return QDBusConnection(QString());
}

void Desktop::send(const Message &message, QObject *owner, const Done &done)
{
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(
            owner, [done] { done(nobody(u"no session bus"_s)); }, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s), Patience), owner);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, message, owner, done] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return done(nobody(reply.error().message()));
        notify(message, reply.value(), owner, done);
    });
}

void Desktop::notify(const Message &message, const QStringList &capabilities, QObject *owner,
                     const Done &done)
{
    QStringList actions;
    if (capabilities.contains(u"actions"_s) && !m_actions.open.isEmpty()) {
        // Some daemons know the default action as a click, others show labelled ones only.
        actions = {u"default"_s, m_actions.open, u"open"_s, m_actions.open};
        if (canBeRenewed(message) && !m_actions.renew.isEmpty())
            actions += {u"renew"_s, m_actions.renew};
    }
    const QString body
        = capabilities.contains(u"body-markup"_s) ? message.body.toHtmlEscaped() : message.body;
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(message.isUrgent() ? Critical : Normal)},
                            {u"desktop-entry"_s, u"org.tegata.Tegata"_s}};
    QDBusMessage notify = call(u"Notify"_s);
    notify << u"Tegata"_s << 0U << u"org.tegata.Tegata"_s << message.title << body << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify, Patience), owner);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, message, done] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return done(nobody(reply.error().message()));
        m_shown.insert(reply.value(), message.certificates());
        done({});
    });
}

void Desktop::actionInvoked(uint id, const QString &action)
{
    if (!m_shown.contains(id)) // somebody else's
        return;
    const QStringList certificates = m_shown.value(id);
    if (action == "renew"_L1)
        emit renewRequested(certificates);
    else
        emit openRequested(certificates, m_tokens.value(id));
}

void Desktop::activationToken(uint id, const QString &token)
{
    if (m_shown.contains(id))
        m_tokens.insert(id, token);
}

void Desktop::notificationClosed(uint id, uint)
{
    m_shown.remove(id);
    m_tokens.remove(id);
}

} // namespace core::notify
