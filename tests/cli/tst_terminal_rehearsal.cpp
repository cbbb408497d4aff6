// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "core/crypto/secret.h"
#include "tests/cli/heldsite.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// Two real CAs: one stands for the staging environment of the other.
class TestTerminalRehearsal final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void theRealOrderFollowsARehearsalThatWentWell();
    void aRehearsalThatFailedKeepsTheRealCaOutOfIt();
    void killedInTheRehearsalTheSameCommandGoesOnToTheRealOrder();
    void killedInTheRehearsalTheNextStartOfTheWindowGoesOn();
    void killedInTheRehearsalAnOrderWithoutOneIsTheOnlyOne();
    void theRehearsalAloneLeavesNothing();
    void aCaWithoutStagingSaysSo();

private:
    [[nodiscard]] QStringList issue(const QString &name, const QStringList &more) const
    {
        return QStringList{u"issue"_s, name, u"--webroot"_s, m_folder, u"--account"_s, m_real} + more;
    }
    [[nodiscard]] QStringList historyOf(const QString &name) const
    {
        QStringList words;
        const Outcome log = m_terminal->run({u"log"_s, name, u"--json"_s});
        for (const QJsonValue &entry : log.json().array())
            words.append(entry[u"what"_s].toString());
        return words;
    }
    [[nodiscard]] bool hasCertificate(const QString &name) const
    {
        const Outcome list = m_terminal->run({u"list"_s, u"--json"_s});
        for (const QJsonValue &entry : list.json().array()) {
            if (entry[u"name"_s].toString() == name)
                return true;
        }
        return QDir(m_terminal->store() + u"/live/"_s + name).exists();
    }
    [[nodiscard]] bool isTidy() const
    {
        return QDir(m_terminal->store() + u"/pending"_s)
            .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    /// "127.0.0.1:14000", as it stands in the log of exchanges.
    [[nodiscard]] static QByteArray placeOf(const core::practice::PracticeCa &ca)
    {
        return ca.directoryUrl().authority().toUtf8();
    }

    core::crypto::Library m_library;
    std::unique_ptr<tests::Terminal> m_terminal;
    std::unique_ptr<core::practice::PracticeCa> m_staging;
    std::unique_ptr<tests::HeldSite> m_realSite;
    std::unique_ptr<tests::HeldSite> m_stagingSite;
    QString m_folder;
    QString m_real;
    QString m_rehearsal;
};

void TestTerminalRehearsal::initTestCase()
{
    m_terminal = std::make_unique<tests::Terminal>();
    VERIFY_OK(m_terminal->openAccount());
    m_staging = std::make_unique<core::practice::PracticeCa>(core::practice::PracticeCa::Options{});
    VERIFY_OK(tests::await<void>([this](auto done) { m_staging->start(m_staging.get(), done); }, 60'000));
    QFile root(m_terminal->path(u"staging.pem"_s));
    QVERIFY(root.open(QIODevice::WriteOnly));
    root.write(core::crypto::toPem(m_staging->apiRoot()));
    root.close();
    const Outcome first = m_terminal->run({u"account"_s, u"list"_s, u"--json"_s});
    m_real = first.json()[0][u"id"_s].toString();
    const Outcome added
        = m_terminal->run({u"account"_s, u"add"_s, u"--ca"_s, m_staging->directoryUrl().toString(),
                           u"--ca-root"_s, root.fileName(), u"--agree-tos"_s});
    QVERIFY2(added.exitCode == 0, added.all().constData());
    const Outcome both = m_terminal->run({u"account"_s, u"list"_s, u"--json"_s});
    for (const QJsonValue &each : both.json().array()) {
        if (each[u"id"_s].toString() != m_real)
            m_rehearsal = each[u"id"_s].toString();
    }
    QVERIFY(!m_real.isEmpty() && !m_rehearsal.isEmpty());
    m_folder = m_terminal->path(u"www"_s);
    QVERIFY(QDir().mkpath(m_folder));
    m_realSite = std::make_unique<tests::HeldSite>(m_folder);
    QVERIFY(m_realSite->listen(m_terminal->ca().httpPort()));
    m_stagingSite = std::make_unique<tests::HeldSite>(m_folder);
    QVERIFY(m_stagingSite->listen(m_staging->httpPort()));
}

void TestTerminalRehearsal::cleanup()
{
    QVERIFY(isTidy());
}

void TestTerminalRehearsal::theRealOrderFollowsARehearsalThatWentWell()
{
    const Outcome outcome
        = m_terminal->run(issue(u"well.test"_s, {u"--rehearse-account"_s, m_rehearsal, u"--json"_s}));
    QVERIFY2(outcome.exitCode == 0 && outcome.err.contains("The rehearsal went well"),
             outcome.all().constData());
    QCOMPARE(outcome.json()[u"installed"_s][u"account"_s].toString(), m_real);
    QCOMPARE(outcome.json()[u"generation"_s].toInt(), 1); // the rehearsal took none
    QCOMPARE(m_terminal->verify(u"well.test"_s, u"well.test"_s), "OK"_ba);
    const QStringList history = historyOf(u"well.test"_s);
    QVERIFY(history.indexOf(u"rehearsed"_s) >= 0);
    QVERIFY(history.indexOf(u"installed"_s) > history.indexOf(u"rehearsed"_s));
    QVERIFY(m_stagingSite->answered() > 0 && m_realSite->answered() > 0);
}

void TestTerminalRehearsal::aRehearsalThatFailedKeepsTheRealCaOutOfIt()
{
    m_stagingSite.reset(); // nobody answers where the staging CA looks
    const Outcome outcome
        = m_terminal->run(issue(u"ill.test"_s, {u"--rehearse-account"_s, m_rehearsal, u"--verbose"_s}));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("The rehearsal failed, so the CA was not asked")
                 && outcome.err.contains("What the CA saw of ill.test"),
             outcome.all().constData());
    QVERIFY(outcome.err.contains(placeOf(*m_staging)));
    QVERIFY2(!outcome.err.contains(placeOf(m_terminal->ca())), outcome.all().constData());
    QVERIFY(!hasCertificate(u"ill.test"_s));
    QVERIFY(historyOf(u"ill.test"_s).contains(u"rehearsalFailed"_s));
    QVERIFY(!historyOf(u"ill.test"_s).contains(u"failed"_s));
    const Outcome report = m_terminal->run({u"log"_s, u"--report"_s, u"ill.test"_s});
    QVERIFY2(report.exitCode == 0 && report.out.contains("ill.test"), report.all().constData());
    m_stagingSite = std::make_unique<tests::HeldSite>(m_folder);
    QVERIFY(m_stagingSite->listen(m_staging->httpPort()));
}

void TestTerminalRehearsal::killedInTheRehearsalTheSameCommandGoesOnToTheRealOrder()
{
    const QStringList command
        = issue(u"cut.test"_s, {u"--rehearse-account"_s, m_rehearsal, u"--json"_s, u"--verbose"_s});
    m_stagingSite->hold();
    const auto first = m_terminal->start(command);
    QTRY_VERIFY_WITH_TIMEOUT(m_stagingSite->waiting() > 0, 30000);
    first->send(SIGKILL);
    QCOMPARE(first->wait().exitCode, -1);
    m_stagingSite->letGo();
    QVERIFY(!hasCertificate(u"cut.test"_s));

    const Outcome again = m_terminal->run(command);
    QVERIFY2(again.exitCode == 0 && again.err.contains("Going on with the rehearsal for cut.test"),
             again.all().constData());
    QCOMPARE(tests::ordersIn(again.err), 1); // the real one: the rehearsal's was there
    QCOMPARE(again.json()[u"installed"_s][u"account"_s].toString(), m_real);
    QCOMPARE(m_terminal->verify(u"cut.test"_s, u"cut.test"_s), "OK"_ba);
    QCOMPARE(historyOf(u"cut.test"_s).count(u"rehearsalStarted"_s), 1);
}

void TestTerminalRehearsal::killedInTheRehearsalTheNextStartOfTheWindowGoesOn()
{
    m_stagingSite->hold();
    const auto first = m_terminal->start(issue(u"window.test"_s, {u"--rehearse-account"_s, m_rehearsal}));
    QTRY_VERIFY_WITH_TIMEOUT(m_stagingSite->waiting() > 0, 30000);
    first->send(SIGKILL);
    QCOMPARE(first->wait().exitCode, -1);
    m_stagingSite->letGo();
    {
        const auto services = app::Services::create(m_terminal->store()); // what the window does
        VERIFY_OK(services);
        QSignalSpy finished(&(*services)->desk(), &core::issuance::Desk::finished);
        (*services)->resumeInterrupted();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000); // the rehearsal, then the order
        const auto entry = (*services)->store().certificate(u"window.test"_s);
        VERIFY_OK(entry);
        QCOMPARE(entry->accountId, m_real);
    }
    QCOMPARE(m_terminal->verify(u"window.test"_s, u"window.test"_s), "OK"_ba);
    const QStringList history = historyOf(u"window.test"_s);
    QCOMPARE(history.count(u"rehearsed"_s), 1);
    QCOMPARE(history.count(u"installed"_s), 1);
}

void TestTerminalRehearsal::killedInTheRehearsalAnOrderWithoutOneIsTheOnlyOne()
{
    m_stagingSite->hold();
    const auto first = m_terminal->start(issue(u"once.test"_s, {u"--rehearse-account"_s, m_rehearsal}));
    QTRY_VERIFY_WITH_TIMEOUT(m_stagingSite->waiting() > 0, 30000);
    first->send(SIGKILL);
    QCOMPARE(first->wait().exitCode, -1);
    m_stagingSite->letGo();
    QCOMPARE(m_terminal->run(issue(u"once.test"_s, {})).exitCode, 0);
    // What is left of the rehearsal has no order behind it any more.
    const Outcome rehearsed
        = m_terminal->run(issue(u"once.test"_s, {u"--rehearse-account"_s, m_rehearsal, u"--json"_s}));
    QVERIFY2(rehearsed.exitCode == 0 && !rehearsed.err.contains("Going on"), rehearsed.all().constData());
    QDir(m_terminal->store() + u"/pending"_s).removeRecursively(); // the first rehearsal's, for cleanup()
}

void TestTerminalRehearsal::theRehearsalAloneLeavesNothing()
{
    const Outcome outcome = m_terminal->run(
        issue(u"only.test"_s, {u"--rehearse-only"_s, u"--rehearse-account"_s, m_rehearsal, u"--json"_s}));
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(outcome.json()[u"stage"_s].toString(), u"done"_s);
    QVERIFY(!hasCertificate(u"only.test"_s));
    QVERIFY(!historyOf(u"only.test"_s).contains(u"installed"_s));
}

void TestTerminalRehearsal::aCaWithoutStagingSaysSo()
{
    const Outcome outcome = m_terminal->run(issue(u"none.test"_s, {u"--rehearse"_s, u"--verbose"_s}));
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains("no staging environment of this CA is known")
                 && !outcome.err.contains("POST "),
             outcome.all().constData());
}

QTEST_GUILESS_MAIN(TestTerminalRehearsal)
#include "tst_terminal_rehearsal.moc"
