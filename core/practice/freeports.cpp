// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/freeports.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace core::practice {

static constexpr int FirstPort = 10240;
static constexpr int FirstEphemeralPort = 32768; // Linux's default
static constexpr int FewestToChooseFrom = 1000;

/// Where the system's own choices begin; the ports below are nobody's by default.
static int endOfRange()
{
    QFile file(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    if (!file.open(QIODevice::ReadOnly))
        return FirstEphemeralPort;
    const int low = file.readLine(64).simplified().split(' ').value(0).toInt();
    return low >= FirstPort + FewestToChooseFrom && low <= 65535 ? low : FirstEphemeralPort;
}

QList<quint16> freePorts(int count)
{
    // Everything found stays bound until all are found, so that they differ.
    std::vector<std::unique_ptr<QTcpServer>> streams;
    std::vector<std::unique_ptr<QUdpSocket>> datagrams;
    QList<quint16> ports;
    const int end = endOfRange();
    for (int tries = 0; ports.size() < count && tries < 100 * count; ++tries) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(FirstPort, end));
        auto stream = std::make_unique<QTcpServer>();
        auto datagram = std::make_unique<QUdpSocket>();
        if (!stream->listen(QHostAddress::LocalHost, port)
            || !datagram->bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress))
            continue;
        streams.push_back(std::move(stream));
        datagrams.push_back(std::move(datagram));
        ports.append(port);
    }
    return ports.size() == count ? ports : QList<quint16>();
}

} // namespace core::practice
