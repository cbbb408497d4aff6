// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/crypto/secret.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "ui/dashboard/certificatefilter.h"
#include "ui/dashboard/certificatemodel.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/deploy/nginxdialog.h"
#include "ui/issue/issuewizard.h"
#include "ui/look/theme.h"
#include "ui/main/firstrunpage.h"
#include "ui/main/mainwindow.h"
#include "ui/settings/preferences.h"
#include "ui/viewer/viewerwindow.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// The window, driven as a person drives it: by what its buttons say. The CA is a real one, on this computer.
class TestStory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fromTheFirstPageToTheSnippet();
    void interruptedOrderGoesOnAtTheNextStart();
    void everyControlHasAName();
    void closingWhileAnOrderRunsAsks();
    void searchAndTilesFilterTheTable();

private:
    void open();
    template <typename Dialog>
    Dialog *dialog() const
    {
        const auto found = m_window->findChildren<Dialog *>();
        return found.isEmpty() ? nullptr : found.last();
    }
    static QPushButton *button(const QWidget *parent, const QString &text);
    static void press(const QWidget *parent, const QString &text);
    ui::IssueWizard *startPractice(const QString &names);

    core::crypto::Library m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::text::Language> m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<core::schedule::Heartbeat> m_heartbeat;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<core::text::Language>();
    m_language->use(u"en"_s);
    m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light);
    m_preferences = std::make_unique<ui::Preferences>(m_folder->filePath(u"tegata.ini"_s));
    open();
}

void TestStory::open()
{
    auto services = app::Services::create(m_folder->filePath(u"store"_s));
    QVERIFY2(services, services ? "" : qPrintable(services.error().detail));
    m_services = *std::move(services);
    app::Services &all = *m_services;
    m_watch = std::make_unique<app::Watch>(all.store(), all.clock());
    m_heartbeat = std::make_unique<core::schedule::Heartbeat>(
        core::schedule::Heartbeat::Care{.isDue = [] { return false; },
                                        .run = [] { return core::Result<void>(); }},
        all.store(), all.clock(), QDBusConnection(QString()));
    m_window = std::make_unique<ui::MainWindow>(
        ui::Context{all.clock(), all.store(), all.registrar(), all.care(), all.solvers(), all.desk(),
                    all.practice(), all.caretaker(),
                    [&all](QObject *owner, auto done) { all.openPractice(owner, std::move(done)); },
                    *m_heartbeat, m_watch->herald()},
        *m_preferences);
    m_window->show();
}

void TestStory::cleanup()
{
    m_window.reset();
    m_heartbeat.reset();
    m_watch.reset();
    m_services.reset();
    m_preferences.reset();
    m_theme.reset();
    m_language.reset();
}

QPushButton *TestStory::button(const QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QPushButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void TestStory::press(const QWidget *parent, const QString &text)
{
    QTRY_VERIFY2(button(parent, text) && button(parent, text)->isEnabled(), qPrintable(text));
    QTest::mouseClick(button(parent, text), Qt::LeftButton);
}

ui::IssueWizard *TestStory::startPractice(const QString &names)
{
    press(m_window.get(), u"Practise on this computer…"_s);
    auto *wizard = dialog<ui::IssueWizard>();
    if (!wizard)
        return nullptr;
    wizard->currentPage()->findChild<QPlainTextEdit *>()->setPlainText(names);
    press(wizard, u"Next"_s); // names
    press(wizard, u"Next"_s); // authority: starts the practice CA
    [&] { QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), ui::IssueWizard::Proof, 20'000); }();
    press(wizard, u"Next"_s); // proof
    press(wizard, u"Next"_s); // key
    press(wizard, u"Next"_s); // place
    return wizard;
}

void TestStory::fromTheFirstPageToTheSnippet()
{
    QVERIFY(m_window->findChild<ui::FirstRunPage *>()->isVisible());
    auto *wizard = startPractice(u"https://Example.test/path\nwww.example.test\n例え.test"_s);
    QVERIFY(wizard);
    press(wizard, u"Get certificate"_s);
    QCOMPARE(wizard->currentId(), ui::IssueWizard::Progress);
    press(wizard, u"Next"_s); // enabled once the certificate is there
    QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);

    const auto entry = m_services->store().certificate(u"example.test"_s);
    QVERIFY(entry);
    QCOMPARE(QSet<QString>(entry->names.begin(), entry->names.end()),
             (QSet<QString>{u"example.test"_s, u"www.example.test"_s, u"xn--r8jz45g.test"_s}));

    press(wizard, u"View certificate"_s);
    QVERIFY(dialog<ui::ViewerWindow>());
    press(dialog<ui::ViewerWindow>(), u"Copy PEM"_s);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"-----BEGIN CERTIFICATE-----"_s));
    press(dialog<ui::ViewerWindow>(), u"Close"_s);

    press(wizard, u"nginx configuration…"_s);
    auto *nginx = dialog<ui::NginxDialog>();
    QVERIFY(nginx);
    press(nginx, u"Copy configuration"_s);
    const QString snippet = QGuiApplication::clipboard()->text();
    QVERIFY(snippet.contains(m_services->store().livePaths(u"example.test"_s).fullChain));
    QVERIFY(snippet.contains(u"server_name"_s));
    press(wizard, u"Finish"_s);
    QVERIFY(!m_window->findChild<ui::FirstRunPage *>()->isVisible());
    QTRY_COMPARE(m_window->findChild<ui::DashboardPage *>()->findChild<QTreeView *>()->model()->rowCount(),
                 1);
}

void TestStory::interruptedOrderGoesOnAtTheNextStart()
{
    auto *wizard = startPractice(u"again.test"_s);
    QVERIFY(wizard);
    press(wizard, u"Get certificate"_s);
    // The process ends here, in the middle of the order; its practice CA ends with it.
    QTRY_VERIFY(!m_services->desk().records().isEmpty()
                && !m_services->desk().records().first().orderUrl.isEmpty());
    const QString record = m_services->desk().records().first().id;
    m_window.reset();
    m_heartbeat.reset();
    m_watch.reset();
    m_services.reset();
    open();
    QSignalSpy finished(&m_services->desk(), &core::issuance::Desk::finished);
    m_services->resumeInterrupted();
    const auto unfinished = m_services->store().unfinishedRecords();
    QVERIFY(unfinished);
    if (!unfinished->isEmpty()) {
        QVERIFY(finished.wait(20'000));
        QCOMPARE(finished.first().first().value<core::issuance::Record>().id, record);
    }
    QVERIFY(m_services->store().certificate(u"again.test"_s));
}

static void checkNames(const QWidget *parent)
{
    for (const auto *widget : parent->findChildren<QWidget *>()) {
        // Qt's own button inside a line edit ("clear") has no name to be set; Escape and Delete do the same.
        if (widget->inherits("QLineEditIconButton"))
            continue;
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
            const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
}

void TestStory::everyControlHasAName()
{
    checkNames(m_window.get());
    auto *wizard = startPractice(u"named.test"_s);
    QVERIFY(wizard);
    checkNames(wizard);
    press(wizard, u"Back"_s);
    checkNames(wizard);
    press(wizard, u"Back"_s);
    checkNames(wizard);
}

void TestStory::closingWhileAnOrderRunsAsks()
{
    auto *wizard = startPractice(u"slow.test"_s);
    QVERIFY(wizard);
    press(wizard, u"Get certificate"_s);
    m_window->close();
    QVERIFY(m_window->isVisible());
    press(m_window.get(), u"Keep open"_s);
    QVERIFY(m_window->isVisible());
    press(wizard, u"Next"_s);
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
