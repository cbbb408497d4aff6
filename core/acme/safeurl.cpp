// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/transport.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::acme {

static bool isInside(const QHostAddress &address)
{
    // Loopback, private, link-local, shared, "this" network, multicast and broadcast; mapped IPv4 is looked
    // at as IPv4.
    static const std::array ranges{
        QHostAddress::parseSubnet(u"0.0.0.0/8"_s),      QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"100.64.0.0/10"_s),  QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"169.254.0.0/16"_s), QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s), QHostAddress::parseSubnet(u"224.0.0.0/3"_s),
        QHostAddress::parseSubnet(u"::/127"_s),         QHostAddress::parseSubnet(u"fc00::/7"_s),
        QHostAddress::parseSubnet(u"fe80::/9"_s),       QHostAddress::parseSubnet(u"ff00::/8"_s)};
    bool mapped = false;
    const quint32 four = address.toIPv4Address(&mapped);
    const QHostAddress plain = mapped ? QHostAddress(four) : address;
    return std::any_of(ranges.begin(), ranges.end(), [&plain](const auto &range) {
        return range.first.protocol() == plain.protocol() && plain.isInSubnet(range);
    });
}

/// Names and literals that cannot lie in the public internet.
static bool isLocalHost(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    if (const QHostAddress address(host); !address.isNull())
        return isInside(address);
    static const std::array suffixes{".localhost"_L1, ".local"_L1, ".internal"_L1, ".home.arpa"_L1,
                                     ".test"_L1};
    return !host.contains(u'.') || std::any_of(suffixes.begin(), suffixes.end(), [&host](QLatin1String s) {
        return host.endsWith(s);
    });
}

bool isSafeUrl(const QUrl &url, const QUrl &directory)
{
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasFragment())
        return false;
    return !isLocalHost(url.host()) || isLocalHost(directory.host());
}

} // namespace core::acme
