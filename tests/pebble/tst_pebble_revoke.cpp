// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/issuance/revoker.h"
#include "tests/pebble/bench.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using crypto::RevocationReason;
using tests::Bench;
using tests::Patience;

/// Revocation at a real CA, which is asked afterwards what it believes.
class TestPebbleRevoke final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { VERIFY_OK(m_bench.open({})); }
    void byTheAccountsKey_data();
    void byTheAccountsKey();
    void byTheCertificatesKeyWithoutAnAccount();
    void anEarlierGenerationByItsOwnKey();
    void aSecondTimeIsSuccess();
    void aNonceThatIsRefusedDoesNotMatter();

private:
    crypto::Library m_library;
    Bench m_bench;

    static QJsonObject statusAt(Bench &bench, const crypto::Certificate &certificate);
    static Result<RevocationOutcome> revoke(Bench &bench, const RevocationRequest &request);
    RevocationRequest issued(Bench &bench, const QString &name);
};

QJsonObject TestPebbleRevoke::statusAt(Bench &bench, const crypto::Certificate &certificate)
{
    acme::Transport transport({.userAgent = "Tegata-test", .extraRoots = bench.ca->apiRoot()}, bench.clock);
    QUrl url = bench.ca->managementUrl();
    QByteArray serial = certificate.serialNumber().toHex();
    while (serial.startsWith("00")) // of a number, not of its encoding
        serial.remove(0, 2);
    url.setPath(u"/cert-status-by-serial/"_s + QString::fromLatin1(serial));
    QObject owner;
    const auto reply = tests::await<acme::HttpReply>(
        [&](auto done) { transport.send({.url = url}, &owner, std::move(done)); }, Patience);
    return reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
}

Result<RevocationOutcome> TestPebbleRevoke::revoke(Bench &bench, const RevocationRequest &request)
{
    Revoker revoker(*bench.store, *bench.registrar, bench.clock, inspect::CrlCache({}));
    QObject owner;
    return tests::await<RevocationOutcome>(
        [&](auto done) { revoker.revoke(request, &owner, std::move(done)); }, Patience);
}

RevocationRequest TestPebbleRevoke::issued(Bench &bench, const QString &name)
{
    const auto record = bench.issue(bench.request({name}));
    if (!record)
        qFatal("not issued: %s", qPrintable(tests::why(record)));
    return {.chain = *bench.store->chain(name),
            .certificateName = name,
            .generation = record->generation,
            .accountId = bench.account.id};
}

void TestPebbleRevoke::byTheAccountsKey_data()
{
    QTest::addColumn<RevocationReason>("reason");
    for (const RevocationReason reason : offeredReasons())
        QTest::newRow(qPrintable(crypto::reasonName(reason))) << reason;
}

void TestPebbleRevoke::byTheAccountsKey()
{
    QFETCH(RevocationReason, reason);
    RevocationRequest request = issued(m_bench, u"r%1.test"_s.arg(static_cast<int>(reason)));
    QCOMPARE(statusAt(m_bench, request.chain.first()).value(u"Status"_s).toString(), u"Valid"_s);
    request.reason = reason;
    const auto outcome = revoke(m_bench, request);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->already);
    const QJsonObject status = statusAt(m_bench, request.chain.first());
    QCOMPARE(status.value(u"Status"_s).toString(), u"Revoked"_s);
    QCOMPARE(status.value(u"Reason"_s).toInt(), static_cast<int>(reason));
    QVERIFY(m_bench.store->certificate(request.certificateName)->revoked);
}

void TestPebbleRevoke::byTheCertificatesKeyWithoutAnAccount()
{
    RevocationRequest request = issued(m_bench, u"own-key.test"_s);
    request.accountId.clear();
    request.signer = RevocationSigner::CertificateKey;
    request.directoryUrl = m_bench.ca->directoryUrl();
    request.rootPem = crypto::toPem(m_bench.ca->apiRoot());
    request.reason = RevocationReason::KeyCompromise;
    VERIFY_OK(revoke(m_bench, request));
    const QJsonObject status = statusAt(m_bench, request.chain.first());
    QCOMPARE(status.value(u"Status"_s).toString(), u"Revoked"_s);
    QCOMPARE(status.value(u"Reason"_s).toInt(), 1);
    const auto key = m_bench.store->privateKey(request.certificateName, request.generation);
    VERIFY_OK(key);
    QVERIFY(*m_bench.store->isCompromised(key->publicDer())); // and never taken again
}

void TestPebbleRevoke::anEarlierGenerationByItsOwnKey()
{
    const RevocationRequest first = issued(m_bench, u"twice.test"_s);
    const RevocationRequest second = issued(m_bench, u"twice.test"_s);
    QCOMPARE(second.generation, 2);
    RevocationRequest request = first;
    request.signer = RevocationSigner::CertificateKey;
    request.reason = RevocationReason::KeyCompromise;
    request.chain = *m_bench.store->chain(u"twice.test"_s, 1);
    VERIFY_OK(revoke(m_bench, request));
    QCOMPARE(statusAt(m_bench, first.chain.first()).value(u"Status"_s).toString(), u"Revoked"_s);
    QCOMPARE(statusAt(m_bench, second.chain.first()).value(u"Status"_s).toString(), u"Valid"_s);
    QVERIFY(!m_bench.store->certificate(u"twice.test"_s)->revoked); // what is live is still good
}

void TestPebbleRevoke::aSecondTimeIsSuccess()
{
    RevocationRequest request = issued(m_bench, u"again.test"_s);
    request.reason = RevocationReason::Superseded;
    VERIFY_OK(revoke(m_bench, request));
    const auto again = revoke(m_bench, request);
    VERIFY_OK(again);
    QVERIFY(again->already);
}

void TestPebbleRevoke::aNonceThatIsRefusedDoesNotMatter()
{
    Bench bench;
    VERIFY_OK(bench.open({.nonceRejectPercent = 50}));
    for (const QString &name : {u"a.test"_s, u"b.test"_s, u"c.test"_s}) {
        const RevocationRequest request = issued(bench, name);
        VERIFY_OK(revoke(bench, request));
        QCOMPARE(statusAt(bench, request.chain.first()).value(u"Status"_s).toString(), u"Revoked"_s);
    }
}

QTEST_GUILESS_MAIN(TestPebbleRevoke)
#include "tst_pebble_revoke.moc"
