// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include <QtCrypto>

using namespace Qt::StringLiterals;

namespace core::crypto {

// QCA makes a context of its own for every call and locks its list of providers, so threads do not meet.
// Finding the provider costs 3 µs, as much again as hashing a small text.
static QByteArray hashed(const QString &algorithm, const QByteArray &data)
{
    return QCA::Hash(algorithm).hash(QCA::MemoryRegion(data)).toByteArray();
}

QByteArray sha1(const QByteArray &data)
{
    return hashed(u"sha1"_s, data);
}
QByteArray sha256(const QByteArray &data)
{
    return hashed(u"sha256"_s, data);
}

QByteArray hmacSha256(const Secret &key, const QByteArray &data)
{
    // HMAC pads keys with zeros, so one zero is the empty key, which OpenSSL takes for "no key given".
    QCA::SecureArray bytes(static_cast<int>(qMax(key.size(), qsizetype(1))));
    std::copy_n(key.data(), key.size(), bytes.data());
    QCA::MessageAuthenticationCode mac(u"hmac(sha256)"_s, QCA::SymmetricKey(bytes));
    return mac.process(QCA::MemoryRegion(data)).toByteArray();
}

QByteArray randomBytes(int count)
{
    return QCA::Random::randomArray(count).toByteArray();
}

QByteArray toBase64Url(const QByteArray &data)
{
    return data.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text,
                                         QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                             | QByteArray::AbortOnBase64DecodingErrors);
    // Writing it again finds what the decoder lets pass: padding, a lone last character, bits that do not
    // count.
    if (!decoded || toBase64Url(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

QString toColonHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

} // namespace core::crypto
