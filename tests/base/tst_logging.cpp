// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// Secrets do not reach the log; what reaches it can be read safely.
class LoggingTest : public QObject {
    Q_OBJECT

private:
    static QByteArray content(const QString &path);

private slots:
    void secretsAreTakenOut_data();
    void secretsAreTakenOut();
    void ordinaryTextIsLeftAlone_data();
    void ordinaryTextIsLeftAlone();
    void cleanup();
    void fileIsPrivateAndBounded();
    void fileHoldsWhatWasAskedFor();
    void linesCannotBeForged();
    void anotherProgramMayRotate();
    void aFileThatCannotBeWrittenIsNoFailure();
};

QByteArray LoggingTest::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LoggingTest::secretsAreTakenOut_data()
{
    // In each text the secret is the word CANARY, made as long as such a secret is.
    QTest::addColumn<QString>("text");
    const QString c = u"CANARYCANARYCANARYCANARYCANARYCANARYCANARYC"_s; // 43, as 32 bytes in base64url
    QTest::newRow("PKCS#8") << u"x\n-----BEGIN PRIVATE KEY-----\n%1\n%1\n-----END PRIVATE KEY-----\ny"_s.arg(
        c);
    QTest::newRow("SEC1") << u"-----BEGIN EC PRIVATE KEY-----\r\n%1\r\n-----END EC PRIVATE KEY-----"_s.arg(c);
    QTest::newRow("OpenSSH")
        << u"-----BEGIN OPENSSH PRIVATE KEY-----\n%1\n-----END OPENSSH PRIVATE KEY-----"_s.arg(c);
    QTest::newRow("in JSON")
        << uR"({"key":"-----BEGIN PRIVATE KEY-----\n%1\n-----END PRIVATE KEY-----\n"})"_s.arg(c);
    QTest::newRow("cut off") << u"-----BEGIN RSA PRIVATE KEY-----\n%1"_s.arg(c);
    QTest::newRow("JWS") << uR"({"protected":"eyJh","payload":"","signature":"%1"})"_s.arg(c);
    QTest::newRow("JWS spaced") << uR"("signature" : "%1")"_s.arg(c);
    QTest::newRow("JWS in JSON") << uR"("{\"signature\":\"%1\"}")"_s.arg(c);
    QTest::newRow("compact JWS") << u"eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.%1"_s.arg(c);
    QTest::newRow("private JWK") << uR"({"kty":"EC","d":"%1"})"_s.arg(c);
    QTest::newRow("symmetric JWK") << uR"({"kty":"oct","k":"%1"})"_s.arg(c);
    QTest::newRow("key authorization")
        << u"answer evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA.%1 now"_s.arg(c);
    QTest::newRow("header") << u"Authorization: Bearer %1"_s.arg(c);
    QTest::newRow("basic header") << u"authorization: Basic %1 %1"_s.arg(c);
    QTest::newRow("proxy header")
        << u"Proxy-Authorization: Digest username=\"a\", response=%1"_s.arg(c).remove(u'"');
    QTest::newRow("header in JSON") << uR"({"Authorization": "Bearer %1"})"_s.arg(c);
    QTest::newRow("header of an API") << u"X-Api-Key: %1\r\nAccept: */*"_s.arg(c);
    QTest::newRow("nsupdate") << u"server ::1\nkey hmac-sha256:tegata. %1==\nupdate add"_s.arg(c);
    QTest::newRow("nsupdate, bare") << u"key tegata. %1="_s.arg(c);
    QTest::newRow("dig -y") << u"dig -y hmac-sha256:tegata:%1="_s.arg(c);
    QTest::newRow("named.conf") << u"key \"t\" { algorithm hmac-sha256; secret \"%1\"; };"_s.arg(c);
    QTest::newRow("EAB") << u"eab-hmac-key=%1"_s.arg(c);
    QTest::newRow("EAB in JSON") << uR"({"eabMacKey": "%1"})"_s.arg(c);
    QTest::newRow("environment") << u"LEXICON_CLOUDFLARE_AUTH_TOKEN=%1"_s.arg(c);
    QTest::newRow("environment, secret") << u"AWS_SECRET_ACCESS_KEY=%1"_s.arg(c);
    QTest::newRow("password") << u"password: %1"_s.arg(c);
    QTest::newRow("passphrase") << u"Passphrase = '%1'"_s.arg(c);
    QTest::newRow("URL") << u"https://user:%1@proxy.example:3128/"_s.arg(c);
}

void LoggingTest::secretsAreTakenOut()
{
    QFETCH(QString, text);
    const QString clean = core::redacted(text);
    QVERIFY2(!clean.contains("CANARY"_L1), qPrintable(clean));
    QVERIFY2(clean.contains("removed]"_L1), qPrintable(clean));
}

void LoggingTest::ordinaryTextIsLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("sentence") << u"The order for example.org is valid; its key is EC P-256."_s;
    QTest::newRow("URL")
        << u"POST https://acme.example:14000/my-order/evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ 200"_s;
    QTest::newRow("certificate") << u"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"_s;
    QTest::newRow("token")
        << uR"({"type":"http-01","token":"evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"})"_s;
    QTest::newRow("public JWK") << uR"({"jwk":{"crv":"P-256","kty":"EC","x":"f83OJ3D2","y":"x_FEzRu9"}})"_s;
    QTest::newRow("long name") << u"a-rather-long-name-of-a-host.an-even-longer-name-of-a-zone.example.org"_s;
    QTest::newRow("path") << u"/home/user/.local/share/tegata/live/example.org/privkey.pem"_s;
    QTest::newRow("time") << u"key: 12:30, tokens: 3"_s;
}

void LoggingTest::ordinaryTextIsLeftAlone()
{
    QFETCH(QString, text);
    QCOMPARE(core::redacted(text), text);
}

void LoggingTest::cleanup()
{
    core::startLogging({}, QtWarningMsg);
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
}

void LoggingTest::fileIsPrivateAndBounded()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tegata.log"_s);
    const mode_t before = ::umask(0);
    core::startLogging(path, QtInfoMsg);
    const QString line(1000, u'x');
    for (int i = 0; i < 2500; ++i)
        qCInfo(core::logStore).noquote() << i << line;
    ::umask(before);
    for (const QString &name : {path, path + u".1"_s}) {
        struct stat state = {};
        QCOMPARE(::stat(QFile::encodeName(name).constData(), &state), 0);
        QCOMPARE(state.st_mode & 07777U, 0600U);
        QVERIFY(state.st_size > 0 && state.st_size < 1024 * 1024 + 2000);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    QVERIFY(content(path).contains(" tegata.store info: 2499 xxx"));
}

void LoggingTest::fileHoldsWhatWasAskedFor()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tegata.log"_s);
    core::startLogging(path, QtInfoMsg);
    qCDebug(core::logAcme) << "one";
    qCInfo(core::logAcme) << "two";
    core::startLogging(path, QtDebugMsg);
    qCDebug(core::logAcme) << "three";
    core::startLogging(path, QtCriticalMsg);
    qCInfo(core::logAcme) << "four";
    qCInfo(core::logAcme) << "Authorization: CANARY";
    const QByteArray log = content(path);
    QVERIFY(!log.contains("one") && log.contains("two") && log.contains("three") && !log.contains("four"));
    QVERIFY(!log.contains("CANARY"));
    QCOMPARE(log.count('\n'), 2);
}

void LoggingTest::linesCannotBeForged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tegata.log"_s);
    core::startLogging(path, QtInfoMsg);
    qCInfo(core::logAcme).noquote()
        << u"said\n2026-01-01T00:00:00.000Z tegata.store info: all is well\x1b[2J\x202e\r"_s;
    const QByteArray log = content(path);
    QVERIFY(log.contains("\n    2026-01-01"));
    QVERIFY(!log.contains('\x1b') && !log.contains('\r') && !log.contains("\u202e"));
}

void LoggingTest::anotherProgramMayRotate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tegata.log"_s);
    core::startLogging(path, QtInfoMsg);
    qCInfo(core::logApp) << "first";
    // Another program found the file full, moved it aside and has begun a new one.
    QVERIFY(QFile::rename(path, path + u".1"_s));
    QVERIFY(QFile::resize(path + u".1"_s, 1024 * 1024));
    QFile begun(path);
    QVERIFY(begun.open(QIODevice::WriteOnly));
    QCOMPARE(begun.write("theirs\n"), 7);
    begun.close();
    qCInfo(core::logApp) << "second";
    QVERIFY(content(path + u".1"_s).contains("first"));
    QVERIFY(content(path).startsWith("theirs\n"));
    QVERIFY(content(path).contains("second"));
}

void LoggingTest::aFileThatCannotBeWrittenIsNoFailure()
{
    const QTemporaryDir folder;
    core::startLogging(folder.filePath(u"missing/tegata.log"_s), QtInfoMsg);
    qCInfo(core::logApp) << "nowhere to go";
    QVERIFY(QDir(folder.path()).isEmpty());
    // Somebody's link is not followed.
    const QString target = folder.filePath(u"target"_s);
    QVERIFY(QFile::link(target, folder.filePath(u"link.log"_s)));
    core::startLogging(folder.filePath(u"link.log"_s), QtInfoMsg);
    qCInfo(core::logApp) << "not there";
    QVERIFY(!QFile::exists(target));
}

QTEST_GUILESS_MAIN(LoggingTest)
#include "tst_logging.moc"
