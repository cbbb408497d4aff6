// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"
#include "ui/dashboard/certificatefilter.h"
#include "ui/dashboard/certificatemodel.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/deploy/nginxdialog.h"
#include "ui/issue/issuewizard.h"
#include "ui/main/firstrunpage.h"
#include "ui/viewer/viewerwindow.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using tests::Stage;

/// The window, driven as a person drives it: by what its buttons say. The CA is a real one, on this computer.
class TestStory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fromTheFirstPageToTheSnippet();
    void interruptedOrderGoesOnAtTheNextStart();
    void everyControlHasAName();
    void escapeAsksBeforeWhatWasTypedIsLost();
    void closingWhileAnOrderRunsAsks();
    void searchAndTilesFilterTheTable();

private:
    ui::IssueWizard *startPractice(const QString &names);

    [[nodiscard]] ui::MainWindow &window() const { return m_stage->window(); }
    [[nodiscard]] app::Services &services() const { return m_stage->services(); }

    std::unique_ptr<Stage> m_stage;
};

void TestStory::init()
{
    m_stage = std::make_unique<Stage>();
    m_stage->showWindow();
}

void TestStory::cleanup()
{
    m_stage.reset();
}

ui::IssueWizard *TestStory::startPractice(const QString &names)
{
    Stage::press(&window(), u"Practise on this computer…"_s);
    auto *wizard = m_stage->shown<ui::IssueWizard>();
    if (!wizard)
        return nullptr;
    wizard->currentPage()->findChild<QPlainTextEdit *>()->setPlainText(names);
    Stage::press(wizard, u"Next"_s); // names
    Stage::press(wizard, u"Next"_s); // authority: starts the practice CA
    [&] { QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), ui::IssueWizard::Proof, 20'000); }();
    Stage::press(wizard, u"Next"_s); // proof
    Stage::press(wizard, u"Next"_s); // key
    Stage::press(wizard, u"Next"_s); // place
    return wizard;
}

void TestStory::fromTheFirstPageToTheSnippet()
{
    QVERIFY(window().findChild<ui::FirstRunPage *>()->isVisible());
    auto *wizard = startPractice(u"https://Example.test/path\nwww.example.test\n例え.test"_s);
    QVERIFY(wizard);
    Stage::press(wizard, u"Get certificate"_s);
    QCOMPARE(wizard->currentId(), ui::IssueWizard::Progress);
    Stage::press(wizard, u"Next"_s); // enabled once the certificate is there
    QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);

    const auto entry = services().store().certificate(u"example.test"_s);
    QVERIFY(entry);
    QCOMPARE(QSet<QString>(entry->names.begin(), entry->names.end()),
             (QSet<QString>{u"example.test"_s, u"www.example.test"_s, u"xn--r8jz45g.test"_s}));

    Stage::press(wizard, u"View certificate"_s);
    QVERIFY(m_stage->shown<ui::ViewerWindow>());
    Stage::press(m_stage->shown<ui::ViewerWindow>(), u"Copy PEM"_s);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"-----BEGIN CERTIFICATE-----"_s));
    Stage::press(m_stage->shown<ui::ViewerWindow>(), u"Close"_s);

    Stage::press(wizard, u"nginx configuration…"_s);
    auto *nginx = m_stage->shown<ui::NginxDialog>();
    QVERIFY(nginx);
    Stage::press(nginx, u"Copy configuration"_s);
    const QString snippet = QGuiApplication::clipboard()->text();
    QVERIFY(snippet.contains(services().store().livePaths(u"example.test"_s).fullChain));
    QVERIFY(snippet.contains(u"server_name"_s));
    Stage::press(wizard, u"Finish"_s);
    QVERIFY(!window().findChild<ui::FirstRunPage *>()->isVisible());
    QTRY_COMPARE(window().findChild<ui::DashboardPage *>()->findChild<QTreeView *>()->model()->rowCount(), 1);
}

void TestStory::interruptedOrderGoesOnAtTheNextStart()
{
    auto *wizard = startPractice(u"again.test"_s);
    QVERIFY(wizard);
    Stage::press(wizard, u"Get certificate"_s);
    // The process ends here, in the middle of the order; its practice CA ends with it.
    QTRY_VERIFY(!services().desk().records().isEmpty()
                && !services().desk().records().first().orderUrl.isEmpty());
    const QString record = services().desk().records().first().id;
    m_stage->close();
    m_stage->open();
    QSignalSpy finished(&services().desk(), &core::issuance::Desk::finished);
    services().resumeInterrupted();
    const auto unfinished = services().store().unfinishedRecords();
    QVERIFY(unfinished);
    if (!unfinished->isEmpty()) {
        QVERIFY(finished.wait(20'000));
        QCOMPARE(finished.first().first().value<core::issuance::Record>().id, record);
    }
    QVERIFY(services().store().certificate(u"again.test"_s));
}

void TestStory::everyControlHasAName()
{
    Stage::checkNames(&window());
    auto *wizard = startPractice(u"named.test"_s);
    QVERIFY(wizard);
    Stage::checkNames(wizard);
    Stage::press(wizard, u"Back"_s);
    Stage::checkNames(wizard);
    Stage::press(wizard, u"Back"_s);
    Stage::checkNames(wizard);
}

void TestStory::escapeAsksBeforeWhatWasTypedIsLost()
{
    auto *wizard = new ui::IssueWizard(m_stage->context(), m_stage->preferences(), &window());
    wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    wizard->choosePractice();
    wizard->show();
    auto *names = wizard->currentPage()->findChild<QPlainTextEdit *>();
    QTest::keyClicks(names, u"shop.test"_s); // instead of what was suggested
    QCOMPARE(names->toPlainText(), u"shop.test"_s);
    QTest::keyClick(wizard, Qt::Key_Escape);
    auto *question = wizard->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Return); // stays
    QTRY_VERIFY(!wizard->findChild<QMessageBox *>());
    QVERIFY(wizard->isVisible());
    QTest::keyClick(wizard, Qt::Key_Escape);
    Stage::press(wizard->findChild<QMessageBox *>(), u"Close"_s);
    QVERIFY(!wizard->isVisible());
}

void TestStory::closingWhileAnOrderRunsAsks()
{
    auto *wizard = startPractice(u"slow.test"_s);
    QVERIFY(wizard);
    Stage::press(wizard, u"Get certificate"_s);
    window().close();
    QVERIFY(window().isVisible());
    Stage::press(&window(), u"Keep open"_s);
    QVERIFY(window().isVisible());
    Stage::press(wizard, u"Next"_s);
}

void TestStory::searchAndTilesFilterTheTable()
{
    ui::CertificateModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<core::store::CertificateEntry> entries;
    for (int i = 0; i < 100; ++i)
        entries.append({.name = u"n%1"_s.arg(i),
                        .names = {u"n%1.test"_s.arg(i)},
                        .notBefore = now.addDays(-60),
                        .notAfter = now.addDays(i - 5)});
    model.setRows(ui::certificateRows(entries, {}, now), now);
    entries[3].tags = {u"shop"_s};
    model.setRows(ui::certificateRows(entries, {}, now), now);
    ui::CertificateFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 100);
    filter.setWords(u"SHOP"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(u"n1 test"_s);
    QCOMPARE(filter.rowCount(), 11);
    filter.setWords({});
    filter.setStates({core::renewal::State::Expired});
    QCOMPARE(filter.rowCount(), 6);
}

QTEST_MAIN(TestStory)
#include "tst_story.moc"
