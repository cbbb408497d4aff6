// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/pictures/expirytimeline.h"
#include "ui/pictures/timelinelayout.h"
#include "ui/pictures/timescale.h"

#include <QAccessible>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::ExpiryTimeline;
using ui::Status;
using ui::TimeScale;

namespace {

QDateTime now()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

ExpiryTimeline::Mark mark(const QString &name, double days, Status status = Status::Valid)
{
    const QDateTime expiry = now().addSecs(qRound64(days * 86400));
    return {.id = name,
            .name = name,
            .status = status,
            .expiry = expiry,
            .renewFrom = expiry.addDays(-10),
            .renewTo = expiry.addDays(-8)};
}

QList<ExpiryTimeline::Mark> many(int count)
{
    QList<ExpiryTimeline::Mark> marks;
    for (int i = 0; i < count; ++i)
        marks.append(mark(QString::number(i), (i * 7919 % 9000) / 100.0,
                          i % 399 == 7 ? Status::Failed : Status::Valid));
    return marks;
}

} // namespace

class TestPicturesTimeline : public QObject {
    Q_OBJECT
private slots:
    void everyMarkHasItsPlaceAndNoTwoOverlap_data();
    void everyMarkHasItsPlaceAndNoTwoOverlap();
    void badNewsIsNotCountedAmongGood();
    void theAxisRunsFromNowToTheEnd();
    void theAxisEndsAtARoundNumber_data();
    void theAxisEndsAtARoundNumber();
    void timeRunsFromLeftToRight();
    void theExpiredStandLeftOfToday();
    void keysWalkFromMarkToMark();
    void aClickActivatesWhatIsUnderIt();
    void currentIsFoundInABundle();
    void whatIsGoneIsNoLongerCurrent();
    void settingCurrentByProgramIsSilent();
    void hoveringNamesTheMark();
    void aMarkWithoutADateIsLeftOut();
    void screenReadersSeeAList();
    void tenThousandArePaintedAsAFewBundles();
    void everythingLiesInsideAtAnySize_data();
    void everythingLiesInsideAtAnySize();

private:
    ui::Theme m_theme{ui::Scheme::Light};
};

void TestPicturesTimeline::everyMarkHasItsPlaceAndNoTwoOverlap_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("levels");
    QTest::addColumn<double>("spread");
    for (const int count : {0, 1, 2, 7, 60, 1000, 10000}) {
        for (const int levels : {1, 2, 4}) {
            QTest::addRow("%d on %d levels, wide", count, levels) << count << levels << 1200.0;
            QTest::addRow("%d on %d levels, crowded", count, levels) << count << levels << 90.0;
            QTest::addRow("%d on %d levels, all at once", count, levels) << count << levels << 0.0;
        }
    }
}

void TestPicturesTimeline::everyMarkHasItsPlaceAndNoTwoOverlap()
{
    QFETCH(int, count);
    QFETCH(int, levels);
    QFETCH(double, spread);
    QList<ui::TimelinePlace> places;
    for (int i = 0; i < count; ++i)
        places.append({spread * (i * 7919 % 1009) / 1009, i % 13 == 5 ? Status::Failed : Status::Valid});
    const ui::TimelineRoom room{.markWidth = 20, .digitWidth = 8, .levels = levels};
    const QList<ui::TimelineItem> items = ui::arranged(places, room);

    QSet<int> seen;
    for (const ui::TimelineItem &item : items) {
        QVERIFY(item.level >= 0 && item.level < levels);
        for (const int one : item.marks) {
            QVERIFY(!seen.contains(one));
            seen.insert(one);
        }
    }
    QCOMPARE(seen.size(), count);
    for (int a = 0; a < items.size(); ++a) {
        for (int b = a + 1; b < items.size(); ++b) {
            const double apart = (ui::itemWidth(items[a], room) + ui::itemWidth(items[b], room)) / 2;
            if (items[a].level == items[b].level)
                QVERIFY(std::abs(items[a].x - items[b].x) >= apart - 0.1);
        }
    }
    // A bundle stands where its marks are, not somewhere else.
    for (const ui::TimelineItem &item : items) {
        for (const int one : item.marks)
            QVERIFY(std::abs(places[one].x - item.x) <= 1.5 * ui::itemWidth(item, room));
    }
    QVERIFY(static_cast<double>(items.size()) <= levels * (spread / room.markWidth + 2));
}

void TestPicturesTimeline::badNewsIsNotCountedAmongGood()
{
    QList<ui::TimelinePlace> places;
    for (int i = 0; i < 500; ++i)
        places.append({i * 1.5, i == 250 ? Status::Failed : i % 3 == 0 ? Status::Due : Status::Valid});
    const QList<ui::TimelineItem> items
        = ui::arranged(places, {.markWidth = 20, .digitWidth = 8, .levels = 2});
    int failed = 0;
    for (const ui::TimelineItem &item : items) {
        if (item.marks.contains(250)) {
            ++failed;
            QCOMPARE(item.status, Status::Failed);
            QCOMPARE(item.marks.size(), 1);
            QCOMPARE(item.level, 1); // above the others, where it is seen
        } else {
            QCOMPARE(item.status, Status::Valid); // what most of them are
        }
    }
    QCOMPARE(failed, 1);
}

void TestPicturesTimeline::theAxisRunsFromNowToTheEnd()
{
    const TimeScale scale(90);
    QCOMPARE(scale.place(-5), 0.0);
    QCOMPARE(scale.place(0), 0.0);
    QCOMPARE(scale.place(90), 1.0);
    QCOMPARE(scale.place(1e9), 1.0);
    double before = 0;
    for (double days = 0.1; days < 90; days += 0.1) {
        QVERIFY(scale.place(days) > before);
        before = scale.place(days);
    }
    // The next week has more room than the last two months: that is what the logarithm is for.
    QVERIFY(scale.place(7) > 1 - scale.place(30));
}

void TestPicturesTimeline::theAxisEndsAtARoundNumber_data()
{
    QTest::addColumn<double>("last");
    QTest::addColumn<double>("end");
    QTest::newRow("six days") << 6.2 << 7.0;
    QTest::newRow("all expired") << 0.0 << 7.0;
    QTest::newRow("45 days") << 44.0 << 60.0;
    QTest::newRow("90 days") << 89.9 << 90.0;
    QTest::newRow("a year") << 300.0 << 365.0;
    QTest::newRow("398 days") << 398.0 << 398 * 1.05;
    QTest::newRow("a root") << 9000.0 << 10957.0;
    QTest::newRow("the year 9999") << 2.9e6 << 2.9e6 * 1.05;
}

void TestPicturesTimeline::theAxisEndsAtARoundNumber()
{
    QFETCH(double, last);
    QFETCH(double, end);
    const TimeScale scale = TimeScale::upTo(last);
    QCOMPARE(scale.days(), end);
    QCOMPARE(scale.ticks().first().days, 0.0);
    QVERIFY(scale.ticks().last().days <= end);
    QVERIFY(scale.ticks().size() >= 3);
}

void TestPicturesTimeline::timeRunsFromLeftToRight()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks({mark(u"late"_s, 60), mark(u"soon"_s, 2), mark(u"middle"_s, 20)});
    QCOMPARE(timeline.itemCount(), 3);
    QCOMPARE(timeline.itemIds(0), QStringList{u"soon"_s});
    QCOMPARE(timeline.itemIds(2), QStringList{u"late"_s});
    QVERIFY(timeline.itemRect(0).right() < timeline.itemRect(1).left());
    QVERIFY(timeline.itemRect(1).right() < timeline.itemRect(2).left());
    // As time goes by they come nearer.
    const int before = timeline.itemRect(0).left();
    timeline.setNow(now().addDays(1));
    QVERIFY(timeline.itemRect(0).left() < before);
}

void TestPicturesTimeline::theExpiredStandLeftOfToday()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks({mark(u"today"_s, 0.01), mark(u"yesterday"_s, -1, Status::Expired),
                       mark(u"long ago"_s, -4000, Status::Expired)});
    QCOMPARE(timeline.itemCount(), 3);
    QCOMPARE(timeline.itemIds(0), QStringList{u"long ago"_s});
    QCOMPARE(timeline.itemIds(1), QStringList{u"yesterday"_s});
    QVERIFY(timeline.itemRect(0).left() >= 0);
    QVERIFY(timeline.itemRect(1).center().x() < timeline.itemRect(2).center().x());
}

void TestPicturesTimeline::keysWalkFromMarkToMark()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks({mark(u"a"_s, 2), mark(u"b"_s, 20), mark(u"c"_s, 60)});
    timeline.show();
    QSignalSpy current(&timeline, &ExpiryTimeline::currentChanged);
    QSignalSpy activated(&timeline, &ExpiryTimeline::activated);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&timeline, key);
        return timeline.current();
    };
    QCOMPARE(press(Qt::Key_Right), u"a"_s);
    QCOMPARE(press(Qt::Key_Right), u"b"_s);
    QCOMPARE(press(Qt::Key_End), u"c"_s);
    QCOMPARE(press(Qt::Key_Right), u"c"_s);
    QCOMPARE(press(Qt::Key_Left), u"b"_s);
    QCOMPARE(press(Qt::Key_Home), u"a"_s);
    QCOMPARE(current.count(), 5);
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(&timeline, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"a"_s);
}

void TestPicturesTimeline::aClickActivatesWhatIsUnderIt()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks({mark(u"a"_s, 2), mark(u"b"_s, 20)});
    QSignalSpy activated(&timeline, &ExpiryTimeline::activated);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, timeline.itemRect(1).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"b"_s);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(activated.count(), 1);
}

void TestPicturesTimeline::currentIsFoundInABundle()
{
    ExpiryTimeline timeline;
    timeline.resize(400, timeline.minimumSizeHint().height());
    timeline.setNow(now());
    timeline.setMarks(many(2000));
    timeline.setCurrent(u"1234"_s);
    QVERIFY(timeline.currentItem() >= 0);
    QVERIFY(timeline.itemIds(timeline.currentItem()).contains(u"1234"_s));
    QSignalSpy bundle(&timeline, &ExpiryTimeline::bundleActivated);
    timeline.activateItem(timeline.currentItem());
    QCOMPARE(bundle.count(), 1);
    QVERIFY(bundle.first().first().toStringList().contains(u"1234"_s));
}

void TestPicturesTimeline::whatIsGoneIsNoLongerCurrent()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks({mark(u"a"_s, 2), mark(u"b"_s, 20)});
    timeline.setCurrent(u"b"_s);
    timeline.setMarks({mark(u"x"_s, 1), mark(u"a"_s, 2), mark(u"b"_s, 20)});
    QCOMPARE(timeline.current(), u"b"_s);
    QCOMPARE(timeline.currentItem(), 2);
    timeline.setMarks({mark(u"a"_s, 2)});
    QCOMPARE(timeline.currentItem(), -1);
    QVERIFY(timeline.current().isEmpty());
}

void TestPicturesTimeline::settingCurrentByProgramIsSilent()
{
    ExpiryTimeline timeline;
    timeline.setMarks({mark(u"a"_s, 2), mark(u"b"_s, 20)});
    QSignalSpy current(&timeline, &ExpiryTimeline::currentChanged);
    timeline.setCurrent(u"b"_s);
    timeline.setCurrent(u"nobody"_s);
    QCOMPARE(current.count(), 0); // or the table and the timeline would chase each other
}

void TestPicturesTimeline::hoveringNamesTheMark()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks({mark(u"a"_s, 2), mark(u"b"_s, 20)});
    timeline.show();
    QVERIFY(QTest::qWaitForWindowExposed(&timeline));
    QSignalSpy hovered(&timeline, &ExpiryTimeline::hovered);
    QTest::mouseMove(&timeline, timeline.itemRect(0).center());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().first().toString(), u"a"_s);
    QTest::mouseMove(&timeline, QPoint(1, 1));
    QTRY_COMPARE(hovered.count(), 2);
    QVERIFY(hovered.last().first().toString().isEmpty());
}

void TestPicturesTimeline::aMarkWithoutADateIsLeftOut()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setMarks(
        {{.id = u"broken"_s, .name = u"broken"_s, .status = Status::Damaged, .expiry = {}}, mark(u"a"_s, 2)});
    QCOMPARE(timeline.itemCount(), 1);
    QCOMPARE(timeline.itemIds(0), QStringList{u"a"_s});
}

void TestPicturesTimeline::screenReadersSeeAList()
{
    ExpiryTimeline timeline;
    timeline.resize(900, timeline.sizeHint().height());
    timeline.setNow(now());
    ExpiryTimeline::Mark told = mark(u"a"_s, 2);
    told.accessibleText = u"a, renewal failed, expires in 2 days"_s;
    timeline.setMarks({told, mark(u"b"_s, 20)});
    timeline.setCurrent(u"b"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&timeline);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 2);
    QAccessibleInterface *first = list->child(0);
    QCOMPARE(first, list->child(0)); // the same object each time, or readers lose their place
    QCOMPARE(first->role(), QAccessible::ListItem);
    QCOMPARE(first->text(QAccessible::Name), u"a, renewal failed, expires in 2 days"_s);
    QCOMPARE(first->parent(), list);
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(!first->state().selected);
    QCOMPARE(list->childAt(first->rect().center().x(), first->rect().center().y()), first);

    QSignalSpy activated(&timeline, &ExpiryTimeline::activated);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.count(), 1);

    timeline.setMarks({});
    QVERIFY(!first->isValid());
    QVERIFY(first->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 0);
}

void TestPicturesTimeline::tenThousandArePaintedAsAFewBundles()
{
    ExpiryTimeline timeline;
    timeline.resize(1200, timeline.sizeHint().height());
    timeline.setNow(now());
    timeline.setMarks(many(10000));
    QImage image(timeline.size(), QImage::Format_ARGB32_Premultiplied);
    timeline.render(&image);
    QVERIFY(timeline.itemCount() > 0 && timeline.itemCount() < 300); // what painting costs
}

void TestPicturesTimeline::everythingLiesInsideAtAnySize_data()
{
    QTest::addColumn<double>("fontScale");
    QTest::addColumn<double>("width");
    for (const double scale : {1.0, 2.0, 3.0}) {
        for (const double width : {24.0, 60.0, 150.0})
            QTest::addRow("font x%g, %g units wide", scale, width) << scale << width;
    }
}

void TestPicturesTimeline::everythingLiesInsideAtAnySize()
{
    QFETCH(double, fontScale);
    QFETCH(double, width);
    ExpiryTimeline timeline;
    QFont font = timeline.font();
    font.setPointSizeF(font.pointSizeF() * fontScale);
    timeline.setFont(font);
    timeline.resize(qRound(width * ui::Metrics::unit(&timeline)), timeline.minimumSizeHint().height());
    timeline.setNow(now());
    QList<ExpiryTimeline::Mark> marks = many(500);
    marks.append(mark(u"expired"_s, -400, Status::Expired));
    timeline.setMarks(marks);
    for (int item = 0; item < timeline.itemCount(); ++item)
        QVERIFY(timeline.rect().contains(timeline.itemRect(item)));
}

QTEST_MAIN(TestPicturesTimeline)
#include "tst_pictures_timeline.moc"
