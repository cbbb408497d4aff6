// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminal.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// What can be said without a CA.
class TestTerminal final : public QObject {
    Q_OBJECT
private slots:
    void wrongUsageIsSaidAndExitsWithTwo_data();
    void wrongUsageIsSaidAndExitsWithTwo();
    void helpExplainsEachVerb_data();
    void helpExplainsEachVerb();
    void anEmptyStoreHasNothingToDo_data();
    void anEmptyStoreHasNothingToDo();
    void whatIsNotThereIsAFailure_data();
    void whatIsNotThereIsAFailure();
    void aFailureIsADocumentToo();
    void aCaThatDoesNotAnswerIsToBeTriedLater();
    void aBrokenRootFileIsNamed();
    void anEabKeyIsReadFromAFileAndNeverSaid();
    void theOptionGoesBeforeTheEnvironment();
    void theStoreIsTheUsersAlone();
    void aStoreThatOthersMayWriteIsRefused();
};

void TestTerminal::wrongUsageIsSaidAndExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &message) {
        QTest::newRow(name) << arguments << message;
    };
    row("no such verb", {u"frobnicate"_s}, "There is no such verb: frobnicate");
    row("half a verb", {u"account"_s}, "There is no such verb: account");
    row("no such option", {u"list"_s, u"--colour"_s}, "Unknown option 'colour'");
    row("an option without its value", {u"list"_s, u"--store"_s}, "Missing value after '--store'");
    row("no CA", {u"account"_s, u"add"_s, u"--agree-tos"_s}, "Say which CA");
    row("no such CA", {u"account"_s, u"add"_s, u"--ca"_s, u"nobody"_s}, "nobody");
    row("a CA without encryption", {u"account"_s, u"add"_s, u"--ca"_s, u"http://127.0.0.1:1/dir"_s},
        "http://127.0.0.1:1/dir");
    row("no such kind of account key",
        {u"account"_s, u"add"_s, u"--ca"_s, u"https://127.0.0.1:1/dir"_s, u"--key"_s, u"rsa1024"_s},
        "rsa1024");
    row("an issuance without names", {u"issue"_s}, "Say which names");
    row("an issuance without an account", {u"issue"_s, u"a.test"_s}, "There is no account yet");
    row("no such account", {u"issue"_s, u"--account"_s, u"nobody"_s, u"a.test"_s},
        "There is no account “nobody”");
    row("show what", {u"show"_s}, "Name one certificate");
    row("show two", {u"show"_s, u"a"_s, u"b"_s}, "“b” is one word too many for “tegatactl show”");
    row("list one", {u"list"_s, u"a"_s}, "“a” is one word too many");
    row("remove two", {u"dns"_s, u"remove"_s, u"a"_s, u"b"_s}, "“b” is one word too many");
    row("a timer for one", {u"schedule"_s, u"install"_s, u"a"_s}, "“a” is one word too many");
    row("nginx for what", {u"nginx"_s}, "Name one certificate");
    row("nginx on no port", {u"nginx"_s, u"a"_s, u"--https-port"_s, u"0"_s}, "--https-port wants a port");
    row("nginx of old", {u"nginx"_s, u"a"_s, u"--tls"_s, u"old"_s}, "--tls is intermediate or modern");
    row("a log of nothing", {u"log"_s, u"--limit"_s, u"0"_s}, "a limit of at least 1");
    row("practice with a bad name", {u"practice"_s, u"--names"_s, u"a_b.test"_s}, "underscore");
}

void TestTerminal::wrongUsageIsSaidAndExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const tests::Terminal terminal;
    const Outcome outcome = terminal.run(arguments);
    QVERIFY2(outcome.exitCode == 2 && outcome.err.contains(message), outcome.all().constData());
    QCOMPARE(outcome.out, QByteArray());
}

void TestTerminal::helpExplainsEachVerb_data()
{
    QTest::addColumn<QStringList>("verb");
    for (const QString &verb :
         {u"account add"_s, u"account list"_s, u"account show"_s, u"account default"_s, u"account contact"_s,
          u"account terms"_s, u"account rollover"_s, u"account protect"_s, u"account export"_s,
          u"account recover"_s, u"account reopen"_s, u"account deactivate"_s, u"issue"_s, u"list"_s,
          u"show"_s, u"log"_s, u"nginx"_s, u"practice"_s})
        QTest::newRow(verb.toLatin1().constData()) << verb.split(u' ');
}

void TestTerminal::helpExplainsEachVerb()
{
    QFETCH(QStringList, verb);
    const tests::Terminal terminal;
    const Outcome general = terminal.run({u"--help"_s});
    QCOMPARE(general.exitCode, 0);
    QVERIFY2(general.out.contains("\n  " + verb.join(u' ').toUtf8() + "  "), general.all().constData());

    const Outcome own = terminal.run(verb + QStringList{u"--help"_s});
    QVERIFY2(own.exitCode == 0 && own.err.isEmpty(), own.all().constData());
    QVERIFY2(own.out.startsWith("Usage: tegatactl " + verb.join(u' ').toUtf8() + " ["),
             own.all().constData());
    QVERIFY(!QFileInfo::exists(terminal.store())); // asking touches nothing
}

void TestTerminal::anEmptyStoreHasNothingToDo_data()
{
    QTest::addColumn<QStringList>("verb");
    for (const QString &verb : {u"account list"_s, u"list"_s, u"log"_s})
        QTest::newRow(verb.toLatin1().constData()) << verb.split(u' ');
}

void TestTerminal::anEmptyStoreHasNothingToDo()
{
    QFETCH(QStringList, verb);
    const tests::Terminal terminal;
    const Outcome text = terminal.run(verb);
    QVERIFY2(text.exitCode == 3 && !text.out.isEmpty(), text.all().constData());
    const Outcome json = terminal.run(verb + QStringList{u"--json"_s});
    QVERIFY2(json.exitCode == 3 && json.json().isArray() && json.json().array().isEmpty(),
             json.all().constData());
}

void TestTerminal::whatIsNotThereIsAFailure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("show") << QStringList{u"show"_s, u"gone.test"_s};
    QTest::newRow("nginx") << QStringList{u"nginx"_s, u"gone.test"_s};
    QTest::newRow("account show") << QStringList{u"account"_s, u"show"_s, u"gone.test"_s};
    QTest::newRow("a path") << QStringList{u"show"_s, u"../../etc/gone.test"_s};
}

void TestTerminal::whatIsNotThereIsAFailure()
{
    QFETCH(QStringList, arguments);
    const tests::Terminal terminal;
    const Outcome outcome = terminal.run(arguments);
    QVERIFY2(outcome.exitCode == 1 && outcome.err.contains("gone.test"), outcome.all().constData());
}

void TestTerminal::aFailureIsADocumentToo()
{
    const tests::Terminal terminal;
    const Outcome outcome = terminal.run({u"show"_s, u"gone.test"_s, u"--json"_s});
    const QJsonObject error = outcome.json()[u"error"_s].toObject();
    QVERIFY2(outcome.exitCode == 1 && error[u"code"_s].toString() == "notFound"_L1,
             outcome.all().constData());
    QCOMPARE(error[u"subject"_s].toString(), u"gone.test"_s);
}

void TestTerminal::aCaThatDoesNotAnswerIsToBeTriedLater()
{
    const tests::Terminal terminal;
    const Outcome outcome
        = terminal.run({u"account"_s, u"add"_s, u"--ca"_s, u"https://127.0.0.1:1/dir"_s, u"--agree-tos"_s});
    QVERIFY2(outcome.exitCode == 75 && outcome.err.contains("127.0.0.1:1"), outcome.all().constData());
}

void TestTerminal::aBrokenRootFileIsNamed()
{
    const tests::Terminal terminal;
    const QString file = terminal.path(u"root.pem"_s);
    const QStringList arguments{u"account"_s,   u"add"_s, u"--ca"_s,       u"https://127.0.0.1:1/dir"_s,
                                u"--ca-root"_s, file,     u"--agree-tos"_s};
    const Outcome missing = terminal.run(arguments);
    QVERIFY2(missing.exitCode == 1 && missing.err.contains("root.pem"), missing.all().constData());
    QFile junk(file);
    QVERIFY(junk.open(QIODevice::WriteOnly) && junk.write("no certificate\n") > 0);
    junk.close();
    const Outcome broken = terminal.run(arguments);
    QVERIFY2(broken.exitCode == 1 && broken.err.contains("root.pem"), broken.all().constData());
}

void TestTerminal::anEabKeyIsReadFromAFileAndNeverSaid()
{
    const tests::Terminal terminal;
    QFile key(terminal.path(u"eab"_s));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write("not/base64url/but/secret!\n") > 0);
    key.close();
    const QStringList arguments{
        u"account"_s,   u"add"_s,        u"--ca"_s,           u"https://127.0.0.1:1/dir"_s,
        u"--eab-kid"_s, u"kid-1"_s,      u"--eab-key-file"_s, key.fileName(),
        u"--verbose"_s, u"--agree-tos"_s};
    const Outcome outcome = terminal.run(arguments);
    QVERIFY2(outcome.exitCode == 1 || outcome.exitCode == 2, outcome.all().constData());
    QVERIFY2(!outcome.all().contains("but/secret"), outcome.all().constData());
    // There is no option that takes the key itself.
    const Outcome help = terminal.run({u"account"_s, u"add"_s, u"--help"_s});
    QVERIFY(help.out.contains("--eab-key-file") && !help.out.contains("--eab-key "));
}

void TestTerminal::theOptionGoesBeforeTheEnvironment()
{
    tests::Terminal terminal;
    const QString other = terminal.path(u"other"_s);
    QCOMPARE(terminal.run({u"--store"_s, other, u"list"_s}).exitCode, 3);
    QVERIFY(QFileInfo::exists(other + u"/tegata.db"_s));
    QVERIFY(!QFileInfo::exists(terminal.store()));
    QCOMPARE(terminal.run({u"list"_s}).exitCode, 3);
    QVERIFY(QFileInfo::exists(terminal.store() + u"/tegata.db"_s));
    terminal.setEnvironment(u"TEGATA_STORE"_s, {});
    QCOMPARE(terminal.run({u"list"_s}).exitCode, 3);
    QVERIFY(QFileInfo::exists(terminal.path(u".local/share/tegata/tegata.db"_s)));
}

void TestTerminal::theStoreIsTheUsersAlone()
{
    const tests::Terminal terminal;
    QCOMPARE(terminal.run({u"list"_s}).exitCode, 3);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(terminal.store()).permissions() & others));
    QVERIFY(!(QFileInfo(terminal.store() + u"/tegata.db"_s).permissions() & others));
}

void TestTerminal::aStoreThatOthersMayWriteIsRefused()
{
    const tests::Terminal terminal;
    QVERIFY(QDir().mkpath(terminal.store()));
    QVERIFY(QFile::setPermissions(terminal.store(),
                                  QFileInfo(terminal.store()).permissions() | QFile::WriteOther));
    const Outcome outcome = terminal.run({u"list"_s});
    QVERIFY2(outcome.exitCode == 1 && outcome.err.contains(terminal.store().toUtf8()),
             outcome.all().constData());
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
