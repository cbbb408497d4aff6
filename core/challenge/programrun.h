// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/provider.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace core::challenge {

/// A run of a program that is given secrets.
struct ProgramCall {
    QString program = {}; ///< absolute
    QStringList arguments = {}; ///< nothing secret: everybody on this computer can read them
    QList<std::pair<QString, QString>> variables = {}; ///< of the environment, not secret
    Credentials secrets = {}; ///< of the environment
    crypto::Secret input = {}; ///< standard input
    std::chrono::milliseconds limit{120'000};
};

struct ProgramOutput {
    int exitStatus = 0;
    /// Standard output and standard error, without the secrets that were given. Hostile.
    QByteArray text = {};
};

/// A run as core/base/toolrun.h does it, with an environment of what `call` says and PATH, LC_ALL, HOME and
/// TMPDIR; the folder it works in is made for it, is its HOME too, and is removed afterwards; umask 077; a
/// process group of its own, which is killed when it ends, when the time is over, and after 256 KiB of
/// output. An exit status other than 0 is a value. ProgramMissing, ProgramFailed, TimedOut; subject is the
/// program. `done` comes from the event loop; a run whose owner has gone is carried on by `parent`, and
/// nobody hears of it.
void runProgram(ProgramCall call, QObject *parent, std::function<void(Result<ProgramOutput>)> done);

} // namespace core::challenge
