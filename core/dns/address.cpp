// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/address.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::dns {

QString canonicalAddress(const QString &text)
{
    QHostAddress address;
    return address.setAddress(text) ? address.toString() : QString();
}

bool isLoopback(const QString &address)
{
    return QHostAddress(address).isLoopback();
}

bool isLocal(const QString &text)
{
    const QHostAddress address(text);
    bool isIPv4 = false;
    const QHostAddress v4(address.toIPv4Address(&isIPv4));
    if (!isIPv4)
        return !address.isGlobal() || address.isUniqueLocalUnicast();
    // Qt counts RFC 1918 among the global ones.
    static const auto networks
        = {QHostAddress::parseSubnet(u"10.0.0.0/8"_s), QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
           QHostAddress::parseSubnet(u"192.168.0.0/16"_s), QHostAddress::parseSubnet(u"100.64.0.0/10"_s)};
    return v4.isLoopback() || v4.isLinkLocal()
        || std::ranges::any_of(networks, [&](const auto &network) { return v4.isInSubnet(network); });
}

} // namespace core::dns
