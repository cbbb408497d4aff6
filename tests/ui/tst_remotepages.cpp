// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "tests/support/sshserver.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/namemethods.h"
#include "ui/issue/remotefields.h"
#include "ui/look/banner.h"
#include "ui/look/theme.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace core;
using challenge::MethodKind;

/// The window meets a real sshd. With TEGATA_PICTURES=FOLDER it is also saved as pictures, to be looked at.
class TestRemotePages final : public QObject {
    Q_OBJECT

    static QPushButton *button(const QWidget &widget, const QString &text)
    {
        for (QPushButton *each : widget.findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    static QMessageBox *question()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *box = qobject_cast<QMessageBox *>(window);
            if (box && box->isVisible())
                return box;
        }
        return nullptr;
    }
    static void answer(QMessageBox::ButtonRole role)
    {
        QMessageBox *box = question();
        for (QAbstractButton *each : box->buttons()) {
            if (box->buttonRole(each) == role)
                return each->click();
        }
    }
    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TEGATA_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QVERIFY(widget.grab().save(QDir(folder).filePath(name + u".png"_s)));
    }
    static QList<acme::Identifier> names(const QStringList &values)
    {
        QList<acme::Identifier> names;
        for (const QString &value : values)
            names.append({acme::IdentifierType::Dns, value});
        return names;
    }

    crypto::Library m_library;
    core::text::Language m_language;
    tests::SshServer m_server;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<schedule::Heartbeat> m_heartbeat;
    std::optional<ui::Context> m_context;

private slots:
    void initTestCase()
    {
        m_language.use(qEnvironmentVariable("TEGATA_LANGUAGE", u"en"_s));
        m_theme = std::make_unique<ui::Theme>(qEnvironmentVariableIsSet("TEGATA_DARK") ? ui::Scheme::Dark
                                                                                       : ui::Scheme::Light);
        const QString trouble = m_server.start();
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

    void aServerIsMetBeforeAnOrderDependsOnIt()
    {
        ui::MethodChooser chooser(*m_context);
        chooser.setIdentifiers(names({u"site.invalid"_s}));
        chooser.show();
        for (QRadioButton *radio : chooser.findChildren<QRadioButton *>()) {
            if (radio->text().contains("SSH"_L1))
                radio->click();
        }
        QCOMPARE(chooser.method().kind, MethodKind::RemoteFolder);
        QPushButton *tryIt = button(chooser, u"Try it from here"_s);
        QVERIFY(!chooser.isPossible() && !tryIt->isEnabled()); // no server yet
        chooser.findChild<ui::RemoteFields *>()->setMethod(m_server.method());
        QTRY_VERIFY(tryIt->isEnabled());
        QVERIFY(!chooser.isPossible());
        picture(chooser, u"chooser-remote"_s);

        tryIt->click();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 20'000);
        QVERIFY2(question()->informativeText().contains("SHA256:"_L1),
                 qPrintable(question()->informativeText()));
        QVERIFY(question()->defaultButton()
                && question()->buttonRole(question()->defaultButton()) == QMessageBox::RejectRole);
        picture(*question(), u"host-key"_s);
        answer(QMessageBox::RejectRole);
        auto *banner = chooser.findChild<ui::Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->title().contains("nobody has confirmed its key"_L1), qPrintable(banner->title()));
        QVERIFY(!chooser.isPossible() && m_server.logins() == 0);

        tryIt->click();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 20'000);
        answer(QMessageBox::AcceptRole);
        QTRY_VERIFY_WITH_TIMEOUT(chooser.isPossible(), 30'000);
        QVERIFY(m_server.logins() >= 2); // put there, and taken away
        QVERIFY2(banner->title().contains("site.invalid"_L1),
                 qPrintable(banner->title())); // HTTP is another matter
        QVERIFY(QDir(m_server.webRoot() + u"/.well-known/acme-challenge"_s).isEmpty());
        picture(chooser, u"chooser-remote-tried"_s);

        // Another folder has not been tried.
        for (QLineEdit *edit : chooser.findChildren<QLineEdit *>()) {
            if (edit->text() == m_server.webRoot())
                edit->setText(m_server.path(u"nowhere"_s));
        }
        QTRY_VERIFY(!chooser.isPossible());
        tryIt->click();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->title().contains("does not exist"_L1),
                                 20'000);
        QVERIFY(!chooser.isPossible());
    }

    void aSingleNameCanLieOnAServerOfItsOwn()
    {
        ui::NameMethods single(*m_context);
        single.setNames(names({u"site.invalid"_s, u"*.site.invalid"_s}), {});
        single.show();
        single.findChild<QToolButton *>()->setChecked(true);
        const auto boxes = single.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        QVERIFY(!boxes[1]->itemText(boxes[1]->count() - 1).contains("server"_L1)); // a wildcard cannot
        boxes[0]->setCurrentIndex(boxes[0]->count() - 1);
        auto *dialog = single.findChild<ui::RemoteDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setMethod(m_server.method());
        QPushButton *use = button(*dialog, u"Use this folder"_s);
        QVERIFY(!use->isEnabled());
        button(*dialog, u"Try it from here"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 20'000);
        answer(QMessageBox::AcceptRole);
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), 30'000);
        picture(*dialog, u"remote-dialog"_s);
        use->click();
        QCOMPARE(single.exceptions().size(), 1);
        QCOMPARE(single.exceptions().first().method, m_server.method());
        QTRY_VERIFY(single.findChildren<QComboBox *>().value(0)->currentText().contains("over SSH"_L1));
    }

    void whoThinksBetterOfItKeepsTheGeneralWay()
    {
        ui::NameMethods single(*m_context);
        single.setNames(names({u"site.invalid"_s, u"www.site.invalid"_s}), {});
        single.show();
        QComboBox *box = single.findChildren<QComboBox *>().value(0);
        box->setCurrentIndex(box->count() - 1);
        single.findChild<ui::RemoteDialog *>()->reject();
        QVERIFY(single.exceptions().isEmpty());
        QTRY_COMPARE(single.findChildren<QComboBox *>().value(0)->currentIndex(), 0);
    }
};

QTEST_MAIN(TestRemotePages)
#include "tst_remotepages.moc"
