// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/names.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using enum core::issuance::NameRemark;

using Remarks = QList<NameRemark>;

/// Remarks as numbers, so that a failed comparison prints them.
static QString numbers(const Remarks &remarks)
{
    QStringList list;
    for (const NameRemark remark : remarks)
        list.append(QString::number(static_cast<int>(remark)));
    return list.join(u' ');
}

static QString valueOf(const NameEntry &entry)
{
    return entry.identifier ? entry.identifier->value : QString();
}

class TestNames final : public QObject {
    Q_OBJECT
private slots:
    void whatPeopleTypeBecomesAName_data();
    void whatPeopleTypeBecomesAName();
    void whatCannotBeANameIsRefusedWithItsReason_data();
    void whatCannotBeANameIsRefusedWithItsReason();
    void invisibleCharactersAreNeverDropped_data();
    void invisibleCharactersAreNeverDropped();
    void whatLetsEncryptRefusesIsNotAcceptedSilently_data();
    void whatLetsEncryptRefusesIsNotAcceptedSilently();
    void whatLetsEncryptAcceptsIsAccepted_data();
    void whatLetsEncryptAcceptsIsAccepted();
    void addressesAreCanonical_data();
    void addressesAreCanonical();
    void whatNoPublicCaIssuesForIsFineForAPrivateOne_data();
    void whatNoPublicCaIssuesForIsFineForAPrivateOne();
    void lookAlikesAreWarnedOfAndShownAsTheyAre_data();
    void lookAlikesAreWarnedOfAndShownAsTheyAre();
    void honestNamesAreShownInTheirScript_data();
    void honestNamesAreShownInTheirScript();
    void pastedListsAreTakenApart_data();
    void pastedListsAreTakenApart();
    void duplicatesAreLeftOut();
    void aWildcardCoversOneLabelOnly();
    void everySuggestionIsAccepted();
    void whatIsAcceptedIsAcceptedAgain();
    void noiseIsNeverAccepted();

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

void TestNames::invisibleCharactersAreNeverDropped_data()
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

void TestNames::invisibleCharactersAreNeverDropped()
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

void TestNames::whatLetsEncryptRefusesIsNotAcceptedSilently_data()
{
    QTest::addColumn<QString>("typed");
    // The names that Boulder's own test of well-formed identifiers has refused; some are mended here instead.
    const QStringList names{
        u""_s,
        u"zomb!.com"_s,
        u"emailaddress@myseriously.present.com"_s,
        u"user:pass@myseriously.present.com"_s,
        u"zömbo.com"_s,
        u"fe80::1:1"_s,
        u"[2001:db8:85a3:8d3:1319:8a2e:370:7348]"_s,
        u"[2001:db8:85a3:8d3:1319:8a2e:370:7348]:443"_s,
        u"2001:db8::/32"_s,
        u"a.b.c.d.e.f.g.h.i.j.k"_s,
        u"www."_s + u"0123456789abcdef"_s.repeated(15) + u"012345.com"_s,
        u"www."_s + u"abcdefghijklmnopqrstuvwxyz"_s.repeated(6) + u".com"_s,
        u"www.-ombo.com"_s,
        u"www.zomb-.com"_s,
        u"xn--.net"_s,
        u"-0b.net"_s,
        u"-0.net"_s,
        u"-.net"_s,
        u"---.net"_s,
        u"0"_s,
        u"1"_s,
        u"*"_s,
        u"**"_s,
        u"*.*"_s,
        u"zombo*com"_s,
        u"*.com"_s,
        u"..a"_s,
        u"a..a"_s,
        u".a..a"_s,
        u"..foo.com"_s,
        u"."_s,
        u".."_s,
        u"a.."_s,
        u"....."_s,
        u".a."_s,
        u"www.zombo.com."_s,
        u"www.zombo_com.com"_s,
        u"\uFEFF"_s,
        u"\uFEFFwww.zombo.com"_s,
        u"www.zom\u202Ebo.com"_s,
        u"\u202Ewww.zombo.com"_s,
        u"www.zom\u200Fbo.com"_s,
        u"\u200Fwww.zombo.com"_s,
        u"www.zom_bo.com"_s,
        u"zombocom"_s,
        u"localhost"_s,
        u"mail"_s,
        u"CapitalizedLetters.com"_s,
        u"example.acting"_s,
        u"example.internal"_s,
        u"www.zombo.163"_s,
        u"xn--109-3veba6djs1bfxlfmx6c9g.xn--f1awi.xn--p1ai"_s,
        u"bq--abwhky3f6fxq.jakacomo.com"_s,
        u"bq---abwhky3f6fxq.jakacomo.com"_s,
        u"h---test.hk2yz.org"_s,
        u"co.uk"_s,
        u"foo.bd"_s,
        u"www.xn--m.com"_s,
        u"ok.*.whatever.*.example.com"_s,
        u"ok.*.whatever.example.com"_s,
        u"*.ok.madeup"_s,
        // as addresses
        u"192.168.1.1.1"_s,
        u"192.168.1.256"_s,
        u"192.168.1.a1"_s,
        u"192.168.1.0/24"_s,
        u"192.168.1.1:443"_s,
        u"0xc0a80101"_s,
        u"1.1.168.192.in-addr.arpa"_s,
        u"3fff:aaa:a:c0ff:ee:a:bad:deed:ffff"_s,
        u"3fff:aaa:a:c0ff:ee:a:bad:mead"_s,
        u"[3fff:aaa:a:c0ff:ee:a:bad:deed]"_s,
        u"[3fff:aaa:a:c0ff:ee:a:bad:deed]:443"_s,
        u"0x3fff0aaa000ac0ff00ee000a0baddeed"_s,
        u"::ffff:192.168.1.1"_s,
        u"192.0.2.129"_s,
        u"2001:db8:eee:eeee:eeee:eeee:d01:f1"_s,
    };
    for (const QString &name : names)
        QTest::newRow(("\"" + name.toUtf8().toPercentEncoding(":/[]*") + "\"").constData()) << name;
}

void TestNames::whatLetsEncryptRefusesIsNotAcceptedSilently()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Public);
    QVERIFY(!entry.remarks.isEmpty());
    // What is mended is no longer what was refused.
    const bool isWarning = entry.remarks.contains(PublicSuffix) || entry.remarks.contains(PublicSuffixUnknown)
        || entry.remarks.contains(ReservedSuffix);
    QVERIFY(!entry.identifier || isWarning || entry.identifier->value != typed);
}

void TestNames::whatLetsEncryptAcceptsIsAccepted_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList names{
        u"lowvalue.website1.org"_s,
        u"website4.sucks"_s,
        u"www.unrelated.com"_s,
        u"unrelated.com"_s,
        u"www.8675309.com"_s,
        u"8675309.com"_s,
        u"web5ite2.com"_s,
        u"www.web-site2.com"_s,
        u"9.9.9.9"_s,
        u"2620:fe::fe"_s,
        u"www.xn--mnich-kva.com"_s,
        u"*.everything.is.possible.at.zombo.com"_s,
        u"www.ef0123456789abcdef013456789abcdef012345.789abcdef012345679abcdef0123456789abcdef01234."
        "6789abcdef0123456789abcdef0.23456789abcdef0123456789a.cdef0123456789abcdef0123456789ab."
        "def0123456789abcdef0123456789.bcdef0123456789abcdef012345.com"_s,
    };
    for (const QString &name : names)
        QTest::newRow(qPrintable(name.left(60))) << name;
}

void TestNames::whatLetsEncryptAcceptsIsAccepted()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Public);
    QCOMPARE(valueOf(entry), typed);
    QCOMPARE(numbers(entry.remarks), QString());
}

void TestNames::addressesAreCanonical_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << u"192.0.2.1"_s;
    // RFC 5952, sections 4.1 to 4.3
    QTest::newRow("leading zero") << u"3fff:0aaa:a:c0ff:ee:a:bad:deed"_s
                                  << u"3fff:aaa:a:c0ff:ee:a:bad:deed"_s;
    QTest::newRow("run of zeros") << u"3fff:aaa:0:0:0:a:bad:deed"_s << u"3fff:aaa::a:bad:deed"_s;
    QTest::newRow("one zero") << u"3fff:aaa::c0ff:ee:a:bad:deed"_s << u"3fff:aaa:0:c0ff:ee:a:bad:deed"_s;
    QTest::newRow("longer run") << u"3fff:aaa::ee:0:0:0"_s << u"3fff:aaa:0:0:ee::"_s;
    QTest::newRow("first of two runs") << u"fe80:0:0:0:a::"_s << u"fe80::a:0:0:0"_s;
    QTest::newRow("capitals") << u"3FFF:AAA:A:C0FF:EE:A:BAD:DEED"_s << u"3fff:aaa:a:c0ff:ee:a:bad:deed"_s;
    QTest::newRow("brackets") << u"[2001:db8::1]"_s << u"2001:db8::1"_s;
    QTest::newRow("URL") << u"https://[2001:DB8::1]:8443/"_s << u"2001:db8::1"_s;
    QTest::newRow("URL with IPv4") << u"http://192.0.2.1:8080/x"_s << u"192.0.2.1"_s;
    QTest::newRow("loopback") << u"::1"_s << u"::1"_s;
}

void TestNames::addressesAreCanonical()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Private);
    QTEST(valueOf(entry), "value");
    QCOMPARE(entry.identifier->type, acme::IdentifierType::Ip);
    QCOMPARE(entry.display, valueOf(entry));
}

void TestNames::whatNoPublicCaIssuesForIsFineForAPrivateOne_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *name : {"localhost",
                             "nas.local",
                             "www.internal",
                             "www.madeup",
                             "co.uk",
                             "*.lan",
                             "a.b.c.d.e.f.g.h.i.j.k.l",
                             "0.0.0.1",
                             "10.1.2.3",
                             "100.64.0.1",
                             "127.0.0.1",
                             "169.254.1.1",
                             "172.31.255.255",
                             "192.0.0.8",
                             "192.0.2.1",
                             "192.88.99.1",
                             "192.168.0.1",
                             "198.19.0.1",
                             "198.51.100.7",
                             "203.0.113.9",
                             "224.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "64:ff9b::909:909",
                             "100::1",
                             "2001:2::1",
                             "2001:db8::1",
                             "2002::1",
                             "3fff::1",
                             "5f00::1",
                             "fc00::1",
                             "fe80::1",
                             "ff02::1"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestNames::whatNoPublicCaIssuesForIsFineForAPrivateOne()
{
    QFETCH(QString, typed);
    const NameEntry fine = readName(typed, Reach::Private);
    QCOMPARE(valueOf(fine), typed);
    QCOMPARE(numbers(fine.remarks), QString());
    QVERIFY(!readName(typed, Reach::Public).remarks.isEmpty());
}

void TestNames::lookAlikesAreWarnedOfAndShownAsTheyAre_data()
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

void TestNames::lookAlikesAreWarnedOfAndShownAsTheyAre()
{
    QFETCH(QString, typed);
    QFETCH(QString, value);
    const NameEntry entry = readName(typed, Reach::Public);
    QVERIFY(entry.remarks.contains(MixedScripts));
    QCOMPARE(entry.display, valueOf(entry));
    QCOMPARE(valueOf(entry), value);
}

void TestNames::honestNamesAreShownInTheirScript_data()
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

void TestNames::honestNamesAreShownInTheirScript()
{
    QFETCH(QString, shown);
    const NameEntry entry = readName(shown, Reach::Public);
    QVERIFY(entry.identifier);
    QVERIFY(!entry.remarks.contains(MixedScripts));
    QVERIFY(entry.identifier->value.contains("xn--"_L1));
    QCOMPARE(displayName(entry.identifier->value), shown);
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

void TestNames::noiseIsNeverAccepted()
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

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
