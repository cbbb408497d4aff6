// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httplistener.h"
#include "core/challenge/preflight.h"
#include "core/challenge/solvers.h"
#include "core/challenge/tlslistener.h"
#include "core/crypto/secret.h"
#include "tests/challenge/scriptedserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

class TestPreflight final : public QObject {
    Q_OBJECT
private slots:
    void checksAMethodWithoutTouchingAnything_data();
    void checksAMethodWithoutTouchingAnything();
    void aListenerOfOurOwnIsNoObstacle();
    void rehearsesTheListener();
    void rehearsesTheTlsListenerAndTellsAnotherServerFromIt();
    void sharesTheListenerOfAnOrderThatRuns();
    void rehearsesAWebRootAndLeavesNothing();
    void aRehearsalThatCannotStartSaysWhy();
    void aRehearsalCleansUpWhenItsOwnerGoes();
    void theCallMayEndTheOwner();

private:
    crypto::Library m_library;
    static SelfCheck rehearse(const Method &method, quint16 port)
    {
        QObject owner;
        std::optional<SelfCheck> seen;
        tryMethod(method, u"example.org"_s, port, u"127.0.0.1"_s, &owner,
                  [&](SelfCheck result) { seen = std::move(result); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(seen, 15000); }();
        return seen.value_or(SelfCheck{});
    }
};

void TestPreflight::checksAMethodWithoutTouchingAnything_data()
{
    QTest::addColumn<MethodKind>("kind");
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("code");
    const int fine = -1;
    QTest::newRow("free port") << MethodKind::Listener << u"127.0.0.1"_s << fine;
    QTest::newRow("not our address") << MethodKind::Listener << u"192.0.2.1"_s
                                     << static_cast<int>(ErrorCode::AddressUnavailable);
    QTest::newRow("folder") << MethodKind::WebRoot << u"%1"_s << fine;
    QTest::newRow("folder in use") << MethodKind::WebRoot << u"%1/used"_s << fine;
    QTest::newRow("missing") << MethodKind::WebRoot << u"%1/missing"_s
                             << static_cast<int>(ErrorCode::FolderMissing);
    QTest::newRow("relative") << MethodKind::WebRoot << u"www"_s << static_cast<int>(ErrorCode::BadInput);
    QTest::newRow("in the way") << MethodKind::WebRoot << u"%1/blocked"_s
                                << static_cast<int>(ErrorCode::FileNotWritable);
    QTest::newRow("manual") << MethodKind::Manual << QString() << fine;
}

void TestPreflight::checksAMethodWithoutTouchingAnything()
{
    QFETCH(MethodKind, kind);
    QFETCH(QString, where);
    QFETCH(int, code);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"used/.well-known/acme-challenge"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"blocked/.well-known"_s));
    QFile blocking(folder.filePath(u"blocked/.well-known/acme-challenge"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    if (where.contains(u"%1"_s))
        where = where.arg(folder.path());

    const auto result = checkMethod({.kind = kind, .address = where, .port = freePort(), .folder = where});
    QCOMPARE(result ? -1 : static_cast<int>(result.error().code), code);
    QVERIFY(!QFile::exists(folder.filePath(u".well-known"_s)));
}

void TestPreflight::aListenerOfOurOwnIsNoObstacle()
{
    HttpListener listener;
    QVERIFY(listener.listen(u"127.0.0.1"_s, 0));
    QVERIFY(checkMethod({.address = u"127.0.0.1"_s, .port = listener.port()}));
}

void TestPreflight::rehearsesTheListener()
{
    const quint16 port = freePort();
    const SelfCheck seen = rehearse({.address = u"127.0.0.1"_s, .port = port}, port);
    QVERIFY(seen.matches);
    QVERIFY(!seen.error);
    QTcpServer now;
    QVERIFY(now.listen(QHostAddress::LocalHost, port)); // it is free again
}

void TestPreflight::rehearsesTheTlsListenerAndTellsAnotherServerFromIt()
{
    const quint16 port = freePort();
    const Method method{.kind = MethodKind::TlsListener, .address = u"127.0.0.1"_s, .port = port};
    const SelfCheck own = rehearse(method, port);
    QVERIFY2(own.matches && !own.error, own.error ? qPrintable(own.error->detail) : "");
    QCOMPARE(own.address, u"127.0.0.1"_s);

    QObject owner;
    const auto look = [&](quint16 where) {
        std::optional<SelfCheck> seen;
        tlsCheck(TheProof, where, u"127.0.0.1"_s, &owner,
                 [&](SelfCheck result) { seen = std::move(result); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(seen, 15000); }();
        return seen.value_or(SelfCheck{});
    };
    TlsListener stranger; // who proves the same name to somebody else
    QVERIFY(stranger.listen(u"127.0.0.1"_s, 0));
    QVERIFY(stranger.add({.name = TheProof.name, .keyAuthorization = "another.proof"}));
    const SelfCheck another = look(stranger.port());
    QVERIFY(!another.matches && another.error);
    QCOMPARE(codeName(another.error->code), codeName(ErrorCode::SelfCheckFailed));
    ScriptedServer plain; // who speaks no TLS
    QCOMPARE(codeName(look(plain.serverPort()).error->code), codeName(ErrorCode::SelfCheckFailed));
    QCOMPARE(codeName(look(freePort()).error->code), codeName(ErrorCode::ConnectionRefused));
}

void TestPreflight::sharesTheListenerOfAnOrderThatRuns()
{
    const Method method{.address = u"127.0.0.1"_s, .port = freePort()};
    Solvers solvers;
    QObject owner;
    bool presented = false;
    solvers.solver(method).present(TheProof, &owner,
                                   [&](const Result<void> &result) { presented = bool(result); });
    QTRY_VERIFY(presented);
    std::optional<SelfCheck> seen;
    tryMethod(solvers, method, u"example.org"_s, method.port, u"127.0.0.1"_s, &owner,
              [&](SelfCheck result) { seen = std::move(result); });
    QTRY_VERIFY(seen);
    QVERIFY(seen->matches);
    std::optional<SelfCheck> order;
    selfCheck(TheProof, method.port, u"127.0.0.1"_s, &owner,
              [&](SelfCheck result) { order = std::move(result); });
    QTRY_VERIFY(order);
    QVERIFY(order->matches); // and left at work
}

void TestPreflight::rehearsesAWebRootAndLeavesNothing()
{
    QTemporaryDir folder;
    ScriptedServer server;
    server.script = [&](const QByteArray &head) {
        QFile file(folder.path() + QString::fromLatin1(head.split(' ')[1]));
        if (!file.open(QIODevice::ReadOnly))
            return "HTTP/1.0 404 Not Found\r\n\r\n"_ba;
        return QByteArray("HTTP/1.0 200 OK\r\n\r\n" + file.readAll());
    };
    const Method method{.kind = MethodKind::WebRoot, .folder = folder.path()};
    QVERIFY(rehearse(method, server.serverPort()).matches);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));

    server.script = [](const QByteArray &) { return "HTTP/1.0 404 Not Found\r\n\r\n"_ba; };
    const SelfCheck failed = rehearse(method, server.serverPort());
    QVERIFY(!failed.matches);
    QCOMPARE(failed.error->code, ErrorCode::SelfCheckFailed);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestPreflight::aRehearsalThatCannotStartSaysWhy()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const SelfCheck seen
        = rehearse({.address = u"127.0.0.1"_s, .port = other.serverPort()}, other.serverPort());
    QVERIFY(!seen.matches);
    QCOMPARE(seen.error->code, ErrorCode::PortBusy);
}

void TestPreflight::aRehearsalCleansUpWhenItsOwnerGoes()
{
    QTemporaryDir folder;
    auto owner = std::make_unique<QObject>();
    bool called = false;
    ScriptedServer server;
    server.script = [&](const QByteArray &) {
        owner.reset();
        return Good;
    };
    tryMethod({.kind = MethodKind::WebRoot, .folder = folder.path()}, u"example.org"_s, server.serverPort(),
              u"127.0.0.1"_s, owner.get(), [&](const SelfCheck &) { called = true; });
    QVERIFY(QFile::exists(folder.filePath(u".well-known"_s)));
    QTRY_VERIFY(!owner);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(!called);
}

void TestPreflight::theCallMayEndTheOwner()
{
    ScriptedServer server;
    auto owner = std::make_unique<QObject>();
    selfCheck(TheProof, server.serverPort(), u"127.0.0.1"_s, owner.get(),
              [&](const SelfCheck &) { owner.reset(); });
    QTRY_VERIFY(!owner);
    owner = std::make_unique<QObject>();
    QTemporaryDir folder;
    tryMethod({.kind = MethodKind::WebRoot, .folder = folder.path()}, u"example.org"_s, server.serverPort(),
              u"127.0.0.1"_s, owner.get(), [&](const SelfCheck &) { owner.reset(); });
    QTRY_VERIFY(!owner);
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
