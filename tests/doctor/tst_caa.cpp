// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/issuevalue.h"
#include "core/doctor/caa.h"

#include <QTest>

using namespace core;
using namespace core::doctor;
using namespace Qt::StringLiterals;
using dns::Outcome;

Q_DECLARE_METATYPE(core::doctor::Kind)
Q_DECLARE_METATYPE(core::doctor::Severity)

/// A zone file's line: "0 issue ca.example; a=b" (everything behind the tag is the value).
static dns::ResourceRecord record(const QByteArray &line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = line.indexOf(' ', first + 1);
    return {.owner = u"example.com"_s,
            .type = dns::Type::Caa,
            .text = line.mid(second + 1),
            .tag = line.mid(first + 1, second - first - 1).toLower(),
            .flags = static_cast<quint8>(line.left(first).toUInt())};
}

static CaaLevel level(const QString &name, const QByteArrayList &lines)
{
    CaaLevel found{name, {.outcome = lines.isEmpty() ? Outcome::NoData : Outcome::Found}};
    for (const QByteArray &line : lines)
        found.answer.records.append(record(line));
    return found;
}

static const auto Account = u"https://acme.ca1.example.net/acct/42"_s;

class TestCaa final : public QObject {
    Q_OBJECT
private slots:
    void aSetOfRecordsIsJudgedAsTheRfcsSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArrayList>("records");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("subject");
        const QString plain = u"www.example.com"_s;
        const QString wild = u"*.example.com"_s;
        using L = QByteArrayList;
        const QByteArray ours = "0 issue ca1.example.net";
        // RFC 8659, section 4.2 and 4.3
        QTest::newRow("our CA") << plain << L{ours} << Kind::CaaAllows << QString();
        QTest::newRow("our CA in other letters")
            << plain << L{"0 ISSUE CA1.Example.NET"} << Kind::CaaAllows << QString();
        QTest::newRow("another CA") << plain << L{"0 issue ca2.example.org"} << Kind::CaaForbids
                                    << u"ca2.example.org"_s;
        QTest::newRow("two CAs") << plain << L{"0 issue ca2.example.org", ours} << Kind::CaaAllows
                                 << QString();
        QTest::newRow("nobody") << plain << L{"0 issue ;"} << Kind::CaaNobody << QString();
        QTest::newRow("nobody, with blanks") << plain << L{"0 issue  \t; "} << Kind::CaaNobody << QString();
        QTest::newRow("an empty value") << plain << L{"0 issue "} << Kind::CaaNobody << QString();
        QTest::newRow("nobody, and our CA") << plain << L{"0 issue ;", ours} << Kind::CaaAllows << QString();
        QTest::newRow("outside the grammar: nobody")
            << plain << L{"0 issue %%%%%"} << Kind::CaaNobody << QString();
        QTest::newRow("no issue property")
            << plain << L{"0 iodef mailto:security@example.com"} << Kind::CaaAllows << QString();
        QTest::newRow("a critical property that is known")
            << plain << L{"128 issue ca1.example.net", "128 iodef mailto:a@example.com"} << Kind::CaaAllows
            << QString();
        QTest::newRow("a critical property that is not known")
            << plain << L{ours, "128 tbs Unknown"} << Kind::CaaCritical << u"tbs"_s;
        QTest::newRow("flag 1, as people write critical")
            << plain << L{ours, "1 tbs Unknown"} << Kind::CaaCritical << u"tbs"_s;
        QTest::newRow("an unknown property, not critical")
            << plain << L{ours, "0 tbs Unknown"} << Kind::CaaAllows << QString();
        QTest::newRow("only an unknown property, not critical")
            << plain << L{"0 tbs Unknown"} << Kind::CaaAllows << QString();
        QTest::newRow("issuemail is about mail (RFC 9495)")
            << plain << L{"0 issuemail ca2.example.org", "0 issuevmc ca2.example.org"} << Kind::CaaAllows
            << QString();
        QTest::newRow("issuewild is not about plain names")
            << plain << L{"0 issuewild ca2.example.org"} << Kind::CaaAllows << QString();
        QTest::newRow("a wildcard falls back to issue")
            << wild << L{"0 issue ca2.example.org"} << Kind::CaaForbids << u"ca2.example.org"_s;
        QTest::newRow("issuewild goes before issue for a wildcard, against us")
            << wild << L{ours, "0 issuewild ca2.example.org"} << Kind::CaaForbids << u"ca2.example.org"_s;
        QTest::newRow("issuewild goes before issue for a wildcard, for us")
            << wild << L{"0 issue ;", "0 issuewild ca1.example.net"} << Kind::CaaAllows << QString();
        QTest::newRow("no wildcards at all")
            << wild << L{ours, "0 issuewild ;"} << Kind::CaaNobody << QString();
        QTest::newRow("parameters that mean nothing to us")
            << plain << L{"0 issue ca1.example.net; policy=ev; account=230123"} << Kind::CaaAllows
            << QString();
        QTest::newRow("a semicolon and nothing behind it")
            << plain << L{"0 issue ca1.example.net ; "} << Kind::CaaAllows << QString();
        QTest::newRow("a parameter without a value")
            << plain << L{"0 issue ca1.example.net; accounturi"} << Kind::CaaMalformed << QString();
        QTest::newRow("two semicolons")
            << plain << L{"0 issue ca1.example.net;;policy=ev"} << Kind::CaaMalformed << QString();
        QTest::newRow("a blank inside a value")
            << plain << L{"0 issue ca1.example.net; validationmethods=http-01, dns-01"} << Kind::CaaMalformed
            << QString();
        QTest::newRow("a URL instead of a domain")
            << plain << L{"0 issue https://ca1.example.net"} << Kind::CaaMalformed << QString();
        QTest::newRow("a sub-domain of our CA is not our CA")
            << plain << L{"0 issue www.ca1.example.net"} << Kind::CaaForbids << u"www.ca1.example.net"_s;
        // RFC 8657
        QTest::newRow("our account")
            << plain << L{"0 issue ca1.example.net; accounturi=https://acme.ca1.example.net/acct/42"}
            << Kind::CaaAllows << QString();
        QTest::newRow("another account")
            << plain << L{"0 issue ca1.example.net; accounturi=https://acme.ca1.example.net/acct/43"}
            << Kind::CaaOtherAccount << u"https://acme.ca1.example.net/acct/43"_s;
        QTest::newRow("accounts are compared letter by letter")
            << plain << L{"0 issue ca1.example.net; accounturi=https://acme.ca1.example.net/ACCT/42"}
            << Kind::CaaOtherAccount << u"https://acme.ca1.example.net/ACCT/42"_s;
        QTest::newRow("two accounts, each in a record of its own")
            << plain
            << L{"0 issue ca1.example.net; accounturi=https://acme.ca1.example.net/acct/43",
                 "0 issue ca1.example.net; accounturi=https://acme.ca1.example.net/acct/42"}
            << Kind::CaaAllows << QString();
        QTest::newRow("an account twice in one record cannot be fulfilled")
            << plain
            << L{"0 issue ca1.example.net; accounturi=https://acme.ca1.example.net/acct/42; "
                 "accounturi=https://acme.ca1.example.net/acct/42"}
            << Kind::CaaOtherAccount
            << u"https://acme.ca1.example.net/acct/42, https://acme.ca1.example.net/acct/42"_s;
        QTest::newRow("our way") << plain << L{"0 issue ca1.example.net; validationmethods=dns-01,http-01"}
                                 << Kind::CaaAllows << QString();
        QTest::newRow("another way") << plain << L{"0 issue ca1.example.net; validationmethods=dns-01"}
                                     << Kind::CaaOtherMethod << u"dns-01"_s;
        QTest::newRow("ways twice in one record")
            << plain << L{"0 issue ca1.example.net; validationmethods=http-01; validationmethods=http-01"}
            << Kind::CaaOtherMethod << u"http-01, http-01"_s;
        QTest::newRow("our account, another way") << plain
                                                  << L{"0 issue ca1.example.net; validationmethods=dns-01; "
                                                       "accounturi=https://acme.ca1.example.net/acct/42"}
                                                  << Kind::CaaOtherMethod << u"dns-01"_s;
        QTest::newRow("somebody else's parameters do not matter")
            << plain << L{ours, "0 issue ca2.example.org; accounturi=https://ca2.example.org/1"}
            << Kind::CaaAllows << QString();
    }

    void aSetOfRecordsIsJudgedAsTheRfcsSay()
    {
        QFETCH(QString, name);
        QFETCH(QByteArrayList, records);
        QFETCH(Kind, kind);
        const Finding finding = judgeCaa(
            {.name = name, .issuers = {u"ca1.example.net"_s}, .account = Account, .method = u"http-01"_s},
            {level(u"example.com"_s, records)});
        QCOMPARE(kindName(finding.kind), kindName(kind));
        QTEST(finding.subject, "subject");
        QCOMPARE(finding.severity, kind == Kind::CaaAllows ? Severity::Fine : Severity::Stop);
        QCOMPARE(finding.name, name);
        QCOMPARE(finding.evidence.size(), records.size());
        QCOMPARE(finding.other, u"example.com"_s);
    }

    void theNearestLevelWithRecordsDecides_data()
    {
        QTest::addColumn<QList<CaaLevel>>("levels");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("other");
        const CaaLevel none = level(u"a.b.example.com"_s, {});
        CaaLevel gone = level(u"b.example.com"_s, {});
        gone.answer.outcome = Outcome::NoSuchName;
        const CaaLevel ours = level(u"example.com"_s, {"0 issue ca1.example.net"});
        const CaaLevel theirs = level(u"com"_s, {"0 issue ca2.example.org"});
        CaaLevel failed = level(u"b.example.com"_s, {});
        failed.answer.outcome = Outcome::ServerFailure;
        CaaLevel bogus = failed;
        bogus.answer.security = dns::Security::Bogus;
        using Levels = QList<CaaLevel>;
        QTest::newRow("up to the zone") << Levels{none, gone, ours} << Kind::CaaAllows << u"example.com"_s;
        QTest::newRow("a nearer one hides a farther one")
            << Levels{none, ours, theirs} << Kind::CaaAllows << u"example.com"_s;
        QTest::newRow("the top-level domain counts")
            << Levels{none, gone, theirs} << Kind::CaaForbids << u"com"_s;
        QTest::newRow("nothing anywhere") << Levels{none, gone} << Kind::CaaNone << QString();
        QTest::newRow("one that fails before")
            << Levels{none, failed, ours} << Kind::CaaUnreadable << QString();
        QTest::newRow("one that is bogus before") << Levels{none, bogus} << Kind::CaaUnreadable << QString();
        QTest::newRow("one that would come later")
            << Levels{ours, failed} << Kind::CaaAllows << u"example.com"_s;
    }

    void theNearestLevelWithRecordsDecides()
    {
        QFETCH(QList<CaaLevel>, levels);
        QFETCH(Kind, kind);
        const Finding finding
            = judgeCaa({.name = u"a.b.example.com"_s, .issuers = {u"ca1.example.net"_s}}, levels);
        QCOMPARE(kindName(finding.kind), kindName(kind));
        QTEST(finding.other, "other");
        if (kind == Kind::CaaUnreadable) {
            QCOMPARE(finding.severity, Severity::Warning);
            QCOMPARE(finding.subject, u"b.example.com"_s);
            QVERIFY(finding.error);
        }
    }

    void whatIsNotKnownIsNotHeldAgainstTheName()
    {
        const QList<CaaLevel> bound{
            level(u"example.com"_s, {"0 issue ca1.example.net; accounturi=https://x.example/1"})};
        // No account yet: whoever opens one will not be this one, but somebody may have it.
        Finding finding = judgeCaa({.name = u"example.com"_s, .issuers = {u"ca1.example.net"_s}}, bound);
        QCOMPARE(finding.kind, Kind::CaaAccountUnknown);
        QCOMPARE(finding.severity, Severity::Warning);
        // A CA that does not say how it is called.
        finding = judgeCaa({.name = u"example.com"_s}, bound);
        QCOMPARE(finding.kind, Kind::CaaUnjudged);
        QCOMPARE(finding.severity, Severity::Note);
        // That nobody may issue is clear without.
        finding = judgeCaa({.name = u"example.com"_s}, {level(u"example.com"_s, {"0 issue ;"})});
        QCOMPARE(finding.kind, Kind::CaaNobody);
    }

    void whatIsShownOfARecordIsClean()
    {
        const Finding finding = judgeCaa(
            {.name = u"example.com"_s, .issuers = {u"ca1.example.net"_s}},
            {level(u"example.com"_s, {"128 \x1b[31m" + QByteArray(4000, 'x') + " \n\xff", "0 issue \r"})});
        QCOMPARE(finding.kind, Kind::CaaCritical);
        const QString all = finding.subject + finding.evidence.join(QString());
        QVERIFY(all.size() < 1500);
        for (const QChar c : all)
            QVERIFY2(c.isPrint(), qPrintable(all));
    }

    void valuesAreReadAsTheGrammarSays_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<qsizetype>("parameters");
        QTest::newRow("domain") << "ca.example"_ba << true << u"ca.example"_s << qsizetype(0);
        QTest::newRow("hyphens") << "a--b.c-d"_ba << true << u"a--b.c-d"_s << qsizetype(0);
        QTest::newRow("hyphen at the end") << "ca-.example"_ba << false << QString() << qsizetype(0);
        QTest::newRow("dot at the end") << "ca.example."_ba << false << QString() << qsizetype(0);
        QTest::newRow("parameters without a domain") << "; policy=ev"_ba << true << QString() << qsizetype(1);
        QTest::newRow("equals sign in a value") << "a.b;x=y=z"_ba << true << u"a.b"_s << qsizetype(1);
        QTest::newRow("empty value") << "a.b;x="_ba << true << u"a.b"_s << qsizetype(1);
        QTest::newRow("tag with an underscore") << "a.b;x_y=z"_ba << false << QString() << qsizetype(0);
        QTest::newRow("letters beyond ASCII") << "a.b;x=\xc3\xa9"_ba << false << QString() << qsizetype(0);
        QTest::newRow("line feed") << "a.b\n"_ba << false << QString() << qsizetype(0);
        QTest::newRow("zero byte") << QByteArray("a.b\0", 4) << false << QString() << qsizetype(0);
    }

    void valuesAreReadAsTheGrammarSays()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, good);
        const auto read = dns::readIssueValue(value);
        QCOMPARE(read.has_value(), good);
        if (!good)
            return;
        QTEST(read->issuer, "issuer");
        QTEST(read->parameters.size(), "parameters");
    }

    void caaKnowsTheMethodOfAStandingRecord()
    {
        const dns::Answer answer{.outcome = dns::Outcome::Found,
                                 .records = {{.owner = u"example.test"_s,
                                              .type = dns::Type::Caa,
                                              .text = "ca.test; validationmethods=dns-persist-01",
                                              .tag = "issue"}}};
        CaaQuestion question{
            .name = u"example.test"_s, .issuers = {u"ca.test"_s}, .method = u"dns-persist-01"_s};
        QCOMPARE(judgeCaa(question, {{u"example.test"_s, answer}}).kind, Kind::CaaAllows);
        question.method = u"dns-01"_s;
        QCOMPARE(judgeCaa(question, {{u"example.test"_s, answer}}).kind, Kind::CaaOtherMethod);
    }
};

QTEST_GUILESS_MAIN(TestCaa)
#include "tst_caa.moc"
