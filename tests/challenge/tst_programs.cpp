// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/acmedns.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;
using tests::await;

/// Programs that change records, stood in for by small scripts.
class TestPrograms final : public QObject {
    Q_OBJECT
    crypto::Library m_library;
    QTemporaryDir m_folder;

    QString script(const QByteArray &text, const QString &name = u"hook"_s) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + text) < 0)
            qFatal("a file of the tests could not be written");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    Result<ProgramOutput> run(const QString &program, const QByteArray &secret = {},
                              std::chrono::milliseconds limit = std::chrono::seconds(30))
    {
        return await<ProgramOutput>([&](auto done) {
            ProgramCall call{.program = program, .limit = limit};
            if (!secret.isEmpty())
                call.secrets.push_back({u"API_TOKEN"_s, crypto::Secret(secret)});
            runProgram(std::move(call), this, done);
        });
    }
    static RecordChange change(RecordChange::Action action)
    {
        return {.action = action,
                .place = {.asked = u"_acme-challenge.www.example.org"_s,
                          .record = u"_acme-challenge.www.example.org"_s,
                          .zone = {.name = u"example.org"_s, .primary = u"ns1.example.org"_s}},
                .proof = {.name = u"www.example.org"_s,
                          .token = "a-token-of-22-characters",
                          .keyAuthorization = "a-token-of-22-characters.thumb"}};
    }

private slots:
    void eachFormIsCalledAsItsProgramsExpect_data()
    {
        QTest::addColumn<ProviderKind>("kind");
        QTest::addColumn<QByteArray>("added"); // V: the value, T: the token
        QTest::addColumn<QByteArray>("removed");
        const QByteArray name = "_acme-challenge.www.example.org";
        QTest::newRow("program") << ProviderKind::Program << "present|" + name + "|V|example.org"
                                 << "cleanup|" + name + "|V|example.org";
        QTest::newRow("lego") << ProviderKind::Lego << "present|" + name + ".|V"
                              << "cleanup|" + name + ".|V";
        QTest::newRow("dehydrated") << ProviderKind::Dehydrated << "deploy_challenge|www.example.org|T|V"_ba
                                    << "clean_challenge|www.example.org|T|V"_ba;
        QTest::newRow("lexicon") << ProviderKind::Lexicon
                                 << "service|create|example.org|TXT|--name|" + name + "|--content|V"
                                 << "service|delete|example.org|TXT|--name|" + name + "|--content|V";
        QTest::newRow("certbot") << ProviderKind::Certbot << "www.example.org:V"_ba
                                 << "gone www.example.org:V"_ba;
        QTest::newRow("acme.sh") << ProviderKind::AcmeSh << "added " + name + " V as token"
                                 << "removed " + name + " V as token";
    }
    void eachFormIsCalledAsItsProgramsExpect()
    {
        QFETCH(ProviderKind, kind);
        QFETCH(QByteArray, added);
        QFETCH(QByteArray, removed);
        Provider provider{.name = u"x"_s, .kind = kind, .service = u"service"_s};
        provider.program = script("\n"
                                  "if [ $# -gt 0 ]; then IFS='|'; echo \"$*\"; else echo "
                                  "\"$CERTBOT_DOMAIN:$CERTBOT_VALIDATION\"; fi\n");
        provider.cleanUpProgram = script("echo \"gone $CERTBOT_DOMAIN:$CERTBOT_VALIDATION\"\n", u"gone"_s);
        if (kind == ProviderKind::AcmeSh) {
            provider.program = script("\n"
                                      "_helper() { echo \"$1\"; }\n"
                                      "[ $# -eq 0 ] && echo \"usage: ...\"\n",
                                      u"acme.sh"_s);
            script("service_add() { _helper \"added $1 $2 as $API_TOKEN\"; }\n"
                   "service_rm() { _helper \"removed $1 $2 as $API_TOKEN\"; }\n",
                   u"dnsapi/service.sh"_s);
        }
        for (const auto action : {RecordChange::Action::Add, RecordChange::Action::Remove}) {
            Credentials credentials;
            if (kind == ProviderKind::AcmeSh)
                credentials.push_back({u"API_TOKEN"_s, crypto::Secret("token")});
            const RecordChange wanted = change(action);
            auto call = callFor(wanted, provider, credentials);
            QVERIFY(call);
            const auto output
                = await<ProgramOutput>([&](auto done) { runProgram(*std::move(call), this, done); });
            VERIFY_OK(output);
            QByteArray expected = action == RecordChange::Action::Add ? added : removed;
            if (kind == ProviderKind::AcmeSh)
                expected.replace("as token", "as [removed]");
            expected.replace("|V", "|" + dnsValue(wanted.proof)).replace(":V", ":" + dnsValue(wanted.proof));
            expected.replace(" V", " " + dnsValue(wanted.proof))
                .replace("|T|", "|" + wanted.proof.token + "|");
            QCOMPARE(output->text.trimmed(), expected);
            QVERIFY(verdict(*output, wanted, provider));
        }
    }

    void theKeyOfAnUpdateIsOnlyOnStandardInput()
    {
        const Provider provider{.name = u"x"_s, .keyName = u"key"_s, .algorithm = u"hmac-sha256"_s};
        Credentials credentials;
        credentials.push_back({u"secret"_s, crypto::Secret("c2VjcmV0\n")});
        const auto call = callFor(change(RecordChange::Action::Remove), provider, credentials);
        QVERIFY(call);
        const QByteArray script = call->input.toByteArray();
        QVERIFY(
            script.contains("server ns1.example.org 53\nkey hmac-sha256:key c2VjcmV0\nzone example.org.\n"));
        QVERIFY(script.contains("update delete _acme-challenge.www.example.org. TXT \""));
        QVERIFY(!call->arguments.join(u' ').contains("c2VjcmV0"_L1));
        QVERIFY(call->secrets.empty());
    }

    void aSecretThatIsNotBase64IsRefusedWithoutShowingIt()
    {
        const Provider provider{.name = u"x"_s, .keyName = u"key"_s, .algorithm = u"hmac-sha256"_s};
        Credentials credentials;
        credentials.push_back({u"secret"_s, crypto::Secret("se cret\nsend")});
        const auto call = callFor(change(RecordChange::Action::Add), provider, credentials);
        QVERIFY(!call);
        QVERIFY(!(call.error().subject + call.error().detail).contains("cret\n"_L1));
    }

    void anAcmeDnsServerIsToldWithoutItsPasswordInArguments()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray heard;
        QByteArray reply = "{\"username\":\"u-1\",\"password\":\"p-secret\",\"fulldomain\":\"D1.auth.test.\","
                           "\"subdomain\":\"d1\"}";
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
                heard += socket->readAll();
                if (!heard.contains("\r\n\r\n") || !heard.endsWith('}'))
                    return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(reply.size())
                              + "\r\nConnection: close\r\n\r\n" + reply);
                socket->disconnectFromHost();
            });
        });
        Provider provider{.name = u"ad"_s,
                          .kind = ProviderKind::AcmeDns,
                          .server = u"http://127.0.0.1:%1/"_s.arg(server.serverPort())};
        QVERIFY(checked(provider));
        const auto registered
            = await<ProgramOutput>([&](auto done) { runProgram(acmeDnsRegistration(provider), this, done); });
        VERIFY_OK(registered);
        QVERIFY2(heard.startsWith("POST /register HTTP/1.1\r\n"), heard.constData());
        const auto account = acmeDnsAccount(registered->text, provider);
        VERIFY_OK(account);
        QCOMPARE(provider.service, u"d1.auth.test"_s);

        heard.clear();
        RecordChange wanted = change(RecordChange::Action::Add);
        QCOMPARE(callFor(wanted, provider, *account).error().code, ErrorCode::DelegationMissing);
        wanted.place.record = provider.service;
        auto call = callFor(wanted, provider, *account);
        VERIFY_OK(call);
        QVERIFY(!call->arguments.join(u' ').contains("p-secret"_L1));
        const auto output
            = await<ProgramOutput>([&](auto done) { runProgram(*std::move(call), this, done); });
        VERIFY_OK(output);
        QVERIFY(verdict(*output, wanted, provider));
        QVERIFY2(heard.startsWith("POST /update HTTP/1.1\r\n"), heard.constData());
        QVERIFY2(heard.contains("X-Api-User: u-1\r\n") && heard.contains("X-Api-Key: p-secret\r\n"),
                 heard.constData());
        QVERIFY2(heard.endsWith("{\"subdomain\":\"d1\",\"txt\":\"" + dnsValue(wanted.proof) + "\"}"),
                 heard.constData());
    }

    void whatIsNoAcmeDnsAccountIsRefused()
    {
        for (const QByteArray reply :
             {"", "[]", "{\"username\":\"u\"}",
              "{\"username\":\"u\\r\\nX: "
              "y\",\"password\":\"p\",\"fulldomain\":\"d.test\",\"subdomain\":\"d\"}",
              "{\"username\":\"u\",\"password\":\"p\",\"fulldomain\":\"d\\nsend\",\"subdomain\":\"d\"}"}) {
            Provider provider{.name = u"ad"_s, .kind = ProviderKind::AcmeDns, .server = u"https://a.test"_s};
            QCOMPARE(acmeDnsAccount(reply, provider).error().code, ErrorCode::BadReply);
        }
        for (const QString &address :
             {u"http://auth.example.org"_s, u"auth.example.org"_s, u"https://u:p@a.test"_s})
            QVERIFY(!checked({.name = u"ad"_s, .kind = ProviderKind::AcmeDns, .server = address}));
    }

    void secretsAreInTheEnvironmentAndNotInWhatIsKept()
    {
        const auto output = run(
            script("echo \"token=$API_TOKEN\"; env | sed 's/=.*//' | sort | tr '\\n' ' '\n"), "very-secret");
        VERIFY_OK(output);
        QVERIFY2(output->text.startsWith("token=[removed]\n"), output->text.constData());
        for (const char *variable : {"API_TOKEN", "HOME", "LC_ALL", "PATH", "TMPDIR"})
            QVERIFY2(output->text.contains(variable), variable);
        QVERIFY(!output->text.contains("XDG_"));
        QVERIFY(!output->text.contains("QT_"));
    }

    void whatItWritesIsPrivateAndGoesWithIt()
    {
        const auto output = run(script("pwd; umask; touch left; ls\n"));
        VERIFY_OK(output);
        const QList<QByteArray> lines = output->text.split('\n');
        QCOMPARE(lines.value(1), "0077");
        QCOMPARE(lines.value(2), "left");
        QTRY_VERIFY(!QDir(QString::fromUtf8(lines.value(0))).exists());
    }

    void oneThatHangsIsKilledWithItsChildren()
    {
        const QString note = m_folder.filePath(u"pid"_s);
        const auto output = run(script("sleep 1000 & echo $! >'" + note.toUtf8() + "'; wait\n"), {},
                                std::chrono::milliseconds(1500));
        QVERIFY(!output);
        QCOMPARE(output.error().code, ErrorCode::TimedOut);
        const auto read = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
        };
        const QByteArray pid = read(note);
        QVERIFY(!pid.isEmpty());
        // Gone, or nothing but an entry that nobody has collected.
        QTRY_COMPARE(read(u"/proc/%1/cmdline"_s.arg(QString::fromLatin1(pid))), QByteArray());
    }

    void oneThatNeverStopsTalkingIsKilled()
    {
        const auto output = run(script("while :; do echo 0123456789012345678901234567890123456789; done\n"));
        QVERIFY(!output);
        QCOMPARE(output.error().code, ErrorCode::ProgramFailed);
    }

    void oneThatIsNotThereIsNamed()
    {
        const auto output = run(m_folder.filePath(u"nothing"_s));
        QVERIFY(!output);
        QCOMPARE(output.error().code, ErrorCode::ProgramMissing);
        QVERIFY(output.error().subject.endsWith("/nothing"_L1));
    }

    void oneThatAsksFindsNobody()
    {
        const auto output = run(script("read answer </dev/tty || echo nobody\n"));
        VERIFY_OK(output);
        QVERIFY2(output->text.contains("nobody"), output->text.constData());
    }

    void itsExitStatusAndLastLineAreUnderstood()
    {
        const Provider provider{.name = u"x"_s, .kind = ProviderKind::Program, .program = u"/x"_s};
        const RecordChange wanted = change(RecordChange::Action::Add);
        const auto later
            = verdict({75, "noise\n{\"message\": \"slow \\u001b[31mdown\"}\n"}, wanted, provider);
        QCOMPARE(later.error().code, ErrorCode::ProviderBusy);
        QCOMPARE(later.error().detail, u"slow [31mdown"_s);
        const auto failed = verdict({1, "Traceback: no\n"}, wanted, provider);
        QCOMPARE(failed.error().code, ErrorCode::ProgramFailed);
        QVERIFY(failed.error().detail.contains("Traceback"_L1));
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
