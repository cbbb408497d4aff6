// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/crypto/certificate_p.h"

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr int MaxAttributes = 64;
static constexpr qsizetype MaxValue = 256;

QString dottedOid(const ASN1_OBJECT *object)
{
    char text[128] = {};
    OBJ_obj2txt(text, sizeof text, object, 1);
    return QString::fromLatin1(text);
}

QString shortName(const ASN1_OBJECT *object)
{
    const int nid = OBJ_obj2nid(object);
    return nid == NID_undef ? dottedOid(object) : QString::fromLatin1(OBJ_nid2sn(nid));
}

static QString valueText(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0) {
        ERR_clear_error();
        return '#'_L1 + QString::fromLatin1(bytesOf(string).left(MaxValue / 2).toHex());
    }
    const QString text = QString::fromUtf8(chars(utf8), qMin(size, 16 * int{MaxValue}));
    OPENSSL_free(utf8);
    return plainText(text, MaxValue);
}

DistinguishedName readName(const X509_NAME *name)
{
    DistinguishedName attributes;
    for (int i = 0; i < qMin(X509_NAME_entry_count(name), MaxAttributes); ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, i);
        attributes.append(
            {shortName(X509_NAME_ENTRY_get_object(entry)), valueText(X509_NAME_ENTRY_get_data(entry))});
    }
    return attributes;
}

/// In quotes when it could be mistaken for several attributes.
static QString quoted(const QString &value)
{
    if (!value.contains(u',') && !value.contains(u'=') && !value.contains(u'"') && !value.contains(u'+'))
        return value;
    QString escaped = value;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + escaped + u'"';
}

QString toString(const DistinguishedName &name)
{
    // Certificates go from the country down to the person; some go the other way round.
    QStringList first;
    QStringList rest;
    for (const NameAttribute &attribute : name) {
        auto &part = attribute.type == "CN"_L1 ? first : rest;
        part.prepend(attribute.type + u'=' + quoted(attribute.value));
    }
    if (!name.isEmpty() && name.last().type == "C"_L1)
        std::reverse(rest.begin(), rest.end());
    return (first + rest).join(", "_L1);
}

QString commonName(const DistinguishedName &name)
{
    for (const auto wanted : {"CN"_L1, "O"_L1}) {
        for (const NameAttribute &attribute : name) {
            if (attribute.type == wanted)
                return attribute.value;
        }
    }
    return {};
}

} // namespace core::crypto
