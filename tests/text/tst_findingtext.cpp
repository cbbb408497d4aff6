// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/text/findingtext.h"
#include "tests/text/everyvalue.h"

#include <QSet>
#include <QTest>

using namespace core;
using namespace core::doctor;
using namespace Qt::StringLiterals;
using core::text::FindingText;

static const QDateTime Now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);

static Finding example(Kind kind)
{
    return {.kind = kind,
            .severity = Severity::Warning,
            .name = u"www.example.org"_s,
            .subject = u"SUBJECT"_s,
            .other = u"OTHER"_s,
            .evidence = {u"EVIDENCE"_s},
            .error = Error{.code = kind == Kind::Bogus ? ErrorCode::DnsBogus : ErrorCode::DnsFailed,
                           .subject = u"SUBJECT"_s},
            .method = challenge::Method{},
            .flaw = issuance::FoundFlaw{issuance::Flaw::WildcardNeedsDns, u"*.example.org"_s},
            .allowance
            = issuance::Allowance{.limit = {.count = 5, .period = std::chrono::hours(1)}, .left = 1},
            .offset = std::chrono::hours(2)};
}

class TestFindingText final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void everyFindingHasASentenceOfItsOwn()
    {
        QSet<QString> seen;
        for (const Kind kind : everyValue(LastKind)) {
            const QString summary = FindingText::summary(example(kind), Now);
            QVERIFY2(!summary.isEmpty() && !summary.contains(u'%'), qPrintable(kindName(kind)));
            QVERIFY2(!seen.contains(summary), qPrintable(summary));
            seen.insert(summary);
        }
    }

    void whateverIsInTheWayHasAnAdvice()
    {
        // These are only ever fine, or say it all themselves.
        const QSet<Kind> without{Kind::Flawed,         Kind::ClockRight,    Kind::BudgetLeft,
                                 Kind::AddressesFound, Kind::Signed,        Kind::CaaNone,
                                 Kind::CaaAllows,      Kind::MethodReady,   Kind::ProofSeen,
                                 Kind::ServerAnswers,  Kind::WebServerHere, Kind::RecordPlace,
                                 Kind::StandingFound};
        for (const Kind kind : everyValue(LastKind)) {
            const QStringList advice = FindingText::advice(example(kind));
            QVERIFY2(advice.isEmpty() == without.contains(kind), qPrintable(kindName(kind)));
            for (const QString &line : advice)
                QVERIFY2(line.endsWith(u'.') || line.endsWith("=80"_L1), qPrintable(line));
        }
    }

    void everySeverityHasAWord()
    {
        QSet<QString> words;
        for (const Severity severity : everyValue(Severity::Stop))
            words.insert(FindingText::severity(severity));
        QCOMPARE(words.size(), 4);
        QVERIFY(!words.contains(QString()));
    }

    void aClockIsAheadOrBehind()
    {
        Finding clock = example(Kind::ClockWrong);
        QVERIFY(FindingText::summary(clock, Now).contains("ahead"_L1));
        clock.offset = -clock.offset;
        QVERIFY(FindingText::summary(clock, Now).contains("behind"_L1));
    }

    void whyNotNamesWhoIsInTheWay()
    {
        Finding busy = example(Kind::MethodBroken);
        busy.error = Error{ErrorCode::PortBusy, u"80"_s, u"nginx (process 812)"_s};
        const QString why = FindingText::whyNot(busy, Now);
        QVERIFY2(why.startsWith("Why not? The port 80"_L1) && why.contains("nginx (process 812)"_L1),
                 qPrintable(why));
        Finding missing = example(Kind::WebServerMissing);
        missing.error.reset();
        QVERIFY(FindingText::whyNot(missing, Now).contains(FindingText::summary(missing, Now)));
    }

    void theOutcomeIsTheWorst()
    {
        Finding finding = example(Kind::Network);
        QVERIFY(FindingText::outcome({}).startsWith("Nothing stands in the way"_L1));
        finding.severity = Severity::Note;
        QVERIFY(FindingText::outcome({finding}).startsWith("Nothing stands in the way"_L1));
        finding.severity = Severity::Warning;
        QVERIFY(FindingText::outcome({finding}).startsWith("It may work"_L1));
        Finding stop = finding;
        stop.severity = Severity::Stop;
        QVERIFY(FindingText::outcome({finding, stop}).contains("will stop it"_L1));
    }

    void whatComesFromOutsideIsNeitherInterpretedNorEndless()
    {
        for (const Kind kind : everyValue(LastKind)) {
            Finding finding = example(kind);
            finding.subject = u"%1%2%n\x202e\x1b[31m<b>"_s + QString(5000, u'x');
            finding.other = u"%1"_s;
            const QString summary = FindingText::summary(finding, Now);
            QVERIFY2(!summary.contains(QChar(0x202e)) && !summary.contains(QChar(0x1b)),
                     qPrintable(kindName(kind)));
            QVERIFY2(summary.size() < 1200, qPrintable(kindName(kind)));
        }
    }

    void aReportIsGroupedByName()
    {
        Finding whole = example(Kind::ClockWrong);
        whole.name.clear();
        const QStringList lines = FindingText::report({whole, example(Kind::CaaForbids)}, Now);
        QVERIFY(lines.value(0).startsWith("  warning: The clock"_L1));
        const qsizetype name = lines.indexOf(u"www.example.org"_s);
        QVERIFY(name > 1);
        QVERIFY(
            lines.value(name + 1).startsWith("  warning: The CAA records of OTHER let only other CAs"_L1));
        QCOMPARE(lines.value(name + 2), u"      EVIDENCE"_s);
        QVERIFY(lines.value(name + 3).startsWith(u"    → "_s));
    }
};

QTEST_GUILESS_MAIN(TestFindingText)
#include "tst_findingtext.moc"
