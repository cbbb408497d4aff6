// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/portholder.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace core::challenge;
using namespace Qt::StringLiterals;

static const QByteArray TableHead
    = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"_ba;

static void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

class TestPortHolder final : public QObject {
    Q_OBJECT
private slots:
    void namesThisProcess_data();
    void namesThisProcess();
    void namesTheMasterRatherThanInitOrAWorker();
    void saysWhoseItIsWhereTheProgramIsHidden();
    void aConnectionIsNotAListener();
    void nobodyHoldsAFreePort();
    void saysWhichPortsNeedAPrivilege();
};

void TestPortHolder::namesThisProcess_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("both") << QHostAddress(QHostAddress::Any);
}

void TestPortHolder::namesThisProcess()
{
    QFETCH(QHostAddress, address);
    QTcpServer server;
    QVERIFY(server.listen(address));
    const PortHolder holder = portHolder(server.serverPort());
    QCOMPARE(holder.process, QCoreApplication::applicationPid());
    QVERIFY(holder.program.startsWith(u"tst_"_s));
    QCOMPARE(inWords(holder), u"%1 (process %2)"_s.arg(holder.program).arg(holder.process));
}

void TestPortHolder::namesTheMasterRatherThanInitOrAWorker()
{
    QTemporaryDir proc;
    write(proc.filePath(u"net/tcp"_s),
          TableHead
              + "   0: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 "
                "777 1\n");
    for (const auto &[number, name] :
         {std::pair(u"1"_s, "systemd\n"_ba), std::pair(u"900"_s, "nginx\n"_ba),
          std::pair(u"81"_s, "nginx\x1b[31m\n"_ba), std::pair(u"5"_s, "other\n"_ba)}) {
        write(proc.filePath(number + u"/comm"_s), name);
        QVERIFY(QDir(proc.path()).mkpath(number + u"/fd"_s));
        if (number != u"5"_s)
            QCOMPARE(::symlink("socket:[777]", qPrintable(proc.filePath(number + u"/fd/3"_s))), 0);
    }
    const PortHolder holder = portHolder(80, proc.path());
    QCOMPARE(holder.process, 81);
    QCOMPARE(holder.program, u"nginx[31m"_s); // whoever names a process cannot write to a terminal with it
}

void TestPortHolder::saysWhoseItIsWhereTheProgramIsHidden()
{
    QTemporaryDir proc;
    write(proc.filePath(u"net/tcp"_s), TableHead);
    write(proc.filePath(u"net/tcp6"_s),
          TableHead
              + "   0: 00000000000000000000000000000000:01BB 00000000000000000000000000000000:0000 0A "
                "00000000:00000000 00:00000000 00000000     0        0 4242 1\n");
    QVERIFY(QDir(proc.path()).mkpath(u"12"_s)); // without a readable fd folder
    const PortHolder holder = portHolder(443, proc.path());
    QCOMPARE(holder, (PortHolder{.user = u"root"_s}));
    QCOMPARE(inWords(holder), u"a program of root"_s);
}

void TestPortHolder::aConnectionIsNotAListener()
{
    QTemporaryDir proc;
    write(proc.filePath(u"net/tcp"_s),
          TableHead
              + "   0: 0100007F:0050 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 "
                "777 1\n"
              + "short line\n\n");
    QCOMPARE(portHolder(80, proc.path()), PortHolder());
    QCOMPARE(portHolder(0x9999, proc.path()), PortHolder());
}

void TestPortHolder::nobodyHoldsAFreePort()
{
    QTcpServer server;
    QVERIFY(server.listen());
    const quint16 port = server.serverPort();
    server.close();
    QCOMPARE(portHolder(port), PortHolder());
    QCOMPARE(inWords(PortHolder()), QString());
}

void TestPortHolder::saysWhichPortsNeedAPrivilege()
{
    QFile file(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QByteArray::number(firstUnprivilegedPort()), file.readAll().trimmed());
}

QTEST_GUILESS_MAIN(TestPortHolder)
#include "tst_portholder.moc"
