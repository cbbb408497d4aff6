// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/issuance/namehelpers.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using namespace tests;
using enum core::issuance::NameRemark;

class TestNamePolicy final : public QObject {
    Q_OBJECT
private slots:
    void whatLetsEncryptRefusesIsNotAcceptedSilently_data();
    void whatLetsEncryptRefusesIsNotAcceptedSilently();
    void whatLetsEncryptAcceptsIsAccepted_data();
    void whatLetsEncryptAcceptsIsAccepted();
    void addressesAreCanonical_data();
    void addressesAreCanonical();
    void whatNoPublicCaIssuesForIsFineForAPrivateOne_data();
    void whatNoPublicCaIssuesForIsFineForAPrivateOne();
};

void TestNamePolicy::whatLetsEncryptRefusesIsNotAcceptedSilently_data()
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

void TestNamePolicy::whatLetsEncryptRefusesIsNotAcceptedSilently()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Public);
    QVERIFY(!entry.remarks.isEmpty());
    // What is mended is no longer what was refused.
    const bool isWarning = entry.remarks.contains(PublicSuffix) || entry.remarks.contains(PublicSuffixUnknown)
        || entry.remarks.contains(ReservedSuffix);
    QVERIFY(!entry.identifier || isWarning || entry.identifier->value != typed);
}

void TestNamePolicy::whatLetsEncryptAcceptsIsAccepted_data()
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

void TestNamePolicy::whatLetsEncryptAcceptsIsAccepted()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Public);
    QCOMPARE(valueOf(entry), typed);
    QCOMPARE(numbers(entry.remarks), QString());
}

void TestNamePolicy::addressesAreCanonical_data()
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

void TestNamePolicy::addressesAreCanonical()
{
    QFETCH(QString, typed);
    const NameEntry entry = readName(typed, Reach::Private);
    QTEST(valueOf(entry), "value");
    QCOMPARE(entry.identifier->type, acme::IdentifierType::Ip);
    QCOMPARE(entry.display, valueOf(entry));
}

void TestNamePolicy::whatNoPublicCaIssuesForIsFineForAPrivateOne_data()
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

void TestNamePolicy::whatNoPublicCaIssuesForIsFineForAPrivateOne()
{
    QFETCH(QString, typed);
    const NameEntry fine = readName(typed, Reach::Private);
    QCOMPARE(valueOf(fine), typed);
    QCOMPARE(numbers(fine.remarks), QString());
    QVERIFY(!readName(typed, Reach::Public).remarks.isEmpty());
}

QTEST_GUILESS_MAIN(TestNamePolicy)
#include "tst_namepolicy.moc"
