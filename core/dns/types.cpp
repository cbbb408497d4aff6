// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/types.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace core::dns {

static constexpr qsizetype LongestShownText = 300;
static constexpr qsizetype LongestString = 255; // one octet says how long it is
static constexpr quint16 DnsPort = 53;

QString typeName(Type type)
{
    switch (type) {
    case Type::A: return u"A"_s;
    case Type::Ns: return u"NS"_s;
    case Type::Cname: return u"CNAME"_s;
    case Type::Soa: return u"SOA"_s;
    case Type::Txt: return u"TXT"_s;
    case Type::Aaaa: return u"AAAA"_s;
    case Type::Caa: return u"CAA"_s;
    }
    return {};
}

Result<Server> serverFrom(const QString &typed)
{
    const auto refused = [&](const QString &why) {
        return Error{.code = ErrorCode::BadInput, .subject = typed, .detail = why};
    };
    QString address = typed.trimmed();
    QString port;
    if (const qsizetype at = address.indexOf(u'@'); at >= 0) {
        port = address.mid(at + 1);
        address.truncate(at);
    } else if (address.startsWith(u'[')) {
        const qsizetype end = address.indexOf(u']');
        if (end < 0 || (end + 1 < address.size() && address[end + 1] != u':'))
            return refused(u"not an address"_s);
        port = address.mid(end + 2);
        address = address.mid(1, end - 1);
    } else if (address.count(u':') == 1) {
        port = address.section(u':', 1);
        address = address.section(u':', 0, 0);
    }
    bool ok = true;
    const quint16 number = port.isEmpty() ? DnsPort : port.toUShort(&ok);
    if (!ok || number == 0)
        return refused(u"not a port number"_s);
    QHostAddress parsed;
    // QHostAddress also takes "127.1"; a canonical IPv4 address comes out as it went in.
    if (!parsed.setAddress(address)
        || (parsed.protocol() == QAbstractSocket::IPv4Protocol && parsed.toString() != address))
        return refused(u"not an IP address"_s);
    return Server{.address = parsed.toString(), .port = number};
}

QString serverText(const Server &server)
{
    return server.port == DnsPort ? server.address
                                  : u"%1@%2"_s.arg(server.address, QString::number(server.port));
}

QString canonicalName(const QString &name)
{
    const QString lower = name.trimmed().toLower();
    return lower.endsWith(u'.') ? lower.chopped(1) : lower;
}

bool isWithin(const QString &name, const QString &zone)
{
    return name == zone || zone.isEmpty() || name.endsWith(u'.' + zone);
}

QString relativeName(const QString &name, const QString &zone)
{
    if (name == zone)
        return u"@"_s;
    return !zone.isEmpty() && isWithin(name, zone) ? name.chopped(zone.size() + 1) : name;
}

QString shownText(const QByteArray &text)
{
    QString shown;
    for (const char c : text) {
        if (shown.size() >= LongestShownText)
            return shown + u'…';
        if (c >= ' ' && c <= '~' && c != '\\')
            shown += QLatin1Char(c);
        else
            shown += u"\\%1"_s.arg(static_cast<int>(static_cast<uchar>(c)), 3, 10, QChar(u'0'));
    }
    return shown;
}

QString zoneText(const QByteArray &text)
{
    QStringList strings;
    for (qsizetype from = 0; from < text.size() || from == 0; from += LongestString) {
        QString string;
        for (const char c : text.mid(from, LongestString)) {
            const auto octet = static_cast<uchar>(c);
            if (c == '"' || c == '\\')
                string += u'\\';
            if (octet >= 0x20 && octet < 0x7f)
                string += QLatin1Char(c);
            else
                string += u"\\%1"_s.arg(static_cast<int>(octet), 3, 10, QLatin1Char('0'));
        }
        strings.append(u'"' + string + u'"');
    }
    return strings.join(u' ');
}

} // namespace core::dns
