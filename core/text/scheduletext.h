// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/runstamp.h"
#include "core/schedule/timerstatus.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// Who looks after the certificates when nobody does.
class ScheduleText {
    Q_DECLARE_TR_FUNCTIONS(core::text::ScheduleText)
public:
    /// One sentence: "Automatic renewal is on."
    [[nodiscard]] static QString state(const schedule::TimerStatus &status);
    /// What stands in its way and what to do, most serious first; empty when all is well. `scope` decides
    /// which command is named.
    [[nodiscard]] static QStringList troubles(const schedule::TimerStatus &status, schedule::Scope scope);
    /// Of the last run of the timer: "Done", "Failed with exit status 1"; empty before the first.
    [[nodiscard]] static QString result(const schedule::TimerStatus &status);
    /// Of the last look over the certificates, whoever took it: "2 renewed, 1 failed".
    [[nodiscard]] static QString outcome(const renewal::LastRun &run);
    /// "Automatic renewal has not run for 4 days."
    [[nodiscard]] static QString missed(const schedule::Missed &missed);
    /// That the user's timer rests while the user is logged out.
    [[nodiscard]] static QString lingering(bool allowed);
    /// That there is no systemd, and that the line below is for cron instead.
    [[nodiscard]] static QString crontab();
    /// "Automatic renewal: on. Last check today 09:12, next about today 21:00."
    [[nodiscard]] static QString bar(bool on, const QDateTime &last, const QDateTime &next,
                                     const QDateTime &now);
};

} // namespace core::text
