// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/notify/calendar.h"
#include "core/text/alerttext.h"
#include "core/text/language.h"
#include "tests/notify/sights.h"
#include "tests/support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::notify;
using namespace Qt::StringLiterals;
using core::text::AlertText;
using tests::Now;

/// The calendar, read back by the rules of RFC 5545.
class TestCalendar final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language.use(u"en"_s); }
    void eventsAreReadBack_data();
    void eventsAreReadBack();
    void linesAreFolded();
    void eachCertificateHasItsExpiryAndItsRenewal();
    void theSameIsWrittenOnce();
    void nothingButACalendarIsOverwritten();

private:
    core::crypto::Library m_library;
    core::text::Language m_language;
};

using Component = QMultiMap<QString, QString>;

/// The properties of each component, unfolded and unescaped, by name without parameters.
static QList<std::pair<QString, Component>> read(const QByteArray &text)
{
    QList<std::pair<QString, Component>> components;
    QList<qsizetype> open;
    const QString whole = QString::fromUtf8(text).replace(u"\r\n "_s, QString());
    for (const QString &line : whole.split(u"\r\n"_s, Qt::SkipEmptyParts)) {
        const QString name = line.section(u':', 0, 0);
        QString value = line.section(u':', 1);
        if (name == "BEGIN"_L1) {
            open.append(components.size());
            components.append({value, {}});
            continue;
        }
        if (name == "END"_L1) {
            if (open.isEmpty() || components[open.takeLast()].first != value)
                return {};
            continue;
        }
        QString plain;
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (value[i] == u'\\') {
                ++i;
                plain += value[i] == u'n' ? QChar(u'\n') : value[i];
            } else {
                plain += value[i];
            }
        }
        components[open.last()].second.insert(name.section(u';', 0, 0), plain);
    }
    return open.isEmpty() ? components : QList<std::pair<QString, Component>>();
}

void TestCalendar::eventsAreReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Certificate expires: a.test"_s;
    QTest::newRow("punctuation") << u"a; b, c: \\d\\n \"e\""_s;
    QTest::newRow("lines") << u"one\ntwo\n\nBEGIN:VEVENT\nEND:VCALENDAR"_s;
    QTest::newRow("japanese") << u"証明書の有効期限"_s.repeated(20);
    QTest::newRow("emoji") << u"a"_s + u"😀"_s.repeated(60);
}

void TestCalendar::eventsAreReadBack()
{
    QFETCH(QString, text);
    const QByteArray document = calendarText(u"title"_s,
                                             {{.uid = u"u"_s,
                                               .summary = text,
                                               .description = text,
                                               .from = Now,
                                               .changed = Now.addDays(-1),
                                               .alarm = Now.addDays(-7)}});
    const auto components = read(document);
    QCOMPARE(components.size(), 3);
    QCOMPARE(components[0].first, u"VCALENDAR"_s);
    const Component &event = components[1].second;
    QCOMPARE(event.value(u"SUMMARY"_s), text);
    QCOMPARE(event.value(u"DESCRIPTION"_s), text);
    QCOMPARE(event.value(u"DTSTART"_s), u"20261126T120000Z"_s);
    QCOMPARE(event.value(u"DTSTAMP"_s), u"20261125T120000Z"_s);
    QVERIFY(!event.contains(u"DTEND"_s));
    QCOMPARE(components[2].second.value(u"TRIGGER"_s), u"20261119T120000Z"_s);
}

void TestCalendar::linesAreFolded()
{
    const QByteArray document = calendarText(
        u"x"_s, {{.uid = u"u"_s, .summary = u"期限"_s.repeated(300), .from = Now, .changed = Now}});
    for (const QByteArray &line : document.split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY(line.size() <= 76); // 75 octets and the carriage return
        QCOMPARE(QString::fromUtf8(line).toUtf8(), line); // whole characters
    }
}

void TestCalendar::eachCertificateHasItsExpiryAndItsRenewal()
{
    const store::CertificateEntry entry{.name = u"a.test"_s,
                                        .names = {u"a.test"_s, u"xn--r8jz45g.test"_s},
                                        .notBefore = Now.addDays(-10),
                                        .notAfter = Now.addDays(80),
                                        .installed = Now.addDays(-10)};
    store::CertificateEntry trial = entry;
    trial.test = true;
    const store::RenewalEntry known{.name = u"a.test"_s};
    const auto events = AlertText::calendar({entry, trial}, {known}, u"0123"_s, Now);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].from, entry.notAfter);
    QCOMPARE(events[0].alarm, std::optional(entry.notAfter.addDays(-18)));
    QCOMPARE(events[0].uid, u"a.test.expiry.0123@tegata"_s);
    QVERIFY(events[0].description.contains(u"例え.test"_s));
    QVERIFY(events[1].from < events[1].to && events[1].to < events[0].from);
    QVERIFY(!events[1].alarm);
    // The same tomorrow: nobody is told of a change that is none.
    QCOMPARE(calendarText({}, AlertText::calendar({entry}, {known}, u"0123"_s, Now.addDays(1))),
             calendarText({}, AlertText::calendar({entry}, {known}, u"0123"_s, Now)));
}

void TestCalendar::theSameIsWrittenOnce()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"tegata.ics"_s);
    const QByteArray document = calendarText(u"x"_s, {});
    VERIFY_OK(writeCalendar(file, document));
    const QDateTime written = QFileInfo(file).lastModified();
    const auto inode = QFileInfo(file).fileTime(QFile::FileMetadataChangeTime);
    VERIFY_OK(writeCalendar(file, document));
    QCOMPARE(QFileInfo(file).lastModified(), written);
    QCOMPARE(QFileInfo(file).fileTime(QFile::FileMetadataChangeTime), inode);
    VERIFY_OK(writeCalendar(file, calendarText(u"y"_s, {})));
    QFile now(file);
    QVERIFY(now.open(QIODevice::ReadOnly) && now.readAll().contains("X-WR-CALNAME:y"));
}

void TestCalendar::nothingButACalendarIsOverwritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"privkey.pem"_s);
    QFile key(file);
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write("-----BEGIN PRIVATE KEY-----\n") > 0);
    key.close();
    const auto refused = writeCalendar(file, calendarText(u"x"_s, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadInput);
    QVERIFY(key.open(QIODevice::ReadOnly) && key.readAll().startsWith("-----BEGIN"));
    QCOMPARE(writeCalendar(folder.filePath(u"no/where.ics"_s), {}).error().code, ErrorCode::FolderMissing);
    QCOMPARE(writeCalendar(u"here.ics"_s, {}).error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
