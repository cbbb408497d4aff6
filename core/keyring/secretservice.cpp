// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/secretservice.h"

#include "core/keyring/promptwait.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QMap>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace core::keyring {

static constexpr auto BusName = "org.freedesktop.secrets"_L1;
static constexpr auto Path = "/org/freedesktop/secrets"_L1;
static constexpr auto ServiceInterface = "org.freedesktop.Secret.Service"_L1;

/// QtDBus tries to start a bus where there is none, and waits for that.
static QDBusConnection sessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1)))
        return QDBusConnection::sessionBus();
    return QDBusConnection(QString());
}

static bool isAbsence(const QDBusError &error)
{
    // A service that is named but cannot be started is as good as none.
    return error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::Disconnected
        || error.name().contains("NameHasNoOwner"_L1) || error.name().contains(".Spawn."_L1);
}

static Error failure(const QDBusError &error)
{
    return {.code = ErrorCode::KeyringFailed, .detail = error.name() + u": "_s + error.message()};
}

SecretService::SecretService(QObject *parent) : QObject(parent), m_bus(sessionBus())
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
}

template <typename Then>
void SecretService::call(const QString &path, const QString &interface, const QString &method,
                         const QVariantList &arguments, QObject *owner, Then then)
{
    if (!m_bus.isConnected()) {
        QTimer::singleShot(0, owner, [then] {
            then(QDBusMessage::createError(QDBusError(QDBusError::Disconnected, u"no session bus"_s)));
        });
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(BusName, path, interface, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, then] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

static QList<QDBusObjectPath> pathsIn(const QVariant &argument)
{
    return qdbus_cast<QList<QDBusObjectPath>>(argument);
}

void SecretService::find(const QString &service, const QString &entry, QObject *owner,
                         std::function<void(Result<State>)> done)
{
    // As libsecret's schema "org.qt.keychain" has them.
    const QMap<QString, QString> attributes{{u"user"_s, entry}, {u"server"_s, service}};
    call(Path, ServiceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)}, owner,
         [this, owner, done = std::move(done)](const QDBusMessage &reply) {
             if (reply.type() == QDBusMessage::ErrorMessage) {
                 const QDBusError error(reply);
                 return done(isAbsence(error) ? Result<State>(State::Absent) : failure(error));
             }
             if (!pathsIn(reply.arguments().value(0)).isEmpty())
                 return done(State::Open);
             m_locked = pathsIn(reply.arguments().value(1));
             if (!m_locked.isEmpty())
                 return done(State::Locked);
             // Some services hide what is locked: then the whole keyring is.
             look(owner, [done](const Result<State> &state) {
                 done(state && *state != State::Locked && *state != State::Absent
                          ? Result<State>(State::NoEntry)
                          : state);
             });
         });
}

void SecretService::look(QObject *owner, std::function<void(Result<State>)> done)
{
    const auto answer = [done](const QDBusMessage &reply) -> std::optional<QVariant> {
        if (reply.type() != QDBusMessage::ErrorMessage)
            return reply.arguments().value(0);
        const QDBusError error(reply);
        done(isAbsence(error) ? Result<State>(State::Absent) : failure(error));
        return {};
    };
    call(Path, ServiceInterface, u"ReadAlias"_s, {u"default"_s}, owner,
         [this, owner, done, answer](const QDBusMessage &reply) {
             const auto alias = answer(reply);
             if (!alias)
                 return;
             const auto path = alias->value<QDBusObjectPath>();
             if (path.path().size() < 2)
                 return done(State::NoKeyring);
             call(path.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                  {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s}, owner,
                  [this, path, done, answer](const QDBusMessage &property) {
                      const auto locked = answer(property);
                      if (!locked)
                          return;
                      m_locked = {path};
                      done(locked->value<QDBusVariant>().variant().toBool() ? State::Locked : State::Open);
                  });
         });
}

void SecretService::unlock(QObject *owner, std::function<void(Result<void>)> done)
{
    call(Path, ServiceInterface, u"Unlock"_s, {QVariant::fromValue(m_locked)}, owner,
         [this, owner, done](const QDBusMessage &reply) {
             if (reply.type() == QDBusMessage::ErrorMessage)
                 return done(failure(QDBusError(reply)));
             const auto path = reply.arguments().value(1).value<QDBusObjectPath>();
             if (path.path().size() < 2) // it was unlocked at once
                 return done({});
             prompt(path, owner, done);
         });
}

void SecretService::prompt(const QDBusObjectPath &path, QObject *owner,
                           std::function<void(Result<void>)> done)
{
    // Deleted with what it waits for: the question answered, the service gone, or the owner gone.
    auto *wait = new PromptWait(m_bus, BusName, path.path(), owner);
    connect(wait, &PromptWait::finished, owner, [wait, done](const QString &trouble, bool dismissed) {
        wait->deleteLater();
        if (!trouble.isEmpty())
            return done(Error{.code = ErrorCode::KeyringFailed, .detail = trouble});
        done(dismissed ? Result<void>(Error{ErrorCode::KeyringRefused}) : Result<void>());
    });
    call(path.path(), u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s, {QString()}, wait,
         [wait](const QDBusMessage &reply) {
             if (reply.type() == QDBusMessage::ErrorMessage)
                 emit wait->finished(QDBusError(reply).message(), true);
         });
}

} // namespace core::keyring
