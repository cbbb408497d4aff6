// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/message.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>
#include <arpa/nameser.h>
#include <array>

using namespace Qt::StringLiterals;

namespace core::dns {

static constexpr int MaxRecords = 256;
static constexpr int MaxAliases = 12;
static constexpr qsizetype MaxText = 8192;
static constexpr quint16 UdpSize = 1232; // https://www.dnsflagday.net/2020/

static void append16(QByteArray &bytes, quint16 value)
{
    bytes.append(static_cast<char>(value >> 8));
    bytes.append(static_cast<char>(value & 0xff));
}

QByteArray question(quint16 id, const QString &name, Type type)
{
    std::array<uchar, NS_MAXCDNAME> encoded{};
    const QByteArray text = name.toLatin1();
    if (name.isEmpty() || text.size() > NS_MAXDNAME - 2 || text != name.toUtf8()
        || ns_name_pton(text.constData(), encoded.data(), encoded.size()) < 0)
        return {};
    qsizetype length = 0;
    while (encoded[static_cast<size_t>(length)] != 0)
        length += encoded[static_cast<size_t>(length)] + 1;
    QByteArray bytes;
    append16(bytes, id);
    append16(bytes, 0); // a plain question
    for (const int count : {1, 0, 0, 1})
        append16(bytes, static_cast<quint16>(count));
    bytes.append(reinterpret_cast<const char *>(encoded.data()), length + 1);
    append16(bytes, static_cast<quint16>(type));
    append16(bytes, ns_c_in);
    bytes.append('\0'); // OPT (RFC 6891): the root, type, size, no flags, no options
    append16(bytes, ns_t_opt);
    append16(bytes, UdpSize);
    bytes.append(QByteArray(6, '\0'));
    return bytes;
}

/// The name at `at`, or nothing. `at` moves behind it.
static std::optional<QString> nameAt(const ns_msg &message, const uchar *&at, const uchar *end)
{
    std::array<char, NS_MAXDNAME> text{};
    const int used = ns_name_uncompress(ns_msg_base(message), end, at, text.data(), text.size());
    if (used < 0)
        return {};
    at += used;
    return canonicalName(QString::fromLatin1(text.data()));
}

static std::optional<QByteArray> joinedStrings(const uchar *data, qsizetype size)
{
    QByteArray text;
    for (qsizetype i = 0; i < size;) {
        const qsizetype length = data[i++];
        if (i + length > size || text.size() + length > MaxText)
            return {};
        text.append(reinterpret_cast<const char *>(data + i), length);
        i += length;
    }
    return text;
}

static bool readSoa(const ns_msg &message, const uchar *data, const uchar *end, ResourceRecord &record)
{
    const auto primary = nameAt(message, data, end);
    const auto mailbox = primary ? nameAt(message, data, end) : std::nullopt;
    if (!mailbox || end - data < 20)
        return false;
    record.target = *primary;
    record.serial = qFromBigEndian<quint32>(data);
    record.minimum = std::chrono::seconds{qFromBigEndian<quint32>(data + 16)};
    return true;
}

static bool readCaa(const uchar *data, qsizetype size, ResourceRecord &record)
{
    if (size < 2 || data[1] == 0 || 2 + data[1] > size)
        return false;
    record.flags = data[0];
    record.tag = QByteArray(reinterpret_cast<const char *>(data + 2), data[1]).toLower();
    record.text = QByteArray(reinterpret_cast<const char *>(data + 2 + data[1]), size - 2 - data[1]);
    return true;
}

/// Nothing for a type that we do not know, and for data that does not hold what its type promises.
static std::optional<ResourceRecord> recordFrom(const ns_msg &message, const ns_rr &rr)
{
    const uchar *data = ns_rr_rdata(rr);
    const qsizetype size = ns_rr_rdlen(rr);
    const uchar *end = ns_msg_end(message);
    ResourceRecord record{.owner = canonicalName(QString::fromLatin1(ns_rr_name(rr))),
                          .type = static_cast<Type>(ns_rr_type(rr)),
                          .ttl = std::chrono::seconds{ns_rr_ttl(rr)}};
    if (ns_rr_class(rr) != ns_c_in)
        return {};
    switch (static_cast<int>(ns_rr_type(rr))) {
    case ns_t_a:
        if (size != 4)
            return {};
        record.target = QHostAddress(qFromBigEndian<quint32>(data)).toString();
        return record;
    case ns_t_aaaa:
        if (size != 16)
            return {};
        record.target = QHostAddress(data).toString();
        return record;
    case ns_t_ns:
    case ns_t_cname: {
        const auto target = nameAt(message, data, end);
        if (!target)
            return {};
        record.target = *target;
        return record;
    }
    case ns_t_soa: return readSoa(message, data, end, record) ? std::optional(record) : std::nullopt;
    case ns_t_txt: {
        const auto text = joinedStrings(data, size);
        if (!text)
            return {};
        record.text = *text;
        return record;
    }
    case static_cast<int>(Type::Caa):
        return readCaa(data, size, record) ? std::optional(record) : std::nullopt;
    default: return {};
    }
}

static bool readSection(ns_msg &message, ns_sect section, QList<ResourceRecord> &records)
{
    const int count = std::min<int>(ns_msg_count(message, section), MaxRecords);
    for (int i = 0; i < count; ++i) {
        ns_rr rr{};
        if (ns_parserr(&message, section, i, &rr) != 0)
            return false;
        if (const auto record = recordFrom(message, rr))
            records.append(*record);
    }
    return true;
}

std::optional<Message> parsed(const QByteArray &bytes)
{
    ns_msg raw{};
    if (ns_initparse(reinterpret_cast<const uchar *>(bytes.constData()), static_cast<int>(bytes.size()), &raw)
            != 0
        || ns_msg_getflag(raw, ns_f_qr) == 0 || ns_msg_count(raw, ns_s_qd) != 1)
        return {};
    ns_rr asked{};
    if (ns_parserr(&raw, ns_s_qd, 0, &asked) != 0)
        return {};
    Message message{.id = static_cast<quint16>(ns_msg_id(raw)),
                    .responseCode = ns_msg_getflag(raw, ns_f_rcode),
                    .authoritative = ns_msg_getflag(raw, ns_f_aa) != 0,
                    .truncated = ns_msg_getflag(raw, ns_f_tc) != 0,
                    .name = canonicalName(QString::fromLatin1(ns_rr_name(asked))),
                    .type = ns_rr_type(asked)};
    if (message.truncated)
        return message; // it is asked for again, whole
    if (!readSection(raw, ns_s_an, message.answer) || !readSection(raw, ns_s_ns, message.authority))
        return {};
    return message;
}

Answer interpreted(const Message &message, const QString &name, Type type)
{
    Answer answer{.authoritative = message.authoritative};
    switch (message.responseCode) {
    case ns_r_noerror: answer.outcome = Outcome::NoData; break;
    case ns_r_nxdomain: answer.outcome = Outcome::NoSuchName; break;
    case ns_r_refused: answer.outcome = Outcome::Refused; return answer;
    default:
        answer.outcome = Outcome::ServerFailure;
        answer.detail = u"response code %1"_s.arg(message.responseCode);
        return answer;
    }
    QString at = name;
    while (type != Type::Cname && answer.aliases.size() < MaxAliases) {
        const auto alias = std::ranges::find_if(message.answer, [&](const ResourceRecord &record) {
            return record.type == Type::Cname && record.owner == at;
        });
        if (alias == message.answer.end() || answer.aliases.contains(alias->target))
            break;
        at = alias->target;
        answer.aliases.append(at);
    }
    for (const ResourceRecord &record : message.answer) {
        if (record.type == type && record.owner == at)
            answer.records.append(record);
    }
    if (!answer.records.isEmpty()) {
        answer.outcome = Outcome::Found;
        return answer;
    }
    for (const ResourceRecord &record : message.authority) {
        if (record.type != Type::Soa)
            continue;
        answer.zone = record.owner;
        answer.negativeTtl = std::min(record.ttl, record.minimum);
    }
    return answer;
}

} // namespace core::dns
