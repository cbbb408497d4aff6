// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/hostkey.h"
#include "core/challenge/sftpsolver.h"
#include "core/crypto/secret.h"
#include "tests/support/await.h"
#include "tests/support/sshserver.h"

#include <QFile>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// A web root behind two real sshds: the second is reached through the first, as a configuration of ssh says,
/// with keys that are in an agent only.
class TestSftpJump final : public QObject {
    Q_OBJECT

    crypto::Library m_library;
    QTemporaryDir m_folder;
    tests::SshServer m_jump;
    tests::SshServer m_web;
    QProcess m_agent;

    static Proof proof()
    {
        return {
            .name = u"example.org"_s, .token = "token-of-the-jump-test", .keyAuthorization = "of the proof"};
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QString &text, bool isProgram = false) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("a file of the tests could not be written");
        auto rights = QFile::ReadOwner | QFile::WriteOwner;
        file.setPermissions(isProgram ? rights | QFile::ExeOwner : rights);
    }
    /// The system's programs with a configuration of the tests: ~/.ssh/config belongs to somebody.
    SshPrograms programs() const
    {
        for (const QString &program : {u"sftp"_s, u"ssh"_s})
            write(program, u"#!/bin/sh\nexec /usr/bin/%1 -F '%2' \"$@\"\n"_s.arg(program, path(u"config"_s)),
                  true);
        return {.sftp = path(u"sftp"_s), .ssh = path(u"ssh"_s)};
    }
    void configure(const QString &jumpHosts) const
    {
        write(u"config"_s,
              uR"(Host web
    HostName 127.0.0.1
    Port %1
    User %2
    ProxyJump gate
Host gate
    HostName 127.0.0.1
    Port %3
    User %4
    UserKnownHostsFile %5
)"_s.arg(QString::number(m_web.port()), m_web.user(), QString::number(m_jump.port()), m_jump.user(),
              jumpHosts));
    }
    Method method() const
    {
        return {.kind = MethodKind::RemoteFolder, .folder = m_web.webRoot(), .server = u"web"_s};
    }
    QString knownHosts() const { return path(u"known_hosts"_s); }
    QString proofFile() const
    {
        return m_web.webRoot() + u"/.well-known/acme-challenge/"_s + QString::fromLatin1(proof().token);
    }
    Result<void> present() const
    {
        return tests::await<void>([&](auto done) {
            auto *solver = new SftpSolver(method(), knownHosts(), qApp, programs());
            solver->present(proof(), solver, [solver, done](const Result<void> &result) {
                solver->deleteLater();
                done(result);
            });
        });
    }
    Result<void> cleanUp() const
    {
        return tests::await<void>([&](auto done) {
            auto *solver = new SftpSolver(method(), knownHosts(), qApp, programs());
            solver->cleanUp(proof(), solver, [solver, done](const Result<void> &result) {
                solver->deleteLater();
                done(result);
            });
        });
    }
    static QString nameOf(const Result<void> &result)
    {
        return result ? u"success"_s : codeName(result.error().code);
    }
    [[nodiscard]] QString addToAgent(const QString &key) const
    {
        QProcess add;
        add.setProcessChannelMode(QProcess::MergedChannels);
        add.start(u"ssh-add"_s, {u"-q"_s, key});
        add.waitForFinished();
        return add.exitCode() == 0 ? QString() : QString::fromUtf8(add.readAll()) + add.errorString();
    }

private slots:
    void initTestCase()
    {
        for (tests::SshServer *server : {&m_jump, &m_web}) {
            const QString trouble = server->start();
            QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        }
        m_agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, path(u"agent"_s)});
        QTRY_VERIFY2(QFile::exists(path(u"agent"_s)), qPrintable(m_agent.errorString()));
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(path(u"agent"_s)));
        // The key of the jump host has been confirmed, as a person does with ssh.
        QFile hostKey(m_jump.path(u"host.pub"_s));
        QVERIFY(hostKey.open(QIODevice::ReadOnly));
        const QString key = QString::fromUtf8(hostKey.readAll()).section(u' ', 0, 1);
        write(u"jump_hosts"_s, u"[127.0.0.1]:%1 %2\n"_s.arg(QString::number(m_jump.port()), key));
        write(u"no_hosts"_s, QString());
    }
    void cleanupTestCase()
    {
        m_agent.kill();
        m_agent.waitForFinished();
    }

    void anEmptyAgentIsRefusedAtTheJumpHost()
    {
        configure(path(u"jump_hosts"_s));
        QCOMPARE(nameOf(present()), u"loginRefused"_s);
        QCOMPARE(m_jump.logins() + m_web.logins(), 0);
    }

    void aJumpHostThatNobodyHasConfirmedIsNotTalkedTo()
    {
        QCOMPARE(addToAgent(m_jump.key()), QString());
        configure(path(u"no_hosts"_s));
        QCOMPARE(nameOf(present()), u"hostKeyUnknown"_s);
        QCOMPARE(m_jump.logins(), 0);
        // Asked for the key of the server behind it, it is said that the jump host is the one.
        const auto key
            = tests::await<HostKey>([&](auto done) { askHostKey(method(), qApp, done, programs()); });
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::HostKeyUnknown);
        QVERIFY2(key.error().detail.contains("jump host"_L1), qPrintable(key.error().detail));
        QCOMPARE(QFile(path(u"no_hosts"_s)).size(), 0); // and nothing was accepted in passing
    }

    void theKeyOfTheServerIsAskedForThroughTheJumpHost()
    {
        configure(path(u"jump_hosts"_s));
        QCOMPARE(nameOf(present()), u"hostKeyUnknown"_s);
        QCOMPARE(m_web.logins(), 0);
        const auto key
            = tests::await<HostKey>([&](auto done) { askHostKey(method(), qApp, done, programs()); });
        VERIFY_OK(key);
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s, {u"-lf"_s, m_web.path(u"host.pub"_s)});
        QVERIFY(keygen.waitForFinished());
        QCOMPARE(key->fingerprint, QString::fromUtf8(keygen.readAll()).section(u' ', 1, 1));
        VERIFY_OK(acceptHostKey(*key, knownHosts()));
    }

    void aKeyThatTheJumpHostTakesIsNotEnoughForTheServer()
    {
        const qsizetype before = m_jump.logins();
        QCOMPARE(nameOf(present()), u"loginRefused"_s);
        QVERIFY(m_jump.logins() > before);
        QCOMPARE(m_web.logins(), 0);
    }

    void withBothKeysInTheAgentAProofIsPutThereAndTakenAway()
    {
        QCOMPARE(addToAgent(m_web.key()), QString());
        VERIFY_OK(present());
        QFile file(proofFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), proof().keyAuthorization);
        VERIFY_OK(cleanUp());
        QVERIFY(!QFile::exists(proofFile()));
        QVERIFY(m_jump.logins() >= 2 && m_web.logins() >= 2);
    }

    void aJumpHostThatIsGoneIsToldAsAWayThatIsBarred()
    {
        m_jump.stop();
        const auto result = present();
        QVERIFY(!result);
        QVERIFY2(result.error().code == ErrorCode::ConnectionRefused
                     || result.error().code == ErrorCode::NoAnswer,
                 qPrintable(codeName(result.error().code) + result.error().detail));
        QCOMPARE(m_jump.startAgain(), QString());
        VERIFY_OK(present());
        VERIFY_OK(cleanUp());
    }

    void aServerBehindTheJumpHostThatIsGoneIsTold()
    {
        m_web.stop();
        const auto result = present();
        QVERIFY(!result);
        QVERIFY2(result.error().code == ErrorCode::ConnectionRefused
                     || result.error().code == ErrorCode::NoAnswer,
                 qPrintable(codeName(result.error().code) + result.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestSftpJump)
#include "tst_sftpjump.moc"
