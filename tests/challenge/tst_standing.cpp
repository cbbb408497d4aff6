// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/solver.h"
#include "core/challenge/standing.h"
#include "core/crypto/secret.h"
#include "core/dns/types.h"

#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

static const QDateTime Now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
static const QString Account = u"https://ca.example/acct/123"_s;
static const StandingWants Wants{.issuers = {u"authority.example"_s, u"other-name.example"_s},
                                 .account = Account};

/// draft-ietf-acme-dns-persist: the words of the record, and what a reader makes of them.
class TestStanding final : public QObject {
    Q_OBJECT
    crypto::Library m_library;

private slots:
    void theNameIsThatOfTheDomainForItsWildcardToo()
    {
        QCOMPARE(standingName(u"example.org"_s), u"_validation-persist.example.org"_s);
        QCOMPARE(standingName(u"*.example.org"_s), u"_validation-persist.example.org"_s);
        QCOMPARE(dnsName({.name = u"example.org"_s, .standing = Wants}),
                 u"_validation-persist.example.org"_s);
    }

    void theValueIsWrittenAsTheDraftHasIt()
    {
        StandingRecord record{.issuer = u"authority.example"_s, .account = Account};
        QCOMPARE(valueOf(record), "authority.example; accounturi=https://ca.example/acct/123"_ba);
        record.wildcard = true;
        QCOMPARE(valueOf(record),
                 "authority.example; accounturi=https://ca.example/acct/123; policy=wildcard"_ba);
        record.until = QDateTime::fromSecsSinceEpoch(1767225600, Qt::UTC);
        QCOMPARE(valueOf(record),
                 "authority.example; accounturi=https://ca.example/acct/123; policy=wildcard; "
                 "persistUntil=1767225600"_ba);
        const auto again = readStandingRecord(valueOf(record));
        QVERIFY(again);
        QCOMPARE(*again, record);
    }

    void theFirstIssuerIsProposedAndEachIsTaken()
    {
        const Proof proof{.name = u"example.org"_s, .standing = Wants};
        QVERIFY(dnsValue(proof).startsWith("authority.example;"));
        QVERIFY(fits(proof, dnsValue(proof), Now));
        QVERIFY(fits(proof, "other-name.example; accounturi=https://ca.example/acct/123", Now));
        QVERIFY(!fits(proof, "third.example; accounturi=https://ca.example/acct/123", Now));
    }

    void whatIsReadIsReadAsACaReadsIt_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QByteArray &value, bool good) {
            QTest::newRow(name) << value << good;
        };
        row("plain", "ca.example; accounturi=u", true);
        row("no blanks", "ca.example;accounturi=u;policy=wildcard", true);
        row("tags in capitals", "CA.example; AccountURI=u; POLICY=WILDCARD; PersistUntil=1", true);
        row("tabs", "ca.example ;\taccounturi=u\t", true);
        row("an unknown parameter", "ca.example; accounturi=u; later=x", true);
        row("another policy", "ca.example; accounturi=u; policy=specific", true);
        row("no account", "ca.example; policy=wildcard", false);
        row("an empty account", "ca.example; accounturi=", false);
        row("twice the account", "ca.example; accounturi=u; accounturi=u", false);
        row("twice an unknown one", "ca.example; accounturi=u; x=1; X=2", false);
        row("nobody", "; accounturi=u", false);
        row("a parameter without a value", "ca.example; accounturi=u; policy", false);
        row("a stray semicolon", "ca.example; accounturi=u;; policy=wildcard", false);
        row("an end that is no number", "ca.example; accounturi=u; persistUntil=tomorrow", false);
        row("a negative end", "ca.example; accounturi=u; persistUntil=-1", false);
        row("an end with a fraction", "ca.example; accounturi=u; persistUntil=1.5", false);
        row("an end beyond all days", "ca.example; accounturi=u; persistUntil=99999999999999999999", false);
        row("nothing", "", false);
        row("another language", "\xe6\x97\xa5.example; accounturi=u", false);
        row("a control character", "ca.example; accounturi=u\x1b[31m", false);
        row("a NUL", QByteArray("ca.example; accounturi=u\0v", 26), false);
        row("a huge value", "ca.example; accounturi=" + QByteArray(100'000, 'a'), false);
        row("a CAA record", "0 issue \"ca.example\"", false);
    }
    void whatIsReadIsReadAsACaReadsIt()
    {
        QFETCH(QByteArray, value);
        const auto record = readStandingRecord(value);
        QTEST(record.has_value(), "good");
        if (!record)
            QVERIFY(record.error().subject.size() <= 255);
    }

    void itIsSaidWhatDiffers_data()
    {
        QTest::addColumn<QList<QByteArray>>("values");
        QTest::addColumn<bool>("wildcard");
        QTest::addColumn<QString>("fault"); // empty: it does it
        const QByteArray good = "authority.example; accounturi=https://ca.example/acct/123";
        const QByteArray other = "authority.example; accounturi=https://ca.example/acct/9";
        const auto row = [](const char *name, const QList<QByteArray> &values, bool wildcard,
                            const QString &fault) { QTest::newRow(name) << values << wildcard << fault; };
        row("nothing there", {}, false, u"missing"_s);
        row("as it should be", {good}, false, {});
        row("as it should be, beside others", {"third.example; accounturi=x", "hello", good}, false, {});
        row("more than is needed", {good + "; policy=wildcard"}, false, {});
        row("as the wildcard needs it", {good + "; policy=wildcard"}, true, {});
        row("no wildcard", {good}, true, u"noWildcard"_s);
        row("the wildcard in another word", {good + "; policy=specific"}, true, u"noWildcard"_s);
        row("another account", {other}, false, u"otherAccount"_s);
        row("the account in capitals", {"authority.example; accounturi=https://CA.example/acct/123"}, false,
            u"otherAccount"_s);
        row("another CA", {"third.example; accounturi=https://ca.example/acct/123"}, false, u"otherIssuer"_s);
        row("a remark", {"hello"}, false, u"otherIssuer"_s);
        row("meant for us, but broken", {"authority.example; policy=wildcard"}, false, u"malformed"_s);
        row("over", {good + "; persistUntil=1"}, false, u"ended"_s);
        row("not over yet", {good + "; persistUntil=4102444800"}, false, {});
        row("the closest is told", {"hello", other, good}, true, u"noWildcard"_s);
    }
    void itIsSaidWhatDiffers()
    {
        QFETCH(QList<QByteArray>, values);
        QFETCH(bool, wildcard);
        StandingWants wants = Wants;
        wants.wildcard = wildcard;
        const auto fault = sightOf(values, wants, Now).fault;
        QTEST(fault ? faultName(*fault) : QString(), "fault");
    }

    void theRecordThatLastsLongestCounts()
    {
        const QByteArray good = "authority.example; accounturi=https://ca.example/acct/123";
        const auto until
            = [&](const QList<QByteArray> &values) { return sightOf(values, Wants, Now).record.until; };
        QCOMPARE(until({good + "; persistUntil=4102444800", good + "; persistUntil=4102444801"})
                     .toSecsSinceEpoch(),
                 4102444801);
        QVERIFY(!until({good + "; persistUntil=4102444800", good}).isValid());
        QVERIFY(!until({good, good + "; persistUntil=4102444800"}).isValid());
    }

    void everyFaultHasANameThatIsReadBack()
    {
        for (int i = 0; i <= static_cast<int>(LastFault); ++i) {
            const auto fault = static_cast<StandingFault>(i);
            QCOMPARE(faultFromName(faultName(fault)), fault);
        }
        QVERIFY(!faultFromName(u"else"_s));
    }

    void theHashOfAnAccountIsThatOfTheDraft_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("hash");
        QTest::newRow("of one name") << u"example.com"_s << u"5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw"_s;
        QTest::newRow("in capitals") << u"Example.COM"_s << u"5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw"_s;
        QTest::newRow("of all names") << u"*"_s << u"NpDnSwUthQK8zCgFdefYxAdAVPnygMLbs9US6oO-5ug"_s;
    }
    void theHashOfAnAccountIsThatOfTheDraft()
    {
        QFETCH(QString, name);
        QFETCH(QString, hash);
        QCOMPARE(hashedAccount(u"https://ca.example/"_s, name, "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
                               Account),
                 u"https://ca.example/sha-256/"_s + hash);
    }

    void aLongValueIsSplitForAZoneFile()
    {
        QCOMPARE(dns::zoneText("a; b=\"c\"\\"), u"\"a; b=\\\"c\\\"\\\\\""_s);
        QCOMPARE(dns::zoneText("\x07\xe9"), u"\"\\007\\233\""_s);
        QCOMPARE(dns::zoneText({}), u"\"\""_s);
        QCOMPARE(dns::zoneText(QByteArray(255, 'a')), u'"' + QString(255, u'a') + u'"');
        QCOMPARE(dns::zoneText(QByteArray(256, 'a')), u'"' + QString(255, u'a') + u"\" \"a\""_s);
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
