// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/listenersolver.h"
#include "core/challenge/solvers.h"
#include "core/crypto/secret.h"
#include "tests/challenge/outcome.h"
#include "tests/challenge/rawclient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

static Proof proofOf(const QString &name)
{
    const QByteArray token = name.toLatin1().replace('.', '_').leftJustified(43, '-');
    return {name, token, token + ".thumbprint"};
}

static Result<void> present(Solver &solver, const Proof &proof)
{
    return outcomeOf([&](QObject *owner, auto done) { solver.present(proof, owner, done); });
}

static Result<void> cleanUp(Solver &solver, const Proof &proof)
{
    return outcomeOf([&](QObject *owner, auto done) { solver.cleanUp(proof, owner, done); });
}

class TestSolvers final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void formsTheUrlThatTheCaAsksFor_data();
    void formsTheUrlThatTheCaAsksFor();
    void formsTheNameOfARecordThatBelongsToAnAccount();
    void keepsOneSolverForEachMethod();
    void listensExactlyWhileThereIsSomethingToShow();
    void saysWhyItCannotListen();
    void passesOnWhoFetched();
    void byHandThereIsNothingToDo();
    void neverCallsAnOwnerWhoIsGone_data();
    void neverCallsAnOwnerWhoIsGone();
};

void TestSolvers::formsTheUrlThatTheCaAsksFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("name") << u"example.org"_s << "example.org"_ba;
    QTest::newRow("IDN") << u"xn--r8jz45g.jp"_s << "xn--r8jz45g.jp"_ba;
    QTest::newRow("IPv4") << u"192.0.2.7"_s << "192.0.2.7"_ba;
    QTest::newRow("IPv6") << u"2001:db8::7"_s << "[2001:db8::7]"_ba;
}

void TestSolvers::formsTheUrlThatTheCaAsksFor()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, host);
    const Proof proof{name, "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_ba, {}};
    QCOMPARE(httpUrl(proof).toEncoded(),
             QByteArray("http://" + host + "/.well-known/acme-challenge/" + proof.token));
}

/// The account of the draft's own example.
void TestSolvers::formsTheNameOfARecordThatBelongsToAnAccount()
{
    Proof proof{.name = u"example.org"_s};
    QCOMPARE(dnsName(proof), u"_acme-challenge.example.org"_s);
    proof.accountUrl = u"https://example.com/acme/acct/ExampleAccount"_s;
    QCOMPARE(dnsName(proof), u"_ujmmovf2vn55tgye._acme-challenge.example.org"_s);
}

void TestSolvers::keepsOneSolverForEachMethod()
{
    Solvers solvers;
    const Method listener{.address = u"127.0.0.1"_s, .port = 5002};
    Method listenerOnceWebRoot = listener;
    listenerOnceWebRoot.folder = u"/srv/www"_s; // left over from another choice in a form
    QCOMPARE(&solvers.solver(listener), &solvers.solver(listenerOnceWebRoot));
    QVERIFY(&solvers.solver(listener) != &solvers.solver({.address = u"127.0.0.1"_s, .port = 5003}));
    QVERIFY(&solvers.solver(listener) != &solvers.solver({.port = 5002}));
    const Method webRoot{.kind = MethodKind::WebRoot, .folder = u"/srv/www"_s};
    QCOMPARE(&solvers.solver(webRoot), &solvers.solver(webRoot));
    QVERIFY(&solvers.solver(webRoot) != &solvers.solver({.kind = MethodKind::WebRoot, .folder = u"/srv"_s}));
}

void TestSolvers::listensExactlyWhileThereIsSomethingToShow()
{
    ListenerSolver solver(u"127.0.0.1"_s, 0);
    const Proof a = proofOf(u"a.example"_s);
    const Proof b = proofOf(u"b.example"_s);
    QVERIFY(!solver.listener().isListening());
    QVERIFY(present(solver, a));
    QVERIFY(present(solver, b));
    QVERIFY(present(solver, a));
    QVERIFY(outcomeOf([&](QObject *owner, auto done) { solver.ready(a, owner, done); }));
    const quint16 port = solver.listener().port();
    QVERIFY(answerTo(port, askFor(a.token)).endsWith(a.keyAuthorization));
    QVERIFY(answerTo(port, askFor(b.token)).endsWith(b.keyAuthorization));
    QVERIFY(cleanUp(solver, a));
    QVERIFY(answerTo(port, askFor(b.token)).endsWith(b.keyAuthorization));
    QVERIFY(answerTo(port, askFor(a.token)).startsWith("HTTP/1.1 404"));
    QVERIFY(cleanUp(solver, b));
    QVERIFY(!solver.listener().isListening());
    QVERIFY(cleanUp(solver, b));
}

void TestSolvers::saysWhyItCannotListen()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ListenerSolver solver(u"127.0.0.1"_s, other.serverPort());
    const auto result = present(solver, proofOf(u"a.example"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::PortBusy);
    QCOMPARE(solver.listener().tokens(), 0);
}

void TestSolvers::passesOnWhoFetched()
{
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    Solvers solvers;
    QSignalSpy fetched(&solvers, &Solvers::fetched);
    const Proof proof = proofOf(u"a.example"_s);
    QVERIFY(present(solvers.solver({.address = u"127.0.0.1"_s, .port = port}), proof));
    std::ignore = answerTo(port, askFor(proof.token));
    QTRY_COMPARE(fetched.size(), 1);
    QCOMPARE(fetched[0], (QVariantList{proof.token, u"127.0.0.1"_s}));
}

void TestSolvers::byHandThereIsNothingToDo()
{
    Solvers solvers;
    Solver &solver = solvers.solver({.kind = MethodKind::Manual});
    const Proof proof = proofOf(u"a.example"_s);
    QVERIFY(present(solver, proof));
    QVERIFY(outcomeOf([&](QObject *owner, auto done) { solver.ready(proof, owner, done); }));
    QVERIFY(cleanUp(solver, proof));
}

void TestSolvers::neverCallsAnOwnerWhoIsGone_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("listener") << static_cast<int>(MethodKind::Listener);
    QTest::newRow("web root") << static_cast<int>(MethodKind::WebRoot);
    QTest::newRow("manual") << static_cast<int>(MethodKind::Manual);
}

void TestSolvers::neverCallsAnOwnerWhoIsGone()
{
    QFETCH(int, kind);
    QTemporaryDir folder;
    Solvers solvers;
    Solver &solver
        = solvers.solver({.kind = static_cast<MethodKind>(kind), .port = 0, .folder = folder.path()});
    const Proof proof = proofOf(u"a.example"_s);
    int calls = 0;
    {
        QObject owner;
        const auto count = [&](const Result<void> &) { ++calls; };
        solver.present(proof, &owner, count);
        solver.ready(proof, &owner, count);
        solver.cleanUp(proof, &owner, count);
    }
    QVERIFY(present(solver, proof)); // what was posted before has had its turn
    QCOMPARE(calls, 0);
    QVERIFY(cleanUp(solver, proof));
}

QTEST_GUILESS_MAIN(TestSolvers)
#include "tst_solvers.moc"
