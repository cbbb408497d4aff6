// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/pebblesetup.h"

#include "core/practice/freeports.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace core::practice {

static constexpr int DefaultLifetime = 90 * 24 * 3600;
static constexpr int ShortLifetime = 6 * 24 * 3600;

Result<QString> findProgram(const char *name, const QString &given)
{
    const Error missing{.code = ErrorCode::ProgramMissing,
                        .subject = given.isEmpty() ? QString::fromLatin1(name) : given,
                        .detail = u"pebble"_s}; // Debian's package has both programs
    if (!given.isEmpty()) {
        const QFileInfo file(given);
        if (!file.isFile() || !file.isExecutable())
            return missing;
        return file.absoluteFilePath();
    }
    const QString wanted = QString::fromLatin1(name);
    QString path = QStandardPaths::findExecutable(wanted);
    if (path.isEmpty()) // a program started from a desktop may have a short PATH
        path = QStandardPaths::findExecutable(
            wanted, {u"/usr/bin"_s, u"/usr/local/bin"_s, QDir::homePath() + "/go/bin"_L1});
    if (path.isEmpty())
        return missing;
    return path;
}

std::optional<Ports> choosePorts()
{
    const QList<quint16> free = freePorts(6);
    if (free.isEmpty())
        return {};
    return Ports{.directory = free[0],
                 .management = free[1],
                 .http = free[2],
                 .tls = free[3],
                 .dns = free[4],
                 .challengeManagement = free[5]};
}

static QString local(quint16 port)
{
    return u"127.0.0.1:%1"_s.arg(port);
}

QByteArray pebbleConfig(const Ports &ports, const QString &certificateFile, const QString &keyFile,
                        const QMap<QString, QString> &externalKeys)
{
    QJsonObject macKeys;
    for (auto key = externalKeys.begin(); key != externalKeys.end(); ++key)
        macKeys.insert(key.key(), key.value());
    const auto profile = [](const QString &description, int lifetime) {
        return QJsonObject{{u"description"_s, description}, {u"validityPeriod"_s, lifetime}};
    };
    const QJsonObject pebble{
        {u"listenAddress"_s, local(ports.directory)},
        {u"managementListenAddress"_s, local(ports.management)},
        {u"certificate"_s, certificateFile},
        {u"privateKey"_s, keyFile},
        {u"httpPort"_s, ports.http},
        {u"tlsPort"_s, ports.tls},
        {u"ocspResponderURL"_s, QString()},
        {u"keyAlgorithm"_s, u"ecdsa"_s}, // since 2.9: ready sooner than with RSA
        {u"externalAccountBindingRequired"_s, !externalKeys.isEmpty()},
        {u"externalAccountMACKeys"_s, macKeys},
        {u"certificateValidityPeriod"_s, DefaultLifetime}, // until 2.6; profiles since 2.7
        {u"profiles"_s,
         QJsonObject{{u"default"_s, profile(u"Valid for 90 days"_s, DefaultLifetime)},
                     {u"shortlived"_s, profile(u"Valid for 6 days"_s, ShortLifetime)}}},
    };
    return QJsonDocument(QJsonObject{{u"pebble"_s, pebble}}).toJson();
}

QStringList pebbleArguments(const Ports &ports, const QString &configFile)
{
    return {u"-config"_s, configFile, u"-dnsserver"_s, local(ports.dns)};
}

QStringList challengeServerArguments(const Ports &ports, const QByteArray &help)
{
    const auto knows = [&help](const char *option) {
        return help.contains(QByteArray("  -") + option + ' ')
            || help.contains(QByteArray("  -") + option + '\n');
    };
    QStringList arguments{u"-management"_s, local(ports.challengeManagement),
                          knows("dns01") ? u"-dns01"_s : u"-dnsserver"_s, local(ports.dns), u"-defaultIPv4"_s,
                          u"127.0.0.1"_s, u"-defaultIPv6"_s,
                          QString(), // loopback may have no IPv6
                          // These are answered by whoever practises.
                          u"-http01"_s, QString(), u"-https01"_s, QString(), u"-tlsalpn01"_s, QString()};
    if (knows("doh"))
        arguments << u"-doh"_s << QString();
    return arguments;
}

QProcessEnvironment pebbleEnvironment(QProcessEnvironment base, const PebbleOptions &options)
{
    for (const QString &name : base.keys()) {
        if (name.startsWith("PEBBLE_"_L1))
            base.remove(name);
    }
    if (!options.validationSleeps)
        base.insert(u"PEBBLE_VA_NOSLEEP"_s, u"1"_s);
    base.insert(u"PEBBLE_WFE_NONCEREJECT"_s, QString::number(options.nonceRejectPercent));
    base.insert(u"PEBBLE_AUTHZREUSE"_s, QString::number(options.authorizationReusePercent));
    return base;
}

bool lostItsPort(const QByteArray &output)
{
    return output.contains("bind: address already in use");
}

} // namespace core::practice
