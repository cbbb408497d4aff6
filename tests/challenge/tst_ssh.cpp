// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/hostkey.h"
#include "core/challenge/remotefolder.h"
#include "core/challenge/ssh.h"
#include "core/crypto/secret.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// What goes to ssh and sftp, and what is made of their words, without a server.
class TestSsh final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void bothFormsOfAFolderElsewhereAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("server");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("folder");
        QTest::newRow("alias") << u"web:/srv/www"_s << u"web"_s << 0 << u"/srv/www"_s;
        QTest::newRow("user") << u"www@web.example.org:/srv/www"_s << u"www@web.example.org"_s << 0
                              << u"/srv/www"_s;
        QTest::newRow("user with a sign") << u"a@b.test@web:/w"_s << u"a@b.test@web"_s << 0 << u"/w"_s;
        QTest::newRow("IPv6") << u"www@[2001:db8::1]:/srv"_s << u"www@[2001:db8::1]"_s << 0 << u"/srv"_s;
        QTest::newRow("URL") << u"sftp://www@web:2222/srv/w w"_s << u"www@web"_s << 2222 << u"/srv/w w"_s;
        QTest::newRow("URL without a port") << u"sftp://web/srv"_s << u"web"_s << 0 << u"/srv"_s;
        QTest::newRow("a colon in the folder") << u"web:/srv/a:b"_s << u"web"_s << 0 << u"/srv/a:b"_s;
    }
    void bothFormsOfAFolderElsewhereAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, server);
        QFETCH(int, port);
        QFETCH(QString, folder);
        const auto method = remoteFolderFrom(typed);
        QVERIFY2(method, method ? "" : qPrintable(method.error().detail));
        QCOMPARE(method->server, server);
        QCOMPARE(int(method->sshPort), port);
        QCOMPARE(method->folder, folder);
        QCOMPARE(remoteFolderFrom(remoteText(*method)).value(), *method);
        QCOMPARE(methodFromJson(toJson(*method)).value(), *method);
    }

    void nothingBecomesAnOptionAWordOrALine_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto &typed : {u""_s,
                                  u"web"_s,
                                  u"web:srv"_s,
                                  u"-oProxyCommand=x:/srv"_s,
                                  u"a@-x:/srv"_s,
                                  u"web x:/srv"_s,
                                  u"web:/srv\nrm x"_s,
                                  u"web:/srv\"x"_s,
                                  u"web:/srv\\x"_s,
                                  u"web:/srv/*"_s,
                                  u"web:/srv/[a]"_s,
                                  u"web:/srv\t"_s,
                                  u"web;x:/srv"_s,
                                  u"$(x):/srv"_s,
                                  u"sftp://web:0/srv"_s,
                                  u"sftp://web:65536/srv"_s,
                                  u"sftp://web"_s,
                                  u":/srv"_s,
                                  u"@web:/srv"_s,
                                  u"web:/"_s + QString(600, u'a')})
            QTest::newRow(qPrintable(typed.left(30))) << typed;
    }
    void nothingBecomesAnOptionAWordOrALine()
    {
        QFETCH(QString, typed);
        const auto method = remoteFolderFrom(typed);
        QVERIFY(!method);
        QCOMPARE(method.error().code, ErrorCode::BadInput);
    }

    void itNeverAsksAndNeverAcceptsAKeyByItself()
    {
        const Method method{
            .kind = MethodKind::RemoteFolder, .folder = u"/srv"_s, .server = u"web"_s, .identity = u"/k y"_s};
        const ProgramCall call
            = sftpCall(method, u"/a \"%/known"_s, u"/tmp/batch"_s, std::chrono::seconds(1));
        const QString line = call.arguments.join(u'|');
        QVERIFY2(line.contains("BatchMode=yes"_L1) && line.contains("StrictHostKeyChecking=yes"_L1),
                 qPrintable(line));
        QVERIFY2(line.contains(u"~/.ssh/known_hosts2 \"/a \\\"%%/known\""_s), qPrintable(line));
        QVERIFY2(line.contains("IdentityFile=\"/k y\""_L1), qPrintable(line));
        QCOMPARE(call.arguments.mid(call.arguments.size() - 2), (QStringList{u"--"_s, u"web"_s}));
        QVERIFY(hostKeyCall(method, u"/tmp/key"_s).arguments.contains(u"BatchMode=yes"_s));
    }

    void sshsWordsBecomeReasons_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<ErrorCode>("code");
        using enum ErrorCode;
        const auto row = [](const char *name, const QByteArray &words, ErrorCode code) {
            QTest::newRow(name) << words << code;
        };
        row("unknown",
            "No ED25519 host key is known for web and you have requested strict checking.\n"
            "Host key verification failed.\nConnection closed\n",
            HostKeyUnknown);
        row("changed",
            "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.\n",
            HostKeyChanged);
        row("refused", "www@web: Permission denied (publickey,password).\nConnection closed\n", LoginRefused);
        row("too many", "Received disconnect from 1.2.3.4: Too many authentication failures\n", LoginRefused);
        row("no such host", "ssh: Could not resolve hostname web: Name or service not known\n", HostNotFound);
        row("nobody listens", "ssh: connect to host web port 22: Connection refused\n", ConnectionRefused);
        row("no way", "ssh: connect to host web port 22: No route to host\n", ConnectionRefused);
        row("silence", "ssh: connect to host web port 22: Connection timed out\n", TimedOut);
        row("hangs up", "kex_exchange_identification: Connection closed by remote host\nConnection closed\n",
            NoAnswer);
        row("no SFTP", "subsystem request failed on channel 0\nConnection closed\n", SftpNotOffered);
        row("a shell that talks", "Received message too long 1416128883\n", SftpNotOffered);
        row("a configuration", "/home/x/.ssh/config: line 3: Bad configuration option: foo\n", ProgramFailed);
    }
    void sshsWordsBecomeReasons()
    {
        QFETCH(QByteArray, words);
        QFETCH(ErrorCode, code);
        const Method method{.server = u"web"_s, .identity = u"/no/such/key"_s};
        QCOMPARE(codeName(sshError({.exitStatus = 255, .text = words}, method).code), codeName(code));
    }

    void aBatchIsReadCommandByCommand()
    {
        const auto parts
            = partsOf("Welcome\nsftp> cd \"/srv\"\nsftp> -rm ./a\nremote delete /srv/a: No such file or "
                      "directory\nsftp> put \"/t\" ./a\ndest open \"/srv/a\": Permission denied\n");
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts[0].outcome, BatchPart::Outcome::Done);
        QCOMPARE(parts[1].outcome, BatchPart::Outcome::Missing);
        QCOMPARE(parts[2].command, u"put \"/t\" ./a"_s);
        QCOMPARE(parts[2].outcome, BatchPart::Outcome::Denied);
    }

    void aKeyWithAPassphraseIsToldFromOneWithout()
    {
        QTemporaryDir folder;
        for (const auto &[name, passphrase, format] :
             {std::tuple{u"open"_s, u""_s, u"RFC4716"_s}, std::tuple{u"locked"_s, u"secret"_s, u"RFC4716"_s},
              std::tuple{u"oldlocked"_s, u"secret"_s, u"PEM"_s}}) {
            QCOMPARE(QProcess::execute(u"ssh-keygen"_s,
                                       {u"-q"_s, u"-t"_s, u"rsa"_s, u"-b"_s, u"2048"_s, u"-m"_s, format,
                                        u"-N"_s, passphrase, u"-f"_s, folder.filePath(name)}),
                     0);
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(hasPassphrase(file.readAll()), !passphrase.isEmpty());
        }
    }

    void theFingerprintIsTheOneThatSshKeygenPrints()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"k"_s);
        QCOMPARE(
            QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ecdsa"_s, u"-N"_s, {}, u"-f"_s, file}),
            0);
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s, {u"-lf"_s, file + u".pub"_s});
        QVERIFY(keygen.waitForFinished());
        QFile publicKey(file + u".pub"_s);
        QVERIFY(publicKey.open(QIODevice::ReadOnly));
        const auto key = hostKeyFrom("web " + publicKey.readAll(), u"web"_s);
        QVERIFY(key);
        QCOMPARE(key->type, u"ECDSA"_s);
        QCOMPARE(QString::fromUtf8(keygen.readAll()).section(u' ', 1, 1), key->fingerprint);
        QVERIFY(!hostKeyFrom("web ssh-rsa", u"web"_s));
        QVERIFY(!hostKeyFrom("web ssh-rsa !!!!", u"web"_s));
    }

    void anAcceptedKeyIsWrittenDownOnceBesideTheOthers()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"known_hosts"_s);
        QVERIFY(acceptHostKey({.line = "a ssh-rsa AAAA"}, file));
        QVERIFY(acceptHostKey({.line = "b ssh-rsa BBBB"}, file));
        QVERIFY(acceptHostKey({.line = "a ssh-rsa AAAA"}, file));
        QFile known(file);
        QVERIFY(known.open(QIODevice::ReadOnly));
        QCOMPARE(known.readAll(), "a ssh-rsa AAAA\nb ssh-rsa BBBB\n"_ba);
    }
};

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
