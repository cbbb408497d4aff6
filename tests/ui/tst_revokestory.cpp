// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/localauthority.h"
#include "tests/support/await.h"
#include "tests/support/listserver.h"
#include "tests/ui/stage.h"
#include "ui/activity/activitypage.h"
#include "ui/dashboard/detailpane.h"
#include "ui/look/banner.h"
#include "ui/revoke/revokedialog.h"
#include "ui/viewer/revocationcard.h"
#include "ui/viewer/viewerwindow.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using tests::Stage;

/// Revocation and history in the window, driven as a person drives it. The CA is a real one, on this
/// computer.
class TestRevokeStory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nothingIsChosenBeforehandAndCancelIsTheDefault();
    void aCertificateIsRevokedAndTheWindowShowsIt();
    void aReplacementIsOfferedFirst();
    void aRefusalLeavesTheFormWithWhatMayHelp();
    void theViewerAsksTheList();
    void theHistoryOfOneCertificateIsOneStepAway();
    void everyControlHasAName();

private:
    void issue(const QString &name);
    ui::RevokeDialog *open(const QString &name);

    std::unique_ptr<tests::Stage> m_stage;
};

void TestRevokeStory::init()
{
    m_stage = std::make_unique<tests::Stage>();
    m_stage->showWindow();
}

void TestRevokeStory::cleanup()
{
    m_stage.reset();
}

void TestRevokeStory::issue(const QString &name)
{
    QCOMPARE(m_stage->issue(name), QString());
}

ui::RevokeDialog *TestRevokeStory::open(const QString &name)
{
    issue(name);
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    if (!QTest::qWaitFor([&] { return Stage::button(details, ui::DetailPane::tr("Revoke…")) != nullptr; }))
        return nullptr;
    Stage::button(details, ui::DetailPane::tr("Revoke…"))->click();
    return m_stage->shown<ui::RevokeDialog>();
}

void TestRevokeStory::nothingIsChosenBeforehandAndCancelIsTheDefault()
{
    auto *dialog = open(u"careful.test"_s);
    QVERIFY(dialog);
    Stage::picture(dialog, u"revoke-form"_s);
    Stage::picture(&m_stage->window(), u"dashboard"_s);
    QAbstractButton *revoke = Stage::button(dialog, ui::RevokeDialog::tr("&Revoke certificate").remove(u'&'));
    QVERIFY(revoke && !revoke->isEnabled());
    auto *cancel = qobject_cast<QPushButton *>(Stage::button(dialog, ui::RevokeDialog::tr("Cancel")));
    QVERIFY(cancel && cancel->isDefault());
    QList<QRadioButton *> reasons;
    for (auto *choice : dialog->findChildren<QRadioButton *>()) {
        if (choice->isVisible())
            reasons.append(choice);
    }
    QCOMPARE(reasons.size(), 4); // the signer is folded away
    for (const auto *choice : reasons)
        QVERIFY(!choice->isChecked());
    auto *typed = dialog->findChildren<QLineEdit *>().last();
    typed->setText(u"careful.test"_s);
    QVERIFY(!revoke->isEnabled()); // a reason is missing
    reasons.first()->click();
    QVERIFY(revoke->isEnabled());
    typed->setText(u"careful.tes"_s);
    QVERIFY(!revoke->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return); // the default
    QTRY_VERIFY(!m_stage->shown<ui::RevokeDialog>());
    QVERIFY(!m_stage->services().store().certificate(u"careful.test"_s)->revoked);
}

void TestRevokeStory::aCertificateIsRevokedAndTheWindowShowsIt()
{
    auto *dialog = open(u"gone.test"_s);
    QVERIFY(dialog);
    for (auto *choice : dialog->findChildren<QRadioButton *>()) {
        if (choice->isVisible()) {
            choice->click();
            break;
        }
    }
    dialog->findChildren<QLineEdit *>().last()->setText(u"gone.test"_s);
    Stage::press(dialog, ui::RevokeDialog::tr("&Revoke certificate").remove(u'&'));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->services().store().certificate(u"gone.test"_s)->revoked, 20'000);
    QTRY_VERIFY(Stage::button(dialog, ui::RevokeDialog::tr("Close")));
    Stage::picture(dialog, u"revoke-done"_s);
    Stage::press(dialog, ui::RevokeDialog::tr("Close"));
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    QTRY_VERIFY(!Stage::button(details, ui::DetailPane::tr("Revoke…"))
                || !Stage::button(details, ui::DetailPane::tr("Revoke…"))->isEnabled());
    Stage::picture(&m_stage->window(), u"dashboard-revoked"_s);
}

void TestRevokeStory::aReplacementIsOfferedFirst()
{
    auto *dialog = open(u"first.test"_s);
    QVERIFY(dialog);
    QSignalSpy wanted(dialog, &ui::RevokeDialog::replacementRequested);
    Stage::press(dialog, u"Get a replacement first"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"first.test"_s);
    QVERIFY(!m_stage->services().store().certificate(u"first.test"_s)->revoked);
}

void TestRevokeStory::aRefusalLeavesTheFormWithWhatMayHelp()
{
    auto *dialog = open(u"refused.test"_s);
    QVERIFY(dialog);
    // The practice CA forgets what it has issued when it starts anew.
    m_stage->services().practice().stop();
    for (auto *choice : dialog->findChildren<QRadioButton *>()) {
        if (choice->isVisible()) {
            choice->click();
            break;
        }
    }
    dialog->findChildren<QLineEdit *>().last()->setText(u"refused.test"_s);
    Stage::press(dialog, u"Revoke certificate"_s);
    auto *banner = dialog->findChild<ui::Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20'000);
    QVERIFY(!banner->title().isEmpty() && !banner->body().isEmpty());
    QVERIFY(Stage::button(dialog, u"Revoke certificate"_s)->isEnabled()); // again, or in another way
    QVERIFY(!m_stage->services().store().certificate(u"refused.test"_s)->revoked);
}

void TestRevokeStory::theViewerAsksTheList()
{
    tests::ListServer server;
    const auto authority = *core::crypto::LocalAuthority::create(u"Private CA"_s, 1);
    const auto key = *core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256);
    const auto chain = *authority.issue(
        key.publicDer(), {.names = {u"listed.test"_s}, .crlDistributionPoints = {server.url(u"/7.crl"_s)}});
    VERIFY_OK(m_stage->services().store().savePendingKey(u"r2"_s, key));
    VERIFY_OK(m_stage->services().store().install(u"r2"_s, {.name = u"listed.test"_s}, chain));
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    Stage::press(details, ui::DetailPane::tr("View"));
    auto *viewer = m_stage->shown<ui::ViewerWindow>();
    QVERIFY(viewer);
    auto *card = viewer->findChild<ui::RevocationCard *>();
    const QString check = ui::RevocationCard::tr("C&heck revocation now").remove(u'&');
    QVERIFY(server.heads.isEmpty()); // nothing is fetched unasked
    server.files["/7.crl"] = *authority.revocationList({});
    Stage::press(card, check);
    QTRY_VERIFY_WITH_TIMEOUT(Stage::button(card, check)->isEnabled(), 20'000);
    QVERIFY(!card->isRevoked());
    Stage::picture(viewer, u"viewer-good"_s);
    server.files["/7.crl"] = *authority.revocationList(
        {.entries = {{.serialNumber = chain[0].serialNumber(), .since = m_stage->services().clock().now()}}});
    Stage::press(card, check);
    QTRY_VERIFY_WITH_TIMEOUT(card->isRevoked(), 20'000);
    Stage::picture(viewer, u"viewer-revoked"_s);
    QVERIFY(m_stage->services().store().certificate(u"listed.test"_s)->revoked);
}

void TestRevokeStory::theHistoryOfOneCertificateIsOneStepAway()
{
    issue(u"one.test"_s);
    issue(u"other.test"_s);
    const auto *details = m_stage->window().findChild<ui::DetailPane *>();
    Stage::press(details, ui::DetailPane::tr("History"));
    auto *page = m_stage->window().findChild<ui::ActivityPage *>();
    QTRY_VERIFY(page->isVisible());
    auto *list = page->findChild<QTreeView *>();
    QTRY_VERIFY(list->model()->rowCount() > 5);
    const QString name = page->findChildren<QComboBox *>().first()->currentText();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QCOMPARE(list->model()->index(row, 1).data().toString(), name);
    list->expand(list->model()->index(0, 0));
    Stage::picture(&m_stage->window(), u"history-one"_s);
    page->findChild<QLineEdit *>()->setText(u"zebra"_s);
    QTRY_VERIFY(!list->isVisible()); // and says what to do
    Stage::picture(&m_stage->window(), u"history-none"_s);
    if (m_stage->language().current() == "en"_L1)
        Stage::press(page, u"Show everything"_s);
    Stage::picture(&m_stage->window(), u"history-all"_s);
}

void TestRevokeStory::everyControlHasAName()
{
    auto *dialog = open(u"names.test"_s);
    QVERIFY(dialog);
    Stage::press(dialog, u"Advanced"_s);
    Stage::picture(dialog, u"revoke-advanced"_s);
    auto *page = m_stage->window().findChild<ui::ActivityPage *>();
    for (const QWidget *parent : {static_cast<const QWidget *>(dialog), static_cast<const QWidget *>(page)}) {
        for (QWidget *widget : parent->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestRevokeStory)
#include "tst_revokestory.moc"
