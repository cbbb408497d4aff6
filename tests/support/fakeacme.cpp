// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeacme.h"

#include "core/crypto/digest.h"
#include "tests/support/josecheck.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

static QByteArray decoded(const QString &text)
{
    return crypto::fromBase64Url(text.toLatin1()).value_or(QByteArray());
}

static QJsonObject objectIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

static QJsonObject problemJson(const Problem &problem)
{
    QJsonObject json = toJson(problem);
    if (!problem.type.contains(u':'))
        json.insert("type"_L1, "urn:ietf:params:acme:error:"_L1 + problem.type);
    return json;
}

/// RFC 7638: the required members in lexicographic order.
static QByteArray thumbprintOf(const QJsonObject &jwk)
{
    QJsonObject required;
    for (const QString &name : {u"crv"_s, u"e"_s, u"kty"_s, u"n"_s, u"x"_s, u"y"_s}) {
        if (jwk.contains(name))
            required.insert(name, jwk.value(name));
    }
    return crypto::toBase64Url(crypto::sha256(QJsonDocument(required).toJson(QJsonDocument::Compact)));
}

static QString expiry()
{
    return QDateTime::currentDateTimeUtc().addDays(7).toString(Qt::ISODate);
}

FakeAcme::FakeAcme(QByteArray base, FakeAcmeOptions initial)
    : options(std::move(initial)), m_base(std::move(base))
{
    for (int i = 0; i <= options.alternates; ++i) {
        auto authority = crypto::LocalAuthority::create(u"Fake Root %1"_s.arg(i), options.intermediates);
        if (!authority)
            qFatal("no authority: %s", qPrintable(authority.error().detail));
        m_authorities.push_back(*std::move(authority));
    }
}

QByteArray FakeAcme::url(const char *kind, qsizetype number) const
{
    return m_base + '/' + kind + '/' + QByteArray::number(number);
}

QByteArray FakeAcme::newNonce()
{
    const QByteArray nonce = crypto::toBase64Url(crypto::randomBytes(16));
    m_nonces.insert(nonce);
    return nonce;
}

FakeAnswer FakeAcme::directory() const
{
    const auto link = [this](const char *path) { return QString::fromLatin1(m_base + path); };
    QJsonObject meta{{u"termsOfService"_s, link("/terms")},
                     {u"website"_s, link("/")},
                     {u"externalAccountRequired"_s, !options.externalAccountKeys.isEmpty()},
                     {u"caaIdentities"_s, QJsonArray{u"ca.test"_s}}};
    if (!options.profiles.isEmpty()) {
        QJsonObject profiles;
        for (auto it = options.profiles.begin(); it != options.profiles.end(); ++it)
            profiles.insert(it.key(), it.value());
        meta.insert("profiles"_L1, profiles);
    }
    QJsonObject json{{u"newNonce"_s, link("/new-nonce")},
                     {u"newAccount"_s, link("/new-account")},
                     {u"newOrder"_s, link("/new-order")},
                     {u"revokeCert"_s, link("/revoke")},
                     {u"keyChange"_s, link("/key-change")},
                     {u"meta"_s, meta},
                     {u"Zk3xRandom"_s, u"https://community.example/adding-random-entries"_s}};
    if (options.renewalInfo)
        json.insert("renewalInfo"_L1, link("/renewal-info"));
    return FakeAnswer::json(200, json);
}

/// What RFC 8555, section 6 asks of every signed request.
std::optional<FakeAnswer> FakeAcme::refuse(const FakeRequest &request, qsizetype &account)
{
    if (request.headers.value("user-agent").isEmpty())
        return FakeAnswer::problem(400, "malformed", "no User-Agent");
    if (request.headers.value("content-type") != "application/jose+json")
        return FakeAnswer::problem(415, "malformed", "Content-Type");
    const QByteArray nonce = request.header.value("nonce"_L1).toString().toLatin1();
    if (!m_nonces.remove(nonce))
        return FakeAnswer::problem(400, "badNonce", "unknown nonce: " + nonce);
    if (request.header.value("url"_L1).toString().toLatin1() != m_base + request.path)
        return FakeAnswer::problem(403, "unauthorized", "url");
    const bool withKey = request.header.contains("jwk"_L1);
    const bool either = request.path == "/revoke"; // the account's key or the certificate's
    if (withKey == request.header.contains("kid"_L1)
        || (!either && withKey != (request.path == "/new-account")))
        return FakeAnswer::problem(400, "malformed", "jwk or kid");
    if (withKey)
        return {};
    for (account = 0; account < m_accounts.size(); ++account) {
        if (request.header.value("kid"_L1).toString().toLatin1() == url("account", account)) {
            if (m_accounts.at(account).status != "valid"_L1)
                return FakeAnswer::problem(403, "unauthorized", "account is deactivated");
            if (!isSignedBy(m_accounts.at(account).jwk, objectIn(request.body)))
                return FakeAnswer::problem(400, "malformed", "the signature does not verify");
            return {};
        }
    }
    return FakeAnswer::problem(400, "accountDoesNotExist", "no such account");
}

FakeAnswer FakeAcme::answer(const FakeRequest &request)
{
    if (request.path == "/directory")
        return request.method == "GET" ? directory() : FakeAnswer{405, {}, {}};
    if (request.path == "/new-nonce")
        return {request.method == "HEAD" ? 200 : 204,
                {{"Replay-Nonce", newNonce()}, {"Cache-Control", "no-store"}},
                {}};
    if (request.method == "GET" && request.path.startsWith("/renewal-info/") && options.renewalInfo)
        return options.renewalInfo(request.path.mid(14));
    if (request.method != "POST")
        return FakeAnswer::problem(405, "malformed", "POST only");

    qsizetype account = -1;
    const QList<QByteArray> parts = request.path.split('/');
    const qsizetype number = parts.value(2).toLongLong();
    const auto among = [number](const auto &list) { return number >= 0 && number < list.size(); };
    FakeAnswer answer = FakeAnswer::problem(404, "malformed", "not found");
    if (auto refusal = refuse(request, account))
        answer = *refusal;
    else if (request.path == "/new-account")
        answer = newAccount(request);
    else if (request.path == "/new-order")
        answer = newOrder(request, account);
    else if (request.path == "/key-change")
        answer = changeKey(request, account);
    else if (parts.value(1) == "account" && number == account)
        answer = this->account(request, account);
    else if (parts.value(1) == "order" && among(m_orders))
        answer = readOrder(number);
    else if (parts.value(1) == "authz" && among(m_authorizations))
        answer = readAuthorization(request, number);
    else if (parts.value(1) == "challenge" && among(m_authorizations))
        answer = readChallenge(request, number, parts.value(3).toLongLong());
    else if (parts.value(1) == "finalize" && among(m_orders))
        answer = finalize(request, number);
    else if (parts.value(1) == "certificate" && among(m_orders))
        answer = certificate(number, parts.value(3).toLongLong());
    else if (request.path == "/revoke")
        answer = revoke(request, account);
    answer.set("Replay-Nonce", newNonce());
    return answer;
}

// ---- Accounts
// --------------------------------------------------------------------------------------------------------

FakeAnswer FakeAcme::accountAnswer(int status, qsizetype number) const
{
    const Account &account = m_accounts.at(number);
    FakeAnswer answer
        = FakeAnswer::json(status, {{u"status"_s, account.status}, {u"contact"_s, account.contact}});
    if (status == 201 || status == 200)
        answer.set("Location", url("account", number));
    return answer;
}

FakeAnswer FakeAcme::account(const FakeRequest &request, qsizetype number)
{
    const QJsonObject payload = objectIn(request.payload);
    Account &account = m_accounts[number];
    if (payload.contains("contact"_L1))
        account.contact = payload.value("contact"_L1);
    if (payload.value("status"_L1) == "deactivated"_L1)
        account.status = u"deactivated"_s;
    return accountAnswer(200, number);
}

/// RFC 8555, section 7.3.5, with all that it tells the server to check.
FakeAnswer FakeAcme::changeKey(const FakeRequest &request, qsizetype account)
{
    const QJsonObject inner = objectIn(request.payload);
    const QJsonObject header = objectIn(decoded(inner.value("protected"_L1).toString()));
    const QJsonObject claim = objectIn(decoded(inner.value("payload"_L1).toString()));
    const QJsonObject jwk = header.value("jwk"_L1).toObject();
    const QByteArray thumbprint = thumbprintOf(jwk);
    if (header.contains("nonce"_L1) || header.value("url"_L1) != request.header.value("url"_L1)
        || !isSignedBy(jwk, inner))
        return FakeAnswer::problem(400, "malformed", "inner JWS");
    if (claim.value("account"_L1) != request.header.value("kid"_L1)
        || thumbprintOf(claim.value("oldKey"_L1).toObject()) != m_accounts.at(account).thumbprint)
        return FakeAnswer::problem(400, "malformed", "account or oldKey");
    for (qsizetype i = 0; i < m_accounts.size(); ++i) {
        if (m_accounts.at(i).thumbprint != thumbprint)
            continue;
        FakeAnswer answer = FakeAnswer::problem(409, "conflict", "the key is in use");
        answer.set("Location", url("account", i));
        return answer;
    }
    m_accounts[account].jwk = jwk;
    m_accounts[account].thumbprint = thumbprint;
    return options.emptyKeyChangeAnswer ? FakeAnswer{200, {}, {}} : accountAnswer(200, account);
}

std::optional<FakeAnswer> FakeAcme::checkBinding(const QJsonObject &payload) const
{
    if (options.externalAccountKeys.isEmpty())
        return {};
    const QJsonObject binding = payload.value("externalAccountBinding"_L1).toObject();
    if (binding.isEmpty())
        return FakeAnswer::problem(403, "externalAccountRequired", "bind it");
    const QByteArray head = binding.value("protected"_L1).toString().toLatin1();
    const QByteArray inner = binding.value("payload"_L1).toString().toLatin1();
    const QByteArray kid = objectIn(decoded(QString::fromLatin1(head))).value("kid"_L1).toString().toUtf8();
    const crypto::Secret key(options.externalAccountKeys.value(kid));
    if (crypto::hmacSha256(key, head + '.' + inner) != decoded(binding.value("signature"_L1).toString()))
        return FakeAnswer::problem(403, "unauthorized", "external account binding does not verify");
    return {};
}

FakeAnswer FakeAcme::newAccount(const FakeRequest &request)
{
    const QJsonObject jwk = request.header.value("jwk"_L1).toObject();
    const QByteArray thumbprint = thumbprintOf(jwk);
    for (qsizetype i = 0; i < m_accounts.size(); ++i) {
        if (m_accounts.at(i).thumbprint == thumbprint)
            return accountAnswer(200, i);
    }
    const QJsonObject payload = objectIn(request.payload);
    if (payload.value("onlyReturnExisting"_L1).toBool())
        return FakeAnswer::problem(400, "accountDoesNotExist", "no account with this key");
    if (options.termsRequired && !payload.value("termsOfServiceAgreed"_L1).toBool()) {
        FakeAnswer answer = FakeAnswer::problem(403, "userActionRequired", "agree to the terms");
        answer.set("Link", '<' + m_base + "/terms>;rel=\"terms-of-service\"");
        return answer;
    }
    if (auto refusal = checkBinding(payload))
        return *refusal;
    m_accounts.append({jwk, thumbprint, payload.value("contact"_L1), u"valid"_s});
    return accountAnswer(201, m_accounts.size() - 1);
}

// ---- Orders
// ----------------------------------------------------------------------------------------------------------

FakeAnswer FakeAcme::newOrder(const FakeRequest &request, qsizetype account)
{
    const QJsonObject payload = objectIn(request.payload);
    const QString profile = payload.value("profile"_L1).toString();
    if (!profile.isEmpty() && !options.profiles.contains(profile))
        return FakeAnswer::problem(400, "invalidProfile", "no such profile");
    Order order{account, payload.value("identifiers"_L1).toArray(), {}, u"pending"_s, profile, 0, {}};
    for (const auto &identifier : std::as_const(order.identifiers)) {
        const QString name = identifier.toObject().value("value"_L1).toString();
        const bool wildcard = name.startsWith("*."_L1);
        const bool valid = options.alreadyValid.contains(name);
        Authorization authorization{identifier.toObject().value("type"_L1).toString(),
                                    wildcard ? name.mid(2) : name,
                                    wildcard,
                                    valid ? u"valid"_s : u"pending"_s,
                                    account,
                                    {},
                                    0,
                                    {}};
        for (const QByteArray &type : std::as_const(options.challengeTypes)) {
            if (!wildcard || type == "dns-01" || type == "dns-persist-01")
                authorization.challenges.append(
                    {type, crypto::toBase64Url(crypto::randomBytes(32)), valid ? u"valid"_s : u"pending"_s});
        }
        m_authorizations.append(authorization);
        order.authorizations.append(m_authorizations.size() - 1);
    }
    m_orders.append(order);
    FakeAnswer answer = readOrder(m_orders.size() - 1);
    answer.status = 201;
    answer.set("Location", url("order", m_orders.size() - 1));
    return answer;
}

void FakeAcme::updateOrder(Order &order)
{
    if (order.status != "pending"_L1)
        return;
    const auto is = [this](QLatin1String status) {
        return [this, status](qsizetype authorization) {
            return m_authorizations.at(authorization).status == status;
        };
    };
    if (std::any_of(order.authorizations.begin(), order.authorizations.end(), is("invalid"_L1)))
        order.status = u"invalid"_s;
    else if (std::all_of(order.authorizations.begin(), order.authorizations.end(), is("valid"_L1)))
        order.status = u"ready"_s;
}

FakeAnswer FakeAcme::readOrder(qsizetype number)
{
    Order &order = m_orders[number];
    updateOrder(order);
    if (order.status == "processing"_L1 && --order.polls < 0)
        order.status = u"valid"_s;
    QJsonArray authorizations;
    for (const qsizetype authorization : std::as_const(order.authorizations))
        authorizations.append(QString::fromLatin1(url("authz", authorization)));
    QJsonObject json{{u"status"_s, order.status},
                     {u"expires"_s, expiry()},
                     {u"identifiers"_s, order.identifiers},
                     {u"authorizations"_s, authorizations},
                     {u"finalize"_s, QString::fromLatin1(url("finalize", number))}};
    if (!order.profile.isEmpty())
        json.insert("profile"_L1, order.profile);
    if (order.status == "valid"_L1)
        json.insert("certificate"_L1, QString::fromLatin1(url("certificate", number)));
    FakeAnswer answer = FakeAnswer::json(200, json);
    if (!options.retryAfter.isEmpty() && (order.status == "processing"_L1 || order.status == "pending"_L1))
        answer.set("Retry-After", options.retryAfter);
    return answer;
}

FakeAnswer FakeAcme::finalize(const FakeRequest &request, qsizetype number)
{
    updateOrder(m_orders[number]);
    if (m_orders.at(number).status != "ready"_L1)
        return FakeAnswer::problem(403, "orderNotReady",
                                   "the order is " + m_orders.at(number).status.toUtf8());
    const QByteArray der = decoded(objectIn(request.payload).value("csr"_L1).toString());
    QList<crypto::Chain> chains;
    for (const crypto::LocalAuthority &authority : m_authorities) {
        auto chain = authority.issueForRequest(
            der, {.names = {}, .notBefore = options.notBefore, .notAfter = options.notAfter});
        if (!chain)
            return FakeAnswer::problem(400, "badCSR", chain.error().detail.toUtf8());
        chains.append(*std::move(chain));
    }
    QSet<QString> ordered;
    for (const auto &identifier : std::as_const(m_orders.at(number).identifiers))
        ordered.insert(identifier.toObject().value("value"_L1).toString());
    const QStringList names = chains.first().first().names();
    if (QSet<QString>(names.begin(), names.end()) != ordered)
        return FakeAnswer::problem(400, "badCSR", "other names than ordered");
    ++m_issued;
    m_orders[number].chains = chains;
    m_orders[number].status = u"processing"_s;
    m_orders[number].polls = options.processingPolls;
    return readOrder(number);
}

FakeAnswer FakeAcme::certificate(qsizetype number, qsizetype alternate)
{
    const Order &order = m_orders.at(number);
    if (order.status != "valid"_L1 || alternate < 0 || alternate >= order.chains.size())
        return FakeAnswer::problem(404, "malformed", "no certificate");
    FakeAnswer answer{
        200, {{"Content-Type", "application/pem-certificate-chain"}}, toPem(order.chains.at(alternate))};
    for (qsizetype i = 1; alternate == 0 && i < order.chains.size(); ++i)
        answer.headers.append(
            {"Link", '<' + url("certificate", number) + '/' + QByteArray::number(i) + ">;rel=\"alternate\""});
    return answer;
}

/// Whether the numbers of a public JWK stand in a SubjectPublicKeyInfo.
static bool isKeyOf(const QByteArray &publicDer, const QJsonObject &jwk)
{
    int found = 0;
    for (const QString &name : {u"x"_s, u"y"_s, u"n"_s}) {
        if (!jwk.contains(name))
            continue;
        if (!publicDer.contains(decoded(jwk.value(name).toString())))
            return false;
        ++found;
    }
    return found > 0;
}

FakeAnswer FakeAcme::revoke(const FakeRequest &request, qsizetype account)
{
    const QJsonObject payload = objectIn(request.payload);
    const auto certificate
        = crypto::Certificate::fromDer(decoded(payload.value("certificate"_L1).toString()));
    if (!certificate)
        return FakeAnswer::problem(400, "malformed", "not a certificate");
    const auto order = std::ranges::find_if(m_orders, [&certificate](const Order &candidate) {
        return std::ranges::any_of(candidate.chains, [&certificate](const crypto::Chain &chain) {
            return chain.first() == *certificate;
        });
    });
    if (order == m_orders.end())
        return FakeAnswer::problem(404, "malformed", "not of this CA");
    const QJsonObject jwk = request.header.value("jwk"_L1).toObject();
    if (jwk.isEmpty() ? order->account != account : !isKeyOf(certificate->publicKeyDer(), jwk))
        return FakeAnswer::problem(403, "unauthorized", "not yours");
    const int reason = payload.value("reason"_L1).toInt();
    if (reason != 0 && reason != 1 && reason != 4 && reason != 5)
        return FakeAnswer::problem(400, "badRevocationReason", "0, 1, 4 or 5");
    const QByteArray fingerprint = certificate->sha256Fingerprint();
    if (m_revoked.contains(fingerprint))
        return FakeAnswer::problem(400, "alreadyRevoked", "done before");
    m_revoked.insert(fingerprint, reason);
    return {200, {}, {}};
}

// ---- Authorizations
// --------------------------------------------------------------------------------------------------

QJsonObject FakeAcme::challengeJson(qsizetype number, qsizetype index) const
{
    const Authorization &authorization = m_authorizations.at(number);
    const Challenge &challenge = authorization.challenges.at(index);
    QJsonObject json{
        {u"type"_s, QString::fromLatin1(challenge.type)},
        {u"url"_s, QString::fromLatin1(url("challenge", number) + '/' + QByteArray::number(index))},
        {u"status"_s, challenge.status},
        {u"token"_s, QString::fromLatin1(challenge.token)}};
    if (challenge.type == "dns-persist-01") {
        json.remove("token"_L1);
        for (auto member = options.standing.begin(); member != options.standing.end(); ++member)
            json.insert(member.key(), member.value());
    }
    if (authorization.error && challenge.status == "invalid"_L1)
        json.insert("error"_L1, problemJson(*authorization.error));
    return json;
}

FakeAnswer FakeAcme::readAuthorization(const FakeRequest &request, qsizetype number)
{
    Authorization &authorization = m_authorizations[number];
    if (objectIn(request.payload).value("status"_L1).toString() == "deactivated"_L1)
        authorization.status = u"deactivated"_s;
    for (qsizetype i = 0; i < authorization.challenges.size(); ++i) {
        if (authorization.challenges.at(i).status == "processing"_L1 && options.httpPort == 0
            && --authorization.polls < 0)
            validate(number, i);
    }
    QJsonArray challenges;
    for (qsizetype i = 0; i < authorization.challenges.size(); ++i)
        challenges.append(challengeJson(number, i));
    const QJsonObject identifier{{u"type"_s, authorization.type}, {u"value"_s, authorization.value}};
    QJsonObject json{{u"identifier"_s, identifier},
                     {u"status"_s, authorization.status},
                     {u"expires"_s, expiry()},
                     {u"challenges"_s, challenges}};
    if (authorization.wildcard)
        json.insert("wildcard"_L1, true);
    FakeAnswer answer = FakeAnswer::json(200, json);
    if (!options.retryAfter.isEmpty() && authorization.status == "pending"_L1)
        answer.set("Retry-After", options.retryAfter);
    return answer;
}

FakeAnswer FakeAcme::readChallenge(const FakeRequest &request, qsizetype number, qsizetype index)
{
    Authorization &authorization = m_authorizations[number];
    if (index < 0 || index >= authorization.challenges.size())
        return FakeAnswer::problem(404, "malformed", "no such challenge");
    if (!request.payload.isEmpty() && authorization.challenges.at(index).status == "pending"_L1) {
        if (authorization.status != "pending"_L1)
            return FakeAnswer::problem(400, "malformed", "authorization must be pending");
        authorization.challenges[index].status = u"processing"_s;
        authorization.polls = options.validationPolls;
        if (options.httpPort != 0 && authorization.challenges.at(index).type == "http-01")
            fetchHttp(number, index);
        else if (options.validationPolls == 0)
            validate(number, index);
    }
    FakeAnswer answer = FakeAnswer::json(200, challengeJson(number, index));
    answer.set("Link", '<' + url("authz", number) + ">;rel=\"up\"");
    return answer;
}

void FakeAcme::validate(qsizetype number, qsizetype index)
{
    const QString name = m_authorizations.at(number).value;
    settle(number, index, options.validate ? options.validate(name) : std::nullopt);
}

void FakeAcme::settle(qsizetype number, qsizetype index, const std::optional<Problem> &error)
{
    Authorization &authorization = m_authorizations[number];
    authorization.status = authorization.challenges[index].status = error ? u"invalid"_s : u"valid"_s;
    authorization.error = error;
}

/// Asks as a CA does, over one connection, and believes nothing but the exact key authorization.
void FakeAcme::fetchHttp(qsizetype number, qsizetype index)
{
    const Authorization &authorization = m_authorizations.at(number);
    const QByteArray token = authorization.challenges.at(index).token;
    const QByteArray expected = token + '.' + m_accounts.at(authorization.account).thumbprint;
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::connected, this, [socket, token, name = authorization.value.toUtf8()] {
        socket->write("GET /.well-known/acme-challenge/" + token + " HTTP/1.1\r\nHost: " + name
                      + "\r\nUser-Agent: FakeCa\r\nConnection: close\r\n\r\n");
    });
    const auto end = [this, socket, expected, number, index] {
        socket->disconnect(this);
        socket->deleteLater();
        const QByteArray reply = socket->readAll();
        const qsizetype head = reply.indexOf("\r\n\r\n");
        if (head < 0)
            return settle(number, index, Problem{.type = u"connection"_s, .detail = socket->errorString()});
        const QByteArray body = reply.mid(head + 4).trimmed();
        if (!reply.startsWith("HTTP/1.1 200") || body != expected)
            return settle(
                number, index,
                Problem{.type = u"unauthorized"_s, .detail = "got: "_L1 + QString::fromUtf8(body.left(100))});
        settle(number, index, std::nullopt);
    };
    connect(socket, &QTcpSocket::disconnected, this, end);
    connect(socket, &QTcpSocket::errorOccurred, this, [socket, end] {
        if (socket->state() == QAbstractSocket::UnconnectedState)
            end();
    });
    socket->connectToHost(QHostAddress::LocalHost, options.httpPort);
}

} // namespace tests
