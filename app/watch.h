// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/herald.h"
#include "core/renewal/summary.h"

#include <QObject>

#include <functional>

namespace app {

/// Tells people what has changed, in their language, and keeps their calendar up to date. Both programs call
/// it after each look over the certificates, the window on every tick besides.
class Watch final : public QObject {
    Q_OBJECT
public:
    Watch(core::store::Store &store, const core::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] core::notify::Herald &herald() { return m_herald; }

    /// What came of a run of renewals: a store that took nothing is told, too.
    void runEnded(const core::renewal::Summary &summary);
    /// The number of messages that reached somebody. InUse: another process is telling.
    void tell(QObject *owner, const std::function<void(core::Result<int>)> &done);

    /// The feed of expiries and planned renewals.
    [[nodiscard]] core::Result<QByteArray> calendar();
    /// Writes it to the file that is chosen in the settings, if one is.
    core::Result<void> writeCalendar();

signals:
    /// What was told could not be written down; once, until it can be again.
    void failed(const core::Error &error);

private:
    core::store::Store &m_store;
    const core::Clock &m_clock;
    core::notify::Herald m_herald;
    bool m_isFailing = false;
};

} // namespace app
