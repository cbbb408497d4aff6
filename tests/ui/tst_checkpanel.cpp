// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/doctor/thiscomputer.h"
#include "core/schedule/heartbeat.h"
#include "core/text/findingtext.h"
#include "core/text/language.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/support/nameservers.h"
#include "ui/issue/checkpanel.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/verifywizard.h"
#include "ui/look/statuslabel.h"
#include "ui/look/theme.h"
#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// The findings as people see them. With TEGATA_PICTURES=FOLDER they are also saved as pictures.
class TestCheckPanel final : public QObject {
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
    static QPushButton *button(const QWidget &widget, const QString &text)
    {
        for (QPushButton *each : widget.findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    static QStringList lines(const QWidget &panel)
    {
        QStringList all;
        const auto *list = panel.findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i)
            all.append(list->item(i)->text());
        return all;
    }
    static QString textOf(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&widget))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    static QString outcome(const QWidget &panel) { return panel.findChild<ui::StatusLabel *>()->text(); }
    void picture(QWidget &widget, const QString &name, const QSize &size)
    {
        const QString folder = qEnvironmentVariable("TEGATA_PICTURES");
        if (folder.isEmpty())
            return;
        widget.resize(size);
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + u".png"_s)));
    }

    crypto::Library m_library;
    core::text::Language m_language;
    tests::NameServers m_servers;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<schedule::Heartbeat> m_heartbeat;
    std::optional<ui::Context> m_context;
    bool m_inEnglish = true;

private slots:
    void initTestCase()
    {
        const QString language = qEnvironmentVariable("TEGATA_LANGUAGE", u"en"_s);
        m_inEnglish = language == "en"_L1;
        m_language.use(language);
        m_theme = std::make_unique<ui::Theme>(qEnvironmentVariableIsSet("TEGATA_DARK") ? ui::Scheme::Dark
                                                                                       : ui::Scheme::Light);
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto services = app::Services::create(m_folder->filePath(u"store"_s));
        QVERIFY(services);
        m_services = *std::move(services);
        app::Services &all = *m_services;
        QVERIFY(all.setDnsSettings(m_servers.settings()));
        m_watch = std::make_unique<app::Watch>(all.store(), all.clock());
        m_heartbeat = std::make_unique<schedule::Heartbeat>(
            schedule::Heartbeat::Care{.isDue = [] { return false; }, .run = [] { return Result<void>(); }},
            all.store(), all.clock(), QDBusConnection(QString()));
        m_context.emplace(ui::Context{all.clock(),
                                      all.store(),
                                      all.registrar(),
                                      all.care(),
                                      all.solvers(),
                                      all.desk(),
                                      all.practice(),
                                      all.caretaker(),
                                      {},
                                      *m_heartbeat,
                                      m_watch->herald()});
    }
    void cleanup()
    {
        m_context.reset();
        m_heartbeat.reset();
        m_watch.reset();
        m_services.reset();
        m_folder.reset();
    }

    void whatIsFineIsOneLineUntilItIsAskedFor()
    {
        ui::CheckPanel panel(*m_context);
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
        picture(panel, u"check-fine"_s, {760, 420});
    }

    void theWorstComesFirstWithItsEvidenceAndAdvice()
    {
        ScriptedServer elsewhere(QHostAddress::LocalHostIPv6);
        elsewhere.script = [](const QByteArray &) {
            return "HTTP/1.1 200 OK\r\nServer: cloudflare\r\nContent-Type: text/html\r\nContent-Length: "
                   "21\r\n\r\n"
                   "<h1>Parked here</h1>\n"_ba;
        };
        ui::CheckPanel panel(*m_context);
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
        QVERIFY2(textOf(panel).contains("Parked here"_L1), qPrintable(textOf(panel)));
        if (m_inEnglish) {
            QVERIFY2(
                lines(panel).first().startsWith(u"stops it · both.delegated.test: IPv6 leads elsewhere"_s),
                qPrintable(lines(panel).first()));
            QVERIFY2(textOf(panel).contains("1. Change or remove the AAAA record"_L1),
                     qPrintable(textOf(panel)));
            QVERIFY2(outcome(panel).contains("2 findings will stop it"_L1), qPrintable(outcome(panel)));
            QVERIFY2(textOf(panel).contains("You can go on in spite of it"_L1), qPrintable(textOf(panel)));
        }
        picture(panel, u"check-stops"_s, {760, 560});
        // By keyboard to the next one.
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QVERIFY(!textOf(panel).contains("<h1>Parked here"_L1) || lines(panel)[1].contains("Cloudflare"_L1));

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
        ui::CheckPanel panel(*m_context);
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
            QPushButton *check = button(panel, u"Check again"_s);
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
        const auto account = m_context->store.addAccount(
            {.caName = u"Nobody there"_s,
             .directoryUrl = QUrl(u"https://127.0.0.1:%1/directory"_s.arg(freePort())),
             .accountUrl = QUrl(u"https://127.0.0.1/account/1"_s),
             .thumbprint = key->thumbprint(),
             .created = m_context->clock.now(),
             .status = u"valid"_s},
            *key);
        QVERIFY(account);
        ui::Preferences preferences(m_folder->filePath(u"preferences"_s));
        ui::IssueWizard wizard(*m_context, preferences);
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
        picture(wizard, u"check-review"_s, {1000, 860});
        QVERIFY(wizard.button(QWizard::CommitButton)->isEnabled());
        QVERIFY(lines(*panel).size() >= 3);
        if (m_inEnglish)
            QVERIFY2(lines(*panel).first().startsWith("stops it: The CA cannot be reached"_L1),
                     qPrintable(lines(*panel).first()));
    }

    void closingInTheMiddleIsQuiet()
    {
        auto panel = std::make_unique<ui::CheckPanel>(*m_context);
        panel->show();
        panel->examine(plan({u"www.delegated.test"_s}, freePort()), nullptr);
        QCoreApplication::processEvents();
        panel.reset();
        QCoreApplication::processEvents();
    }

    void aWayThatIsNotPossibleYetSaysWhyNot()
    {
        ui::MethodChooser chooser(*m_context);
        chooser.setIdentifiers({{acme::IdentifierType::Dns, u"www.delegated.test"_s}});
        chooser.show();
        const auto shown = [&] { return textOf(chooser); };
        const QString line = core::text::FindingText::whyNot(
            *doctor::obstacleTo(challenge::MethodKind::DnsProvider, m_services->dnsProviders()),
            m_context->clock.now());
        QVERIFY2(shown().contains(line), qPrintable(shown()));
        challenge::Credentials credentials;
        credentials.push_back({u"secret"_s, crypto::Secret("c2VjcmV0")});
        QVERIFY(m_services->dnsProviders().save({.name = u"home"_s,
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
        ui::VerifyWizard wizard(*m_context);
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
        picture(wizard, u"check-verify"_s, {900, 900});
        // Another choice makes it void.
        radios[6]->setChecked(true);
        QVERIFY(lines(*panel).isEmpty());
        wizard.findChildren<QLineEdit *>().first()->clear();
        QVERIFY(!check->isEnabled());
    }
};

QTEST_MAIN(TestCheckPanel)
#include "tst_checkpanel.moc"
