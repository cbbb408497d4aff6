// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/issuance/namehelpers.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using namespace tests;
using enum core::issuance::NameRemark;

class TestNames final : public QObject {
    Q_OBJECT
private slots:
    void whatPeopleTypeBecomesAName_data();
    void whatPeopleTypeBecomesAName();
    void whatCannotBeANameIsRefusedWithItsReason_data();
    void whatCannotBeANameIsRefusedWithItsReason();
    void pastedListsAreTakenApart_data();
    void pastedListsAreTakenApart();
    void duplicatesAreLeftOut();
    void aWildcardCoversOneLabelOnly();
    void everySuggestionIsAccepted();
    void whatIsAcceptedIsAcceptedAgain();

private:
    static QStringList odd();
};

void TestNames::whatPeopleTypeBecomesAName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("display");
    QTest::addColumn<Remarks>("remarks");

    const auto row = [](const char *what, const QString &typed, const QString &value, const Remarks &remarks,
                        const QString &display = {}) {
        QTest::newRow(what) << typed << value << (display.isEmpty() ? value : display) << remarks;
    };
    row("plain", u"www.tegata.jp"_s, u"www.tegata.jp"_s, {});
    row("spaces around", u" \t www.tegata.jp\r\n"_s, u"www.tegata.jp"_s, {});
    row("upper case", u"WWW.Tegata.JP"_s, u"www.tegata.jp"_s, {LowerCased});
    row("trailing dot", u"tegata.jp."_s, u"tegata.jp"_s, {TrailingDot});
    row("wildcard", u"*.tegata.jp"_s, u"*.tegata.jp"_s, {});
    row("address of a page", u"https://tegata.jp/path?y=1#z"_s, u"tegata.jp"_s, {Trimmed});
    row("address with user and port", u"HTTPS://me:secret@Tegata.jp:8443/"_s, u"tegata.jp"_s,
        {Trimmed, LowerCased});
    row("port", u"tegata.jp:8443"_s, u"tegata.jp"_s, {Trimmed});
    row("path", u"tegata.jp/login"_s, u"tegata.jp"_s, {Trimmed});
    row("no scheme but slashes", u"//tegata.jp/"_s, u"tegata.jp"_s, {Trimmed});
    row("at sign in a path", u"https://tegata.jp/@me"_s, u"tegata.jp"_s, {Trimmed});
    row("wildcard in an address", u"https://*.tegata.jp/"_s, u"*.tegata.jp"_s, {Trimmed});
    row("numbers", u"163.com"_s, u"163.com"_s, {});
    row("hyphens", u"a-b--c.com"_s, u"a-b--c.com"_s, {});
    row("63 letters", QString(63, u'a') + u".com"_s, QString(63, u'a') + u".com"_s, {});

    row("Japanese", u"例え.jp"_s, u"xn--r8jz45g.jp"_s, {Converted}, u"例え.jp"_s);
    row("Japanese, full stop of its own", u"日本。jp"_s, u"xn--wgv71a.jp"_s, {Converted}, u"日本.jp"_s);
    row("Japanese wildcard", u"*.例え.jp"_s, u"*.xn--r8jz45g.jp"_s, {Converted}, u"*.例え.jp"_s);
    row("full-width", u"ｅｘａｍｐｌｅ．ｃｏｍ"_s, u"example.com"_s, {Converted});
    row("full-width address", u"ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／"_s, u"example.com"_s,
        {Trimmed, Converted});
    row("full-width wildcard", u"＊．例え．ｊｐ"_s, u"*.xn--r8jz45g.jp"_s, {Converted}, u"*.例え.jp"_s);
    row("half-width katakana", u"ﾃｽﾄ.jp"_s, u"xn--zckzah.jp"_s, {Converted}, u"テスト.jp"_s);
    row("sharp s is kept", u"straße.de"_s, u"xn--strae-oqa.de"_s, {Converted}, u"straße.de"_s);
    row("not in normal form", u"ne\u0301e.com"_s, u"xn--ne-bja.com"_s, {Converted}, u"née.com"_s);
    row("ligature", u"ﬁle.com"_s, u"file.com"_s, {Converted});
    row("A-label", u"xn--r8jz45g.jp"_s, u"xn--r8jz45g.jp"_s, {}, u"例え.jp"_s);
    row("A-label in upper case", u"XN--R8JZ45G.JP"_s, u"xn--r8jz45g.jp"_s, {LowerCased}, u"例え.jp"_s);
    row("A-label with a hyphen", u"xn--example--3bhk5a.xn--p1ai"_s, u"xn--example--3bhk5a.xn--p1ai"_s,
        {MixedScripts}, u"xn--example--3bhk5a.рф"_s);
    row("Hebrew", u"אבג.com"_s, u"xn--4dbcd.com"_s, {Converted}, u"אבג.com"_s);

    row("reserved", u"nas.home.arpa"_s, u"nas.home.arpa"_s, {ReservedSuffix});
    row("reserved for tests", u"www.test"_s, u"www.test"_s, {ReservedSuffix});
    row("unknown suffix", u"www.madeup"_s, u"www.madeup"_s, {PublicSuffixUnknown});
    row("public suffix", u"co.uk"_s, u"co.uk"_s, {PublicSuffix});
    row("public suffix by a star", u"foo.bd"_s, u"foo.bd"_s, {PublicSuffix});
    row("exception to a star", u"city.kobe.jp"_s, u"city.kobe.jp"_s, {});
    row("suffix of a company", u"me.github.io"_s, u"me.github.io"_s, {});
}

void TestNames::whatPeopleTypeBecomesAName()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Public);
    QCOMPARE(entry.typed, typed);
    QTEST(valueOf(entry), "value");
    QTEST(entry.display, "display");
    QFETCH(Remarks, remarks);
    QCOMPARE(numbers(entry.remarks), numbers(remarks));
    QCOMPARE(entry.suggestion, remarks.contains(Trimmed) ? entry.display : QString());
}

void TestNames::whatCannotBeANameIsRefusedWithItsReason_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<NameRemark>("reason");
    QTest::addColumn<QString>("suggestion");

    const auto row
        = [](const char *what, const QString &typed, NameRemark reason, const QString &suggestion = {}) {
              QTest::newRow(what) << typed << reason << suggestion;
          };
    const QString label64(64, u'a');
    row("nothing", u""_s, Empty);
    row("spaces", u" \t "_s, Empty);
    row("scheme only", u"https://"_s, Empty);
    row("file", u"file:///etc/passwd"_s, Empty);
    row("mail", u"me@tegata.jp"_s, MailAddress, u"tegata.jp"_s);
    row("mail link", u"mailto:me@tegata.jp?cc=you@tegata.jp"_s, MailAddress, u"tegata.jp"_s);
    row("user without scheme", u"user:pass@tegata.jp"_s, MailAddress, u"tegata.jp"_s);
    row("underscore", u"foo_bar.com"_s, Underscore);
    row("copied from a DNS record", u"_acme-challenge.tegata.jp"_s, Underscore, u"tegata.jp"_s);
    row("full-width underscore", u"foo＿bar.com"_s, Underscore);
    row("exclamation mark", u"zomb!.com"_s, InvalidCharacter);
    row("space inside", u"www tegata.jp"_s, InvalidCharacter);
    row("quotes", u"\"tegata.jp\""_s, InvalidCharacter, u"tegata.jp"_s);
    row("angle brackets", u"<tegata.jp>"_s, InvalidCharacter, u"tegata.jp"_s);
    row("backslash", u"tegata.jp\\path"_s, InvalidCharacter);
    row("shell", u"$(reboot).jp"_s, InvalidCharacter);
    row("percent", u"%74egata.jp"_s, InvalidCharacter);
    row("word for a port", u"tegata.jp:https"_s, InvalidCharacter);
    row("dot in disguise", u"tegata\u2024jp.com"_s, InvalidCharacter);
    row("slash in disguise", u"tegata.jp\u2044path.com"_s, InvalidCharacter);
    row("letters in both directions", u"אa.com"_s, InvalidCharacter);
    row("begins with a mark", u"\u0301a.com"_s, InvalidCharacter);
    row("two dots", u"a..com"_s, EmptyLabel, u"a.com"_s);
    row("leading dot", u".tegata.jp"_s, EmptyLabel, u"tegata.jp"_s);
    row("dot", u"."_s, EmptyLabel);
    row("two trailing dots", u"tegata.jp.."_s, EmptyLabel, u"tegata.jp"_s);
    row("64 letters", label64 + u".com"_s, LabelTooLong);
    row("64 letters of IDN", QString(64, u'é') + u".com"_s, LabelTooLong);
    row("long in ASCII only", QString(58, u'é') + u".com"_s, LabelTooLong);
    row("254 characters", (QString(62, u'a') + u'.').repeated(4) + u"cc"_s, NameTooLong);
    row("eleven labels", u"a.b.c.d.e.f.g.h.i.j.com"_s, TooManyLabels);
    row("hyphen in front", u"-a.com"_s, LabelHyphen);
    row("hyphen at the end", u"a-.com"_s, LabelHyphen);
    row("hyphen in front of IDN", u"-é.com"_s, LabelHyphen);
    row("hyphens in a reserved place", u"ab--cd.com"_s, ReservedLabel);
    row("hyphens in a reserved place of IDN", u"ab--é.com"_s, ReservedLabel);
    row("bad punycode", u"xn--a.com"_s, ReservedLabel);
    row("bad punycode below another suffix", u"xn--a.madeup"_s, ReservedLabel);
    row("A-label not in normal form", u"xn--109-3veba6djs1bfxlfmx6c9g.xn--f1awi.xn--p1ai"_s, ReservedLabel);
    row("A-label of an A-label", u"xn--xn---epa.com"_s, ReservedLabel);
    row("A-label of plain letters", u"xn--tegata-.jp"_s, LabelHyphen);
    row("single label", u"localhost"_s, SingleLabel);
    row("number", u"1"_s, SingleLabel);
    row("numeric top level", u"www.zombo.163"_s, NumericTopLevel);
    row("star", u"*"_s, WildcardPlace);
    row("two stars", u"*.*.tegata.jp"_s, WildcardPlace);
    row("star inside", u"a.*.tegata.jp"_s, WildcardPlace);
    row("star and letters", u"*x.com"_s, WildcardPlace);
    row("wildcard over a top level", u"*.com"_s, WildcardTooWide);
    row("wildcard over a public suffix", u"*.co.uk"_s, WildcardTooWide);
    row("wildcard over an unknown top level", u"*.madeup"_s, WildcardTooWide);
    row("wildcard over an IDN top level", u"*.рф"_s, WildcardTooWide);
    row("octet out of range", u"192.168.1.256"_s, InvalidAddress);
    row("five octets", u"192.168.1.1.1"_s, InvalidAddress);
    row("leading zeros", u"010.1.2.3"_s, InvalidAddress);
    row("address with port", u"9.9.9.9:443"_s, InvalidAddress, u"9.9.9.9"_s);
    row("IPv6 with port", u"[2620:fe::fe]:443"_s, InvalidAddress, u"2620:fe::fe"_s);
    row("subnet", u"9.9.9.0/24"_s, InvalidAddress, u"9.9.9.0"_s);
    row("zone", u"2620:fe::fe%eth0"_s, InvalidAddress, u"2620:fe::fe"_s);
    row("mapped", u"::ffff:9.9.9.9"_s, InvalidAddress, u"9.9.9.9"_s);
    row("mapped and private", u"::ffff:192.168.1.1"_s, InvalidAddress);
    row("private", u"192.168.1.1"_s, ReservedAddress);
    row("private in a URL", u"https://[fe80::1]/"_s, ReservedAddress);
}

void TestNames::whatCannotBeANameIsRefusedWithItsReason()
{
    QFETCH(QString, typed);
    QFETCH(NameRemark, reason);
    const NameEntry entry = readName(typed, Reach::Public);
    QCOMPARE(entry.typed, typed);
    QCOMPARE(valueOf(entry), QString());
    QCOMPARE(numbers(entry.remarks), numbers({reason}));
    QVERIFY(isRefusal(reason));
    QTEST(entry.suggestion, "suggestion");
}

void TestNames::pastedListsAreTakenApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("values");
    const QStringList abc{u"a.jp"_s, u"b.jp"_s, u"c.jp"_s};
    QTest::newRow("spaces") << u"a.jp b.jp  c.jp"_s << abc;
    QTest::newRow("lines of Windows") << u"a.jp\r\nb.jp\r\n\r\nc.jp\r\n"_s << abc;
    QTest::newRow("commas") << u"a.jp,b.jp, c.jp,"_s << abc;
    QTest::newRow("semicolons and tabs") << u"a.jp;b.jp;\tc.jp"_s << abc;
    QTest::newRow("Japanese") << u"a.jp、b.jp，　c.jp"_s << abc;
    QTest::newRow("no-break space") << u"a.jp\u00A0b.jp c.jp"_s << abc;
    QTest::newRow("addresses") << u"https://a.jp/ https://b.jp/x c.jp:443"_s << abc;
    QTest::newRow("nothing") << u" ,;\n"_s << QStringList();
    QTest::newRow("a bad one stays in its place")
        << u"a.jp,b_.jp,c.jp"_s << QStringList{u"a.jp"_s, {}, u"c.jp"_s};
}

void TestNames::pastedListsAreTakenApart()
{
    QFETCH(QString, typed);
    QStringList values;
    for (const NameEntry &entry : readNames(typed, Reach::Public))
        values.append(valueOf(entry));
    QTEST(values, "values");
}

void TestNames::duplicatesAreLeftOut()
{
    const auto entries = readNames(
        u"a.jp A.JP. https://a.jp/ xn--r8jz45g.jp 例え.jp 2620:fe::fe 2620:FE:0::FE"_s, Reach::Public);
    QStringList values;
    for (const NameEntry &entry : entries) {
        values.append(valueOf(entry));
        QCOMPARE(entry.remarks.contains(Duplicate), !entry.identifier);
        QVERIFY(!entry.display.isEmpty());
    }
    QCOMPARE(values, (QStringList{u"a.jp"_s, {}, {}, u"xn--r8jz45g.jp"_s, {}, u"2620:fe::fe"_s, {}}));
}

void TestNames::aWildcardCoversOneLabelOnly()
{
    const auto entries = readNames(u"www.a.jp a.jp x.y.a.jp *.y.a.jp *.a.jp mail.a.jp"_s, Reach::Public);
    QString covered;
    for (const NameEntry &entry : entries) {
        QVERIFY(entry.identifier); // allowed all the same
        covered.append(entry.remarks.contains(CoveredByWildcard) ? u'1' : u'0');
    }
    QCOMPARE(covered, u"101001"_s);
}

QStringList TestNames::odd()
{
    QStringList typed;
    const QString pieces[]
        = {u"a"_s,           u"例え"_s, u"*"_s,       u"."_s,  u".."_s,  u"-"_s,      u"xn--"_s,
           u"xn--r8jz45g"_s, u"_"_s,    u"@"_s,       u":"_s,  u"://"_s, u"/"_s,      u"["_s,
           u"]"_s,           u"1"_s,    u".jp"_s,     u".1"_s, u"%"_s,   u"\u200B"_s, u"ß"_s,
           u"İ"_s,           u"Ａ"_s,   u"9.9.9.9"_s, u"::"_s, u"com"_s, u"\""_s,     u"\u0301"_s};
    for (const QString &first : pieces) {
        for (const QString &second : pieces)
            typed << first + second << first + second + u".jp"_s << u"a."_s + first + second + u"b.jp"_s;
    }
    return typed;
}

void TestNames::everySuggestionIsAccepted()
{
    int suggestions = 0;
    for (const QString &typed : odd()) {
        const NameEntry entry = readName(typed, Reach::Public);
        if (entry.suggestion.isEmpty())
            continue;
        ++suggestions;
        const NameEntry taken = readName(entry.suggestion, Reach::Public);
        QVERIFY2(taken.identifier, qPrintable(typed + u" -> "_s + entry.suggestion));
        if (entry.identifier)
            QCOMPARE(valueOf(taken), valueOf(entry));
    }
    QVERIFY(suggestions > 100);
}

void TestNames::whatIsAcceptedIsAcceptedAgain()
{
    int accepted = 0;
    for (const QString &typed : odd()) {
        const NameEntry entry = readName(typed, Reach::Public);
        QCOMPARE(entry.identifier.has_value(),
                 std::none_of(entry.remarks.cbegin(), entry.remarks.cend(), isRefusal));
        if (!entry.identifier)
            continue;
        ++accepted;
        const QString value = entry.identifier->value;
        QCOMPARE(valueOf(readName(value, Reach::Public)), value);
        QCOMPARE(valueOf(readName(entry.display, Reach::Public)), value);
        for (const QChar c : value)
            QVERIFY2(u"abcdefghijklmnopqrstuvwxyz0123456789-.*:"_s.contains(c), qPrintable(value));
    }
    QVERIFY(accepted > 100);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
