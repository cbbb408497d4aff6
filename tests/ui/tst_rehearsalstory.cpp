// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/profilecards.h"
#include "ui/look/theme.h"
#include "ui/progress/casawpanel.h"
#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// The wizard before the first order: profiles as cards, and the rehearsal. Two CAs in memory stand for the
/// production and the staging environment of one. With TEGATA_PICTURES=FOLDER pictures are kept.
class TestRehearsalStory final : public QObject {
    Q_OBJECT

    static QPushButton *button(const QWidget &parent, const QString &text)
    {
        for (auto *each : parent.findChildren<QPushButton *>()) {
            if (each->isVisible() && QString(each->text()).remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    static void press(const QWidget &parent, const QString &text)
    {
        QTRY_VERIFY2(button(parent, text) && button(parent, text)->isEnabled(), qPrintable(text));
        QTest::mouseClick(button(parent, text), Qt::LeftButton);
    }
    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TEGATA_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }
    static QString textOf(const QWidget &widget)
    {
        QStringList texts;
        for (const auto *label : widget.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    ui::Context context()
    {
        app::Services &all = *m_services;
        return {all.clock(),
                all.store(),
                all.registrar(),
                all.care(),
                all.solvers(),
                all.desk(),
                all.practice(),
                all.caretaker(),
                [&all](QObject *owner, auto done) { all.openPractice(owner, std::move(done)); },
                *m_heartbeat,
                m_watch->herald()};
    }
    QString openAccount(tests::FakeCa &ca, const QString &preset, bool staging)
    {
        const auto account = tests::await<store::AccountEntry>([&](auto done) {
            m_services->registrar().open({.caName = preset,
                                          .presetId = preset,
                                          .directoryUrl = ca.directoryUrl(),
                                          .rootPem = crypto::toPem({ca.tlsRoot()}),
                                          .termsAgreed = true,
                                          .staging = staging},
                                         this, done);
        });
        return account ? account->id : QString();
    }
    /// At the page of the key.
    std::unique_ptr<ui::IssueWizard> wizardFor(const QList<acme::Identifier> &identifiers)
    {
        auto wizard = std::make_unique<ui::IssueWizard>(context(), *m_preferences);
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->setRequest({.identifiers = identifiers,
                            .accountId = m_account,
                            .method = {.address = u"127.0.0.1"_s, .port = freePort()}});
        wizard->show();
        press(*wizard, u"Next"_s); // names
        press(*wizard, u"Next"_s); // authority
        [&] { QTRY_COMPARE(wizard->currentId(), ui::IssueWizard::Proof); }();
        press(*wizard, u"Next"_s);
        return wizard;
    }
    static void goToReview(const ui::IssueWizard &wizard)
    {
        for (int page = 0; page < 3 && wizard.currentId() < ui::IssueWizard::Review; ++page)
            press(wizard, u"Next"_s);
        QCOMPARE(wizard.currentId(), ui::IssueWizard::Review);
    }
    /// By what it says: the page has other boxes, too.
    static QCheckBox *rehearse(const ui::IssueWizard &wizard)
    {
        for (auto *box : wizard.currentPage()->findChildren<QCheckBox *>()) {
            if (box->text().startsWith("Rehearse first"_L1))
                return box;
        }
        return nullptr;
    }

    crypto::Library m_library;
    QString m_account;
    std::unique_ptr<tests::FakeCa> m_real;
    std::unique_ptr<tests::FakeCa> m_staging;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<text::Language> m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<schedule::Heartbeat> m_heartbeat;
    const QList<acme::Identifier> m_names{{.value = u"shop.tegata-test.org"_s}};

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_language = std::make_unique<text::Language>();
        m_language->use(qEnvironmentVariable("TEGATA_TEST_LANGUAGE", u"en"_s));
        m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light);
        m_preferences = std::make_unique<ui::Preferences>(m_folder->filePath(u"tegata.ini"_s));
        auto services = app::Services::create(m_folder->filePath(u"store"_s));
        VERIFY_OK(services);
        m_services = *std::move(services);
        app::Services &all = *m_services;
        m_watch = std::make_unique<app::Watch>(all.store(), all.clock());
        m_heartbeat = std::make_unique<schedule::Heartbeat>(
            schedule::Heartbeat::Care{.isDue = [] { return false; }, .run = [] { return Result<void>(); }},
            all.store(), all.clock(), QDBusConnection(QString()));
        tests::FakeAcmeOptions options;
        options.profiles = {{u"classic"_s, u"https://ca.example/docs"_s},
                            {u"shortlived"_s, u"Six days, <b>bold</b>"_s},
                            {u"odd & new"_s, QString(5000, u'x')}};
        m_real = std::make_unique<tests::FakeCa>(options);
        m_staging = std::make_unique<tests::FakeCa>(options);
        m_account = openAccount(*m_real, u"letsencrypt"_s, false);
        QVERIFY(!m_account.isEmpty());
        QVERIFY(!openAccount(*m_staging, u"letsencrypt-staging"_s, true).isEmpty());
    }
    void cleanup()
    {
        m_heartbeat.reset();
        m_watch.reset();
        m_services.reset();
        m_preferences.reset();
        m_theme.reset();
        m_language.reset();
    }

    void profilesAreCardsWithTheirConsequences()
    {
        const auto wizard = wizardFor(m_names);
        auto *cards = wizard->currentPage()->findChild<ui::ProfileCards *>();
        QVERIFY(cards && cards->isVisible());
        const auto choices = cards->findChildren<QRadioButton *>();
        QCOMPARE(choices.size(), 4); // the CA's default, and three
        const QString text = textOf(*cards);
        for (const auto &part : {u"Valid for 90 days."_s, u"Valid for 6 days."_s, u"Not for IP addresses."_s,
                                 u"Six days, <b>bold</b>"_s, u"What it means is known to the CA only."_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(text.size() < 3000); // however long the CA's words are, …
        QVERIFY(cards->width() <= wizard->currentPage()->width()); // … and without a space
        QVERIFY(cards->chosen().isEmpty());
        const auto odd = std::ranges::find_if(
            choices, [](const auto *each) { return each->accessibleName() == u"odd & new"_s; });
        QVERIFY(odd != choices.end());
        QTest::keyClick(*odd, Qt::Key_Space);
        QCOMPARE(cards->chosen(), u"odd & new"_s);
        picture(*wizard, u"profiles"_s);
        press(*wizard, u"Next"_s);
        QCOMPARE(wizard->request().profile, u"odd & new"_s);
    }

    void anAddressTakesItsProfileByItself()
    {
        const auto wizard = wizardFor({{acme::IdentifierType::Ip, u"9.9.9.9"_s}});
        auto *cards = wizard->currentPage()->findChild<ui::ProfileCards *>();
        QCOMPARE(cards->chosen(), u"shortlived"_s);
        QVERIFY(textOf(*wizard->currentPage()).contains(u"the profile “shortlived” is taken"_s));
    }

    void theOrderFollowsARehearsalByItself()
    {
        const auto wizard = wizardFor(m_names);
        goToReview(*wizard);
        QVERIFY(rehearse(*wizard)->isVisible() && rehearse(*wizard)->isChecked()); // the first order
        picture(*wizard, u"review"_s);
        press(*wizard, u"Get certificate"_s);
        QTRY_COMPARE(wizard->currentId(), ui::IssueWizard::Progress);
        press(*wizard, u"Next"_s); // enabled when the real certificate is there
        QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);
        const auto certificate = m_services->store().certificate(u"shop.tegata-test.org"_s);
        VERIFY_OK(certificate);
        QCOMPARE(certificate->accountId, m_account);
        QVERIFY(!certificate->test);
        QCOMPARE(certificate->generation, 1);
        QCOMPARE(m_staging->acme().orders(), 1);
        QCOMPARE(m_real->acme().orders(), 1);

        // For the same names again it is offered, but not ticked.
        const auto again = wizardFor(m_names);
        goToReview(*again);
        QVERIFY(rehearse(*again)->isVisible() && !rehearse(*again)->isChecked());
    }

    void aRehearsalThatFailsShowsWhatTheCaSawAndStops()
    {
        m_staging->acme().options.validate = [](const QString &) {
            return std::optional(Problem{.type = u"urn:ietf:params:acme:error:connection"_s,
                                         .detail = u"127.0.0.1: Fetching http://x/: Connection refused"_s,
                                         .status = 400});
        };
        const auto wizard = wizardFor(m_names);
        goToReview(*wizard);
        press(*wizard, u"Get certificate"_s);
        QTRY_VERIFY(wizard->currentPage()->findChild<ui::CaSawPanel *>()
                    && wizard->currentPage()->findChild<ui::CaSawPanel *>()->isVisible());
        QTRY_VERIFY(button(*wizard, u"Rehearse again"_s));
        QVERIFY(!button(*wizard, u"Next"_s)->isEnabled());
        picture(*wizard, u"rehearsal-failed"_s);
        QCOMPARE(m_staging->acme().orders(), 1);
        QCOMPARE(m_real->acme().orders(), 0);
        QVERIFY(!m_services->store().certificate(u"shop.tegata-test.org"_s));

        m_staging->acme().options.validate = {}; // repaired
        press(*wizard, u"Rehearse again"_s);
        QTRY_VERIFY2(button(*wizard, u"Next"_s)->isEnabled(), qPrintable(textOf(*wizard)));
        press(*wizard, u"Next"_s);
        QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);
        QCOMPARE(m_real->acme().orders(), 1);
    }

    void withoutTheTickNothingIsRehearsed()
    {
        const auto wizard = wizardFor(m_names);
        goToReview(*wizard);
        rehearse(*wizard)->setChecked(false);
        press(*wizard, u"Get certificate"_s);
        press(*wizard, u"Next"_s);
        QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);
        QCOMPARE(m_staging->acme().orders(), 0);
    }
};

QTEST_MAIN(TestRehearsalStory)
#include "tst_rehearsalstory.moc"
