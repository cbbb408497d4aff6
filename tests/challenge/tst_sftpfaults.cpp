// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/hostkey.h"
#include "core/challenge/sftpsolver.h"
#include "core/crypto/secret.h"
#include "tests/support/await.h"
#include "tests/support/sshserver.h"

#include <QDir>
#include <QFile>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// What servers behind SSH do to a proof: a real sshd that is set up badly, and where sshd cannot be made to
/// do it, the real sftp talking to the real sftp-server over a line that is bad.
class TestSftpFaults final : public QObject {
    Q_OBJECT

    crypto::Library m_library;
    QTemporaryDir m_folder;
    tests::SshServer m_server;

    static Proof proof()
    {
        const QByteArray token = "-of-the-token-that-begins-with-a-hyphen----";
        return {.name = u"example.org"_s, .token = token, .keyAuthorization = token + ".print"};
    }
    QString knownHosts() const { return m_folder.filePath(u"known_hosts"_s); }
    static QString nameOf(const Result<void> &result)
    {
        return result ? u"success"_s : codeName(result.error().code);
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList filesIn(const QString &root)
    {
        return QDir(root + u"/.well-known/acme-challenge"_s).entryList(QDir::Files | QDir::Hidden);
    }
    enum class What { Present, CleanUp };
    Result<void> done(What what, const Method &method, const SshPrograms &programs = {}) const
    {
        return tests::await<void>(
            [&](auto told) {
                auto *solver = new SftpSolver(method, knownHosts(), qApp, programs);
                const auto end = [solver, told](const Result<void> &result) {
                    solver->deleteLater();
                    told(result);
                };
                if (what == What::Present)
                    solver->present(proof(), solver, end);
                else
                    solver->cleanUp(proof(), solver, end);
            },
            60'000);
    }
    QString script(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text.toUtf8()) < 0)
            qFatal("a file of the tests could not be written");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    /// The real sftp over "ssh" that is `line`: a script that has sftp-server as $1.
    SshPrograms over(const QString &line) const
    {
        const QString fake = script(u"ssh"_s, line + u'\n');
        return {.sftp = script(u"sftp"_s, u"exec /usr/bin/sftp -S '%1' \"$@\"\n"_s.arg(fake))};
    }

private slots:
    void initTestCase()
    {
        qunsetenv("SSH_AUTH_SOCK");
        const QString trouble = m_server.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QVERIFY2(!tests::SshServer::sftpServer().isEmpty(),
                 "sftp-server is not here: scripts/setup --tests puts it in place");
        const auto key = tests::await<HostKey>([&](auto told) { askHostKey(m_server.method(), qApp, told); });
        VERIFY_OK(key);
        VERIFY_OK(acceptHostKey(*key, knownHosts()));
    }

    void aServerThatIsSetUpOddlyIsToldForWhatItIs_data()
    {
        QTest::addColumn<QString>("subsystem");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("code");
        const QString sftp = u"internal-sftp"_s;
        const QString me = m_server.user();
        QTest::newRow("a banner") << sftp << QStringList{u"Banner "_s + m_server.path(u"banner"_s)} << me
                                  << u"success"_s;
        QTest::newRow("umask 0") << u"internal-sftp -u 0"_s << QStringList() << me << u"success"_s;
        QTest::newRow("no SFTP") << QString() << QStringList() << me << u"sftpNotOffered"_s;
        QTest::newRow("renaming is not allowed")
            << u"internal-sftp -P rename,posix-rename"_s << QStringList() << me << u"fileNotWritable"_s;
        QTest::newRow("nothing may be written")
            << u"internal-sftp -R"_s << QStringList() << me << u"fileNotWritable"_s;
        QTest::newRow("another user")
            << sftp << QStringList() << u"nobody-of-this-name"_s << u"loginRefused"_s;
        QTest::newRow("this user is not let in")
            << sftp << QStringList{u"DenyUsers "_s + me} << me << u"loginRefused"_s;
    }
    void aServerThatIsSetUpOddlyIsToldForWhatItIs()
    {
        QFETCH(QString, subsystem);
        QFETCH(QStringList, lines);
        QFETCH(QString, user);
        QFETCH(QString, code);
        QFile banner(m_server.path(u"banner"_s));
        QVERIFY(banner.open(QIODevice::WriteOnly));
        banner.write("Welcome\nsftp> cd \"/\": No such file or directory, Permission denied\n");
        banner.close();
        QFile::setPermissions(banner.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        m_server.configure(subsystem, lines);
        QCOMPARE(m_server.startAgain(), QString());
        const QString root = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        m_server.makeFolder(root);
        m_server.makeFolder(root + u"/.well-known"_s);
        m_server.makeFolder(root + u"/.well-known/acme-challenge"_s);
        QFile keep(m_server.path(root) + u"/.well-known/acme-challenge/keep"_s);
        QVERIFY(keep.open(QIODevice::WriteOnly) && keep.write("of somebody else") > 0);
        keep.close();
        Method method = m_server.method();
        method.folder = m_server.path(root);
        method.server = user + u"@127.0.0.1"_s;

        const auto presented = done(What::Present, method);
        QCOMPARE(nameOf(presented), code);
        QCOMPARE(contents(keep.fileName()), "of somebody else"_ba);
        const QString file
            = m_server.path(root) + u"/.well-known/acme-challenge/"_s + QString::fromLatin1(proof().token);
        QCOMPARE(contents(file), presented ? proof().keyAuthorization : QByteArray());
        if (presented)
            QCOMPARE(QFile::permissions(file) & (QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        if (code != "sftpNotOffered"_L1 && code != "loginRefused"_L1 && !subsystem.endsWith("-R"_L1)) {
            VERIFY_OK(done(What::CleanUp, method));
            QCOMPARE(filesIn(m_server.path(root)), QStringList{u"keep"_s}); // no draft is left
        }
    }

    void foldersMadeUnderAnyUmaskAreNobodyElsesToWrite()
    {
        m_server.configure(u"internal-sftp -u 0"_s);
        QCOMPARE(m_server.startAgain(), QString());
        m_server.makeFolder(u"open"_s);
        Method method = m_server.method();
        method.folder = m_server.path(u"open"_s);
        VERIFY_OK(done(What::Present, method));
        for (const QString &folder : {u"/.well-known"_s, u"/.well-known/acme-challenge"_s})
            QCOMPARE(QFile::permissions(method.folder + folder) & (QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        VERIFY_OK(done(What::CleanUp, method));
    }

    void anAgentWithoutAKeyIsALoginThatIsRefused()
    {
        m_server.configure(u"internal-sftp"_s);
        QCOMPARE(m_server.startAgain(), QString());
        QProcess agent;
        const QString socket = m_folder.filePath(u"agent"_s);
        agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
        Method method = m_server.method();
        method.identity.clear();
        QCOMPARE(nameOf(done(What::Present, method)), u"loginRefused"_s);
        qunsetenv("SSH_AUTH_SOCK");
        agent.kill();
        agent.waitForFinished();
    }

    void aBadLineIsToldForWhatItIs_data()
    {
        QTest::addColumn<QString>("line"); // SERVER: the real sftp-server
        QTest::addColumn<QString>("code");
        // A file that may not grow is what a full disk is, but for the number of the error.
        QTest::newRow("the disk is full") << u"trap '' XFSZ; ulimit -f 0; exec SERVER"_s << u"diskFull"_s;
        // Enough for the greeting and the first commands, not for the file.
        QTest::newRow("cut off in the middle")
            << u"dd bs=1 count=380 2>/dev/null | SERVER"_s << u"noAnswer"_s;
        QTest::newRow("cut off at the greeting")
            << u"dd bs=1 count=9 2>/dev/null | SERVER"_s << u"noAnswer"_s;
        QTest::newRow("a shell that talks")
            << u"echo 'Welcome to this server'; exec SERVER"_s << u"sftpNotOffered"_s;
        QTest::newRow("a shell that does not know what to do")
            << u"echo 'Unknown command: sftp-server' >&2; exit 127"_s << u"programFailed"_s;
        QTest::newRow("an account without a shell")
            << u"echo 'This account is currently not available.'; cat >/dev/null"_s << u"sftpNotOffered"_s;
        QTest::newRow("a password is asked for")
            << u"echo 'www@web: Permission denied (password).' >&2; exit 255"_s << u"loginRefused"_s;
        QTest::newRow("the connection is reset")
            << u"echo 'Connection reset by 192.0.2.1 port 22' >&2; exit 255"_s << u"noAnswer"_s;
    }
    void aBadLineIsToldForWhatItIs()
    {
        QFETCH(QString, line);
        QFETCH(QString, code);
        QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(u".well-known/acme-challenge"_s));
        QFile keep(root.filePath(u".well-known/acme-challenge/keep"_s));
        QVERIFY(keep.open(QIODevice::WriteOnly) && keep.write("of somebody else") > 0);
        keep.close();
        const Method method{.kind = MethodKind::RemoteFolder, .folder = root.path(), .server = u"web"_s};
        const QString server = u'\'' + tests::SshServer::sftpServer() + u'\'';
        const auto presented = done(What::Present, method, over(QString(line).replace(u"SERVER"_s, server)));
        QVERIFY(!presented);
        QCOMPARE(nameOf(presented), code);
        if (code != "programFailed"_L1) // which names the program, and quotes it
            QVERIFY2(presented.error().subject.startsWith("web"_L1), qPrintable(presented.error().subject));
        QCOMPARE(contents(keep.fileName()), "of somebody else"_ba);
        QVERIFY(!filesIn(root.path()).contains(QString::fromLatin1(proof().token)));
        // Once the line is good again, what the bad one left is taken away.
        VERIFY_OK(done(What::CleanUp, method, over(u"exec "_s + server)));
        QCOMPARE(filesIn(root.path()), QStringList{u"keep"_s});
    }
};

QTEST_GUILESS_MAIN(TestSftpFaults)
#include "tst_sftpfaults.moc"
