// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/banner.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/pictures/chainpicture.h"
#include "ui/pictures/fivesteps.h"

#include <QAbstractEventDispatcher>
#include <QAccessible>
#include <QProxyStyle>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::ChainPicture;
using ui::FiveSteps;
using Messages = std::array<FiveSteps::Message, FiveSteps::stepCount>;

namespace {

constexpr std::array allStates{FiveSteps::State::Waiting, FiveSteps::State::Running, FiveSteps::State::Done,
                               FiveSteps::State::Failed, FiveSteps::State::Skipped};

Messages messages(FiveSteps::State fourth)
{
    using State = FiveSteps::State;
    return {FiveSteps::Message{u"Ask for a certificate"_s, u"0.4 s"_s, State::Done},
            {u"Receive the tasks"_s, u"3 × http-01"_s, State::Done},
            {u"Put the answer in place"_s, u"0.3 s"_s, State::Done},
            {u"The CA looks from several places"_s, u"GET /.well-known/acme-challenge/x"_s, fourth},
            {u"Sign, receive and save"_s, {}, State::Waiting}};
}

Messages japanese()
{
    Messages all = messages(FiveSteps::State::Running);
    all[1].text = u"課題（チャレンジ）を認証局から受け取り、ひとつずつ確認します"_s;
    all[3].text = u"認証局がインターネット上の複数の場所から確認しています"_s;
    return all;
}

/// A desktop whose user asked for no animation.
class StillStyle : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

class TickCounter : public QObject {
public:
    int ticks = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        ticks += event->type() == QEvent::Timer;
        return false;
    }
};

void resizeToContents(FiveSteps &steps, double units)
{
    const int width = qRound(units * ui::Metrics::unit(&steps));
    steps.resize(width, steps.heightForWidth(width));
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT
private slots:
    void everyStateIsToldInWords();
    void rowsNeverOverlap_data();
    void rowsNeverOverlap();
    void theExplanationHangsBelowTheArrowThatFailed_data();
    void theExplanationHangsBelowTheArrowThatFailed();
    void theExplanationMakesRoomForItself();
    void onlyARunningStepMoves();
    void nothingMovesWhenTheDesktopAsksForStillness();
    void stepsAreWalkedByKeyboard();
    void stepsAreAListForScreenReaders();
    void theChainIsReadFromRootToLeaf();
    void theChainIsWalkedByKeyboardAndMouse();
    void whatIsWrongInAChainIsSaidAndSeen();

private:
    ui::Theme m_theme{ui::Scheme::Light};
};

void TestPictures::everyStateIsToldInWords()
{
    FiveSteps steps;
    QSet<QString> names;
    for (const FiveSteps::State state : allStates) {
        steps.setMessages(messages(state));
        QVERIFY(steps.itemName(3).contains(u"The CA looks from several places"_s));
        names.insert(steps.itemName(3));
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(allStates.size()));
    QCOMPARE(steps.itemDescription(0), u"0.4 s"_s);
}

void TestPictures::rowsNeverOverlap_data()
{
    QTest::addColumn<double>("fontScale");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("inJapanese");
    for (const double scale : {1.0, 2.0}) {
        for (const double width : {50.0, 90.0, 200.0}) {
            for (const bool inJapanese : {false, true})
                QTest::addRow("font x%g, %g units, %s", scale, width, inJapanese ? "ja" : "en")
                    << scale << width << inJapanese;
        }
    }
}

void TestPictures::rowsNeverOverlap()
{
    QFETCH(double, fontScale);
    QFETCH(double, width);
    QFETCH(bool, inJapanese);
    FiveSteps steps;
    QFont font = steps.font();
    font.setPointSizeF(font.pointSizeF() * fontScale);
    steps.setFont(font);
    steps.setMessages(inJapanese ? japanese() : messages(FiveSteps::State::Running));
    resizeToContents(steps, width);
    QVERIFY(steps.minimumSizeHint().width() <= steps.width());
    int bottom = 0;
    for (int step = 0; step < FiveSteps::stepCount; ++step) {
        const QRect row = steps.itemRect(step);
        QVERIFY(steps.rect().contains(row));
        QVERIFY(row.top() >= bottom - ui::Metrics::unit(&steps));
        QVERIFY(row.height() >= 2 * QFontMetrics(font).height());
        bottom = row.bottom();
    }
    steps.grab();
}

void TestPictures::theExplanationHangsBelowTheArrowThatFailed_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < FiveSteps::stepCount; ++step)
        QTest::addRow("step %d", step + 1) << step;
}

void TestPictures::theExplanationHangsBelowTheArrowThatFailed()
{
    QFETCH(int, step);
    FiveSteps steps;
    Messages all = messages(FiveSteps::State::Done);
    all.at(static_cast<size_t>(step)).state = FiveSteps::State::Failed;
    steps.setMessages(all);
    QVERIFY(!steps.explanation());
    const int before = steps.heightForWidth(800);
    steps.setFailure(step, u"Port 80 cannot be reached"_s, u"<b>Connection refused</b>"_s);
    QVERIFY(steps.heightForWidth(800) > before);
    steps.resize(800, steps.heightForWidth(800));
    const QRect box = steps.explanation()->geometry();
    QVERIFY(steps.rect().contains(box));
    QVERIFY(box.top() > steps.itemRect(step).top());
    if (step > 0)
        QVERIFY(box.top() > steps.itemRect(step - 1).bottom());
    if (step < FiveSteps::stepCount - 1)
        QVERIFY(box.bottom() < steps.itemRect(step + 1).top() + ui::Metrics::unit());
    QCOMPARE(steps.itemDescription(step), u"Port 80 cannot be reached\n<b>Connection refused</b>"_s);
    steps.clearFailure();
    QVERIFY(!steps.explanation());
    QCOMPARE(steps.heightForWidth(800), before);
}

void TestPictures::theExplanationMakesRoomForItself()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *steps = new FiveSteps;
    column->addWidget(steps);
    column->addStretch();
    steps->setMessages(messages(FiveSteps::State::Failed));
    window.resize(900, 300);
    window.show();
    steps->setFailure(3, u"Port 80 cannot be reached"_s, u"Connection refused."_s);
    steps->explanation()->addButton(u"Check again"_s);
    QTRY_VERIFY(steps->rect().contains(steps->explanation()->geometry()));
    QTRY_VERIFY(steps->explanation()->height() >= steps->explanation()->minimumSizeHint().height());
    QTRY_VERIFY(steps->rect().contains(steps->itemRect(4)));
}

void TestPictures::onlyARunningStepMoves()
{
    FiveSteps steps;
    TickCounter counter;
    steps.installEventFilter(&counter);
    resizeToContents(steps, 90);
    steps.setMessages(messages(FiveSteps::State::Running));
    steps.show();
    QTRY_VERIFY(counter.ticks >= 2);
    steps.setMessages(messages(FiveSteps::State::Done));
    QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&steps).isEmpty());
}

void TestPictures::nothingMovesWhenTheDesktopAsksForStillness()
{
    StillStyle still;
    FiveSteps steps;
    steps.setStyle(&still);
    resizeToContents(steps, 90);
    steps.setMessages(messages(FiveSteps::State::Running));
    steps.show();
    QTRY_VERIFY(steps.isVisible());
    QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&steps).isEmpty());
}

void TestPictures::stepsAreWalkedByKeyboard()
{
    FiveSteps steps;
    steps.setMessages(messages(FiveSteps::State::Running));
    resizeToContents(steps, 90);
    QSignalSpy current(&steps, &FiveSteps::currentChanged);
    QSignalSpy activated(&steps, &FiveSteps::activated);
    QTest::keyClick(&steps, Qt::Key_Down);
    QTest::keyClick(&steps, Qt::Key_Down);
    QCOMPARE(steps.currentItem(), 1);
    QTest::keyClick(&steps, Qt::Key_End);
    QCOMPARE(steps.currentItem(), 4);
    QTest::keyClick(&steps, Qt::Key_Space);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 4);
    QCOMPARE(current.count(), 3);
}

void TestPictures::stepsAreAListForScreenReaders()
{
    FiveSteps steps;
    steps.setMessages(messages(FiveSteps::State::Failed));
    steps.setFailure(3, u"Port 80 cannot be reached"_s, u"Connection refused."_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&steps);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), FiveSteps::stepCount + 1); // the explanation is one more
    QVERIFY(list->child(3)->text(QAccessible::Name).contains(u"failed"_s));
    QVERIFY(list->child(3)->text(QAccessible::Description).contains(u"Connection refused."_s));
    QCOMPARE(list->child(5)->role(), QAccessible::AlertMessage);
    QCOMPARE(list->indexOfChild(list->child(5)), 5);
}

void TestPictures::theChainIsReadFromRootToLeaf()
{
    ChainPicture chain;
    chain.setLinks(
        {{u"Root"_s, {}, {}, ChainPicture::State::Trusted},
         {u"Intermediate 1"_s, u"RSA 2048"_s, u"2024 – 2027"_s, ChainPicture::State::Intermediate},
         {u"example.jp"_s, {}, {}, ChainPicture::State::Leaf, u"The certificate for example.jp"_s}});
    chain.resize(chain.sizeHint());
    QCOMPARE(chain.itemCount(), 3);
    for (int link = 0; link < 3; ++link) {
        QVERIFY(chain.rect().contains(chain.itemRect(link)));
        if (link > 0)
            QVERIFY(chain.itemRect(link).top() > chain.itemRect(link - 1).bottom());
    }
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&chain);
    QCOMPARE(list->childCount(), 3);
    QVERIFY(list->child(0)->text(QAccessible::Name).contains(u"Root"_s));
    QCOMPARE(list->child(1)->text(QAccessible::Description), u"RSA 2048"_s);
    QCOMPARE(list->child(2)->text(QAccessible::Name), u"The certificate for example.jp"_s);
}

void TestPictures::theChainIsWalkedByKeyboardAndMouse()
{
    ChainPicture chain;
    chain.setLinks({{.title = u"Root"_s}, {.title = u"Leaf"_s}});
    chain.resize(chain.sizeHint());
    QSignalSpy activated(&chain, &ChainPicture::activated);
    QTest::keyClick(&chain, Qt::Key_Down);
    QTest::keyClick(&chain, Qt::Key_Return);
    QTest::mouseClick(&chain, Qt::LeftButton, {}, chain.itemRect(1).center());
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[0].first().toInt(), 0);
    QCOMPARE(activated[1].first().toInt(), 1);
    chain.setCurrent(0);
    QCOMPARE(chain.currentItem(), 0);
    chain.setLinks({});
    QCOMPARE(chain.currentItem(), -1);
}

void TestPictures::whatIsWrongInAChainIsSaidAndSeen()
{
    ChainPicture chain;
    chain.resize(chain.sizeHint());
    QSet<QString> names;
    QList<QImage> pictures;
    using State = ChainPicture::State;
    for (const State state : {State::Trusted, State::Intermediate, State::Leaf, State::Missing,
                              State::Untrusted, State::Problem}) {
        chain.setLinks({{.title = u"Some CA"_s, .state = state}});
        names.insert(chain.itemName(0));
        const QImage picture = chain.grab().toImage();
        QVERIFY(!pictures.contains(picture));
        pictures.append(picture);
    }
    QCOMPARE(names.size(), 6);
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
