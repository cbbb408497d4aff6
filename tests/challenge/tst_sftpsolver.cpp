// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/hostkey.h"
#include "core/challenge/sftpsolver.h"
#include "core/crypto/secret.h"
#include "tests/challenge/outcome.h"
#include "tests/support/await.h"
#include "tests/support/sshserver.h"

#include <QDir>
#include <QFile>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// A web root behind a real sshd.
class TestSftpSolver final : public QObject {
    Q_OBJECT

    crypto::Library m_library;
    QTemporaryDir m_folder;
    tests::SshServer m_server;

    static Proof proof(int number)
    {
        const QByteArray token = QByteArray::number(number).rightJustified(43, '-'); // begins with a hyphen
        return {
            .name = u"n%1.example.org"_s.arg(number), .token = token, .keyAuthorization = token + ".print"};
    }
    QString knownHosts() const { return m_folder.filePath(u"known_hosts"_s); }
    QString proofFile(const Proof &proof, const QString &root = u"www"_s) const
    {
        return m_server.path(root) + u"/.well-known/acme-challenge/"_s + QString::fromLatin1(proof.token);
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<void> checked(const Method &method, const QString &known) const
    {
        return tests::await<void>([&](auto done) { checkRemote(method, known, qApp, done); });
    }
    static Result<HostKey> keyOf(const Method &method)
    {
        return tests::await<HostKey>([&](auto done) { askHostKey(method, qApp, done); });
    }
    Result<void> present(const Method &method, const Proof &proof) const
    {
        return tests::await<void>([&](auto done) {
            auto *solver = new SftpSolver(method, knownHosts(), qApp);
            solver->present(proof, solver, [solver, done](const Result<void> &result) {
                solver->deleteLater();
                done(result);
            });
        });
    }
    Result<void> cleanUp(const Method &method, const Proof &proof) const
    {
        return tests::await<void>([&](auto done) {
            auto *solver = new SftpSolver(method, knownHosts(), qApp);
            solver->cleanUp(proof, solver, [solver, done](const Result<void> &result) {
                solver->deleteLater();
                done(result);
            });
        });
    }
    static QString nameOf(const Result<void> &result)
    {
        return result ? u"success"_s : codeName(result.error().code);
    }

private slots:
    void initTestCase()
    {
        qunsetenv("SSH_AUTH_SOCK");
        const QString trouble = m_server.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    void aServerNobodyHasConfirmedIsNotTalkedTo()
    {
        const auto unknown = checked(m_server.method(), knownHosts());
        QCOMPARE(nameOf(unknown), u"hostKeyUnknown"_s);
        QCOMPARE(nameOf(present(m_server.method(), proof(1))), u"hostKeyUnknown"_s);
        QVERIFY(!QFile::exists(knownHosts()));
        QCOMPARE(m_server.logins(), 0);
    }

    void itsKeyIsShownAndOnceAcceptedBelieved()
    {
        const auto key = keyOf(m_server.method());
        VERIFY_OK(key);
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s, {u"-lf"_s, m_server.path(u"host.pub"_s)});
        QVERIFY(keygen.waitForFinished());
        QCOMPARE(key->fingerprint, QString::fromUtf8(keygen.readAll()).section(u' ', 1, 1));
        QVERIFY(!QFile::exists(knownHosts())); // asking accepts nothing
        VERIFY_OK(acceptHostKey(*key, knownHosts()));
        VERIFY_OK(checked(m_server.method(), knownHosts()));
    }

    void aProofIsWholeReadableAndGoneAfterwards()
    {
        VERIFY_OK(present(m_server.method(), proof(1)));
        QCOMPARE(contents(proofFile(proof(1))), proof(1).keyAuthorization);
        const auto rights = QFile::ReadOther;
        QVERIFY(QFile::permissions(proofFile(proof(1))).testFlag(rights));
        const QFileInfo folder(QFileInfo(proofFile(proof(1))).path());
        QVERIFY(folder.permissions().testFlag(QFile::ExeOther));
        QCOMPARE(QDir(folder.filePath()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no draft is left
        VERIFY_OK(present(m_server.method(), proof(1))); // again is allowed
        VERIFY_OK(cleanUp(m_server.method(), proof(1)));
        QVERIFY(!QFile::exists(proofFile(proof(1))));
        VERIFY_OK(cleanUp(m_server.method(), proof(1))); // also when there is nothing
    }

    void whatAKilledRunLeftIsTakenAwayToo()
    {
        const QString draft = QFileInfo(proofFile(proof(2))).path() + u"/."_s
            + QString::fromLatin1(proof(2).token) + u".new"_s;
        m_server.makeFolder(u"www/.well-known/acme-challenge"_s);
        QVERIFY(QFile::link(u"/etc/hostname"_s, draft));
        VERIFY_OK(present(m_server.method(), proof(2))); // replaced, not written through
        QVERIFY(!QFileInfo(proofFile(proof(2))).isSymLink());
        QVERIFY(QFile::link(u"/etc/hostname"_s, draft));
        VERIFY_OK(cleanUp(m_server.method(), proof(2)));
        QVERIFY(!QFileInfo(draft).isSymLink());
    }

    void aHundredProofsAreTwoConnections()
    {
        const qsizetype before = m_server.logins();
        SftpSolver solver(m_server.method(), knownHosts());
        int done = 0;
        QString trouble;
        for (int i = 0; i < 100; ++i) {
            solver.present(proof(i), this, [&](const Result<void> &result) {
                ++done;
                trouble += result ? QString() : tests::why(result);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, 100, 60'000);
        QCOMPARE(trouble, QString());
        QCOMPARE(m_server.logins() - before, 2);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(contents(proofFile(proof(i))), proof(i).keyAuthorization);
        for (int i = 0; i < 100; ++i) {
            solver.cleanUp(proof(i), this, [&](const Result<void> &result) {
                --done;
                trouble += result ? QString() : tests::why(result);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, 0, 60'000);
        QCOMPARE(trouble, QString());
        QCOMPARE(m_server.logins() - before, 4);
        QVERIFY(QDir(QFileInfo(proofFile(proof(0))).path()).isEmpty());
    }

    void troubleIsToldForWhatItIs_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("a key that is not let in") << u"stranger"_s << u"loginRefused"_s;
        QTest::newRow("a key with a passphrase") << u"locked"_s << u"sshKeyLocked"_s;
        QTest::newRow("no such folder") << u"nowhere"_s << u"folderMissing"_s;
        QTest::newRow("a folder of others") << u"readonly"_s << u"fileNotWritable"_s;
        QTest::newRow("nobody listens") << u"port"_s << u"connectionRefused"_s;
        QTest::newRow("no such host") << u"host"_s << u"hostNotFound"_s;
    }
    void troubleIsToldForWhatItIs()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        Method method = m_server.method();
        m_server.makeFolder(u"readonly"_s, false);
        if (what == "stranger"_L1)
            method.identity = m_server.stranger();
        if (what == "locked"_L1)
            method.identity = m_server.lockedKey();
        if (what == "nowhere"_L1 || what == "readonly"_L1)
            method.folder = m_server.path(what);
        if (what == "port"_L1)
            method.sshPort = 1;
        if (what == "host"_L1)
            method.server = u"nowhere.invalid"_s;
        const auto presented = present(method, proof(3));
        QCOMPARE(nameOf(presented), code);
        if (what == "nowhere"_L1 || what == "readonly"_L1)
            QVERIFY2(presented.error().subject.contains(method.server + u":/"_s),
                     qPrintable(presented.error().subject));
        if (what == "nowhere"_L1)
            VERIFY_OK(cleanUp(method, proof(3))); // gone with its folder
    }

    void aProofThatCannotBeRemovedIsSaid()
    {
        Method method = m_server.method();
        method.folder = m_server.path(u"stuck"_s);
        m_server.makeFolder(u"stuck"_s);
        VERIFY_OK(present(method, proof(4)));
        m_server.makeFolder(u"stuck/.well-known/acme-challenge"_s, false);
        QCOMPARE(nameOf(cleanUp(method, proof(4))), u"fileNotWritable"_s);
        m_server.makeFolder(u"stuck/.well-known/acme-challenge"_s, true);
        VERIFY_OK(cleanUp(method, proof(4)));
    }

    void anOwnerWhoIsGoneIsNotCalledButTheProofIsCarriedThrough()
    {
        SftpSolver solver(m_server.method(), knownHosts());
        auto owner = std::make_unique<QObject>();
        bool called = false;
        solver.present(proof(5), owner.get(), [&](const auto &) { called = true; });
        owner.reset();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(proofFile(proof(5))), 20'000);
        const auto removed = tests::await<void>([&](auto done) { solver.cleanUp(proof(5), this, done); });
        VERIFY_OK(removed);
        QVERIFY(!called);
    }

    void aServerThatHangsUpInTheMiddleIsTriedAgainWithSuccess()
    {
        m_server.stop();
        QCOMPARE(nameOf(present(m_server.method(), proof(6))), u"connectionRefused"_s);
        QCOMPARE(m_server.startAgain(), QString());
        VERIFY_OK(present(m_server.method(), proof(6)));
        VERIFY_OK(cleanUp(m_server.method(), proof(6)));
    }

    void anotherKeyThanTheOneAcceptedStopsEverything()
    {
        const qsizetype before = m_server.logins();
        m_server.changeHostKey();
        QCOMPARE(m_server.startAgain(), QString());
        const auto changed = present(m_server.method(), proof(7));
        QCOMPARE(nameOf(changed), u"hostKeyChanged"_s);
        QVERIFY2(changed.error().detail.contains("SHA256:"_L1), qPrintable(changed.error().detail));
        QCOMPARE(m_server.logins(), before);
    }
};

QTEST_GUILESS_MAIN(TestSftpSolver)
#include "tst_sftpsolver.moc"
