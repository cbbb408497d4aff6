// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace tests {

/// What the fake CA was asked.
struct FakeRequest {
    QByteArray method = {};
    QByteArray path = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    QJsonObject header = {}; ///< of a JWS: the protected header
    QByteArray payload = {}; ///< of a JWS, decoded
    int connection = 0; ///< which connection it came over, counted from 1
};

/// What it answers. Content-Length, Date and Connection are added when it is sent.
struct FakeAnswer {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};

    static FakeAnswer json(int status, const QJsonObject &json)
    {
        return {status,
                {{"Content-Type", "application/json"}},
                QJsonDocument(json).toJson(QJsonDocument::Compact)};
    }
    static FakeAnswer problem(int status, const QByteArray &type, const QByteArray &detail)
    {
        FakeAnswer answer = json(status,
                                 {{QStringLiteral("type"),
                                   QStringLiteral("urn:ietf:params:acme:error:") + QString::fromUtf8(type)},
                                  {QStringLiteral("detail"), QString::fromUtf8(detail)},
                                  {QStringLiteral("status"), status}});
        answer.headers = {{"Content-Type", "application/problem+json"}};
        return answer;
    }

    void set(const QByteArray &name, const QByteArray &value)
    {
        remove(name);
        headers.append({name, value});
    }
    void remove(const QByteArray &name)
    {
        headers.removeIf(
            [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    }
};

} // namespace tests
