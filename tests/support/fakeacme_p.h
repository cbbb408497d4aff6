// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"
#include "core/crypto/digest.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

/// What the parts of FakeAcme share.
namespace tests {

using namespace Qt::StringLiterals;

inline QByteArray decoded(const QString &text)
{
    return core::crypto::fromBase64Url(text.toLatin1()).value_or(QByteArray());
}

inline QJsonObject objectIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

inline QJsonObject problemJson(const core::Problem &problem)
{
    QJsonObject json = core::toJson(problem);
    if (!problem.type.contains(u':'))
        json.insert("type"_L1, "urn:ietf:params:acme:error:"_L1 + problem.type);
    return json;
}

/// RFC 7638: the required members in lexicographic order.
inline QByteArray thumbprintOf(const QJsonObject &jwk)
{
    QJsonObject required;
    for (const QString &name : {u"crv"_s, u"e"_s, u"kty"_s, u"n"_s, u"x"_s, u"y"_s}) {
        if (jwk.contains(name))
            required.insert(name, jwk.value(name));
    }
    return core::crypto::toBase64Url(
        core::crypto::sha256(QJsonDocument(required).toJson(QJsonDocument::Compact)));
}

inline QString expiry()
{
    return QDateTime::currentDateTimeUtc().addDays(7).toString(Qt::ISODate);
}

} // namespace tests
