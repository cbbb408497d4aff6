// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/ui/stage.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/passphraseprompt.h"
#include "ui/look/banner.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using core::issuance::AccountRequest;
using tests::Stage;

/// The screens about accounts, as a person uses them.
class TestAccountScreens final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anEmptyPageLeadsToAnAccount();
    void theKeyIsChangedFromThePage();
    void theContactIsChangedFromThePage();
    void deactivatingWantsTheNameOfTheCa();
    void aKeyIsMovedUnderAPassphraseAndAskedFor();
    void aForgottenAccountIsOpenedAgainAfterConsent();
    void theWizardAsksForTheBindingOnlyWhereItIsNeeded();
    void theWizardFindsAnAccountByItsKey();

private:
    void openAccount();
    template <typename T>
    T *dialog()
    {
        [&] { QTRY_VERIFY(find<T>()); }();
        return find<T>();
    }
    template <typename T>
    T *find() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] core::store::AccountEntry entry() const { return services().store().account(m_id).value(); }
    [[nodiscard]] AccountRequest request() const
    {
        return {.caName = u"Example CA"_s,
                .directoryUrl = m_ca->directoryUrl(),
                .rootPem = core::crypto::toPem({m_ca->tlsRoot()}),
                .contacts = {u"admin@example.net"_s},
                .termsAgreed = true};
    }

    [[nodiscard]] app::Services &services() const { return m_stage->services(); }

    std::unique_ptr<tests::FakeCa> m_ca;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<ui::AccountsPage> m_page;
    QString m_id;
};

void TestAccountScreens::init()
{
    m_stage = std::make_unique<Stage>();
    m_ca = std::make_unique<tests::FakeCa>();
    m_page = std::make_unique<ui::AccountsPage>(m_stage->context());
    ui::askForPassphrases(services().registrar().vault(), m_page.get());
    m_page->resize(1000, 640);
    m_page->show();
}

void TestAccountScreens::cleanup()
{
    m_page.reset();
    m_stage.reset();
    m_ca.reset();
}

void TestAccountScreens::openAccount()
{
    const auto opened = tests::await<core::store::AccountEntry>(
        [&](auto done) { services().registrar().open(request(), this, std::move(done)); });
    VERIFY_OK(opened);
    m_id = opened->id;
    QTRY_COMPARE(m_page->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
}

void TestAccountScreens::anEmptyPageLeadsToAnAccount()
{
    bool asked = false;
    connect(m_page.get(), &ui::AccountsPage::newAccountRequested, this, [&] { asked = true; });
    Stage::picture(m_page.get(), u"account-empty"_s);
    Stage::press(m_page.get(), u"Open an account…"_s);
    QVERIFY(asked);
}

void TestAccountScreens::theKeyIsChangedFromThePage()
{
    openAccount();
    const auto before = entry();
    Stage::picture(m_page.get(), u"account-page"_s);
    Stage::checkNames(m_page.get());
    Stage::press(m_page.get(), u"Change key…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    QVERIFY(dialog);
    Stage::checkNames(dialog);
    Stage::picture(dialog, u"account-change-key"_s);
    Stage::press(dialog, u"Change key"_s);
    QTRY_VERIFY(entry().thumbprint != before.thumbprint && entry().nextThumbprint.isEmpty());
    QTRY_VERIFY(!find<ui::AccountDialog>());
    QCOMPARE(m_ca->acme().keyOf(0), entry().thumbprint);
}

void TestAccountScreens::theContactIsChangedFromThePage()
{
    openAccount();
    Stage::press(m_page.get(), u"Change contact…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    auto *field = dialog->findChild<QLineEdit *>();
    field->setText(u"nobody"_s);
    QVERIFY(!Stage::button(dialog, u"Change contact"_s)->isEnabled());
    field->setText(u"a@example.net, b@example.net"_s);
    Stage::press(dialog, u"Change contact"_s);
    QTRY_COMPARE(entry().contacts, (QStringList{u"a@example.net"_s, u"b@example.net"_s}));
}

void TestAccountScreens::deactivatingWantsTheNameOfTheCa()
{
    openAccount();
    Stage::press(m_page.get(), u"Deactivate…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    Stage::checkNames(dialog);
    Stage::picture(dialog, u"account-deactivate"_s);
    QVERIFY(!Stage::button(dialog, u"Deactivate account"_s)->isEnabled());
    QVERIFY(qobject_cast<QPushButton *>(Stage::button(dialog, u"Cancel"_s))->isDefault());
    dialog->findChild<QLineEdit *>()->setText(u"example ca"_s);
    Stage::press(dialog, u"Deactivate account"_s);
    QTRY_COMPARE(entry().status, u"deactivated"_s);
    QTRY_VERIFY(!Stage::button(m_page.get(), u"Change key…"_s)); // nothing more can be done with it
}

void TestAccountScreens::aKeyIsMovedUnderAPassphraseAndAskedFor()
{
    openAccount();
    Stage::press(m_page.get(), u"Move key…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    for (auto *place : dialog->findChildren<QRadioButton *>()) {
        if (place->text().contains(u"passphrase"_s))
            place->setChecked(true);
    }
    Stage::checkNames(dialog);
    Stage::picture(dialog, u"account-move-key"_s);
    const auto fields = dialog->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    fields[0]->setText(u"geheim"_s);
    QVERIFY(!Stage::button(dialog, u"Move key"_s)->isEnabled());
    fields[1]->setText(u"geheim"_s);
    Stage::press(dialog, u"Move key"_s);
    QTRY_COMPARE(entry().keyPlace, core::store::KeyPlace::Passphrase);
    QTRY_VERIFY(!find<ui::AccountDialog>());

    // The next start: the key is not in memory, and the passphrase is asked for.
    auto &registrar = services().registrar();
    core::issuance::KeyVault vault(services().store(), registrar.vault().keyring());
    ui::askForPassphrases(vault, m_page.get());
    core::issuance::Registrar later(services().store(), vault, services().clock(), "Tegata-test"_ba);
    std::optional<core::Result<core::acme::Session *>> unlocked;
    later.unlock(m_id, core::keyring::Asking::Allowed, m_page.get(),
                 [&](const core::Result<core::acme::Session *> &session) { unlocked = session; });
    for (const QString &typed : {u"falsch"_s, u"geheim"_s}) {
        auto *prompt = this->dialog<QDialog>();
        QVERIFY(prompt);
        Stage::checkNames(prompt);
        Stage::picture(prompt, u"account-passphrase"_s);
        prompt->findChild<QLineEdit *>()->setText(typed);
        Stage::press(prompt, u"Unlock"_s);
        QTRY_VERIFY(unlocked || !prompt->isVisible());
    }
    QTRY_VERIFY(unlocked);
    VERIFY_OK(*unlocked);
}

void TestAccountScreens::aForgottenAccountIsOpenedAgainAfterConsent()
{
    openAccount();
    m_ca->acme().forgetAccounts();
    Stage::press(m_page.get(), u"Ask the CA"_s);
    QTRY_COMPARE(entry().status, u"unknown"_s);
    QTRY_VERIFY(m_page->findChild<ui::Banner *>()->isVisible());
    Stage::picture(m_page.get(), u"account-unknown"_s);
    QCOMPARE(m_ca->acme().accounts(), 0);
    Stage::press(m_page.get(), u"Open again…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    QVERIFY(!Stage::button(dialog, u"Open account"_s)->isEnabled());
    Stage::picture(dialog, u"account-reopen"_s);
    dialog->findChild<QCheckBox *>()->setChecked(true);
    Stage::press(dialog, u"Open account"_s);
    QTRY_COMPARE(entry().status, u"valid"_s);
    QCOMPARE(m_ca->acme().keyOf(0), entry().thumbprint);
}

void TestAccountScreens::theWizardAsksForTheBindingOnlyWhereItIsNeeded()
{
    m_ca->acme().options.externalAccountKeys = {{"kid", "secret"}};
    auto *wizard = new ui::AccountWizard(m_stage->context(), m_page.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    Stage::checkNames(wizard);
    Stage::picture(wizard, u"account-wizard-authority"_s);
    wizard->draft().preset = nullptr;
    wizard->draft().directoryUrl = m_ca->directoryUrl();
    wizard->draft().rootPem = core::crypto::toPem({m_ca->tlsRoot()});
    Stage::press(wizard, u"Next"_s);
    QTRY_COMPARE(wizard->currentId(), int(ui::AccountWizard::Terms));
    Stage::checkNames(wizard);
    Stage::picture(wizard, u"account-wizard-terms"_s);
    wizard->currentPage()->findChild<QCheckBox *>()->setChecked(true);
    Stage::press(wizard, u"Next"_s);
    QCOMPARE(wizard->currentId(), int(ui::AccountWizard::External));
    Stage::checkNames(wizard);
    Stage::picture(wizard, u"account-wizard-external"_s);
    const auto fields = wizard->currentPage()->findChildren<QLineEdit *>();
    fields[0]->setText(u"kid"_s);
    fields[1]->setText(u"not base64!"_s);
    Stage::press(wizard, u"Next"_s);
    QCOMPARE(wizard->currentId(), int(ui::AccountWizard::External));
    fields[1]->setText(QString::fromLatin1(QByteArray("secret").toBase64()) + u"=="_s);
    Stage::press(wizard, u"Next"_s);
    QCOMPARE(wizard->currentId(), int(ui::AccountWizard::Key));
    Stage::checkNames(wizard);
    Stage::picture(wizard, u"account-wizard-key"_s);
    QTest::keyClick(wizard, Qt::Key_Escape); // asks before what was typed is lost
    auto *question = wizard->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(!wizard->findChild<QMessageBox *>());
    QVERIFY(wizard->isVisible());
    Stage::press(wizard, u"Open account"_s);
    QTRY_COMPARE(m_ca->acme().accounts(), 1);
    QTRY_COMPARE(services().store().accounts()->size(), 1);
}

void TestAccountScreens::theWizardFindsAnAccountByItsKey()
{
    openAccount();
    const QString backup = m_stage->path(u"backup.pem"_s);
    VERIFY_OK(tests::await<core::store::AccountEntry>([&](auto done) {
        services().care().exportKey(m_id, backup, std::make_shared<const core::crypto::Secret>("geheim"_ba),
                                    core::issuance::Overwrite::No, this, std::move(done));
    }));
    auto *wizard = new ui::AccountWizard(m_stage->context(), m_page.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    wizard->draft().preset = nullptr;
    wizard->draft().directoryUrl = m_ca->directoryUrl();
    wizard->draft().rootPem = core::crypto::toPem({m_ca->tlsRoot()});
    wizard->draft().hasAccount = true;
    Stage::press(wizard, u"Next"_s);
    QTRY_COMPARE(wizard->currentId(), int(ui::AccountWizard::Recover));
    Stage::checkNames(wizard);
    Stage::picture(wizard, u"account-wizard-recover"_s);
    const auto fields = wizard->currentPage()->findChildren<QLineEdit *>();
    fields[0]->setText(backup);
    fields[1]->setText(u"wrong"_s);
    Stage::press(wizard, u"Find account"_s);
    QTRY_VERIFY(wizard->currentPage()->findChild<ui::Banner *>()->isVisible());
    fields[1]->setText(u"geheim"_s);
    Stage::press(wizard, u"Find account"_s);
    QTRY_VERIFY(!find<ui::AccountWizard>());
    QCOMPARE(services().store().accounts()->size(), 1);
    QCOMPARE(m_ca->acme().accounts(), 1);
}

QTEST_MAIN(TestAccountScreens)
#include "tst_accountscreens.moc"
