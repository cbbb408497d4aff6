// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/garden.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::renewal;
using namespace tests;
using namespace std::chrono_literals;

static bool hasReplaces(const FakeRequest &request)
{
    return request.path == "/new-order" && request.payload.contains("\"replaces\"");
}

/// Renewals that the CA times by ARI, and orders that name what they replace (RFC 9773).
class TestCaretakerRenewalInfo final : public QObject {
    Q_OBJECT
private slots:
    void theCaSaysWhen();
    void aWindowThatMovesRenewsAndHistorySaysSo();
    void theCaIsAskedTwiceADayAndNotMore();
    void aCaWithoutRenewalInfoIsNotSentReplaces();
    void oddAnswersFallBackToTheLifetime_data();
    void oddAnswersFallBackToTheLifetime();
    void whatIsReplacedIsNamed();
    void anOrderIsRepeatedWithoutReplaces_data();
    void anOrderIsRepeatedWithoutReplaces();
    void aCaThatStumblesOverReplacesIsAskedWithout();
    void limitsAreNotAReasonToDropReplaces();
    void anotherAccountReplacesNothing();

private:
    crypto::Library m_library;
};

void TestCaretakerRenewalInfo::theCaSaysWhen()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QHash<QByteArray, FakeAnswer> answers;
    Garden garden({.renewalInfo = [&](const QByteArray &id) {
        return answers.value(id, windowAnswer(now.addDays(60), now.addDays(61)));
    }});
    VERIFY_OK(garden.open());
    answers.insert(garden.plant({.name = u"now.test"_s, .used = 0.1}),
                   windowAnswer(now.addSecs(-3600), now.addSecs(-1800)));
    answers.insert(garden.plant({.name = u"later.test"_s, .used = 0.7}),
                   windowAnswer(now.addDays(5), now.addDays(6)));
    RUN(garden);
    QCOMPARE(garden.item(summary, u"now.test"_s).outcome, Outcome::Renewed);
    QCOMPARE(garden.item(summary, u"now.test"_s).cause, Cause::AuthorityWindow);
    QCOMPARE(garden.item(summary, u"later.test"_s).skip, Skip::NotDue);
    // The new one's window is known at once.
    const auto known = garden.store->renewal(u"now.test"_s);
    VERIFY_OK(known);
    QCOMPARE(known->fingerprint, garden.store->certificate(u"now.test"_s)->fingerprint);
    QVERIFY(known->windowFrom > now.addDays(50));
}

void TestCaretakerRenewalInfo::aWindowThatMovesRenewsAndHistorySaysSo()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FakeAnswer answer = windowAnswer(now.addDays(40), now.addDays(41));
    Garden garden({.renewalInfo = [&](const QByteArray &) { return answer; }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"moved.test"_s, .used = 0.2});
    VERIFY_OK(garden.run());
    answer = windowAnswer(now.addSecs(-7200), now.addSecs(-3600), "3600", u"https://ca.test/incident"_s);
    const auto quiet = garden.run();
    QCOMPARE(garden.item(*quiet, u"moved.test"_s).skip, Skip::NotDue); // not asked: it said in six hours
    RUN(garden, {.refresh = true});
    QCOMPARE(garden.item(summary, u"moved.test"_s).cause, Cause::AuthorityWindow);
    QCOMPARE(garden.generation(u"moved.test"_s), 2);
    QCOMPARE(garden.replaced(), QByteArrayList{id});
    const QStringList story = garden.history(u"moved.test"_s);
    QCOMPARE(story.mid(0, 6), (QStringList{u"renewalWindow"_s, u"renewalWindow"_s} + RenewalStory));
    const auto windows = garden.store->activity(
        {.certificateName = u"moved.test"_s, .what = {u"renewalWindow"_s}, .limit = 10});
    const QJsonObject moved = windows->at(windows->size() - 2).data;
    QVERIFY(moved.value("moved"_L1).toBool());
    QCOMPARE(moved.value("explanation"_L1).toString(), u"https://ca.test/incident"_s);
}

void TestCaretakerRenewalInfo::theCaIsAskedTwiceADayAndNotMore()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden({.renewalInfo = [&](const QByteArray &) {
        return windowAnswer(now.addDays(60), now.addDays(61), "3600");
    }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"a.test"_s, .used = 0.1});
    const auto asked = [&] { return garden.ca.count("GET", "/renewal-info/"); };
    VERIFY_OK(garden.run());
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 1);
    garden.clock.offset = 59min;
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 1);
    garden.clock.offset = 61min;
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 2);
    garden.reopen();
    VERIFY_OK(garden.run());
    QCOMPARE(asked(), 2);
    VERIFY_OK(garden.run({.refresh = true}));
    QCOMPARE(asked(), 3);
}

void TestCaretakerRenewalInfo::aCaWithoutRenewalInfoIsNotSentReplaces()
{
    Garden garden;
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    VERIFY_OK(garden.run());
    QCOMPARE(garden.replaced(), QByteArrayList{QByteArray()});
}

void TestCaretakerRenewalInfo::oddAnswersFallBackToTheLifetime_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto raw = [](const QByteArray &body) {
        return FakeAnswer{200, {{"Content-Type", "application/json"}}, body};
    };
    QTest::newRow("ends before it begins") << windowAnswer(now.addDays(2), now.addDays(1));
    QTest::newRow("no length") << windowAnswer(now.addDays(2), now.addDays(2));
    QTest::newRow("in 2099") << windowAnswer(QDateTime(QDate(2099, 1, 1), {0, 0}, Qt::UTC),
                                             QDateTime(QDate(2099, 1, 2), {0, 0}, Qt::UTC));
    QTest::newRow("404") << FakeAnswer::problem(404, "malformed", "no such certificate");
    QTest::newRow("500") << FakeAnswer{500, {}, "down"};
    QTest::newRow("no window") << raw("{}");
    QTest::newRow("not JSON") << raw("<html>");
    QTest::newRow("a list") << raw("[]");
    QTest::newRow("no dates") << raw(R"({"suggestedWindow":{"start":"soon","end":"later"}})");
    QTest::newRow("numbers") << raw(R"({"suggestedWindow":{"start":1,"end":2}})");
}

void TestCaretakerRenewalInfo::oddAnswersFallBackToTheLifetime()
{
    QFETCH(FakeAnswer, answer);
    Garden garden({.renewalInfo = [&](const QByteArray &) { return answer; }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.plant({.name = u"young.test"_s, .used = 0.3});
    RUN(garden);
    // A CA that is down is not ordered from; all others are.
    const bool isDown = answer.status == 500;
    const Item due = garden.item(summary, u"due.test"_s);
    QCOMPARE(due.outcome, isDown ? Outcome::Skipped : Outcome::Renewed);
    if (isDown)
        QCOMPARE(due.skip, Skip::Unreachable);
    else
        QCOMPARE(due.cause, Cause::LifetimeUsed);
    QCOMPARE(garden.item(summary, u"young.test"_s).skip, Skip::NotDue);
    const auto known = garden.store->renewal(u"young.test"_s);
    QVERIFY(!known->checkError.isEmpty());
    QVERIFY(known->nextCheck > garden.clock.now().addSecs(50));
}

void TestCaretakerRenewalInfo::whatIsReplacedIsNamed()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-1), now.addDays(1)); }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"due.test"_s});
    VERIFY_OK(garden.run({.names = {u"due.test"_s}, .force = true}));
    QCOMPARE(garden.replaced(), QByteArrayList{id});
    // Within the window the CA does not count it, and neither do we.
    const auto ledger = garden.store->ledger(garden.ca.directoryUrl(), now.addDays(-1));
    VERIFY_OK(ledger);
    QCOMPARE(ledger->size(), 3); // order, certificate, domain
    for (const store::LedgerEntry &entry : *ledger)
        QVERIFY(entry.exempt);
}

void TestCaretakerRenewalInfo::anOrderIsRepeatedWithoutReplaces_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("already replaced") << 409 << "alreadyReplaced"_ba;
    QTest::newRow("an older word for it") << 409 << "conflict"_ba;
    QTest::newRow("another account") << 403 << "unauthorized"_ba;
    QTest::newRow("an unknown issuer") << 404 << "malformed"_ba;
    QTest::newRow("no name in common") << 400 << "malformed"_ba;
    QTest::newRow("a CA that does not know the member") << 400 << "somethingElse"_ba;
}

void TestCaretakerRenewalInfo::anOrderIsRepeatedWithoutReplaces()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"due.test"_s});
    garden.ca.onRequest(hasReplaces, refuseWith(status, type));
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Renewed);
    QCOMPARE(garden.replaced(), (QByteArrayList{id, QByteArray()}));
    QVERIFY(garden.history(u"due.test"_s).contains(u"replacesRefused"_s));
}

void TestCaretakerRenewalInfo::aCaThatStumblesOverReplacesIsAskedWithout()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    garden.ca.onRequest(hasReplaces, refuseWith(500, "serverInternal"));
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Renewed);
    QCOMPARE(garden.replaced().last(), QByteArray());
}

void TestCaretakerRenewalInfo::limitsAreNotAReasonToDropReplaces()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    const QByteArray id = garden.plant({.name = u"due.test"_s});
    FakeAnswer limited = FakeAnswer::problem(429, "rateLimited", "too many");
    limited.set("Retry-After", "7200");
    garden.ca.onRequest(hasReplaces, answerWith(limited));
    RUN(garden);
    QCOMPARE(summary.items.first().outcome, Outcome::Failed);
    QCOMPARE(garden.replaced(), QByteArrayList{id});
}

void TestCaretakerRenewalInfo::anotherAccountReplacesNothing()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Garden garden(
        {.renewalInfo = [&](const QByteArray &) { return windowAnswer(now.addDays(-2), now.addDays(-1)); }});
    VERIFY_OK(garden.open());
    garden.plant({.name = u"due.test"_s});
    const auto entry = garden.store->certificate(u"due.test"_s);
    auto request = issuance::requestFromJson(entry->request);
    VERIFY_OK(request);
    const auto other = await<store::AccountEntry>([&](auto done) {
        garden.registrar->open({.caName = u"Again"_s,
                                .directoryUrl = garden.ca.directoryUrl(),
                                .rootPem = garden.ca.tlsRoot().pem(),
                                .termsAgreed = true},
                               garden.registrar.get(), done);
    });
    VERIFY_OK(other);
    request->accountId = other->id;
    QSignalSpy settled(garden.caretaker.get(), &Caretaker::settled);
    VERIFY_OK(garden.caretaker->renew(*request));
    QVERIFY(settled.wait(30000));
    QCOMPARE(garden.generation(u"due.test"_s), 2);
    QCOMPARE(garden.replaced(), QByteArrayList{QByteArray()});
    QCOMPARE(garden.store->certificate(u"due.test"_s)->accountId, other->id);
}

QTEST_GUILESS_MAIN(TestCaretakerRenewalInfo)
#include "tst_caretaker_renewalinfo.moc"
