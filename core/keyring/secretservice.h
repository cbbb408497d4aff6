// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/keyring.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusObjectPath>

namespace core::keyring {

/// The questions that qtkeychain does not answer, asked of the freedesktop Secret Service itself: is there
/// one, is it locked, and does it have an entry that only cannot be read now? qtkeychain says "not found" to
/// all of these.
class SecretService final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Absent, ///< nobody provides the service
        Locked, ///< the entry, or the keyring that new entries go to, is locked
        Open, ///< it is open; for a search: and the entry is there
        NoEntry, ///< it is open and the entry is not there
        NoKeyring, ///< the service runs and has no keyring yet
    };

    explicit SecretService(QObject *parent = nullptr);

    /// How it stands with one entry.
    void find(const QString &service, const QString &entry, QObject *owner,
              std::function<void(Result<State>)> done);
    /// How it stands with the keyring that new entries go to.
    void look(QObject *owner, std::function<void(Result<State>)> done);
    /// Asks a person to unlock what the last find() or look() found locked. KeyringRefused.
    void unlock(QObject *owner, std::function<void(Result<void>)> done);

private:
    template <typename Then>
    void call(const QString &path, const QString &interface, const QString &method,
              const QVariantList &arguments, QObject *owner, Then then);
    void prompt(const QDBusObjectPath &path, QObject *owner, std::function<void(Result<void>)> done);

    QDBusConnection m_bus;
    QList<QDBusObjectPath> m_locked = {};
};

} // namespace core::keyring
