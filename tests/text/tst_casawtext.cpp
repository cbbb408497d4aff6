// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/casawtext.h"
#include "core/text/language.h"
#include "core/text/report.h"
#include "tests/text/everyvalue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace core::text;
using namespace Qt::StringLiterals;

static const QList<Cause> Causes = everyValue(Cause::Busy);
static const QList<DifferenceKind> Differences = everyValue(DifferenceKind::TxtUnknown);

static bool isSentence(const QString &text)
{
    static const QRegularExpression placeholder(u"%(\\d|n|L\\d)"_s);
    return text.size() > 5 && text == text.trimmed() && !text.contains("  "_L1) && !text.contains(placeholder)
        && !text.contains(u'!');
}

class TestCaSawText final : public QObject {
    Q_OBJECT

    static CaSaw sawOf(const QString &detail)
    {
        const Problem problem{
            .type = u"urn:ietf:params:acme:error:unauthorized"_s, .detail = detail, .status = 403};
        return {.name = u"shop.example.org"_s,
                .authz = 0,
                .challengeType = "http-01",
                .problem = problem,
                .diagnosis = diagnosis(problem),
                .attempts
                = {{.url = u"http://shop.example.org/.well-known/acme-challenge/tokentokentokentoken22"_s,
                    .host = u"shop.example.org"_s,
                    .port = 80,
                    .resolved = {u"203.0.113.7"_s, u"2001:db8::1"_s},
                    .tried = {u"2001:db8::1"_s},
                    .used = u"203.0.113.7"_s}}};
    }
    static ReportMatter matter()
    {
        ReportMatter matter;
        matter.saw = sawOf(u"203.0.113.7: Invalid response from http://shop.example.org/.well-known/"
                           "acme-challenge/tokentokentokentoken22: 404"_s);
        matter.record.created = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        matter.record.directoryUrl = QUrl(u"https://ca.example/directory"_s);
        matter.record.orderUrl = QUrl(u"https://ca.example/acme/order/4711/9"_s);
        matter.record.request.identifiers = {{.value = u"shop.example.org"_s}, {.value = u"*.example.org"_s}};
        matter.record.authzs = {{.name = u"shop.example.org"_s, .token = "tokentokentokentoken22"}};
        matter.account.accountUrl = QUrl(u"https://ca.example/acme/acct/4711"_s);
        matter.account.thumbprint = "nP1qzpXGymHBrUEepNY9HCsQk7K8KhOypzEt62jcerQ";
        matter.account.contacts = {u"me@example.org"_s};
        return matter;
    }

private slots:
    void everyCauseIsExplainedCheckedAndRepaired()
    {
        QSet<QString> causes;
        for (const Cause cause : Causes) {
            const QString name = causeName(cause);
            QVERIFY2(isSentence(CauseText::cause(cause)), qPrintable(name));
            causes.insert(CauseText::cause(cause));
            for (const QStringList &lines : {CauseText::checks(cause), CauseText::fixes(cause)}) {
                QVERIFY2(!lines.isEmpty(), qPrintable(name));
                for (const QString &line : lines)
                    QVERIFY2(isSentence(line), qPrintable(name + line));
            }
        }
        QCOMPARE(causes.size(), Causes.size());
    }

    void reportsAreInEnglishWhateverTheLanguage()
    {
        Language language;
        language.use(u"ja"_s);
        for (const Cause cause : Causes) {
            QVERIFY(CauseText::cause(cause) != CauseText::cause(cause, Tongue::English));
            for (const QString &line : CauseText::checks(cause, Tongue::English))
                QVERIFY2(!CauseText::checks(cause).contains(line), qPrintable(line));
        }
        for (const DifferenceKind kind : Differences)
            QVERIFY(CaSawText::difference({.kind = kind})
                    != CaSawText::difference({.kind = kind}, Tongue::English));
        static const QRegularExpression foreign(u"[^\\x00-\\x7f]"_s);
        QVERIFY2(!report(matter()).contains(foreign), qPrintable(report(matter())));
        language.use(u"en"_s);
    }

    void everyDifferenceHasItsSentence()
    {
        QSet<QString> sentences;
        for (const DifferenceKind kind : Differences) {
            const Difference difference{.kind = kind,
                                        .address = u"192.0.2.1"_s,
                                        .others = {u"192.0.2.2"_s},
                                        .error
                                        = Error{.code = ErrorCode::HostNotFound, .subject = u"a.example"_s}};
            QVERIFY2(isSentence(CaSawText::difference(difference)),
                     qPrintable(CaSawText::difference(difference)));
            sentences.insert(CaSawText::difference(difference));
            QVERIFY(!CaSawText::difference({.kind = kind}).contains("%1"_L1)); // without particulars, too
        }
        QCOMPARE(sentences.size(), Differences.size());
    }

    void theKnownWordingSaysMoreThanTheType()
    {
        const CaSaw known = sawOf(u"203.0.113.7: Invalid response from http://shop.example.org/x: 404"_s);
        QVERIFY(CaSawText::cause(known).contains("404"_L1));
        const CaSaw unknown = sawOf(u"The moon is in the wrong house."_s);
        QVERIFY(!CaSawText::cause(unknown).isEmpty() && CaSawText::cause(unknown) != CaSawText::cause(known));
        QVERIFY(!CaSawText::checks(unknown).isEmpty() && !CaSawText::fixes(unknown).isEmpty());
    }

    void whereTheCaLookedIsTold()
    {
        const QString facts = CaSawText::facts(sawOf({})).join(u'\n');
        for (const auto &part :
             {u"203.0.113.7"_s, u"port 80"_s, u"2001:db8::1"_s, u"http://shop.example.org/"_s})
            QVERIFY2(facts.contains(part), qPrintable(facts));
        QVERIFY(CaSawText::lines(sawOf(u"x"_s)).first().contains("shop.example.org"_L1));
    }

    void hostileWordsStayPlainAndShort()
    {
        CaSaw saw = sawOf(QString(100'000, u'x') + u"\u202e<b>%1%2</b>\x1b[31m"_s);
        saw.name = u"evil\u202e.example"_s;
        saw.attempts.first().url = u"http://%1/\u202e"_s + QString(100'000, u'y');
        const QString text = CaSawText::lines(saw).join(u'\n');
        QVERIFY(text.size() < 10'000);
        QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0x1b)));
        ReportMatter hostile = matter();
        hostile.saw = saw;
        QVERIFY(report(hostile).size() <= 16'000);
        QVERIFY(!report(hostile).contains(QChar(0x202e)));
    }

    void aReportHasNothingThatLeadsToTheAccount()
    {
        ReportMatter with = matter();
        with.saw.problem.detail
            += u" :: account https://ca.example/acme/acct/4711, me@example.org, expected "
               "\"tokentokentokentoken22.nP1qzpXGymHBrUEepNY9HCsQk7K8KhOypzEt62jcerQ\", order "
               "https://ca.example/acme/order/4711/9, visit "
               "https://sfe.ca.example/unpause?jwt=eyJhbGciOiJIUzI1NiJ9.e30.abcdefgh"_s;
        const QString text = report(with);
        for (const auto &secret : {u"4711"_s, u"me@example.org"_s, u"tokentokentoken"_s, u"nP1qzpXGymHB"_s,
                                   u"eyJhbGci"_s, u"abcdefgh"_s})
            QVERIFY2(!text.contains(secret), qPrintable(secret + u'\n' + text));
        for (const auto &part :
             {u"shop.example.org"_s, u"203.0.113.7"_s, u"urn:ietf:params:acme:error:unauthorized"_s, u"404"_s,
              u"ca.example"_s, u"2026-11-26T12:00:00Z"_s, u"http-01"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    void namesAndAddressesAreHiddenWhenAsked()
    {
        ReportMatter hidden = matter();
        hidden.hideNames = true;
        hidden.look = SecondLook{.at = hidden.record.created,
                                 .places = {{.address = u"203.0.113.7"_s, .usedByCa = true},
                                            {.address = u"198.51.100.9"_s, .knownHere = true}}};
        const QString text = report(hidden);
        for (const auto &name :
             {u"shop.example.org"_s, u"example.org"_s, u"203.0.113.7"_s, u"198.51.100.9"_s, u"2001:db8::1"_s})
            QVERIFY2(!text.contains(name), qPrintable(name + u'\n' + text));
        QVERIFY(text.contains("domain1.example"_L1) && text.contains("address1"_L1));
    }
};

QTEST_GUILESS_MAIN(TestCaSawText)
#include "tst_casawtext.moc"
