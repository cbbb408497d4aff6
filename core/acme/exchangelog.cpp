// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/exchangelog_p.h"
#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/crypto/digest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr qsizetype MaxText = 8 * 1024;

/// plainText() for text that keeps its lines and their indentation.
static QString cleaned(const QString &text)
{
    QStringList lines;
    qsizetype length = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const auto inked = std::find_if_not(line.begin(), line.end(), [](QChar c) { return c == u' '; });
        const QString clean = QString(inked - line.begin(), u' ') + plainText(line, MaxText);
        length += clean.size() + 1;
        if (length > MaxText) {
            lines.append(clean.left(std::max<qsizetype>(0, MaxText - (length - clean.size())))
                         + QChar(0x2026));
            break;
        }
        lines.append(clean);
    }
    return redacted(lines.join(u'\n')).trimmed();
}

static QString pretty(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
}

static QJsonValue decoded(const QJsonValue &part)
{
    const auto bytes = crypto::fromBase64Url(part.toString().toLatin1());
    if (!bytes)
        return part;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return QString::fromUtf8(*bytes);
    QJsonObject json = document.object();
    // Key binding and key change carry a JWS of their own.
    for (auto it = json.begin(); it != json.end(); ++it) {
        QJsonObject inner = it.value().toObject();
        if (inner.contains("signature"_L1)) {
            inner.remove("signature"_L1);
            it.value() = inner;
        }
    }
    json.remove("signature"_L1);
    return json;
}

QString describeSent(const QByteArray &body)
{
    if (body.isEmpty())
        return {};
    const QJsonObject jws = QJsonDocument::fromJson(body).object();
    if (!jws.contains("protected"_L1))
        return {}; // never a body that we did not understand: it might be a secret
    return cleaned(pretty({{u"protected"_s, decoded(jws.value("protected"_L1))},
                           {u"payload"_s, decoded(jws.value("payload"_L1))}}));
}

QString describeReceived(const HttpReply &reply)
{
    if (const auto blocks = reply.body.count("-----BEGIN "); blocks > 0)
        return "PEM: %1 blocks, %2 bytes"_L1.arg(QString::number(blocks), QString::number(reply.body.size()));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    return cleaned(document.isObject() ? pretty(document.object())
                                       : QString::fromUtf8(reply.body.left(2 * MaxText)));
}

} // namespace core::acme
