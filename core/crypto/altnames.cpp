// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/altnames_p.h"

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace core::crypto {

static bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::all_of(label.cbegin(), label.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

static bool isDnsName(QStringView name)
{
    if (name.size() > 253)
        return false;
    const auto labels = name.split(u'.');
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const bool isWildcard = i == 0 && labels.size() > 1 && labels[i] == "*"_L1;
        if (!isWildcard && !isLabel(labels[i]))
            return false;
    }
    // A last label of digits only is a mistyped address, never a name (RFC 3696, section 2).
    const QStringView last = labels.last();
    return !std::all_of(last.cbegin(), last.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QByteArray addressOctets(const QString &name)
{
    const QByteArray text = name.toLatin1();
    QByteArray octets(16, '\0');
    if (inet_pton(AF_INET6, text.constData(), octets.data()) == 1)
        return octets;
    octets.truncate(4);
    return inet_pton(AF_INET, text.constData(), octets.data()) == 1 ? octets : QByteArray();
}

static QString addressText(const QByteArray &octets) // glibc writes the form of RFC 5952
{
    char text[INET6_ADDRSTRLEN] = {};
    const int family = octets.size() == 4 ? AF_INET : AF_INET6;
    return inet_ntop(family, octets.constData(), text, sizeof text) ? QString::fromLatin1(text) : QString();
}

static QString nameText(const QByteArray &bytes)
{
    QString text;
    for (const char c : bytes.left(255).toLower()) {
        if (c > 0x20 && c < 0x7f && c != '\\')
            text.append(QLatin1Char(c));
        else
            text.append(u"\\x%1"_s.arg(static_cast<uchar>(c), 2, 16, '0'_L1));
    }
    return bytes.size() > 255 ? text + QChar(0x2026) : text;
}

static GENERAL_NAME *generalName(int type, const QByteArray &content)
{
    // GENERAL_NAME_set0_value takes the string over; both are freed with the general name.
    ASN1_STRING *string = ASN1_STRING_type_new(type == GEN_DNS ? V_ASN1_IA5STRING : V_ASN1_OCTET_STRING);
    ASN1_STRING_set(string, content.constData(), static_cast<int>(content.size()));
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, type, string);
    return name;
}

Result<GeneralNamesPtr> altNames(const QStringList &names)
{
    GeneralNamesPtr stack(sk_GENERAL_NAME_new_null());
    QStringList seen;
    for (const QString &given : names) {
        const QString name = comparableName(given);
        if (seen.contains(name))
            continue;
        seen.append(name);
        const QByteArray address = addressOctets(name);
        if (address.isEmpty() && !isDnsName(name))
            return Error{
                .code = ErrorCode::BadInput, .subject = given, .detail = u"neither DNS name nor address"_s};
        sk_GENERAL_NAME_push(stack.get(),
                             address.isEmpty() ? generalName(GEN_DNS, name.toLatin1())
                                               : generalName(GEN_IPADD, address));
    }
    if (seen.isEmpty())
        return Error{.code = ErrorCode::BadInput, .detail = u"no names"_s};
    return stack;
}

QStringList altNameTexts(const GENERAL_NAMES *names, qsizetype maximum)
{
    QStringList texts;
    for (int i = 0; i < sk_GENERAL_NAME_num(names) && texts.size() < maximum; ++i) {
        int type = 0;
        const void *value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names, i), &type);
        if (type != GEN_DNS && type != GEN_IPADD)
            continue;
        const QByteArray content = bytesOf(static_cast<const ASN1_STRING *>(value));
        const bool isAddress = type == GEN_IPADD && (content.size() == 4 || content.size() == 16);
        texts.append(isAddress ? addressText(content) : nameText(content));
    }
    return texts;
}

QString comparableName(const QString &name)
{
    const QByteArray address = addressOctets(name);
    return address.isEmpty() ? name.toLower() : addressText(address);
}

} // namespace core::crypto
