// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/localauthority.h"
#include "core/crypto/secret.h"
#include "core/store/store.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"
#include "tests/support/listserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// Revocation and history as people and scripts use them, at a real CA.
class TestTerminalRevoke final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void withoutYesNothingHappensWhereNobodyIs();
    void whatIsTypedWronglyIsRefused_data();
    void whatIsTypedWronglyIsRefused();
    void aCertificateIsRevokedAndShownAsSuch();
    void aSecondTimeIsSuccess();
    void theCertificatesOwnKeyWorks();
    void aCertificateFromAFileWorksWithoutTheStore();
    void theHistoryIsSearchedAndExportedWithoutSecrets();
    void theListIsAskedOnDemand();

private:
    core::crypto::Library m_library;
    std::unique_ptr<tests::Terminal> m_terminal;

    Outcome run(const QStringList &arguments) const { return m_terminal->run(arguments); }
    void issue(const QString &name) const
    {
        const Outcome issued = run({u"issue"_s, name, u"--http-listen"_s, m_terminal->listenAt()});
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
    }
};

void TestTerminalRevoke::initTestCase()
{
    m_terminal = std::make_unique<tests::Terminal>();
    VERIFY_OK(m_terminal->openAccount());
    for (const QString &name : {u"one.test"_s, u"two.test"_s, u"three.test"_s})
        issue(name);
}

void TestTerminalRevoke::withoutYesNothingHappensWhereNobodyIs()
{
    const Outcome outcome = run({u"revoke"_s, u"one.test"_s, u"--reason"_s, u"superseded"_s});
    QVERIFY2(outcome.exitCode == 2 && outcome.err.contains("--yes")
                 && outcome.err.contains("cannot be undone"),
             outcome.all().constData());
    QVERIFY(run({u"list"_s, u"--json"_s}).json().array().first()[u"revoked"_s] == QJsonValue(false));
}

void TestTerminalRevoke::whatIsTypedWronglyIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no certificate") << QStringList{u"--reason"_s, u"superseded"_s};
    QTest::newRow("no reason") << QStringList{u"one.test"_s};
    QTest::newRow("a reason for CAs only") << QStringList{u"one.test"_s, u"--reason"_s, u"caCompromise"_s};
    QTest::newRow("a number for CAs only") << QStringList{u"one.test"_s, u"--reason"_s, u"2"_s};
    QTest::newRow("a file without a key or an account")
        << QStringList{u"--certificate"_s, u"x.pem"_s, u"--reason"_s, u"unspecified"_s};
    QTest::newRow("a key beside a name")
        << QStringList{u"one.test"_s, u"--key"_s, u"x.pem"_s, u"--reason"_s, u"unspecified"_s};
}

void TestTerminalRevoke::whatIsTypedWronglyIsRefused()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(QStringList{u"revoke"_s, u"--yes"_s} + arguments);
    QVERIFY2(outcome.exitCode == 2 && !outcome.err.isEmpty(), outcome.all().constData());
}

void TestTerminalRevoke::aCertificateIsRevokedAndShownAsSuch()
{
    const Outcome outcome
        = run({u"revoke"_s, u"one.test"_s, u"--reason"_s, u"Superseded"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    const QJsonObject json = outcome.json().object();
    QCOMPARE(json[u"revoked"_s].toBool(), true);
    QCOMPARE(json[u"reason"_s].toString(), u"superseded"_s);
    QCOMPARE(json[u"by"_s].toString(), u"account"_s);
    QCOMPARE(json[u"list"_s][u"state"_s].toString(), u"noInformation"_s); // Pebble names no list
    const QJsonObject shown = run({u"show"_s, u"one.test"_s, u"--json"_s}).json().object();
    QCOMPARE(shown[u"state"_s].toString(), u"revoked"_s);
    QCOMPARE(shown[u"revocation"_s][u"reason"_s].toString(), u"superseded"_s);
    QVERIFY(run({u"list"_s}).out.contains("Revoked"));
    QVERIFY(run({u"show"_s, u"one.test"_s}).out.contains("it was replaced"));
}

void TestTerminalRevoke::aSecondTimeIsSuccess()
{
    const Outcome outcome = run({u"revoke"_s, u"one.test"_s, u"--reason"_s, u"4"_s, u"--yes"_s});
    QVERIFY2(outcome.exitCode == 0 && outcome.out.contains("before"), outcome.all().constData());
}

void TestTerminalRevoke::theCertificatesOwnKeyWorks()
{
    const Outcome outcome = run({u"revoke"_s, u"two.test"_s, u"--reason"_s, u"keyCompromise"_s,
                                 u"--with-certificate-key"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(outcome.json().object()[u"by"_s].toString(), u"certificateKey"_s);
}

void TestTerminalRevoke::aCertificateFromAFileWorksWithoutTheStore()
{
    const QString live = m_terminal->store() + u"/live/three.test"_s;
    const QStringList arguments{u"revoke"_s,
                                u"--certificate"_s,
                                live + u"/fullchain.pem"_s,
                                u"--key"_s,
                                live + u"/privkey.pem"_s,
                                u"--ca"_s,
                                m_terminal->ca().directoryUrl().toString(),
                                u"--ca-root"_s,
                                m_terminal->path(u"api.pem"_s),
                                u"--reason"_s,
                                u"keyCompromise"_s,
                                u"--yes"_s,
                                u"--store"_s,
                                m_terminal->path(u"elsewhere"_s)};
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.exitCode == 0 && outcome.out.contains("is revoked"), outcome.all().constData());
    // Another certificate's key is of no use.
    QStringList wrong = arguments;
    wrong[4] = m_terminal->store() + u"/live/one.test/privkey.pem"_s;
    QCOMPARE(run(wrong).exitCode, 1);
}

void TestTerminalRevoke::theHistoryIsSearchedAndExportedWithoutSecrets()
{
    const QJsonArray found
        = run({u"log"_s, u"one.test"_s, u"--search"_s, u"Replaced REVOKE"_s, u"--json"_s}).json().array();
    QVERIFY(!found.isEmpty());
    for (const QJsonValue &line : found)
        QCOMPARE(line[u"certificate"_s].toString(), u"one.test"_s);
    QCOMPARE(run({u"log"_s, u"--search"_s, u"zebra"_s}).exitCode, 3);
    QCOMPARE(run({u"log"_s, u"--since"_s, u"1m"_s, u"--failures"_s, u"one.test"_s}).exitCode, 3);
    QCOMPARE(run({u"log"_s, u"--since"_s, u"yesterday"_s}).exitCode, 2);

    // A secret that should never have got there.
    {
        const core::SystemClock clock;
        const auto store = core::store::Store::open(m_terminal->store(), clock);
        VERIFY_OK(store);
        VERIFY_OK((*store)->save(
            {},
            {{.time = clock.now(),
              .certificateName = u"one.test"_s,
              .what = u"exchange"_s,
              .data = {{u"sent"_s, u"-----BEGIN PRIVATE KEY-----\nCANARY1\n-----END PRIVATE KEY-----"_s},
                       {u"signature"_s, u"CANARY2"_s},
                       {u"received"_s, u"Authorization: Bearer CANARY3"_s},
                       {u"deep"_s, QJsonObject{{u"api_key"_s, u"CANARY4"_s}}}}}}));
    }
    for (const QString &name : {u"history.txt"_s, u"history.json"_s}) {
        const QString path = m_terminal->path(name);
        const Outcome outcome = run({u"log"_s, u"--export"_s, path});
        QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("one.test") && text.contains("revoke"));
        QVERIFY2(!text.contains("CANARY"), text.mid(text.indexOf("CANARY") - 200, 400).constData());
        QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        if (name.endsWith("json"_L1))
            QVERIFY(QJsonDocument::fromJson(text).array().size() > 20);
    }
    QVERIFY(!run({u"log"_s, u"--json"_s, u"--limit"_s, u"5"_s}).out.contains("CANARY"));
}

/// Pebble has no lists, so the certificate is one of an authority that has.
void TestTerminalRevoke::theListIsAskedOnDemand()
{
    tests::ListServer server;
    const auto authority = *core::crypto::LocalAuthority::create(u"Private CA"_s, 1);
    const auto key = *core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256);
    const auto chain = *authority.issue(
        key.publicDer(), {.names = {u"private.test"_s}, .crlDistributionPoints = {server.url(u"/7.crl"_s)}});
    {
        const core::SystemClock clock;
        const auto store = core::store::Store::open(m_terminal->store(), clock);
        VERIFY_OK(store);
        VERIFY_OK((*store)->savePendingKey(u"r2"_s, key));
        VERIFY_OK((*store)->install(u"r2"_s, {.name = u"private.test"_s}, chain));
    }
    const QStringList ask{u"show"_s, u"private.test"_s, u"--revocation"_s, u"--json"_s};
    Outcome outcome = run(ask);
    QVERIFY2(outcome.exitCode == 75, outcome.all().constData());
    QCOMPARE(outcome.json().object()[u"state"_s].toString(), u"unreachable"_s);
    server.files["/7.crl"] = *authority.revocationList({});
    outcome = run(ask);
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(outcome.json().object()[u"state"_s].toString(), u"good"_s);
    server.files["/7.crl"]
        = *authority.revocationList({.entries = {{.serialNumber = chain[0].serialNumber(),
                                                  .since = QDateTime::currentDateTimeUtc(),
                                                  .reason = core::crypto::RevocationReason::KeyCompromise}}});
    outcome = run(ask);
    QVERIFY2(outcome.exitCode == 1, outcome.all().constData());
    QCOMPARE(outcome.json().object()[u"reason"_s].toString(), u"keyCompromise"_s);
    QVERIFY(run({u"show"_s, u"private.test"_s, u"--json"_s}).json().object()[u"state"_s] == u"revoked"_s);
}

QTEST_GUILESS_MAIN(TestTerminalRevoke)
#include "tst_terminal_revoke.moc"
