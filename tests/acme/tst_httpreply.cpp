// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/httpreply.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::acme;
using std::chrono::seconds;

namespace {
constexpr seconds Day{86400};
constexpr qint64 None = -1;
} // namespace

class TestHttpReply final : public QObject {
    Q_OBJECT
private slots:
    void retryAfterIsReadInEveryFormAndClamped_data();
    void retryAfterIsReadInEveryFormAndClamped();
    void retryAfterDateMeansNothingWithoutAClock();
    void httpDateIsAlwaysUtc_data();
    void httpDateIsAlwaysUtc();
    void linksAreParsedAsRfc8288Says_data();
    void linksAreParsedAsRfc8288Says();
    void linksBeyondReasonAreCutOff();
};

void TestHttpReply::retryAfterIsReadInEveryFormAndClamped_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, const QByteArray &header, qint64 expected) {
        QTest::newRow(name) << header << expected;
    };
    // "now" is Sun, 06 Nov 1994 08:49:37 GMT, the moment of the examples in RFC 9110.
    row("seconds", "120", 120);
    row("blanks around", "  7 ", 7);
    row("A-08 zero", "0", 0);
    row("A-08 negative", "-1", None);
    row("A-08 absent", "", None);
    row("A-08 word", "soon", None);
    row("A-08 exponent", "1e30", None);
    row("A-08 plus sign", "+5", None);
    row("A-08 fraction", "1.5", None);
    row("A-08 hexadecimal", "0x10", None);
    row("A-08 ten years", "315360000", Day.count());
    row("A-08 a day", "86400", 86400);
    row("A-08 larger than 64 bits", "99999999999999999999999999", Day.count());
    row("A-08 digits without end", QByteArray(100, '9'), None);
    row("A-08 two values", "5, 10", None);
    row("A-07 IMF-fixdate ahead", "Sun, 06 Nov 1994 08:50:37 GMT", 60);
    row("A-07 IMF-fixdate now", "Sun, 06 Nov 1994 08:49:37 GMT", 0);
    row("A-07 IMF-fixdate past", "Sun, 06 Nov 1994 08:49:36 GMT", None);
    row("A-07 IMF-fixdate far ahead", "Fri, 31 Dec 9999 23:59:59 GMT", Day.count());
    row("A-07 rfc850", "Sunday, 06-Nov-94 08:50:07 GMT", 30);
    row("A-07 asctime", "Sun Nov  6 08:49:47 1994", 10);
    row("A-07 wrong zone text", "Sun, 06 Nov 1994 09:49:37 CET", None);
    row("A-07 numeric zone", "Sun, 06 Nov 1994 09:49:37 +0100", None);
    row("A-07 no zone", "Sun, 06 Nov 1994 09:49:37", None);
    row("A-07 wrong day of the week", "Mon, 06 Nov 1994 08:50:37 GMT", None);
    row("A-07 no such day", "Wed, 31 Nov 1994 08:50:37 GMT", None);
    row("A-07 ISO 8601", "1994-11-06T08:50:37Z", None);
}

void TestHttpReply::retryAfterIsReadInEveryFormAndClamped()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, expected);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    const auto parsed = parseRetryAfter(header, now);
    QCOMPARE(parsed ? parsed->count() : None, expected);
}

void TestHttpReply::retryAfterDateMeansNothingWithoutAClock()
{
    QVERIFY(!parseRetryAfter("Sun, 06 Nov 1994 08:50:37 GMT", {}));
    QCOMPARE(parseRetryAfter("60", {}), seconds(60));
}

void TestHttpReply::httpDateIsAlwaysUtc_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("expected");
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << u"1994-11-06T08:49:37Z"_s;
    QTest::newRow("rfc850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << u"1994-11-06T08:49:37Z"_s;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << u"1994-11-06T08:49:37Z"_s;
    QTest::newRow("this century") << QByteArray("Mon, 23 Nov 2026 20:00:00 GMT") << u"2026-11-23T20:00:00Z"_s;
    QTest::newRow("rfc850 of this century")
        << QByteArray("Monday, 23-Nov-26 20:00:00 GMT") << u"2026-11-23T20:00:00Z"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("junk") << QByteArray("yesterday") << QString();
}

void TestHttpReply::httpDateIsAlwaysUtc()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, expected);
    QCOMPARE(parseHttpDate(header).toString(Qt::ISODate), expected);
}

void TestHttpReply::linksAreParsedAsRfc8288Says_data()
{
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::addColumn<QStringList>("expected"); // "relation target"
    const auto row = [](const char *name, const QList<QByteArray> &headers, const QStringList &expected) {
        QTest::newRow(name) << headers << expected;
    };
    row("none", {}, {});
    row("empty", {""}, {});
    row("quoted rel", {R"(<https://ca.example/alt>;rel="alternate")"},
        {u"alternate https://ca.example/alt"_s});
    row("bare rel", {"<https://ca.example/alt>; rel=alternate"}, {u"alternate https://ca.example/alt"_s});
    row("upper case", {R"(<https://ca.example/alt>; REL="Alternate")"},
        {u"alternate https://ca.example/alt"_s});
    row("several headers",
        {R"(<https://ca.example/1>;rel="alternate")", R"(<https://ca.example/2>;rel="up")"},
        {u"alternate https://ca.example/1"_s, u"up https://ca.example/2"_s});
    row("comma list", {R"(<https://ca.example/1>;rel="alternate", <https://ca.example/2>;rel="alternate")"},
        {u"alternate https://ca.example/1"_s, u"alternate https://ca.example/2"_s});
    row("comma and semicolon inside",
        {R"(<https://ca.example/a,b;c>;title="x, <y>; \"z\"";rel="next",<https://ca.example/2>;rel=up)"},
        {u"next https://ca.example/a,b;c"_s, u"up https://ca.example/2"_s});
    row("several relations", {R"(<https://ca.example/1>;rel="up  index")"},
        {u"up https://ca.example/1"_s, u"index https://ca.example/1"_s});
    row("the first rel counts", {"<https://ca.example/1>;rel=up;rel=alternate"},
        {u"up https://ca.example/1"_s});
    row("relative", {R"(<alt/1>;rel="alternate")"}, {u"alternate https://ca.example/acme/cert/alt/1"_s});
    row("relative from the root", {R"(</alt>;rel="alternate")"}, {u"alternate https://ca.example/alt"_s});
    row("blanks", {R"(   <https://ca.example/1>  ;  rel = "alternate"  )"},
        {u"alternate https://ca.example/1"_s});
    row("foreign host", {R"(<https://other.example/1>;rel="alternate")"},
        {u"alternate https://other.example/1"_s});
    row("unknown relation is kept", {R"(<https://ca.example/1>;rel="https://x/y")"},
        {u"https://x/y https://ca.example/1"_s});
    row("http:", {R"(<http://ca.example/1>;rel="alternate")"}, {});
    row("javascript:", {R"(<javascript:alert(1)>;rel="terms-of-service")"}, {});
    row("file:", {R"(<file:///etc/passwd>;rel="alternate")"}, {});
    row("no rel", {"<https://ca.example/1>"}, {});
    row("anchor means another document", {R"(<https://ca.example/1>;rel="up";anchor="/x")"}, {});
    row("no angle brackets", {"https://ca.example/1;rel=up"}, {});
    row("never closed", {"<https://ca.example/1;rel=up"}, {});
    row("quote never closed", {R"(<https://ca.example/1>;rel="up)"}, {u"up https://ca.example/1"_s});
    row("junk after a good one", {R"(<https://ca.example/1>;rel="up",;;;===)"},
        {u"up https://ca.example/1"_s});
}

void TestHttpReply::linksAreParsedAsRfc8288Says()
{
    QFETCH(const QList<QByteArray>, headers);
    QFETCH(const QStringList, expected);
    QStringList found;
    for (const Link &link : parseLinks(headers, QUrl(u"https://ca.example/acme/cert/1"_s)))
        found.append(QString::fromUtf8(link.relation) + u' ' + link.target.toString());
    QCOMPARE(found, expected);
}

void TestHttpReply::linksBeyondReasonAreCutOff()
{
    QByteArray many;
    for (int i = 0; i < 1000; ++i)
        many += "<https://ca.example/" + QByteArray::number(i) + ">;rel=up,";
    QCOMPARE(parseLinks({many}, QUrl(u"https://ca.example/"_s)).size(), 64);
    const QByteArray nested = QByteArray(1000000, '<') + QByteArray(1000000, ';');
    QVERIFY(parseLinks({nested}, QUrl(u"https://ca.example/"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpReply)
#include "tst_httpreply.moc"
