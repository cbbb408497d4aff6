// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/pebble/bench.h"

#include <QDir>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using tests::Bench;
using tests::Patience;

class TestPebble final : public QObject {
    Q_OBJECT
private slots:
    void certificatesAreIssued_data();
    void certificatesAreIssued();
    void provenNamesAreNotProvenAgain();
    void aNameThatDoesNotAnswerFailsAndLeavesNothing();
    void theSecondCertificateIsTheNextGeneration();

private:
    crypto::Library m_library;
};

void TestPebble::certificatesAreIssued_data()
{
    QTest::addColumn<int>("names");
    QTest::addColumn<int>("nonceRejectPercent");
    QTest::addColumn<crypto::KeyKind>("kind");
    using crypto::KeyKind;
    QTest::newRow("one name") << 1 << 0 << KeyKind::EcP256;
    QTest::newRow("three names") << 3 << 0 << KeyKind::EcP256;
    QTest::newRow("a hundred names") << 100 << 0 << KeyKind::EcP256;
    QTest::newRow("every second nonce is refused") << 3 << 50 << KeyKind::EcP256;
    QTest::newRow("RSA") << 1 << 0 << KeyKind::Rsa2048;
    QTest::newRow("P-384") << 1 << 0 << KeyKind::EcP384;
}

void TestPebble::certificatesAreIssued()
{
    QFETCH(int, names);
    QFETCH(int, nonceRejectPercent);
    QFETCH(crypto::KeyKind, kind);
    Bench bench;
    VERIFY_OK(bench.open({.nonceRejectPercent = nonceRejectPercent}));
    QStringList wanted;
    for (int i = 0; i < names; ++i)
        wanted.append(u"n%1.test"_s.arg(i));
    Request request = bench.request(wanted);
    request.keyKind = kind;
    const auto record = bench.issue(request);
    VERIFY_OK(record);
    QCOMPARE(record->stage, Stage::Done);
    QCOMPARE(record->orders, 1);
    const auto chain = bench.store->chain(u"n0.test"_s);
    VERIFY_OK(chain);
    const auto root = tests::await<crypto::Certificate>(
        [&](auto done) { bench.ca->fetchRoot(&bench.owner, std::move(done)); }, Patience);
    VERIFY_OK(root);
    QCOMPARE(crypto::checkTrust(*chain, bench.clock.now(), {*root}).trust, crypto::Trust::Trusted);
    const auto entry = bench.store->certificate(u"n0.test"_s);
    VERIFY_OK(entry);
    QCOMPARE(QSet<QString>(entry->names.begin(), entry->names.end()),
             QSet<QString>(wanted.begin(), wanted.end()));
}

void TestPebble::provenNamesAreNotProvenAgain()
{
    Bench bench;
    VERIFY_OK(bench.open({.authorizationReusePercent = 100}));
    VERIFY_OK(bench.issue(bench.request({u"again.test"_s})));
    // Nobody answers any more at the port where the CA would look.
    Request request = bench.request({u"again.test"_s});
    request.method = {.kind = challenge::MethodKind::WebRoot, .folder = bench.folder.path()};
    const auto record = bench.issue(request);
    VERIFY_OK(record);
    for (const AuthzRecord &authz : record->authzs)
        QVERIFY(authz.token.isEmpty() || authz.leftover == Leftover::None);
}

void TestPebble::aNameThatDoesNotAnswerFailsAndLeavesNothing()
{
    Bench bench;
    VERIFY_OK(bench.open({}));
    const QDir folder(bench.folder.filePath(u"www"_s));
    QVERIFY(folder.mkpath(u"."_s));
    Request request = bench.request({u"good.test"_s, u"silent.test"_s});
    request.exceptions
        = {{u"silent.test"_s, {.kind = challenge::MethodKind::WebRoot, .folder = folder.absolutePath()}}};
    const auto record = bench.issue(request);
    QVERIFY(!record);
    QCOMPARE(record.error().code, ErrorCode::AuthorizationFailed);
    QCOMPARE(record.error().subject, u"silent.test"_s);
    QVERIFY(folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(QDir(bench.store->folder() + u"/pending"_s)
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(!bench.store->certificate(u"good.test"_s));
}

void TestPebble::theSecondCertificateIsTheNextGeneration()
{
    Bench bench;
    VERIFY_OK(bench.open({}));
    const Request request = bench.request({u"twice.test"_s});
    const auto first = bench.issue(request);
    VERIFY_OK(first);
    const QString live = bench.store->livePaths(u"twice.test"_s).folder;
    const QString before = QFileInfo(live).canonicalFilePath();
    const auto second = bench.issue(request);
    VERIFY_OK(second);
    QCOMPARE(first->generation, 1);
    QCOMPARE(second->generation, 2);
    QVERIFY(QFileInfo(live).canonicalFilePath() != before);
    QVERIFY(QFileInfo::exists(before + u"/fullchain.pem"_s)); // the former one stays
}

QTEST_GUILESS_MAIN(TestPebble)
#include "tst_pebble.moc"
