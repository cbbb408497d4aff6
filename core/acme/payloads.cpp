// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

static QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static QJsonArray mailtoUrls(const QStringList &addresses)
{
    QJsonArray urls;
    for (const QString &address : addresses)
        urls.append("mailto:"_L1 + address);
    return urls;
}

QByteArray toJson(const NewAccount &account)
{
    QJsonObject json;
    if (!account.contacts.isEmpty())
        json.insert("contact"_L1, mailtoUrls(account.contacts));
    if (account.termsOfServiceAgreed)
        json.insert("termsOfServiceAgreed"_L1, true);
    if (account.onlyReturnExisting)
        json.insert("onlyReturnExisting"_L1, true);
    if (!account.externalAccountBinding.isEmpty())
        json.insert("externalAccountBinding"_L1,
                    QJsonDocument::fromJson(account.externalAccountBinding).object());
    return compact(json);
}

QByteArray contactsJson(const QStringList &contacts)
{
    return compact({{u"contact"_s, mailtoUrls(contacts)}});
}

QByteArray keyChangeJson(const QUrl &account, const QJsonObject &oldKey)
{
    return compact({{u"account"_s, account.toString(QUrl::FullyEncoded)}, {u"oldKey"_s, oldKey}});
}

QByteArray toJson(const NewOrder &order)
{
    QJsonArray identifiers;
    for (const Identifier &identifier : order.identifiers) {
        const QString type = identifier.type == IdentifierType::Ip ? u"ip"_s : u"dns"_s;
        identifiers.append(QJsonObject{{u"type"_s, type}, {u"value"_s, identifier.value}});
    }
    QJsonObject json{{u"identifiers"_s, identifiers}};
    if (!order.profile.isEmpty())
        json.insert("profile"_L1, order.profile);
    if (!order.replaces.isEmpty())
        json.insert("replaces"_L1, QString::fromLatin1(order.replaces));
    return compact(json);
}

QByteArray finalizeJson(const QByteArray &requestDer)
{
    return compact({{u"csr"_s, QString::fromLatin1(crypto::toBase64Url(requestDer))}});
}

QByteArray toJson(const RevokeRequest &request)
{
    return compact({{u"certificate"_s, QString::fromLatin1(crypto::toBase64Url(request.certificateDer))},
                    {u"reason"_s, request.reason}});
}

bool isPlausibleContact(const QString &address)
{
    // Narrower than RFC 5322 on purpose: only what RFC 6068 lets stand in a mailto: URI as it is.
    static const QRegularExpression pattern(
        u"\\A[A-Za-z0-9.!$'*+_~-]{1,64}@"
        "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]\\z"_s);
    const QString local = address.section(u'@', 0, 0);
    return address.size() <= 254 && pattern.match(address).hasMatch() && !local.startsWith(u'.')
        && !local.endsWith(u'.') && !local.contains(".."_L1);
}

bool isSafeToken(const QByteArray &token)
{
    return token.size() >= 22 && token.size() <= 128 && std::all_of(token.begin(), token.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
                   || c == '_';
           });
}

} // namespace core::acme
