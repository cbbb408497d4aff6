// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/issuance/history.h"
#include "core/issuance/rehearsal.h"
#include "core/issuance/steps.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using challenge::MethodKind;

/// Where an order is rehearsed, when that is advised, and where its story ends.
class TestRehearsal final : public QObject {
    Q_OBJECT

    static store::AccountEntry account(const QString &id, const QString &preset, bool staging = false)
    {
        return {.id = id,
                .caName = preset,
                .presetId = preset,
                .accountUrl = QUrl(u"https://ca.example/acct/1"_s),
                .staging = staging,
                .status = u"valid"_s};
    }
    static Request request(const QStringList &names, MethodKind kind = MethodKind::Listener)
    {
        Request request{.accountId = u"real"_s, .method = {.kind = kind}};
        for (const QString &name : names)
            request.identifiers.append({.value = name});
        return request;
    }

    crypto::Library m_library;

private slots:
    void theStagingEnvironmentOfTheSameCaIsTaken()
    {
        const auto real = account(u"real"_s, u"letsencrypt"_s);
        const RehearsalPlace fresh = rehearsalPlace(real, {real});
        QVERIFY(!fresh.obstacle);
        QCOMPARE(fresh.presetId, u"letsencrypt-staging"_s);
        QVERIFY(fresh.accountId.isEmpty()); // is made first
        const auto there = account(u"there"_s, u"letsencrypt-staging"_s, true);
        QCOMPARE(rehearsalPlace(real, {real, there}).accountId, u"there"_s);
        auto closed = there;
        closed.status = u"deactivated"_s;
        QVERIFY(rehearsalPlace(real, {real, closed}).accountId.isEmpty());
    }

    void whereThereIsNoneTheReasonIsSaid()
    {
        const auto obstacle
            = [](const store::AccountEntry &real) { return rehearsalPlace(real, {real}).obstacle; };
        QCOMPARE(obstacle(account(u"a"_s, u"zerossl"_s)), std::optional(NoRehearsal::NotOffered));
        QCOMPARE(obstacle(account(u"a"_s, {})), std::optional(NoRehearsal::NotOffered));
        QCOMPARE(obstacle(account(u"a"_s, u"letsencrypt-staging"_s, true)),
                 std::optional(NoRehearsal::Staging));
        QCOMPARE(obstacle(account(u"a"_s, u"google"_s)), std::optional(NoRehearsal::AccountNeeded));
        auto practice = account(u"a"_s, {});
        practice.practice = true;
        QCOMPARE(obstacle(practice), std::optional(NoRehearsal::Practice));
    }

    void anAccountThatIsNamedIsTakenWhateverItsCa()
    {
        const auto real = account(u"real"_s, {});
        const auto other = account(u"other"_s, {});
        QCOMPARE(rehearsalPlace(real, {real, other}, u"other"_s).accountId, u"other"_s);
        QVERIFY(rehearsalPlace(real, {real, other}, u"nobody"_s).obstacle);
        QVERIFY(rehearsalPlace(real, {real, other}, u"real"_s).obstacle); // that would be the real one
    }

    void itIsAdvisedBeforeTheFirstCertificateOfTheseNames()
    {
        const Request wanted = request({u"b.example"_s, u"a.example"_s});
        QVERIFY(isRehearsalAdvised(wanted, {}));
        const store::CertificateEntry same{.name = u"x"_s, .names = {u"a.example"_s, u"b.example"_s}};
        QVERIFY(!isRehearsalAdvised(wanted, {same}));
        store::CertificateEntry test = same;
        test.test = true;
        QVERIFY(isRehearsalAdvised(wanted, {test}));
        QVERIFY(isRehearsalAdvised(request({u"a.example"_s}), {same}));
        QVERIFY(!isRehearsalAdvised(request({u"c.example"_s}, MethodKind::DnsManual), {}));
    }

    void itEndsWithTheCertificateAndInstallsNothing()
    {
        const QDateTime noon(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        Record record = newRecord(request({u"a.example"_s}), noon, {.rehearsal = true});
        record.stage = Stage::Download;
        const Record after = applied(record, {noon, Downloaded{"a certificate"}});
        QCOMPARE(after.stage, Stage::Done);
        QVERIFY(after.chainPem.isEmpty() && after.certificateName.isEmpty());
        QVERIFY(isOver(after));
        Record real = record;
        real.purpose = {};
        QCOMPARE(applied(real, {noon, Downloaded{"a certificate"}}).stage, Stage::Install);
        const auto told = [&](const Record &from, const Record &to) {
            QStringList words;
            for (const store::ActivityEntry &entry : story(from, to, noon))
                words.append(entry.what);
            return words;
        };
        QVERIFY(told(record, after).contains(u"rehearsed"_s)
                && !told(record, after).contains(u"installed"_s));
        QVERIFY(told({}, record).contains(u"rehearsalStarted"_s));
        const auto read = recordFromJson(toJson(after));
        QVERIFY(read && read->purpose.rehearsal);
    }

    void whatFollowsItIsKeptUntilItHasBegun()
    {
        const QDateTime noon(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        Request order = request({u"a.example"_s});
        order.profile = u"classic"_s;
        Record record = newRecord(request({u"a.example"_s}), noon, {.rehearsal = true, .order = order});
        const auto read = recordFromJson(toJson(record));
        QVERIFY(read);
        QCOMPARE(read->purpose.order, std::optional(order));
        QVERIFY(!awaitsOrder(record)); // it has not gone well yet
        record.stage = Stage::Failed;
        QVERIFY(!awaitsOrder(record));
        record.stage = Stage::Done;
        QVERIFY(awaitsOrder(record));
        record.purpose.order.reset();
        QVERIFY(!awaitsOrder(record));
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
