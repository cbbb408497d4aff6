// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "tests/support/await.h"
#include "tests/ui/stage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/detailpane.h"
#include "ui/deploy/deploymentdialog.h"
#include "ui/deploy/nginxdialog.h"
#include "ui/look/banner.h"
#include "ui/renew/comparisonmodel.h"
#include "ui/renew/generationview.h"
#include "ui/renew/renewdialog.h"
#include "ui/renew/rollbackdialog.h"
#include "ui/renew/severaldialog.h"
#include "ui/viewer/viewerwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using tests::Stage;

/// Renewals in the window, driven as a person drives it. The CA is a real one, on this computer.
class TestRenewStory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void renewsWithTheSameKeyComparesAndGoesBack();
    void theViewerRenewsComparesAndGoesBack();
    void theViewerOfAFileOffersNothingOfTheStore();
    void severalAtOnceSayWhatBecameOfEach();
    void whatFailsShowsWhyAndWhenItIsTriedAgain();
    void whatIsKnownOfAFailureIsShown();
    void whatHappensAfterARenewalIsChosenAndTried();
    void everyControlOfARenewalHasAName();

private:
    void issue(const QString &name);
    [[nodiscard]] QByteArray liveKey(const QString &name) const;

    std::unique_ptr<tests::Stage> m_stage;
};

void TestRenewStory::init()
{
    m_stage = std::make_unique<tests::Stage>();
    m_stage->showWindow();
}

void TestRenewStory::cleanup()
{
    m_stage.reset();
}

void TestRenewStory::issue(const QString &name)
{
    QCOMPARE(m_stage->issue(name), QString());
    QTRY_VERIFY(Stage::button(&m_stage->window(), u"Renew…"_s));
}

QByteArray TestRenewStory::liveKey(const QString &name) const
{
    const auto chain = m_stage->services().store().chain(name);
    return chain ? core::crypto::sha256(chain->first().publicKeyDer()) : QByteArray();
}

void TestRenewStory::renewsWithTheSameKeyComparesAndGoesBack()
{
    const QString name = u"pinned.test"_s;
    issue(name);
    const QByteArray key = liveKey(name);
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    QVERIFY(!Stage::button(details, u"Go back…"_s)); // to nothing

    Stage::press(details, u"Renew…"_s);
    auto *dialog = m_stage->shown<ui::RenewDialog>();
    QVERIFY(dialog);
    Stage::press(dialog, u"The same key"_s);
    Stage::press(dialog, u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Stage::button(dialog, u"View certificate"_s), 20'000);
    QCOMPARE(m_stage->services().store().certificate(name)->generation, 2);
    QCOMPARE(liveKey(name), key);
    const auto *comparison = dialog->findChild<ui::ComparisonModel *>();
    QVERIFY(!comparison); // a member, not a child: the table leads to it
    const auto *table = dialog->findChildren<QTreeView *>().last();
    const auto *model = qobject_cast<const ui::ComparisonModel *>(table->model());
    QVERIFY(model);
    for (const core::renewal::Difference &difference : model->differences())
        QVERIFY2(difference.risks.isEmpty(), qPrintable(core::renewal::aspectName(difference.aspect)));
    Stage::press(dialog, u"Close"_s);

    // The next one with a new key, although the last kept its own: that is told.
    Stage::press(details, u"Renew…"_s);
    dialog = m_stage->shown<ui::RenewDialog>();
    Stage::press(dialog, u"A new key (recommended)"_s);
    Stage::press(dialog, u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Stage::button(dialog, u"View certificate"_s), 20'000);
    QVERIFY(liveKey(name) != key);
    const auto *warned = dialog->findChildren<QTreeView *>().last();
    const auto differences = qobject_cast<const ui::ComparisonModel *>(warned->model())->differences();
    QVERIFY(std::ranges::any_of(differences, [](const core::renewal::Difference &each) {
        return each.risks.contains(core::renewal::Risk::KeyChanged);
    }));
    Stage::press(dialog, u"Close"_s);

    Stage::press(details, u"Go back…"_s);
    auto *back = m_stage->shown<ui::RollBackDialog>();
    QVERIFY(back);
    Stage::press(back, u"Go back"_s);
    QCOMPARE(m_stage->services().store().certificate(name)->generation, 2);
    QCOMPARE(liveKey(name), key);
    const auto history
        = m_stage->services().store().activity({.certificateName = name, .what = {u"rolledBack"_s}});
    VERIFY_OK(history);
    QCOMPARE(history->size(), 1);
}

void TestRenewStory::theViewerRenewsComparesAndGoesBack()
{
    const QString name = u"seen.test"_s;
    issue(name);
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    Stage::press(details, u"View"_s);
    auto *viewer = m_stage->shown<ui::ViewerWindow>();
    QVERIFY(viewer);
    QVERIFY(!viewer->findChild<ui::GenerationView *>()); // nothing to compare it with
    Stage::press(viewer, u"nginx…"_s);
    QVERIFY(m_stage->shown<ui::NginxDialog>());
    Stage::press(viewer, u"Renew…"_s);
    auto *dialog = m_stage->shown<ui::RenewDialog>();
    QVERIFY(dialog);
    Stage::press(dialog, u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Stage::button(dialog, u"View certificate"_s), 20'000);

    // The window that was open says that something newer is live, and leads there.
    QTRY_VERIFY(Stage::button(viewer, u"Show it"_s));
    Stage::press(viewer, u"Show it"_s);
    auto *newer = m_stage->shown<ui::ViewerWindow>();
    QVERIFY(newer && newer != viewer);
    auto *compare = newer->findChild<ui::GenerationView *>();
    QVERIFY(compare);
    newer->findChild<QTabWidget *>()->setCurrentWidget(compare);
    const auto *model = qobject_cast<const ui::ComparisonModel *>(compare->findChild<QTreeView *>()->model());
    QVERIFY(model);
    QVERIFY(std::ranges::any_of(model->differences(), [](const core::renewal::Difference &each) {
        return each.aspect == core::renewal::Aspect::Key && each.changed;
    }));
    Stage::picture(newer, u"viewer-compare"_s);
    Stage::press(compare, u"Go back…"_s);
    Stage::press(m_stage->shown<ui::RollBackDialog>(), u"Go back"_s);
    QCOMPARE(m_stage->services().store().certificate(name)->generation, 1);
    QTRY_VERIFY(!Stage::button(compare, u"Go back…"_s));
}

void TestRenewStory::theViewerOfAFileOffersNothingOfTheStore()
{
    const QString name = u"file.test"_s;
    issue(name);
    m_stage->window().comeForward({m_stage->services().store().livePaths(name).fullChain});
    const auto *viewer = m_stage->shown<ui::ViewerWindow>();
    QVERIFY(viewer);
    QVERIFY(Stage::button(viewer, u"Revoke…"_s)); // with its own key
    for (const QString &word : {u"Renew…"_s, u"nginx…"_s, u"History"_s, u"Go back…"_s})
        QVERIFY2(!Stage::button(viewer, word), qPrintable(word));
    QVERIFY(!viewer->findChild<ui::GenerationView *>());
}

void TestRenewStory::severalAtOnceSayWhatBecameOfEach()
{
    issue(u"one.test"_s);
    issue(u"two.test"_s);
    auto *table = m_stage->window().findChild<ui::DashboardPage *>()->findChild<QTreeView *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto *dashboard = m_stage->window().findChild<ui::DashboardPage *>();
    QTRY_VERIFY((table->selectAll(), dashboard->allSelected().size() == 2)); // both have arrived
    QTest::keyClick(&m_stage->window(), Qt::Key_R, Qt::ControlModifier);
    auto *dialog = m_stage->shown<ui::SeveralDialog>();
    QVERIFY(dialog);
    const auto *model = qobject_cast<const ui::SeveralModel *>(dialog->findChild<QTreeView *>()->model());
    QVERIFY(model);
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(Stage::button(dialog, u"All of them, due or not (2)"_s)); // none is due
    Stage::press(dialog, u"All of them, due or not (2)"_s);
    QSignalSpy finished(&m_stage->services().caretaker(), &core::renewal::Caretaker::finished);
    Stage::press(dialog, u"Renew certificates"_s);
    QVERIFY(finished.wait(30'000));
    for (const ui::SeveralModel::Row &row : model->rows()) {
        QCOMPARE(row.phase, ui::SeveralModel::Phase::Settled);
        QCOMPARE(row.item.outcome, core::renewal::Outcome::Renewed);
    }
    QCOMPARE(m_stage->services().store().certificate(u"one.test"_s)->generation, 2);
    Stage::press(dialog, u"Close"_s);
}

void TestRenewStory::whatFailsShowsWhyAndWhenItIsTriedAgain()
{
    const QString name = u"busy.test"_s;
    issue(name);
    QTcpServer other; // holds the port that the CA looks at
    QVERIFY(other.listen(QHostAddress::LocalHost, m_stage->services().practice().httpPort()));
    QSignalSpy finished(&m_stage->services().caretaker(), &core::renewal::Caretaker::finished);
    VERIFY_OK(m_stage->services().caretaker().start({.names = {name}, .force = true}));
    QVERIFY(finished.wait(20'000));
    const auto known = m_stage->services().store().renewal(name);
    VERIFY_OK(known);
    QCOMPARE(known->attempts, 1);
    QVERIFY(known->nextTry > m_stage->services().clock().now());

    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    QTRY_VERIFY(Stage::button(details, u"Try now"_s));
    const auto *banner = details->findChild<ui::Banner *>();
    QTRY_VERIFY2(banner->body().contains(u"The last try failed"_s), qPrintable(banner->body()));
    QVERIFY2(banner->body().contains(u"Tegata tries again by itself in"_s), qPrintable(banner->body()));
    QCOMPARE(m_stage->services().store().certificate(name)->generation, 1); // the old one is untouched
}

void TestRenewStory::whatIsKnownOfAFailureIsShown()
{
    const QString name = u"fails.test"_s;
    issue(name);
    const QDateTime now = m_stage->services().clock().now();
    auto known = m_stage->services().store().renewal(name);
    VERIFY_OK(known);
    known->attempts = 3;
    known->lastTry = now.addSecs(-120);
    known->nextTry = now.addSecs(8 * 60 + 20);
    known->error = core::toJson(core::Error{.code = core::ErrorCode::PortBusy, .subject = u"0.0.0.0:80"_s});
    VERIFY_OK(m_stage->services().store().saveRenewals({*known}));

    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    QTRY_VERIFY(Stage::button(details, u"What can I do?"_s));
    const auto *banner = details->findChild<ui::Banner *>();
    QVERIFY(banner->title().contains(u"80"_s));
    QVERIFY2(banner->body().contains(u"The last 3 tries failed"_s), qPrintable(banner->body()));
    QVERIFY2(banner->body().contains(u"Tegata tries again by itself in 8 min"_s), qPrintable(banner->body()));
    QVERIFY(!banner->body().contains(u"1. "_s));
    Stage::press(details, u"What can I do?"_s);
    QVERIFY(banner->body().contains(u"1. "_s));
    QVERIFY(!Stage::button(details, u"What can I do?"_s));
    Stage::press(details, u"Try now"_s);
    QVERIFY(m_stage->shown<ui::RenewDialog>());

    // A success takes all of that away.
    Stage::press(m_stage->shown<ui::RenewDialog>(), u"Renew certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Stage::button(m_stage->shown<ui::RenewDialog>(), u"View certificate"_s), 20'000);
    QTRY_VERIFY(!Stage::button(details, u"Try now"_s));
}

void TestRenewStory::whatHappensAfterARenewalIsChosenAndTried()
{
    const QString name = u"deployed.test"_s;
    issue(name);
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    Stage::press(details, u"Change…"_s);
    auto *dialog = m_stage->shown<ui::DeploymentDialog>();
    QVERIFY(dialog);
    Stage::press(dialog, u"Add a command"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"/bin/false"_s);
    Stage::press(dialog, u"Try it now"_s);
    const auto *banner = dialog->findChild<ui::Banner *>();
    QTRY_COMPARE(banner->kind(), ui::Banner::Kind::Error);
    dialog->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"false"_s);
    Stage::press(dialog, u"Save"_s); // not an absolute path
    QVERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"/bin/false"_s);
    Stage::press(dialog, u"Save"_s);

    // It fails, and that is the deployment's own: the certificate is as good as before.
    QTRY_VERIFY(!m_stage->services().store().deployment(name)->error.isEmpty());
    const auto isTold = [details] {
        const auto banners = details->findChildren<ui::Banner *>();
        return std::ranges::any_of(banners, [](const ui::Banner *each) {
            return each->isVisible() && each->title() == u"Not deployed"_s;
        });
    };
    QTRY_VERIFY(isTold());
    QVERIFY(!Stage::button(details, u"Try now"_s));

    auto *again = m_stage->window().findChild<ui::DetailPane *>();
    Stage::press(again, u"Change…"_s);
    dialog = m_stage->shown<ui::DeploymentDialog>();
    QCOMPARE(dialog->findChild<QListWidget *>()->item(0)->text(), u"Run /bin/false"_s);
    dialog->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"/bin/true"_s);
    Stage::press(dialog, u"Save"_s);
    QTRY_COMPARE(m_stage->services().store().deployment(name)->generation, 1);
    QTRY_VERIFY(!isTold());
}

void TestRenewStory::everyControlOfARenewalHasAName()
{
    issue(u"named.test"_s);
    Stage::checkNames(&m_stage->window());
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    Stage::press(details, u"Renew…"_s);
    auto *dialog = m_stage->shown<ui::RenewDialog>();
    auto *sheets = dialog->findChild<QTabWidget *>();
    for (int sheet = 0; sheet < sheets->count(); ++sheet) {
        sheets->setCurrentIndex(sheet);
        Stage::checkNames(dialog);
    }
    Stage::press(details, u"Change…"_s);
    auto *deployment = m_stage->shown<ui::DeploymentDialog>();
    Stage::press(deployment, u"Add a command"_s);
    Stage::checkNames(deployment);
}

QTEST_MAIN(TestRenewStory)
#include "tst_renewstory.moc"
