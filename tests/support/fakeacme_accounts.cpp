// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeacme.h"
#include "tests/support/fakeacme_p.h"
#include "tests/support/josecheck.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

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

} // namespace tests
