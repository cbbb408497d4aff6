// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace tests {

struct Process {
    qint64 id = 0;
    qint64 parentId = 0;
    QByteArray name = {}; ///< at most 15 characters
};

/// All that /proc has and that is not a zombie.
[[nodiscard]] QList<Process> runningProcesses();
/// Those of them that `parentId` started and whose name begins with "pebble".
[[nodiscard]] QList<Process> pebblesOf(qint64 parentId);
[[nodiscard]] bool isRunning(qint64 processId);

} // namespace tests
