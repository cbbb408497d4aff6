// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acme/client.h"

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;

class TestSession final : public QObject {
    Q_OBJECT
private slots:
    void issuesFromDirectoryToCertificate();

private:
    crypto::Library m_library;
};

void TestSession::issuesFromDirectoryToCertificate()
{
    FakeCa ca({.processingPolls = 1, .alternates = 2});
    Client client(ca);
    const auto account = client.newAccount();
    VERIFY_OK(account);
    QVERIFY(account->created);
    QCOMPARE(client.session.accountUrl(), account->url);

    const QStringList names{u"example.org"_s, u"www.example.org"_s};
    const auto order = client.newOrder(names);
    VERIFY_OK(order);
    QCOMPARE(order->status, OrderStatus::Pending);
    for (const QUrl &url : order->authorizations) {
        const auto authorization = client.authorization(url);
        VERIFY_OK(authorization);
        QCOMPARE(authorization->challenges.size(), 3);
        QVERIFY(client.respond(authorization->challenges.first().url));
    }
    const auto ready = client.order(order->url);
    QVERIFY(ready);
    QCOMPARE(ready->status, OrderStatus::Ready);
    const auto finalized = client.finalize(order->finalize, names);
    VERIFY_OK(finalized);
    QCOMPARE(finalized->status, OrderStatus::Processing);
    QVERIFY(finalized->url.isEmpty());
    const auto done = client.order(order->url);
    QVERIFY(done);
    QCOMPARE(done->status, OrderStatus::Valid);
    const auto certificate = client.certificate(done->certificate);
    VERIFY_OK(certificate);
    QVERIFY(crypto::chainFromPem(certificate->pem));
    QCOMPARE(certificate->alternates.size(), 2);

    QCOMPARE(ca.count("HEAD"), 1); // every other nonce came with an answer
    QCOMPARE(ca.connections(), 1);
    QCOMPARE(client.transport.counters().connections, 1);
    QCOMPARE(client.transport.counters().requests, static_cast<int>(ca.requests().size()));
    QVERIFY(client.session.clockOffset().has_value());
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
