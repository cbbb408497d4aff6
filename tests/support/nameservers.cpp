// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nameservers.h"

#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace core::dns;

namespace tests {

static const auto Zones = {u"example.test"_s, u"delegated.test"_s, u"lame.test"_s};

static QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
                           : found;
}

/// A port that is free on both addresses, over UDP and TCP.
static quint16 freePort()
{
    for (int i = 0; i < 50; ++i) {
        QTcpServer first;
        if (!first.listen(QHostAddress(QLatin1String(NameServers::PrimaryAddress))))
            continue;
        QTcpServer second;
        QUdpSocket third;
        QUdpSocket fourth;
        const quint16 port = first.serverPort();
        if (second.listen(QHostAddress(QLatin1String(NameServers::SecondaryAddress)), port)
            && third.bind(QHostAddress(QLatin1String(NameServers::PrimaryAddress)), port)
            && fourth.bind(QHostAddress(QLatin1String(NameServers::SecondaryAddress)), port))
            return port;
    }
    return 0;
}

void NameServers::write(const QString &name, const QString &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("a file of the tests could not be written");
}

static QString zoneFile(const QString &zone)
{
    return uR"($TTL 300
@ SOA ns1.%1. hostmaster.%1. 1 86400 86400 864000 30
@ NS ns1.%1.
@ NS ns2.%1.
ns1 A 127.0.0.1
ns2 AAAA ::1
@ CAA 0 issue "ca.test; accounturi=https://ca.test/1"
@ A 127.0.0.1
www A 127.0.0.1
listen A 127.0.0.2
_acme-challenge.alias CNAME alias.delegated.test.
_acme-challenge.loop CNAME _acme-challenge.pool
_acme-challenge.pool CNAME _acme-challenge.loop
*.star CNAME somewhere.delegated.test.
both A 127.0.0.1
both AAAA ::1
inside A 10.0.0.1
*.any A 127.0.0.1
aliased CNAME www.delegated.test.
others A 127.0.0.1
others CAA 0 issue "other-ca.test"
nobody A 127.0.0.1
nobody CAA 0 issue ";"
_acme-challenge.slip.%1 TXT "the zone is in the name twice"
)"_s.arg(zone);
}

void NameServers::makeFiles() const
{
    // Who is asked for anything else says that there is nothing, without the internet.
    write(u"root.zone"_s, u"$TTL 300\n@ SOA ns. h. 1 300 300 300 30\n@ NS ns.\nns A 127.0.0.1\n"_s);
    const QString common = uR"(
options {
    directory "%1";
    listen-on port %2 { %3; };
    listen-on-v6 port %2 { %7; };
    pid-file none; session-keyfile none; lock-file none;
    dnssec-validation no; recursion %5; allow-recursion { any; }; allow-query { any; };
    notify no; allow-transfer { any; }; minimal-responses no; empty-zones-enable no;
};
controls { };
key "%4" { algorithm hmac-sha256; secret "%6"; };
)"_s;
    QString primary = common.arg(m_folder.path(), QString::number(m_port), QLatin1String(PrimaryAddress),
                                 QLatin1String(KeyName), u"yes"_s, QLatin1String(KeySecret), u"none"_s);
    QString secondary
        = common.arg(m_folder.path(), QString::number(m_port), u"none"_s, QLatin1String(KeyName), u"no"_s,
                     QLatin1String(KeySecret), QLatin1String(SecondaryAddress));
    primary += u"zone \".\" { type primary; file \"root.zone\"; };\n"_s;
    for (const QString &zone : Zones) {
        write(zone + u".zone"_s, zoneFile(zone));
        primary += uR"(
zone "%1" { type primary; file "%1.zone"; key-directory ".";
    update-policy { grant %2 subdomain www.%1 TXT; grant %2 name _acme-challenge.%1 TXT;
                    grant %2 wildcard *.%1 TXT CNAME; }; %3 };
)"_s.arg(zone, QLatin1String(KeyName), zone == "example.test"_L1 ? u"dnssec-policy default;"_s : QString());
        if (zone != "lame.test"_L1)
            secondary += u"zone \"%1\" { type secondary; primaries { %2 port %3; }; };\n"_s.arg(
                zone, QLatin1String(PrimaryAddress), QString::number(m_port));
    }
    // A zone whose parent promises a key that it does not have.
    write(u"broken.test.zone"_s, zoneFile(u"broken.test"_s));
    primary += u"zone \"broken.test\" { type primary; file \"broken.test.zone\"; };\n"_s;
    write(u"primary.conf"_s, primary);
    write(u"secondary.conf"_s, secondary);
}

std::unique_ptr<QProcess> NameServers::started(const QString &configuration)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(m_folder.filePath(configuration + u".log"_s));
    process->start(m_named, {u"-f"_s, u"-g"_s, u"-c"_s, m_folder.filePath(configuration)});
    return process;
}

static Answer asked(Client &client, const Server &server, const QString &name, Type type)
{
    const auto answer = await<Answer>([&](auto done) {
        client.ask(server, name, type, &client, [done](const Answer &given) { done(given); });
    });
    return answer ? *answer : Answer{};
}

QString NameServers::start()
{
    m_named = program(u"named"_s);
    if (m_named.isEmpty())
        return u"BIND 9 (named) is not here: scripts/setup --tests puts it in place"_s;
    m_port = freePort();
    makeFiles();
    m_primary = started(u"primary.conf"_s);
    Client client;
    const Server server{QLatin1String(PrimaryAddress), m_port};
    // Its own key appears a moment after it has begun.
    QString key;
    const bool ready = QTest::qWaitFor(
        [&] {
            const QStringList keys = QDir(m_folder.path()).entryList({u"Kexample.test.*.key"_s});
            key = keys.value(0);
            return !key.isEmpty()
                && asked(client, server, u"example.test"_s, Type::Soa).outcome == Outcome::Found
                && asked(client, server, u"delegated.test"_s, Type::Soa).outcome == Outcome::Found;
        },
        20'000);
    QFile log(m_folder.filePath(u"primary.conf.log"_s));
    if (!ready && log.open(QIODevice::ReadOnly))
        return u"BIND does not answer: "_s + QString::fromUtf8(log.readAll().right(900));
    QFile keyFile(m_folder.filePath(key));
    if (keyFile.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : keyFile.readAll().split('\n')) {
            if (!line.startsWith(';') && line.contains("DNSKEY"))
                m_anchors.append(QString::fromLatin1(line));
        }
    }
    m_anchors.append(
        u"broken.test. IN DS 1234 13 2 1F8188345EB0AA8B4B2FF2AA1DDBD9F3A8E1EE1A4F4C8B6E3A1E6D8C0B2A4F60"_s);
    startSecondary();
    return {};
}

void NameServers::startSecondary()
{
    stopSecondary();
    m_secondary = started(u"secondary.conf"_s);
    Client client;
    const Server server{QLatin1String(SecondaryAddress), m_port};
    const bool ready = QTest::qWaitFor(
        [&] {
            return asked(client, server, u"example.test"_s, Type::Soa).outcome == Outcome::Found
                && asked(client, server, u"delegated.test"_s, Type::Soa).outcome == Outcome::Found;
        },
        20'000);
    if (!ready)
        qWarning("the secondary name server does not answer");
}

static void end(std::unique_ptr<QProcess> &process)
{
    if (!process)
        return;
    process->kill();
    process->waitForFinished();
    process.reset();
}

void NameServers::stopSecondary()
{
    end(m_secondary);
}

NameServers::~NameServers()
{
    end(m_secondary);
    end(m_primary);
}

Settings NameServers::settings() const
{
    return {.resolvers = {{QLatin1String(PrimaryAddress), m_port}},
            .trustAnchors = m_anchors,
            .authoritativePort = m_port};
}

QString NameServers::change(const QStringList &commands)
{
    QProcess nsupdate;
    nsupdate.setProcessChannelMode(QProcess::MergedChannels);
    nsupdate.start(u"/usr/bin/nsupdate"_s, QStringList{});
    QString script = u"server %1 %2\nkey hmac-sha256:%3 %4\n"_s.arg(
        QLatin1String(PrimaryAddress), QString::number(m_port), QLatin1String(KeyName),
        QLatin1String(KeySecret));
    for (const QString &command : commands)
        script += u"update "_s + command + u'\n';
    nsupdate.write((script + u"send\n"_s).toUtf8());
    nsupdate.closeWriteChannel();
    nsupdate.waitForFinished();
    return QString::fromUtf8(nsupdate.readAll());
}

} // namespace tests
