// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/record.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/ui/stage.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/profilecards.h"
#include "ui/progress/casawpanel.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Stage;

/// The wizard before the first order: profiles as cards, and the rehearsal. Two CAs in memory stand for the
/// production and the staging environment of one. With TEGATA_TEST_PICTURES=FOLDER pictures are kept.
class TestRehearsalStory final : public QObject {
    Q_OBJECT

    static void press(const QWidget &parent, const QString &text) { Stage::press(&parent, text); }
    QString openAccount(tests::FakeCa &ca, const QString &preset, bool staging)
    {
        const auto account = tests::await<store::AccountEntry>([&](auto done) {
            m_stage->services().registrar().open({.caName = preset,
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
        auto wizard = std::make_unique<ui::IssueWizard>(m_stage->context(), m_stage->preferences());
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

    /// Nothing is under way.
    [[nodiscard]] bool isQuiet() const
    {
        const auto records = m_stage->services().desk().records();
        return std::ranges::none_of(records, [this](const issuance::Record &record) {
            return m_stage->services().desk().isRunning(record.id);
        });
    }

    crypto::Library m_library;
    QString m_account;
    std::unique_ptr<tests::FakeCa> m_real;
    std::unique_ptr<tests::FakeCa> m_staging;
    std::unique_ptr<Stage> m_stage;
    const QList<acme::Identifier> m_names{{.value = u"shop.tegata-test.org"_s}};

private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>();
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
    void cleanup() { m_stage.reset(); }

    void profilesAreCardsWithTheirConsequences()
    {
        const auto wizard = wizardFor(m_names);
        auto *cards = wizard->currentPage()->findChild<ui::ProfileCards *>();
        QVERIFY(cards && cards->isVisible());
        const auto choices = cards->findChildren<QRadioButton *>();
        QCOMPARE(choices.size(), 4); // the CA's default, and three
        const QString text = Stage::textOf(*cards);
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
        Stage::picture(&*wizard, u"profiles"_s);
        press(*wizard, u"Next"_s);
        QCOMPARE(wizard->request().profile, u"odd & new"_s);
    }

    void theNamesAreCountedAgainstTheProfileThatIsChosen()
    {
        QList<acme::Identifier> names;
        for (int i = 0; i < 26; ++i)
            names.append({.value = u"n%1.tegata-test.org"_s.arg(i)});
        const auto wizard = wizardFor(names);
        const QWidget *page = wizard->currentPage();
        QVERIFY2(Stage::textOf(*page).contains("26 of 100 names"_L1), qPrintable(Stage::textOf(*page)));
        QAbstractButton *next = Stage::button(wizard.get(), u"Next"_s);
        QVERIFY(next && next->isEnabled());
        auto *cards = page->findChild<ui::ProfileCards *>();
        cards->setChosen(u"shortlived"_s);
        QVERIFY2(Stage::textOf(*page).contains("26 of 25 names: choose another profile"_L1),
                 qPrintable(Stage::textOf(*page)));
        QVERIFY(!next->isEnabled());
        cards->setChosen({});
        QVERIFY(next->isEnabled());
    }

    void aSuffixThatNoPublicCaIssuesForIsSaidWhereTheCaIsChosen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("internal") << u"nas.home.internal"_s << u"nas.home.internal: This ending is"_s;
        QTest::newRow("unknown") << u"a.b.nosuchtld"_s << u"a.b.nosuchtld: The ending is not"_s;
        QTest::newRow("public suffix") << u"co.uk"_s << u"co.uk: Others register"_s;
    }
    void aSuffixThatNoPublicCaIssuesForIsSaidWhereTheCaIsChosen()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        ui::IssueWizard wizard(m_stage->context(), m_stage->preferences());
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.setRequest(
            {.identifiers = {{.value = name}, {.value = u"shop.tegata-test.org"_s}}, .accountId = m_account});
        wizard.show();
        press(wizard, u"Next"_s); // names
        QTRY_VERIFY2(Stage::textOf(*wizard.currentPage()).contains(said),
                     qPrintable(Stage::textOf(*wizard.currentPage())));
        QVERIFY(Stage::button(&wizard, u"Next"_s)->isEnabled()); // our list may be older than the name
    }

    void anAddressTakesItsProfileByItself()
    {
        const auto wizard = wizardFor({{acme::IdentifierType::Ip, u"9.9.9.9"_s}});
        auto *cards = wizard->currentPage()->findChild<ui::ProfileCards *>();
        QCOMPARE(cards->chosen(), u"shortlived"_s);
        QVERIFY(Stage::textOf(*wizard->currentPage()).contains(u"the profile “shortlived” is taken"_s));
    }

    void theOrderFollowsARehearsalByItself()
    {
        const auto wizard = wizardFor(m_names);
        goToReview(*wizard);
        QVERIFY(rehearse(*wizard)->isVisible() && rehearse(*wizard)->isChecked()); // the first order
        Stage::picture(&*wizard, u"review"_s);
        press(*wizard, u"Get certificate"_s);
        QTRY_COMPARE(wizard->currentId(), ui::IssueWizard::Progress);
        press(*wizard, u"Next"_s); // enabled when the real certificate is there
        QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);
        const auto certificate = m_stage->services().store().certificate(u"shop.tegata-test.org"_s);
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
        QTRY_VERIFY(Stage::button(wizard.get(), u"Rehearse again"_s));
        QVERIFY(!Stage::button(wizard.get(), u"Next"_s)->isEnabled());
        Stage::picture(&*wizard, u"rehearsal-failed"_s);
        QCOMPARE(m_staging->acme().orders(), 1);
        QCOMPARE(m_real->acme().orders(), 0);
        QVERIFY(!m_stage->services().store().certificate(u"shop.tegata-test.org"_s));

        m_staging->acme().options.validate = {}; // repaired
        press(*wizard, u"Rehearse again"_s);
        QTRY_VERIFY2(Stage::button(wizard.get(), u"Next"_s)->isEnabled(), qPrintable(Stage::textOf(*wizard)));
        press(*wizard, u"Next"_s);
        QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);
        QCOMPARE(m_real->acme().orders(), 1);
    }

    void interruptedItGoesOnAtTheNextStartAndTheOrderFollows()
    {
        m_staging->onRequest("/finalize", tests::hang(), 1);
        {
            const auto wizard = wizardFor(m_names);
            goToReview(*wizard);
            press(*wizard, u"Get certificate"_s);
            QTRY_COMPARE(m_staging->count("POST", "/finalize"), 1); // and no answer comes
        }
        m_stage->close(); // as killed: nothing of the desk's end is written
        QCOMPARE(m_real->acme().orders(), 0);
        m_stage->open();
        m_stage->services().resumeInterrupted();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->services().store().certificate(u"shop.tegata-test.org"_s), 20'000);
        QCOMPARE(m_staging->acme().orders(), 1); // the same rehearsal went on
        QCOMPARE(m_real->acme().orders(), 1);
        QCOMPARE(m_stage->services().store().certificate(u"shop.tegata-test.org"_s)->accountId, m_account);

        QTRY_VERIFY(isQuiet());
        m_stage->close(); // and it is over for good
        m_stage->open();
        const auto left = m_stage->services().desk().interrupted();
        QVERIFY(left && left->isEmpty());
    }

    void cutOffBetweenTheTwoTheOrderIsMadeOnce_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::newRow("before the order") << false;
        QTest::newRow("after the order had begun") << true;
    }
    void cutOffBetweenTheTwoTheOrderIsMadeOnce()
    {
        QFETCH(bool, begun);
        const auto now = m_stage->services().clock().now();
        const issuance::Request order{.certificateName = u"shop.tegata-test.org"_s,
                                      .identifiers = m_names,
                                      .accountId = m_account,
                                      .method = {.address = u"127.0.0.1"_s, .port = freePort()}};
        issuance::Record rehearsal = issuance::newRecord(order, now, {.rehearsal = true, .order = order});
        rehearsal.stage = issuance::Stage::Done;
        QList<store::RecordEntry> entries{
            {.id = rehearsal.id, .updated = now, .document = issuance::toJson(rehearsal)}};
        if (begun) {
            const issuance::Record real = issuance::newRecord(order, now);
            entries.append({.id = real.id, .updated = now, .document = issuance::toJson(real)});
        }
        VERIFY_OK(m_stage->services().store().save(entries, {}));
        for (int start = 0; start < 2; ++start) {
            m_stage->services().resumeInterrupted();
            QTRY_VERIFY_WITH_TIMEOUT(m_stage->services().store().certificate(u"shop.tegata-test.org"_s),
                                     20'000);
            QTRY_VERIFY(isQuiet() && m_stage->services().desk().interrupted()->isEmpty());
            m_stage->close();
            m_stage->open();
        }
        QCOMPARE(m_real->acme().orders(), 1);
        QCOMPARE(m_staging->acme().orders(), 0);
        QCOMPARE(m_stage->services().store().certificate(u"shop.tegata-test.org"_s)->generation, 1);
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
