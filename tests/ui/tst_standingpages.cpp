// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/standingnotes.h"
#include "tests/renewal/seed.h"
#include "tests/support/await.h"
#include "tests/ui/namedstage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/problembar.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/standingdialog.h"
#include "ui/issue/standingfields.h"
#include "ui/issue/verifywizard.h"
#include "ui/look/banner.h"
#include "ui/look/copyfield.h"
#include "ui/progress/recordsheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Stage;

/// A record that stays, as people meet it: the choice, the assistant, and the sheet of an order that waits
/// for it. With TEGATA_TEST_PICTURES=FOLDER they are also saved as pictures.
class TestStandingPages final : public tests::NamedStage {
    Q_OBJECT

    /// An account whose CA cannot be reached: the catalogue knows under which name it goes.
    store::AccountEntry account(const QString &preset) const
    {
        const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        const auto added = m_stage->services().store().addAccount(
            {.caName = acme::findPreset(preset)->name,
             .presetId = preset,
             .directoryUrl = QUrl(u"https://127.0.0.1:1/directory"_s),
             .accountUrl = QUrl(u"https://127.0.0.1:1/acct/7"_s),
             .status = u"valid"_s},
            *key);
        return added ? *added : store::AccountEntry{};
    }
    static QList<acme::Identifier> names(const QStringList &values)
    {
        QList<acme::Identifier> identifiers;
        for (const QString &value : values)
            identifiers.append({acme::IdentifierType::Dns, value});
        return identifiers;
    }
    static QStringList copied(const QWidget &dialog)
    {
        QStringList values;
        for (const ui::CopyField *field : dialog.findChildren<ui::CopyField *>())
            values.append(field->value());
        return values;
    }
    QString put(const QString &name, const QByteArray &value)
    {
        return m_servers.change({u"add _validation-persist.%1 60 TXT %2"_s.arg(name, dns::zoneText(value))});
    }

private slots:
    void theChoiceSaysWhetherTheCaIsKnownToOfferIt()
    {
        ui::MethodChooser chooser(m_stage->context());
        chooser.setIdentifiers(names({u"example.test"_s, u"*.example.test"_s}));
        chooser.setAccount(account(u"letsencrypt"_s));
        chooser.setChoice({.kind = challenge::MethodKind::DnsPersist});
        chooser.resize(900, 900);
        chooser.show();
        QCOMPARE(chooser.method(), (challenge::Method{.kind = challenge::MethodKind::DnsPersist}));
        QVERIFY(chooser.isPossible());
        const QString told = Stage::textOf(chooser);
        QVERIFY2(told.contains("_validation-persist.example.test"_L1), qPrintable(told));
        const QString doubt = u"Let's Encrypt does not offer this yet"_s;
        QVERIFY2(!m_inEnglish || told.contains(doubt), qPrintable(told));
        Stage::picture(&chooser, u"standing-choice"_s);
        chooser.setAccount(account(u"letsencrypt-staging"_s));
        QVERIFY2(!Stage::textOf(chooser).contains(doubt), qPrintable(Stage::textOf(chooser)));
    }

    void aProviderThatCanWriteItIsOffered()
    {
        auto &book = m_stage->services().dnsProviders();
        VERIFY_OK(book.save(
            {.name = u"hook"_s, .kind = challenge::ProviderKind::Dehydrated, .program = u"/bin/true"_s}, {}));
        VERIFY_OK(book.save(
            {.name = u"mine"_s, .kind = challenge::ProviderKind::Program, .program = u"/bin/true"_s}, {}));
        ui::MethodChooser chooser(m_stage->context());
        chooser.setIdentifiers(names({u"example.test"_s}));
        const challenge::Method wanted{.kind = challenge::MethodKind::DnsPersist, .provider = u"mine"_s};
        chooser.setChoice(wanted);
        QCOMPARE(chooser.method(), wanted);
        const auto *box = chooser.findChild<ui::StandingFields *>()->findChild<QComboBox *>();
        QCOMPARE(box->count(), 2); // the person, and the one that can
    }

    void aCertificateWhoseRecordEndsBeforeItsRenewalSaysSo()
    {
        auto &store = m_stage->services().store();
        const QDateTime now = m_stage->context().clock.now();
        const store::AccountEntry owner = account(u"letsencrypt-staging"_s);
        tests::seed(store, now,
                    {.name = u"ends.example.test"_s,
                     .used = 0.3,
                     .accountId = owner.id,
                     .method = {.kind = challenge::MethodKind::DnsPersist}});
        const challenge::StandingWants wants{.issuers = {u"letsencrypt.org"_s},
                                             .account = owner.accountUrl.toString(QUrl::FullyEncoded)};
        issuance::StandingNote note{.name = u"ends.example.test"_s,
                                    .accountId = owner.id,
                                    .wants = wants,
                                    .until = now.addDays(5).addSecs(3600),
                                    .seen = now};
        VERIFY_OK(issuance::saveStandingNotes(store, u"ends.example.test"_s, {note}));
        m_stage->open();
        m_stage->showWindow();
        m_stage->shown<ui::DashboardPage>()->select(u"ends.example.test"_s);
        const auto *bar = m_stage->shown<ui::ProblemBar>();
        QTRY_VERIFY(bar->isVisible());
        const QString told = Stage::textOf(*bar);
        QVERIFY2(!m_inEnglish || told.contains("ends.example.test ends in 5 days"_L1), qPrintable(told));
        Stage::picture(&m_stage->window(), u"standing-ends"_s);
        if (m_inEnglish) {
            Stage::press(bar, u"Show the record…"_s);
            const auto *dialog = m_stage->shown<ui::StandingDialog>();
            QVERIFY(dialog);
            QVERIFY(copied(*dialog).contains(u"_validation-persist.ends.example.test"_s));
        }
        // A change of the account's key kills a record that is bound to it, whenever that ends.
        note.until = {};
        note.thumbprint = "another key";
        VERIFY_OK(issuance::saveStandingNotes(m_stage->services().store(), u"ends.example.test"_s, {note}));
        const QString former = u"is bound to the former key"_s;
        QTRY_VERIFY(!m_inEnglish || Stage::textOf(*bar).contains(former));
        note.thumbprint.clear();
        VERIFY_OK(issuance::saveStandingNotes(m_stage->services().store(), u"ends.example.test"_s, {note}));
        QTRY_VERIFY(!bar->isVisible());
    }

    void theAssistantBuildsTheRecordAndWatchesIt()
    {
        const auto mine = account(u"letsencrypt-staging"_s);
        ui::StandingDialog dialog(m_stage->context(), names({u"built.example.test"_s}), mine);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const QString plain = u"letsencrypt.org; accounturi=https://127.0.0.1:1/acct/7"_s;
        QCOMPARE(copied(dialog).value(0), u"_validation-persist.built.example.test"_s);
        QCOMPARE(copied(dialog).value(1), plain);
        QCOMPARE(copied(dialog).value(2),
                 u"_validation-persist.built.example.test. IN TXT \"%1\""_s.arg(plain));
        dialog.findChildren<QRadioButton *>().value(1)->click();
        QCOMPARE(copied(dialog).value(1), plain + u"; policy=wildcard"_s);
        dialog.findChild<QCheckBox *>()->click();
        dialog.findChild<QDateEdit *>()->setDate(QDate(2099, 12, 31));
        QCOMPARE(copied(dialog).value(1), plain + u"; policy=wildcard; persistUntil=4102444799"_s);
        const QString told = Stage::textOf(dialog);
        QVERIFY2(told.contains("https://127.0.0.1:1/acct/7"_L1), qPrintable(told));

        QCOMPARE(put(u"built.example.test"_s, plain.toLatin1()), QString());
        const auto says = [&](const char *words) {
            return QTest::qWaitFor([&] { return Stage::textOf(dialog).contains(QLatin1String(words)); },
                                   30'000);
        };
        QVERIFY2(says(m_inEnglish ? "a record without policy=wildcard" : "policy=wildcard"),
                 qPrintable(Stage::textOf(dialog)));
        Stage::picture(&dialog, u"standing-assistant"_s);
        QCOMPARE(put(u"built.example.test"_s, copied(dialog).value(1).toLatin1()), QString());
        m_servers.startSecondary();
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         const auto *banner = dialog.findChild<ui::Banner *>();
                         return banner->isVisible() && banner->kind() == ui::Banner::Kind::Success;
                     },
                     60'000),
                 qPrintable(Stage::textOf(dialog)));
        Stage::picture(&dialog, u"standing-in-place"_s);
        m_servers.stopSecondary();
    }

    void withoutAnAccountItSaysWhatIsMissing()
    {
        ui::StandingDialog dialog(m_stage->context(), names({u"example.test"_s}), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *banner = dialog.findChild<ui::Banner *>();
        QVERIFY(banner->isVisible() && !banner->body().isEmpty());
        QVERIFY(std::ranges::none_of(dialog.findChildren<ui::CopyField *>(),
                                     [](const auto *field) { return field->isVisible(); }));
    }

    void theAssistantIsReachedFromVerifyADomain()
    {
        account(u"letsencrypt-staging"_s);
        auto *wizard = new ui::VerifyWizard(m_stage->context());
        wizard->show();
        wizard->findChild<QLineEdit *>()->setText(u"*.example.test"_s);
        auto *chooser = wizard->findChild<ui::MethodChooser *>();
        chooser->setChoice({.kind = challenge::MethodKind::DnsPersist});
        Stage::picture(wizard, u"standing-verify"_s);
        auto *fields = chooser->findChild<ui::StandingFields *>();
        QTest::mouseClick(fields->findChild<QPushButton *>(), Qt::LeftButton);
        const auto *dialog = fields->findChild<ui::StandingDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(copied(*dialog).value(1).endsWith("policy=wildcard"_L1));
        delete wizard;
    }

    void theSheetOfAnOrderShowsOneRecordForANameAndItsWildcard()
    {
        const challenge::Proof proof{
            .name = u"example.test"_s,
            .token = "a-name-of-our-own-for-it",
            .standing
            = {.issuers = {u"ca.test"_s}, .account = u"https://ca.test/acct/1"_s, .wildcard = true}};
        ui::RecordSheet sheet;
        sheet.setRecords({{0, u"example.test"_s, proof}, {1, u"*.example.test"_s, proof}});
        sheet.tick(m_stage->context().clock.now());
        sheet.setView(0,
                      {.place = {.record = challenge::dnsName(proof), .zone = {.name = u"example.test"_s}},
                       .servers = {{.name = u"ns1.example.test"_s,
                                    .address = u"192.0.2.1"_s,
                                    .sight = dns::Sight::Others,
                                    .values = {"ca.test; accounturi=https://ca.test/acct/2"},
                                    .rounds = 1}}});
        sheet.show();
        QCOMPARE(copied(sheet),
                 (QStringList{challenge::dnsName(proof), QString::fromLatin1(challenge::dnsValue(proof))}));
        const QString told = Stage::textOf(sheet);
        QVERIFY2(
            !m_inEnglish
                || (told.contains("a record for another account"_L1) && told.contains("leave it there"_L1)),
            qPrintable(told));
        Stage::picture(&sheet, u"standing-sheet"_s);
    }
};

QTEST_MAIN(TestStandingPages)
#include "tst_standingpages.moc"
