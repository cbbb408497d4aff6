// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/messages.h"

#include <QJsonDocument>
#include <QJsonObject>

/// Replies of a CA as RFC 8555 prints them.
namespace tests {

using namespace core::acme;
using namespace Qt::StringLiterals;

inline constexpr auto Token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_L1;
inline const QUrl OrderUrl(u"https://acme.example.com/order/1"_s);

inline const Directory Ca{.url = QUrl(u"https://acme.example.com/directory"_s),
                          .newNonce = QUrl(u"https://acme.example.com/new-nonce"_s),
                          .newAccount = QUrl(u"https://acme.example.com/new-account"_s),
                          .newOrder = QUrl(u"https://acme.example.com/new-order"_s)};

inline HttpReply replyWith(const QByteArray &body, int status = 200, const QUrl &url = OrderUrl)
{
    return {.url = url, .status = status, .body = body, .contentType = "application/json"};
}

inline HttpReply replyWith(const QJsonObject &json, int status = 200, const QUrl &url = OrderUrl)
{
    return replyWith(QJsonDocument(json).toJson(), status, url);
}

/// `json` with another value of a member; without it for Undefined.
inline QJsonObject with(QJsonObject json, const QString &member, const QJsonValue &value)
{
    if (value.isUndefined())
        json.remove(member);
    else
        json.insert(member, value);
    return json;
}

} // namespace tests
