// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificaterequest.h"
#include "tests/acme/client.h"

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;

namespace {

/// A client with an account, and a certificate that it got.
struct Holder {
    explicit Holder(FakeCa &ca) : client(ca)
    {
        ca.acme().options.alreadyValid = {u"example.org"_s};
        auto made = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        if (!made || !client.newAccount())
            qFatal("no account");
        key = std::make_shared<const crypto::KeyPair>(*std::move(made));
        const auto order = client.newOrder({u"example.org"_s});
        const auto request = crypto::createRequest(*key, {u"example.org"_s});
        const auto done = await<Order>(
            [&](auto answer) { client.session.finalize({}, order->finalize, *request, answer); });
        const auto reply = client.certificate(client.order(order->url)->certificate);
        if (!done || !reply)
            qFatal("no certificate");
        chain = *crypto::chainFromPem(reply->pem);
    }
    Result<RevokeReply> revoke(int reason, const std::shared_ptr<const crypto::KeyPair> &with = {})
    {
        return await<RevokeReply>([&](auto done) {
            client.session.revoke({}, {chain.first().der(), reason}, with, std::move(done));
        });
    }

    Client client;
    std::shared_ptr<const crypto::KeyPair> key;
    crypto::Chain chain;
};

} // namespace

/// RFC 8555, section 7.6.
class TestSessionRevoke final : public QObject {
    Q_OBJECT
private slots:
    void theAccountRevokes_data();
    void theAccountRevokes();
    void theCertificatesKeyRevokesWithoutAnAccount();
    void anotherKeyIsRefused();
    void whatIsRevokedAlreadyIsSuccess();
    void aLostAnswerIsAskedAgainAndIsSuccess();
    void aRefusalComesBackWhole_data();
    void aRefusalComesBackWhole();
    void aCaWithoutRevocationSaysSo();

private:
    crypto::Library m_library;
};

void TestSessionRevoke::theAccountRevokes_data()
{
    QTest::addColumn<int>("reason");
    for (const int reason : {0, 1, 4, 5})
        QTest::addRow("reason %d", reason) << reason;
}

void TestSessionRevoke::theAccountRevokes()
{
    QFETCH(int, reason);
    FakeCa ca;
    Holder holder(ca);
    const auto revoked = holder.revoke(reason);
    VERIFY_OK(revoked);
    QVERIFY(!revoked->already);
    QCOMPARE(ca.acme().revoked().value(holder.chain.first().sha256Fingerprint(), -1), reason);
    QVERIFY(ca.requests().last().header.contains("kid"_L1));
}

void TestSessionRevoke::theCertificatesKeyRevokesWithoutAnAccount()
{
    FakeCa ca;
    Holder holder(ca);
    holder.client.session.setAccount({}, {});
    ca.acme().forgetAccounts();
    VERIFY_OK(holder.revoke(1, holder.key));
    QCOMPARE(ca.acme().revoked().value(holder.chain.first().sha256Fingerprint(), -1), 1);
    QVERIFY(ca.requests().last().header.contains("jwk"_L1)
            && !ca.requests().last().header.contains("kid"_L1));
}

void TestSessionRevoke::anotherKeyIsRefused()
{
    FakeCa ca;
    Holder holder(ca);
    const auto refused = holder.revoke(1, holder.client.key);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Rejected);
    QVERIFY(ca.acme().revoked().isEmpty());
}

void TestSessionRevoke::whatIsRevokedAlreadyIsSuccess()
{
    FakeCa ca;
    Holder holder(ca);
    VERIFY_OK(holder.revoke(4));
    const auto again = holder.revoke(1);
    VERIFY_OK(again);
    QVERIFY(again->already);
    QCOMPARE(ca.acme().revoked().value(holder.chain.first().sha256Fingerprint(), -1), 4);
}

void TestSessionRevoke::aLostAnswerIsAskedAgainAndIsSuccess()
{
    FakeCa ca;
    Holder holder(ca);
    ca.onRequest("/revoke", loseAnswer(), 1);
    const auto revoked = holder.revoke(5);
    VERIFY_OK(revoked);
    QVERIFY(revoked->already);
    QCOMPARE(ca.count("POST", "/revoke"), 2);
}

void TestSessionRevoke::aRefusalComesBackWhole_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("A-46 unauthorized") << 403 << QByteArray("unauthorized");
    QTest::newRow("A-46 badRevocationReason") << 400 << QByteArray("badRevocationReason");
    QTest::newRow("of another CA") << 404 << QByteArray("malformed");
}

void TestSessionRevoke::aRefusalComesBackWhole()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    FakeCa ca;
    Holder holder(ca);
    ca.onRequest("/revoke", refuseWith(status, type, "because"));
    const auto refused = holder.revoke(0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Rejected);
    QVERIFY(refused.error().problem && refused.error().problem->detail == "because"_L1);
    QCOMPARE(refused.error().problem->status, status);
    QVERIFY(!isRevokedAlready(refused.error()));
    QCOMPARE(ca.count("POST", "/revoke"), 1);
}

void TestSessionRevoke::aCaWithoutRevocationSaysSo()
{
    FakeCa ca;
    ca.onRequest("/directory", withMember(u"revokeCert"_s, QJsonValue::Undefined));
    Holder holder(ca);
    const auto refused = holder.revoke(0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotOffered);
}

QTEST_GUILESS_MAIN(TestSessionRevoke)
#include "tst_session_revoke.moc"
