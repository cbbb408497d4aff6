// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/practice/practiceca.h"
#include "tests/practice/processtable.h"
#include "tests/support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::practice;
using namespace Qt::StringLiterals;
using tests::await;

/// Starts with scripts in the place of Pebble and of its challenge server.
class TestPracticeFaults final : public QObject {
    Q_OBJECT
private slots:
    void aMissingProgramIsNamed_data();
    void aMissingProgramIsNamed();
    void aProgramThatEndsAtOnceIsQuoted_data();
    void aProgramThatEndsAtOnceIsQuoted();
    void whatAProgramPrintsIsCleanedAndCapped();
    void aProgramThatNeverAnswersIsGivenUp();
    void aProgramThatIgnoresTheRequestToEndIsKilled();
    void aLostPortIsTriedAgain_data();
    void aLostPortIsTriedAgain();
    void aPortThatIsLostEveryTimeIsAnError();
    void aFolderThatCannotBeWrittenIsNamed();

private:
    QString script(const QByteArray &lines);
    Result<void> started(const PracticeCa::Options &options);

    crypto::Library m_library;
    QTemporaryDir m_folder;
    int m_scripts = 0;
};

QString TestPracticeFaults::script(const QByteArray &lines)
{
    const QString path = m_folder.filePath(u"pebble-%1"_s.arg(++m_scripts));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return {};
    file.write("#!/bin/sh\n" + lines + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

Result<void> TestPracticeFaults::started(const PracticeCa::Options &options)
{
    PracticeCa ca(options);
    auto result = await<void>([&](auto done) { ca.start(this, done); }, 30000);
    if (!result && ca.isRunning())
        return Error{.code = ErrorCode::BadReply, .detail = u"runs in spite of an error"_s};
    return result;
}

void TestPracticeFaults::aMissingProgramIsNamed_data()
{
    QTest::addColumn<QString>("pebble");
    QTest::addColumn<QString>("challengeServer");
    QTest::newRow("Pebble") << u"/nowhere/pebble"_s << QString();
    QTest::newRow("its challenge server") << QString() << u"/nowhere/pebble-challtestsrv"_s;
}

void TestPracticeFaults::aMissingProgramIsNamed()
{
    QFETCH(QString, pebble);
    QFETCH(QString, challengeServer);
    const auto result = started({.pebble = pebble, .challengeServer = challengeServer});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProgramMissing);
    QCOMPARE(result.error().subject, pebble + challengeServer);
    QCOMPARE(result.error().detail, u"pebble"_s);
}

void TestPracticeFaults::aProgramThatEndsAtOnceIsQuoted_data()
{
    QTest::addColumn<bool>("isPebble");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("detail");
    for (const bool isPebble : {true, false}) {
        const char *who = isPebble ? "Pebble" : "challenge server";
        QTest::addRow("%s, standard error", who)
            << isPebble << "echo 'no such luck' >&2; exit 1"_ba << u"no such luck"_s;
        QTest::addRow("%s, standard output", who) << isPebble << "echo one; echo two"_ba << u"one\ntwo"_s;
        QTest::addRow("%s, without a word", who) << isPebble << "exit 3"_ba << u"exit status 3"_s;
        QTest::addRow("%s, not executable by this system", who) << isPebble << QByteArray() << QString();
    }
}

void TestPracticeFaults::aProgramThatEndsAtOnceIsQuoted()
{
    QFETCH(bool, isPebble);
    QFETCH(QByteArray, lines);
    QFETCH(QString, detail);
    QString program = script(lines);
    if (lines.isEmpty()) {
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/nowhere/interpreter\n");
    }
    const auto result = started(
        {.pebble = isPebble ? program : QString(), .challengeServer = isPebble ? QString() : program});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProgramFailed);
    QCOMPARE(result.error().subject, program);
    QVERIFY(!result.error().detail.isEmpty());
    if (!detail.isEmpty())
        QCOMPARE(result.error().detail, detail);
}

void TestPracticeFaults::whatAProgramPrintsIsCleanedAndCapped()
{
    const QString program = script(
        "yes 'a long story' | head -c 100000\n"
        "printf 'x%.0s' $(seq 5000); echo\n"
        "printf '\\033[31mred\\033[0m and \\342\\200\\256turned\\n'\n"
        "echo '-----BEGIN PRIVATE KEY-----'; echo MIGHAgEAMBMGByqGSM49; echo '-----END PRIVATE KEY-----'\n"
        "exit 1");
    const auto result = started({.pebble = program});
    QVERIFY(!result);
    const QString detail = result.error().detail;
    QVERIFY(detail.contains("red"_L1) && detail.contains("turned"_L1));
    QVERIFY(!detail.contains(u'\u001B') && !detail.contains(u'\u202E'));
    QVERIFY(!detail.contains("MIGHAgEAMBMGByqGSM49"_L1));
    QVERIFY2(detail.size() < 2000, qPrintable(QString::number(detail.size())));
    QVERIFY(detail.count(u'\n') < 5);
}

void TestPracticeFaults::aProgramThatNeverAnswersIsGivenUp()
{
    const auto result = started(
        {.pebble = script("echo 'thinking'; exec sleep 1000"), .patience = std::chrono::seconds(3)});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TimedOut);
    QCOMPARE(result.error().detail, u"thinking"_s);
}

void TestPracticeFaults::aProgramThatIgnoresTheRequestToEndIsKilled()
{
    // A script and what it started in turn: both go.
    const QString ready = m_folder.filePath(u"ready"_s);
    PracticeCa ca({.pebble = script("trap '' TERM; sleep 1000 & echo $! > '" + ready.toUtf8()
                                    + ".new'\n"
                                      "mv '"
                                    + ready.toUtf8() + ".new' '" + ready.toUtf8() + "'; wait; wait")});
    ca.start(this, [](const Result<void> &) {});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(ready), 20000);
    QFile file(ready);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qint64 grandchild = file.readAll().trimmed().toLongLong();
    const auto scripts = tests::pebblesOf(QCoreApplication::applicationPid());
    QVERIFY(!scripts.isEmpty());
    QVERIFY(tests::isRunning(grandchild));
    ca.stop();
    QTRY_VERIFY_WITH_TIMEOUT(tests::pebblesOf(QCoreApplication::applicationPid()).isEmpty(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!tests::isRunning(grandchild), 20000);
}

void TestPracticeFaults::aLostPortIsTriedAgain_data()
{
    QTest::addColumn<bool>("isPebble");
    QTest::newRow("Pebble ends") << true;
    QTest::newRow("its challenge server lives on") << false;
}

void TestPracticeFaults::aLostPortIsTriedAgain()
{
    QFETCH(bool, isPebble);
    const QByteArray again = m_folder.filePath(isPebble ? u"p"_s : u"c"_s).toUtf8();
    const QByteArray lost = "echo 'listen tcp 127.0.0.1:1: bind: address already in use'";
    const QString program = isPebble
        ? script("[ -e " + again + " ] || { touch " + again + "; " + lost + "; exit 1; }; exec pebble \"$@\"")
        : script("[ $1 = -help ] || [ -e " + again + " ] || { touch " + again + "; " + lost
                 + "; exec sleep 1000; }; exec pebble-challtestsrv \"$@\"");
    VERIFY_OK(started(
        {.pebble = isPebble ? program : QString(), .challengeServer = isPebble ? QString() : program}));
    QVERIFY(QFile::exists(QString::fromUtf8(again)));
}

void TestPracticeFaults::aPortThatIsLostEveryTimeIsAnError()
{
    const QString program = script("echo 'listen tcp 127.0.0.1:1: bind: address already in use'; exit 1");
    const auto result = started({.pebble = program});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProgramFailed);
    QVERIFY(result.error().detail.contains("address already in use"_L1));
}

void TestPracticeFaults::aFolderThatCannotBeWrittenIsNamed()
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc"); // where not even root may write
    const auto refused = started({});
    qputenv("TMPDIR", "/nowhere/at/all");
    const auto fallenBack = started({});
    if (before.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", before);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QVERIFY(refused.error().subject.startsWith("/proc"_L1));
    VERIFY_OK(fallenBack);
}

QTEST_GUILESS_MAIN(TestPracticeFaults)
#include "tst_practicefaults.moc"
