// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/toolrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestToolRun final : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatCameOutAndHowItEnded();
    void givesNothingOfOurEnvironmentAway();
    void givesAProgramWhatItReads();
    void saysThatTheProgramIsMissing();
    void saysThatItCrashed();
    void keepsTheWordsOfOneWhoseReaderHasGone();
    void endsWhatTakesTooLong();
    void endsWhatTalksTooMuch();
    void endsChildrenToo();

private:
    using Outcome = Result<ToolOutput>;
    static Outcome run(const QString &program, const QStringList &arguments, const ToolLimits &limits = {})
    {
        QObject owner;
        std::optional<Outcome> outcome;
        runTool(program, arguments, limits, &owner, [&](const Outcome &result) { outcome = result; });
        [&] {
            QVERIFY(!outcome);
            QTRY_VERIFY(outcome);
        }();
        return outcome.value_or(Error{.code = ErrorCode::Cancelled});
    }
    static Outcome shell(const QString &script, const ToolLimits &limits = {})
    {
        return run(u"/bin/sh"_s, {u"-c"_s, script}, limits);
    }
};

void TestToolRun::tellsWhatCameOutAndHowItEnded()
{
    const Outcome outcome = shell(u"echo out; echo err >&2; cat; exit 3"_s);
    QVERIFY(outcome);
    QCOMPARE(outcome->exitStatus, 3);
    QCOMPARE(outcome->text, "out\nerr\n"_ba);
    // An argument is one argument, whatever is in it.
    const Outcome hostile = run(u"/bin/echo"_s, {u"$HOME `id` \"; ls"_s});
    QVERIFY(hostile);
    QCOMPARE(hostile->text, "$HOME `id` \"; ls\n"_ba);
}

void TestToolRun::givesNothingOfOurEnvironmentAway()
{
    qputenv("TEGATA_SECRET", "x");
    const Outcome outcome = run(u"/usr/bin/env"_s, {});
    qunsetenv("TEGATA_SECRET");
    QVERIFY(outcome);
    QByteArrayList lines = outcome->text.trimmed().split('\n');
    std::ranges::sort(lines);
    QCOMPARE(lines, (QByteArrayList{"LC_ALL=C"_ba, "PATH=/usr/sbin:/usr/bin:/sbin:/bin"_ba}));
}

void TestToolRun::givesAProgramWhatItReads()
{
    const QByteArray text = "line\n"_ba.repeated(30'000); // more than a pipe holds
    const Outcome outcome = run(u"/bin/sh"_s, {u"-c"_s, u"echo $SECRET; wc -c"_s},
                                {.environment = {{u"SECRET"_s, u"a b"_s}}, .input = text});
    QVERIFY(outcome);
    QCOMPARE(outcome->text, "a b\n150000\n"_ba);
    // One that does not care to read is no failure.
    const Outcome deaf = run(u"/bin/true"_s, {}, {.input = text});
    QVERIFY(deaf);
    QCOMPARE(deaf->exitStatus, 0);
}

void TestToolRun::saysThatTheProgramIsMissing()
{
    const Outcome outcome = run(u"/nonexistent/tool"_s, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::ProgramMissing);
    QCOMPARE(outcome.error().subject, u"/nonexistent/tool"_s);
}

void TestToolRun::saysThatItCrashed()
{
    const Outcome outcome = shell(u"kill -SEGV $$"_s);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::ProgramFailed);
}

void TestToolRun::keepsTheWordsOfOneWhoseReaderHasGone()
{
    const Outcome outcome = shell(u"echo why; kill -PIPE $$"_s);
    QVERIFY(outcome);
    QCOMPARE(outcome->exitStatus, BrokenPipe);
    QCOMPARE(outcome->text, "why\n"_ba);
}

void TestToolRun::endsWhatTakesTooLong()
{
    QElapsedTimer clock;
    clock.start();
    const Outcome outcome = shell(u"echo begun; sleep 60"_s, {.time = 200ms});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::TimedOut);
    QVERIFY(clock.elapsed() < 4000);
}

void TestToolRun::endsWhatTalksTooMuch()
{
    const Outcome outcome
        = shell(u"while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyy; done"_s, {.output = 100'000});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::ProgramFailed);
    QVERIFY(shell(u"head -c 100000 /dev/zero"_s, {.output = 100'000}));
}

void TestToolRun::endsChildrenToo()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"pid"_s);
    const Outcome outcome = shell(u"sleep 60 & echo $! >%1; wait"_s.arg(file), {.time = 500ms});
    QVERIFY(!outcome);
    QFile pid(file);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const QString child = u"/proc/"_s + QString::fromLatin1(pid.readAll().trimmed()) + u"/stat"_s;
    QVERIFY(child.size() > 11);
    const auto isAlive = [&] { // a zombie that init has not collected yet is dead enough
        QFile state(child);
        return state.open(QIODevice::ReadOnly) && !state.readAll().contains(") Z ");
    };
    QTRY_VERIFY(!isAlive());
}

QTEST_GUILESS_MAIN(TestToolRun)
#include "tst_toolrun.moc"
