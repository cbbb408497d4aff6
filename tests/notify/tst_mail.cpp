// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/notify/mail.h"
#include "tests/notify/sights.h"
#include "tests/support/await.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;
using tests::Now;

/// Mail as Python's standard library reads it, and as a sendmail is given it.
class TestMail final : public QObject {
    Q_OBJECT
private slots:
    void aMailIsReadBackAsItWasMeant_data();
    void aMailIsReadBackAsItWasMeant();
    void noLineIsTooLong();
    void onlyAddressesAreAddresses_data();
    void onlyAddressesAreAddresses();
    void theProgramIsGivenTheMail();
    void aProgramThatFailsIsQuoted();
    void withoutAProgramItIsSaid();

private:
    crypto::Library m_library;
};

/// Header and body of a mail, read by another implementation; null when there is no Python here.
static QJsonObject parsed(const QByteArray &mail)
{
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s,
                  u"import sys, json, email, email.policy\n"
                  "m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
                  "print(json.dumps({'headers': [[k, str(v)] for k, v in m.items()],"
                  " 'body': m.get_content(), 'defects': [str(d) for d in m.defects]}))"_s});
    if (!python.waitForStarted())
        return {};
    python.write(mail);
    python.closeWriteChannel();
    python.waitForFinished();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

void TestMail::aMailIsReadBackAsItWasMeant_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("plain") << u"shop.test expires in 5 days"_s << u"One line."_s;
    QTest::newRow("japanese")
        << u"shop.test はあと5日で期限切れです。更新に3回失敗しました。ポート 80 が閉じています"_s
        << u"一行目\n二行目"_s;
    QTest::newRow("long") << u"x"_s.repeated(500) << u"y"_s.repeated(5000);
    QTest::newRow("emoji at the seam") << u"a"_s + u"😀"_s.repeated(40) << u"😀"_s.repeated(300);
    QTest::newRow("a header in it") << u"hello\r\nBcc: thief@evil.test\r\n\r\nbody"_s
                                    << u".\nFrom x\n..\nBcc: thief@evil.test"_s;
    QTest::newRow("an encoded word in it") << u"=?UTF-8?B?SGVsbG8=?="_s << u"x"_s;
}

void TestMail::aMailIsReadBackAsItWasMeant()
{
    QFETCH(QString, title);
    QFETCH(QString, body);
    const QByteArray mail
        = mailText({title, body, {}}, {u"aiko@a.test"_s, u"root"_s}, u"tegata@a.test"_s, Now, "id@host");
    const QJsonObject read = parsed(mail);
    QVERIFY2(!read.isEmpty(), "python3 is not here (scripts/packages names it), or cannot read the mail");
    QMap<QString, QString> headers;
    for (const auto &header : read["headers"_L1].toArray()) {
        QVERIFY(!headers.contains(header[0].toString()));
        headers.insert(header[0].toString(), header[1].toString());
    }
    QCOMPARE(headers.keys(),
             (QStringList{u"Auto-Submitted"_s, u"Content-Transfer-Encoding"_s, u"Content-Type"_s, u"Date"_s,
                          u"From"_s, u"MIME-Version"_s, u"Message-ID"_s, u"Subject"_s, u"To"_s}));
    QCOMPARE(headers[u"Subject"_s], title.simplified());
    QCOMPARE(headers[u"To"_s], u"aiko@a.test, root"_s);
    QCOMPARE(headers[u"Date"_s], u"Thu, 26 Nov 2026 12:00:00 +0000"_s);
    QCOMPARE(read["body"_L1].toString().replace(u"\r\n"_s, u"\n"_s), body + u'\n');
    QCOMPARE(read["defects"_L1].toArray(), QJsonArray());
}

void TestMail::noLineIsTooLong()
{
    const QByteArray mail
        = mailText({u"証明書"_s.repeated(100), u"期限"_s.repeated(500), {}}, {u"a@a.test"_s}, {}, Now, "i@h");
    for (const QByteArray &line : mail.split('\n')) {
        QVERIFY(line.size() <= 78);
        for (const char c : line)
            QVERIFY(c >= ' ' && c < 0x7f);
    }
    QVERIFY(!mail.contains("From:")); // the mail program's own
}

void TestMail::onlyAddressesAreAddresses_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("one") << u"aiko@example.org"_s << QStringList{u"aiko@example.org"_s};
    QTest::newRow("two") << u" a@b.test , c.d+e@f.test"_s << QStringList{u"a@b.test"_s, u"c.d+e@f.test"_s};
    QTest::newRow("local") << u"root"_s << QStringList{u"root"_s};
    QTest::newRow("japanese domain") << u"a@例え.jp"_s << QStringList{u"a@xn--r8jz45g.jp"_s};
    for (const char *bad : {"", "a@", "@b", "a b@c.test", "a@b.test\nBcc: x@y.test", "-t", "-oQ/tmp",
                            "\"a\"@b.test", "a@b.test,", "a@[127.0.0.1]", "a;b@c.test", "Aiko <a@b.test>",
                            "a@b c", "例@a.test", "a..b@c.test", "a@-b"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QStringList();
}

void TestMail::onlyAddressesAreAddresses()
{
    QFETCH(QString, list);
    QFETCH(QStringList, addresses);
    const auto found = mailAddresses(list);
    QCOMPARE(found ? *found : QStringList(), addresses);
}

static bool script(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + text) > 0
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

static Result<void> send(const QString &program, const Settings &settings)
{
    QObject owner;
    return tests::await<void>([&](auto done) {
        sendMail(program, settings, {u"title"_s, u"body"_s, {}}, Now, &owner, done);
    });
}

void TestMail::theProgramIsGivenTheMail()
{
    QTemporaryDir folder;
    const QString program = folder.filePath(u"sendmail"_s);
    const QString out = folder.filePath(u"out"_s);
    QVERIFY(script(program, "{ printf '%s\\n' \"$@\"; echo ---; cat; } >'" + out.toUtf8() + "'\n"));
    VERIFY_OK(send(program, {.mailTo = u"aiko@a.test, root"_s, .mailFrom = u"tegata@a.test"_s}));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY2(all.startsWith("-i\n-f\ntegata@a.test\naiko@a.test\nroot\n---\nFrom: tegata@a.test\n"),
             all.constData());
    QVERIFY(all.contains("\nSubject: title\n"));
    QVERIFY(all.contains("\n\n" + QByteArray("body\r\n").toBase64() + "\n"));
}

void TestMail::aProgramThatFailsIsQuoted()
{
    QTemporaryDir folder;
    const QString program = folder.filePath(u"sendmail"_s);
    QVERIFY(script(program, "echo 'account default not found' >&2; exit 78\n"));
    const auto sent = send(program, {.mailTo = u"aiko@a.test"_s});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::ProgramFailed);
    QCOMPARE(sent.error().detail, u"exit status 78: account default not found"_s);
}

void TestMail::withoutAProgramItIsSaid()
{
    const auto sent = send({}, {.mailTo = u"aiko@a.test"_s});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::ProgramMissing);
    const auto bad = send(u"/bin/true"_s, {.mailTo = u"aiko@a.test\nBcc: x@y"_s});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
