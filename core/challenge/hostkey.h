// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/ssh.h"

#include <QObject>

#include <functional>

namespace core::challenge {

/// The key that an SSH server shows, before anybody has confirmed it.
struct HostKey {
    QString server = {}; ///< as in the method
    QString type = {}; ///< "ED25519"
    QString fingerprint = {}; ///< "SHA256:…", as ssh-keygen -l prints it
    QByteArray line = {}; ///< for a file of known hosts
    bool operator==(const HostKey &) const = default;
};

/// From a line of a file of known hosts; BadReply.
[[nodiscard]] Result<HostKey> hostKeyFrom(const QByteArray &line, const QString &server);

/// Asks a server for its key, over the way that ~/.ssh/config names, jump hosts included. Errors of
/// sshError(), where HostKeyUnknown is about a jump host, and names it if ssh does; ProgramMissing. `done`
/// comes from the event loop, unless `owner` is gone.
void askHostKey(const Method &method, QObject *owner, std::function<void(Result<HostKey>)> done,
                const SshPrograms &programs = {});

/// Writes down that a person has compared the fingerprint. Errors of the file.
[[nodiscard]] Result<void> acceptHostKey(const HostKey &key, const QString &knownHosts);

} // namespace core::challenge
