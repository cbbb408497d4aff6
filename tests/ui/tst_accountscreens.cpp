// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/crypto/secret.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/passphraseprompt.h"
#include "ui/look/banner.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using core::issuance::AccountRequest;

/// The screens about accounts, as a person uses them. With TEGATA_SHOTS set to a folder, pictures of them are
/// kept there; TEGATA_LANGUAGE and TEGATA_DARK choose how they look.
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
    void press(const QWidget *parent, const QString &text);
    static QPushButton *button(const QWidget *parent, const QString &text);
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
    static void shoot(QWidget *widget, const char *name);
    static void checkNames(const QWidget *parent);
    [[nodiscard]] core::store::AccountEntry entry() const
    {
        return m_services->store().account(m_id).value();
    }
    [[nodiscard]] AccountRequest request() const
    {
        return {.caName = u"Example CA"_s,
                .directoryUrl = m_ca->directoryUrl(),
                .rootPem = core::crypto::toPem({m_ca->tlsRoot()}),
                .contacts = {u"admin@example.net"_s},
                .termsAgreed = true};
    }

    const core::crypto::Library m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::text::Language> m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<tests::FakeCa> m_ca;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<core::schedule::Heartbeat> m_heartbeat;
    std::unique_ptr<ui::Context> m_context;
    std::unique_ptr<ui::AccountsPage> m_page;
    QString m_id;
};

void TestAccountScreens::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<core::text::Language>();
    m_language->use(qEnvironmentVariable("TEGATA_LANGUAGE", u"en"_s));
    m_theme = std::make_unique<ui::Theme>(qEnvironmentVariableIsSet("TEGATA_DARK") ? ui::Scheme::Dark
                                                                                   : ui::Scheme::Light);
    m_ca = std::make_unique<tests::FakeCa>();
    auto services = app::Services::create(m_folder->filePath(u"store"_s));
    VERIFY_OK(services);
    m_services = *std::move(services);
    app::Services &all = *m_services;
    m_watch = std::make_unique<app::Watch>(all.store(), all.clock());
    m_heartbeat = std::make_unique<core::schedule::Heartbeat>(
        core::schedule::Heartbeat::Care{.isDue = [] { return false; },
                                        .run = [] { return core::Result<void>(); }},
        all.store(), all.clock(), QDBusConnection(QString()));
    m_context.reset(new ui::Context{
        all.clock(), all.store(), all.registrar(), all.care(), all.solvers(), all.desk(), all.practice(),
        all.caretaker(), [&all](QObject *owner, auto done) { all.openPractice(owner, std::move(done)); },
        *m_heartbeat, m_watch->herald()});
    m_page = std::make_unique<ui::AccountsPage>(*m_context);
    ui::askForPassphrases(all.registrar().vault(), m_page.get());
    m_page->resize(1000, 640);
    m_page->show();
}

void TestAccountScreens::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_heartbeat.reset();
    m_watch.reset();
    m_services.reset();
    m_ca.reset();
    m_theme.reset();
    m_language.reset();
}

void TestAccountScreens::openAccount()
{
    const auto opened = tests::await<core::store::AccountEntry>(
        [&](auto done) { m_services->registrar().open(request(), this, std::move(done)); });
    VERIFY_OK(opened);
    m_id = opened->id;
    QTRY_COMPARE(m_page->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
}

QPushButton *TestAccountScreens::button(const QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QPushButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void TestAccountScreens::press(const QWidget *parent, const QString &text)
{
    QTRY_VERIFY2(button(parent, text) && button(parent, text)->isEnabled(), qPrintable(text));
    QTest::mouseClick(button(parent, text), Qt::LeftButton);
}

void TestAccountScreens::shoot(QWidget *widget, const char *name)
{
    if (const QString folder = qEnvironmentVariable("TEGATA_SHOTS"); !folder.isEmpty())
        QVERIFY(widget->grab().save(folder + u'/' + QLatin1String(name) + u".png"_s));
}

void TestAccountScreens::checkNames(const QWidget *parent)
{
    for (const auto *widget : parent->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->inherits("QLineEditIconButton") || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
            const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
}

void TestAccountScreens::anEmptyPageLeadsToAnAccount()
{
    bool asked = false;
    connect(m_page.get(), &ui::AccountsPage::newAccountRequested, this, [&] { asked = true; });
    shoot(m_page.get(), "empty");
    press(m_page.get(), u"Open an account…"_s);
    QVERIFY(asked);
}

void TestAccountScreens::theKeyIsChangedFromThePage()
{
    openAccount();
    const auto before = entry();
    shoot(m_page.get(), "page");
    checkNames(m_page.get());
    press(m_page.get(), u"Change key…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    QVERIFY(dialog);
    checkNames(dialog);
    shoot(dialog, "change-key");
    press(dialog, u"Change key"_s);
    QTRY_VERIFY(entry().thumbprint != before.thumbprint && entry().nextThumbprint.isEmpty());
    QTRY_VERIFY(!find<ui::AccountDialog>());
    QCOMPARE(m_ca->acme().keyOf(0), entry().thumbprint);
}

void TestAccountScreens::theContactIsChangedFromThePage()
{
    openAccount();
    press(m_page.get(), u"Change contact…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    auto *field = dialog->findChild<QLineEdit *>();
    field->setText(u"nobody"_s);
    QVERIFY(!button(dialog, u"Change contact"_s)->isEnabled());
    field->setText(u"a@example.net, b@example.net"_s);
    press(dialog, u"Change contact"_s);
    QTRY_COMPARE(entry().contacts, (QStringList{u"a@example.net"_s, u"b@example.net"_s}));
}

void TestAccountScreens::deactivatingWantsTheNameOfTheCa()
{
    openAccount();
    press(m_page.get(), u"Deactivate…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    checkNames(dialog);
    shoot(dialog, "deactivate");
    QVERIFY(!button(dialog, u"Deactivate account"_s)->isEnabled());
    QVERIFY(button(dialog, u"Cancel"_s)->isDefault());
    dialog->findChild<QLineEdit *>()->setText(u"example ca"_s);
    press(dialog, u"Deactivate account"_s);
    QTRY_COMPARE(entry().status, u"deactivated"_s);
    QTRY_VERIFY(!button(m_page.get(), u"Change key…"_s)); // nothing more can be done with it
}

void TestAccountScreens::aKeyIsMovedUnderAPassphraseAndAskedFor()
{
    openAccount();
    press(m_page.get(), u"Move key…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    for (auto *place : dialog->findChildren<QRadioButton *>()) {
        if (place->text().contains(u"passphrase"_s))
            place->setChecked(true);
    }
    checkNames(dialog);
    shoot(dialog, "move-key");
    const auto fields = dialog->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    fields[0]->setText(u"geheim"_s);
    QVERIFY(!button(dialog, u"Move key"_s)->isEnabled());
    fields[1]->setText(u"geheim"_s);
    press(dialog, u"Move key"_s);
    QTRY_COMPARE(entry().keyPlace, core::store::KeyPlace::Passphrase);
    QTRY_VERIFY(!find<ui::AccountDialog>());

    // The next start: the key is not in memory, and the passphrase is asked for.
    auto &registrar = m_services->registrar();
    core::issuance::KeyVault vault(m_services->store(), registrar.vault().keyring());
    ui::askForPassphrases(vault, m_page.get());
    core::issuance::Registrar later(m_services->store(), vault, m_services->clock(), "Tegata-test"_ba);
    std::optional<core::Result<core::acme::Session *>> unlocked;
    later.unlock(m_id, core::keyring::Asking::Allowed, m_page.get(),
                 [&](const core::Result<core::acme::Session *> &session) { unlocked = session; });
    for (const QString &typed : {u"falsch"_s, u"geheim"_s}) {
        auto *prompt = this->dialog<QDialog>();
        QVERIFY(prompt);
        checkNames(prompt);
        shoot(prompt, "passphrase");
        prompt->findChild<QLineEdit *>()->setText(typed);
        press(prompt, u"Unlock"_s);
        QTRY_VERIFY(unlocked || !prompt->isVisible());
    }
    QTRY_VERIFY(unlocked);
    VERIFY_OK(*unlocked);
}

void TestAccountScreens::aForgottenAccountIsOpenedAgainAfterConsent()
{
    openAccount();
    m_ca->acme().forgetAccounts();
    press(m_page.get(), u"Ask the CA"_s);
    QTRY_COMPARE(entry().status, u"unknown"_s);
    QTRY_VERIFY(m_page->findChild<ui::Banner *>()->isVisible());
    shoot(m_page.get(), "unknown");
    QCOMPARE(m_ca->acme().accounts(), 0);
    press(m_page.get(), u"Open again…"_s);
    auto *dialog = this->dialog<ui::AccountDialog>();
    QVERIFY(!button(dialog, u"Open account"_s)->isEnabled());
    shoot(dialog, "reopen");
    dialog->findChild<QCheckBox *>()->setChecked(true);
    press(dialog, u"Open account"_s);
    QTRY_COMPARE(entry().status, u"valid"_s);
    QCOMPARE(m_ca->acme().keyOf(0), entry().thumbprint);
}

void TestAccountScreens::theWizardAsksForTheBindingOnlyWhereItIsNeeded()
{
    m_ca->acme().options.externalAccountKeys = {{"kid", "secret"}};
    auto *wizard = new ui::AccountWizard(*m_context, m_page.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    checkNames(wizard);
    shoot(wizard, "wizard-authority");
    wizard->draft().preset = nullptr;
    wizard->draft().directoryUrl = m_ca->directoryUrl();
    wizard->draft().rootPem = core::crypto::toPem({m_ca->tlsRoot()});
    press(wizard, u"Next"_s);
    QTRY_COMPARE(wizard->currentId(), int(ui::AccountWizard::Terms));
    checkNames(wizard);
    shoot(wizard, "wizard-terms");
    wizard->currentPage()->findChild<QCheckBox *>()->setChecked(true);
    press(wizard, u"Next"_s);
    QCOMPARE(wizard->currentId(), int(ui::AccountWizard::External));
    checkNames(wizard);
    shoot(wizard, "wizard-external");
    const auto fields = wizard->currentPage()->findChildren<QLineEdit *>();
    fields[0]->setText(u"kid"_s);
    fields[1]->setText(u"not base64!"_s);
    press(wizard, u"Next"_s);
    QCOMPARE(wizard->currentId(), int(ui::AccountWizard::External));
    fields[1]->setText(QString::fromLatin1(QByteArray("secret").toBase64()) + u"=="_s);
    press(wizard, u"Next"_s);
    QCOMPARE(wizard->currentId(), int(ui::AccountWizard::Key));
    checkNames(wizard);
    shoot(wizard, "wizard-key");
    press(wizard, u"Open account"_s);
    QTRY_COMPARE(m_ca->acme().accounts(), 1);
    QTRY_COMPARE(m_services->store().accounts()->size(), 1);
}

void TestAccountScreens::theWizardFindsAnAccountByItsKey()
{
    openAccount();
    const QString backup = m_folder->filePath(u"backup.pem"_s);
    VERIFY_OK(tests::await<core::store::AccountEntry>([&](auto done) {
        m_services->care().exportKey(m_id, backup, std::make_shared<const core::crypto::Secret>("geheim"_ba),
                                     core::issuance::Overwrite::No, this, std::move(done));
    }));
    auto *wizard = new ui::AccountWizard(*m_context, m_page.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    wizard->draft().preset = nullptr;
    wizard->draft().directoryUrl = m_ca->directoryUrl();
    wizard->draft().rootPem = core::crypto::toPem({m_ca->tlsRoot()});
    wizard->draft().hasAccount = true;
    press(wizard, u"Next"_s);
    QTRY_COMPARE(wizard->currentId(), int(ui::AccountWizard::Recover));
    checkNames(wizard);
    shoot(wizard, "wizard-recover");
    const auto fields = wizard->currentPage()->findChildren<QLineEdit *>();
    fields[0]->setText(backup);
    fields[1]->setText(u"wrong"_s);
    press(wizard, u"Find account"_s);
    QTRY_VERIFY(wizard->currentPage()->findChild<ui::Banner *>()->isVisible());
    fields[1]->setText(u"geheim"_s);
    press(wizard, u"Find account"_s);
    QTRY_VERIFY(!find<ui::AccountWizard>());
    QCOMPARE(m_services->store().accounts()->size(), 1);
    QCOMPARE(m_ca->acme().accounts(), 1);
}

QTEST_MAIN(TestAccountScreens)
#include "tst_accountscreens.moc"
