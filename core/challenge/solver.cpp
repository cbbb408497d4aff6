// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/solver.h"

#include "core/crypto/digest.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

bool isSafeToken(const QByteArray &token)
{
    return token.size() >= 22 && token.size() <= 128 && std::ranges::all_of(token, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
                   || c == '_';
           });
}

QUrl httpUrl(const Proof &proof)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(proof.name); // puts an IPv6 address into brackets
    url.setPath("/.well-known/acme-challenge/"_L1 + QString::fromLatin1(proof.token));
    return url;
}

/// Base32 (RFC 4648) of the first ten bytes of the SHA-256, in lower case: sixteen characters, no padding.
static QString accountLabel(const QString &accountUrl)
{
    static constexpr QByteArrayView Alphabet("abcdefghijklmnopqrstuvwxyz234567");
    const QByteArray digest = crypto::sha256(accountUrl.toUtf8());
    QString label = u"_"_s;
    for (int bit = 0; bit < 80; bit += 5) {
        const int two = (static_cast<uchar>(digest[bit / 8]) << 8) | static_cast<uchar>(digest[bit / 8 + 1]);
        label += QLatin1Char(Alphabet[(two >> (11 - bit % 8)) & 0x1f]);
    }
    return label;
}

bool isStanding(const Proof &proof)
{
    return !proof.standing.issuers.isEmpty();
}

bool fits(const Proof &proof, const QByteArray &value, const QDateTime &now)
{
    return isStanding(proof) ? !sightOf({value}, proof.standing, now).fault : value == dnsValue(proof);
}

QString dnsName(const Proof &proof)
{
    if (isStanding(proof))
        return standingName(proof.name);
    if (!proof.accountUrl.isEmpty())
        return accountLabel(proof.accountUrl) + u"._acme-challenge."_s + proof.name;
    return u"_acme-challenge."_s + proof.name;
}

QByteArray dnsValue(const Proof &proof)
{
    if (isStanding(proof))
        return valueOf(recordFor(proof.standing));
    return crypto::toBase64Url(crypto::sha256(proof.keyAuthorization));
}

} // namespace core::challenge
