// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/crypto/digest.h"
#include "core/crypto/secret.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "tests/support/await.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/detailpane.h"
#include "ui/deploy/deploymentdialog.h"
#include "ui/look/banner.h"
#include "ui/look/theme.h"
#include "ui/main/mainwindow.h"
#include "ui/renew/comparisonmodel.h"
#include "ui/renew/renewdialog.h"
#include "ui/renew/rollbackdialog.h"
#include "ui/renew/severaldialog.h"
#include "ui/settings/preferences.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Renewals in the window, driven as a person drives it. The CA is a real one, on this computer.
class TestRenewStory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void renewsWithTheSameKeyComparesAndGoesBack();
    void severalAtOnceSayWhatBecameOfEach();
    void whatFailsShowsWhyAndWhenItIsTriedAgain();
    void whatIsKnownOfAFailureIsShown();
    void whatHappensAfterARenewalIsChosenAndTried();
    void everyControlOfARenewalHasAName();

private:
    void issue(const QString &name);
    template <typename Widget>
    Widget *shown() const
    {
        const auto found = m_window->findChildren<Widget *>();
        return found.isEmpty() ? nullptr : found.last();
    }
    static QAbstractButton *button(const QWidget *parent, const QString &text);
    static void press(const QWidget *parent, const QString &text);
    [[nodiscard]] QByteArray liveKey(const QString &name) const;

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

void TestRenewStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<core::text::Language>();
    m_language->use(u"en"_s);
    m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light);
    m_preferences = std::make_unique<ui::Preferences>(m_folder->filePath(u"tegata.ini"_s));
    auto services = app::Services::create(m_folder->filePath(u"store"_s));
    VERIFY_OK(services);
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
    m_window->resize(1200, 900);
    m_window->show();
}

void TestRenewStory::cleanup()
{
    m_window.reset();
    m_heartbeat.reset();
    m_watch.reset();
    m_services.reset();
    m_preferences.reset();
    m_theme.reset();
    m_language.reset();
}

QAbstractButton *TestRenewStory::button(const QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void TestRenewStory::press(const QWidget *parent, const QString &text)
{
    QTRY_VERIFY2(button(parent, text) && button(parent, text)->isEnabled(), qPrintable(text));
    button(parent, text)->click();
}

void TestRenewStory::issue(const QString &name)
{
    const auto account = tests::await<core::store::AccountEntry>(
        [this](auto done) { m_services->openPractice(this, std::move(done)); });
    VERIFY_OK(account);
    core::issuance::Request request{.certificateName = name,
                                    .identifiers = {{core::acme::IdentifierType::Dns, name}},
                                    .accountId = account->id,
                                    .method
                                    = {.address = u"127.0.0.1"_s, .port = m_services->practice().httpPort()}};
    QSignalSpy finished(&m_services->desk(), &core::issuance::Desk::finished);
    VERIFY_OK(m_services->desk().start(request));
    QVERIFY(finished.wait(20'000));
    VERIFY_OK(m_services->store().certificate(name));
    QTRY_VERIFY(button(m_window.get(), u"Renew…"_s));
}

QByteArray TestRenewStory::liveKey(const QString &name) const
{
    const auto chain = m_services->store().chain(name);
    return chain ? core::crypto::sha256(chain->first().publicKeyDer()) : QByteArray();
}

void TestRenewStory::renewsWithTheSameKeyComparesAndGoesBack()
{
    const QString name = u"pinned.test"_s;
    issue(name);
    const QByteArray key = liveKey(name);
    const auto *details = m_window->findChild<ui::DetailPane *>();
    QVERIFY(!button(details, u"Go back…"_s)); // to nothing

    press(details, u"Renew…"_s);
    auto *dialog = shown<ui::RenewDialog>();
    QVERIFY(dialog);
    press(dialog, u"The same key"_s);
    press(dialog, u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, u"View certificate"_s), 20'000);
    QCOMPARE(m_services->store().certificate(name)->generation, 2);
    QCOMPARE(liveKey(name), key);
    const auto *comparison = dialog->findChild<ui::ComparisonModel *>();
    QVERIFY(!comparison); // a member, not a child: the table leads to it
    const auto *table = dialog->findChildren<QTreeView *>().last();
    const auto *model = qobject_cast<const ui::ComparisonModel *>(table->model());
    QVERIFY(model);
    for (const core::renewal::Difference &difference : model->differences())
        QVERIFY2(difference.risks.isEmpty(), qPrintable(core::renewal::aspectName(difference.aspect)));
    press(dialog, u"Close"_s);

    // The next one with a new key, although the last kept its own: that is told.
    press(details, u"Renew…"_s);
    dialog = shown<ui::RenewDialog>();
    press(dialog, u"A new key (recommended)"_s);
    press(dialog, u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, u"View certificate"_s), 20'000);
    QVERIFY(liveKey(name) != key);
    const auto *warned = dialog->findChildren<QTreeView *>().last();
    const auto differences = qobject_cast<const ui::ComparisonModel *>(warned->model())->differences();
    QVERIFY(std::ranges::any_of(differences, [](const core::renewal::Difference &each) {
        return each.risks.contains(core::renewal::Risk::KeyChanged);
    }));
    press(dialog, u"Close"_s);

    press(details, u"Go back…"_s);
    auto *back = shown<ui::RollBackDialog>();
    QVERIFY(back);
    press(back, u"Go back"_s);
    QCOMPARE(m_services->store().certificate(name)->generation, 2);
    QCOMPARE(liveKey(name), key);
    const auto history = m_services->store().activity({.certificateName = name, .what = {u"rolledBack"_s}});
    VERIFY_OK(history);
    QCOMPARE(history->size(), 1);
}

void TestRenewStory::severalAtOnceSayWhatBecameOfEach()
{
    issue(u"one.test"_s);
    issue(u"two.test"_s);
    auto *table = m_window->findChild<ui::DashboardPage *>()->findChild<QTreeView *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto *dashboard = m_window->findChild<ui::DashboardPage *>();
    QTRY_VERIFY((table->selectAll(), dashboard->allSelected().size() == 2)); // both have arrived
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    auto *dialog = shown<ui::SeveralDialog>();
    QVERIFY(dialog);
    const auto *model = qobject_cast<const ui::SeveralModel *>(dialog->findChild<QTreeView *>()->model());
    QVERIFY(model);
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(button(dialog, u"All of them, due or not (2)"_s)); // none is due
    press(dialog, u"All of them, due or not (2)"_s);
    QSignalSpy finished(&m_services->caretaker(), &core::renewal::Caretaker::finished);
    press(dialog, u"Renew certificates"_s);
    QVERIFY(finished.wait(30'000));
    for (const ui::SeveralModel::Row &row : model->rows()) {
        QCOMPARE(row.phase, ui::SeveralModel::Phase::Settled);
        QCOMPARE(row.item.outcome, core::renewal::Outcome::Renewed);
    }
    QCOMPARE(m_services->store().certificate(u"one.test"_s)->generation, 2);
    press(dialog, u"Close"_s);
}

void TestRenewStory::whatFailsShowsWhyAndWhenItIsTriedAgain()
{
    const QString name = u"busy.test"_s;
    issue(name);
    QTcpServer other; // holds the port that the CA looks at
    QVERIFY(other.listen(QHostAddress::LocalHost, m_services->practice().httpPort()));
    QSignalSpy finished(&m_services->caretaker(), &core::renewal::Caretaker::finished);
    VERIFY_OK(m_services->caretaker().start({.names = {name}, .force = true}));
    QVERIFY(finished.wait(20'000));
    const auto known = m_services->store().renewal(name);
    VERIFY_OK(known);
    QCOMPARE(known->attempts, 1);
    QVERIFY(known->nextTry > m_services->clock().now());

    const auto *details = m_window->findChild<ui::DetailPane *>();
    QTRY_VERIFY(button(details, u"Try now"_s));
    const auto *banner = details->findChild<ui::Banner *>();
    QTRY_VERIFY2(banner->body().contains(u"The last try failed"_s), qPrintable(banner->body()));
    QVERIFY2(banner->body().contains(u"Tegata tries again by itself in"_s), qPrintable(banner->body()));
    QCOMPARE(m_services->store().certificate(name)->generation, 1); // the old one is untouched
}

void TestRenewStory::whatIsKnownOfAFailureIsShown()
{
    const QString name = u"fails.test"_s;
    issue(name);
    const QDateTime now = m_services->clock().now();
    auto known = m_services->store().renewal(name);
    VERIFY_OK(known);
    known->attempts = 3;
    known->lastTry = now.addSecs(-120);
    known->nextTry = now.addSecs(8 * 60 + 20);
    known->error = core::toJson(core::Error{.code = core::ErrorCode::PortBusy, .subject = u"0.0.0.0:80"_s});
    VERIFY_OK(m_services->store().saveRenewals({*known}));

    const auto *details = m_window->findChild<ui::DetailPane *>();
    QTRY_VERIFY(button(details, u"What can I do?"_s));
    const auto *banner = details->findChild<ui::Banner *>();
    QVERIFY(banner->title().contains(u"80"_s));
    QVERIFY2(banner->body().contains(u"The last 3 tries failed"_s), qPrintable(banner->body()));
    QVERIFY2(banner->body().contains(u"Tegata tries again by itself in 8 min"_s), qPrintable(banner->body()));
    QVERIFY(!banner->body().contains(u"1. "_s));
    press(details, u"What can I do?"_s);
    QVERIFY(banner->body().contains(u"1. "_s));
    QVERIFY(!button(details, u"What can I do?"_s));
    press(details, u"Try now"_s);
    QVERIFY(shown<ui::RenewDialog>());

    // A success takes all of that away.
    press(shown<ui::RenewDialog>(), u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(shown<ui::RenewDialog>(), u"View certificate"_s), 20'000);
    QTRY_VERIFY(!button(details, u"Try now"_s));
}

void TestRenewStory::whatHappensAfterARenewalIsChosenAndTried()
{
    const QString name = u"deployed.test"_s;
    issue(name);
    const auto *details = m_window->findChild<ui::DetailPane *>();
    press(details, u"Change…"_s);
    auto *dialog = shown<ui::DeploymentDialog>();
    QVERIFY(dialog);
    press(dialog, u"Add a command"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"/bin/false"_s);
    press(dialog, u"Try it now"_s);
    const auto *banner = dialog->findChild<ui::Banner *>();
    QTRY_COMPARE(banner->kind(), ui::Banner::Kind::Error);
    dialog->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"false"_s);
    press(dialog, u"Save"_s); // not an absolute path
    QVERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"/bin/false"_s);
    press(dialog, u"Save"_s);

    // It fails, and that is the deployment's own: the certificate is as good as before.
    QTRY_VERIFY(!m_services->store().deployment(name)->error.isEmpty());
    const auto isTold = [details] {
        const auto banners = details->findChildren<ui::Banner *>();
        return std::ranges::any_of(banners, [](const ui::Banner *each) {
            return each->isVisible() && each->title() == u"Not deployed"_s;
        });
    };
    QTRY_VERIFY(isTold());
    QVERIFY(!button(details, u"Try now"_s));

    auto *again = m_window->findChild<ui::DetailPane *>();
    press(again, u"Change…"_s);
    dialog = shown<ui::DeploymentDialog>();
    QCOMPARE(dialog->findChild<QListWidget *>()->item(0)->text(), u"Run /bin/false"_s);
    dialog->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"/bin/true"_s);
    press(dialog, u"Save"_s);
    QTRY_COMPARE(m_services->store().deployment(name)->generation, 1);
    QTRY_VERIFY(!isTold());
}

static void checkNames(const QWidget *parent)
{
    for (const auto *widget : parent->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->objectName().startsWith("qt_"_L1) || widget->inherits("QLineEditIconButton"))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
            const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
}

void TestRenewStory::everyControlOfARenewalHasAName()
{
    issue(u"named.test"_s);
    checkNames(m_window.get());
    const auto *details = m_window->findChild<ui::DetailPane *>();
    press(details, u"Renew…"_s);
    auto *dialog = shown<ui::RenewDialog>();
    auto *sheets = dialog->findChild<QTabWidget *>();
    for (int sheet = 0; sheet < sheets->count(); ++sheet) {
        sheets->setCurrentIndex(sheet);
        checkNames(dialog);
    }
    press(details, u"Change…"_s);
    auto *deployment = shown<ui::DeploymentDialog>();
    press(deployment, u"Add a command"_s);
    checkNames(deployment);
}

QTEST_MAIN(TestRenewStory)
#include "tst_renewstory.moc"
