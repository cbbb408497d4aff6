// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/calendar.h"
#include "core/notify/desktop.h"
#include "core/notify/herald.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// What people are told while they are not looking, and about the ways of telling.
class AlertText {
    Q_DECLARE_TR_FUNCTIONS(core::text::AlertText)
public:
    /// One message for several alerts of one sort: "3 certificates need attention"; of none: a test.
    [[nodiscard]] static notify::Message message(const QList<notify::Alert> &alerts, const QDateTime &now);
    /// One sentence for one alert: "shop.example.jp expires in 5 days. Renewal failed 3 times."
    [[nodiscard]] static QString line(const notify::Alert &alert, const QDateTime &now);
    /// The same with what a person carries elsewhere, a line each: the records that were left behind.
    [[nodiscard]] static QString inFull(const notify::Alert &alert, const QDateTime &now);
    [[nodiscard]] static notify::Desktop::Actions actions();

    [[nodiscard]] static QString channel(notify::Channel channel); ///< "Desktop notifications"
    /// What was wrong with a message over this channel: one sentence.
    [[nodiscard]] static QString failure(notify::Channel channel, const Error &error);
    /// "Last sent today 09:12." or why the last one did not go out; empty when nothing was sent yet.
    [[nodiscard]] static QString state(notify::Channel channel, const notify::ChannelState &state,
                                       const QDateTime &now);

    /// The expiry and the planned renewal of each certificate, those for tests left out. `storeId` keeps
    /// apart the feeds of several stores.
    [[nodiscard]] static QList<notify::CalendarEvent>
    calendar(const QList<store::CertificateEntry> &certificates, const QList<store::RenewalEntry> &renewals,
             const QString &storeId, const QDateTime &now);
    [[nodiscard]] static QString calendarTitle();

private:
    static notify::Message problems(const QList<notify::Alert> &alerts, const QDateTime &now);
    static QString provenBy(const notify::Alert &alert);
    static QString failed(const notify::Alert &alert);
};

} // namespace core::text
