// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::ActivityEntry;
using core::store::RevocationEntry;
using core::store::Store;
using tests::Authority;
using tests::Issued;
using tests::StoreFolder;

class StoreRevocationsTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;
    Authority m_authority;

    static RevocationEntry entryFor(const Issued &issued, const QDateTime &now)
    {
        return {.fingerprint = issued.chain.first().sha256Fingerprint(),
                .publicKey = core::crypto::sha256(issued.key.publicDer()),
                .serialNumber = issued.chain.first().serialNumber(),
                .names = issued.chain.first().names(),
                .certificateName = u"example.org"_s,
                .generation = 1,
                .asked = now,
                .reason = 4};
    }

private slots:
    void whatIsSavedComesBack();
    void theCertificateIsMarkedOnceTheCaHasAccepted();
    void theCertificateIsMarkedWhenTheListHasIt();
    void theNextGenerationIsNotRevoked();
    void anExposedKeyIsNotTakenAgain_data();
    void anExposedKeyIsNotTakenAgain();
    void everyGenerationsFilesCanBeRead();
};

void StoreRevocationsTest::whatIsSavedComesBack()
{
    const StoreFolder folder;
    const Issued issued = m_authority.issue({u"example.org"_s, u"www.example.org"_s});
    RevocationEntry entry = entryFor(issued, folder.clock.now());
    {
        const auto store = folder.open();
        QVERIFY(store);
        QVERIFY(!store->revocation(entry.fingerprint).value());
        QVERIFY(store->saveRevocation(entry));
        QCOMPARE(store->revocation(entry.fingerprint).value(), entry);
        entry.accepted = entry.asked.addSecs(2);
        entry.byCertificateKey = true;
        entry.word = {{u"state"_s, u"good"_s}};
        const ActivityEntry line{.time = entry.accepted, .certificateName = u"example.org"_s, .what = u"x"_s};
        QVERIFY(store->saveRevocation(entry, {line}));
        QCOMPARE(store->activity({}).value().size(), 1);
        QCOMPARE(store->saveRevocation({}).error().code, ErrorCode::BadInput);
    }
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->revocations().value(), QList{entry});
}

void StoreRevocationsTest::theCertificateIsMarkedOnceTheCaHasAccepted()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const Issued issued = m_authority.issue({u"example.org"_s});
    const Issued other = m_authority.issue({u"example.net"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, issued), QString());
    QCOMPARE(tests::install(*store, u"r2"_s, u"example.net"_s, other), QString());
    RevocationEntry entry = entryFor(issued, folder.clock.now());
    QVERIFY(store->saveRevocation(entry));
    QVERIFY(!store->certificate(u"example.org"_s).value().revoked); // asked for is not done
    int changes = 0;
    connect(store.get(), &Store::certificatesChanged, this, [&changes] { ++changes; });
    entry.accepted = folder.clock.now();
    QVERIFY(store->saveRevocation(entry));
    QVERIFY(store->certificate(u"example.org"_s).value().revoked);
    QVERIFY(!store->certificate(u"example.net"_s).value().revoked);
    QCOMPARE(changes, 1);
    QVERIFY(folder.open()->certificate(u"example.org"_s).value().revoked);
}

void StoreRevocationsTest::theCertificateIsMarkedWhenTheListHasIt()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const Issued issued = m_authority.issue({u"example.org"_s});
    RevocationEntry entry = entryFor(issued, folder.clock.now());
    entry.asked = {};
    entry.listed = true; // by somebody else: before it is installed here, even
    QVERIFY(store->saveRevocation(entry));
    QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, issued), QString());
    QVERIFY(store->certificate(u"example.org"_s).value().revoked);
}

void StoreRevocationsTest::theNextGenerationIsNotRevoked()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const Issued first = m_authority.issue({u"example.org"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, first), QString());
    RevocationEntry entry = entryFor(first, folder.clock.now());
    entry.accepted = folder.clock.now();
    QVERIFY(store->saveRevocation(entry));
    QCOMPARE(tests::install(*store, u"r2"_s, u"example.org"_s, m_authority.issue({u"example.org"_s})),
             QString());
    QVERIFY(!store->certificate(u"example.org"_s).value().revoked);
    // What is said about the former one later does not concern the new one.
    entry.listed = true;
    QVERIFY(store->saveRevocation(entry));
    QVERIFY(!store->certificate(u"example.org"_s).value().revoked);
}

void StoreRevocationsTest::anExposedKeyIsNotTakenAgain_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("byCertificateKey");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("refused");
    QTest::newRow("keyCompromise") << 1 << false << true << true;
    QTest::newRow("signed by its own key: CAs take that for keyCompromise") << 0 << true << true << true;
    QTest::newRow("superseded") << 4 << false << true << false;
    QTest::newRow("only looked up in a list") << 1 << false << false << false;
}

void StoreRevocationsTest::anExposedKeyIsNotTakenAgain()
{
    QFETCH(int, reason);
    QFETCH(bool, byCertificateKey);
    QFETCH(bool, asked);
    QFETCH(bool, refused);
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const Issued issued = m_authority.issue({u"example.org"_s});
    RevocationEntry entry = entryFor(issued, folder.clock.now());
    entry.reason = reason;
    entry.byCertificateKey = byCertificateKey;
    if (!asked)
        entry.asked = {};
    QVERIFY(store->saveRevocation(entry));
    QCOMPARE(store->isCompromised(issued.key.publicDer()).value(), refused);
    const auto saved = store->savePendingKey(u"r9"_s, issued.key);
    QCOMPARE(saved.has_value(), !refused);
    if (refused)
        QCOMPARE(saved.error().code, ErrorCode::BadInput);
}

void StoreRevocationsTest::everyGenerationsFilesCanBeRead()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const Issued first = m_authority.issue({u"example.org"_s});
    const Issued second = m_authority.issue({u"example.org"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, first), QString());
    QCOMPARE(tests::install(*store, u"r2"_s, u"example.org"_s, second), QString());
    QCOMPARE(store->chain(u"example.org"_s, 1).value(), first.chain);
    QCOMPARE(store->chain(u"example.org"_s, 2).value(), second.chain);
    QCOMPARE(store->privateKey(u"example.org"_s, 1).value().publicDer(), first.key.publicDer());
    for (const int generation : {-1, 0, 3})
        QVERIFY(!store->chain(u"example.org"_s, generation)
                && !store->privateKey(u"example.org"_s, generation));
    QVERIFY(!store->chain(u"../example.org"_s, 1) && !store->privateKey(u"../example.org"_s, 1));
}

QTEST_GUILESS_MAIN(StoreRevocationsTest)
#include "tst_store_revocations.moc"
