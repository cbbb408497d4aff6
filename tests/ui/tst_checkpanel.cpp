// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/thiscomputer.h"
#include "core/text/findingtext.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/ui/namedstage.h"
#include "ui/issue/checkpanel.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/verifywizard.h"
#include "ui/look/statuslabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Stage;

/// The findings as people see them. With TEGATA_TEST_PICTURES=FOLDER they are also saved as pictures.
class TestCheckPanel final : public tests::NamedStage {
    Q_OBJECT

    static doctor::Plan plan(const QStringList &names, quint16 port)
    {
        doctor::Plan plan{.isPublic = false,
                          .issuers = {u"ca.test"_s},
                          .account = QUrl(u"https://ca.test/1"_s),
                          .httpPort = port};
        for (const QString &name : names)
            plan.request.identifiers.append({acme::IdentifierType::Dns, name});
        plan.request.method = {.address = u"127.0.0.1"_s, .port = port};
        return plan;
    }
    static QStringList lines(const QWidget &panel)
    {
        QStringList all;
        const auto *list = panel.findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i)
            all.append(list->item(i)->text());
        return all;
    }
    static QString outcome(const QWidget &panel) { return panel.findChild<ui::StatusLabel *>()->text(); }

private slots:
    void whatIsFineIsOneLineUntilItIsAskedFor()
    {
        ui::CheckPanel panel(m_stage->context());
        panel.show();
        QVERIFY(!panel.findChild<QListWidget *>()->isVisible());
        QSignalSpy finished(&panel, &ui::CheckPanel::finished);
        panel.examine(plan({u"www.delegated.test"_s}, freePort()), nullptr);
        QVERIFY(panel.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 40000);
        QVERIFY(!panel.isRunning());
        QVERIFY2(lines(panel).isEmpty(), qPrintable(lines(panel).join(u'\n')));
        QVERIFY(!panel.findChild<QListWidget *>()->isVisible());
        if (m_inEnglish)
            QVERIFY2(outcome(panel).contains("Nothing stands in the way"_L1), qPrintable(outcome(panel)));
        QTest::keyClick(panel.findChild<QCheckBox *>(), Qt::Key_Space);
        QVERIFY(panel.findChild<QListWidget *>()->isVisible());
        QVERIFY(lines(panel).size() > 3);
        panel.resize(760, 420);
        Stage::picture(&panel, u"check-fine"_s);
    }

    void theWorstComesFirstWithItsEvidenceAndAdvice()
    {
        ScriptedServer elsewhere(QHostAddress::LocalHostIPv6);
        elsewhere.script = [](const QByteArray &) {
            return "HTTP/1.1 200 OK\r\nServer: cloudflare\r\nContent-Type: text/html\r\nContent-Length: "
                   "21\r\n\r\n"
                   "<h1>Parked here</h1>\n"_ba;
        };
        ui::CheckPanel panel(m_stage->context());
        panel.show();
        QSignalSpy finished(&panel, &ui::CheckPanel::finished);
        panel.examine(
            plan({u"both.delegated.test"_s, u"nobody.delegated.test"_s, u"thing.any.delegated.test"_s},
                 elsewhere.serverPort()),
            nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 40000);
        QVERIFY(lines(panel).size() >= 3);
        auto *list = panel.findChild<QListWidget *>();
        QCOMPARE(list->currentRow(), 0);
        QVERIFY(!list->accessibleName().isEmpty());
        QVERIFY2(Stage::textOf(panel).contains("Parked here"_L1), qPrintable(Stage::textOf(panel)));
        if (m_inEnglish) {
            QVERIFY2(
                lines(panel).first().startsWith(u"stops it · both.delegated.test: IPv6 leads elsewhere"_s),
                qPrintable(lines(panel).first()));
            QVERIFY2(Stage::textOf(panel).contains("1. Change or remove the AAAA record"_L1),
                     qPrintable(Stage::textOf(panel)));
            QVERIFY2(outcome(panel).contains("2 findings will stop it"_L1), qPrintable(outcome(panel)));
            QVERIFY2(Stage::textOf(panel).contains("You can go on in spite of it"_L1),
                     qPrintable(Stage::textOf(panel)));
        }
        panel.resize(760, 560);
        Stage::picture(&panel, u"check-stops"_s);
        // By keyboard to the next one.
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QVERIFY(!Stage::textOf(panel).contains("<h1>Parked here"_L1)
                || lines(panel)[1].contains("Cloudflare"_L1));

        for (QPushButton *each : panel.findChildren<QPushButton *>()) {
            if (!each->toolTip().isEmpty())
                each->click();
        }
        const QString copied = QGuiApplication::clipboard()->text();
        for (const auto &part : {u"both.delegated.test"_s, u"Parked here"_s, u"::1"_s})
            QVERIFY2(copied.contains(part), qPrintable(copied));
    }

    void checkAgainIsAWishAndBeginsAnew()
    {
        ui::CheckPanel panel(m_stage->context());
        panel.show();
        QSignalSpy wanted(&panel, &ui::CheckPanel::wanted);
        QSignalSpy finished(&panel, &ui::CheckPanel::finished);
        const auto again = [&] {
            panel.examine(plan({u"www.delegated.test"_s, u"nothing.delegated.test"_s}, freePort()), nullptr);
        };
        connect(&panel, &ui::CheckPanel::wanted, this, again);
        again();
        again(); // before the first has ended, which is never told
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 40000);
        const QStringList before = lines(panel);
        QVERIFY(!before.isEmpty());
        if (m_inEnglish) {
            QAbstractButton *check = Stage::button(&panel, u"Check again"_s);
            QVERIFY(check);
            check->click();
            QCOMPARE(wanted.count(), 1);
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 40000);
            QCOMPARE(lines(panel), before);
        }
        panel.clear();
        QVERIFY(lines(panel).isEmpty());
    }

    void theReviewPageLooksByItselfAndStandsInNobodysWay()
    {
        auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        QVERIFY(key);
        const auto account = m_stage->context().store.addAccount(
            {.caName = u"Nobody there"_s,
             .directoryUrl = QUrl(u"https://127.0.0.1:%1/directory"_s.arg(freePort())),
             .accountUrl = QUrl(u"https://127.0.0.1/account/1"_s),
             .thumbprint = key->thumbprint(),
             .created = m_stage->context().clock.now(),
             .status = u"valid"_s},
            *key);
        QVERIFY(account);
        ui::IssueWizard wizard(m_stage->context(), m_stage->preferences());
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.setRequest({.identifiers = {{acme::IdentifierType::Dns, u"others.delegated.test"_s},
                                           {acme::IdentifierType::Dns, u"nothing.delegated.test"_s}},
                           .accountId = account->id,
                           .method = {.kind = challenge::MethodKind::Manual}});
        wizard.setStartId(ui::IssueWizard::Review);
        wizard.restart();
        wizard.show();
        auto *panel = wizard.findChild<ui::CheckPanel *>();
        QVERIFY(panel && panel->isRunning());
        QSignalSpy finished(panel, &ui::CheckPanel::finished);
        // Nobody has to wait for it, nor for what it finds.
        QVERIFY(wizard.button(QWizard::CommitButton)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        wizard.resize(1000, 860);
        Stage::picture(&wizard, u"check-review"_s);
        QVERIFY(wizard.button(QWizard::CommitButton)->isEnabled());
        QVERIFY(lines(*panel).size() >= 3);
        if (m_inEnglish)
            QVERIFY2(lines(*panel).first().startsWith("stops it: The CA cannot be reached"_L1),
                     qPrintable(lines(*panel).first()));
    }

    void closingInTheMiddleIsQuiet()
    {
        auto panel = std::make_unique<ui::CheckPanel>(m_stage->context());
        panel->show();
        panel->examine(plan({u"www.delegated.test"_s}, freePort()), nullptr);
        QCoreApplication::processEvents();
        panel.reset();
        QCoreApplication::processEvents();
    }

    void aWayThatIsNotPossibleYetSaysWhyNot()
    {
        ui::MethodChooser chooser(m_stage->context());
        chooser.setIdentifiers({{acme::IdentifierType::Dns, u"www.delegated.test"_s}});
        chooser.show();
        const auto shown = [&] { return Stage::textOf(chooser); };
        const QString line = core::text::FindingText::whyNot(
            *doctor::obstacleTo(challenge::MethodKind::DnsProvider, m_stage->services().dnsProviders()),
            m_stage->context().clock.now());
        QVERIFY2(shown().contains(line), qPrintable(shown()));
        challenge::Credentials credentials;
        credentials.push_back({u"secret"_s, crypto::Secret("c2VjcmV0")});
        QVERIFY(m_stage->services().dnsProviders().save({.name = u"home"_s,
                                                         .kind = challenge::ProviderKind::Rfc2136,
                                                         .server = u"ns1.example.org"_s,
                                                         .keyName = u"tegata"_s,
                                                         .algorithm = u"hmac-sha256"_s},
                                                        credentials));
        chooser.setChoice({.kind = challenge::MethodKind::DnsProvider, .provider = u"home"_s});
        QVERIFY2(!shown().contains(line), qPrintable(shown()));
    }

    void verifyADomainChecksWhatIsChosen()
    {
        ui::VerifyWizard wizard(m_stage->context());
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.show();
        auto *panel = wizard.findChild<ui::CheckPanel *>();
        QVERIFY(panel);
        const auto radios = wizard.findChildren<QRadioButton *>();
        QVERIFY(radios.size() > 6);
        radios[3]->setChecked(true); // by hand: nothing is put in place, no port is needed
        wizard.findChildren<QLineEdit *>().first()->setText(u"others.delegated.test"_s);
        QSignalSpy finished(panel, &ui::CheckPanel::finished);
        QPushButton *check = nullptr;
        for (QPushButton *each : panel->findChildren<QPushButton *>()) {
            if (each->toolTip().isEmpty())
                check = each;
        }
        QVERIFY(check && check->isEnabled());
        check->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        // Without an account nobody knows which CA is meant; the records are shown all the same.
        QVERIFY2(lines(*panel).join(u'\n').contains("other-ca.test"_L1),
                 qPrintable(lines(*panel).join(u'\n')));
        wizard.resize(900, 900);
        Stage::picture(&wizard, u"check-verify"_s);
        // Another choice makes it void.
        radios[6]->setChecked(true);
        QVERIFY(lines(*panel).isEmpty());
        wizard.findChildren<QLineEdit *>().first()->clear();
        QVERIFY(!check->isEnabled());
    }
};

QTEST_MAIN(TestCheckPanel)
#include "tst_checkpanel.moc"
