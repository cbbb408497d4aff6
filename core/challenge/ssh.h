// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/challenge/programrun.h"

#include <QList>

namespace core::challenge {

// The system's OpenSSH: ~/.ssh/config with its aliases, keys and jump hosts, the agent and the known hosts
// are its business. It never asks anybody, and never accepts the key of a server by itself.

/// The programs. Others than the system's are for tests.
struct SshPrograms {
    QString sftp = QStringLiteral("/usr/bin/sftp");
    QString ssh = QStringLiteral("/usr/bin/ssh");
};

/// sftp with the commands of the file `batch`. `knownHosts`: our own file of keys, believed besides the
/// user's; it need not exist. Both paths are ours. `method` has passed checkedRemote().
[[nodiscard]] ProgramCall sftpCall(const Method &method, const QString &knownHosts, const QString &batch,
                                   std::chrono::milliseconds limit);

/// Connects, lets ssh write the key of the server to the file `keyFile`, and goes without logging in.
[[nodiscard]] ProgramCall hostKeyCall(const Method &method, const QString &keyFile);

/// Why there was no session: exit status 255 and what ssh said. HostKeyUnknown, HostKeyChanged, LoginRefused,
/// SshKeyLocked, SftpNotOffered, HostNotFound, ConnectionRefused, TimedOut, NoAnswer; ProgramFailed for the
/// rest.
[[nodiscard]] Error sshError(const ProgramOutput &output, const Method &method);

/// What came of one command of a batch.
struct BatchPart {
    enum class Outcome { Done, Missing, Denied, Failed };
    QString command = {}; ///< as it stood in the file
    Outcome outcome = Outcome::Done;
    QString words = {}; ///< what sftp said about it; hostile
};
/// What sftp printed, command by command: it repeats each before its words.
[[nodiscard]] QList<BatchPart> partsOf(const QByteArray &text);

/// Whether an OpenSSH private key can only be used with a passphrase. False for what cannot be read.
[[nodiscard]] bool hasPassphrase(const QByteArray &privateKey);

} // namespace core::challenge
