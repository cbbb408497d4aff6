// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/jws.h"

#include "core/crypto/digest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::crypto {

static QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static QJsonObject flattened(const QByteArray &protectedPart, const QByteArray &payload,
                             const QByteArray &signature)
{
    return {{u"protected"_s, QString::fromLatin1(protectedPart)},
            {u"payload"_s, QString::fromLatin1(payload)},
            {u"signature"_s, QString::fromLatin1(toBase64Url(signature))}};
}

static Result<QByteArray> signedWith(const KeyPair &key, QJsonObject header, const QByteArray &payload)
{
    header.insert("alg"_L1, QString::fromLatin1(key.joseAlgorithm()));
    const QByteArray protectedPart = toBase64Url(compact(header));
    const QByteArray payloadPart = toBase64Url(payload);
    auto signature = key.joseSign(protectedPart + '.' + payloadPart);
    if (!signature)
        return signature.error();
    return compact(flattened(protectedPart, payloadPart, *signature));
}

Result<QByteArray> signJws(const KeyPair &key, const QByteArray &payload, const QByteArray &url,
                           const QByteArray &nonce, const QByteArray &accountUrl)
{
    QJsonObject header{{u"url"_s, QString::fromUtf8(url)}, {u"nonce"_s, QString::fromLatin1(nonce)}};
    if (accountUrl.isEmpty())
        header.insert("jwk"_L1, key.jwk());
    else
        header.insert("kid"_L1, QString::fromUtf8(accountUrl));
    return signedWith(key, header, payload);
}

Result<QByteArray> signKeyChange(const KeyPair &newKey, const QByteArray &payload, const QByteArray &url)
{
    return signedWith(newKey, {{u"url"_s, QString::fromUtf8(url)}, {u"jwk"_s, newKey.jwk()}}, payload);
}

QByteArray bindExternalAccount(const KeyPair &accountKey, const QByteArray &newAccountUrl,
                               const QByteArray &keyId, const Secret &macKey)
{
    const QJsonObject header{{u"alg"_s, u"HS256"_s},
                             {u"kid"_s, QString::fromUtf8(keyId)},
                             {u"url"_s, QString::fromUtf8(newAccountUrl)}};
    const QByteArray protectedPart = toBase64Url(compact(header));
    const QByteArray payload = toBase64Url(compact(accountKey.jwk()));
    return compact(flattened(protectedPart, payload, hmacSha256(macKey, protectedPart + '.' + payload)));
}

Result<Secret> decodeMacKey(const QByteArray &pasted)
{
    QByteArray text;
    text.reserve(pasted.size()); // so that growing leaves no copies behind
    for (const char c : pasted) {
        if (QChar::isSpace(static_cast<uchar>(c)))
            continue;
        text.append(c == '+' ? '-' : c == '/' ? '_' : c);
    }
    while (text.endsWith('='))
        text.chop(1);
    auto key = fromBase64Url(text);
    wipe(text);
    // The key is a secret: it must not appear as the error's subject.
    if (!key || key->isEmpty())
        return Error{.code = ErrorCode::BadInput, .detail = u"not base64url"_s};
    Secret secret(*key);
    wipe(*key);
    return secret;
}

QByteArray keyAuthorization(const QByteArray &token, const KeyPair &accountKey)
{
    return token + '.' + accountKey.thumbprint();
}

} // namespace core::crypto
