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

QString dnsName(const Proof &proof)
{
    return u"_acme-challenge."_s + proof.name;
}

QByteArray dnsValue(const Proof &proof)
{
    return crypto::toBase64Url(crypto::sha256(proof.keyAuthorization));
}

} // namespace core::challenge
