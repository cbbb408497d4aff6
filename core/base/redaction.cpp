// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

static QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(
        text, QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
}

QString redacted(const QString &text)
{
    // A quotation mark may stand escaped, because JSON is often logged inside of JSON.
    static const std::array rules{
        // PEM, also where line breaks are written as \n, also cut off before its end.
        std::pair{
            pattern(
                uR"(-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----.*?(-----END [A-Z0-9 ]*PRIVATE KEY-----|$))"_s),
            u"[private key removed]"_s},
        // JWS in both serializations, and the private members of a JWK (RFC 7518, section 6).
        std::pair{pattern(uR"((\\?"(?:signature|d|p|q|dp|dq|qi|k)\\?"\s*:\s*\\?")[A-Za-z0-9_+/=-]+)"_s),
                  u"\\1[removed]"_s},
        std::pair{pattern(uR"((\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.)[A-Za-z0-9_-]+)"_s), u"\\1[removed]"_s},
        // token "." thumbprint (RFC 8555, section 8.1): the token may stay.
        std::pair{
            pattern(uR"(((?<![A-Za-z0-9_.-])[A-Za-z0-9_-]{22,128}\.)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_.-]))"_s),
            u"\\1[removed]"_s},
        // Headers, alone on a line or as a JSON member.
        std::pair{
            pattern(
                uR"(\b((?:proxy-)?authorization|(?:set-)?cookie|x-api-key|x-auth-[a-z]+)(\\?"?\s*[:=]\s*\\?"?)[^\r\n"]+)"_s),
            u"\\1\\2[removed]"_s},
        // TSIG, as nsupdate is told it.
        std::pair{pattern(uR"(\b(key\s+(?:hmac-[a-z0-9-]+:)?[^\s"]+\s+)[A-Za-z0-9+/]{16,}={0,2})"_s),
                  u"\\1[removed]"_s},
        std::pair{pattern(uR"((hmac-(?:md5|sha[0-9-]+):[^\s:"]+:)[A-Za-z0-9+/]+={0,2})"_s),
                  u"\\1[removed]"_s},
        // Whatever calls itself a secret: configuration files, environment variables, options.
        std::pair{
            pattern(
                uR"(((?:secret|passw(?:or)?d|passphrase|(?:api|mac|hmac|eab|tsig|access|secret)[_-]?(?:mac[_-]?|hmac[_-]?)?(?:key|token)|auth[_-]?token)(?:[_-]?key)?\\?["']?(?:\s*[:=]\s*|\s+(?=["']))\\?["']?)[^\s"'\\;,}&]+)"_s),
            u"\\1[removed]"_s},
        std::pair{pattern(uR"((\b[a-z][a-z0-9+.-]*://[^\s/@:"]*:)[^\s/@"]+@)"_s), u"\\1[removed]@"_s},
    };
    QString clean = text;
    for (const auto &[what, instead] : rules)
        clean.replace(what, instead);
    return clean;
}

static QString redactedMember(const QString &name, const QString &value)
{
    // As it would stand in a file, where the rules look for names of secrets.
    const QString before = u'"' + name + "\":\""_L1;
    const QString whole = redacted(QString(before + value));
    return whole.startsWith(before) ? whole.mid(before.size()) : u"[removed]"_s;
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isString())
        return redacted(value.toString());
    if (value.isArray()) {
        QJsonArray clean;
        for (const QJsonValue &item : value.toArray())
            clean.append(redacted(item));
        return clean;
    }
    if (!value.isObject())
        return value;
    QJsonObject clean = value.toObject();
    for (auto member = clean.begin(); member != clean.end(); ++member)
        member.value() = member.value().isString()
            ? QJsonValue(redactedMember(member.key(), member.value().toString()))
            : redacted(QJsonValue(member.value()));
    return clean;
}

} // namespace core
