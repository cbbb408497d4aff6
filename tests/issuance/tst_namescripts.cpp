// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/issuance/namehelpers.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using namespace tests;
using enum core::issuance::NameRemark;

class TestNameScripts final : public QObject {
    Q_OBJECT
private slots:
    void invisibleCharactersAreNeverDropped_data();
    void invisibleCharactersAreNeverDropped();
    void lookAlikesAreWarnedOfAndShownAsTheyAre_data();
    void lookAlikesAreWarnedOfAndShownAsTheyAre();
    void honestNamesAreShownInTheirScript_data();
    void honestNamesAreShownInTheirScript();
    void noiseIsNeverAccepted();
};

void TestNameScripts::invisibleCharactersAreNeverDropped_data()
{
    QTest::addColumn<QString>("character");
    const QList<std::pair<const char *, char32_t>> all{
        {"zero-width space", 0x200B},
        {"zero-width joiner", 0x200D},
        {"zero-width non-joiner", 0x200C},
        {"soft hyphen", 0x00AD},
        {"right-to-left override", 0x202E},
        {"right-to-left mark", 0x200F},
        {"left-to-right mark", 0x200E},
        {"isolate", 0x2066},
        {"byte order mark", 0xFEFF},
        {"word joiner", 0x2060},
        {"grapheme joiner", 0x034F},
        {"variation selector", 0xFE0F},
        {"Hangul filler", 0x3164},
        {"half-width filler", 0xFFA0},
        {"Mongolian selector", 0x180B},
        {"tag", 0xE0061},
        {"line separator", 0x2028},
        {"NUL", 0},
        {"escape", 0x1B},
        {"delete", 0x7F},
        {"next line", 0x9F},
    };
    for (const auto &[name, character] : all)
        QTest::newRow(name) << (QChar::requiresSurrogates(character)
                                    ? QString::fromUcs4(&character, 1)
                                    : QString(QChar(static_cast<char16_t>(character)))); // not eaten as a BOM
}

void TestNameScripts::invisibleCharactersAreNeverDropped()
{
    QFETCH(QString, character);
    for (const QString &name : {u"te"_s + character + u"gata.jp"_s, u"例"_s + character + u"え.jp"_s}) {
        const NameEntry entry = readName(name, Reach::Public);
        QCOMPARE(valueOf(entry), QString());
        QCOMPARE(numbers(entry.remarks), numbers({InvisibleCharacter}));
        QCOMPARE(entry.suggestion, QString(name).remove(character));
        QVERIFY(!entry.display.contains(u'\u202E') && !entry.display.contains(u'\u001B'));
    }
}

void TestNameScripts::lookAlikesAreWarnedOfAndShownAsTheyAre_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("all Cyrillic") << u"аррӏе.com"_s << u"xn--80ak6aa92e.com"_s;
    QTest::newRow("one Cyrillic letter") << u"pаypal.com"_s << u"xn--pypal-4ve.com"_s;
    QTest::newRow("Greek and Latin") << u"gοοgle.com"_s << u"xn--ggle-0nda.com"_s;
    QTest::newRow("all Greek") << u"ονα.com"_s << u"xn--mxaxf.com"_s;
    QTest::newRow("Cyrillic and Han") << u"а日本.jp"_s << u"xn--80a0411cb2a.jp"_s;
    QTest::newRow("dotted I") << u"İstanbul.com"_s << u"xn--istanbul-o0e.com"_s;
    QTest::newRow("as A-label") << u"xn--80ak6aa92e.com"_s << u"xn--80ak6aa92e.com"_s;
}

void TestNameScripts::lookAlikesAreWarnedOfAndShownAsTheyAre()
{
    QFETCH(QString, typed);
    QFETCH(QString, value);
    const NameEntry entry = readName(typed, Reach::Public);
    QVERIFY(entry.remarks.contains(MixedScripts));
    QCOMPARE(entry.display, valueOf(entry));
    QCOMPARE(valueOf(entry), value);
}

void TestNameScripts::honestNamesAreShownInTheirScript_data()
{
    QTest::addColumn<QString>("shown");
    QTest::newRow("kanji and kana") << u"例えカタカナabc.jp"_s;
    QTest::newRow("long vowel") << u"スーパー.jp"_s;
    QTest::newRow("middle dot") << u"カ・タ.jp"_s;
    QTest::newRow("Korean") << u"한국.com"_s;
    QTest::newRow("Chinese below a Chinese suffix") << u"例子.中国"_s;
    QTest::newRow("Cyrillic words") << u"москва.com"_s;
    QTest::newRow("look-alikes at home") << u"рсо.рф"_s;
    QTest::newRow("Greek") << u"παράδειγμα.gr"_s;
    QTest::newRow("Devanagari") << u"उदाहरण.com"_s;
    QTest::newRow("German") << u"*.bücher.de"_s;
}

void TestNameScripts::honestNamesAreShownInTheirScript()
{
    QFETCH(QString, shown);
    const NameEntry entry = readName(shown, Reach::Public);
    QVERIFY(entry.identifier);
    QVERIFY(!entry.remarks.contains(MixedScripts));
    QVERIFY(entry.identifier->value.contains("xn--"_L1));
    QCOMPARE(displayName(entry.identifier->value), shown);
}

void TestNameScripts::noiseIsNeverAccepted()
{
    // One character of each kind that Unicode has, in the middle of a name: accepted only by way of a valid
    // IDN.
    for (char32_t character = 0x80; character < 0x30000; character += 89) {
        const QString name = u"te"_s + QString::fromUcs4(&character, 1) + u"gata.jp"_s;
        const NameEntry entry = readName(name, Reach::Public);
        if (!entry.identifier)
            continue;
        const QString value = entry.identifier->value;
        QVERIFY2(value.startsWith("xn--"_L1) || entry.remarks.contains(Converted), qPrintable(name));
        QCOMPARE(valueOf(readName(value, Reach::Public)), value);
    }
}

QTEST_GUILESS_MAIN(TestNameScripts)
#include "tst_namescripts.moc"
