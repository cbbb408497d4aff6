// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/banner.h"
#include "ui/look/copyfield.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/emptystate.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"
#include "ui/look/steplist.h"
#include "ui/look/textlines.h"
#include "ui/look/theme.h"
#include "ui/look/tile.h"
#include "ui/look/tooltip.h"

#include <QAccessible>
#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<b>bold</b><img src='file:///etc/passwd'>"_s;

} // namespace

class TestLookWidgets : public QObject {
    Q_OBJECT
private slots:
    void copyingGivesTheWholeValueAndSaysSo();
    void theCopyButtonKeepsItsWidth();
    void aBannerIsAnAlertForScreenReaders();
    void aBannerShowsStrangersWordsAsTheyAre();
    void aBannerIsClosedWithEscapeOnlyIfItMayBe();
    void bannerButtonsCanBeReplaced();
    void anEmptyStateSaysWhatItIs();
    void aTileIsAFilterForKeyboardAndScreenReader();
    void stepsToComeCannotBeJumpedTo();
    void stepsSayHowFarOneIs();
    void anElidedLabelKeepsItsWholeText();
    void aStatusLabelSaysItsWord();
    void toolTipsAreNeverHtmlOfStrangers();
    void linesFitAndLoseNothing_data();
    void linesFitAndLoseNothing();

private:
    ui::Theme m_theme{ui::Scheme::Light};
};

void TestLookWidgets::copyingGivesTheWholeValueAndSaysSo()
{
    ui::CopyField field;
    field.setValue(u"SHA-256 fingerprint"_s, u"5E:9C:04"_s);
    auto *button = field.findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Copy"_s);
    QCOMPARE(button->accessibleName(), u"Copy SHA-256 fingerprint"_s);
    QCOMPARE(field.findChild<QLineEdit *>()->accessibleName(), u"SHA-256 fingerprint"_s);
    QSignalSpy copied(&field, &ui::CopyField::copied);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"5E:9C:04"_s);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(button->text(), u"Copied"_s);
    QTRY_COMPARE(button->text(), u"Copy"_s);
}

void TestLookWidgets::theCopyButtonKeepsItsWidth()
{
    ui::CopyField field;
    field.setValue(u"Path"_s, u"/tmp"_s);
    field.resize(field.sizeHint());
    field.show();
    auto *button = field.findChild<QPushButton *>();
    const int before = button->width();
    field.copy();
    QCoreApplication::processEvents();
    QCOMPARE(button->width(), before);
}

void TestLookWidgets::aBannerIsAnAlertForScreenReaders()
{
    ui::Banner banner;
    banner.setMessage(ui::Banner::Kind::Error, u"It failed"_s, u"Because."_s);
    banner.setMessage(ui::Banner::Kind::Error, u"It failed"_s, u"For another reason."_s);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&banner);
    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), u"It failed"_s);
    QCOMPARE(spoken->text(QAccessible::Description), u"For another reason."_s);
}

void TestLookWidgets::aBannerShowsStrangersWordsAsTheyAre()
{
    ui::Banner banner;
    banner.setMessage(ui::Banner::Kind::Warning, hostile, hostile);
    int shown = 0;
    for (const QLabel *label : banner.findChildren<QLabel *>()) {
        if (label->text() == hostile) {
            ++shown;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    QCOMPARE(shown, 2);
}

void TestLookWidgets::aBannerIsClosedWithEscapeOnlyIfItMayBe()
{
    ui::Banner banner;
    banner.setMessage(ui::Banner::Kind::Info, u"Hello"_s);
    banner.show();
    QSignalSpy closed(&banner, &ui::Banner::closed);
    QTest::keyClick(&banner, Qt::Key_Escape);
    QVERIFY(banner.isVisible());
    banner.setClosable(true);
    QTest::keyClick(&banner, Qt::Key_Escape);
    QVERIFY(!banner.isVisible());
    QCOMPARE(closed.count(), 1);
    QVERIFY(!banner.findChild<QToolButton *>()->accessibleName().isEmpty());
}

void TestLookWidgets::bannerButtonsCanBeReplaced()
{
    ui::Banner banner;
    banner.setMessage(ui::Banner::Kind::Error, u"It failed"_s);
    banner.addButton(u"Check again"_s);
    banner.addButton(u"Copy details"_s);
    const int tall = banner.sizeHint().height();
    banner.clearButtons();
    QVERIFY(banner.sizeHint().height() < tall);
    QPushButton *retry = banner.addButton(u"Try again"_s);
    QSignalSpy clicked(retry, &QPushButton::clicked);
    QTest::keyClick(retry, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void TestLookWidgets::anEmptyStateSaysWhatItIs()
{
    ui::EmptyState empty;
    empty.setMessage(u"certificates"_s, u"No certificates yet"_s, hostile);
    QCOMPARE(empty.accessibleName(), u"No certificates yet"_s);
    QPushButton *get = empty.addButton(u"Get certificate"_s, ui::EmptyState::Weight::Primary);
    QPushButton *open = empty.addButton(u"Open file"_s);
    empty.resize(empty.sizeHint());
    empty.show();
    QVERIFY(get->x() < open->x()); // in the order in which they were added
    for (const QLabel *label : empty.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestLookWidgets::aTileIsAFilterForKeyboardAndScreenReader()
{
    ui::Tile tile(ui::Status::Due);
    tile.setWord(u"due"_s);
    tile.setNumber(3);
    QSignalSpy toggled(&tile, &ui::Tile::toggled);
    QTest::keyClick(&tile, Qt::Key_Space);
    QCOMPARE(toggled.count(), 1);
    QVERIFY(tile.isChecked());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&tile);
    QCOMPARE(spoken->text(QAccessible::Name), u"due: 3"_s);
    QVERIFY(spoken->state().checkable);
    QVERIFY(spoken->state().checked);
}

void TestLookWidgets::stepsToComeCannotBeJumpedTo()
{
    ui::StepList steps;
    steps.setSteps({u"Names"_s, u"Proof"_s, u"Key"_s, u"Review"_s});
    steps.setCurrent(2);
    steps.resize(steps.sizeHint());
    steps.show();
    QSignalSpy activated(&steps, &ui::StepList::activated);
    const auto click = [&](int row) {
        QTest::mouseClick(steps.viewport(), Qt::LeftButton, {},
                          steps.visualItemRect(steps.item(row)).center());
    };
    click(3);
    click(2);
    QCOMPARE(activated.count(), 0);
    click(0);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 0);
    steps.setReturnable(false);
    click(0);
    QCOMPARE(activated.count(), 1);
}

void TestLookWidgets::stepsSayHowFarOneIs()
{
    ui::StepList steps;
    steps.setSteps({u"Names"_s, u"Proof"_s, u"Key"_s});
    steps.setCurrent(1);
    QCOMPARE(steps.item(0)->data(Qt::AccessibleTextRole).toString(), u"Names, done"_s);
    QCOMPARE(steps.item(1)->data(Qt::AccessibleTextRole).toString(), u"Proof, current step"_s);
    QCOMPARE(steps.item(2)->data(Qt::AccessibleTextRole).toString(), u"Key, to do"_s);
    steps.setCurrent(3);
    QCOMPARE(steps.item(2)->data(Qt::AccessibleTextRole).toString(), u"Key, done"_s);
    QVERIFY(!steps.accessibleName().isEmpty());
}

void TestLookWidgets::anElidedLabelKeepsItsWholeText()
{
    const QString path = u"/home/person/.local/share/tegata/live/shop.example.jp/fullchain.pem"_s;
    ui::ElidedLabel label(path);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 3);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), path);
}

void TestLookWidgets::aStatusLabelSaysItsWord()
{
    ui::StatusLabel label;
    label.setStatus(ui::Status::Working, u"The CA is looking"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), u"The CA is looking"_s);
    QVERIFY(label.sizeHint().width()
            > label.fontMetrics().horizontalAdvance(u"The CA is looking"_s) + ui::Metrics::iconSize());
}

void TestLookWidgets::toolTipsAreNeverHtmlOfStrangers()
{
    const QString tip = ui::plainToolTip(hostile);
    QVERIFY(Qt::mightBeRichText(tip)); // so that Qt decodes what is escaped
    QVERIFY(!tip.contains("<b>"_L1));
    QVERIFY(!tip.contains("<img"_L1));
    QVERIFY(ui::plainToolTip(u"a\nb"_s).contains("a<br>b"_L1));
    QVERIFY(ui::plainToolTip({}).isEmpty());
}

void TestLookWidgets::linesFitAndLoseNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << u"The CA looks at your server from several places on the internet"_s;
    QTest::newRow("Japanese") << u"認証局が複数の場所からあなたのサーバーを確認しています"_s;
    QTest::newRow("one long word") << u"_acme-challenge.a-very-long-name-without-any-space.example.jp"_s;
    QTest::newRow("nothing") << QString();
}

void TestLookWidgets::linesFitAndLoseNothing()
{
    QFETCH(QString, text);
    const QFont font = QGuiApplication::font();
    const double width = 14 * ui::Metrics::unit(font);
    const QStringList all = ui::textLines(text, font, width, 100);
    QVERIFY(!all.isEmpty());
    for (const QString &line : all)
        QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= width + 1);
    QCOMPARE(all.join(QString()).remove(u' '), QString(text).remove(u' '));
    const QStringList two = ui::textLines(text, font, width, 2);
    QVERIFY(two.size() <= 2);
    if (all.size() > 2)
        QVERIFY(two.last().endsWith(u'…'));
}

QTEST_MAIN(TestLookWidgets)
#include "tst_look_widgets.moc"
