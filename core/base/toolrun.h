// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace core {

struct ToolLimits {
    std::chrono::milliseconds time{10'000};
    qsizetype output = 256 * 1024; ///< bytes
    QMap<QString, QString> environment = {}; ///< beside PATH and LC_ALL=C, and instead of them
    QString folder = {}; ///< where it works; empty: where we do
    QByteArray input = {}; ///< on its standard input, which is then closed: the place for secrets; erased
                           ///< when it is written
};

/// Of what a program said: as much as goes into an error, for a person to read. Characters.
inline constexpr qsizetype MostToolWords = 2000;

struct ToolOutput {
    int exitStatus = 0;
    QByteArray text = {}; ///< standard output and standard error as they came, hostile
};

/// The exit status of a program that wrote to somebody who had gone, as a shell has it.
inline constexpr int BrokenPipe = 128 + 13;

/// Runs a program to its end: no shell, no terminal, an environment of PATH and LC_ALL=C, with the
/// environment and the input that `limits` name, umask 077, and it ends with this process. `program` is an
/// absolute path. An exit status other than 0 is a value, BrokenPipe among them. ProgramMissing,
/// ProgramFailed (crashed, or said more than `limits` allow), TimedOut; subject is the program. `done` is
/// called once, from the event loop; when `owner` goes, the program is killed. `needs` (a folder that it
/// works in) is kept until it has really ended.
void runTool(const QString &program, const QStringList &arguments, ToolLimits limits, QObject *owner,
             std::function<void(Result<ToolOutput>)> done, std::shared_ptr<void> needs = {});

} // namespace core
