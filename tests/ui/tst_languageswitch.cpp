// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/ui/stage.h"
#include "ui/issue/issuewizard.h"
#include "ui/look/sidelist.h"
#include "ui/main/settingspage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Stage;

/// Another language, while windows are open and while none is.
class TestLanguageSwitch final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void withNothingOpenItChangesAtOnce();
    void whatIsOpenIsFinishedFirstAndLosesNothing();
    void anotherThoughtMeanwhileChangesNothing();
    void inEitherLanguageEveryPageIsForTheKeyboard_data();
    void inEitherLanguageEveryPageIsForTheKeyboard();

private:
    void choose(const QString &code) const
    {
        auto *page = m_stage->window().findChild<ui::SettingsPage *>();
        for (auto *box : page->findChildren<QComboBox *>()) {
            if (const int index = box->findData(code); index >= 0)
                box->setCurrentIndex(index);
        }
    }
    [[nodiscard]] QString note() const
    {
        return Stage::textOf(*m_stage->window().findChild<ui::SettingsPage *>());
    }

    std::unique_ptr<Stage> m_stage;
};

void TestLanguageSwitch::init()
{
    m_stage = std::make_unique<Stage>();
    m_stage->preferences().setLanguage(u"en"_s);
    connect(&m_stage->preferences(), &ui::Preferences::languageChanged, this,
            [this](const QString &code) { m_stage->language().use(code); });
    m_stage->language().use(u"en"_s);
    m_stage->showWindow();
}

void TestLanguageSwitch::withNothingOpenItChangesAtOnce()
{
    choose(u"ja"_s);
    QCOMPARE(m_stage->language().current(), u"ja"_s);
    QTRY_VERIFY(Stage::button(&m_stage->window(), ui::MainWindow::tr("Get certificate…")));
}

void TestLanguageSwitch::whatIsOpenIsFinishedFirstAndLosesNothing()
{
    auto *wizard = new ui::IssueWizard(m_stage->context(), m_stage->preferences(), &m_stage->window());
    wizard->setRequest({.identifiers = {{.value = u"kept.test"_s}}});
    wizard->show();
    const QString title = wizard->windowTitle();
    choose(u"ja"_s);
    QCOMPARE(m_stage->language().current(), u"en"_s);
    QCOMPARE(m_stage->preferences().language(), u"ja"_s); // also if the program ends before
    QVERIFY2(note().contains(u"as soon as these windows are closed"_s) && note().contains(title),
             qPrintable(note()));
    QCOMPARE(wizard->request().identifiers.first().value, u"kept.test"_s);
    QVERIFY(wizard->isVisible());
    Stage::picture(&m_stage->window(), u"language-waits"_s);
    wizard->close();
    QTRY_COMPARE(m_stage->language().current(), u"ja"_s);
    QVERIFY(!note().contains(title));
}

void TestLanguageSwitch::anotherThoughtMeanwhileChangesNothing()
{
    auto *wizard = new ui::IssueWizard(m_stage->context(), m_stage->preferences(), &m_stage->window());
    wizard->show();
    choose(u"ja"_s);
    choose(u"en"_s);
    QVERIFY2(!note().contains(u"as soon as"_s), qPrintable(note()));
    wizard->close();
    QCoreApplication::processEvents();
    QCOMPARE(m_stage->language().current(), u"en"_s);
}

void TestLanguageSwitch::inEitherLanguageEveryPageIsForTheKeyboard_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

void TestLanguageSwitch::inEitherLanguageEveryPageIsForTheKeyboard()
{
    QFETCH(QString, language);
    choose(language);
    QTRY_COMPARE(m_stage->language().current(), language);
    auto *window = &m_stage->window();
    auto *pages = window->findChild<ui::SideList *>();
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        Stage::checkNames(window);
    }
    auto *tabs = window->findChild<ui::SettingsPage *>()->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count() && !QTest::currentTestFailed(); ++tab) {
        tabs->setCurrentIndex(tab);
        Stage::checkNames(window);
    }
    ui::IssueWizard wizard(m_stage->context(), m_stage->preferences());
    wizard.choosePractice();
    wizard.show();
    Stage::checkNames(&wizard);
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
