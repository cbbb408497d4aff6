// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sshserver.h"
#include "tests/ui/stage.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/namemethods.h"
#include "ui/issue/remotefields.h"
#include "ui/look/banner.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace core;
using challenge::MethodKind;
using tests::Stage;

/// The window meets a real sshd.
class TestRemotePages final : public QObject {
    Q_OBJECT

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
    static QList<acme::Identifier> names(const QStringList &values)
    {
        QList<acme::Identifier> names;
        for (const QString &value : values)
            names.append({acme::IdentifierType::Dns, value});
        return names;
    }

    tests::SshServer m_server;
    std::unique_ptr<tests::Stage> m_stage;

private slots:
    void initTestCase()
    {
        const QString trouble = m_server.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void init() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanup() { m_stage.reset(); }

    void aServerIsMetBeforeAnOrderDependsOnIt()
    {
        ui::MethodChooser chooser(m_stage->context());
        chooser.setIdentifiers(names({u"site.invalid"_s}));
        chooser.show();
        for (QRadioButton *radio : chooser.findChildren<QRadioButton *>()) {
            if (radio->text().contains("SSH"_L1))
                radio->click();
        }
        QCOMPARE(chooser.method().kind, MethodKind::RemoteFolder);
        QAbstractButton *tryIt = Stage::button(&chooser, u"Try it from here"_s);
        QVERIFY(!chooser.isPossible() && !tryIt->isEnabled()); // no server yet
        chooser.findChild<ui::RemoteFields *>()->setMethod(m_server.method());
        QTRY_VERIFY(tryIt->isEnabled());
        QVERIFY(!chooser.isPossible());
        Stage::picture(&chooser, u"chooser-remote"_s);

        tryIt->click();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 20'000);
        QVERIFY2(question()->informativeText().contains("SHA256:"_L1),
                 qPrintable(question()->informativeText()));
        QVERIFY(question()->defaultButton()
                && question()->buttonRole(question()->defaultButton()) == QMessageBox::RejectRole);
        Stage::picture(question(), u"host-key"_s);
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
        Stage::picture(&chooser, u"chooser-remote-tried"_s);

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
        ui::NameMethods single(m_stage->context());
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
        QAbstractButton *use = Stage::button(dialog, u"Use this folder"_s);
        QVERIFY(!use->isEnabled());
        Stage::button(dialog, u"Try it from here"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(question(), 20'000);
        answer(QMessageBox::AcceptRole);
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), 30'000);
        Stage::picture(dialog, u"remote-dialog"_s);
        use->click();
        QCOMPARE(single.exceptions().size(), 1);
        QCOMPARE(single.exceptions().first().method, m_server.method());
        QTRY_VERIFY(single.findChildren<QComboBox *>().value(0)->currentText().contains("over SSH"_L1));
    }

    void whoThinksBetterOfItKeepsTheGeneralWay()
    {
        ui::NameMethods single(m_stage->context());
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
