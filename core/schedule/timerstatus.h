// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/units.h"

#include <QDateTime>

#include <optional>

namespace core::schedule {

/// What the service manager and the unit files say about the timer.
struct TimerStatus {
    enum class Manager {
        Running,
        Missing, ///< no systemctl on this computer
        Unreachable, ///< systemctl is there but no manager answers: another init, a container, no login
    };
    Manager manager = Manager::Missing;
    bool installed = false; ///< both unit files are there
    bool enabled = false; ///< starts at boot or login
    bool active = false; ///< waiting for its next time
    bool running = false; ///< the job is under way
    QStringList command = {}; ///< as the unit file has it
    bool programMoved = false; ///< the program of `command` is gone, or is not this one
    bool upToDate = false; ///< the files are those that would be written now
    QDateTime last = {}; ///< when the timer last started the job
    QDateTime next = {};
    QString result = {}; ///< of the last run: "success", "exit-code", "timeout"; empty before the first
    int exitStatus = 0;
    std::optional<bool> lingering = {}; ///< the user's timer runs without a login, too
    QString folder = {}; ///< where the unit files are
};

/// Whether renewal will happen with nobody looking.
[[nodiscard]] bool isWorking(const TimerStatus &status);

/// Reads what `systemctl show TIMER SERVICE` printed into `status`; unknown lines are left out.
void readShow(const QByteArray &text, TimerStatus &status);

/// A time as systemctl prints it: "@1764230400" or "Thu 2026-11-26 12:00:00 UTC"; invalid for "n/a".
[[nodiscard]] QDateTime systemdTime(const QString &text);

} // namespace core::schedule
