// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/freeports.h"
#include "core/practice/pebblesetup.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace core::practice;
using namespace Qt::StringLiterals;

class TestPebbleSetup final : public QObject {
    Q_OBJECT
private slots:
    void portsAreFreeAndStaySo();
    void everythingListensOnThisComputerOnly();
    void certificatesLastNinetyDaysInEveryVersion();
    void optionsFollowTheVersion_data();
    void optionsFollowTheVersion();
    void surroundingsDoNotChangePebble();
    void programsAreFoundWithoutAPath();
    void missingProgramsNameTheirPackage_data();
    void missingProgramsNameTheirPackage();

private:
    static Ports ports()
    {
        return {.directory = 1, .management = 2, .http = 3, .tls = 4, .dns = 5, .challengeManagement = 6};
    }
    static QJsonObject config()
    {
        const QByteArray json = pebbleConfig(ports(), u"/x/cert.pem"_s, u"/x/\"key\".pem"_s);
        return QJsonDocument::fromJson(json)[u"pebble"_s].toObject();
    }
};

void TestPebbleSetup::portsAreFreeAndStaySo()
{
    const QList<quint16> ports = freePorts(20);
    QCOMPARE(ports.size(), 20);
    QCOMPARE(QSet<quint16>(ports.cbegin(), ports.cend()).size(), 20);
    QFile range(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    QVERIFY(range.open(QIODevice::ReadOnly));
    const int low = range.readLine().simplified().split(' ').first().toInt();
    for (const quint16 port : ports) {
        QVERIFY(port >= 1024);
        QVERIFY(port < low || low < 12000); // outgoing connections of other programs do not take it
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
    }
}

void TestPebbleSetup::everythingListensOnThisComputerOnly()
{
    QCOMPARE(config()[u"listenAddress"_s].toString(), u"127.0.0.1:1"_s);
    QCOMPARE(config()[u"managementListenAddress"_s].toString(), u"127.0.0.1:2"_s);
    QCOMPARE(config()[u"httpPort"_s].toInt(), 3);
    QCOMPARE(config()[u"tlsPort"_s].toInt(), 4);
    QCOMPARE(config()[u"privateKey"_s].toString(), u"/x/\"key\".pem"_s);
    const QStringList pebble = pebbleArguments(ports(), u"/x/c.json"_s);
    QCOMPARE(pebble, (QStringList{u"-config"_s, u"/x/c.json"_s, u"-dnsserver"_s, u"127.0.0.1:5"_s}));
    const QStringList server = challengeServerArguments(ports(), "  -dns01 string\n");
    QCOMPARE(server[server.indexOf(u"-management"_s) + 1], u"127.0.0.1:6"_s);
    QCOMPARE(server[server.indexOf(u"-defaultIPv4"_s) + 1], u"127.0.0.1"_s);
}

void TestPebbleSetup::certificatesLastNinetyDaysInEveryVersion()
{
    const int ninetyDays = 7776000;
    QCOMPARE(config()[u"certificateValidityPeriod"_s].toInt(), ninetyDays);
    const QJsonObject profiles = config()[u"profiles"_s].toObject();
    QCOMPARE(profiles.keys(), (QStringList{u"default"_s, u"shortlived"_s}));
    QCOMPARE(profiles[u"default"_s][u"validityPeriod"_s].toInt(), ninetyDays);
    QCOMPARE(profiles[u"shortlived"_s][u"validityPeriod"_s].toInt(), 518400);
}

void TestPebbleSetup::optionsFollowTheVersion_data()
{
    QTest::addColumn<QByteArray>("help");
    QTest::addColumn<QString>("dnsOption");
    QTest::addColumn<bool>("doh");
    QTest::newRow("2.4") << "  -defaultIPv6 string\n  -dns01 string\n  -http01 string\n"_ba << u"-dns01"_s
                         << false;
    QTest::newRow("2.6") << "  -dns01 string\n  -doh string\n  -doh-cert string\n"_ba << u"-dns01"_s << true;
    QTest::newRow("2.10") << "  -dnsserver string\n  -doh string\n"_ba << u"-dnsserver"_s << true;
    QTest::newRow("only -doh-cert") << "  -dnsserver string\n  -doh-cert string\n"_ba << u"-dnsserver"_s
                                    << false;
    QTest::newRow("silent") << QByteArray() << u"-dnsserver"_s << false;
}

void TestPebbleSetup::optionsFollowTheVersion()
{
    QFETCH(QByteArray, help);
    QFETCH(QString, dnsOption);
    const QStringList arguments = challengeServerArguments(ports(), help);
    QCOMPARE(arguments.count(u"127.0.0.1:5"_s), 1);
    QCOMPARE(arguments[arguments.indexOf(u"127.0.0.1:5"_s) - 1], dnsOption);
    QTEST(arguments.contains(u"-doh"_s), "doh");
    // What is on by default and listens everywhere is switched off.
    for (const QString &off : {u"-http01"_s, u"-https01"_s, u"-tlsalpn01"_s, u"-defaultIPv6"_s})
        QCOMPARE(arguments[arguments.indexOf(off) + 1], QString());
}

void TestPebbleSetup::surroundingsDoNotChangePebble()
{
    QProcessEnvironment base;
    base.insert(u"PEBBLE_VA_ALWAYS_VALID"_s, u"1"_s);
    base.insert(u"PEBBLE_VA_NOSLEEP"_s, u"1"_s);
    base.insert(u"LANG"_s, u"ja_JP.UTF-8"_s);
    const auto environment = pebbleEnvironment(
        base, {.nonceRejectPercent = 50, .validationSleeps = true, .authorizationReusePercent = 7});
    QStringList entries = environment.toStringList();
    entries.sort();
    QCOMPARE(entries,
             (QStringList{u"LANG=ja_JP.UTF-8"_s, u"PEBBLE_AUTHZREUSE=7"_s, u"PEBBLE_WFE_NONCEREJECT=50"_s}));
    QCOMPARE(pebbleEnvironment({}, {}).value(u"PEBBLE_VA_NOSLEEP"_s), u"1"_s);
}

void TestPebbleSetup::programsAreFoundWithoutAPath()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto found = findProgram("sh");
    qputenv("PATH", path);
    QVERIFY(found);
    QCOMPARE(*found, u"/usr/bin/sh"_s);
}

void TestPebbleSetup::missingProgramsNameTheirPackage_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("subject");
    QTest::newRow("nowhere") << QString() << u"tegata-no-such-program"_s;
    QTest::newRow("path of nothing") << u"/nowhere/pebble"_s << u"/nowhere/pebble"_s;
    QTest::newRow("path of a folder") << u"/usr"_s << u"/usr"_s;
    QTest::newRow("path of what is no program") << u"/etc/passwd"_s << u"/etc/passwd"_s;
}

void TestPebbleSetup::missingProgramsNameTheirPackage()
{
    QFETCH(QString, given);
    const auto found = findProgram("tegata-no-such-program", given);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::ProgramMissing);
    QTEST(found.error().subject, "subject");
    QCOMPARE(found.error().detail, u"pebble"_s);
}

QTEST_GUILESS_MAIN(TestPebbleSetup)
#include "tst_pebblesetup.moc"
