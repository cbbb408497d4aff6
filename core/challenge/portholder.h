// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core::challenge {

/// Who listens at a TCP port of this computer, as far as /proc shows it to us.
struct PortHolder {
    QString program
        = {}; ///< name of the process; empty when it belongs to somebody else and may not be looked at
    qint64 process = 0; ///< its number, 0 when not visible
    QString user
        = {}; ///< name of the account that the socket belongs to, or its number; empty when nobody listens
    bool operator==(const PortHolder &) const = default;
};

/// Reads the socket tables and, for the name, the file descriptors of processes: some milliseconds, no
/// program needed. `proc` is for tests.
[[nodiscard]] PortHolder portHolder(quint16 port, const QString &proc = QStringLiteral("/proc"));

/// English, for Error::detail: "nginx (process 812)", "a program of root", or empty.
[[nodiscard]] QString inWords(const PortHolder &holder);

/// Ports below this one need CAP_NET_BIND_SERVICE; 1024 unless the computer was set up otherwise.
[[nodiscard]] int firstUnprivilegedPort();

} // namespace core::challenge
