// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QObject>

namespace core::keyring {

/// Waits, as long as it takes, until a person has answered a question of the Secret Service, or the service
/// is gone.
class PromptWait final : public QObject {
    Q_OBJECT
public:
    PromptWait(QDBusConnection bus, const QString &service, const QString &path, QObject *owner);

signals:
    void finished(const QString &trouble, bool dismissed);

private slots:
    void completed(bool dismissed, const QDBusVariant &result);

private:
    QDBusServiceWatcher m_watcher;
};

} // namespace core::keyring
