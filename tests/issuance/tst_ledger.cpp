// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/issuance/ledger.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::LedgerEntry;
using store::LedgerKind;

static const QDateTime Now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
static const QUrl LetsEncrypt(u"https://acme-v02.api.letsencrypt.org/directory"_s);
static constexpr RateLimit FivePerHour{.kind = LedgerKind::Failure, .count = 5, .period = 1h};

static LedgerEntry failure(std::chrono::seconds ago, const QString &name = u"example.org"_s)
{
    return {.time = Now.addSecs(-ago.count()),
            .directory = LetsEncrypt.toString(),
            .accountId = u"a"_s,
            .kind = LedgerKind::Failure,
            .subject = name};
}

static Request request(const QStringList &names = {u"www.example.co.uk"_s, u"example.co.uk"_s})
{
    Request request{.accountId = u"a"_s};
    for (const QString &name : names)
        request.identifiers.append({acme::IdentifierType::Dns, name});
    return request;
}

class TestLedger final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void bucketsEmptyAndFillAgain_data();
    void bucketsEmptyAndFillAgain();
    void whatIsNotAboutItDoesNotCount();
    void aClockThatWasAheadCountsAsNow();
    void theBuiltInTableIsGood();
    void damagedTablesAreRefused_data();
    void damagedTablesAreRefused();
    void anOrderWaitsForTheTightestLimit();
    void renewalsAreExemptWhereTheCaSaysSo();
    void ownLimitIsForMachinesOnly();
    void whoInsistsIsNotHeldBack();
    void registeredDomains_data();
    void registeredDomains();
    void recordsAreCounted();
};

void TestLedger::bucketsEmptyAndFillAgain_data()
{
    QTest::addColumn<QList<int>>("minutesAgo"); // oldest first
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("moreInSeconds"); // -1: it is full
    QTest::newRow("nothing happened") << QList<int>{} << 5 << -1;
    QTest::newRow("one just now") << QList<int>{0} << 4 << 720;
    QTest::newRow("one six minutes ago") << QList<int>{6} << 4 << 360;
    QTest::newRow("one long ago") << QList<int>{120} << 5 << -1;
    QTest::newRow("five just now") << QList<int>{0, 0, 0, 0, 0} << 0 << 720;
    QTest::newRow("seven just now") << QList<int>{0, 0, 0, 0, 0, 0, 0} << 0 << 720;
    QTest::newRow("three, one of them half an hour ago") << QList<int>{30, 0, 0} << 3 << 720;
    QTest::newRow("five half an hour ago") << QList<int>{30, 30, 30, 30, 30} << 2 << 360;
}

void TestLedger::bucketsEmptyAndFillAgain()
{
    QFETCH(QList<int>, minutesAgo);
    QFETCH(int, left);
    QFETCH(int, moreInSeconds);
    QList<LedgerEntry> entries;
    for (const int minutes : minutesAgo)
        entries.append(failure(std::chrono::minutes(minutes)));
    const Allowance so = allowance(FivePerHour, u"example.org"_s, u"a"_s, entries, Now);
    QCOMPARE(so.left, left);
    QCOMPARE(so.nextFree.isValid(), moreInSeconds >= 0);
    if (moreInSeconds >= 0)
        QVERIFY(std::abs(Now.secsTo(so.nextFree) - moreInSeconds) <= 1);
}

void TestLedger::whatIsNotAboutItDoesNotCount()
{
    QList<LedgerEntry> entries(5, failure(0s));
    entries[0].subject = u"other.org"_s;
    entries[1].accountId = u"b"_s;
    entries[2].kind = LedgerKind::Order;
    entries[3].exempt = true;
    QCOMPARE(allowance(FivePerHour, u"example.org"_s, u"a"_s, entries, Now).left, 4);
    // Certificates are counted over all accounts.
    entries[1].kind = LedgerKind::Certificate;
    const RateLimit certificates{.kind = LedgerKind::Certificate, .count = 5, .period = 168h};
    QCOMPARE(allowance(certificates, u"example.org"_s, u"a"_s, entries, Now).left, 4);
}

void TestLedger::aClockThatWasAheadCountsAsNow()
{
    const QList<LedgerEntry> entries(5, failure(-std::chrono::seconds(365 * 24h)));
    const Allowance so = allowance(FivePerHour, u"example.org"_s, u"a"_s, entries, Now);
    QCOMPARE(so.left, 0);
    QVERIFY(so.nextFree <= Now.addSecs(720));
}

void TestLedger::theBuiltInTableIsGood()
{
    QFile file(QStringLiteral(TEGATA_SOURCE_DIR) + u"/resources/limits.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = readRateLimits(file.readAll());
    QVERIFY(table);
    QCOMPARE(table->authorities, rateLimits().authorities);
    QVERIFY(rateLimits().date.isValid());
    QVERIFY(publishedLimits(LetsEncrypt).contains(FivePerHour));
    QVERIFY(publishedLimits(QUrl(u"https://ca.example/directory"_s)).isEmpty());
}

void TestLedger::damagedTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto with = [](const QByteArray &limits) {
        return R"({"format":1,"date":"2026-08-05","authorities":[{"directory":"https://ca.example/d",)"
               R"("page":"https://ca.example/","limits":)"
            + limits + "}]}";
    };
    QTest::newRow("not JSON") << "{"_ba;
    QTest::newRow("another format") << R"({"format":2})"_ba;
    QTest::newRow("no date") << R"({"format":1,"authorities":[]})"_ba;
    QTest::newRow("nobody") << R"({"format":1,"date":"2026-08-05","authorities":[]})"_ba;
    QTest::newRow("no limits") << with("[]");
    QTest::newRow("an unknown kind") << with(R"([{"kind":"moon","count":1,"seconds":1}])");
    QTest::newRow("none allowed") << with(R"([{"kind":"order","count":0,"seconds":1}])");
    QTest::newRow("no time") << with(R"([{"kind":"order","count":1,"seconds":0}])");
}

void TestLedger::damagedTablesAreRefused()
{
    QFETCH(QByteArray, json);
    const auto table = readRateLimits(json);
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::FileDamaged);
}

static QList<LedgerEntry> duplicates(int count)
{
    return QList<LedgerEntry>(count,
                              {.time = Now,
                               .accountId = u"a"_s,
                               .kind = LedgerKind::Certificate,
                               .subject = u"example.co.uk www.example.co.uk"_s});
}

void TestLedger::anOrderWaitsForTheTightestLimit()
{
    const auto limits = publishedLimits(LetsEncrypt);
    QVERIFY(!whyWait(request(), {}, limits, duplicates(4), Now));
    QList<LedgerEntry> entries = duplicates(5);
    for (int i = 0; i < 5; ++i)
        entries.append(failure(0s, u"example.co.uk"_s));
    const auto reason = whyWait(request(), {}, limits, entries, Now);
    QVERIFY(reason);
    QCOMPARE(reason->code, ErrorCode::LimitReached);
    QCOMPARE(reason->subject, u"example.co.uk www.example.co.uk"_s); // a day and more, not twelve minutes
    QVERIFY(std::abs(Now.secsTo(*reason->retryAt) - 604800 / 5) <= 1);
    QCOMPARE(allowances(request(), {}, limits, entries, Now).first().left, 0);
}

void TestLedger::renewalsAreExemptWhereTheCaSaysSo()
{
    const auto limits = publishedLimits(LetsEncrypt);
    const QList<LedgerEntry> full(
        50, {.time = Now, .accountId = u"a"_s, .kind = LedgerKind::Domain, .subject = u"example.co.uk"_s});
    QVERIFY(whyWait(request(), {}, limits, full, Now));
    QVERIFY(!whyWait(request(), {.sameNames = true}, limits, full, Now));
    QVERIFY(whyWait(request(), {.sameNames = true}, limits, duplicates(5), Now));
    QVERIFY(!whyWait(request(), {.exempt = true}, limits, duplicates(5), Now));
    QList<LedgerEntry> failures(5, failure(0s, u"example.co.uk"_s));
    QVERIFY(whyWait(request(), {.exempt = true}, limits, failures, Now));
}

void TestLedger::ownLimitIsForMachinesOnly()
{
    const QList<LedgerEntry> three(3, failure(0s, u"example.co.uk"_s));
    QVERIFY(whyWait(request(), {.automatic = true}, {}, three, Now)); // at any CA
    QVERIFY(!whyWait(request(), {}, {}, three, Now));
    QVERIFY(!whyWait(request(), {}, publishedLimits(LetsEncrypt), three, Now));
}

void TestLedger::whoInsistsIsNotHeldBack()
{
    QVERIFY(!whyWait(request(), {.insisted = true}, publishedLimits(LetsEncrypt), duplicates(5), Now));
}

void TestLedger::registeredDomains_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("domain");
    QTest::newRow("plain") << u"www.example.org"_s << u"example.org"_s;
    QTest::newRow("second level") << u"a.b.example.co.uk"_s << u"example.co.uk"_s;
    QTest::newRow("wildcard") << u"*.example.org"_s << u"example.org"_s;
    QTest::newRow("a company's suffix") << u"www.example.github.io"_s << u"example.github.io"_s;
    QTest::newRow("a suffix itself") << u"co.uk"_s << u"co.uk"_s;
    QTest::newRow("one label") << u"localhost"_s << u"localhost"_s;
}

void TestLedger::registeredDomains()
{
    QFETCH(QString, name);
    QFETCH(QString, domain);
    QCOMPARE(registeredDomain({acme::IdentifierType::Dns, name}), domain);
    QCOMPARE(registeredDomain({acme::IdentifierType::Ip, u"192.0.2.7"_s}), u"192.0.2.7"_s);
    QCOMPARE(registeredDomain({acme::IdentifierType::Ip, u"2001:db8:1:2:3:4:5:6"_s}), u"2001:db8:1:2::/64"_s);
}

void TestLedger::recordsAreCounted()
{
    const store::AccountEntry account{.id = u"a"_s, .directoryUrl = LetsEncrypt};
    const Record empty = newRecord(request(), Now);
    Record ordered = empty;
    ordered.orders = 1;
    ordered.stage = Stage::Authorize;
    ordered.authzs = {{.name = u"www.example.co.uk"_s}, {.name = u"*.example.co.uk"_s}};
    auto counted = ledgerOf(empty, ordered, account, Now);
    QCOMPARE(counted.size(), 1);
    QCOMPARE(counted.first().kind, LedgerKind::Order);
    QCOMPARE(counted.first().directory, LetsEncrypt.toString());

    Record failed = ordered;
    failed.authzs[1].failure = Error{.code = ErrorCode::AuthorizationFailed};
    failed.authzs[0].failure = Error{.code = ErrorCode::PortBusy}; // the CA never heard of it
    counted = ledgerOf(ordered, failed, account, Now);
    QCOMPARE(counted.size(), 1);
    QCOMPARE(counted.first().kind, LedgerKind::Failure);
    QCOMPARE(counted.first().subject, u"example.co.uk"_s);
    QVERIFY(ledgerOf(failed, failed, account, Now).isEmpty()); // once

    Record issued = ordered;
    issued.stage = Stage::Download;
    counted = ledgerOf(ordered, issued, account, Now);
    QCOMPARE(counted.size(), 2);
    QCOMPARE(counted.at(0).subject, u"example.co.uk www.example.co.uk"_s);
    QCOMPARE(counted.at(1).subject, u"example.co.uk"_s);
    Record done = issued;
    done.stage = Stage::Done;
    QVERIFY(ledgerOf(issued, done, account, Now).isEmpty());
}

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
