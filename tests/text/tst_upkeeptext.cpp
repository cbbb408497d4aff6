// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/renewal/notes.h"
#include "core/text/activitytext.h"
#include "core/text/deploytext.h"
#include "core/text/errortext.h"
#include "core/text/language.h"
#include "core/text/plantext.h"
#include "core/text/renewaltext.h"
#include "tests/text/everyvalue.h"

#include <QSet>
#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;

static const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

/// What keeps certificates alive, in words.
class TestUpkeepText final : public QObject {
    Q_OBJECT

    crypto::Library m_library;
    Language m_language;
    const store::CertificateEntry m_certificate{
        .name = u"example.org"_s, .notBefore = Now.addDays(-70), .notAfter = Now.addDays(20)};

private slots:
    void initTestCase() { m_language.use(u"en"_s); }

    void everyCauseHasItsSentence()
    {
        QSet<QString> seen;
        for (const renewal::Cause cause : everyValue(renewal::Cause::GoesOn))
            seen.insert(RenewalText::cause(cause));
        QVERIFY(!seen.contains(QString()));
        QCOMPARE(seen.size(), everyValue(renewal::Cause::GoesOn).size());
    }

    void everyReasonToWaitHasItsSentenceWithATimeAndWithout()
    {
        for (const QDateTime &until : {QDateTime(), Now.addDays(400)}) {
            QSet<QString> seen;
            for (const renewal::Skip skip : everyValue(renewal::Skip::Stopped)) {
                const QString words = RenewalText::putOff(skip, until, Now);
                QVERIFY2(words.endsWith(u'.') && !words.contains(u'%'), qPrintable(words));
                QVERIFY2(!seen.contains(words), qPrintable(words));
                seen.insert(words);
            }
        }
        QVERIFY(RenewalText::putOff(renewal::Skip::BackingOff, Now.addDays(400), Now).contains("2027"_L1));
    }

    void everyDeploymentHasItsWords()
    {
        QSet<QString> seen;
        for (const deploy::ActionKind kind : everyValue(deploy::ActionKind::Run)) {
            seen.insert(DeployText::kind(kind));
            QVERIFY(DeployText::description(kind).endsWith(u'.'));
            QVERIFY(!DeployText::name({.kind = kind, .command = {u"/bin/true"_s}}).isEmpty());
        }
        QCOMPARE(seen.size(), everyValue(deploy::ActionKind::Run).size());
        QVERIFY(
            DeployText::name({deploy::ActionKind::Run, {u"/usr/bin/x y"_s, u"a%1"_s}}).contains("a%1"_L1));
    }

    void aDeploymentSaysHowFarItIs()
    {
        store::DeploymentEntry entry{.name = u"example.org"_s};
        QVERIFY(DeployText::state(entry, 2, Now).contains("reload your web server yourself"_L1));
        entry.actions = deploy::toJson({{deploy::ActionKind::ReloadNginx}});
        entry.generation = 1;
        QCOMPARE(DeployText::state(entry, 2, Now), u"Not done yet for the certificate in use."_s);
        entry.generation = 2;
        entry.lastTry = Now.addSecs(-300);
        QCOMPARE(DeployText::state(entry, 2, Now), u"Done for the certificate in use, 5 minutes ago."_s);
        entry.error = toJson(Error{.code = ErrorCode::ProgramFailed, .subject = u"nginx"_s});
        entry.attempts = 3;
        QVERIFY(DeployText::state(entry, 2, Now).contains('3'_L1));
        QCOMPARE(DeployText::nextTry(entry, Now), u"Tegata tries again at the next check."_s);
        entry.nextTry = Now.addSecs(600);
        QVERIFY(DeployText::nextTry(entry, Now).contains("in 10 minutes"_L1));
    }

    void failedTriesAreCountedWithTheirFirstAndTheirLast()
    {
        store::RenewalEntry known{.name = u"example.org"_s};
        QCOMPARE(PlanText::failed({}, known, Now), QString());
        const Error error{.code = ErrorCode::TimedOut, .subject = u"ca.example"_s};
        const QUrl directory(u"https://ca.example/dir"_s);
        for (const QDateTime &at : {Now.addDays(-3), Now.addDays(-2), Now.addSecs(-300)})
            known = renewal::noteFailure(m_certificate, known, error, directory, {}, at, 0.5).entry;
        const auto outlook = renewal::outlook(m_certificate, Now, renewal::Attempt::None, known);
        QCOMPARE(outlook.failures, 3);
        const QString told = PlanText::failed(outlook, known, Now);
        for (const auto &part : {u"3 tries"_s, u"5 minutes ago"_s, u"21"_s})
            QVERIFY2(told.contains(part), qPrintable(told));
        // Kept by an earlier version, which did not know since when.
        known.failingSince = {};
        QVERIFY(!PlanText::failed(outlook, known, Now).contains("since"_L1));
        QCOMPARE(renewal::noteSuccess(known, Now).failingSince, QDateTime());
    }

    void aPlanSaysWhyAndWhatStandsInTheWay()
    {
        const store::RenewalEntry known{.name = u"example.org"_s};
        const auto why = [&](const store::CertificateEntry &entry, const store::RenewalEntry &renewal) {
            const auto outlook = renewal::outlook(entry, Now, renewal::Attempt::None, renewal);
            return PlanText::why(entry, outlook, renewal, Now).join(u'\n');
        };
        auto entry = m_certificate;
        QVERIFY(why(entry, known).contains("due now"_L1));
        entry.notBefore = Now.addDays(-1);
        entry.notAfter = Now.addDays(89);
        QVERIFY(why(entry, known).contains("not due yet"_L1));
        entry.revoked = true;
        QVERIFY(why(entry, known).contains("revoked"_L1));
        entry.revoked = false;
        entry.notAfter = Now.addSecs(-60);
        QVERIFY(why(entry, known).contains("expired"_L1));
        QVERIFY(
            why(m_certificate, {.name = u"example.org"_s, .automatic = false}).contains("switched off"_L1));
        QVERIFY(why(m_certificate, {.name = u"example.org"_s, .heldUntil = Now.addDays(2)})
                    .contains("previous certificate"_L1));
        QVERIFY(why(m_certificate,
                    {.name = u"example.org"_s,
                     .attempts = 1,
                     .paused = true,
                     .unpauseUrl = QUrl(u"https://portal.ca.example/x"_s)})
                    .contains("portal.ca.example"_L1));
    }

    void whatRenewalWritesTheHistoryCanTell()
    {
        const store::RenewalEntry known{.name = u"example.org"_s};
        const Error error{.code = ErrorCode::TimedOut, .subject = u"ca.example"_s};
        const auto failed = renewal::noteFailure(m_certificate, known, error, {}, {}, Now, 0);
        const auto began = renewal::noteBegin(m_certificate, known, renewal::Cause::AuthorityWindow, {}, Now);
        const QString line = ActivityText::line(began);
        QVERIFY2(line.contains(RenewalText::cause(renewal::Cause::AuthorityWindow)), qPrintable(line));
        for (const store::ActivityEntry &entry : failed.activity) {
            const QString told = ActivityText::line(entry);
            QVERIFY2(told.contains(ErrorText::summary(error)), qPrintable(told));
            QVERIFY(ActivityText::isFailure(entry));
        }
        QVERIFY(!failed.activity.isEmpty());
    }

    void theCaThatDidNotTakeReplacesIsQuoted()
    {
        const Error error{.code = ErrorCode::Rejected,
                          .problem = Problem{.type = u"urn:ietf:params:acme:error:alreadyReplaced"_s,
                                             .detail = u"was replaced before"_s}};
        const store::ActivityEntry entry{
            .time = Now, .what = u"replacesRefused"_s, .data = {{u"error"_s, toJson(error)}}};
        QVERIFY2(ActivityText::line(entry) != entry.what, qPrintable(ActivityText::line(entry)));
    }
};

QTEST_GUILESS_MAIN(TestUpkeepText)
#include "tst_upkeeptext.moc"
