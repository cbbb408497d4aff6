// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/terminal.h"
#include "tests/support/nameservers.h"

#include <QFile>

namespace tests {

/// "dns add": a name server as the DNS provider `name`, with a key in a file as tsig-keygen writes it.
[[nodiscard]] inline Outcome addBind(const Terminal &terminal, const QString &name, quint16 port,
                                     const QByteArray &keyName = NameServers::KeyName,
                                     const QByteArray &secret = NameServers::KeySecret)
{
    QFile key(terminal.path(name + QStringLiteral(".key")));
    const QByteArray text
        = "key \"" + keyName + "\" {\n\talgorithm hmac-sha256;\n\tsecret \"" + secret + "\";\n};\n";
    if (!key.open(QIODevice::WriteOnly) || key.write(text) != text.size())
        qFatal("a file of the tests could not be written");
    key.close();
    return terminal.run({QStringLiteral("dns"), QStringLiteral("add"), name, QStringLiteral("--server"),
                         QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port),
                         QStringLiteral("--key-file"), key.fileName()});
}

} // namespace tests
