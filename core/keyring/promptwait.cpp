// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/promptwait.h"

using namespace Qt::StringLiterals;

namespace core::keyring {

PromptWait::PromptWait(QDBusConnection bus, const QString &service, const QString &path, QObject *owner)
    : QObject(owner), m_watcher(service, bus, QDBusServiceWatcher::WatchForUnregistration)
{
    bus.connect(service, path, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s, this,
                SLOT(completed(bool, QDBusVariant)));
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this,
            [this] { emit finished(u"the service ended"_s, true); });
}

void PromptWait::completed(bool dismissed, const QDBusVariant &)
{
    emit finished({}, dismissed);
}

} // namespace core::keyring
