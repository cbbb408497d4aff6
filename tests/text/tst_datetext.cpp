// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/datetext.h"
#include "core/text/language.h"

#include <QTest>

#include <ctime>

using namespace core::text;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

class TestDateText final : public QObject {
    Q_OBJECT

    Language m_language;

    static void setTimeZone(const char *zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

private slots:
    void cleanup() { setTimeZone("UTC"); }

    void distancesAreSaidInTheLargestUnitThatFits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        const qint64 day = 86400;
        QTest::newRow("now") << qint64(0) << u"just now"_s << u"たった今"_s;
        QTest::newRow("a second") << qint64(1) << u"in 1 second"_s << u"あと1秒"_s;
        QTest::newRow("seconds") << qint64(59) << u"in 59 seconds"_s << u"あと59秒"_s;
        QTest::newRow("a minute") << qint64(119) << u"in 1 minute"_s << u"あと1分"_s;
        QTest::newRow("an hour") << qint64(3600) << u"in 1 hour"_s << u"あと1時間"_s;
        QTest::newRow("less than two days") << 2 * day - 1 << u"in 47 hours"_s << u"あと47時間"_s;
        QTest::newRow("two days") << 2 * day << u"in 2 days"_s << u"あと2日"_s;
        QTest::newRow("cut off, not rounded") << 13 * day - 1 << u"in 12 days"_s << u"あと12日"_s;
        QTest::newRow("two years") << 731 * day << u"in 2 years"_s << u"あと2年"_s;
        QTest::newRow("beyond 32 bits") << 200'000 * day << u"in 547 years"_s << u"あと547年"_s;
        QTest::newRow("seconds ago") << qint64(-30) << u"30 seconds ago"_s << u"30秒前"_s;
        QTest::newRow("a minute ago") << qint64(-60) << u"1 minute ago"_s << u"1分前"_s;
        QTest::newRow("hours ago") << qint64(-7200) << u"2 hours ago"_s << u"2時間前"_s;
        QTest::newRow("days ago") << -2 * day << u"2 days ago"_s << u"2日前"_s;
        QTest::newRow("years ago") << -731 * day << u"2 years ago"_s << u"2年前"_s;
    }
    void distancesAreSaidInTheLargestUnitThatFits()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, english);
        QFETCH(QString, japanese);
        m_language.use(u"en"_s);
        QCOMPARE(DateText::relative(Now.addSecs(seconds), Now), english);
        m_language.use(u"ja"_s);
        QCOMPARE(DateText::relative(Now.addSecs(seconds), Now), japanese);
    }

    void pointsInTimeAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        const auto at = [](int year, int month, int day, int hour) {
            return QDateTime(QDate(year, month, day), QTime(hour, 20), Qt::UTC);
        };
        QTest::newRow("today") << at(2026, 11, 24, 14) << u"today 14:20"_s << u"今日 14:20"_s;
        QTest::newRow("tomorrow") << at(2026, 11, 25, 9) << u"tomorrow 09:20"_s << u"明日 9:20"_s;
        QTest::newRow("yesterday") << at(2026, 11, 23, 21) << u"yesterday 21:20"_s << u"昨日 21:20"_s;
        QTest::newRow("this year") << at(2026, 12, 5, 14) << u"5 December 14:20"_s << u"12月5日 14:20"_s;
        QTest::newRow("another year")
            << at(2027, 1, 14, 14) << u"14 January 2027 14:20"_s << u"2027年1月14日 14:20"_s;
    }
    void pointsInTimeAreSaidAsPeopleSayThem()
    {
        QFETCH(QDateTime, when);
        QFETCH(QString, english);
        QFETCH(QString, japanese);
        m_language.use(u"en"_s);
        QCOMPARE(DateText::dayAndTime(when, Now), english);
        m_language.use(u"ja"_s);
        QCOMPARE(DateText::dayAndTime(when, Now), japanese);
    }

    void daysFollowTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("thisYear");
        QTest::addColumn<QString>("nextYear");
        QTest::newRow("British") << u"en_GB"_s << u"5 Dec"_s << u"14 Jan 2027"_s;
        QTest::newRow("American") << u"en_US"_s << u"Dec 5"_s << u"Jan 14, 2027"_s;
        QTest::newRow("Japanese") << u"ja_JP"_s << u"12月5日"_s << u"2027年1月14日"_s;
        QTest::newRow("German") << u"de_DE"_s << u"5. Dez."_s << u"14. Jan. 2027"_s;
    }
    void daysFollowTheLocale()
    {
        QFETCH(QString, locale);
        QLocale::setDefault(QLocale(locale));
        QTEST(DateText::shortDay(QDateTime(QDate(2026, 12, 5), QTime(1, 0), Qt::UTC), Now), "thisYear");
        QTEST(DateText::shortDay(QDateTime(QDate(2027, 1, 14), QTime(1, 0), Qt::UTC), Now), "nextYear");
    }

    void theDayIsTheOneOfThisComputersTimeZone()
    {
        setTimeZone("Asia/Tokyo");
        QLocale::setDefault(QLocale(u"en_GB"_s));
        const QDateTime evening(QDate(2026, 12, 31), QTime(23, 0),
                                Qt::UTC); // the morning of New Year in Tokyo
        QCOMPARE(DateText::day(evening, Now), u"1 January 2027"_s);
        QCOMPARE(DateText::exactUtc(evening), u"2026-12-31 23:00:00 UTC"_s);
    }

    void summerTimeChangesNoDistance()
    {
        setTimeZone("Europe/Berlin");
        m_language.use(u"en"_s);
        const QDateTime before(QDate(2026, 10, 24), QTime(12, 0), Qt::UTC); // the night after has 25 hours
        QCOMPARE(DateText::relative(before.addDays(3), before), u"in 3 days"_s);
    }

    void durationsAreShort_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        QTest::newRow("backwards") << qint64(-5) << u"0.0 s"_s << u"0.0 秒"_s;
        QTest::newRow("tenths") << qint64(420) << u"0.4 s"_s << u"0.4 秒"_s;
        QTest::newRow("seconds") << qint64(12'900) << u"12 s"_s << u"12 秒"_s;
        QTest::newRow("minutes") << qint64(200'000) << u"3 min 20 s"_s << u"3 分 20 秒"_s;
        QTest::newRow("hours") << qint64(7'320'000) << u"2 h 2 min"_s << u"2 時間 2 分"_s;
    }
    void durationsAreShort()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, english);
        QFETCH(QString, japanese);
        m_language.use(u"en"_s);
        QCOMPARE(DateText::duration(std::chrono::milliseconds(milliseconds)), english);
        m_language.use(u"ja"_s);
        QCOMPARE(DateText::duration(std::chrono::milliseconds(milliseconds)), japanese);
    }

    void aLifetimeCountsBothItsEnds()
    {
        m_language.use(u"en"_s);
        QCOMPARE(DateText::lifetime(Now, Now.addDays(90).addSecs(-1)), u"90 days"_s);
        QCOMPARE(DateText::lifetime(Now, Now.addSecs(160 * 3600 - 1)), u"6 days"_s);
        QCOMPARE(DateText::lifetime(Now, Now.addSecs(3600 - 1)), u"1 hour"_s);
        QCOMPARE(DateText::lifetime(Now.addDays(1), Now), QString());
    }

    void noDateGivesNoText()
    {
        const QDateTime none;
        for (const QString &text :
             {DateText::relative(none, Now), DateText::dayAndTime(none, Now), DateText::day(none, Now),
              DateText::shortDay(none, Now), DateText::full(none, Now), DateText::longDate(none),
              DateText::shortDate(none), DateText::exactUtc(none), DateText::lifetime(none, Now)})
            QCOMPARE(text, QString());
    }
};

QTEST_GUILESS_MAIN(TestDateText)
#include "tst_datetext.moc"
