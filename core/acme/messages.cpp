// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"

#include "core/acme/reader_p.h"
#include "core/acme/standing.h"
#include "core/acme/transport.h"
#include "core/base/plaintext.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr qsizetype MaxAlternates = 5;
static constexpr qsizetype MaxRecords = 20;

static constexpr std::array AccountStates{std::pair{AccountStatus::Valid, "valid"_L1},
                                          std::pair{AccountStatus::Deactivated, "deactivated"_L1},
                                          std::pair{AccountStatus::Revoked, "revoked"_L1}};
static constexpr std::array OrderStates{
    std::pair{OrderStatus::Pending, "pending"_L1}, std::pair{OrderStatus::Ready, "ready"_L1},
    std::pair{OrderStatus::Processing, "processing"_L1}, std::pair{OrderStatus::Valid, "valid"_L1},
    std::pair{OrderStatus::Invalid, "invalid"_L1}};
static constexpr std::array ChallengeStates{std::pair{ChallengeStatus::Pending, "pending"_L1},
                                            std::pair{ChallengeStatus::Processing, "processing"_L1},
                                            std::pair{ChallengeStatus::Valid, "valid"_L1},
                                            std::pair{ChallengeStatus::Invalid, "invalid"_L1}};
static constexpr std::array AuthorizationStates{std::pair{AuthorizationStatus::Pending, "pending"_L1},
                                                std::pair{AuthorizationStatus::Valid, "valid"_L1},
                                                std::pair{AuthorizationStatus::Invalid, "invalid"_L1},
                                                std::pair{AuthorizationStatus::Deactivated, "deactivated"_L1},
                                                std::pair{AuthorizationStatus::Expired, "expired"_L1},
                                                std::pair{AuthorizationStatus::Revoked, "revoked"_L1}};

/// The object in a reply that is not an error.
static Result<QJsonObject> objectIn(const HttpReply &reply)
{
    if (auto error = readError(reply, reply.date))
        return *std::move(error);
    return readObject(reply);
}

/// The Location header, which has to be there and safe.
static Result<QUrl> locationOf(const HttpReply &reply, const Directory &directory)
{
    if (reply.location.isEmpty())
        return Error{.code = ErrorCode::BadReply, .subject = reply.url.toString(), .detail = u"Location"_s};
    if (!isSafeUrl(reply.location, directory.url))
        return Error{
            .code = ErrorCode::UnsafeUrl, .subject = reply.location.toString(), .detail = u"Location"_s};
    return reply.location;
}

static std::optional<Problem> problemIn(const Reader &reader, const QJsonObject &json)
{
    if (!reader.has("error"_L1))
        return {};
    const QJsonValue error = json.value("error"_L1);
    return error.isObject() ? problemFromJson(error.toObject())
                            : Problem{.detail = plainText(error.toString(), 2048)};
}

static Identifier identifierFrom(const QJsonObject &json, Reader &owner, QLatin1String member)
{
    static const QRegularExpression host(u"\\A(\\*\\.)?[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\z"_s);
    const QString type = json.value("type"_L1).toString();
    const QString value = json.value("value"_L1).toString().toLower();
    if (type == "dns"_L1 && value.size() <= 255 && host.match(value).hasMatch())
        return {IdentifierType::Dns, value};
    if (type == "ip"_L1) {
        if (const QHostAddress address(value); !address.isNull())
            return {IdentifierType::Ip, address.toString()};
    }
    owner.refuse(member, (type + u' ' + value).trimmed());
    return {};
}

static ValidationRecord recordFrom(const QJsonObject &json)
{
    ValidationRecord record{.url = plainText(json.value("url"_L1).toString(), 2048),
                            .hostname = plainText(json.value("hostname"_L1).toString(), 255),
                            .port = plainText(json.value("port"_L1).toVariant().toString(), 8),
                            .addressesResolved = {},
                            .addressesTried = {},
                            .addressUsed = plainText(json.value("addressUsed"_L1).toString(), 64)};
    for (auto [member, addresses] : {std::pair{"addressesResolved"_L1, &record.addressesResolved},
                                     std::pair{"addressesTried"_L1, &record.addressesTried}}) {
        for (const auto &address : json.value(member).toArray()) {
            if (addresses->size() < MaxRecords)
                addresses->append(plainText(address.toString(), 64));
        }
    }
    return record;
}

/// Types that need a token; the key authorization of all others is none of our business.
static bool isTokenBased(const QByteArray &type)
{
    return type == "http-01" || type == "dns-01" || type == "tls-alpn-01" || type == "dns-account-01";
}

static Result<Challenge> challengeFrom(const QJsonObject &json, const HttpReply &reply,
                                       const Directory &directory, const QString &what)
{
    Reader reader(json, reply.url, directory.url, what);
    Challenge challenge;
    challenge.type = reader.text("type"_L1, Need::Required, 64).toUtf8();
    const bool known = isTokenBased(challenge.type);
    challenge.url = reader.url("url"_L1, known ? Need::Required : Need::Optional);
    challenge.status = reader.has("status"_L1) || known ? reader.state("status"_L1, ChallengeStates)
                                                        : ChallengeStatus::Pending;
    if (known) {
        // Checked as it came, not after cleaning: this is going to be a file name.
        const QByteArray token = json.value("token"_L1).toString().toUtf8();
        const bool finished
            = challenge.status == ChallengeStatus::Valid || challenge.status == ChallengeStatus::Invalid;
        if (!token.isEmpty() && !isSafeToken(token))
            reader.refuse(Error{.code = ErrorCode::UnsafeToken,
                                .subject = reply.url.host(),
                                .detail = plainText(QString::fromUtf8(token), 64)});
        else if (token.isEmpty() && reader.has("token"_L1))
            reader.refuse(Error{.code = ErrorCode::UnsafeToken, .subject = reply.url.host()});
        else if (token.isEmpty() && !finished)
            reader.refuse("token"_L1);
        else
            challenge.token = token;
    }
    if (challenge.type == "dns-persist-01" && !challenge.url.isEmpty())
        readStanding(challenge, json, directory);
    challenge.error = problemIn(reader, json);
    for (const auto &record : json.value("validationRecord"_L1).toArray()) {
        if (challenge.validationRecords.size() < MaxRecords)
            challenge.validationRecords.append(recordFrom(record.toObject()));
    }
    if (reader.error())
        return *reader.error();
    return challenge;
}

Result<Account> readAccount(const HttpReply &reply, const Directory &directory)
{
    auto object = objectIn(reply);
    if (!object)
        return object.error();
    Reader reader(*object, reply.url, directory.url);
    Account account;
    account.created = reply.status == 201;
    account.status = reader.state("status"_L1, AccountStates);
    account.contact = reader.texts("contact"_L1, 10, 320);
    if (reader.error())
        return *reader.error();
    if (account.created || reply.url == directory.newAccount) {
        auto location = locationOf(reply, directory);
        if (!location)
            return location.error();
        account.url = *location;
    } else {
        account.url = reply.url;
    }
    return account;
}

Result<Order> readOrder(const HttpReply &reply, const Directory &directory)
{
    auto object = objectIn(reply);
    if (!object)
        return object.error();
    Reader reader(*object, reply.url, directory.url);
    Order order;
    order.status = reader.state("status"_L1, OrderStates);
    order.expires = reader.date("expires"_L1);
    for (const auto &element : reader.array("identifiers"_L1, Need::Required))
        order.identifiers.append(identifierFrom(element.toObject(), reader, "identifiers"_L1));
    order.authorizations = reader.urls("authorizations"_L1, Need::Required);
    order.finalize = reader.url("finalize"_L1, Need::Required);
    order.certificate
        = reader.url("certificate"_L1, order.status == OrderStatus::Valid ? Need::Required : Need::Optional);
    order.error = problemIn(reader, *object);
    order.profile = reader.text("profile"_L1, Need::Optional, 64);
    order.retryAfter = reply.retryAfter;
    if (reader.error())
        return *reader.error();

    if (reply.status == 201 || reply.url == directory.newOrder) {
        auto location = locationOf(reply, directory);
        if (!location)
            return location.error();
        order.url = *location;
    } else if (reply.url != order.finalize) {
        order.url = reply.url;
    } else if (isSafeUrl(reply.location, directory.url)) {
        order.url = reply.location; // Boulder repeats it in the answer to finalize, Pebble does not
    }
    return order;
}

Result<Authorization> readAuthorization(const HttpReply &reply, const Directory &directory)
{
    auto object = objectIn(reply);
    if (!object)
        return object.error();
    Reader reader(*object, reply.url, directory.url);
    Authorization authorization;
    authorization.url = reply.url;
    authorization.identifier
        = identifierFrom(reader.object("identifier"_L1, Need::Required), reader, "identifier"_L1);
    authorization.status = reader.state("status"_L1, AuthorizationStates);
    authorization.wildcard = reader.flag("wildcard"_L1);
    authorization.expires = reader.date("expires"_L1);
    authorization.retryAfter = reply.retryAfter;
    // A few CAs leave "*." in the value instead of, or beside, setting the flag.
    if (authorization.identifier.value.startsWith("*."_L1)) {
        authorization.identifier.value.remove(0, 2);
        authorization.wildcard = true;
    }
    for (const auto &element : reader.array("challenges"_L1, Need::Optional)) {
        auto challenge = challengeFrom(element.toObject(), reply, directory, u"challenges."_s);
        if (!challenge) {
            reader.refuse(challenge.error());
            break;
        }
        authorization.challenges.append(*std::move(challenge));
    }
    if (reader.error())
        return *reader.error();
    return authorization;
}

Result<Challenge> readChallenge(const HttpReply &reply, const Directory &directory)
{
    auto object = objectIn(reply);
    if (!object)
        return object.error();
    return challengeFrom(*object, reply, directory, {});
}

Result<RevokeReply> readRevoked(const HttpReply &reply, const Directory &)
{
    if (auto error = readError(reply, reply.date))
        return *std::move(error);
    return RevokeReply{}; // the body means nothing (RFC 8555, section 7.6)
}

bool isRevokedAlready(const Error &error)
{
    return error.code == ErrorCode::Rejected && error.problem
        && typeOf(*error.problem) == ProblemType::AlreadyRevoked;
}

Result<CertificateReply> readCertificate(const HttpReply &reply, const Directory &directory)
{
    if (auto error = readError(reply, reply.date))
        return *std::move(error);
    const auto unreadable = [&reply](const QString &why) {
        return Error{
            .code = ErrorCode::CertificateUnreadable, .subject = reply.url.toString(), .detail = why};
    };
    if (!reply.body.contains("-----BEGIN CERTIFICATE-----"))
        return unreadable(u"no PEM"_s);
    if (reply.body.contains("PRIVATE KEY-----"))
        return unreadable(u"private key"_s);
    CertificateReply certificate{.pem = reply.body};
    for (const Link &link : reply.links) {
        if (link.relation == "alternate" && certificate.alternates.size() < MaxAlternates
            && link.target != reply.url && isSafeUrl(link.target, directory.url)
            && !certificate.alternates.contains(link.target))
            certificate.alternates.append(link.target);
    }
    return certificate;
}

} // namespace core::acme
