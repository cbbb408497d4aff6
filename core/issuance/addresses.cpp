// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/addresses.h"

#include <QByteArray>
#include <QStringList>

#include <algorithm>
#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace core::issuance {

// Four or sixteen octets in network order; empty when `text` is no address. inet_pton takes neither leading
// zeros nor anything behind the address.
static QByteArray octetsOf(const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    QByteArray octets(16, '\0');
    if (inet_pton(AF_INET6, ascii.constData(), octets.data()) == 1)
        return octets;
    octets.truncate(4);
    return inet_pton(AF_INET, ascii.constData(), octets.data()) == 1 ? octets : QByteArray();
}

static QString textOf(const QByteArray &octets) // glibc writes the form of RFC 5952
{
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(octets.size() == 4 ? AF_INET : AF_INET6, octets.constData(), text, sizeof text);
    return QString::fromLatin1(text);
}

static bool isNumber(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool looksLikeAddress(const QString &text)
{
    if (text.count(u':') > 1)
        return true;
    const QStringList parts = text.section(u'/', 0, 0).split(u'.');
    return parts.size() > 2
        && std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return isNumber(part); });
}

ReadAddress readAddress(const QString &text)
{
    const qsizetype extra = std::max(text.indexOf(u'%'), text.indexOf(u'/'));
    if (extra >= 0)
        return {.cure = text.first(extra)};
    const QByteArray octets = octetsOf(text);
    if (octets.isEmpty())
        return {};
    const QByteArray mappedPrefix = QByteArray(10, '\0') + QByteArray(2, '\xff');
    if (octets.startsWith(mappedPrefix))
        return {.cure = textOf(octets.last(4))};
    return {.canonical = textOf(octets)};
}

struct Block {
    const char *start;
    int bits;
};

static bool isWithin(const QByteArray &octets, const Block &block)
{
    const QByteArray start = octetsOf(QString::fromLatin1(block.start));
    if (start.size() != octets.size())
        return false;
    for (int bit = 0; bit < block.bits; ++bit) {
        const int mask = 0x80 >> (bit % 8);
        if (((octets[bit / 8] ^ start[bit / 8]) & mask) != 0)
            return false;
    }
    return true;
}

bool isReservedAddress(const QString &address)
{
    static constexpr Block reserved[] = {
        {"0.0.0.0", 8},      {"10.0.0.0", 8},     {"100.64.0.0", 10}, {"127.0.0.0", 8},
        {"169.254.0.0", 16}, {"172.16.0.0", 12},  {"192.0.0.0", 24},  {"192.0.2.0", 24},
        {"192.88.99.0", 24}, {"192.168.0.0", 16}, {"198.18.0.0", 15}, {"198.51.100.0", 24},
        {"203.0.113.0", 24}, {"224.0.0.0", 4},    {"240.0.0.0", 4},   {"2001::", 23},
        {"2001:db8::", 32},  {"2002::", 16},      {"3fff::", 20},
    };
    static constexpr Block givenOut6{"2000::", 3}; // all of IPv6 that is in use
    const QByteArray octets = octetsOf(address);
    return (octets.size() == 16 && !isWithin(octets, givenOut6))
        || std::any_of(std::begin(reserved), std::end(reserved),
                       [&octets](const Block &block) { return isWithin(octets, block); });
}

QString networkOf(const QString &address)
{
    QByteArray octets = octetsOf(address);
    if (octets.size() != 16)
        return address;
    std::fill(octets.begin() + 8, octets.end(), '\0');
    return textOf(octets) + "/64"_L1;
}

} // namespace core::issuance
