// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/issuance/history.h"
#include "core/text/activitytext.h"
#include "core/text/errortext.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;

static const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

static store::ActivityEntry entry(const QString &what, const QJsonObject &data = {})
{
    return {.time = Now, .certificateName = u"example.org"_s, .what = what, .data = data};
}

class TestActivityText final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void everyWordOfTheHistoryHasItsLine()
    {
        const Error error{.code = ErrorCode::PortBusy, .subject = u"0.0.0.0:80"_s};
        const QJsonObject failure = toJson(error);
        const QString summary = ErrorText::summary(error);

        const auto line = [](const QString &what, const QJsonObject &data = {}) {
            return ActivityText::line(entry(what, data));
        };
        for (const QString &what :
             {u"started"_s, u"resumed"_s, u"restarted"_s, u"cancelled"_s, u"installed"_s, u"failed"_s}) {
            QVERIFY2(!line(what).isEmpty(), qPrintable(what));
            QVERIFY2(line(what) != what, qPrintable(what));
        }
        QVERIFY(
            line(u"started"_s, {{u"names"_s, QJsonArray{u"a.example.org"_s}}}).contains("a.example.org"_L1));
        QVERIFY(line(u"phase"_s, {{u"phase"_s, u"look"_s}}).contains("The CA looks"_L1));
        QVERIFY(line(u"phase"_s, {{u"phase"_s, u"odd"_s}}).contains("odd"_L1));
        QVERIFY(
            line(u"standsUntil"_s, {{u"name"_s, u"a.example.org"_s}, {u"until"_s, u"2031-03-01T00:00:00Z"_s}})
                .contains("2031"_L1));
        QVERIFY(line(u"authzValid"_s, {{u"name"_s, u"a.example.org"_s}}).contains("a.example.org"_L1));
        const QString waiting
            = line(u"waiting"_s, {{u"until"_s, u"2026-11-24T15:04:00Z"_s}, {u"error"_s, failure}});
        QVERIFY(waiting.contains("today"_L1) && waiting.contains(summary));
        for (const QString &what : {u"authzInvalid"_s, u"cleanUpFailed"_s}) {
            const QString text = line(what, {{u"name"_s, u"a.example.org"_s}, {u"error"_s, failure}});
            QVERIFY2(text.contains("a.example.org"_L1) && text.contains(summary), qPrintable(text));
        }
        QVERIFY(line(u"failed"_s, {{u"error"_s, failure}}).contains(summary));
        QVERIFY(line(u"installed"_s, {{u"notAfter"_s, u"2027-02-22T00:00:00Z"_s}}).contains("2027"_L1));
        QVERIFY(line(u"accountCreated"_s, {{u"ca"_s, u"Example CA"_s}}).contains("Example CA"_L1));
    }

    void whatTheStateMachineTellsIsUnderstood()
    {
        const issuance::Record before
            = issuance::newRecord({.identifiers = {{.value = u"a.example.org"_s}}}, Now);
        issuance::Record after = before;
        after.stage = issuance::Stage::Failed;
        after.failure = Error{.code = ErrorCode::DiskFull, .subject = u"/srv"_s};
        const auto entries = issuance::story({}, before, Now) + issuance::story(before, after, Now);
        QVERIFY(entries.size() >= 3);
        for (const store::ActivityEntry &told : entries) {
            QVERIFY2(ActivityText::line(told) != told.what, qPrintable(told.what));
            QCOMPARE(ActivityText::isFailure(told), told.what == "failed"_L1);
        }
        QVERIFY(ActivityText::details(entries.last()).contains("diskFull"_L1));
    }

    void anExchangeIsOneLineWithItsBodiesBelow()
    {
        const acme::Exchange exchange{.start = Now,
                                      .duration = std::chrono::milliseconds(240),
                                      .method = "POST",
                                      .url = QUrl(u"https://ca.example/order"_s),
                                      .status = 201,
                                      .sent = u"{\"a\":1}"_s,
                                      .received = u"{\"b\":2}"_s};
        const auto told = issuance::toActivity(exchange, u"example.org"_s);
        QCOMPARE(ActivityText::line(told), u"POST https://ca.example/order: 201 in 0.2 s"_s);
        QCOMPARE(ActivityText::details(told), u"{\"a\":1}\n\n{\"b\":2}"_s);
        QVERIFY(!ActivityText::isFailure(told));

        acme::Exchange lost = exchange;
        lost.status = 0;
        lost.failure = u"timed out"_s;
        QVERIFY(ActivityText::isFailure(issuance::toActivity(lost, {})));
        lost.failure.clear();
        lost.status = 404;
        QVERIFY(ActivityText::isFailure(issuance::toActivity(lost, {})));
    }

    void aWordOfALaterVersionIsShownAsItIs()
    {
        QCOMPARE(ActivityText::line(entry(u"teleported"_s)), u"teleported"_s);
        QVERIFY(!ActivityText::line(entry(u"a\x1b[31mb"_s)).contains(QChar(0x1b)));
    }

    void whatTheHistorySaysIsNotInterpreted()
    {
        const QJsonObject data{{u"name"_s, u"%2"_s},
                               {u"error"_s, toJson(Error{.code = ErrorCode::DiskFull, .subject = u"%1"_s})}};
        const QString text = ActivityText::line(entry(u"authzInvalid"_s, data));
        QVERIFY2(text.startsWith("%2 "_L1) && text.contains("%1"_L1), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestActivityText)
#include "tst_activitytext.moc"
