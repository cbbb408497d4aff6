// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

namespace core::practice {

inline constexpr auto PebbleName = "pebble";
inline constexpr auto ChallengeServerName = "pebble-challtestsrv";

/// Where `name` is: `given` if that is not empty, else in PATH, /usr/bin, /usr/local/bin and ~/go/bin.
/// ProgramMissing with Debian's package as detail.
[[nodiscard]] Result<QString> findProgram(const char *name, const QString &given = {});

/// All on 127.0.0.1.
struct Ports {
    quint16 directory = 0;
    quint16 management = 0;
    quint16 http = 0; ///< looked at for http-01; nobody listens there yet
    quint16 tls = 0; ///< likewise for tls-alpn-01
    quint16 dns = 0; ///< UDP and TCP
    quint16 challengeManagement = 0;
    bool operator==(const Ports &) const = default;
};
[[nodiscard]] std::optional<Ports> choosePorts();

/// What Pebble 2.4 to 2.10 read; each ignores what it does not know.
/// `externalKeys`: key ID to MAC key in base64url; accounts are bound to one of them unless there are none.
[[nodiscard]] QByteArray pebbleConfig(const Ports &ports, const QString &certificateFile,
                                      const QString &keyFile,
                                      const QMap<QString, QString> &externalKeys = {});
[[nodiscard]] QStringList pebbleArguments(const Ports &ports, const QString &configFile);

/// `help` is what the program itself prints for -help: the option for DNS was -dns01 until 2.9 and is
/// -dnsserver now, and servers that we do not want but are on by default came and went.
[[nodiscard]] QStringList challengeServerArguments(const Ports &ports, const QByteArray &help);

struct PebbleOptions {
    int nonceRejectPercent = 0;
    bool validationSleeps = false;
    int authorizationReusePercent = 0;
};
/// `base` without anything that would change Pebble's behaviour, plus the options.
[[nodiscard]] QProcessEnvironment pebbleEnvironment(QProcessEnvironment base, const PebbleOptions &options);

/// Whether a program's output says that somebody else took its port.
[[nodiscard]] bool lostItsPort(const QByteArray &output);

} // namespace core::practice
