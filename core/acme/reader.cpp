// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/reader_p.h"
#include "core/acme/transport.h"
#include "core/base/plaintext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr qsizetype MaxUrl = 4096;
static constexpr qsizetype MaxElements = 1024;

Reader::Reader(QJsonObject json, QUrl from, QUrl directory, QString what)
    : m_json(std::move(json)), m_from(std::move(from)), m_directory(std::move(directory)),
      m_what(std::move(what))
{
}

void Reader::refuse(QLatin1String name, const QString &value)
{
    const QString member = m_what + name;
    refuse(Error{.code = ErrorCode::BadReply,
                 .subject = m_from.toString(),
                 .detail = value.isEmpty() ? member : member + ": "_L1 + plainText(value, 255)});
}

void Reader::refuse(const Error &error)
{
    if (!m_error)
        m_error = error;
}

bool Reader::has(QLatin1String name) const
{
    // Some CAs write null where nothing was due.
    return m_json.contains(name) && !m_json.value(name).isNull();
}

QJsonValue Reader::take(QLatin1String name, Need need, QJsonValue::Type type)
{
    if (!has(name)) {
        if (need == Need::Required)
            refuse(name);
        return {};
    }
    const QJsonValue value = m_json.value(name);
    if (value.type() == type)
        return value;
    refuse(name, value.toVariant().toString());
    return {};
}

QString Reader::text(QLatin1String name, Need need, qsizetype maximum)
{
    const QString value = take(name, need, QJsonValue::String).toString();
    if (need == Need::Required && value.isEmpty())
        refuse(name);
    return plainText(value, maximum);
}

bool Reader::flag(QLatin1String name)
{
    return take(name, Need::Optional, QJsonValue::Bool).toBool();
}

QJsonObject Reader::object(QLatin1String name, Need need)
{
    return take(name, need, QJsonValue::Object).toObject();
}

QJsonArray Reader::array(QLatin1String name, Need need)
{
    const QJsonArray elements = take(name, need, QJsonValue::Array).toArray();
    if (elements.size() > MaxElements) {
        refuse(name);
        return {};
    }
    return elements;
}

QStringList Reader::texts(QLatin1String name, qsizetype maximum, qsizetype maximumLength)
{
    QStringList texts;
    for (const auto &element : array(name, Need::Optional)) {
        const QString clean = plainText(element.toString(), maximumLength);
        if (!clean.isEmpty() && texts.size() < maximum)
            texts.append(clean);
    }
    return texts;
}

QDateTime Reader::date(QLatin1String name)
{
    const QString value = take(name, Need::Optional, QJsonValue::String).toString();
    if (value.isEmpty())
        return {};
    const QDateTime date = QDateTime::fromString(value.toUpper(), Qt::ISODateWithMs).toUTC();
    if (!date.isValid())
        refuse(name, value);
    return date;
}

QUrl Reader::checked(QLatin1String name, const QString &text)
{
    const QUrl url = text.size() <= MaxUrl ? QUrl(text, QUrl::StrictMode) : QUrl();
    if (isSafeUrl(url, m_directory))
        return url;
    refuse(Error{.code = ErrorCode::UnsafeUrl, .subject = plainText(text, 255), .detail = m_what + name});
    return {};
}

QUrl Reader::url(QLatin1String name, Need need)
{
    const QString value = take(name, need, QJsonValue::String).toString();
    if (value.isEmpty()) {
        if (need == Need::Required)
            refuse(name);
        return {};
    }
    return checked(name, value);
}

QList<QUrl> Reader::urls(QLatin1String name, Need need)
{
    QList<QUrl> urls;
    for (const auto &element : array(name, need)) {
        if (element.isString())
            urls.append(checked(name, element.toString()));
        else
            refuse(name);
    }
    return urls;
}

QUrl Reader::page(QLatin1String name)
{
    const QUrl url(m_json.value(name).toString().left(MaxUrl), QUrl::StrictMode);
    const bool fit
        = url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
    return fit ? url : QUrl();
}

Result<QJsonObject> readObject(const HttpReply &reply)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &parsed);
    if (document.isObject())
        return document.object();
    return Error{.code = ErrorCode::BadReply,
                 .subject = reply.url.toString(),
                 .detail
                 = parsed.error == QJsonParseError::NoError ? u"not a JSON object"_s : parsed.errorString()};
}

} // namespace core::acme
