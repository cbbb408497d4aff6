// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeacme.h"

#include "tests/support/fakeacme_p.h"
#include "tests/support/josecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

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

} // namespace tests
