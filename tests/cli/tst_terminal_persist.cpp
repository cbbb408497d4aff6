// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/dns/types.h"
#include "tests/cli/bind.h"
#include "tests/renewal/seed.h"
#include "tests/support/await.h"
#include "tests/support/newpebble.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// A standing record from the terminal: a real CA, real name servers.
class TestTerminalPersist final : public QObject {
    Q_OBJECT

    core::crypto::Library m_library;
    tests::NameServers m_names;
    std::unique_ptr<tests::Terminal> m_terminal;

    /// What "dns persist" says of one name.
    [[nodiscard]] QJsonObject persist(const QStringList &arguments) const
    {
        const Outcome told = m_terminal->run(QStringList{u"dns"_s, u"persist"_s, u"--json"_s} + arguments);
        if (told.exitCode != 0)
            qWarning("%s", told.all().constData());
        return told.json()[0].toObject();
    }
    QString put(const QJsonObject &record)
    {
        const QString trouble = m_names.change({u"add %1 60 TXT %2"_s.arg(
            record.value("record"_L1).toString(), record.value("zoneFile"_L1).toString())});
        m_names.startSecondary();
        return trouble;
    }
    [[nodiscard]] static QStringList challenges(const Outcome &issued)
    {
        QStringList types;
        for (const QJsonValue &name : issued.json()[u"names"_s].toArray())
            types.append(name[u"challenge"_s].toString());
        types.removeDuplicates();
        return types;
    }
    [[nodiscard]] Outcome issue(const QStringList &arguments) const
    {
        return m_terminal->run(QStringList{u"issue"_s, u"--json"_s} + arguments);
    }

private slots:
    void initTestCase()
    {
        if (!tests::haveNewPebble())
            QSKIP("NOT TESTED: the Pebble of this system is too old for dns-persist-01. scripts/setup "
                  "--tests fetches a "
                  "newer one where it can; TEGATA_NEW_PEBBLE names its folder.");
        const QString trouble = m_names.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_terminal = std::make_unique<tests::Terminal>();
        auto options = tests::newPebble();
        options.resolver = u"127.0.0.1:%1"_s.arg(m_names.port());
        options.authorizationReusePercent = 0; // each order looks for itself
        VERIFY_OK(m_terminal->openAccount(options));
        m_names.startSecondary();
        const Outcome resolver
            = m_terminal->run({u"dns"_s, u"resolver"_s, u"127.0.0.1@%1"_s.arg(m_names.port()),
                               u"--authoritative-port"_s, QString::number(m_names.port())});
        QVERIFY2(resolver.exitCode == 0, resolver.all().constData());
        const Outcome added = tests::addBind(*m_terminal, u"bind"_s, m_names.port());
        QVERIFY2(added.exitCode == 0, added.all().constData());
    }

    void whatTheRecordHasToSayIsToldBeforeTheCaIsAsked()
    {
        const QJsonObject record = persist({u"example.test"_s});
        QCOMPARE(record.value("record"_L1).toString(), u"_validation-persist.example.test"_s);
        QVERIFY(
            record.value("value"_L1).toString().startsWith("pebble.letsencrypt.org; accounturi=https://"_L1));
        QCOMPARE(record.value("fault"_L1).toString(), u"missing"_s);
        QVERIFY(!record.value("stands"_L1).toBool());
        const Outcome words
            = m_terminal->run({u"dns"_s, u"persist"_s, u"*.example.test"_s, u"--until"_s, u"2099-12-31"_s});
        QVERIFY2(words.exitCode == 0 && words.out.contains("policy=wildcard; persistUntil=4102444799"),
                 words.all().constData());
        QVERIFY2(words.out.contains("key of this account"), words.all().constData());
    }

    void aNameAndItsWildcardByARecordThatStands()
    {
        const QJsonObject record = persist({u"*.example.test"_s});
        QCOMPARE(put(record), QString());
        const QStringList names{u"example.test"_s, u"*.example.test"_s, u"--dns-persist"_s, u"manual"_s};
        const Outcome first = issue(names);
        QVERIFY2(first.exitCode == 0, first.all().constData());
        QCOMPARE(challenges(first), QStringList{u"dns-persist-01"_s});
        QCOMPARE(m_terminal->verify(u"example.test"_s, u"any.example.test"_s), "OK"_ba);
        QVERIFY2(!first.err.contains("Add this TXT record"), first.all().constData());
        // The second order, with nobody touching the DNS.
        const Outcome second = issue(names + QStringList{u"--cert-name"_s, u"second"_s});
        QVERIFY2(second.exitCode == 0, second.all().constData());
        QCOMPARE(challenges(second), QStringList{u"dns-persist-01"_s});
        QVERIFY(persist({u"*.example.test"_s}).value("stands"_L1).toBool());
    }

    void itsRenewalNeedsNobody()
    {
        const Outcome renewed = m_terminal->run({u"renew"_s, u"example.test"_s, u"--force"_s, u"--json"_s});
        QVERIFY2(renewed.exitCode == 0, renewed.all().constData());
    }

    void whatIsDueRenewsWithNobodyThere()
    {
        QCOMPARE(put(persist({u"due.example.test"_s})), QString());
        const core::SystemClock clock;
        const auto store = core::store::Store::open(m_terminal->store(), clock);
        VERIFY_OK(store);
        const auto accounts = (*store)->accounts();
        VERIFY_OK(accounts);
        tests::seed(**store, clock.now(),
                    {.name = u"due.example.test"_s,
                     .accountId = accounts->first().id,
                     .method = {.kind = core::challenge::MethodKind::DnsPersist}});
        const Outcome renewed = m_terminal->run({u"renew"_s, u"--due"_s, u"--json"_s});
        QVERIFY2(renewed.exitCode == 0, renewed.all().constData());
        QVERIFY2(renewed.json()[u"renewed"_s].toInt() == 1, renewed.all().constData());
    }

    void anEndThatIsNearIsTold()
    {
        const QString day = QDate::currentDate().addDays(9).toString(Qt::ISODate);
        const QJsonObject record = persist({u"www.example.test"_s, u"--until"_s, day});
        QCOMPARE(put(record), QString());
        // Asked for none, Pebble takes any profile: one of six days is renewed before the record ends.
        const Outcome issued = issue({u"www.example.test"_s, u"--cert-name"_s, u"ends"_s, u"--dns-persist"_s,
                                      u"manual"_s, u"--profile"_s, u"default"_s});
        QVERIFY2(issued.exitCode == 0 && issued.err.contains("counts until"), issued.all().constData());
        const Outcome renewed = m_terminal->run({u"renew"_s, u"ends"_s, u"--force"_s});
        QVERIFY2(renewed.exitCode == 0 && renewed.err.contains("counts until"), renewed.all().constData());
    }

    void aRecordThatEndsBeforeTheRenewalIsToldUntilAnotherOneStands()
    {
        const auto known = [this] {
            const Outcome listed = m_terminal->run({u"dns"_s, u"persist"_s, u"--json"_s});
            for (const QJsonValue &each : listed.json().array()) {
                if (each[u"certificate"_s].toString() == "ends"_L1)
                    return each.toObject();
            }
            return QJsonObject{{u"seen"_s, QString::fromUtf8(listed.all())}};
        };
        QVERIFY2(known().value("trouble"_L1).toString() == "ends"_L1,
                 qPrintable(known().value("seen"_L1).toString()));
        const QString day = QDate::currentDate().addYears(30).toString(Qt::ISODate);
        QCOMPARE(put(persist({u"www.example.test"_s, u"--until"_s, day})), QString());
        QVERIFY(persist({u"www.example.test"_s}).value("stands"_L1).toBool());
        QVERIFY(known().value("good"_L1).toBool());
    }

    void aPersonIsToldWhatToAddAndItGoesOnByItself()
    {
        const auto run = m_terminal->start(
            {u"issue"_s, u"listen.example.test"_s, u"--dns-persist"_s, u"manual"_s, u"--json"_s});
        QVERIFY2(run->waitForError("Add this TXT record"), run->error().constData());
        QVERIFY2(run->waitForError("_validation-persist.listen.example.test"), run->error().constData());
        QCOMPARE(put(persist({u"listen.example.test"_s})), QString());
        const Outcome issued = run->wait();
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
    }

    void aProviderAddsItOnceAndItStays()
    {
        m_names.stopSecondary(); // it would have to be started anew for each record
        const QStringList names{u"both.example.test"_s, u"*.both.example.test"_s, u"--dns-persist"_s,
                                u"bind"_s};
        const Outcome issued = issue(names);
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
        QCOMPARE(challenges(issued), QStringList{u"dns-persist-01"_s});
        QVERIFY(persist({u"*.both.example.test"_s}).value("stands"_L1).toBool());
        const Outcome added
            = m_terminal->run({u"dns"_s, u"persist"_s, u"others.example.test"_s, u"--add"_s, u"bind"_s});
        QVERIFY2(added.exitCode == 0 && added.err.contains("Visible on"), added.all().constData());
        QVERIFY(persist({u"others.example.test"_s}).value("stands"_L1).toBool());
    }

    void onlyOneOfTheNamesInThisWay()
    {
        const Outcome issued
            = issue({u"example.test"_s, u"inside.example.test"_s, u"--cert-name"_s, u"mixed"_s, u"--dns"_s,
                     u"bind"_s, u"--prove"_s, u"example.test=dns-persist:manual"_s});
        m_names.startSecondary();
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
        QStringList types = challenges(issued);
        types.sort();
        QCOMPARE(types, (QStringList{u"dns-01"_s, u"dns-persist-01"_s}));
    }

    void whenItIsGoneTheRenewalSaysSo()
    {
        QCOMPARE(m_names.change({u"delete _validation-persist.listen.example.test TXT"_s}), QString());
        m_names.startSecondary();
        const Outcome checked = m_terminal->run(
            {u"check"_s, u"listen.example.test"_s, u"--dns-persist"_s, u"manual"_s, u"--json"_s});
        QVERIFY2(checked.out.contains("standingMissing"), checked.all().constData());
        const auto run = m_terminal->start({u"renew"_s, u"listen.example.test"_s, u"--force"_s});
        QVERIFY2(run->waitForError("Add this TXT record"), run->error().constData());
    }

    void whatCannotBeUnderstoodIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("a record to be added for no name")
            << QStringList{u"dns"_s, u"persist"_s, u"--add"_s, u"bind"_s} << 2;
        QTest::newRow("an address") << QStringList{u"dns"_s, u"persist"_s, u"192.0.2.1"_s} << 2;
        QTest::newRow("a day that is over")
            << QStringList{u"dns"_s, u"persist"_s, u"example.test"_s, u"--until"_s, u"2020-01-01"_s} << 2;
        QTest::newRow("no day") << QStringList{u"dns"_s, u"persist"_s, u"example.test"_s, u"--until"_s,
                                               u"soon"_s}
                                << 2;
        QTest::newRow("a provider that is not there")
            << QStringList{u"dns"_s, u"persist"_s, u"example.test"_s, u"--add"_s, u"nobody"_s} << 1;
        QTest::newRow("an order by a provider that is not there")
            << QStringList{u"issue"_s, u"example.test"_s, u"--dns-persist"_s, u"nobody"_s} << 1;
        QTest::newRow("two ways") << QStringList{u"issue"_s, u"example.test"_s, u"--dns-persist"_s,
                                                 u"manual"_s, u"--manual"_s}
                                  << 2;
    }
    void whatCannotBeUnderstoodIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const Outcome refused = m_terminal->run(arguments);
        QVERIFY2(refused.exitCode == exitCode, refused.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestTerminalPersist)
#include "tst_terminal_persist.moc"
