// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/cli/heldsite.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// Everything stands still where the CA looks at the web site, which answers when the test says so.
class TestTerminalInterrupted final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void killedWhileTheCaLooksTheSameCommandFinishesTheOrder();
    void killedBeforeTheFirstAnswerAlsoComesToAnEnd();
    void terminatedItCancelsAndTidiesUp();
    void twoAtOnceForTheSameNameDoNoHarm();

private:
    QStringList issueArguments(const QString &name) const;
    QSet<QString> recordsOf(const QString &name) const;
    bool isTidy() const;

    core::crypto::Library m_library;
    std::unique_ptr<tests::Terminal> m_terminal;
    std::unique_ptr<tests::HeldSite> m_site;
    QString m_folder;
};

void TestTerminalInterrupted::init()
{
    m_site.reset();
    m_terminal = std::make_unique<tests::Terminal>();
    VERIFY_OK(m_terminal->openAccount());
    m_folder = m_terminal->path(u"www"_s);
    QVERIFY(QDir().mkpath(m_folder));
    m_site = std::make_unique<tests::HeldSite>(m_folder);
    QVERIFY(m_site->listen(m_terminal->ca().httpPort()));
    m_site->hold();
}

QStringList TestTerminalInterrupted::issueArguments(const QString &name) const
{
    return {u"issue"_s, name, u"--webroot"_s, m_folder, u"--json"_s, u"--verbose"_s};
}

/// The ids of the issuances that the history knows of.
QSet<QString> TestTerminalInterrupted::recordsOf(const QString &name) const
{
    QSet<QString> ids;
    const Outcome log = m_terminal->run({u"log"_s, name, u"--json"_s});
    for (const QJsonValue &entry : log.json().array())
        ids.insert(entry[u"record"_s].toString());
    return ids;
}

bool TestTerminalInterrupted::isTidy() const
{
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    return QDir(m_folder + u"/.well-known/acme-challenge"_s).isEmpty(all)
        && QDir(m_terminal->store() + u"/pending"_s).isEmpty(all);
}

void TestTerminalInterrupted::killedWhileTheCaLooksTheSameCommandFinishesTheOrder()
{
    const auto first = m_terminal->start(issueArguments(u"killed.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->waiting() > 0, 30000);
    first->send(SIGKILL);
    const Outcome killed = first->wait();
    QCOMPARE(killed.exitCode, -1);
    QCOMPARE(tests::ordersIn(killed.err), 1);
    const QSet<QString> before = recordsOf(u"killed.test"_s);
    QCOMPARE(before.size(), 1);

    m_site->letGo();
    const Outcome again = m_terminal->run(issueArguments(u"killed.test"_s));
    QVERIFY2(again.exitCode == 0, again.all().constData());
    QVERIFY2(again.err.contains("Going on with the issuance of killed.test"), again.all().constData());
    QCOMPARE(again.json()[u"record"_s].toString(), *before.begin());
    QCOMPARE(tests::ordersIn(again.err), 0); // the order that was there
    QCOMPARE(recordsOf(u"killed.test"_s), before);
    QCOMPARE(m_terminal->verify(u"killed.test"_s, u"killed.test"_s), "OK"_ba);
    QVERIFY(isTidy());
}

void TestTerminalInterrupted::killedBeforeTheFirstAnswerAlsoComesToAnEnd()
{
    m_site->letGo();
    const auto first = m_terminal->start(issueArguments(u"early.test"_s));
    QVERIFY(first->waitForError("1/5"));
    first->send(SIGKILL);
    const Outcome killed = first->wait();
    const QSet<QString> before = recordsOf(u"early.test"_s);

    const Outcome again = m_terminal->run(issueArguments(u"early.test"_s));
    QVERIFY2(again.exitCode == 0, again.all().constData());
    // Whether the order had been made when it died is unknown, so one more is allowed.
    QVERIFY(tests::ordersIn(again.err) <= 1);
    if (!before.isEmpty() && killed.exitCode != 0)
        QCOMPARE(recordsOf(u"early.test"_s), before);
    QCOMPARE(m_terminal->verify(u"early.test"_s, u"early.test"_s), "OK"_ba);
    QVERIFY(isTidy());
}

void TestTerminalInterrupted::terminatedItCancelsAndTidiesUp()
{
    const auto run = m_terminal->start(issueArguments(u"stopped.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->waiting() > 0, 30000);
    run->send(SIGTERM);
    const Outcome stopped = run->wait(); // while the CA still waits for the site
    QVERIFY2(stopped.exitCode == 1 && stopped.err.contains("Cancelled."), stopped.all().constData());
    QCOMPARE(stopped.json()[u"stage"_s].toString(), u"cancelled"_s);
    QVERIFY(isTidy());
    QVERIFY(!QFileInfo::exists(m_terminal->store() + u"/live/stopped.test"_s));

    // It is over: the same command begins anew. (Pebble itself may hang from here on: it keeps
    // an authorization that is given back locked while it looks for the account, newOrder does it in the
    // other order, and where both meet a third request none of them is ever answered.)
    const auto again = m_terminal->start(issueArguments(u"stopped.test"_s));
    QVERIFY(again->waitForError("1/5 "));
    QVERIFY2(!again->error().contains("Going on"), again->error().constData());
}

void TestTerminalInterrupted::twoAtOnceForTheSameNameDoNoHarm()
{
    const auto first = m_terminal->start(issueArguments(u"twice.test"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->waiting() > 0, 30000);
    const Outcome second = m_terminal->run(issueArguments(u"twice.test"_s)); // while the first is at work
    QVERIFY2(second.exitCode == 75, second.all().constData());
    QCOMPARE(tests::ordersIn(second.err), 0);
    m_site->letGo();
    const Outcome done = first->wait();
    QVERIFY2(done.exitCode == 0, done.all().constData());
    QCOMPARE(done.json()[u"generation"_s].toInt(), 1);

    // Side by side from the first moment: each ends in order, and one certificate at least is there.
    const auto left = m_terminal->start(issueArguments(u"both.test"_s));
    const auto right = m_terminal->start(issueArguments(u"both.test"_s));
    const Outcome one = left->wait();
    const Outcome two = right->wait();
    for (const Outcome &outcome : {one, two})
        QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 75, outcome.all().constData());
    QVERIFY(one.exitCode == 0 || two.exitCode == 0);
    QCOMPARE(m_terminal->verify(u"both.test"_s, u"both.test"_s), "OK"_ba);
    QVERIFY(isTidy());
}

QTEST_GUILESS_MAIN(TestTerminalInterrupted)
#include "tst_terminal_interrupted.moc"
