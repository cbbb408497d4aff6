// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/localauthority.h"
#include "core/crypto/secret.h"
#include "core/notify/hooks.h"
#include "tests/notify/sights.h"
#include "tests/support/await.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;
using tests::Now;

/// A server that answers every request with the same words.
class OneAnswer final : public QObject {
    Q_OBJECT
public:
    explicit OneAnswer(QByteArray answer) : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                request += socket->readAll();
                const qsizetype head = request.indexOf("\r\n\r\n");
                if (head < 0 || !request.endsWith('}'))
                    return;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url(const QString &scheme = u"http"_s) const
    {
        return QUrl(u"%1://127.0.0.1:%2/hook/secret?token=x"_s.arg(scheme).arg(m_server.serverPort()));
    }
    QByteArray request;

private:
    QByteArray m_answer;
    QTcpServer m_server;
};

class TestHooks final : public QObject {
    Q_OBJECT
private slots:
    void theDocumentIsPosted();
    void anAnswerIsJudgedByItsStatus_data();
    void anAnswerIsJudgedByItsStatus();
    void onlyHttpsLeavesThisComputer_data();
    void onlyHttpsLeavesThisComputer();
    void aServerThatIsNotTrustedGetsNothing();
    void noErrorNamesTheAddress();
    void theCommandIsToldThroughItsEnvironment();
    void onlyAProgramIsACommand_data();
    void onlyAProgramIsACommand();

private:
    static Result<void> post(const QUrl &url)
    {
        QObject owner;
        return tests::await<void>([&](auto done) { postWebhook(url, message(), Now, &owner, done); });
    }
    static Message message()
    {
        const Error cause{
            .code = ErrorCode::ConnectionRefused, .subject = u"a.test:80"_s, .detail = u"secret"_s};
        return {u"title \"x\""_s,
                u"body; $(id)\nline"_s,
                {{.kind = AlertKind::Failed,
                  .certificate = u"a.test"_s,
                  .name = u"a.test"_s,
                  .notAfter = Now.addDays(9),
                  .failures = 3,
                  .urgent = true,
                  .cause = cause},
                 {.kind = AlertKind::Failed, .certificate = u"b.test"_s, .name = u"b.test"_s}}};
    }
    crypto::Library m_library;
};

void TestHooks::theDocumentIsPosted()
{
    OneAnswer server("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
    VERIFY_OK(post(server.url()));
    QVERIFY2(server.request.startsWith("POST /hook/secret?token=x HTTP/1.1\r\n"), server.request.constData());
    QVERIFY(server.request.contains("Content-Type: application/json\r\n"));
    const QJsonObject json
        = QJsonDocument::fromJson(server.request.mid(server.request.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(json["event"_L1].toString(), u"problem"_s);
    QCOMPARE(json["urgent"_L1].toBool(), true);
    QCOMPARE(json["time"_L1].toString(), u"2026-11-26T12:00:00Z"_s);
    QCOMPARE(json["title"_L1].toString(), message().title);
    QCOMPARE(json["text"_L1].toString(), message().title + u'\n' + message().body);
    const QJsonObject first = json["alerts"_L1].toArray().first().toObject();
    QCOMPARE(first["certificate"_L1].toString(), u"a.test"_s);
    QCOMPARE(first["error"_L1].toString(), u"connectionRefused"_s);
    QVERIFY(!server.request.contains("\"secret\"") && !server.request.contains("detail"));
}

void TestHooks::anAnswerIsJudgedByItsStatus_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<std::optional<ErrorCode>>("code");
    const auto row = [](const char *name, const QByteArray &answer, std::optional<ErrorCode> code) {
        QTest::newRow(name) << answer << code;
    };
    row("ok", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", {});
    row("without end", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(200'000, 'x'), {});
    row("redirect", "HTTP/1.1 302 Found\r\nLocation: https://evil.test/\r\nContent-Length: 0\r\n\r\n",
        ErrorCode::RedirectRefused);
    row("kept redirect", "HTTP/1.1 307 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
        ErrorCode::RedirectRefused);
    row("not found", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", ErrorCode::ServerBroken);
    row("broken", "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", ErrorCode::ServerBroken);
    row("nothing", "", ErrorCode::NoAnswer);
    row("junk", "220 smtp.test ESMTP\r\n", ErrorCode::NoAnswer);
}

void TestHooks::anAnswerIsJudgedByItsStatus()
{
    QFETCH(QByteArray, answer);
    QFETCH(std::optional<ErrorCode>, code);
    OneAnswer server(answer);
    const auto outcome = post(server.url());
    QCOMPARE(outcome ? std::nullopt : std::optional(outcome.error().code), code);
}

void TestHooks::onlyHttpsLeavesThisComputer_data()
{
    QTest::addColumn<QString>("url");
    for (const char *bad : {"http://example.org/", "ftp://example.org/", "file:///etc/passwd", "example.org",
                            "", "https://user:pass@example.org/", "https:///path", "javascript:alert(1)",
                            "http://127.0.0.1.example.org/"})
        QTest::newRow(bad) << QString::fromUtf8(bad);
}

void TestHooks::onlyHttpsLeavesThisComputer()
{
    QFETCH(QString, url);
    const auto outcome = post(QUrl(url, QUrl::StrictMode));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::BadInput);
}

void TestHooks::aServerThatIsNotTrustedGetsNothing()
{
    const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    const auto authority = crypto::LocalAuthority::create(u"Nobody's"_s);
    QVERIFY(key && authority);
    const auto chain = authority->issue(key->publicDer(), {.names = {u"localhost"_s}});
    VERIFY_OK(chain);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(crypto::toPem(*chain)));
    configuration.setPrivateKey(QSslKey(key->privatePem()->toByteArray(), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QByteArray heard;
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&heard, socket] { heard += socket->readAll(); });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto outcome = post(QUrl(u"https://localhost:%1/hook"_s.arg(server.serverPort())));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::TlsUntrusted);
    QCOMPARE(outcome.error().subject, u"localhost"_s);
    QCOMPARE(heard, QByteArray());
}

void TestHooks::noErrorNamesTheAddress()
{
    for (const QByteArray &answer :
         {QByteArray("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"), QByteArray()}) {
        OneAnswer server(answer);
        const auto outcome = post(server.url());
        QVERIFY(!outcome);
        QVERIFY(!QJsonDocument(toJson(outcome.error())).toJson().contains("secret"));
    }
}

void TestHooks::theCommandIsToldThroughItsEnvironment()
{
    QTemporaryDir folder;
    const QString program = folder.filePath(u"alert $x"_s);
    const QString out = folder.filePath(u"out"_s);
    QFile file(program);
    QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("#!/bin/sh\n{ printf '%s|' \"$@\"; env | grep -A1 ^TEGATA_ | sort; } >'"
                          + out.toUtf8() + "'\n")
                > 0);
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    file.close();
    QObject owner;
    qputenv("TEGATA_STORE_PASSPHRASE", "hidden");
    const auto ran = tests::await<void>([&](auto done) {
        runCommand({program, u"a b"_s, u"$(id)"_s}, message(), &owner, done);
    });
    qunsetenv("TEGATA_STORE_PASSPHRASE");
    VERIFY_OK(ran);
    QFile result(out);
    QVERIFY(result.open(QIODevice::ReadOnly));
    const QByteArray text = result.readAll();
    QVERIFY2(text.startsWith("a b|$(id)|"), text.constData());
    for (const char *line : {"TEGATA_EVENT=problem", "TEGATA_TITLE=title \"x\"", "TEGATA_TEXT=body; $(id)",
                             "TEGATA_URGENT=1", "TEGATA_CERTIFICATES=a.test b.test"})
        QVERIFY2(text.contains(line), line);
    QVERIFY(!text.contains("hidden"));
}

void TestHooks::onlyAProgramIsACommand_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("relative") << QStringList{u"true"_s};
    QTest::newRow("a folder") << QStringList{u"/bin"_s};
    QTest::newRow("not there") << QStringList{u"/nonexistent/x"_s};
    QTest::newRow("not executable") << QStringList{u"/etc/passwd"_s};
}

void TestHooks::onlyAProgramIsACommand()
{
    QFETCH(QStringList, command);
    QObject owner;
    const auto ran = tests::await<void>([&](auto done) { runCommand(command, message(), &owner, done); });
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
