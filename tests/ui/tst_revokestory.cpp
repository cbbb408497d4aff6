// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/crypto/localauthority.h"
#include "core/crypto/secret.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "tests/support/await.h"
#include "tests/support/listserver.h"
#include "ui/activity/activitypage.h"
#include "ui/dashboard/detailpane.h"
#include "ui/look/banner.h"
#include "ui/look/theme.h"
#include "ui/main/mainwindow.h"
#include "ui/revoke/revokedialog.h"
#include "ui/settings/preferences.h"
#include "ui/viewer/revocationcard.h"
#include "ui/viewer/viewerwindow.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

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
    template <typename Widget>
    Widget *shown() const
    {
        const auto found = m_window->findChildren<Widget *>();
        return found.isEmpty() ? nullptr : found.last();
    }
    static QAbstractButton *button(const QWidget *parent, const QString &text);
    static void press(const QWidget *parent, const QString &text);
    static void picture(QWidget *widget, const QString &name);

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

void TestRevokeStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<core::text::Language>();
    m_language->use(qEnvironmentVariable("TEGATA_TEST_LANGUAGE", u"en"_s));
    m_theme = std::make_unique<ui::Theme>(qEnvironmentVariableIsSet("TEGATA_TEST_DARK") ? ui::Scheme::Dark
                                                                                        : ui::Scheme::Light);
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

void TestRevokeStory::cleanup()
{
    m_window.reset();
    m_heartbeat.reset();
    m_watch.reset();
    m_services.reset();
    m_preferences.reset();
    m_theme.reset();
    m_language.reset();
}

QAbstractButton *TestRevokeStory::button(const QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void TestRevokeStory::press(const QWidget *parent, const QString &text)
{
    QTRY_VERIFY2(button(parent, text) && button(parent, text)->isEnabled(), qPrintable(text));
    button(parent, text)->click();
}

/// For people who want to see it: TEGATA_TEST_PICTURES names a folder.
void TestRevokeStory::picture(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("TEGATA_TEST_PICTURES");
    if (!folder.isEmpty())
        widget->grab().save(folder + u'/' + name + ".png"_L1);
}

void TestRevokeStory::issue(const QString &name)
{
    const auto account = tests::await<core::store::AccountEntry>(
        [this](auto done) { m_services->openPractice(this, std::move(done)); });
    VERIFY_OK(account);
    QSignalSpy finished(&m_services->desk(), &core::issuance::Desk::finished);
    VERIFY_OK(m_services->desk().start(
        {.certificateName = name,
         .identifiers = {{core::acme::IdentifierType::Dns, name}},
         .accountId = account->id,
         .method = {.address = u"127.0.0.1"_s, .port = m_services->practice().httpPort()}}));
    QVERIFY(finished.wait(20'000));
    VERIFY_OK(m_services->store().certificate(name));
}

ui::RevokeDialog *TestRevokeStory::open(const QString &name)
{
    issue(name);
    const auto *details = m_window->findChild<ui::DetailPane *>();
    if (!QTest::qWaitFor([&] { return button(details, ui::DetailPane::tr("Revoke…")) != nullptr; }))
        return nullptr;
    button(details, ui::DetailPane::tr("Revoke…"))->click();
    return shown<ui::RevokeDialog>();
}

void TestRevokeStory::nothingIsChosenBeforehandAndCancelIsTheDefault()
{
    auto *dialog = open(u"careful.test"_s);
    QVERIFY(dialog);
    picture(dialog, u"revoke-form"_s);
    picture(m_window.get(), u"dashboard"_s);
    QAbstractButton *revoke = button(dialog, ui::RevokeDialog::tr("&Revoke certificate").remove(u'&'));
    QVERIFY(revoke && !revoke->isEnabled());
    auto *cancel = qobject_cast<QPushButton *>(button(dialog, ui::RevokeDialog::tr("Cancel")));
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
    QTRY_VERIFY(!shown<ui::RevokeDialog>());
    QVERIFY(!m_services->store().certificate(u"careful.test"_s)->revoked);
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
    press(dialog, ui::RevokeDialog::tr("&Revoke certificate").remove(u'&'));
    QTRY_VERIFY_WITH_TIMEOUT(m_services->store().certificate(u"gone.test"_s)->revoked, 20'000);
    QTRY_VERIFY(button(dialog, ui::RevokeDialog::tr("Close")));
    picture(dialog, u"revoke-done"_s);
    press(dialog, ui::RevokeDialog::tr("Close"));
    const auto *details = m_window->findChild<ui::DetailPane *>();
    QTRY_VERIFY(!button(details, ui::DetailPane::tr("Revoke…"))
                || !button(details, ui::DetailPane::tr("Revoke…"))->isEnabled());
    picture(m_window.get(), u"dashboard-revoked"_s);
}

void TestRevokeStory::aReplacementIsOfferedFirst()
{
    auto *dialog = open(u"first.test"_s);
    QVERIFY(dialog);
    QSignalSpy wanted(dialog, &ui::RevokeDialog::replacementRequested);
    press(dialog, u"Get a replacement first"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"first.test"_s);
    QVERIFY(!m_services->store().certificate(u"first.test"_s)->revoked);
}

void TestRevokeStory::aRefusalLeavesTheFormWithWhatMayHelp()
{
    auto *dialog = open(u"refused.test"_s);
    QVERIFY(dialog);
    // The practice CA forgets what it has issued when it starts anew.
    m_services->practice().stop();
    for (auto *choice : dialog->findChildren<QRadioButton *>()) {
        if (choice->isVisible()) {
            choice->click();
            break;
        }
    }
    dialog->findChildren<QLineEdit *>().last()->setText(u"refused.test"_s);
    press(dialog, u"Revoke certificate"_s);
    auto *banner = dialog->findChild<ui::Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 20'000);
    QVERIFY(!banner->title().isEmpty() && !banner->body().isEmpty());
    QVERIFY(button(dialog, u"Revoke certificate"_s)->isEnabled()); // again, or in another way
    QVERIFY(!m_services->store().certificate(u"refused.test"_s)->revoked);
}

void TestRevokeStory::theViewerAsksTheList()
{
    tests::ListServer server;
    const auto authority = *core::crypto::LocalAuthority::create(u"Private CA"_s, 1);
    const auto key = *core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256);
    const auto chain = *authority.issue(
        key.publicDer(), {.names = {u"listed.test"_s}, .crlDistributionPoints = {server.url(u"/7.crl"_s)}});
    VERIFY_OK(m_services->store().savePendingKey(u"r2"_s, key));
    VERIFY_OK(m_services->store().install(u"r2"_s, {.name = u"listed.test"_s}, chain));
    const auto *details = m_window->findChild<ui::DetailPane *>();
    press(details, ui::DetailPane::tr("View"));
    auto *viewer = shown<ui::ViewerWindow>();
    QVERIFY(viewer);
    auto *card = viewer->findChild<ui::RevocationCard *>();
    const QString check = ui::RevocationCard::tr("C&heck revocation now").remove(u'&');
    QVERIFY(server.heads.isEmpty()); // nothing is fetched unasked
    server.files["/7.crl"] = *authority.revocationList({});
    press(card, check);
    QTRY_VERIFY_WITH_TIMEOUT(button(card, check)->isEnabled(), 20'000);
    QVERIFY(!card->isRevoked());
    picture(viewer, u"viewer-good"_s);
    server.files["/7.crl"] = *authority.revocationList(
        {.entries = {{.serialNumber = chain[0].serialNumber(), .since = m_services->clock().now()}}});
    press(card, check);
    QTRY_VERIFY_WITH_TIMEOUT(card->isRevoked(), 20'000);
    picture(viewer, u"viewer-revoked"_s);
    QVERIFY(m_services->store().certificate(u"listed.test"_s)->revoked);
}

void TestRevokeStory::theHistoryOfOneCertificateIsOneStepAway()
{
    issue(u"one.test"_s);
    issue(u"other.test"_s);
    const auto *details = m_window->findChild<ui::DetailPane *>();
    press(details, ui::DetailPane::tr("History"));
    auto *page = m_window->findChild<ui::ActivityPage *>();
    QTRY_VERIFY(page->isVisible());
    auto *list = page->findChild<QTreeView *>();
    QTRY_VERIFY(list->model()->rowCount() > 5);
    const QString name = page->findChildren<QComboBox *>().first()->currentText();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QCOMPARE(list->model()->index(row, 1).data().toString(), name);
    list->expand(list->model()->index(0, 0));
    picture(m_window.get(), u"history-one"_s);
    page->findChild<QLineEdit *>()->setText(u"zebra"_s);
    QTRY_VERIFY(!list->isVisible()); // and says what to do
    picture(m_window.get(), u"history-none"_s);
    if (m_language->current() == "en"_L1)
        press(page, u"Show everything"_s);
    picture(m_window.get(), u"history-all"_s);
}

void TestRevokeStory::everyControlHasAName()
{
    auto *dialog = open(u"names.test"_s);
    QVERIFY(dialog);
    press(dialog, u"Advanced"_s);
    picture(dialog, u"revoke-advanced"_s);
    auto *page = m_window->findChild<ui::ActivityPage *>();
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
