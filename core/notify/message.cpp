// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/message.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::notify {

bool Message::isUrgent() const
{
    return std::ranges::any_of(alerts, &Alert::urgent);
}

QStringList Message::certificates() const
{
    QStringList names;
    for (const Alert &alert : alerts) {
        if (!alert.certificate.isEmpty())
            names.append(alert.certificate);
    }
    return names;
}

QString eventName(const Message &message)
{
    if (message.alerts.isEmpty())
        return u"test"_s;
    const bool good = std::ranges::all_of(
        message.alerts, [](const Alert &alert) { return alert.kind == AlertKind::Renewed; });
    return good ? u"renewed"_s : u"problem"_s;
}

} // namespace core::notify
